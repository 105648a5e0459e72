import type { Caveat } from '../kernel/finding.js';
import { readId, readKeys, readListOf, readNullable, readObject, readShape, readText, readUnique, type Shape } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { numberWord } from '../kernel/number-words.js';
import { inferred } from '../kernel/source.js';

/** What is asked of an item of evidence to know where it comes from: evidence of a register fits. */
export interface EvidenceOfOrigin {
  readonly id: string;
  /** The same for items that are known to tell the same thing; null or absent where nobody said so. */
  readonly originId?: string | null;
  readonly sources?: readonly { readonly work: string; readonly locator: string }[];
}

/** Items that tell the same thing as far as it is known. */
export interface OriginGroup {
  /** The origin that was named, or else the first item. */
  readonly id: string;
  /** At least two, in the order given. */
  readonly evidenceIds: readonly string[];
  /** What puts them together: the origin that was named, one place in one source, or both. */
  readonly because: readonly ('same-origin' | 'same-source')[];
  /** The assumption in a sentence. */
  readonly words: string;
}

/** Items of evidence by where they come from. */
export interface OriginGroups {
  readonly groups: readonly OriginGroup[];
  /** Items that share their origin with no other, as far as is known. */
  readonly alone: readonly string[];
  readonly caveats: readonly Caveat[];
}

/**
 * Finds the items of evidence that tell the same thing because they have one origin: a survey that two partners report, one table cited twice.
 * Items belong together when they name the same `originId`, or cite the same place in the same source; and those that belong together with
 * a third belong together.
 *
 * @param evidence - Items with `id`, `originId` and `sources`, such as those of a register.
 * @returns The groups of two and more with why they are ones, the items alone, and the assumption as a caveat.
 * @throws InvalidInputError when the list is malformed or an id stands twice.
 * Source: the rule is this library’s; that reports of one origin corroborate nothing is common to every method of weighing evidence.
 *
 * @example
 * ```ts
 * import { originGroups } from 'commissioning-kit/hypotheses';
 *
 * const survey = { work: 'local:carers-survey', locator: 'table 4' };
 * const { groups, alone } = originGroups([
 *   { id: 'council report', sources: [survey] },
 *   { id: 'board paper', sources: [survey] },
 *   { id: 'interviews', originId: 'interviews 2026' },
 * ]);
 * groups.map(({ evidenceIds, because }) => [evidenceIds, because]); // => [[['council report', 'board paper'], ['same-source']]]
 * alone; // => ['interviews']
 * ```
 */
export function originGroups(evidence: readonly EvidenceOfOrigin[]): OriginGroups {
  readItems(evidence, ['evidence']);
  readUnique(evidence, ['evidence'], ({ id }) => id);
  const parent = evidence.map((_, item) => item);
  const rootOf = (item: number): number => {
    let root = item;
    while (parent[root] !== root) root = parent[root] as number;
    parent[item] = root;
    return root;
  };
  const reasons: { readonly item: number; readonly because: 'same-origin' | 'same-source' }[] = [];
  const join = (keysOf: (item: EvidenceOfOrigin) => readonly string[], because: 'same-origin' | 'same-source'): void => {
    const first = new Map<string, number>();
    for (const [item, entry] of evidence.entries()) {
      for (const key of keysOf(entry)) {
        const known = first.get(key);
        if (known === undefined) first.set(key, item);
        else if (known !== item) {
          const [low, high] = [rootOf(known), rootOf(item)].sort((a, b) => a - b) as [number, number];
          parent[high] = low;
          reasons.push({ item, because });
        }
      }
    }
  };
  join(({ originId = null }) => (originId === null ? [] : [originId]), 'same-origin');
  join(({ sources = [] }) => sources.map(({ work, locator }) => JSON.stringify([work, locator])), 'same-source');
  const members = new Map<number, number[]>();
  for (let item = 0; item < evidence.length; item += 1) {
    const root = rootOf(item);
    members.set(root, [...(members.get(root) ?? []), item]);
  }
  const why = new Map<number, Set<'same-origin' | 'same-source'>>();
  for (const { item, because } of reasons) {
    const root = rootOf(item);
    why.set(root, (why.get(root) ?? new Set()).add(because));
  }
  const shared = [...members].filter(([, items]) => items.length > 1);
  return {
    groups: shared.map(([root, items]) =>
      groupOf(
        items.map((item) => evidence[item] as EvidenceOfOrigin),
        why.get(root) ?? new Set(),
      ),
    ),
    alone: [...members].filter(([, items]) => items.length === 1).map(([root]) => (evidence[root] as EvidenceOfOrigin).id),
    caveats: [CAVEAT],
  };
}

const unread = (value: unknown): unknown => value;
const readSource = (value: unknown, path: Path): unknown => {
  // Sources of a register say more than where they point.
  readKeys(readObject(value, path), path, { work: readText, locator: readText });
  return value;
};
const OF_EVIDENCE: Shape = { kind: unread, title: unread, period: unread, place: unread, design: unread, voices: unread };
const readItems = /* @__PURE__ */ readListOf((value, path) =>
  readShape(value, path, { id: readId }, { ...OF_EVIDENCE, originId: readNullable(readId), sources: readListOf(readSource) }),
);

const CAVEAT: Caveat = {
  code: 'hypotheses/origins-assumed',
  message:
    'Items count as one where they name one origin or cite the same place in the same source. Others are taken to be independent, which nobody has shown: what copies without saying so is not found',
  kind: 'reading',
  parameter: 'originId',
  sources: [/* @__PURE__ */ inferred('this-library', 'hypotheses, originGroups')],
};

function groupOf(items: readonly EvidenceOfOrigin[], why: ReadonlySet<'same-origin' | 'same-source'>): OriginGroup {
  const because = (['same-origin', 'same-source'] as const).filter((reason) => why.has(reason));
  const named = items.find(({ originId = null }) => originId !== null)?.originId ?? null;
  const common = because.map((reason) => (reason === 'same-origin' ? 'name one origin' : 'cite the same place in the same source'));
  return {
    id: named ?? (items[0]?.id as string),
    evidenceIds: items.map(({ id }) => id),
    because,
    words: `${numberWord(items.length)} items are taken to tell the same thing, because they ${common.join(' or ')}: ${items
      .map(({ id }) => `"${id}"`)
      .join(', ')}`,
  };
}
