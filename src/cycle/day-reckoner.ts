import type { UkNation } from '../kernel/bank-holidays.js';
import { addMonths, fromDayNumber, isDayNumber, toDayNumber, weekdayOfDayNumber } from '../kernel/civil-date.js';
import type { Caveat } from '../kernel/finding.js';
import { refuse } from '../kernel/guards.js';
import { holidayCalendar } from '../kernel/holiday-calendar.js';
import type { DayCount, DaysFromMeeting, StepLength } from './timetable.js';

/** Days from one to another, both counted, as day numbers. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** Counts days forward and back, the same way in both directions. Trusts its input. */
export interface DayReckoner {
  /** The first days on which a step of that length can be done from a day on. */
  spanFrom(day: number, length: StepLength): DaySpan;
  /** The last days on which it can be done up to a day. */
  spanUpTo(day: number, length: StepLength): DaySpan;
  /** The next day after one on which a step of that unit can end. */
  endAfter(day: number, unit: StepLength['unit']): number;
  before(day: number, count: DaysFromMeeting): number;
  after(day: number, count: DaysFromMeeting): number;
  caveats(): readonly Caveat[];
}

/** Day numbers over whole months; 31 January and a month is the last of February. */
export function plusMonths(day: number, months: number): number {
  return toDayNumber(addMonths(fromDayNumber(day), months));
}

export function dayReckoner({ nation, strict = false, start }: { nation: UkNation; strict?: boolean; start: string }): DayReckoner {
  const holidays = holidayCalendar(nation, strict);
  const inRange = (day: number): number =>
    isDayNumber(day)
      ? day
      : refuse('kernel/date-out-of-range', ['start'], start, 'such that every date of the timetable lies in the years 0001 to 9999');
  const isWorking = (day: number): boolean => weekdayOfDayNumber(day) <= 5 && holidays.holidayOn(inRange(day)) === null;

  /** The working day that many on from a day, back where the step is -1; the day itself where it is one and none is left. */
  const move = (from: number, count: number, step: 1 | -1): number => {
    let day = from;
    for (let left = count; left > 0;) {
      day = inRange(day + step);
      if (isWorking(day)) left -= 1;
    }
    return day;
  };
  const nearest = (from: number, step: 1 | -1): number => (isWorking(inRange(from)) ? from : move(from, 1, step));
  const count = (day: number, days: number, counted: DayCount, step: 1 | -1): number =>
    counted === 'working-days' ? move(day, days, step) : inRange(day + step * days);
  const endOfMonths = (from: number, months: number): number => plusMonths(inRange(from), months) - 1;

  return {
    spanFrom(day, { amount, unit }) {
      if (unit === 'working-days') {
        const from = nearest(day, 1);
        return { from, to: move(from, amount - 1, 1) };
      }
      if (unit === 'months') return { from: day, to: endOfMonths(day, amount) };
      return { from: day, to: inRange(day + (unit === 'weeks' ? 7 * amount : amount) - 1) };
    },
    spanUpTo(day, { amount, unit }) {
      if (unit === 'working-days') {
        const to = nearest(day, -1);
        return { from: move(to, amount - 1, -1), to };
      }
      if (unit === 'months') {
        let from = plusMonths(inRange(day + 1), -amount);
        while (endOfMonths(from, amount) > day) from -= 1;
        while (endOfMonths(from + 1, amount) <= day) from += 1;
        return { from, to: endOfMonths(from, amount) };
      }
      return { from: inRange(day - (unit === 'weeks' ? 7 * amount : amount) + 1), to: day };
    },
    endAfter: (day, unit) => (unit === 'working-days' ? move(day, 1, 1) : day + 1),
    before: (day, { days, counted }) => count(day, days, counted, -1),
    after: (day, { days, counted }) => count(day, days, counted, 1),
    caveats: () => holidays.caveats(['start'], start),
  };
}
