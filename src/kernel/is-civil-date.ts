/** A calendar date as text, `YYYY-MM-DD`, without time or zone, from year 0001 to 9999. Compare with `<`. */
export type CivilDate = string;

/** Two digits of a text as a number; NaN when either is none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** How many days a month has. Trusts its input. */
function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The year, month and day of a civil date, or null when the value is none. */
export function civilParts(value: unknown): { readonly year: number; readonly month: number; readonly day: number } | null {
  if (typeof value !== 'string' || value.length !== 10 || value[4] !== '-' || value[7] !== '-') return null;
  const year = twoDigits(value, 0) * 100 + twoDigits(value, 2);
  const month = twoDigits(value, 5);
  const day = twoDigits(value, 8);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month) ? { year, month, day } : null;
}

/**
 * Whether a value is a civil date that exists: `2026-02-30` is none.
 *
 * @param value - Anything.
 * @returns Whether it is the text of a date from 0001-01-01 to 9999-12-31.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { isCivilDate } from 'commissioning-kit';
 *
 * isCivilDate('2028-02-29'); // => true
 * isCivilDate('2026-02-30'); // => false
 * isCivilDate('2026-04-01T00:00:00Z'); // => false
 * ```
 */
export function isCivilDate(value: unknown): value is CivilDate {
  return civilParts(value) !== null;
}
