import { distributionReason, readDistribution, type DistributionResult } from './frequencies.js';

/** Consensus within one distribution, after Tastle and Wierman. */
export interface Consensus extends DistributionResult<'tastle-wierman-consensus'> {
  /** 1 - `value`: the dissent; null where there is no value. */
  readonly dissent: number | null;
}

/** Such shares count for nothing beside the others, and their logarithms are not to be had. */
const NEXT_TO_NOTHING = 1e-300;

/**
 * Consensus among the ratings of one thing on ordered categories, after Tastle and Wierman: 1 where all chose one category, 0 where one half
 * chose one end and the other half the other. It treats the steps between categories as equally wide, which A and Leik’s measure do not.
 * Here the width of the scale is that of all categories given; a scale cut down to the categories that were chosen gives another number.
 *
 * @param frequencies - How often each category was chosen, in the order of the scale; counts or shares. Categories that nobody chose count.
 * @returns The consensus and its complement; null for a scale of one category, or without ratings.
 * @throws InvalidInputError on a frequency that is negative or no number, no category, or more than 1000.
 * Source: Tastle and Wierman (2007), International Journal of Approximate Reasoning 45, 531–545, doi:10.1016/j.ijar.2006.06.024.
 *
 * @example
 * ```ts
 * import { consensus } from 'commissioning-kit/statistics';
 *
 * consensus([30, 40, 210, 130, 530, 50, 10]).value?.toFixed(7); // => '0.7256876'
 * consensus([3, 0, 0, 3]); // => { coefficient: 'tastle-wierman-consensus', value: 0, reason: null, n: 6, categories: 4, dissent: 1 }
 * ```
 */
export function consensus(frequencies: readonly number[]): Consensus {
  const read = readDistribution(frequencies);
  const reason = distributionReason(read, 2);
  const value = reason === null ? consensusOf(frequencies, read.total) : null;
  return {
    coefficient: 'tastle-wierman-consensus',
    value,
    reason,
    n: read.total,
    categories: frequencies.length,
    dissent: value === null ? null : 1 - value,
  };
}

/** The centre is measured from both ends, so that a rating at one end with nearly all at the other keeps a distance above zero. */
function consensusOf(frequencies: readonly number[], total: number): number {
  const width = frequencies.length - 1;
  let fromFirst = 0;
  let fromLast = 0;
  for (const [category, frequency] of frequencies.entries()) {
    fromFirst += (frequency / total) * category;
    fromLast += (frequency / total) * (width - category);
  }
  let value = 1;
  for (const [category, frequency] of frequencies.entries()) {
    const share = frequency / total;
    if (share < NEXT_TO_NOTHING) continue;
    const nearness = category <= fromFirst ? category + fromLast : width - category + fromFirst;
    value += share * Math.log2(Math.min(1, nearness / width));
  }
  return Math.max(0, Math.min(1, value));
}
