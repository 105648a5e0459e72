import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { readWholeNumber, refuse } from './guards.js';
import { civilParts, type CivilDate } from './is-civil-date.js';
import type { Path } from './json.js';
import { UtcDate } from './utc-date.js';

export { isCivilDate, type CivilDate } from './is-civil-date.js';

const MS_PER_DAY = 86_400_000;
/** The day numbers of 0001-01-01 and 9999-12-31. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;
/** No count of days, months or years from one date to another is larger. */
export const MOST_DAYS = LAST_DAY - FIRST_DAY;
const readDays = /* @__PURE__ */ readWholeNumber(-MOST_DAYS, MOST_DAYS);
const readMonths = /* @__PURE__ */ readWholeNumber(-9_998 * 12 - 11, 9_998 * 12 + 11);
const readYears = /* @__PURE__ */ readWholeNumber(-9_998, 9_998);
const readDayNumber = /* @__PURE__ */ readWholeNumber(FIRST_DAY, LAST_DAY);

/** A day of the week: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Numbers the days, so that dates can be counted with plain arithmetic: 1970-01-01 is 0, the day after it 1, the day before it -1.
 * Fast, and the same in every time zone.
 *
 * @param date - A civil date.
 * @returns Days since 1970-01-01.
 * @throws InvalidInputError when it is no date that exists.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { toDayNumber } from 'commissioning-kit';
 *
 * toDayNumber('1970-01-01'); // => 0
 * toDayNumber('2026-04-01'); // => 20544
 * ```
 */
export function toDayNumber(date: CivilDate): number {
  return dayNumberOf(date, 'date');
}

function dayNumberOf(date: CivilDate, name: string): number {
  const parts = civilParts(date);
  if (parts === null) return refuse('kernel/not-a-date', [name], date, 'a civil date YYYY-MM-DD that exists');
  // Years begin in March here, so that the leap day is the last of its year.
  const year = parts.month > 2 ? parts.year : parts.year - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((parts.month + 9) % 12) + 2) / 5) + parts.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * The date that has a day number: the way back from {@link toDayNumber}.
 *
 * @param day - Days since 1970-01-01, a whole number from -719162 (0001-01-01) to 2932896 (9999-12-31).
 * @returns The civil date.
 * @throws InvalidInputError when it is no whole number or out of range.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { fromDayNumber } from 'commissioning-kit';
 *
 * fromDayNumber(20544); // => '2026-04-01'
 * fromDayNumber(-1); // => '1969-12-31'
 * ```
 */
export function fromDayNumber(day: number): CivilDate {
  readDayNumber(day, ['day']);
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return writeCivilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

/** Whether a whole number is the day number of a date in the years 0001 to 9999. */
export function isDayNumber(day: number): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/** Writes a date from its parts. Trusts that they make one. */
export function writeCivilDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/**
 * Counts forward, or back, by days.
 *
 * @param date - The day to start from.
 * @param days - How many days, a whole number; negative goes back.
 * @returns The date reached.
 * @throws InvalidInputError when an argument is malformed or the result lies outside the years 0001 to 9999.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { addDays } from 'commissioning-kit';
 *
 * addDays('2026-12-31', 1); // => '2027-01-01'
 * addDays('2026-03-01', -1); // => '2026-02-28'
 * ```
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  const start = toDayNumber(date);
  readDays(days, ['days']);
  const end = start + days;
  if (!isDayNumber(end)) return refuseRange(['days'], days);
  return fromDayNumber(end);
}

/**
 * Counts forward, or back, by calendar months. A day that the month reached does not have becomes its last: 31 January and a month is the
 * last of February.
 *
 * @param date - The day to start from.
 * @param months - How many months, a whole number; negative goes back.
 * @returns The date reached.
 * @throws InvalidInputError when an argument is malformed or the result lies outside the years 0001 to 9999.
 * Source: D-CNV-10; keeping to the end of the month is this library's rule.
 *
 * @example
 * ```ts
 * import { addMonths } from 'commissioning-kit';
 *
 * addMonths('2026-01-31', 1); // => '2026-02-28'
 * addMonths('2026-04-01', -12); // => '2025-04-01'
 * ```
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const start = toDayNumber(date);
  readMonths(months, ['months']);
  return moveByMonths(start, months, ['months'], months);
}

/**
 * Counts forward, or back, by years. 29 February becomes 28 February where the year reached is no leap year.
 *
 * @param date - The day to start from.
 * @param years - How many years, a whole number; negative goes back.
 * @returns The date reached.
 * @throws InvalidInputError when an argument is malformed or the result lies outside the years 0001 to 9999.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { addYears } from 'commissioning-kit';
 *
 * addYears('2024-02-29', 1); // => '2025-02-28'
 * ```
 */
export function addYears(date: CivilDate, years: number): CivilDate {
  const start = toDayNumber(date);
  readYears(years, ['years']);
  return moveByMonths(start, years * 12, ['years'], years);
}

function moveByMonths(start: number, months: number, path: Path, asked: number): CivilDate {
  const end = addMonthsTo(new UtcDate(start * MS_PER_DAY), months).getTime() / MS_PER_DAY;
  if (!isDayNumber(end)) return refuseRange(path, asked);
  return fromDayNumber(end);
}

function refuseRange(path: Path, asked: number): never {
  return refuse('kernel/date-out-of-range', path, asked, 'such that the date reached lies in the years 0001 to 9999');
}

/**
 * The days from one date to another: the nights between them, so both ends of a period are one more (see {@link periodDays}).
 *
 * @param from - The earlier date.
 * @param to - The later date; when it is the earlier one the count is negative.
 * @returns A whole number of calendar days.
 * @throws InvalidInputError when either is no date that exists.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { daysBetween } from 'commissioning-kit';
 *
 * daysBetween('2026-12-01', '2026-12-31'); // => 30
 * ```
 */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  const first = dayNumberOf(from, 'from');
  return dayNumberOf(to, 'to') - first;
}

/**
 * The day of the week, numbered as ISO 8601 does.
 *
 * @param date - A civil date.
 * @returns 1 for Monday to 7 for Sunday.
 * @throws InvalidInputError when it is no date that exists.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { weekdayOf } from 'commissioning-kit';
 *
 * weekdayOf('2026-04-01'); // => 3
 * ```
 */
export function weekdayOf(date: CivilDate): Weekday {
  return weekdayOfDayNumber(toDayNumber(date));
}

/** The day of the week of a day number. Trusts its input. */
export function weekdayOfDayNumber(day: number): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}
