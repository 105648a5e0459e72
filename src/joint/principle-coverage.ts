import { InvalidInputError } from '../kernel/errors.js';
import type { Caveat, CheckFinding, Gap, Question, Reason, Tri } from '../kernel/finding.js';
import { readList, readNullable, readOneOf, readShape, readText, readTri, refuse } from '../kernel/guards.js';
import { describeValue, formatPath, type Path } from '../kernel/json.js';
import { inferred } from '../kernel/source.js';
import { PRINCIPLES, type Principle, type PrincipleId, type PrinciplePartId } from './principles.js';

/** What a plan, strategy or agreement shows of a principle. */
export interface PrincipleEntry {
  readonly principle: PrincipleId;
  /** The part of it that is asked for by itself; left out for the principle as a whole. */
  readonly part?: PrinciplePartId;
  /** Whether the plan shows it; left out it does, by the evidence given. */
  readonly shown?: Tri;
  /** Where and how the plan shows it; null where it does not, or where nobody knows. */
  readonly evidence: string | null;
}

/** A principle or a part of one: what is asked for. */
interface Asked {
  readonly principle: Principle & { readonly id: PrincipleId };
  readonly part: PrinciplePartId | null;
  readonly label: string;
  readonly question: string;
}

/**
 * Which of the seven principles for commissioning together a plan does not show. Every principle needs its evidence, and the whole family and
 * inequality are asked for by themselves, since they are easily lost.
 *
 * @param plan - What the plan shows; a principle may come up several times. One that does not come up is a gap.
 * @returns A finding with a reason for each thing shown and a gap for each that is not.
 * @throws InvalidInputError on an unknown principle, a part of another one, blank or missing evidence, or entries that contradict each other.
 * Source: D-PRN-F1, D-PRN-01 to D-PRN-07.
 *
 * @example
 * ```ts
 * import { principleCoverage } from 'commissioning-kit/joint';
 *
 * const coverage = principleCoverage([
 *   { principle: 'listen-and-act', evidence: 'Carers asked for breaks at weekends; two providers now offer them' },
 *   { principle: 'joined-up-safeguarding', evidence: 'One procedure for all three agencies' },
 * ]);
 * coverage.outcome; // => 'gaps'
 * coverage.gaps.length; // => 7
 * coverage.gaps.some((gap) => gap.missing === 'The whole family in safeguarding'); // => true
 * ```
 */
export function principleCoverage(plan: readonly PrincipleEntry[]): CheckFinding {
  readPlan(plan);
  const answers = everythingAsked().map((asked) => ({ asked, entries: entriesFor(asked, plan), answer: answerTo(asked, plan) }));
  const gaps = answers.filter(({ answer }) => answer === 'no').map(({ asked, entries }) => gapOf(asked, entries));
  const unknown = answers.filter(({ answer }) => answer === 'unknown').map(({ asked, entries }) => questionOf(asked, entries));
  return {
    outcome: gaps.length > 0 ? 'gaps' : unknown.length > 0 ? 'insufficient-information' : 'complete',
    reasons: answers.flatMap(({ asked, entries, answer }) => (answer === 'yes' ? reasonsOf(asked, entries) : [])),
    unknown,
    caveats: [partsCaveat()],
    gaps,
  };
}

/** The seven principles in their order, each followed by its part. */
function everythingAsked(): readonly Asked[] {
  return PRINCIPLES.flatMap((principle) => [
    { principle, part: null, label: principle.label, question: principle.question },
    ...principle.parts.map(({ id, label, question }) => ({ principle, part: id, label, question })),
  ]);
}

interface Placed {
  readonly entry: PrincipleEntry;
  readonly index: number;
}

function entriesFor({ principle, part }: Pick<Asked, 'principle' | 'part'>, plan: readonly PrincipleEntry[]): readonly Placed[] {
  return plan
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.principle === principle.id && (entry.part ?? null) === part);
}

function shownBy({ shown }: PrincipleEntry): Tri {
  return shown ?? 'yes';
}

/** What does not come up is not shown; the part of a principle that nobody can speak to is not known either. */
function answerTo({ principle, part }: Pick<Asked, 'principle' | 'part'>, plan: readonly PrincipleEntry[]): Tri {
  const [first] = entriesFor({ principle, part }, plan);
  if (first !== undefined) return shownBy(first.entry);
  return part !== null && answerTo({ principle, part: null }, plan) === 'unknown' ? 'unknown' : 'no';
}

function readPlan(plan: readonly PrincipleEntry[]): void {
  readList(plan, [], readEntry);
  const seen = new Map<string, number>();
  for (const [index, entry] of plan.entries()) {
    const key = `${entry.principle} ${entry.part ?? ''}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else if (shownBy(entry) !== shownBy(plan[first] as PrincipleEntry)) {
      throw new InvalidInputError({
        code: 'joint/contradicting-entries',
        path: [index, 'shown'],
        found: describeValue(shownBy(entry)),
        allowed: `the same as in ${formatPath([first])}, which is about the same principle`,
      });
    }
  }
}

function readEntry(value: unknown, path: Path): PrincipleEntry {
  const entry = readShape(
    value,
    path,
    { principle: readOneOf(PRINCIPLES.map(({ id }) => id)), evidence: readNullable(readText) },
    { part: readText, shown: readTri },
  ) as unknown as PrincipleEntry;
  const parts = (PRINCIPLES.find(({ id }) => id === entry.principle) as Principle).parts.map(({ id }) => id);
  if (entry.part !== undefined && !parts.includes(entry.part)) {
    const allowed =
      parts.length === 0
        ? 'absent: this principle has no part that is asked for by itself'
        : parts.map((id) => JSON.stringify(id)).join(', ');
    refuse('joint/no-such-part', [...path, 'part'], entry.part, allowed);
  }
  if (entry.evidence === null && shownBy(entry) === 'yes') {
    refuse('joint/no-evidence', [...path, 'evidence'], null, 'a text that is not blank: what is said to be shown needs its evidence');
  }
  return entry;
}

function reasonsOf({ principle, label }: Asked, entries: readonly Placed[]): readonly Reason[] {
  return entries.map(({ entry, index }) => ({
    code: 'joint/principle-shown',
    message: `${label}: ${entry.evidence as string}`,
    path: [index, 'evidence'],
    input: entry.evidence,
    basis: 'text',
    domainId: principle.domainId,
    sources: principle.sources,
  }));
}

function gapOf({ principle, label, question }: Asked, [first]: readonly Placed[]): Gap {
  return {
    domainId: principle.domainId,
    missing: label,
    path: first === undefined ? [] : [first.index],
    fill: `An answer in the plan, with its evidence: ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
  };
}

function questionOf({ principle, part, question }: Asked, [first]: readonly Placed[]): Question {
  return { id: part ?? principle.id, text: question, path: first === undefined ? [] : [first.index] };
}

function partsCaveat(): Caveat {
  return {
    code: 'joint/parts-asked-apart',
    message: 'The text names seven principles; that inequality and the whole family are asked for by themselves is this library’s choice',
    kind: 'library-default',
    parameter: null,
    sources: [inferred('dass-guidance', '¶38'), inferred('dass-guidance', '¶41')],
  };
}
