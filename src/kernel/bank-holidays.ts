import type { CivilDate } from './civil-date.js';
import { external, type SourceRef } from './source.js';

/** A nation of the United Kingdom, by which bank holidays differ; England and Wales share theirs. */
export type UkNation = 'england' | 'wales' | 'scotland' | 'northern-ireland';

/**
 * The nations of the United Kingdom, by which bank holidays are listed.
 *
 * Source: D-CNV-12.
 *
 * @example
 * ```ts
 * import { UK_NATIONS } from 'commissioning-kit';
 *
 * UK_NATIONS; // => ['england', 'wales', 'scotland', 'northern-ireland']
 * ```
 */
export const UK_NATIONS = ['england', 'wales', 'scotland', 'northern-ireland'] as const satisfies readonly UkNation[];

/** A bank holiday as it was, or will be, kept. */
export interface BankHoliday {
  readonly date: CivilDate;
  readonly nations: readonly UkNation[];
  readonly name: string;
  /**
   * `statutory`: the day on which the standing rules put it, whether they rest on an Act, on custom or on a proclamation made alike every
   * year; `substitute`: a weekday in place of one at a weekend; `proclaimed`: a day proclaimed for its own occasion, or moved for one.
   */
  readonly kind: 'statutory' | 'proclaimed' | 'substitute';
  /** The day it stands in place of, for a substitute or a moved day. */
  readonly insteadOf: CivilDate | null;
}

/** A list of bank holidays with the years it is complete for. */
export interface BankHolidayList {
  readonly firstYear: number;
  /** The last year that had been published when the list was made. */
  readonly lastYear: number;
  /** The month in which the publication was read, `YYYY-MM`. */
  readonly readIn: string;
  readonly sources: readonly SourceRef[];
  readonly holidays: readonly BankHoliday[];
}

const ALL: readonly UkNation[] = UK_NATIONS;
const NOT_SCOTLAND: readonly UkNation[] = ['england', 'wales', 'northern-ireland'];
const SCOTLAND: readonly UkNation[] = ['scotland'];
const NORTHERN_IRELAND: readonly UkNation[] = ['northern-ireland'];

/**
 * The bank holidays of the four nations from 2018 to 2028, as the Government publishes them: 2028 is the last year known here. Names and
 * days are those of the publication; which of them stand in place of which, and their kinds, are ours.
 *
 * Source: the UK Government's list of bank holidays; D-CNV-12.
 *
 * @example
 * ```ts
 * import { BANK_HOLIDAYS } from 'commissioning-kit';
 *
 * BANK_HOLIDAYS.lastYear; // => 2028
 * BANK_HOLIDAYS.holidays.filter((holiday) => holiday.kind === 'proclaimed' && holiday.date > '2026').map((holiday) => holiday.date); // => ['2026-06-15']
 * ```
 */
