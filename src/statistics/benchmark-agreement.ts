import type { Caveat } from '../kernel/finding.js';
import { readKeys, readNullable, readNumberBetween, readObject, readOneOf, readShape } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import { normalShare } from './regularised-gamma.js';

/** A scale of words for coefficients of agreement. */
export interface BenchmarkScaleEntry {
  readonly id: string;
  readonly label: string;
  /** From the highest to the lowest; each reaches up to the one before, the first to 1 and the last down to -1. */
  readonly bands: readonly { readonly label: string; readonly from: number; readonly to: number }[];
  /** The work that gives the scale. */
  readonly source: string;
}

/**
 * The scales of words that are known here. Their limits are conventions of their authors, who said so; none was made for small panels.
 *
 * @example
 * ```ts
 * import { BENCHMARK_SCALES } from 'commissioning-kit/statistics';
 *
 * BENCHMARK_SCALES.map((scale) => [scale.id, scale.bands[0].label]); // => [['landis-koch', 'Almost perfect'], ['fleiss', 'Excellent'], ['altman', 'Very good']]
 * ```
 */
export const BENCHMARK_SCALES = [
  {
    id: 'landis-koch',
    label: 'Landis and Koch',
    bands: [
      { label: 'Almost perfect', from: 0.8, to: 1 },
      { label: 'Substantial', from: 0.6, to: 0.8 },
      { label: 'Moderate', from: 0.4, to: 0.6 },
      { label: 'Fair', from: 0.2, to: 0.4 },
      { label: 'Slight', from: 0, to: 0.2 },
      { label: 'Poor', from: -1, to: 0 },
    ],
    source: 'Landis and Koch (1977), Biometrics 33, 159–174, doi:10.2307/2529310',
  },
  {
    id: 'fleiss',
    label: 'Fleiss',
    bands: [
      { label: 'Excellent', from: 0.75, to: 1 },
      { label: 'Fair to good', from: 0.4, to: 0.75 },
      { label: 'Poor', from: -1, to: 0.4 },
    ],
    source: 'Fleiss (1981), Statistical methods for rates and proportions, 2nd ed., p. 218',
  },
  {
    id: 'altman',
    label: 'Altman',
    bands: [
      { label: 'Very good', from: 0.8, to: 1 },
      { label: 'Good', from: 0.6, to: 0.8 },
      { label: 'Moderate', from: 0.4, to: 0.6 },
      { label: 'Fair', from: 0.2, to: 0.4 },
      { label: 'Poor', from: -1, to: 0.2 },
    ],
    source: 'Altman (1991), Practical statistics for medical research, p. 404',
  },
] as const satisfies readonly BenchmarkScaleEntry[];

/** A scale of {@link BENCHMARK_SCALES}. */
export type BenchmarkScale = (typeof BENCHMARK_SCALES)[number]['id'];

/** How a coefficient is put on a scale. */
export interface BenchmarkOptions {
  readonly scale: BenchmarkScale;
  /** How probable it must be that the coefficient lies in a band or above it; 0.95 unless given. */
  readonly threshold?: number;
}

/** A band with how probable it is that the coefficient lies there. */
export interface BenchmarkBand {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly probability: number;
  /** The probability of this band and all above it. */
  readonly cumulative: number;
}

/** A coefficient on a scale of words, with what speaks for each word. */
export interface Benchmark {
  /** The highest band that is reached with the wanted probability; null where there is nothing to place. Not to be shown without it. */
  readonly band: BenchmarkBand | null;
  readonly reason: 'no-value' | 'no-standard-error' | null;
  readonly bands: readonly BenchmarkBand[];
  readonly scale: BenchmarkScale;
  readonly threshold: number;
  readonly source: string;
  readonly caveats: readonly Caveat[];
}

/**
 * Puts a coefficient of agreement on a scale of words as Gwet does: not by where the estimate falls, but by the highest band that the
 * coefficient reaches or exceeds with a wanted probability, given its standard error. Few units make a large error and so a low band: that is
 * the point.
 *
 * @param found - `value` and `standardError`: the result of a coefficient can be given whole.
 * @param options - `scale`: whose words; `threshold`: the wanted probability, 0.95 unless given.
 * @returns Every band with its probability, and the band that is reached; a reason where the coefficient or its error is null.
 * @throws InvalidInputError on a value outside -1 to 1, a negative error, or an option that is not known.
 * Source: Gwet (2014), Handbook of inter-rater reliability, 4th ed., ch. 6: normal probabilities, cut off at -1 and 1.
 *
 * @example
 * ```ts
 * import { benchmarkAgreement } from 'commissioning-kit/statistics';
 *
 * const found = benchmarkAgreement({ value: 0.7, standardError: 0.12 }, { scale: 'landis-koch' });
 * [found.band?.label, found.band?.cumulative.toFixed(3)]; // => ['Moderate', '0.994']
 * found.bands.map((band) => band.probability.toFixed(2)); // => ['0.20', '0.60', '0.20', '0.01', '0.00', '0.00']
 * ```
 */
export function benchmarkAgreement(
  found: { readonly value: number | null; readonly standardError: number | null },
  options: BenchmarkOptions,
): Benchmark {
  readKeys(readObject(found, ['found']), ['found'], {
    value: readNullable(readNumberBetween(-1, 1)),
    standardError: readNullable(readNumberBetween(0, 1e6)),
  });
  readShape(options, ['options'], { scale: readOneOf(['landis-koch', 'fleiss', 'altman']) }, { threshold: readNumberBetween(0.5, 1) });
  const { value, standardError } = found;
  const { scale, threshold = 0.95 } = options;
  const { bands, source } = BENCHMARK_SCALES.find(({ id }) => id === scale) as BenchmarkScaleEntry;
  const placed = value === null || standardError === null ? [] : placeBands(value, standardError, bands);
  return {
    // What lies above -1 is certain; only rounding could keep the last band from it.
    band: placed.find(({ cumulative }) => cumulative >= threshold) ?? placed.at(-1) ?? null,
    reason: value === null ? 'no-value' : standardError === null ? 'no-standard-error' : null,
    bands: placed,
    scale,
    threshold,
    source,
    caveats:
      options.threshold === undefined
        ? [
            {
              code: 'statistics/benchmark-threshold',
              message: 'A band counts as reached where it or a higher one has a probability of 0.95, as its author advises',
              kind: 'library-default',
              parameter: 'threshold',
              sources: [inferred('this-library', 'statistics, benchmarkAgreement')],
            },
          ]
        : [],
  };
}

function placeBands(value: number, error: number, bands: BenchmarkScaleEntry['bands']): readonly BenchmarkBand[] {
  const whole = shareBetween(value, error, -1, 1);
  let cumulative = 0;
  return bands.map(({ label, from, to }) => {
    const probability = error === 0 ? pointIn(value, from, to) : shareBetween(value, error, from, to) / whole;
    cumulative += probability;
    return { label, from, to, probability, cumulative: Math.min(1, cumulative) };
  });
}

/** From whichever side keeps the digits: the tail above both ends, or below. */
function shareBetween(value: number, error: number, from: number, to: number): number {
  const [low, high] = [(from - value) / error, (to - value) / error];
  return low > 0 ? normalShare(-low) - normalShare(-high) : normalShare(high) - normalShare(low);
}

/** Without an error the coefficient lies in one band; a limit belongs to the band above it, and 1 to the highest. */
function pointIn(value: number, from: number, to: number): number {
  return value >= from && (value < to || to === 1) ? 1 : 0;
}
