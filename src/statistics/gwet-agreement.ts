import { correctForChance, weighRatings, type ChanceCorrected, type ChanceCorrectedOptions } from './chance-corrected.js';
import type { Ratings } from './ratings.js';

/** Gwet's AC1, or with weights AC2, and what it was computed from. */
export type GwetAgreement = ChanceCorrected<'gwet-ac1' | 'gwet-ac2'>;

/**
 * How far several raters agree beyond chance: Gwet's AC1, and with weights AC2, with ratings missing. Chance is reckoned only from those who
 * are taken to guess, so that the coefficient stays high where nearly all say the same and kappa and alpha fall to 0; where all agree on one of
 * several categories it is 1, not undefined. It depends on which categories were possible: name them.
 *
 * With `ordinal` weights this is not Krippendorff's alpha with the ordinal metric: two names, two numbers.
 *
 * @param ratings - Rows raters, columns units, null for a missing rating; numbers or texts.
 * @param options - `weights`: `none` for AC1; `categories`: all of the scale in its order, necessary where texts are weighted.
 * @returns The coefficient with its standard error, or null with the reason: `no-ratings`, `one-rater`, `too-few-pairs`, `one-category`,
 *   `no-variation` (all ratings the same and no other category named, or all weights are 1). For limits, Gwet takes Student's t with one degree of
 *   freedom less than units.
 * @throws InvalidInputError naming row and column of what is no rating or none of the categories; on weights that do not fit.
 * Source: Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", British Journal of Mathematical and
 * Statistical Psychology 61, 2008; Gwet, Handbook of Inter-Rater Reliability, 4th edition, 2014.
 *
 * @example
 * ```ts
 * import { gwetAgreement } from 'commissioning-kit/statistics';
 *
 * // Three partners, four areas, levels 1 to 4; one dissent.
 * const ratings = [[2, 2, 2, 2], [2, 2, 2, 2], [2, 2, 2, 3]];
 * const options = { weights: 'ordinal', categories: [1, 2, 3, 4] } as const;
 * gwetAgreement(ratings, options).value?.toFixed(3); // => '0.968'
 * gwetAgreement(ratings, { weights: 'none', categories: [1, 2, 3, 4] }).value?.toFixed(3); // => '0.824'
 * ```
 */
export function gwetAgreement(ratings: Ratings, options: ChanceCorrectedOptions): GwetAgreement {
  const weighed = weighRatings(ratings, options);
  const { shares, total, categories } = weighed;
  const rest = shares[0]?.map((_, category) => 1 - shares.reduce((sum, unit) => sum + (unit[category] as number), 0) / shares.length) ?? [];
  const factor = total / (categories * (categories - 1));
  const agreementBy = (of: (category: number) => number): number =>
    factor * rest.reduce((sum, left, category) => sum + of(category) * left, 0);
  return correctForChance(
    options.weights === 'none' ? 'gwet-ac1' : 'gwet-ac2',
    weighed,
    1 - agreementBy((category) => 1 - (rest[category] as number)),
    (unit) => 1 - agreementBy((category) => shares[unit]?.[category] as number),
  );
}