export const BANK_HOLIDAYS: BankHolidayList = {
  firstYear: 2018,
  lastYear: 2028,
  readIn: '2026-07',
  sources: [external('govuk-bank-holidays', 'England and Wales; Scotland; Northern Ireland: 2018 to 2028', true)],
  holidays: [
    { date: '2018-01-01', nations: ALL, name: 'New Year’s Day', kind: 'statutory', insteadOf: null },
    { date: '2018-01-02', nations: SCOTLAND, name: '2nd January', kind: 'statutory', insteadOf: null },
    { date: '2018-03-19', nations: NORTHERN_IRELAND, name: 'St Patrick’s Day', kind: 'substitute', insteadOf: '2018-03-17' },
    { date: '2018-03-30', nations: ALL, name: 'Good Friday', kind: 'statutory', insteadOf: null },
    { date: '2018-04-02', nations: NOT_SCOTLAND, name: 'Easter Monday', kind: 'statutory', insteadOf: null },
    { date: '2018-05-07', nations: ALL, name: 'Early May bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2018-05-28', nations: ALL, name: 'Spring bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2018-07-12', nations: NORTHERN_IRELAND, name: 'Battle of the Boyne (Orangemen’s Day)', kind: 'statutory', insteadOf: null },
    { date: '2018-08-06', nations: SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2018-08-27', nations: NOT_SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2018-11-30', nations: SCOTLAND, name: 'St Andrew’s Day', kind: 'statutory', insteadOf: null },
    { date: '2018-12-25', nations: ALL, name: 'Christmas Day', kind: 'statutory', insteadOf: null },
    { date: '2018-12-26', nations: ALL, name: 'Boxing Day', kind: 'statutory', insteadOf: null },
    { date: '2019-01-01', nations: ALL, name: 'New Year’s Day', kind: 'statutory', insteadOf: null },
    { date: '2019-01-02', nations: SCOTLAND, name: '2nd January', kind: 'statutory', insteadOf: null },
    { date: '2019-03-18', nations: NORTHERN_IRELAND, name: 'St Patrick’s Day', kind: 'substitute', insteadOf: '2019-03-17' },
    { date: '2019-04-19', nations: ALL, name: 'Good Friday', kind: 'statutory', insteadOf: null },
    { date: '2019-04-22', nations: NOT_SCOTLAND, name: 'Easter Monday', kind: 'statutory', insteadOf: null },
    { date: '2019-05-06', nations: ALL, name: 'Early May bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2019-05-27', nations: ALL, name: 'Spring bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2019-07-12', nations: NORTHERN_IRELAND, name: 'Battle of the Boyne (Orangemen’s Day)', kind: 'statutory', insteadOf: null },
    { date: '2019-08-05', nations: SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2019-08-26', nations: NOT_SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2019-12-02', nations: SCOTLAND, name: 'St Andrew’s Day', kind: 'substitute', insteadOf: '2019-11-30' },
    { date: '2019-12-25', nations: ALL, name: 'Christmas Day', kind: 'statutory', insteadOf: null },
    { date: '2019-12-26', nations: ALL, name: 'Boxing Day', kind: 'statutory', insteadOf: null },
    { date: '2020-01-01', nations: ALL, name: 'New Year’s Day', kind: 'statutory', insteadOf: null },
    { date: '2020-01-02', nations: SCOTLAND, name: '2nd January', kind: 'statutory', insteadOf: null },
    { date: '2020-03-17', nations: NORTHERN_IRELAND, name: 'St Patrick’s Day', kind: 'statutory', insteadOf: null },
    { date: '2020-04-10', nations: ALL, name: 'Good Friday', kind: 'statutory', insteadOf: null },
    { date: '2020-04-13', nations: NOT_SCOTLAND, name: 'Easter Monday', kind: 'statutory', insteadOf: null },
    { date: '2020-05-08', nations: ALL, name: 'Early May bank holiday (VE day)', kind: 'proclaimed', insteadOf: '2020-05-04' },
    { date: '2020-05-25', nations: ALL, name: 'Spring bank holiday', kind: 'statutory', insteadOf: null },
    {
      date: '2020-07-13',
      nations: NORTHERN_IRELAND,
      name: 'Battle of the Boyne (Orangemen’s Day)',
      kind: 'substitute',
      insteadOf: '2020-07-12',
    },
    { date: '2020-08-03', nations: SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2020-08-31', nations: NOT_SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2020-11-30', nations: SCOTLAND, name: 'St Andrew’s Day', kind: 'statutory', insteadOf: null },
    { date: '2020-12-25', nations: ALL, name: 'Christmas Day', kind: 'statutory', insteadOf: null },
    { date: '2020-12-28', nations: ALL, name: 'Boxing Day', kind: 'substitute', insteadOf: '2020-12-26' },
    { date: '2021-01-01', nations: ALL, name: 'New Year’s Day', kind: 'statutory', insteadOf: null },
    { date: '2021-01-04', nations: SCOTLAND, name: '2nd January', kind: 'substitute', insteadOf: '2021-01-02' },
    { date: '2021-03-17', nations: NORTHERN_IRELAND, name: 'St Patrick’s Day', kind: 'statutory', insteadOf: null },
    { date: '2021-04-02', nations: ALL, name: 'Good Friday', kind: 'statutory', insteadOf: null },
    { date: '2021-04-05', nations: NOT_SCOTLAND, name: 'Easter Monday', kind: 'statutory', insteadOf: null },
    { date: '2021-05-03', nations: ALL, name: 'Early May bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2021-05-31', nations: ALL, name: 'Spring bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2021-07-12', nations: NORTHERN_IRELAND, name: 'Battle of the Boyne (Orangemen’s Day)', kind: 'statutory', insteadOf: null },
    { date: '2021-08-02', nations: SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2021-08-30', nations: NOT_SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2021-11-30', nations: SCOTLAND, name: 'St Andrew’s Day', kind: 'statutory', insteadOf: null },
    { date: '2021-12-27', nations: ALL, name: 'Christmas Day', kind: 'substitute', insteadOf: '2021-12-25' },
    { date: '2021-12-28', nations: ALL, name: 'Boxing Day', kind: 'substitute', insteadOf: '2021-12-26' },
    { date: '2022-01-03', nations: ALL, name: 'New Year’s Day', kind: 'substitute', insteadOf: '2022-01-01' },
    { date: '2022-01-04', nations: SCOTLAND, name: '2nd January', kind: 'substitute', insteadOf: '2022-01-02' },
    { date: '2022-03-17', nations: NORTHERN_IRELAND, name: 'St Patrick’s Day', kind: 'statutory', insteadOf: null },
    { date: '2022-04-15', nations: ALL, name: 'Good Friday', kind: 'statutory', insteadOf: null },
    { date: '2022-04-18', nations: NOT_SCOTLAND, name: 'Easter Monday', kind: 'statutory', insteadOf: null },
    { date: '2022-05-02', nations: ALL, name: 'Early May bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2022-06-02', nations: ALL, name: 'Spring bank holiday', kind: 'proclaimed', insteadOf: '2022-05-30' },
    { date: '2022-06-03', nations: ALL, name: 'Platinum Jubilee bank holiday', kind: 'proclaimed', insteadOf: null },
    { date: '2022-07-12', nations: NORTHERN_IRELAND, name: 'Battle of the Boyne (Orangemen’s Day)', kind: 'statutory', insteadOf: null },
    { date: '2022-08-01', nations: SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2022-08-29', nations: NOT_SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    {
      date: '2022-09-19',
      nations: ALL,
      name: 'Bank holiday for the State Funeral of Queen Elizabeth II',
      kind: 'proclaimed',
      insteadOf: null,
    },
    { date: '2022-11-30', nations: SCOTLAND, name: 'St Andrew’s Day', kind: 'statutory', insteadOf: null },
    { date: '2022-12-26', nations: ALL, name: 'Boxing Day', kind: 'statutory', insteadOf: null },
    { date: '2022-12-27', nations: ALL, name: 'Christmas Day', kind: 'substitute', insteadOf: '2022-12-25' },
    { date: '2023-01-02', nations: ALL, name: 'New Year’s Day', kind: 'substitute', insteadOf: '2023-01-01' },
    { date: '2023-01-03', nations: SCOTLAND, name: '2nd January', kind: 'substitute', insteadOf: '2023-01-02' },
    { date: '2023-03-17', nations: NORTHERN_IRELAND, name: 'St Patrick’s Day', kind: 'statutory', insteadOf: null },
    { date: '2023-04-07', nations: ALL, name: 'Good Friday', kind: 'statutory', insteadOf: null },
    { date: '2023-04-10', nations: NOT_SCOTLAND, name: 'Easter Monday', kind: 'statutory', insteadOf: null },
    { date: '2023-05-01', nations: ALL, name: 'Early May bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2023-05-08', nations: ALL, name: 'Bank holiday for the coronation of King Charles III', kind: 'proclaimed', insteadOf: null },
    { date: '2023-05-29', nations: ALL, name: 'Spring bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2023-07-12', nations: NORTHERN_IRELAND, name: 'Battle of the Boyne (Orangemen’s Day)', kind: 'statutory', insteadOf: null },
    { date: '2023-08-07', nations: SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2023-08-28', nations: NOT_SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2023-11-30', nations: SCOTLAND, name: 'St Andrew’s Day', kind: 'statutory', insteadOf: null },
    { date: '2023-12-25', nations: ALL, name: 'Christmas Day', kind: 'statutory', insteadOf: null },
    { date: '2023-12-26', nations: ALL, name: 'Boxing Day', kind: 'statutory', insteadOf: null },
    { date: '2024-01-01', nations: ALL, name: 'New Year’s Day', kind: 'statutory', insteadOf: null },
    { date: '2024-01-02', nations: SCOTLAND, name: '2nd January', kind: 'statutory', insteadOf: null },
    { date: '2024-03-18', nations: NORTHERN_IRELAND, name: 'St Patrick’s Day', kind: 'substitute', insteadOf: '2024-03-17' },
    { date: '2024-03-29', nations: ALL, name: 'Good Friday', kind: 'statutory', insteadOf: null },
    { date: '2024-04-01', nations: NOT_SCOTLAND, name: 'Easter Monday', kind: 'statutory', insteadOf: null },
    { date: '2024-05-06', nations: ALL, name: 'Early May bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2024-05-27', nations: ALL, name: 'Spring bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2024-07-12', nations: NORTHERN_IRELAND, name: 'Battle of the Boyne (Orangemen’s Day)', kind: 'statutory', insteadOf: null },
    { date: '2024-08-05', nations: SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2024-08-26', nations: NOT_SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2024-12-02', nations: SCOTLAND, name: 'St Andrew’s Day', kind: 'substitute', insteadOf: '2024-11-30' },
    { date: '2024-12-25', nations: ALL, name: 'Christmas Day', kind: 'statutory', insteadOf: null },
    { date: '2024-12-26', nations: ALL, name: 'Boxing Day', kind: 'statutory', insteadOf: null },
    { date: '2025-01-01', nations: ALL, name: 'New Year’s Day', kind: 'statutory', insteadOf: null },
    { date: '2025-01-02', nations: SCOTLAND, name: '2nd January', kind: 'statutory', insteadOf: null },
    { date: '2025-03-17', nations: NORTHERN_IRELAND, name: 'St Patrick’s Day', kind: 'statutory', insteadOf: null },
    { date: '2025-04-18', nations: ALL, name: 'Good Friday', kind: 'statutory', insteadOf: null },
    { date: '2025-04-21', nations: NOT_SCOTLAND, name: 'Easter Monday', kind: 'statutory', insteadOf: null },
    { date: '2025-05-05', nations: ALL, name: 'Early May bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2025-05-26', nations: ALL, name: 'Spring bank holiday', kind: 'statutory', insteadOf: null },
    {
      date: '2025-07-14',
      nations: NORTHERN_IRELAND,
      name: 'Battle of the Boyne (Orangemen’s Day)',
      kind: 'substitute',
      insteadOf: '2025-07-12',
    },
    { date: '2025-08-04', nations: SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2025-08-25', nations: NOT_SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2025-12-01', nations: SCOTLAND, name: 'St Andrew’s Day', kind: 'substitute', insteadOf: '2025-11-30' },
    { date: '2025-12-25', nations: ALL, name: 'Christmas Day', kind: 'statutory', insteadOf: null },
    { date: '2025-12-26', nations: ALL, name: 'Boxing Day', kind: 'statutory', insteadOf: null },
    { date: '2026-01-01', nations: ALL, name: 'New Year’s Day', kind: 'statutory', insteadOf: null },
    { date: '2026-01-02', nations: SCOTLAND, name: '2nd January', kind: 'statutory', insteadOf: null },
    { date: '2026-03-17', nations: NORTHERN_IRELAND, name: 'St Patrick’s Day', kind: 'statutory', insteadOf: null },
    { date: '2026-04-03', nations: ALL, name: 'Good Friday', kind: 'statutory', insteadOf: null },
    { date: '2026-04-06', nations: NOT_SCOTLAND, name: 'Easter Monday', kind: 'statutory', insteadOf: null },
    { date: '2026-05-04', nations: ALL, name: 'Early May bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2026-05-25', nations: ALL, name: 'Spring bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2026-06-15', nations: SCOTLAND, name: 'World Cup bank holiday', kind: 'proclaimed', insteadOf: null },
    {
      date: '2026-07-13',
      nations: NORTHERN_IRELAND,
      name: 'Battle of the Boyne (Orangemen’s Day)',
      kind: 'substitute',
      insteadOf: '2026-07-12',
    },
    { date: '2026-08-03', nations: SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2026-08-31', nations: NOT_SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2026-11-30', nations: SCOTLAND, name: 'St Andrew’s Day', kind: 'statutory', insteadOf: null },
    { date: '2026-12-25', nations: ALL, name: 'Christmas Day', kind: 'statutory', insteadOf: null },
    { date: '2026-12-28', nations: ALL, name: 'Boxing Day', kind: 'substitute', insteadOf: '2026-12-26' },
    { date: '2027-01-01', nations: ALL, name: 'New Year’s Day', kind: 'statutory', insteadOf: null },
    { date: '2027-01-04', nations: SCOTLAND, name: '2nd January', kind: 'substitute', insteadOf: '2027-01-02' },
    { date: '2027-03-17', nations: NORTHERN_IRELAND, name: 'St Patrick’s Day', kind: 'statutory', insteadOf: null },
    { date: '2027-03-26', nations: ALL, name: 'Good Friday', kind: 'statutory', insteadOf: null },
    { date: '2027-03-29', nations: NOT_SCOTLAND, name: 'Easter Monday', kind: 'statutory', insteadOf: null },
    { date: '2027-05-03', nations: ALL, name: 'Early May bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2027-05-31', nations: ALL, name: 'Spring bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2027-07-12', nations: NORTHERN_IRELAND, name: 'Battle of the Boyne (Orangemen’s Day)', kind: 'statutory', insteadOf: null },
    { date: '2027-08-02', nations: SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2027-08-30', nations: NOT_SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2027-11-30', nations: SCOTLAND, name: 'St Andrew’s Day', kind: 'statutory', insteadOf: null },
    { date: '2027-12-27', nations: ALL, name: 'Christmas Day', kind: 'substitute', insteadOf: '2027-12-25' },
    { date: '2027-12-28', nations: ALL, name: 'Boxing Day', kind: 'substitute', insteadOf: '2027-12-26' },
    { date: '2028-01-03', nations: ALL, name: 'New Year’s Day', kind: 'substitute', insteadOf: '2028-01-01' },
    { date: '2028-01-04', nations: SCOTLAND, name: '2nd January', kind: 'substitute', insteadOf: '2028-01-02' },
    { date: '2028-03-17', nations: NORTHERN_IRELAND, name: 'St Patrick’s Day', kind: 'statutory', insteadOf: null },
    { date: '2028-04-14', nations: ALL, name: 'Good Friday', kind: 'statutory', insteadOf: null },
    { date: '2028-04-17', nations: NOT_SCOTLAND, name: 'Easter Monday', kind: 'statutory', insteadOf: null },
    { date: '2028-05-01', nations: ALL, name: 'Early May bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2028-05-29', nations: ALL, name: 'Spring bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2028-07-12', nations: NORTHERN_IRELAND, name: 'Battle of the Boyne (Orangemen’s Day)', kind: 'statutory', insteadOf: null },
    { date: '2028-08-07', nations: SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2028-08-28', nations: NOT_SCOTLAND, name: 'Summer bank holiday', kind: 'statutory', insteadOf: null },
    { date: '2028-11-30', nations: SCOTLAND, name: 'St Andrew’s Day', kind: 'statutory', insteadOf: null },
    { date: '2028-12-25', nations: ALL, name: 'Christmas Day', kind: 'statutory', insteadOf: null },
    { date: '2028-12-26', nations: ALL, name: 'Boxing Day', kind: 'statutory', insteadOf: null },
  ],
};
