import { concordanceTail } from './concordance-tail.js';
import { doubledRanks, kendallW, sumsOfRanks, type KendallW } from './kendall-w.js';
import { chiSquareTail } from './regularised-gamma.js';

/** Kendall’s W with how probable it is among raters who rank at random. */
export interface KendallTest extends KendallW {
  /** By chi-square, which is poor for few raters or units; null without a value. */
  readonly pChiSquare: number | null;
  /** From all ways in which each rater’s own ranks, ties kept, can be arranged; null without a value, or where there are too many to count. */
  readonly pExact: number | null;
}

/**
 * How probable at least as much concordance as Kendall’s W shows would be if every rater put the units in order at random and apart from the
 * others: by chi-square, and exactly for small panels. Where the exact one is given it is the one to use.
 *
 * @param scores - As for `kendallW`: a row for each rater, a column for each unit, nothing missing.
 * @returns W with both probabilities. For the exact one at most 250,000 sums are formed: enough for three raters of six untied units, or
 *   five raters of six units on four levels.
 * @throws InvalidInputError on a missing score, which it names, or rows of unequal length.
 * Source: Kendall and Gibbons (1990), Rank correlation methods, 5th ed., ch. 6.
 *
 * @example
 * ```ts
 * import { kendallTest } from 'commissioning-kit/statistics';
 *
 * const found = kendallTest([[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]]);
 * [found.value, found.pChiSquare, found.pExact].map((number) => number?.toFixed(3)); // => ['0.162', '0.787', '0.836']
 * ```
 */
export function kendallTest(scores: readonly (readonly number[])[]): KendallTest {
  const found = kendallW(scores);
  const { chiSquare, degreesOfFreedom } = found;
  if (chiSquare === null || degreesOfFreedom === null) return { ...found, pChiSquare: null, pExact: null };
  const ranks = scores.map(doubledRanks);
  return { ...found, pChiSquare: chiSquareTail(chiSquare, degreesOfFreedom), pExact: concordanceTail(ranks, sumsOfRanks(ranks)) };
}
