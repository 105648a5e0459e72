import { refuse } from '../kernel/guards.js';
import { readAmount } from './frequencies.js';
import { readTable, type AgreementReason, type AgreementResult, type CountTable } from './ratings.js';

/** How far the sums of two rows may differ, as a share of the larger: what adding fractions in binary can lose. */
const TOLERANCE = 1e-9;

/** A kappa for many raters, from how often each category was chosen for each unit. */
export interface CountsKappa<Coefficient extends string = string> extends AgreementResult<Coefficient> {
  /** The share of pairs of raters of one unit who agree, over all units; null where no unit has two raters. */
  readonly observed: number | null;
  /** The share of pairs that would agree by chance; null where no unit has two raters. */
  readonly expected: number | null;
  /** The standard error for units sampled from many, after Gwet (2008); null for one unit, or without a value. */
  readonly standardError: number | null;
  /** The units that were rated; rows of zeros are left out. */
  readonly units: number;
  /** How many rated each unit: the sum of each row. */
  readonly raters: number;
  readonly categories: number;
}

/** What both kappas are computed from. */
export interface UnitCounts {
  readonly rows: CountTable;
  readonly raters: number;
  readonly categories: number;
  /** How many of all ratings fell into each category, as shares. */
  readonly shares: readonly number[];
  /** For each unit the share of its pairs of raters who agree. */
  readonly agreed: readonly number[];
  readonly reason: AgreementReason | null;
}

/** Reads counts: rows units, columns categories, all rows that are not zero with one sum. Faults name the row. */
export function readUnitCounts(value: unknown): UnitCounts {
  const table = readTable(value, ['counts'], readAmount);
  const sums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const raters = sums.find((sum) => sum > 0) ?? 0;
  for (const [index, sum] of sums.entries()) {
    if (sum > 0 && Math.abs(sum - raters) > TOLERANCE * Math.max(sum, raters)) {
      refuse('statistics/unequal-rows', ['counts', index], sum, `a row that adds up to ${raters}, as the first that is rated does`);
    }
  }
  const rows = table.filter((_, index) => (sums[index] ?? 0) > 0);
  const categories = table[0]?.length ?? 0;
  return {
    rows,
    raters,
    categories,
    shares: Array.from({ length: categories }, (_, k) => rows.reduce((sum, row) => sum + (row[k] ?? 0) / raters, 0) / rows.length),
    agreed: rows.map((row) => row.reduce((sum, count) => sum + (count / raters) * ((count - 1) / (raters - 1)), 0)),
    reason: rows.length === 0 ? 'no-ratings' : categories === 1 ? 'one-category' : raters <= 1 ? 'one-rater' : null,
  };
}

/**
 * The kappa of these counts against a chance disagreement. What a unit contributes to the error is its own kappa, less what it moves the
 * agreement by chance: `pull`, which is nothing where chance does not depend on the counts.
 */
export function kappaOf<Coefficient extends string>(
  coefficient: Coefficient,
  { rows, raters, categories, agreed, reason }: UnitCounts,
  disagreement: number,
  pull: (row: readonly number[]) => number = () => 0,
): CountsKappa<Coefficient> {
  const units = rows.length;
  const pairs = units > 0 && raters > 1;
  const observed = agreed.reduce((sum, share) => sum + share, 0) / units;
  const value = reason === null ? 1 - (1 - observed) / disagreement : null;
  let squares = 0;
  if (value !== null) {
    for (const [index, row] of rows.entries()) {
      squares += (((agreed[index] ?? 0) - observed - 2 * (1 - value) * pull(row)) / disagreement) ** 2;
    }
  }
  return {
    coefficient,
    value,
    reason,
    observed: pairs ? observed : null,
    expected: pairs ? 1 - disagreement : null,
    standardError: value === null || units < 2 ? null : Math.sqrt(squares / (units * (units - 1))),
    units,
    raters,
    categories,
  };
}
