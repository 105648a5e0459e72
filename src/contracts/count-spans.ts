import { fromDayNumber, toDayNumber } from '../kernel/civil-date.js';
import { addRatios, divideRatios, multiplyRatios, toRatio, ZERO, type Ratio } from '../kernel/ratio.js';
import type { TimeUnit } from './contract.js';
import { PRORATION_BASES, type ProrationBasis } from './proration.js';

/** The basis that a price for a span of time is prorated by: the one asked for where it is defined for that span, else the span's own. */
export function basisFor(asked: ProrationBasis, per: TimeUnit): ProrationBasis {
  const entry = PRORATION_BASES.find((basis) => basis.id === asked) as (typeof PRORATION_BASES)[number];
  if ((entry.per as readonly TimeUnit[]).includes(per)) return asked;
  return per === 'month' || per === 'year' ? 'CM' : 'D7';
}

/**
 * How many spans of time the days from `first` to `last`, both included, come to under a basis that is defined for them.
 * Days are numbers. `start` is the first day of the term, from which contract years are counted.
 */
export function countSpans(basis: ProrationBasis, per: TimeUnit, first: number, last: number, start: number): Ratio {
  const days = last - first + 1;
  if (per === 'day') return toRatio(days);
  switch (basis) {
    case 'D7':
    case 'NIGHTS':
      return over(days, per === 'week' ? 7 : 28);
    case '4W':
      return over(days, per === 'week' ? 7 : per === 'four-weeks' ? 28 : 364);
    case 'D365':
      return yearsAs(per, over(days, 365));
    case 'AA':
      return yearsAs(per, calendarYears(first, last));
    case 'D366':
      return yearsAs(per, contractYears(first, last, start));
    case 'CM':
    case 'M52':
      return monthsAs(per, calendarMonths(first, last));
  }
}

function over(numerator: number, denominator: number): Ratio {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

function yearsAs(per: TimeUnit, years: Ratio): Ratio {
  return per === 'month' ? multiplyRatios(years, toRatio(12)) : years;
}

/** Weeks of a month are 52 in twelve months. */
function monthsAs(per: TimeUnit, months: Ratio): Ratio {
  switch (per) {
    case 'year':
      return divideRatios(months, toRatio(12));
    case 'week':
      return multiplyRatios(months, over(52, 12));
    case 'four-weeks':
      return multiplyRatios(months, over(13, 12));
    default:
      return months;
  }
}

interface MonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(day: number): MonthDay {
  const date = fromDayNumber(day);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** The day number of a date. Years after 9999 are reached by the calendar's repeating every 400 years of 146,097 days. */
function dayNumberOf({ year, month, day }: MonthDay): number {
  if (year > 9999) return dayNumberOf({ year: year - 400, month, day }) + 146_097;
  return toDayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function monthLength({ year, month }: MonthDay): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return dayNumberOf(next) - dayNumberOf({ year, month, day: 1 });
}

/** Each month counts by its own length, so whole months are one each. */
function calendarMonths(first: number, last: number): Ratio {
  const from = partsOf(first);
  const to = partsOf(last);
  const between = (to.year - from.year) * 12 + to.month - from.month;
  if (between === 0) return over(last - first + 1, monthLength(from));
  const ends = addRatios(over(monthLength(from) - from.day + 1, monthLength(from)), over(to.day, monthLength(to)));
  return addRatios(ends, toRatio(between - 1));
}

/** Days in leap years count 1/366 of a year, all others 1/365. */
function calendarYears(first: number, last: number): Ratio {
  let leapDays = 0;
  const { year: lastYear } = partsOf(last);
  for (let { year } = partsOf(first); year <= lastYear; year += 1) {
    const begins = dayNumberOf({ year, month: 1, day: 1 });
    const ends = dayNumberOf({ year: year + 1, month: 1, day: 1 }) - 1;
    if (ends - begins === 365) leapDays += Math.min(ends, last) - Math.max(begins, first) + 1;
  }
  return addRatios(over(last - first + 1 - leapDays, 365), over(leapDays, 366));
}

/** Each contract year counts by its own length, so whole contract years are one each. */
function contractYears(first: number, last: number, start: number): Ratio {
  const origin = partsOf(start);
  let year = partsOf(first).year - origin.year;
  if (anniversary(origin, year) > first) year -= 1;
  let years = ZERO;
  for (let begins = anniversary(origin, year); begins <= last; year += 1) {
    const next = anniversary(origin, year + 1);
    years = addRatios(years, over(Math.min(next - 1, last) - Math.max(begins, first) + 1, next - begins));
    begins = next;
  }
  return years;
}

/** The first day of a contract year; a term that begins on 29 February is renewed on 28 February where there is no 29th. */
function anniversary(origin: MonthDay, years: number): number {
  const year = origin.year + years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return dayNumberOf({ year, month: origin.month, day: origin.month === 2 && origin.day === 29 && !leap ? 28 : origin.day });
}
