import { readOneOf, readWholeNumber, refuse } from '../kernel/guards.js';
import { countOver, distanceByCode, expectedByCode, observedByCode, placesByCode, toArrays, type AlphaArrays } from './alpha-arrays.js';
import { pairRatings, type AlphaMetric } from './disagreement.js';
import { describeAlpha, readMetric, type KrippendorffAlpha } from './krippendorff-alpha.js';
import { readLevel } from './normal-limit.js';
import { readOptions } from './options.js';
import type { Ratings } from './ratings.js';
import { randomStream, readSeed, type RandomStream, type Seed } from './stream.js';

/** What is drawn again: whole units, or pairs of ratings as Krippendorff does. */
export type AlphaResampling = 'units' | 'krippendorff';

/** How the interval is found. */
export interface AlphaIntervalOptions {
  readonly metric: AlphaMetric;
  readonly seed: Seed;
  /** From 1 to 100,000; 1,000 unless given. */
  readonly replicates?: number;
  /** 0.95 unless given. */
  readonly level?: number;
  /** `units` unless given. */
  readonly method?: AlphaResampling;
}

/** Alpha with an interval around it. */
export interface AlphaInterval extends KrippendorffAlpha {
  /** The limits: percentiles of the replicates that have a value. Null without alpha, or if no replicate has one. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly method: AlphaResampling;
  readonly seed: Seed;
  readonly replicates: number;
  /** Replicates without a value, because only ratings that are all the same were drawn. Where they are many, the limits mean little. */
  readonly withoutValue: number;
}

/**
 * Krippendorff's alpha with a bootstrap interval from a seed. By `units`, each replicate draws as many of the rated units as there are, with
 * replacement, and computes alpha afresh: what other units of the kind might have given, with these raters. By `krippendorff`, each replicate
 * draws for every pair of ratings another pair from all that there are, while what chance would give stays as it is; alpha below -1 counts as -1.
 * The two answer different questions and give different limits, the second narrower ones.
 *
 * With few units neither interval is to be trusted far: with seven units, their number and not their choice is what limits. Order of raters and
 * of units makes no difference; units with fewer than two ratings are not drawn.
 *
 * @param ratings - As for {@link krippendorffAlpha}.
 * @param options - `metric`, `seed`; `replicates`, `level`, `method`.
 * @returns Alpha and its limits, by linear interpolation between replicates in order (type 7 of Hyndman and Fan).
 * @throws InvalidInputError as krippendorffAlpha; with `krippendorff`, on more than a million pairs, or a hundred million in all replicates.
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap, 1993; Krippendorff, "Bootstrapping Distributions for Krippendorff's Alpha"
 * (2016), as R's package icr implements it.
 *
 * @example
 * ```ts
 * import { alphaInterval } from 'commissioning-kit/statistics';
 *
 * const ratings = [[1, 2, 3, 3, 2, 1, 4], [1, 2, 3, 3, 2, 2, 4], [1, 3, 3, 4, 2, 1, 4]];
 * const alpha = alphaInterval(ratings, { metric: 'ordinal', seed: 2026 });
 * alpha.value?.toFixed(2); // => '0.88'
 * (alpha.lower as number) < 0.88 && (alpha.upper as number) > 0.88; // => true
 * [alpha.replicates, alpha.withoutValue]; // => [1000, 0]
 * ```
 */
