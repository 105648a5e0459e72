import type { CountTable } from './ratings.js';
import { kappaOf, readUnitCounts, type CountsKappa } from './unit-counts.js';

/** Randolph’s free-marginal kappa with what it was computed from. */
export type RandolphKappa = CountsKappa<'randolph-kappa'>;

/**
 * Randolph’s free-marginal kappa: the agreement of a fixed number of raters above what chance gives when it chooses every category of the
 * scale equally often. Unlike Fleiss’ kappa it keeps its meaning where nearly all ratings are of one category; it depends on how many
 * categories the scale has, so categories that nobody chose need their column.
 *
 * @param counts - A row for each unit, a column for each category: how many raters chose it. All rows have one sum, within a share of 1e-9;
 *   fractions are allowed; a row of zeros is a unit that nobody rated and is left out.
 * @returns Kappa; null with a reason where nobody rated, each unit has one rater, or the scale has one category.
 * @throws InvalidInputError on a negative count, rows of unequal length, or a row with another sum, which it names.
 * Source: Randolph (2005), Free-marginal multirater kappa, Joensuu Learning and Instruction Symposium, ERIC ED490661.
 *
 * @example
 * ```ts
 * import { randolphKappa } from 'commissioning-kit/statistics';
 *
 * randolphKappa([[3, 0], [0, 3], [2, 1], [3, 0]]).value?.toFixed(3); // => '0.667'
 * randolphKappa([[3, 0], [3, 0]]).value; // => 1
 * ```
 */
export function randolphKappa(counts: CountTable): RandolphKappa {
  const read = readUnitCounts(counts);
  return kappaOf('randolph-kappa', read, 1 - 1 / read.categories);
}
