import { ratingOfCell } from './cell-rating.js';
import type { CompetingMatrix } from './competing-matrix.js';
import { COMPETING_WEIGHTS, CONSISTENCY_RATINGS, type CompetingWeights, type ConsistencyRating } from './consistency-scale.js';

/** Cells of a matrix that count nothing. */
const [UNKNOWN, NOT_APPLICABLE] = [-1, -2];

/** A matrix as numbers, so that it can be counted again without one item or origin at little cost. */
export interface CompetingTable {
  readonly hypothesisIds: readonly string[];
  readonly evidenceIds: readonly string[];
  readonly ratings: readonly (ConsistencyRating | null)[];
  /** What each cell counts against the hypothesis, line by line; below zero where it counts nothing. */
  readonly points: Int8Array;
  /** For each item the place of its weight in `weights`. */
  readonly weightOf: Uint8Array;
  /** All products of credibility and relevance. */
  readonly weights: readonly number[];
  /** The items by origin; an item that has its own is alone. */
  readonly origins: readonly (readonly number[])[];
  readonly originOf: readonly number[];
}

/** What stands against each hypothesis: sums of whole numbers by weight, so that their order cannot matter. */
export interface Tally {
  readonly plain: Int32Array;
  /** Inconsistency by hypothesis and weight. */
  readonly points: Int32Array;
  /** How many origins were rated, by hypothesis and weight. */
  readonly rated: Int32Array;
}

/** A rating of one cell put in place of what stands there. */
interface Override {
  readonly item: number;
  readonly points: number;
}

/** What the three words weigh unless told otherwise. */
export const DEFAULT_WEIGHTS = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ COMPETING_WEIGHTS.map(({ id, weight }) => [id, weight]),
) as unknown as CompetingWeights;

const POINTS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ CONSISTENCY_RATINGS.map(({ id, inconsistency }) => [id, inconsistency ?? NOT_APPLICABLE]),
);

/** What a rating counts against a hypothesis; below zero where it counts nothing. */
export function pointsOf(rating: ConsistencyRating | null): number {
  return rating === null ? UNKNOWN : (POINTS.get(rating) as number);
}

/** Lays a matrix out as numbers. Trusts that it was read. */
export function tableOf({ hypotheses, evidence }: CompetingMatrix, weights: CompetingWeights = DEFAULT_WEIGHTS): CompetingTable {
  const words = COMPETING_WEIGHTS.map(({ id }) => id);
  const isDefault = words.every((word) => weights[word] === DEFAULT_WEIGHTS[word]);
  const product = (credibility: number, relevance: number): number =>
    isDefault
      ? (ROOTS_OF_TWO[credibility + relevance] as number)
      : weights[words[credibility] as keyof CompetingWeights] * weights[words[relevance] as keyof CompetingWeights];
  const products = [...new Set([0, 1, 2].flatMap((credibility) => [0, 1, 2].map((relevance) => product(credibility, relevance))))].sort(
    (a, b) => a - b,
  );
  const ratings = evidence.flatMap((item) => hypotheses.map(({ id }) => ratingOfCell(item, id)));
  const origins: number[][] = [];
  const byOrigin = new Map<string, number>();
  const originOf = evidence.map(({ originId = null }, item) => {
    const known = originId === null ? undefined : byOrigin.get(originId);
    const origin = known ?? origins.push([]) - 1;
    if (originId !== null) byOrigin.set(originId, origin);
    origins[origin]?.push(item);
    return origin;
  });
  return {
    hypothesisIds: hypotheses.map(({ id }) => id),
    evidenceIds: evidence.map(({ id }) => id),
    ratings,
    points: Int8Array.from(ratings, pointsOf),
    weightOf: Uint8Array.from(evidence, ({ credibility, relevance }) =>
      products.indexOf(product(words.indexOf(credibility), words.indexOf(relevance))),
    ),
    weights: products,
    origins,
    originOf,
  };
}

/** Products of two weights that are powers of the root of two, without what multiplying roots loses. */
const ROOTS_OF_TWO = [0.5, Math.SQRT1_2, 1, Math.SQRT2, 2];

/** Counts the whole matrix. */
export function tallyOf(table: CompetingTable): Tally {
  const [hypotheses, weights] = [table.hypothesisIds.length, table.weights.length];
  const tally = {
    plain: new Int32Array(hypotheses),
    points: new Int32Array(hypotheses * weights),
    rated: new Int32Array(hypotheses * weights),
  };
  for (let origin = 0; origin < table.origins.length; origin += 1) addOrigin(table, tally, origin, 1, -1);
  return tally;
}

/**
 * Weighted inconsistency of every hypothesis without one item, or with none of an origin where `item` is null; without limit where nothing is
 * left that was rated on it. The count is changed for a moment and put back.
 */
