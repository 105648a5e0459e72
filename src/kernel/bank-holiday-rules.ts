import type { UkNation } from './bank-holidays.js';
import { toDayNumber, weekdayOfDayNumber, writeCivilDate } from './civil-date.js';
import { external } from './source.js';

/** Where the standing rules come from; for Scotland and Northern Ireland they were held against the published list, not the Act. */
export const RULE_SOURCES = [
  external('banking-and-financial-dealings-act-1971', 'Section 1; Schedule 1, paragraph 1', true),
  external('banking-and-financial-dealings-act-1971', 'Schedule 1, paragraphs 2 and 3', false),
] as const;

/** A holiday that the standing rules give, by its day number. */
export interface RuledHoliday {
  readonly day: number;
  readonly name: string;
  readonly kind: 'statutory' | 'substitute';
}

interface NamedDay {
  readonly day: number;
  readonly name: string;
}

/**
 * The bank holidays that a year has by the standing rules as they are today: Schedule 1 of the Act, the days of custom, and those that are
 * proclaimed alike every year, with a weekday in place of each that falls at a weekend. What is proclaimed for one occasion is not in them.
 * Trusts its input.
 *
 * Source: Banking and Financial Dealings Act 1971, section 1 and Schedule 1, as amended for Scotland in 2007.
 */
export function holidaysByRule(year: number, nation: UkNation): readonly RuledHoliday[] {
  const on = (month: number, day: number): number => toDayNumber(writeCivilDate(year, month, day));
  const scotland = nation === 'scotland';
  const easter = easterSunday(year);
  return [
    ...place({ day: on(1, 1), name: 'New Year’s Day' }, ...(scotland ? [{ day: on(1, 2), name: '2nd January' }] : [])),
    ...(nation === 'northern-ireland' ? place({ day: on(3, 17), name: 'St Patrick’s Day' }) : []),
    ...place({ day: easter - 2, name: 'Good Friday' }),
    ...(scotland ? [] : place({ day: easter + 1, name: 'Easter Monday' })),
    ...place({ day: mondayFrom(on(5, 1)), name: 'Early May bank holiday' }),
    ...place({ day: mondayFrom(on(5, 25)), name: 'Spring bank holiday' }),
    ...(nation === 'northern-ireland' ? place({ day: on(7, 12), name: 'Battle of the Boyne (Orangemen’s Day)' }) : []),
    ...place({ day: mondayFrom(on(8, scotland ? 1 : 25)), name: 'Summer bank holiday' }),
    ...(scotland ? place({ day: on(11, 30), name: 'St Andrew’s Day' }) : []),
    ...place({ day: on(12, 25), name: 'Christmas Day' }, { day: on(12, 26), name: 'Boxing Day' }),
  ];
}

/** Leaves days on weekdays where they are, and gives the others, in their order, the next weekdays that are free. */
function place(...days: readonly NamedDay[]): readonly RuledHoliday[] {
  const taken = new Set(days.map(({ day }) => day).filter((day) => weekdayOfDayNumber(day) <= 5));
  return days.map(({ day, name }) => {
    if (taken.has(day)) return { day, name, kind: 'statutory' };
    let free = day;
    while (weekdayOfDayNumber(free) > 5 || taken.has(free)) free += 1;
    taken.add(free);
    return { day: free, name, kind: 'substitute' };
  });
}

/** The first Monday on or after a day. */
function mondayFrom(day: number): number {
  return day + ((8 - weekdayOfDayNumber(day)) % 7);
}

/** Easter Sunday of the Gregorian calendar, by the method published anonymously in Nature in 1876. */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return toDayNumber(writeCivilDate(year, Math.floor(days / 31), (days % 31) + 1));
}
