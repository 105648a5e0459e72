import type { CountTable } from './ratings.js';
import { kappaOf, readUnitCounts, type CountsKappa } from './unit-counts.js';

/** Below this, chance disagreement is nothing: all ratings are of one category, but for what adding fractions in binary can lose. */
const NO_VARIATION = 1e-12;

/** Fleiss’ kappa with what it was computed from. */
export interface FleissKappa extends CountsKappa<'fleiss-kappa'> {
  /** The standard error if kappa were zero, after Fleiss, Nee and Landis (1979): for a test of chance, not for an interval. */
  readonly standardErrorOfChance: number | null;
}

/**
 * Fleiss’ kappa: the agreement of a fixed number of raters, who need not be the same for each unit, above what chance gives when it chooses
 * categories as often as all raters together did. It takes categories as names without an order.
 *
 * @param counts - A row for each unit, a column for each category: how many raters chose it. All rows have one sum, within a share of 1e-9;
 *   fractions are allowed; a row of zeros is a unit that nobody rated and is left out.
 * @returns Kappa; null with a reason where nobody rated, each unit has one rater, the scale has one category, or all ratings are of one.
 * @throws InvalidInputError on a negative count, rows of unequal length, or a row with another sum, which it names.
 * Source: Fleiss (1971), Psychological Bulletin 76, 378–382, doi:10.1037/h0031619. Its errors are not those of that paper, which were
 * withdrawn: Fleiss, Nee and Landis (1979), Psychological Bulletin 86, 974–977, and Gwet (2008), Br. J. Math. Stat. Psychol. 61, 29–48.
 *
 * @example
 * ```ts
 * import { fleissKappa } from 'commissioning-kit/statistics';
 *
 * fleissKappa([[3, 0], [0, 3], [2, 1], [3, 0]]).value?.toFixed(3); // => '0.625'
 * fleissKappa([[3, 0], [3, 0]]).reason; // => 'no-variation'
 * ```
 */
export function fleissKappa(counts: CountTable): FleissKappa {
  const read = readUnitCounts(counts);
  const { rows, raters, shares } = read;
  const disagreement = sumOver(shares, (share) => share * (1 - share));
  const reason = read.reason ?? (disagreement < NO_VARIATION ? 'no-variation' : null);
  const pull = (row: readonly number[]): number => sumOver(shares, (share, k) => share * ((row[k] ?? 0) / raters - share));
  const kappa = kappaOf('fleiss-kappa', { ...read, reason }, disagreement, pull);
  const skew = sumOver(shares, (share) => share * (1 - share) * (1 - 2 * share));
  const spread = (2 * (disagreement ** 2 - skew)) / (rows.length * raters * (raters - 1));
  // Two categories chosen equally often leave nothing but rounding below zero.
  return { ...kappa, standardErrorOfChance: kappa.value === null ? null : Math.sqrt(Math.max(0, spread)) / disagreement };
}

function sumOver(shares: readonly number[], term: (share: number, category: number) => number): number {
  return shares.reduce((sum, share, category) => sum + term(share, category), 0);
}
