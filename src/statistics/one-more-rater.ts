import { readList, readWholeNumber } from '../kernel/guards.js';
import { consensus } from './consensus.js';
import { leikConsensus } from './leik-consensus.js';
import { orderedMedian } from './ordered-median.js';
import { ordinalAgreement } from './ordinal-agreement.js';

/** What is said of a panel, and would be said of it with one rating more. */
export interface PanelReading {
  readonly ordinalAgreement: number | null;
  readonly consensus: number | null;
  readonly leikConsensus: number | null;
  /** The position of the median category from 0, or both where the middle lies between two. */
  readonly median: number | readonly [number, number] | null;
}

/** The lowest and the highest value that one more rater could bring about; null where there would be none. */
export type ReachableRange = readonly [number, number] | null;

/** What one more rater could change. */
export interface OneMoreRater {
  readonly n: number;
  readonly categories: number;
  readonly now: PanelReading;
  /** For each category, what would be said if one more rater chose it. */
  readonly after: readonly (PanelReading & { readonly category: number })[];
  readonly ranges: {
    readonly ordinalAgreement: ReachableRange;
    readonly consensus: ReachableRange;
    readonly leikConsensus: ReachableRange;
  };
  /** Every category that could be a median after one more rating, in the order of the scale. */
  readonly medians: readonly number[];
}

/**
 * What one more rater could change: the coefficients and the median for each category that another rater might choose. Where the answers
 * lie far apart, the panel is too small to build on.
 *
 * @param frequencies - How many raters chose each category, in the order of the scale; whole numbers.
 * @returns The reading now and after each possible rating, with the ranges.
 * @throws InvalidInputError on a frequency that is no whole number, no category, or more than 100.
 *
 * @example
 * ```ts
 * import { oneMoreRater } from 'commissioning-kit/statistics';
 *
 * const { now, ranges, medians } = oneMoreRater([0, 2, 1, 0]);
 * now.ordinalAgreement?.toFixed(2); // => '0.78'
 * ranges.ordinalAgreement?.map((value) => value.toFixed(2)); // => ['0.50', '0.83']
 * medians; // => [1, 2]
 * ```
 */
export function oneMoreRater(frequencies: readonly number[]): OneMoreRater {
  readList(frequencies, ['frequencies'], readWholeNumber(0, 1e9), { min: 1, max: 100 });
  const now = readingOf(frequencies);
  const after = frequencies.map((_, category) => ({
    category,
    ...readingOf(frequencies.map((frequency, index) => (index === category ? frequency + 1 : frequency))),
  }));
  return {
    n: frequencies.reduce((sum, frequency) => sum + frequency, 0),
    categories: frequencies.length,
    now,
    after,
    ranges: {
      ordinalAgreement: rangeOf(after.map((reading) => reading.ordinalAgreement)),
      consensus: rangeOf(after.map((reading) => reading.consensus)),
      leikConsensus: rangeOf(after.map((reading) => reading.leikConsensus)),
    },
    medians: [...new Set(after.flatMap(({ median }) => median ?? []))].sort((a, b) => a - b),
  };
}

function readingOf(frequencies: readonly number[]): PanelReading {
  return {
    ordinalAgreement: ordinalAgreement(frequencies).value,
    consensus: consensus(frequencies).value,
    leikConsensus: leikConsensus(frequencies).value,
    median: orderedMedian(frequencies),
  };
}

function rangeOf(values: readonly (number | null)[]): ReachableRange {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
}
