import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COUNCILS_2024_25 } from '../../docs/examples/older-people/ascof-2024-25.js';
import { CARE_HOMES_DURHAM, CARE_HOMES_ENGLAND, CARE_HOME_SPEND_2014_15 } from '../../docs/examples/older-people/care-homes.js';
import { ESTIMATE_MID_2020, PROJECTION_2016_BASED } from '../../docs/examples/older-people/population.js';
import { BIRMINGHAM_FALLS, DEMENTIA_PREVALENCE } from '../../docs/examples/older-people/rates.js';
import { describeWithData } from './data.js';
import { readCsv, type Row } from './read-csv.js';

const FIRST_AGES = [65, 70, 75, 80, 85, 90] as const;
const bandOf = (firstAge: number): string => (firstAge === 90 ? '90+' : `${firstAge}-${firstAge + 4}`);
const capital = (sex: string): string => sex.slice(0, 1).toUpperCase() + sex.slice(1);

describeWithData('the facts typed into the example for older people', (folder) => {
  const read = (path: string): readonly Row[] => readCsv(join(folder, 'uk', path));

  it('hold the projection of the Office for National Statistics, band by band', () => {
    const rows = read('population/ons_snpp_2016based_hartlepool_darlington_durham_2016-2029.csv');
    expect(PROJECTION_2016_BASED).toHaveLength(22);
    for (const [year, sex, ...people] of PROJECTION_2016_BASED) {
      for (const [index, first] of FIRST_AGES.entries()) {
        let sum = 0;
        for (const row of rows) {
          const age = Number(row['age']);
          const inside = age >= first && (first === 90 || age < first + 5);
          if (row['area_code'] === 'E06000047' && row['year'] === String(year) && row['sex'] === capital(sex) && inside)
            sum += Number(row['population']);
        }
        expect(people[index], `${year} ${sex} ${first}`).toBe(sum);
      }
    }
  });

  it('hold the mid-2020 estimate, band by band', () => {
    const rows = read('population/ons_mye_mid2020_england_areas_single_year_by_sex.csv');
    for (const [, sex, ...people] of ESTIMATE_MID_2020) {
      expect(people).toEqual(FIRST_AGES.map((first) => sumAges(rows, 'County Durham', sex, first)));
    }
  });

  it('hold the prevalence of dementia and the falls of Birmingham with its people', () => {
    const prevalence = read('prevalence/dementia_cfas2_reference_rates.csv');
    expect(DEMENTIA_PREVALENCE).toHaveLength(prevalence.length);
    for (const [sex, first, ...values] of DEMENTIA_PREVALENCE) {
      const row = prevalence.find((entry) => entry['sex'] === capital(sex) && entry['age_band'] === bandOf(first)) as Row;
      expect(values).toEqual([row['prevalence'], row['lower95'], row['upper95']].map(Number));
    }
    const falls = read('prevalence/falls_emergency_admissions_birmingham_2022-2024.csv');
    const people = read('population/ons_mye_mid2020_england_areas_single_year_by_sex.csv');
    for (const [sex, first, admissions, living] of BIRMINGHAM_FALLS) {
      const row = falls.find((entry) => entry['sex'] === capital(sex) && entry['age_band'] === bandOf(first)) as Row;
      expect(admissions).toBe(Number(row['admissions_2022_2024']));
      expect(living).toBe(sumAges(people, 'Birmingham', sex, first));
    }
  });

  it('hold admissions and direct payments of every council, unknown where no number is published', () => {
    const rows = read('outcomes/ascof_2024-25_council_numerators_denominators.csv');
    const councils = new Set(rows.filter((row) => row['measure'] === '2c').map((row) => row['gss_code']));
    expect(COUNCILS_2024_25).toHaveLength(councils.size);
    const numberOf = (code: string, measure: string, column: string): number | null => {
      const cell = rows.find((row) => row['gss_code'] === code && row['measure'] === measure)?.[column] ?? '';
      return /^\d+$/.test(cell) ? Number(cell) : null;
    };
    for (const [code, name, admissions, people, payments, users] of COUNCILS_2024_25) {
      expect([admissions, people, payments, users], name).toEqual([
        numberOf(code, '2c', 'numerator'),
        numberOf(code, '2c', 'denominator'),
        numberOf(code, '3d(2a)', 'numerator'),
        numberOf(code, '3d(2a)', 'denominator'),
      ]);
    }
  });

  it('hold the ratings of care homes, in Durham and over England', () => {
    const rows = read('quality/cqc_residential_rating_counts_by_council_2024-25.csv');
    const columns = ['rated_outstanding', 'rated_good', 'rated_ri_or_inadequate', 'not_yet_rated'] as const;
    const durham = rows.find((row) => row['gss_code'] === 'E06000047') as Row;
    expect(CARE_HOMES_DURHAM).toEqual(columns.map((column) => Number(durham[column])));
    const counted = rows.filter((row) => /^\d+$/.test(row['residential_locations'] ?? ''));
    expect(rows.length - counted.length).toBe(1);
    expect(CARE_HOMES_ENGLAND).toEqual(columns.map((column) => counted.reduce((sum, row) => sum + Number(row[column]), 0)));
  });

  it('hold what homes cost and what clients paid, part by part and not beside their total', () => {
    const rows = read('finance/pssex_2014-15_long_term_spend_by_council_channel_gbp_thousand.csv').filter(
      (row) =>
        row['council'] === 'Durham' &&
        row['age_band'] === 'Age 65 and over' &&
        /^(Nursing|Residential)$/.test(row['delivery_mechanism'] ?? ''),
    );
    expect(rows).toHaveLength(CARE_HOME_SPEND_2014_15.length);
    for (const [reason, home, gross, paid] of CARE_HOME_SPEND_2014_15) {
      const row = rows.find((entry) => entry['primary_support_reason'] === reason && entry['delivery_mechanism'] === capital(home)) as Row;
      expect([gross, paid]).toEqual([row['gross_cost_total'], row['income_client_contributions']]);
    }
  });
});

function sumAges(rows: readonly Row[], area: string, sex: string, first: number): number {
  const row = rows.find((entry) => entry['area_name'] === area && entry['sex'] === capital(sex)) as Row;
  if (first === 90) return Number(row['age_90plus']);
  let sum = 0;
  for (let age = first; age < first + 5; age += 1) sum += Number(row[`age_${age}`]);
  return sum;
}
