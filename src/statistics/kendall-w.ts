import { refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { readTable, type AgreementResult } from './ratings.js';

/** Kendall’s W with what it was computed from. */
export interface KendallW extends AgreementResult<'kendall-w'> {
  readonly raters: number;
  readonly units: number;
  /** Whether any rater gave two units the same score. */
  readonly ties: boolean;
  /** Raters x (units - 1) x W, which is near chi-square where there are many units; null without a value. */
  readonly chiSquare: number | null;
  readonly degreesOfFreedom: number | null;
}

/** A finite score; what is missing is told why it may not be. */
function readScore(value: unknown, path: Path): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return refuse('statistics/not-a-score', path, value, 'a number: W needs a score of every rater for every unit');
}

/**
 * Kendall’s W: how far raters put units in one order, from 0 for none to 1 for the same order. Each rater’s scores are turned into ranks,
 * equal scores sharing the mean of their ranks, and W is corrected for these ties. How far apart scores lie does not matter.
 *
 * @param scores - A row for each rater, a column for each unit. A missing score is refused: a rank among fewer units means something else.
 * @returns W with its chi-square; `kendallTest` says how probable that is. Null with a reason for one rater, for one unit
 *   (`too-few-units`), or where every rater gave all units the same score.
 * @throws InvalidInputError on a missing score, which it names, or rows of unequal length.
 * Source: Kendall and Gibbons (1990), Rank correlation methods, 5th ed., ch. 6; Siegel and Castellan (1988), Nonparametric statistics, 9.5.
 *
 * @example
 * ```ts
 * import { kendallW } from 'commissioning-kit/statistics';
 *
 * kendallW([[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]]).value?.toFixed(3); // => '0.162'
 * kendallW([[2, 2, 2], [3, 3, 3]]).reason; // => 'no-variation'
 * ```
 */
export function kendallW(scores: readonly (readonly number[])[]): KendallW {
  readTable(scores, ['scores'], readScore);
  const raters = scores.length;
  const units = scores[0]?.length ?? 0;
  const ranks = scores.map(doubledRanks);
  const most = raters * ranks.reduce((sum, row) => sum + spreadOf(row), 0);
  const reason =
    raters === 0 || units === 0
      ? 'no-ratings'
      : raters === 1
        ? 'one-rater'
        : units === 1
          ? 'too-few-units'
          : most === 0
            ? 'no-variation'
            : null;
  const value = reason === null ? spreadOf(sumsOfRanks(ranks)) / most : null;
  return {
    coefficient: 'kendall-w',
    value,
    reason,
    raters,
    units,
    ties: ranks.some((row) => new Set(row).size < units),
    chiSquare: value === null ? null : raters * (units - 1) * value,
    degreesOfFreedom: value === null ? null : units - 1,
  };
}

/** What each unit’s doubled ranks add up to. */
export function sumsOfRanks(ranks: readonly (readonly number[])[]): readonly number[] {
  return (ranks[0] ?? []).map((_, unit) => ranks.reduce((sum, row) => sum + (row[unit] ?? 0), 0));
}

/**
 * Twice the mid-ranks, the places of equal scores being counted from 1: first and last add up to twice their mean. Doubled ranks are whole
 * numbers, so that sums and comparisons of them are exact.
 */
export function doubledRanks(row: readonly number[]): readonly number[] {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [index, score] of [...row].sort((a, b) => a - b).entries()) {
    if (!first.has(score)) first.set(score, index + 1);
    last.set(score, index + 1);
  }
  return row.map((score) => (first.get(score) ?? 0) + (last.get(score) ?? 0));
}

/** The sum of squared distances from the mean, as often as there are values: exact for whole numbers. */
function spreadOf(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length * values.reduce((total, value) => total + value * value, 0) - sum * sum;
}
