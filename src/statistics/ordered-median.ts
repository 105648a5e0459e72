import { readDistribution } from './frequencies.js';

/** How far two halves may differ, as a share of the whole, and still count as halves: what adding shares in binary can lose. */
const TOLERANCE = 1e-12;

/**
 * The median of ratings on ordered categories, as the position of a category from 0. Where exactly one half of the ratings lies on each side
 * of a gap there are two medians, and both are returned: a mean of two levels would be a level that nobody chose.
 *
 * @param frequencies - How often each category was chosen, in the order of the scale; counts or shares.
 * @returns The position of the category, or the two positions on both sides of the middle; null without ratings.
 * @throws InvalidInputError on a frequency that is negative or no number, no category, or more than 1000.
 *
 * @example
 * ```ts
 * import { orderedMedian } from 'commissioning-kit/statistics';
 *
 * orderedMedian([1, 3, 1, 0]); // => 1
 * orderedMedian([0, 2, 0, 2]); // => [1, 3]
 * orderedMedian([0, 0, 0, 0]); // => null
 * ```
 */
export function orderedMedian(frequencies: readonly number[]): number | [number, number] | null {
  const { total } = readDistribution(frequencies);
  let below = 0;
  for (const [category, frequency] of frequencies.entries()) {
    if (frequency === 0) continue;
    below += frequency;
    const over = 2 * below - total;
    if (Math.abs(over) <= TOLERANCE * total) {
      const next = frequencies.findIndex((other, index) => index > category && other > 0);
      return next === -1 ? category : [category, next];
    }
    if (over > 0) return category;
  }
  return null;
}
