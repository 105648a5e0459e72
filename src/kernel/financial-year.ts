import { addDays, addMonths, toDayNumber, writeCivilDate, type CivilDate } from './civil-date.js';
import { readCivilDate, readText, refuse } from './guards.js';
import { civilParts } from './is-civil-date.js';
import type { Path } from './json.js';
import { cutAt, readSpan, type Period } from './period.js';

/** A UK public-sector financial year, 1 April to 31 March, or a part of one, under the name it goes by. */
export interface NamedPeriod extends Period {
  /** `2026/27`, or with the quarter `2026/27 Q1`. */
  readonly label: string;
}

/** The first year in which a financial year can begin and end within the years 0001 to 9999, and the last. */
const FIRST_YEAR = 1;
const LAST_YEAR = 9_998;

/**
 * The UK financial year that a day lies in: 1 April to 31 March, the year of councils and the NHS.
 *
 * @param date - A civil date from 0001-04-01 to 9999-03-31.
 * @returns Its label, such as `2026/27`, its first and its last day.
 * @throws InvalidInputError when the date is malformed or lies in a financial year that leaves the calendar.
 * Source: D-FIG-02 uses the form 2011/12; 1 April to 31 March is the year of UK public bodies.
 *
 * @example
 * ```ts
 * import { financialYearOf } from 'commissioning-kit';
 *
 * financialYearOf('2027-03-31'); // => { label: '2026/27', from: '2026-04-01', to: '2027-03-31' }
 * financialYearOf('2027-04-01').label; // => '2027/28'
 * ```
 */
export function financialYearOf(date: CivilDate): NamedPeriod {
  readCivilDate(date, ['date']);
  return financialYear(startYearOf(date, ['date']));
}

/** The year in which the financial year of a day begins. */
function startYearOf(date: CivilDate, path: Path): number {
  const { year, month } = civilParts(date) as { year: number; month: number };
  const starts = month >= 4 ? year : year - 1;
  if (starts < FIRST_YEAR || starts > LAST_YEAR) refuse('kernel/date-out-of-range', path, date, 'from 0001-04-01 to 9999-03-31');
  return starts;
}

function financialYear(starts: number): NamedPeriod {
  return {
    label: `${String(starts).padStart(4, '0')}/${String((starts + 1) % 100).padStart(2, '0')}`,
    from: writeCivilDate(starts, 4, 1),
    to: writeCivilDate(starts + 1, 3, 31),
  };
}

/**
 * Reads the name of a financial year as it is written in reports and tables: `2026/27`, `2026-27`, `2026/2027` or `2026-2027`.
 *
 * @param label - The name.
 * @returns The financial year under its usual name, with its first and its last day.
 * @throws InvalidInputError when the text is no such name or its second year does not follow its first.
 * Source: D-FIG-02 uses the form 2011/12; D-CNV-14.
 *
 * @example
 * ```ts
 * import { parseFinancialYear } from 'commissioning-kit';
 *
 * parseFinancialYear('2026-27'); // => { label: '2026/27', from: '2026-04-01', to: '2027-03-31' }
 * parseFinancialYear('1999/2000').label; // => '1999/00'
 * ```
 */
export function parseFinancialYear(label: string): NamedPeriod {
  readText(label, ['label']);
  const match = /^(\d{4})[/–-](\d{2}|\d{4})$/.exec(label);
  const starts = Number(match?.[1]);
  const ends = match?.[2] ?? '';
  if (
    starts < FIRST_YEAR ||
    starts > LAST_YEAR ||
    !match ||
    !String(starts + 1)
      .padStart(4, '0')
      .endsWith(ends)
  ) {
    refuse('kernel/not-a-financial-year', ['label'], label, 'a financial year such as "2026/27", whose second year follows its first');
  }
  return financialYear(starts);
}

/**
 * The quarter of the financial year that a day lies in: Q1 is April to June, Q4 January to March.
 *
 * @param date - A civil date from 0001-04-01 to 9999-03-31.
 * @returns Its label, such as `2026/27 Q1`, its first and its last day.
 * @throws InvalidInputError when the date is malformed or lies in a financial year that leaves the calendar.
 * Source: quarters as UK public bodies report them; D-CNV-10.
 *
 * @example
 * ```ts
 * import { financialQuarterOf } from 'commissioning-kit';
 *
 * financialQuarterOf('2026-05-14'); // => { label: '2026/27 Q1', from: '2026-04-01', to: '2026-06-30' }
 * financialQuarterOf('2027-02-28').label; // => '2026/27 Q4'
 * ```
 */
export function financialQuarterOf(date: CivilDate): NamedPeriod {
  const year = financialYearOf(date);
  const { year: calendarYear, month } = civilParts(date) as { year: number; month: number };
  const from = writeCivilDate(calendarYear, month - ((month - 1) % 3), 1);
  return { label: `${year.label} Q${(((month + 8) % 12) - ((month + 8) % 3)) / 3 + 1}`, from, to: addDays(addMonths(from, 3), -1) };
}

/**
 * Cuts a period at every 1 April, and names each piece by its financial year: for the budgets that a contract runs through.
 *
 * @param period - A period with an end, from 0001-04-01 to 9999-03-31.
 * @returns The pieces in the order of time; the first and the last may be parts of a year. They add up to the period.
 * @throws InvalidInputError when the period is malformed or leaves that range.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { splitIntoFinancialYears } from 'commissioning-kit';
 *
 * splitIntoFinancialYears({ from: '2026-10-01', to: '2027-09-30' });
 * // => [{ label: '2026/27', from: '2026-10-01', to: '2027-03-31' }, { label: '2027/28', from: '2027-04-01', to: '2027-09-30' }]
 * ```
 */
export function splitIntoFinancialYears(period: Period): readonly NamedPeriod[] {
  readSpan(period, []);
  const first = startYearOf(period.from, ['from']);
  const last = startYearOf(period.to, ['to']);
  const starts = Array.from({ length: last - first }, (_, index) => toDayNumber(writeCivilDate(first + 1 + index, 4, 1)));
  return cutAt(period, starts).map((piece, index) => ({ label: financialYear(first + index).label, ...piece }));
}
