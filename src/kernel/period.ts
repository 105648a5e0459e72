import { fromDayNumber, toDayNumber, type CivilDate } from './civil-date.js';
import { readCivilDate, readList, readNullable, readObject, readShape, readText, refuse } from './guards.js';
import { formatPath, type Path } from './json.js';

/** A span of days, both ends included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A span of days, both ends included, or without an end: `to: null` goes on until somebody ends it. */
export interface OpenPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** A period of a record: it does not end before it starts, and has no other keys. */
export function readPeriod(value: unknown, path: Path): Period {
  readShape(value, path, { from: readCivilDate, to: readCivilDate });
  return readOrder(value as Period, path);
}

/** A period of a record that may have no end. */
export function readOpenPeriod(value: unknown, path: Path): OpenPeriod {
  readShape(value, path, { from: readCivilDate, to: readNullable(readCivilDate) });
  return readOrder(value as OpenPeriod, path);
}

/** A period given to a function: as that of a record, and it may carry the label under which a financial year or quarter comes. */
export function readSpan(value: unknown, path: Path): Period {
  readShape(value, path, { from: readCivilDate, to: readCivilDate }, { label: readText });
  return readOrder(value as Period, path);
}

/** A period given to a function that may have no end. */
function readOpenSpan(value: unknown, path: Path): OpenPeriod {
  readShape(value, path, { from: readCivilDate, to: readNullable(readCivilDate) }, { label: readText });
  return readOrder(value as OpenPeriod, path);
}

function readOrder<P extends OpenPeriod>(period: P, path: Path): P {
  if (period.to !== null && period.to < period.from) {
    refuse('kernel/end-before-start', [...path, 'to'], period.to, `on or after ${formatPath([...path, 'from'])}, ${period.from}`);
  }
  return period;
}

/**
 * How many days a period has, both ends counted: a period of one day has one.
 *
 * @param period - A period with an end.
 * @returns A whole number from 1.
 * @throws InvalidInputError when the period is malformed or ends before it starts.
 * Source: both ends included is this library's rule; D-CNV-10.
 *
 * @example
 * ```ts
 * import { periodDays } from 'commissioning-kit';
 *
 * periodDays({ from: '2026-12-01', to: '2026-12-31' }); // => 31
 * periodDays({ from: '2026-12-31', to: '2026-12-31' }); // => 1
 * ```
 */
export function periodDays(period: Period): number {
  readSpan(period, []);
  return toDayNumber(period.to) - toDayNumber(period.from) + 1;
}

/**
 * Whether a day lies in a period; its first and its last day do.
 *
 * @param date - The day.
 * @param period - A period, with or without an end.
 * @returns True or false.
 * @throws InvalidInputError when either is malformed.
 * Source: both ends included is this library's rule; D-CNV-10.
 *
 * @example
 * ```ts
 * import { isInPeriod } from 'commissioning-kit';
 *
 * isInPeriod('2026-12-31', { from: '2026-12-01', to: '2026-12-31' }); // => true
 * isInPeriod('2027-01-01', { from: '2026-12-01', to: null }); // => true
 * ```
 */
export function isInPeriod(date: CivilDate, period: OpenPeriod): boolean {
  readCivilDate(date, ['date']);
  // Reads the two days and no more: every page that asks carries this along.
  const { from, to } = readObject(period, ['period']);
  const first = readCivilDate(from, ['period', 'from']);
  const last = to === null ? date : readCivilDate(to, ['period', 'to']);
  if (to !== null && last < first) refuse('kernel/end-before-start', ['period', 'to'], to, `on or after period.from, ${first}`);
  return date >= first && date <= last;
}

/**
 * The days that two periods have in common: where contracts, prices or funding shares overlap.
 *
 * @param a - A period, with or without an end.
 * @param b - Another.
 * @returns The common period, without an end when neither has one, or null when no day lies in both.
 * @throws InvalidInputError when either is malformed or ends before it starts.
 * Source: both ends included is this library's rule; D-CNV-10.
 *
 * @example
 * ```ts
 * import { intersectPeriods } from 'commissioning-kit';
 *
 * intersectPeriods({ from: '2026-04-01', to: '2027-03-31' }, { from: '2027-03-31', to: null }); // => { from: '2027-03-31', to: '2027-03-31' }
 * intersectPeriods({ from: '2026-04-01', to: '2026-04-30' }, { from: '2026-05-01', to: '2026-05-31' }); // => null
 * ```
 */
export function intersectPeriods(a: Period, b: OpenPeriod): Period | null;
export function intersectPeriods(a: OpenPeriod, b: Period): Period | null;
export function intersectPeriods(a: OpenPeriod, b: OpenPeriod): OpenPeriod | null;
export function intersectPeriods(a: OpenPeriod, b: OpenPeriod): OpenPeriod | null {
  readOpenSpan(a, ['a']);
  readOpenSpan(b, ['b']);
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to;
  return to !== null && to < from ? null : { from, to };
}

/**
 * Cuts a period where something changes: a new price, a new share, a new year. Each date begins a new piece; the pieces follow each other
 * without a gap and add up to the whole.
 *
 * @param period - A period with an end.
 * @param options - `at`: the first days of new pieces, in any order; repeated ones, and ones that cut nothing because they lie outside the
 *   period or on its first day, are left out.
 * @returns At least one period, in the order of time.
 * @throws InvalidInputError when an argument is malformed.
 * Source: both ends included is this library's rule; D-CNV-10.
 *
 * @example
 * ```ts
 * import { splitPeriod } from 'commissioning-kit';
 *
 * splitPeriod({ from: '2026-03-01', to: '2026-04-30' }, { at: ['2026-04-01'] });
 * // => [{ from: '2026-03-01', to: '2026-03-31' }, { from: '2026-04-01', to: '2026-04-30' }]
 * ```
 */
export function splitPeriod(period: Period, options: { readonly at: readonly CivilDate[] }): readonly Period[] {
  readSpan(period, ['period']);
  readShape(options, ['options'], { at: (value, path) => readList(value, path, readCivilDate) });
  const starts = [...new Set(options.at)].filter((date) => date > period.from && date <= period.to).sort();
  return cutAt(period, starts.map(toDayNumber));
}

/** Cuts a period at day numbers that rise and lie after its first day and not after its last. Trusts its input. */
export function cutAt(period: Period, starts: readonly number[]): readonly Period[] {
  const pieces: Period[] = [];
  let from = period.from;
  for (const start of starts) {
    pieces.push({ from, to: fromDayNumber(start - 1) });
    from = fromDayNumber(start);
  }
  pieces.push({ from, to: period.to });
  return pieces;
}
