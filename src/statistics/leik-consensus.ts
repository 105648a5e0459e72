import { distributionReason, readDistribution, type DistributionResult } from './frequencies.js';

/** Consensus within one distribution, after Leik. */
export interface LeikConsensus extends DistributionResult<'leik-consensus'> {
  /** Leik’s ordinal dispersion D, from 0 to 1; null where there is no value. */
  readonly dispersion: number | null;
}

/**
 * Consensus among the ratings of one thing on ordered categories, after Leik: 1 - D, where D is his ordinal dispersion of the cumulated
 * shares. Consensus is 1 where all chose one category and 0 where one half chose one end and the other half the other. Only the order of the
 * categories enters. Equal frequencies give no fixed number: 1/3 of consensus for four categories, towards 1/2 for many.
 *
 * @param frequencies - How often each category was chosen, in the order of the scale; counts or shares. Categories that nobody chose count.
 * @returns Consensus and dispersion; null for a scale of one category, or without ratings.
 * @throws InvalidInputError on a frequency that is negative or no number, no category, or more than 1000.
 * Source: Leik (1966), Pacific Sociological Review 9, 85–90, doi:10.2307/1388242.
 *
 * @example
 * ```ts
 * import { leikConsensus } from 'commissioning-kit/statistics';
 *
 * leikConsensus([30, 40, 210, 130, 530, 50, 10]).dispersion?.toFixed(3); // => '0.287'
 * leikConsensus([3, 0, 0, 3]); // => { coefficient: 'leik-consensus', value: 0, reason: null, n: 6, categories: 4, dispersion: 1 }
 * ```
 */
export function leikConsensus(frequencies: readonly number[]): LeikConsensus {
  const read = readDistribution(frequencies);
  const reason = distributionReason(read, 2);
  const dispersion = reason === null ? dispersionOf(frequencies, read.total) : null;
  return {
    coefficient: 'leik-consensus',
    value: dispersion === null ? null : 1 - dispersion,
    reason,
    n: read.total,
    categories: frequencies.length,
    dispersion,
  };
}

function dispersionOf(frequencies: readonly number[], total: number): number {
  let below = 0;
  let sum = 0;
  for (const frequency of frequencies) {
    below += frequency;
    sum += Math.max(0, Math.min(below, total - below)) / total;
  }
  return Math.min(1, (2 * sum) / (frequencies.length - 1));
}
