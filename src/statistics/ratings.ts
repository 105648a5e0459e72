import { readList, readNumber, readNumberBetween, refuse, TEXT, type Reader } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';

/** What a rater says of a unit: a number, or a text where only sameness counts. */
export type Rating = number | string;

/** Ratings as a table: a row for each rater, a column for each unit, null where a rater said nothing. */
export type Ratings = readonly (readonly (Rating | null)[])[];

/** A table of non-negative numbers: counts, or shares of them. */
export type CountTable = readonly (readonly number[])[];

/**
 * Why a coefficient has no value. `no-ratings`: nobody said anything. `one-rater`: nobody to compare with. `too-few-units`: one unit, or
 * none, where the coefficient compares units. `too-few-pairs`: no unit has two ratings. `one-category`: the scale has one category, so that
 * no other answer was possible. `no-variation`: all ratings are alike, so that agreement by chance is complete as well and the coefficient
 * is 0/0.
 */
export type AgreementReason = 'no-ratings' | 'one-rater' | 'too-few-units' | 'too-few-pairs' | 'one-category' | 'no-variation';

/** What every coefficient of agreement says of itself. */
export interface AgreementResult<Coefficient extends string = string> {
  /** Which coefficient this is. */
  readonly coefficient: Coefficient;
  /** The coefficient; null where it has none, and never NaN. */
  readonly value: number | null;
  /** Why there is no value; null where there is one. */
  readonly reason: AgreementReason | null;
}

/** A finite number, or a text that is not blank. */
export function readRating(value: unknown, path: Path): Rating {
  if (typeof value === 'string' && TEXT.test(value)) return value;
  if (typeof value !== 'number') refuse('statistics/not-a-rating', path, value, 'a number, a text that is not blank, or null');
  return readNumber(value, path);
}

/** A table whose rows are all as long as the first. Faults name row and column. */
export function readTable<T>(value: unknown, path: Path, readCell: Reader<T>): readonly (readonly T[])[] {
  const rows = readList(value, path, (row, at) => readList(row, at, readCell));
  for (const [index, row] of rows.entries()) {
    const width = rows[0]?.length;
    if (row.length !== width) refuse('statistics/ragged', [...path, index], row, `a list of ${width}, as long as the first row`);
  }
  return rows;
}

/** Ratings: rows raters, columns units, null missing. */
export function readRatings(value: unknown, path: Path): Ratings {
  return readTable(value, path, (cell, at) => (cell === null ? null : readRating(cell, at)));
}

/** A number of cases, which may be a fraction of one. */
export const readCount: Reader<number> = /* @__PURE__ */ readNumberBetween(0, Infinity);

/** A table of counts with as many rows as columns, and at least one of each. */
export function readSquareTable(value: unknown, path: Path): CountTable {
  const table = readTable(value, path, readCount);
  if (table.length === 0 || table[0]?.length !== table.length) {
    refuse('statistics/not-square', path, value, 'a table with as many rows as columns, at least one');
  }
  return table;
}

/** The ratings that were given, in the order of the scale: numbers by size, texts by code unit. */
export function distinctRatings(ratings: Ratings): readonly Rating[] {
  const found = new Set<Rating>();
  for (const row of ratings) for (const cell of row) if (cell !== null) found.add(cell);
  return [...found].sort((a, b) => (typeof a === typeof b ? (a < b ? -1 : 1) : typeof a === 'number' ? -1 : 1));
}
