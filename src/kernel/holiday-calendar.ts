import { holidaysByRule, RULE_SOURCES } from './bank-holiday-rules.js';
import { BANK_HOLIDAYS, type UkNation } from './bank-holidays.js';
import { fromDayNumber, toDayNumber, writeCivilDate } from './civil-date.js';
import { InvalidInputError } from './errors.js';
import type { Caveat } from './finding.js';
import { describeValue, type Path } from './json.js';

/** The bank holidays of a nation, looked up for as long as one count goes on. */
export interface HolidayCalendar {
  /** The name of the bank holiday on a day, or null. */
  holidayOn(day: number): string | null;
  /**
   * What to beware of in the answers so far: nothing, or that the standing rules alone gave some of them.
   * Throws instead when the caller asked to be strict; the path and the value are the caller's.
   */
  caveats(path: Path, value: unknown): readonly Caveat[];
}

/** A calendar that reads each year it is asked about once: from the published list, or outside its years by the standing rules. */
export function holidayCalendar(nation: UkNation, strict: boolean): HolidayCalendar {
  let first = 0;
  let last = -1;
  let names: ReadonlyMap<number, string> = new Map();
  let provisional = false;
  return {
    holidayOn(day) {
      if (day < first || day > last) {
        const year = Number(fromDayNumber(day).slice(0, 4));
        first = toDayNumber(writeCivilDate(year, 1, 1));
        last = toDayNumber(writeCivilDate(year, 12, 31));
        const known = year >= BANK_HOLIDAYS.firstYear && year <= BANK_HOLIDAYS.lastYear;
        provisional ||= !known;
        names = known ? publishedIn(year, nation) : new Map(holidaysByRule(year, nation).map((holiday) => [holiday.day, holiday.name]));
      }
      return names.get(day) ?? null;
    },
    caveats(path, value) {
      if (!provisional) return [];
      const { firstYear, lastYear, sources } = BANK_HOLIDAYS;
      if (strict) {
        throw new InvalidInputError({
          code: 'kernel/provisional-holidays',
          path,
          found: describeValue(value),
          allowed: `such that every weekday counted lies in ${firstYear} to ${lastYear}, the years whose bank holidays are known, when strict is set`,
        });
      }
      return [
        {
          code: 'kernel/provisional-holidays',
          message: `Bank holidays are known from ${firstYear} to ${lastYear}; outside these years the standing rules alone were counted, without days proclaimed for one occasion or moved for it`,
          kind: 'dated',
          parameter: 'strict',
          sources: [...sources, ...RULE_SOURCES],
        },
      ];
    },
  };
}

function publishedIn(year: number, nation: UkNation): ReadonlyMap<number, string> {
  const prefix = `${year}-`;
  return new Map(
    BANK_HOLIDAYS.holidays
      .filter(({ date, nations }) => date.startsWith(prefix) && nations.includes(nation))
      .map(({ date, name }) => [toDayNumber(date), name]),
  );
}
