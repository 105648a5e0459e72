import { toDayNumber, weekdayOfDayNumber, writeCivilDate, type CivilDate, type Weekday } from './civil-date.js';
import { readCivilDate, readShape, readWholeNumber } from './guards.js';
import { civilParts } from './is-civil-date.js';
import { cutAt, readSpan, type Period } from './period.js';

/**
 * Cuts a period at the first of every month.
 *
 * @param period - A period with an end.
 * @returns The pieces in the order of time; the first and the last may be parts of a month. They add up to the period.
 * @throws InvalidInputError when the period is malformed or ends before it starts.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { splitIntoMonths } from 'commissioning-kit';
 *
 * splitIntoMonths({ from: '2026-01-15', to: '2026-03-31' });
 * // => [{ from: '2026-01-15', to: '2026-01-31' }, { from: '2026-02-01', to: '2026-02-28' }, { from: '2026-03-01', to: '2026-03-31' }]
 * ```
 */
export function splitIntoMonths(period: Period): readonly Period[] {
  readSpan(period, []);
  const { year, month } = civilParts(period.from) as { year: number; month: number };
  const last = civilParts(period.to) as { year: number; month: number };
  const cuts = (last.year - year) * 12 + last.month - month;
  const starts = Array.from({ length: cuts }, (_, index) => {
    const months = month + index;
    return toDayNumber(writeCivilDate(year + Math.floor(months / 12), (months % 12) + 1, 1));
  });
  return cutAt(period, starts);
}

/**
 * Cuts a period into weeks.
 *
 * @param period - A period with an end.
 * @param options - `weekStarts`: the day on which a week begins, 1 for Monday to 7 for Sunday.
 * @returns The pieces in the order of time; the first and the last may be parts of a week. They add up to the period.
 * @throws InvalidInputError when an argument is malformed.
 * Source: D-CNV-10; weekdays numbered as ISO 8601 does.
 *
 * @example
 * ```ts
 * import { splitIntoWeeks } from 'commissioning-kit';
 *
 * splitIntoWeeks({ from: '2026-04-01', to: '2026-04-12' }, { weekStarts: 1 });
 * // => [{ from: '2026-04-01', to: '2026-04-05' }, { from: '2026-04-06', to: '2026-04-12' }]
 * ```
 */
export function splitIntoWeeks(period: Period, options: { readonly weekStarts: Weekday }): readonly Period[] {
  readSpan(period, ['period']);
  readShape(options, ['options'], { weekStarts: readWholeNumber(1, 7) });
  const from = toDayNumber(period.from);
  return splitEvery(period, 7, (weekdayOfDayNumber(from) - options.weekStarts + 7) % 7);
}

/**
 * Cuts a period into the four-weekly periods of a payment run, thirteen of which make 364 days.
 *
 * @param period - A period with an end.
 * @param options - `anchor`: the first day of any one of the four-weekly periods; the others are counted from it both ways.
 * @returns The pieces in the order of time; the first and the last may be parts. They add up to the period.
 * @throws InvalidInputError when an argument is malformed.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { splitIntoFourWeeks } from 'commissioning-kit';
 *
 * splitIntoFourWeeks({ from: '2026-04-01', to: '2026-05-10' }, { anchor: '2026-04-06' });
 * // => [{ from: '2026-04-01', to: '2026-04-05' }, { from: '2026-04-06', to: '2026-05-03' }, { from: '2026-05-04', to: '2026-05-10' }]
 * ```
 */
export function splitIntoFourWeeks(period: Period, options: { readonly anchor: CivilDate }): readonly Period[] {
  readSpan(period, ['period']);
  readShape(options, ['options'], { anchor: readCivilDate });
  const since = (toDayNumber(period.from) - toDayNumber(options.anchor)) % 28;
  return splitEvery(period, 28, (since + 28) % 28);
}

/** Cuts a period every so many days, when `since` of them have gone by on its first day. */
function splitEvery(period: Period, days: number, since: number): readonly Period[] {
  const last = toDayNumber(period.to);
  const starts: number[] = [];
  for (let start = toDayNumber(period.from) + days - since; start <= last; start += days) starts.push(start);
  return cutAt(period, starts);
}