export function alphaInterval(ratings: Ratings, options: AlphaIntervalOptions): AlphaInterval {
  readOptions(
    options,
    { metric: readMetric, seed: readSeed },
    { replicates: readWholeNumber(1, 100_000), level: readLevel, method: readOneOf(['units', 'krippendorff']) },
  );
  const { metric, seed, replicates = 1_000, level = 0.95, method = 'units' } = options;
  const paired = pairRatings(ratings, metric);
  const alpha = describeAlpha(metric, paired);
  let values: Float64Array = new Float64Array();
  if (alpha.reason === null) {
    if (method === 'krippendorff' && (alpha.pairs > 1e6 || alpha.pairs * replicates > 1e8)) {
      refuse(
        'statistics/too-many-pairs',
        ['ratings'],
        ratings,
        `of at most a million pairs, and a hundred million over all replicates, where there are ${alpha.pairs}`,
      );
    }
    const arrays = toArrays(metric, paired);
    const stream = randomStream({ seed, name: `alpha/${method}` });
    values = (method === 'units' ? drawUnits : drawPairs)(arrays, stream, replicates)
      .filter((value) => !Number.isNaN(value))
      .sort();
  }
  return {
    ...alpha,
    lower: quantile(values, (1 - level) / 2),
    upper: quantile(values, (1 + level) / 2),
    level,
    method,
    seed,
    replicates,
    withoutValue: alpha.reason === null ? replicates - values.length : replicates,
  };
}

function quantile(sorted: Float64Array, probability: number): number | null {
  const at = (sorted.length - 1) * probability;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (at - Math.floor(at));
}

function drawUnits(arrays: AlphaArrays, stream: RandomStream, replicates: number): Float64Array {
  const { metric, values, sizes } = arrays;
  const all = countOver(arrays, new Uint8Array(sizes.length).fill(1));
  const fixed = placesByCode(metric, values, all);
  const observed = sizes.map((_, unit) => observedByCode(arrays, unit, distanceByCode(metric, fixed)));
  const times = new Uint32Array(sizes.length);
  const alphas = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    times.fill(0);
    for (let draw = 0; draw < sizes.length; draw += 1) {
      const unit = stream.integer(replicate * sizes.length + draw, sizes.length);
      times[unit] = (times[unit] as number) + 1;
    }
    const counts = countOver(arrays, times);
    // Only ordinal distances depend on which ratings were drawn.
    const places = metric === 'ordinal' ? placesByCode(metric, values, counts) : fixed;
    const distance = distanceByCode(metric, places);
    let sum = 0;
    for (let unit = 0; unit < sizes.length; unit += 1) {
      if (times[unit] !== 0)
        sum += (times[unit] as number) * (metric === 'ordinal' ? observedByCode(arrays, unit, distance) : (observed[unit] as number));
    }
    const expected = expectedByCode(metric, counts, places);
    alphas[replicate] = varies(counts) ? 1 - sum / expected : Number.NaN;
  }
  return alphas;
}

function varies(counts: Float64Array): boolean {
  let different = 0;
  for (const count of counts) if (count > 0) different += 1;
  return different > 1;
}

function drawPairs(arrays: AlphaArrays, stream: RandomStream, replicates: number): Float64Array {
  const { metric, values, starts, codes, counts, sizes } = arrays;
  const all = countOver(arrays, new Uint8Array(sizes.length).fill(1));
  const places = placesByCode(metric, values, all);
  const distance = distanceByCode(metric, places);
  const expected = expectedByCode(metric, all, places);
  const distances: number[] = [];
  for (let unit = 0; unit < sizes.length; unit += 1) {
    const members: number[] = [];
    for (let at = starts[unit] as number; at < (starts[unit + 1] as number); at += 1) {
      for (let count = 0; count < (counts[at] as number); count += 1) members.push(codes[at] as number);
    }
    members.forEach((b, index) => {
      for (let at = 0; at < index; at += 1) distances.push(distance(members[at] as number, b));
    });
  }
  const errors = Float64Array.from(distances, (squared) => (2 * squared) / expected);
  return Float64Array.from({ length: replicates }, (_, replicate) => {
    let draw = replicate * errors.length;
    let alpha = 1;
    for (const size of sizes) {
      let sum = 0;
      for (let pair = (size * (size - 1)) / 2; pair > 0; pair -= 1, draw += 1) sum += errors[stream.integer(draw, errors.length)] as number;
      alpha -= sum / (size - 1);
    }
    return Math.max(-1, alpha);
  });
}
