import { readNumber, readNumberBetween, type Reader } from '../kernel/guards.js';
import { readRating, readTable, type AgreementReason, type Rating, type Ratings } from './ratings.js';

/** How far apart two ratings are: not the same, ranks between them, difference, or difference in proportion to size. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** What a rating may be, by metric. Interval ratings stop short of the largest numbers, so that every difference is a number as well. */
export const METRIC_READERS: Readonly<Record<AlphaMetric, Reader<Rating>>> = {
  nominal: readRating,
  ordinal: readNumber,
  interval: /* @__PURE__ */ readNumberBetween(-1e300, 1e300),
  ratio: /* @__PURE__ */ readNumberBetween(0, Infinity),
};

/** How often each rating was given. */
export type RatingCounts = ReadonlyMap<Rating, number>;

/** The squared distance between two ratings. */
export type Distance = (a: Rating, b: Rating) => number;

/** Ratings as alpha looks at them: unit by unit, whoever gave them, and only where there are two to compare. */
export interface PairedRatings {
  readonly units: readonly RatingCounts[];
  /** Units with fewer than two ratings included. */
  readonly columns: number;
  /** All units together. */
  readonly counts: RatingCounts;
  /** Raters who said anything, paired or not. */
  readonly raters: number;
  readonly missing: number;
  readonly reason: AgreementReason | null;
}

/** Reads the ratings and drops the units that have fewer than two. */
export function pairRatings(ratings: Ratings, metric: AlphaMetric): PairedRatings {
  const columns: Map<Rating, number>[] = [];
  const heard = new Set<number>();
  let missing = 0;
  readTable(ratings, ['ratings'], (cell, path) => {
    const [, rater, unit] = path as [string, number, number];
    const column = (columns[unit] ??= new Map());
    if (cell === null) missing += 1;
    else {
      heard.add(rater);
      add(column, METRIC_READERS[metric](cell, path), 1);
    }
  });
  const units = columns.filter((column) => sizeOf(column) > 1);
  const counts = new Map<Rating, number>();
  for (const unit of units) for (const [rating, count] of unit) add(counts, rating, count);
  const raters = heard.size;
  const reason =
    raters === 0
      ? 'no-ratings'
      : raters === 1
        ? 'one-rater'
        : units.length === 0
          ? 'too-few-pairs'
          : counts.size === 1
            ? 'no-variation'
            : null;
  return { units, columns: columns.length, counts, raters, missing, reason };
}

function add(counts: Map<Rating, number>, rating: Rating, count: number): void {
  counts.set(rating, (counts.get(rating) ?? 0) + count);
}

/** How many ratings there are. */
export function sizeOf(counts: RatingCounts): number {
  let size = 0;
  for (const count of counts.values()) size += count;
  return size;
}

/**
 * Where each rating lies on the line along which distance is measured. For ordinal ratings that is the number of ratings below it and half of
 * those at it: Krippendorff's sum over the ranks between two values is the difference of two such places. Interval ratings are measured in
 * widths of their range, so that no square overflows or vanishes.
 */
export function placesOf(metric: AlphaMetric, counts: RatingCounts): ReadonlyMap<Rating, number> {
  const order = ([...counts.keys()] as number[]).sort((a, b) => a - b);
  const [lowest, highest] = [order[0] as number, order.at(-1) as number];
  let below = 0;
  return new Map(
    order.map((rating) => {
      const count = counts.get(rating) as number;
      below += count;
      return [rating, metric === 'ordinal' ? below - count / 2 : metric === 'interval' ? (rating - lowest) / (highest - lowest) : rating];
    }),
  );
}

/** The squared distance between two ratings, by their places. */
export function distanceOver(metric: AlphaMetric, places: ReadonlyMap<Rating, number>): Distance {
  return (a, b) => {
    if (a === b) return 0;
    if (metric === 'nominal') return 1;
    const [x, y] = [places.get(a) as number, places.get(b) as number];
    if (metric !== 'ratio') return (x - y) ** 2;
    const share = Math.min(x, y) / Math.max(x, y);
    return ((1 - share) / (1 + share)) ** 2;
  };
}

/**
 * The distances of all pairs, each from both sides, over one less than the ratings. Of one unit, its part of the disagreement observed; of all
 * units together, the disagreement that chance would give.
 */
export function disagreementIn(counts: RatingCounts, distance: Distance): number {
  const entries = [...counts];
  let sum = 0;
  for (const [a, countA] of entries) for (const [b, countB] of entries) sum += countA * countB * distance(a, b);
  return sum / (sizeOf(counts) - 1);
}