export function sumsWithout(table: CompetingTable, tally: Tally, origin: number, item: number | null): readonly number[] {
  addOrigin(table, tally, origin, -1, -1);
  if (item !== null) addOrigin(table, tally, origin, 1, item);
  const sums = weightedSums(table, tally);
  if (item !== null) addOrigin(table, tally, origin, -1, item);
  addOrigin(table, tally, origin, 1, -1);
  return sums;
}

/** Weighted inconsistency of a hypothesis with another rating in one cell; the count is changed for a moment and put back. */
export function weightedWithRating(table: CompetingTable, tally: Tally, item: number, hypothesis: number, points: number): number {
  const origin = table.originOf[item] as number;
  addCell(table, tally, origin, hypothesis, -1, -1, null);
  const override = { item, points };
  addCell(table, tally, origin, hypothesis, 1, -1, override);
  const weighted = weightedOf(table, tally, hypothesis);
  addCell(table, tally, origin, hypothesis, -1, -1, override);
  addCell(table, tally, origin, hypothesis, 1, -1, null);
  return weighted;
}

function addOrigin(table: CompetingTable, tally: Tally, origin: number, sign: 1 | -1, left: number): void {
  for (let hypothesis = 0; hypothesis < table.hypothesisIds.length; hypothesis += 1) {
    addCell(table, tally, origin, hypothesis, sign, left, null);
  }
}

/** An origin counts once beside each hypothesis: with the item that says most against it. */
function addCell(
  { points, weightOf, weights, hypothesisIds, origins }: CompetingTable,
  tally: Tally,
  origin: number,
  hypothesis: number,
  sign: 1 | -1,
  left: number,
  override: Override | null,
): void {
  let [most, plain, heaviest, value, weight] = [0, 0, -1, 0, -1];
  for (const item of origins[origin] as readonly number[]) {
    if (item === left) continue;
    const found = override?.item === item ? override.points : (points[item * hypothesisIds.length + hypothesis] as number);
    if (found < 0) continue;
    const own = weightOf[item] as number;
    if (own > heaviest) heaviest = own;
    if (found > plain) plain = found;
    const weighted = found * (weights[own] as number);
    if (weighted > most) {
      most = weighted;
      value = found;
      weight = own;
    }
  }
  const row = hypothesis * weights.length;
  if (heaviest >= 0) tally.rated[row + heaviest] = (tally.rated[row + heaviest] as number) + sign;
  if (weight >= 0) tally.points[row + weight] = (tally.points[row + weight] as number) + sign * value;
  tally.plain[hypothesis] = (tally.plain[hypothesis] as number) + sign * plain;
}

/** Weighted inconsistency of one hypothesis. */
export function weightedOf({ weights }: CompetingTable, { points }: Tally, hypothesis: number): number {
  return sumOf(weights, points, hypothesis);
}

/** Weighted inconsistency as a share of what it would be if all that was rated were very inconsistent; null where nothing was. */
export function normalisedOf(table: CompetingTable, tally: Tally, hypothesis: number): number | null {
  const most = 2 * sumOf(table.weights, tally.rated, hypothesis);
  return most === 0 ? null : weightedOf(table, tally, hypothesis) / most;
}

function sumOf(weights: readonly number[], counts: Int32Array, hypothesis: number): number {
  let sum = 0;
  for (let weight = 0; weight < weights.length; weight += 1) {
    sum += (counts[hypothesis * weights.length + weight] as number) * (weights[weight] as number);
  }
  return sum;
}

/** Sums that differ by less than this share of themselves are the same sum. */
const NEXT_TO_NOTHING = 1e-9;

/** Whether two sums are the same but for what adding in binary loses. */
export function isLevel(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEXT_TO_NOTHING * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Weighted inconsistency of every hypothesis; without limit where nothing was rated on it. */
export function weightedSums(table: CompetingTable, tally: Tally): readonly number[] {
  return table.hypothesisIds.map((_, hypothesis) => (isRated(table, tally, hypothesis) ? weightedOf(table, tally, hypothesis) : Infinity));
}

function isRated({ weights }: CompetingTable, { rated }: Tally, hypothesis: number): boolean {
  for (let weight = 0; weight < weights.length; weight += 1) if (rated[hypothesis * weights.length + weight] !== 0) return true;
  return false;
}

/** Where the least of the sums stand; nowhere where all are without limit. */
export function placesOfLeast(sums: readonly number[]): readonly number[] {
  let least = Infinity;
  for (const sum of sums) if (sum < least) least = sum;
  const places: number[] = [];
  for (let place = 0; least < Infinity && place < sums.length; place += 1) {
    const sum = sums[place] as number;
    if (sum < Infinity && isLevel(sum, least)) places.push(place);
  }
  return places;
}

/** The hypotheses, of those on which anything was rated, that least stands against. */
export function leastInconsistent(table: CompetingTable, tally: Tally): readonly number[] {
  return placesOfLeast(weightedSums(table, tally));
}
