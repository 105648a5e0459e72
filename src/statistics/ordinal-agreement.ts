import { distributionReason, readDistribution, type DistributionResult } from './frequencies.js';

/** One layer of a distribution: every category of its pattern holds the same share of the ratings. */
export interface AgreementLayer {
  /** 1 where the layer has ratings, 0 where it has none, in the order of the scale. */
  readonly pattern: readonly (0 | 1)[];
  /** The share of all ratings that lie in this layer. */
  readonly weight: number;
  /** The agreement of the layer's pattern, from -1 to 1. */
  readonly value: number;
}

/** Agreement within one distribution, after van der Eijk. */
export interface OrdinalAgreement extends DistributionResult<'van-der-eijk-a'> {
  /** The layers from the lowest to the highest; none where there is no value. */
  readonly layers: readonly AgreementLayer[];
}

/**
 * Agreement among the ratings of one thing on ordered categories: van der Eijk’s A. It is 1 where all chose one category, 0 where all
 * categories were chosen equally often, and -1 where one half chose one end and the other half the other. Only the order of the categories
 * enters. The distribution is taken apart into layers, each with equal ratings in some categories; A is the mean of the layers’ agreement,
 * weighted by their shares. `polarisation`, as some call it, is (1 - A) / 2.
 *
 * The unimodality of a layer is that of equation 2 of the paper, as in the R package agrmt with its default `old = FALSE`.
 *
 * @param frequencies - How often each category was chosen, in the order of the scale; counts or shares. Categories that nobody chose count.
 * @returns A with its layers; null for a scale of fewer than three categories (`too-few-categories`, `one-category`), or without ratings.
 * @throws InvalidInputError on a frequency that is negative or no number, no category, or more than 1000.
 * Source: van der Eijk (2001), Quality and Quantity 35, 325–341, doi:10.1023/A:1010374114305.
 *
 * @example
 * ```ts
 * import { ordinalAgreement } from 'commissioning-kit/statistics';
 *
 * ordinalAgreement([30, 40, 210, 130, 530, 50, 10]).value?.toFixed(7); // => '0.6113333'
 * ordinalAgreement([3, 0, 0, 3]).value; // => -1
 * ordinalAgreement([0, 3, 1, 0]).layers.map(({ pattern, weight }) => [pattern, weight]); // => [[[0, 1, 1, 0], 0.5], [[0, 1, 0, 0], 0.5]]
 * ordinalAgreement([2, 1]).reason; // => 'too-few-categories'
 * ```
 */
export function ordinalAgreement(frequencies: readonly number[]): OrdinalAgreement {
  const read = readDistribution(frequencies);
  const reason = distributionReason(read, 3);
  const layers = reason === null ? layersOf(frequencies, read.total) : [];
  const value = layers.reduce((sum, layer) => sum + layer.weight * layer.value, 0);
  return {
    coefficient: 'van-der-eijk-a',
    value: reason === null ? Math.max(-1, Math.min(1, value)) : null,
    reason,
    n: read.total,
    categories: frequencies.length,
    layers,
  };
}

/** A layer reaches from one frequency that occurs up to the next: no remainders are subtracted, so none are left by rounding. */
function layersOf(frequencies: readonly number[], total: number): readonly AgreementLayer[] {
  const heights = [...new Set(frequencies)].filter((height) => height > 0).sort((a, b) => a - b);
  return heights.map((height, index) => {
    const pattern = frequencies.map((frequency) => (frequency >= height ? 1 : 0));
    const filled = pattern.filter((one) => one === 1).length;
    return {
      pattern,
      weight: (filled * (height - (heights[index - 1] ?? 0))) / total,
      value: agreementOfPattern(pattern, filled),
    };
  });
}

/**
 * Of every three categories, two neighbours with ratings beside one without speak for one peak, and one without between two with them
 * against it. Each category without ratings is counted once: by the categories with ratings on its left and on its right.
 */
function agreementOfPattern(pattern: readonly (0 | 1)[], filled: number): number {
  const categories = pattern.length;
  if (filled === 1) return 1;
  if (filled === categories) return 0;
  let left = 0;
  let unimodal = 0;
  let bimodal = 0;
  for (const one of pattern) {
    if (one === 1) left += 1;
    else {
      const right = filled - left;
      unimodal += (left * (left - 1) + right * (right - 1)) / 2;
      bimodal += left * right;
    }
  }
  const peak = ((categories - 2) * unimodal - (categories - 1) * bimodal) / ((categories - 2) * (unimodal + bimodal));
  return peak * (1 - (filled - 1) / (categories - 1));
}
