import { correctForChance, weighRatings, type ChanceCorrected, type ChanceCorrectedOptions } from './chance-corrected.js';
import type { Ratings } from './ratings.js';

/** Brennan and Prediger's coefficient and what it was computed from. */
export type BrennanPrediger = ChanceCorrected<'brennan-prediger'>;

/**
 * How far several raters agree beyond chance, where chance is that all categories are equally likely: the coefficient of Brennan and Prediger,
 * in Gwet's form for several raters, weights and missing ratings. It depends on how many categories were possible: name them.
 *
 * @param ratings - Rows raters, columns units, null for a missing rating; numbers or texts.
 * @param options - `weights`; `categories`: all of the scale in its order, necessary where texts are weighted.
 * @returns The coefficient with its standard error, or null with the reason, as for Gwet's coefficients.
 * @throws InvalidInputError naming row and column of what is no rating or none of the categories; on weights that do not fit.
 * Source: Brennan and Prediger, "Coefficient kappa: some uses, misuses, and alternatives", Educational and Psychological Measurement 41, 1981;
 * Gwet, Handbook of Inter-Rater Reliability, 4th edition, 2014.
 *
 * @example
 * ```ts
 * import { brennanPrediger } from 'commissioning-kit/statistics';
 *
 * const ratings = [['a', 'b', 'b'], ['a', 'b', 'a']];
 * // Two of three agree, where one in two would by chance.
 * brennanPrediger(ratings, { weights: 'none', categories: ['a', 'b'] }).value?.toFixed(3); // => '0.333'
 * ```
 */
export function brennanPrediger(ratings: Ratings, options: ChanceCorrectedOptions): BrennanPrediger {
  const weighed = weighRatings(ratings, options);
  const expected = 1 - weighed.total / weighed.categories ** 2;
  return correctForChance('brennan-prediger', weighed, expected, () => expected);
}
