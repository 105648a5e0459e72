import { readOneOf, type Reader } from '../kernel/guards.js';
import {
  disagreementIn,
  distanceOver,
  METRIC_READERS,
  pairRatings,
  placesOf,
  sizeOf,
  type AlphaMetric,
  type PairedRatings,
  type RatingCounts,
} from './disagreement.js';
import { readOptions } from './options.js';
import type { AgreementResult, Ratings } from './ratings.js';

/** Krippendorff's alpha and what it was computed from. */
export interface KrippendorffAlpha extends AgreementResult<'krippendorff-alpha'> {
  readonly metric: AlphaMetric;
  /** Raters who said anything. */
  readonly raters: number;
  /** Units with at least two ratings; only these count. */
  readonly units: number;
  /** Units that dropped out, because they have one rating or none. */
  readonly unpaired: number;
  /** Ratings in the units that count. */
  readonly ratings: number;
  /** Pairs of ratings of one unit. */
  readonly pairs: number;
  /** Different ratings in the units that count. */
  readonly categories: number;
  /** Places in the table without a rating. */
  readonly missing: number;
}

/**
 * How far several raters agree on several units beyond chance: Krippendorff's alpha, for any number of raters and with ratings missing. 1 is
 * full agreement, 0 what chance would give if all ratings were dealt out over the units, below 0 worse than that.
 *
 * Chance is reckoned from all ratings together, so that alpha of panels who nearly all say the same is low or 0 with a single dissent: there
 * is then next to nothing to agree on. One unit alone always gives 0. Ordinal distances count the ratings that lie between two values, not the
 * steps of the scale, and any numbers in the same order give the same alpha; ratio distances need numbers from 0, and 0 is at distance 1 from
 * everything else.
 *
 * @param ratings - Rows raters, columns units, null for a missing rating; numbers, or texts with the nominal metric.
 * @param options - `metric`: `nominal`, `ordinal`, `interval` or `ratio`.
 * @returns Alpha, or null with the reason: `no-ratings`, `one-rater`, `too-few-pairs` (no unit has two ratings) or `no-variation` (all the same).
 * @throws InvalidInputError naming row and column of what is no rating, ragged rows, a text or a negative number under a metric that has none.
 * Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), https://repository.upenn.edu/asc_papers/43; Hayes and
 * Krippendorff, "Answering the call for a standard reliability measure for coding data", Communication Methods and Measures 1, 2007.
 *
 * @example
 * ```ts
 * import { krippendorffAlpha } from 'commissioning-kit/statistics';
 *
 * // Three partners place four areas on levels 1 to 4; one has not rated the last.
 * const alpha = krippendorffAlpha([[1, 2, 3, 3], [1, 2, 3, 4], [1, 3, 3, null]], { metric: 'ordinal' });
 * alpha.value?.toFixed(3); // => '0.802'
 * [alpha.raters, alpha.units, alpha.pairs, alpha.missing]; // => [3, 4, 10, 1]
 *
 * krippendorffAlpha([[2, 2, 2], [2, 2, 2]], { metric: 'ordinal' }).reason; // => 'no-variation'
 * ```
 */
export function krippendorffAlpha(ratings: Ratings, options: { readonly metric: AlphaMetric }): KrippendorffAlpha {
  readOptions(options, { metric: readMetric });
  return describeAlpha(options.metric, pairRatings(ratings, options.metric));
}

/** One of the four metrics. */
export const readMetric: Reader<string> = (value, path) => readOneOf(Object.keys(METRIC_READERS))(value, path);

/** Alpha of ratings that have been read and paired. */
export function describeAlpha(metric: AlphaMetric, { units, columns, counts, raters, missing, reason }: PairedRatings): KrippendorffAlpha {
  const sizes = units.map(sizeOf);
  return {
    coefficient: 'krippendorff-alpha',
    value: reason === null ? alphaOf(metric, units, counts) : null,
    reason,
    metric,
    raters,
    units: units.length,
    unpaired: columns - units.length,
    ratings: sizes.reduce((sum, size) => sum + size, 0),
    pairs: sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0),
    categories: counts.size,
    missing,
  };
}

function alphaOf(metric: AlphaMetric, units: readonly RatingCounts[], counts: RatingCounts): number {
  const distance = distanceOver(metric, placesOf(metric, counts));
  return 1 - units.reduce((sum, unit) => sum + disagreementIn(unit, distance), 0) / disagreementIn(counts, distance);
}
