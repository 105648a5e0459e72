import { readCurrency, readNonNegativeMoney, type Money } from '../kernel/decimal-text.js';
import type { Caveat } from '../kernel/finding.js';
import {
  readId,
  readKeys,
  readListOf,
  readNullable,
  readObject,
  readOneOf,
  readShape,
  readShapeOf,
  readShare,
  readUnique,
  refuse,
  type Reader,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { inferred } from '../kernel/source.js';
import { valueOf } from './expected-diagnostic-value.js';
import { readProbability, type Probability } from './likelihood.js';
import { nameTest, type NamedTest } from './name-test.js';
import type { Burden, PlannedInformation } from './test-plan.js';

/** A planned item as far as ranking needs it; items of a test plan can be given whole. */
export interface PlanItemToRank extends Pick<PlannedInformation, 'id'> {
  /** How probable it is that what is looked for is seen; null or left out where nobody has said. */
  readonly expected?: { readonly ifTrue: Probability; readonly ifFalse: Probability } | null;
  readonly cost?: { readonly currency: string; readonly amount: Money } | null;
  readonly burden?: Burden | null;
}

/** What items are compared by: how much they can be expected to tell, what they ask of people, and what they cost. */
export type RankingCriterion = 'value' | 'burden' | 'cost';

/** How planned items are ranked. */
export interface PlanRankingOptions {
  /** All three criteria, the one that decides first in front; the next decides only where those before it leave a tie. */
  readonly order: readonly RankingCriterion[];
  /** How probable the hypothesis is before; 0.5 unless given. */
  readonly prior?: number;
}

/** A planned item in its place. */
export interface RankedPlanItem {
  readonly id: string;
  /** From 1; items that no criterion tells apart share a place. */
  readonly place: number;
  /** The bits it can be expected to tell; of ranges the least counts, and `atMost` is shown beside it. */
  readonly value: number;
  readonly atMost: number;
  readonly burden: Burden;
  readonly cost: { readonly currency: string; readonly amount: Money };
  readonly test: NamedTest['test'];
  /** An item that tells as much or more for no more burden and cost, and is better in one of the three; null where there is none. */
  readonly dominatedBy: string | null;
}

/** Planned items in an order the caller chose, with what it hides. */
export interface PlanRanking {
  readonly order: readonly RankingCriterion[];
  readonly prior: number;
  readonly ranked: readonly RankedPlanItem[];
  /** The items that none is better than in every way: between these somebody has to choose. */
  readonly front: readonly string[];
  /** Items that cannot be ranked, with what is not known of them. */
  readonly unknown: readonly { readonly id: string; readonly missing: readonly ('expected' | 'burden' | 'cost')[] }[];
  readonly caveats: readonly Caveat[];
}

const BURDENS = ['none', 'light', 'moderate', 'heavy'] as const;
const CRITERIA = ['value', 'burden', 'cost'] as const;

/**
 * Planned items by how much they can be expected to tell, what they ask of people, and what they cost. No score mixes the three: the caller names
 * which decides first, and beside that order stands what it hides, the items between which a choice has to be made and those that another beats
 * in every way. What is not known is listed and not guessed.
 *
 * @param items - Items of a test plan, with `expected`, `burden` and `cost` as far as known; other keys are let pass.
 * @param options - `order`: `value`, `burden` and `cost` in the order in which they decide; `prior`, 0.5 unless given.
 * @returns Items in order with their place and what dominates them, the front, and the items of which something is not known.
 * @throws InvalidInputError when an item is malformed or stands twice, two currencies meet, or the order does not name each criterion once.
 * Source: {@link expectedDiagnosticValue}; ranking without a score is this library’s rule.
 *
 * @example
 * ```ts
 * import { rankPlanItems } from 'commissioning-kit/hypotheses';
 *
 * const cost = (amount: string) => ({ currency: 'GBP', amount });
 * const { ranked, front, unknown } = rankPlanItems(
 *   [
 *     { id: 'records', expected: { ifTrue: 0.9, ifFalse: 0.4 }, burden: 'none', cost: cost('2000.00') },
 *     { id: 'interviews', expected: { ifTrue: 0.9, ifFalse: 0.1 }, burden: 'heavy', cost: cost('9000.00') },
 *     { id: 'survey', expected: { ifTrue: 0.6, ifFalse: 0.4 }, burden: 'light', cost: cost('5000.00') },
 *     { id: 'visits', burden: 'moderate' },
 *   ],
 *   { order: ['value', 'burden', 'cost'] },
 * );
 * ranked.map(({ id }) => id); // => ['interviews', 'records', 'survey']
 * front; // => ['interviews', 'records']
 * ranked[2]?.dominatedBy; // => 'records'
 * unknown; // => [{ id: 'visits', missing: ['expected', 'cost'] }]
 * ```
 */
export function rankPlanItems(items: readonly PlanItemToRank[], options: PlanRankingOptions): PlanRanking {
  readListOf(readItem)(items, ['items']);
  readUnique(items, ['items'], ({ id }) => id);
  readOneCurrencyOf(items);
  readShape(options, ['options'], { order: readOrder }, { prior: readShare });
  const { order, prior = 0.5 } = options;
  const known = items.filter((item) => missingOf(item).length === 0).map((item) => measure(item as Known, prior));
  const compare = (one: Measured, other: Measured): number =>
    order.reduce((decided, criterion) => decided || one.standing[criterion] - other.standing[criterion], 0);
  const sorted = standingsOf(known).sort(compare);
  const front: Measured[] = [];
  let place = 0;
  const ranked = sorted.map((item, index) => {
    const before = sorted[index - 1];
    const isTied = before !== undefined && compare(before, item) === 0;
    if (!isTied) place = index + 1;
    // Whatever beats an item in every way stands before it in any order, and what beats all that beat it is on the front.
    const better = front.find((other) => isAsGood(other, item) && compare(other, item) !== 0);
    if (better === undefined && !isTied) front.push(item);
    return { ...item.shown, place, dominatedBy: better?.shown.id ?? null };
  });
  return {
    order,
    prior,
    ranked,
    front: ranked.filter(({ dominatedBy }) => dominatedBy === null).map(({ id }) => id),
    unknown: items.flatMap((item) => {
      const missing = missingOf(item);
      return missing.length === 0 ? [] : [{ id: item.id, missing }];
    }),
    caveats: caveatsOf(known, options.prior === undefined),
  };
}

type Known = PlanItemToRank & { readonly [K in 'expected' | 'burden' | 'cost']: NonNullable<PlanItemToRank[K]> };

interface Measured {
  readonly shown: Omit<RankedPlanItem, 'place' | 'dominatedBy'>;
  /** For each criterion a number, the lower the better. */
  readonly standing: Readonly<Record<RankingCriterion, number>>;
}

function measure({ id, expected, burden, cost }: Known, prior: number): Measured['shown'] {
  const { informationGain } = valueOf(prior, readProbability(expected.ifTrue, []), readProbability(expected.ifFalse, []));
  const { test } = nameTest({ ifTrue: expected.ifTrue, ifFalse: expected.ifFalse });
  return { id, value: informationGain.lower, atMost: informationGain.upper, burden, cost, test };
}

/** Amounts may be larger than a number holds to the penny, so that they are compared as whole pence and stand by their rank. */
function standingsOf(shown: readonly Measured['shown'][]): Measured[] {
  const pence = shown.map(({ cost }) => BigInt(cost.amount.replace('.', '')));
  const rising = [...new Set(pence)].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  const ranks = new Map(rising.map((amount, rank) => [amount, rank]));
  return shown.map((item, index) => ({
    shown: item,
    standing: { value: -item.value, burden: BURDENS.indexOf(item.burden), cost: ranks.get(pence[index] as bigint) as number },
  }));
}

function isAsGood(one: Measured, other: Measured): boolean {
  return CRITERIA.every((criterion) => one.standing[criterion] <= other.standing[criterion]);
}

function missingOf(item: PlanItemToRank): readonly ('expected' | 'burden' | 'cost')[] {
  return (['expected', 'burden', 'cost'] as const).filter((key) => (item[key] ?? null) === null);
}

function letPass(value: unknown): unknown {
  return value;
}

const OF_ITEM: Readonly<Record<string, Reader<unknown>>> = {
  expected: /* @__PURE__ */ readNullable(
    /* @__PURE__ */ readShapeOf({ ifTrue: readProbability, ifFalse: readProbability }, { underRivals: letPass }),
  ),
  burden: /* @__PURE__ */ readNullable(/* @__PURE__ */ readOneOf(BURDENS)),
  cost: /* @__PURE__ */ readNullable(/* @__PURE__ */ readShapeOf({ currency: readCurrency, amount: readNonNegativeMoney })),
};

function readItem(value: unknown, path: Path): unknown {
  const item = readObject(value, path);
  readKeys(item, path, { id: readId });
  for (const [key, read] of Object.entries(OF_ITEM)) if (Object.hasOwn(item, key)) read(item[key], [...path, key]);
  return item;
}

function readOneCurrencyOf(items: readonly PlanItemToRank[]): void {
  const first = items.find(({ cost }) => cost)?.cost?.currency;
  const index = items.findIndex(({ cost }) => cost && cost.currency !== first);
  if (index < 0) return;
  refuse('hypotheses/mixed-currencies', ['items', index, 'cost', 'currency'], items[index]?.cost?.currency, `${first}, as before`);
}

function readOrder(value: unknown, path: Path): unknown {
  const order = readListOf(readOneOf(CRITERIA), { min: 3, max: 3 })(value, path);
  readUnique(order, path, (criterion) => criterion, '');
  return order;
}

const SOURCES = /* @__PURE__ */ [inferred('this-library', 'hypotheses, rankPlanItems')];

function caveatsOf(known: readonly Measured['shown'][], isDefaultPrior: boolean): readonly Caveat[] {
  const caveats: Caveat[] = [];
  if (isDefaultPrior) {
    caveats.push({
      code: 'hypotheses/even-prior',
      message: 'What an item can be expected to tell is reckoned from even odds before, unless a prior is given',
      kind: 'library-default',
      parameter: 'prior',
      sources: SOURCES,
    });
  }
  if (known.some(({ value, atMost }) => value < atMost)) {
    caveats.push({
      code: 'hypotheses/least-value',
      message: 'Of an item whose probabilities are ranges the least that it can be expected to tell counts',
      kind: 'library-default',
      parameter: null,
      sources: SOURCES,
    });
  }
  return caveats;
}
