import { BANK_HOLIDAYS, UK_NATIONS, type UkNation } from './bank-holidays.js';
import { fromDayNumber, isDayNumber, MOST_DAYS, toDayNumber, weekdayOfDayNumber, type CivilDate } from './civil-date.js';
import type { Caveat, Finding } from './finding.js';
import { readBoolean, readCivilDate, readOneOf, readShape, readWholeNumber, refuse } from './guards.js';
import { holidayCalendar, type HolidayCalendar } from './holiday-calendar.js';
import { readSpan, type Period } from './period.js';

/** Where, and how strictly, working days are counted. */
export interface WorkingDayOptions {
  readonly nation: UkNation;
  /** Whether to throw, instead of answering with a caveat, where the answer needs bank holidays of a year that is not known. */
  readonly strict?: boolean;
}

/**
 * Whether a day is a working day: Monday to Friday and no bank holiday in the nation. What an employer or a council keeps beside that, such
 * as the local holidays of Scottish towns, is not in it.
 *
 * @param date - The day.
 * @param options - `nation`: whose bank holidays count; `strict`: whether to throw on a weekday of a year whose bank holidays are not known.
 * @returns A finding with the reason. On a weekday outside the known years, 2018 to 2028, only the standing rules count, and a caveat says so.
 * @throws InvalidInputError when an argument is malformed, or the year is not known and `strict` is set.
 * Source: the UK Government's list of bank holidays; Monday to Friday is this library's rule; D-CNV-12.
 *
 * @example
 * ```ts
 * import { isWorkingDay } from 'commissioning-kit';
 *
 * const day = isWorkingDay('2026-06-15', { nation: 'scotland' });
 * day.outcome; // => 'not-working-day'
 * day.reasons[0]?.message; // => '2026-06-15 is a bank holiday in Scotland: World Cup bank holiday'
 * isWorkingDay('2026-06-15', { nation: 'england' }).outcome; // => 'working-day'
 * isWorkingDay('2031-05-05', { nation: 'england' }).caveats.map((caveat) => caveat.code); // => ['kernel/provisional-holidays']
 * ```
 */
export function isWorkingDay(date: CivilDate, options: WorkingDayOptions): Finding<'working-day' | 'not-working-day'> {
  readCivilDate(date, ['date']);
  const calendar = readCalendar(options);
  const day = toDayNumber(date);
  const weekday = weekdayOfDayNumber(day);
  if (weekday > 5) {
    return answer('not-working-day', 'kernel/weekend', `${date} is a ${WEEKDAYS[weekday - 1]}`, date, []);
  }
  const holiday = calendar.holidayOn(day);
  const caveats = calendar.caveats(['date'], date);
  const nation = NATION_NAMES[options.nation];
  return holiday === null
    ? answer('working-day', 'kernel/working-day', `${date} is a ${WEEKDAYS[weekday - 1]} and no bank holiday in ${nation}`, date, caveats)
    : answer('not-working-day', 'kernel/bank-holiday', `${date} is a bank holiday in ${nation}: ${holiday}`, date, caveats);
}

function answer<T>(outcome: T, code: string, message: string, date: CivilDate, caveats: readonly Caveat[]): Finding<T> {
  const sources = code === 'kernel/weekend' ? [] : BANK_HOLIDAYS.sources;
  return {
    outcome,
    reasons: [{ code, message, path: ['date'], input: date, basis: 'library', domainId: null, sources }],
    unknown: [],
    caveats,
  };
}

/**
 * Counts forward, or back, by working days: Monday to Friday and no bank holiday in the nation. Counting begins on the next day, so a
 * notice of ten working days given on a Monday ends on the Monday two weeks later, if no bank holiday lies between.
 *
 * @param date - The day to start from, a working day or not.
 * @param days - How many working days, a whole number; negative goes back; zero gives the day itself.
 * @param options - `nation`: whose bank holidays count; `strict`: whether to throw when the count leaves the known years.
 * @returns The date reached, and a caveat when a weekday was counted by the standing rules alone.
 * @throws InvalidInputError when an argument is malformed, the result leaves the years 0001 to 9999, or a year is not known and `strict` is set.
 * Source: the UK Government's list of bank holidays; Monday to Friday and beginning on the next day are this library's rules; D-CNV-12.
 *
 * @example
 * ```ts
 * import { addWorkingDays } from 'commissioning-kit';
 *
 * addWorkingDays('2026-12-24', 1, { nation: 'england' }); // => { date: '2026-12-29', caveats: [] }
 * addWorkingDays('2027-01-04', -1, { nation: 'scotland' }).date; // => '2026-12-31'
 * ```
 */
export function addWorkingDays(
  date: CivilDate,
  days: number,
  options: WorkingDayOptions,
): { readonly date: CivilDate; readonly caveats: readonly Caveat[] } {
  readCivilDate(date, ['date']);
  readDays(days, ['days']);
  const calendar = readCalendar(options);
  const step = days < 0 ? -1 : 1;
  let day = toDayNumber(date);
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (!isDayNumber(day)) refuse('kernel/date-out-of-range', ['days'], days, 'such that the date reached lies in the years 0001 to 9999');
    if (weekdayOfDayNumber(day) <= 5 && calendar.holidayOn(day) === null) left -= 1;
  }
  return { date: fromDayNumber(day), caveats: calendar.caveats(['days'], days) };
}

/**
 * How many working days a period has: Monday to Friday and no bank holiday in the nation, its first and its last day counted.
 *
 * @param period - A period with an end.
 * @param options - `nation`: whose bank holidays count; `strict`: whether to throw when the period leaves the known years.
 * @returns The number of working days, and a caveat when weekdays were counted by the standing rules alone.
 * @throws InvalidInputError when an argument is malformed, or a year is not known and `strict` is set.
 * Source: the UK Government's list of bank holidays; Monday to Friday is this library's rule; D-CNV-12.
 *
 * @example
 * ```ts
 * import { countWorkingDays } from 'commissioning-kit';
 *
 * countWorkingDays({ from: '2026-12-01', to: '2026-12-31' }, { nation: 'wales' }); // => { days: 21, caveats: [] }
 * ```
 */
export function countWorkingDays(
  period: Period,
  options: WorkingDayOptions,
): { readonly days: number; readonly caveats: readonly Caveat[] } {
  readSpan(period, ['period']);
  const calendar = readCalendar(options);
  const last = toDayNumber(period.to);
  let days = 0;
  for (let day = toDayNumber(period.from); day <= last; day += 1) {
    if (weekdayOfDayNumber(day) <= 5 && calendar.holidayOn(day) === null) days += 1;
  }
  return { days, caveats: calendar.caveats(['period'], period) };
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const NATION_NAMES: Readonly<Record<UkNation, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

const readDays = /* @__PURE__ */ readWholeNumber(-MOST_DAYS, MOST_DAYS);

function readCalendar(options: WorkingDayOptions): HolidayCalendar {
  readShape(options, ['options'], { nation: readOneOf(UK_NATIONS) }, { strict: readBoolean });
  return holidayCalendar(options.nation, options.strict ?? false);
}
