import { refuse } from '../kernel/guards.js';
import { disagreementWeights, nameOfWeights, readWeights, type AgreementWeights, type WeightScheme } from './agreement-weights.js';
import { normalLimit, readLevel } from './normal-limit.js';
import { readOptions } from './options.js';
import { readSquareTable, type AgreementResult, type CountTable } from './ratings.js';

/** Below this, disagreement by chance is nothing: both always said the same, but for what adding fractions in binary can lose. */
const NO_VARIATION = 1e-12;

/** How near misses count, and for which level of confidence limits are wanted. */
export interface KappaOptions {
  /** `none` for Cohen's first kappa, a scheme, or a table of agreement weights. Distances are in steps of the scale. */
  readonly weights: AgreementWeights;
  /** 0.95 unless given. */
  readonly level?: number;
}

/** Cohen's kappa, plain or weighted, and what it was computed from. */
export interface CohenKappa extends AgreementResult<'cohen-kappa'> {
  readonly weights: WeightScheme | 'custom';
  /** Cases that both have rated. */
  readonly pairs: number;
  readonly categories: number;
  /** The share of agreement, with near misses counted by their weights. */
  readonly observed: number | null;
  /** The share that chance would give, if each rater kept to their own shares of the categories. */
  readonly expected: number | null;
  /** For limits around kappa. */
  readonly standardError: number | null;
  /** If kappa were zero: for a test of chance, not for limits. */
  readonly standardErrorOfChance: number | null;
  readonly level: number;
  /** Kappa less as many standard errors as the level asks for; may lie below -1. */
  readonly lower: number | null;
  /** Kappa and as many standard errors; may lie above 1. */
  readonly upper: number | null;
}

/**
 * How far two raters agree beyond chance, from a table of how often the one said this and the other that: Cohen's kappa, plain or weighted.
 * Chance is reckoned from the shares of each rater apart; where one category takes nearly all, kappa is low though the raters rarely differ,
 * and Gwet's AC is steadier.
 *
 * @param table - Rows the first rater's categories, columns the second's, in one order; counts or shares, fractions allowed.
 * @param options - `weights`; `level` of the limits, 0.95 unless given.
 * @returns Kappa with both standard errors and limits, or null with the reason: `no-ratings`, `one-category`, `no-variation` (both always said
 *   the same one thing, or all weights are 1). Standard errors of a table of shares are those of a single case.
 * @throws InvalidInputError on a table that is not square or holds what is no count, weights that do not fit it, an option that is not known.
 * Source: Cohen (1960), Educational and Psychological Measurement 20; Cohen (1968), Psychological Bulletin 70; Fleiss, Cohen and Everitt,
 * "Large sample standard errors of kappa and weighted kappa", Psychological Bulletin 72, 1969.
 *
 * @example
 * ```ts
 * import { cohenKappa } from 'commissioning-kit/statistics';
 *
 * // Two raters, 100 cases: they agree on 45 and 25 of them.
 * const kappa = cohenKappa([[45, 15], [15, 25]], { weights: 'none' });
 * kappa.value?.toFixed(3); // => '0.375'
 * [kappa.lower?.toFixed(3), kappa.upper?.toFixed(3)]; // => ['0.190', '0.560']
 * cohenKappa([[9, 0], [0, 0]], { weights: 'none' }).reason; // => 'no-variation'
 * ```
 */
export function cohenKappa(table: CountTable, options: KappaOptions): CohenKappa {
  readOptions(options, { weights: readWeights }, { level: readLevel });
  readSquareTable(table, ['table']);
  const { weights, level = 0.95 } = options;
  const indices = [...table.keys()];
  const sum = (term: (index: number) => number): number => indices.reduce((total, index) => total + term(index), 0);
  const total = sum((row) => sum((column) => table[row]?.[column] as number));
  if (total === Infinity) refuse('statistics/too-many', ['table'], table, 'a table whose counts add up to a number');
  const share = (row: number, column: number): number => (total === 0 ? 0 : (table[row]?.[column] as number) / total);
  const first = indices.map((row) => sum((column) => share(row, column)));
  const second = indices.map((column) => sum((row) => share(row, column)));
  const away = disagreementWeights(weights, indices);
  const apart = (row: number, column: number): number => away[row]?.[column] as number;
  const chance = (row: number, column: number): number => (first[row] as number) * (second[column] as number);
  const over = (weight: typeof share, term: typeof share): number => sum((row) => sum((column) => weight(row, column) * term(row, column)));
  const expected = over(chance, apart);
  const reason = total === 0 ? 'no-ratings' : table.length === 1 ? 'one-category' : expected < NO_VARIATION ? 'no-variation' : null;
  // Counts next to nothing have an error beyond what a number holds.
  const known = (value: number): number | null => (reason === null && Number.isFinite(value) ? value : null);

  const ratio = over(share, apart) / expected;
  const ofRow = indices.map((row) => sum((column) => (second[column] as number) * apart(row, column)));
  const ofColumn = indices.map((column) => sum((row) => (first[row] as number) * apart(row, column)));
  const margins = (row: number, column: number): number => (ofRow[row] as number) + (ofColumn[column] as number);
  const error = (weight: typeof share, factor: number): number => {
    const pull = over(weight, (row, column) => ((apart(row, column) - factor * margins(row, column)) / expected) ** 2);
    return Math.sqrt(Math.max(0, pull - factor ** 2) / total);
  };
  const standardError = error(share, ratio);
  const reach = normalLimit(level) * standardError;
  return {
    coefficient: 'cohen-kappa',
    value: known(1 - ratio),
    reason,
    weights: nameOfWeights(weights),
    pairs: total,
    categories: table.length,
    observed: known(1 - over(share, apart)),
    expected: known(1 - expected),
    standardError: known(standardError),
    standardErrorOfChance: known(error(chance, 1)),
    level,
    lower: known(1 - ratio - reach),
    upper: known(1 - ratio + reach),
  };
}
