import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { olderPeople } from '../../docs/examples/older-people/programme.js';
import { renderReport } from '../../docs/examples/write-report.js';
import { figuresOf } from '../examples/figures-of.js';
import { describeWithData } from './data.js';
import { readCsv, type Row } from './read-csv.js';

const DURHAM = 'E06000047';
const FIRST_AGES = [65, 70, 75, 80, 85, 90];
const SEXES = ['Female', 'Male'];
const YEARS = Array.from({ length: 11 }, (_, index) => 2019 + index);
const bandOf = (first: number): string => (first === 90 ? '90+' : `${first}-${first + 4}`);

/** Everything that the paper may print from the original tables, by mark and unit, reckoned here once more with plain loops. */
class Reckoned {
  private readonly values = new Map<string, number[]>();

  add(mark: string, unit: string, ...values: number[]): void {
    const key = `${mark} ${unit}`;
    this.values.set(key, [...(this.values.get(key) ?? []), ...values]);
  }

  has(mark: string, unit: string, value: number): boolean {
    return (this.values.get(`${mark} ${unit}`) ?? []).some((known) => Math.abs(known - value) <= 1e-9 * Math.max(1, Math.abs(known)));
  }
}

describeWithData('the paper for older people', (folder) => {
  const reckoned = new Reckoned();
  const read = (path: string): readonly Row[] => readCsv(join(folder, 'uk', path));
  const totals = new Map<number, number>();
  const expected = new Map<number, { readonly value: number; readonly lower: number; readonly upper: number }>();

  beforeAll(() => {
    reckonPeople();
    reckonRatings();
    reckonCouncils();
    reckonMoney();
  });

  function reckonPeople(): void {
    const people = new Map<string, number>();
    for (const row of read('population/ons_snpp_2016based_hartlepool_darlington_durham_2016-2029.csv')) {
      const age = Number(row['age']);
      if (row['area_code'] !== DURHAM || age < 65) continue;
      const key = `${row['year']} ${row['sex']} ${Math.min(90, age - (age % 5))}`;
      people.set(key, (people.get(key) ?? 0) + Number(row['population']));
    }
    const dementia = read('prevalence/dementia_cfas2_reference_rates.csv');
    const counts = read('prevalence/falls_emergency_admissions_birmingham_2022-2024.csv');
    const living = read('population/ons_mye_mid2020_england_areas_single_year_by_sex.csv');
    const falls = new Map<number, number>();
    for (const year of YEARS) {
      let total = 0;
      let sum = 0;
      let below = 0;
      let above = 0;
      let admitted = 0;
      const bySex = new Map<string, number>();
      for (const sex of SEXES) {
        for (const first of FIRST_AGES) {
          const count = people.get(`${year} ${sex} ${first}`) as number;
          total += count;
          bySex.set(sex, (bySex.get(sex) ?? 0) + count);
          reckoned.add('published', 'people', count);
          const row = dementia.find((entry) => entry['sex'] === sex && entry['age_band'] === bandOf(first)) as Row;
          const [rate = 0, lower = 0, upper = 0] = [row['prevalence'], row['lower95'], row['upper95']].map(Number);
          sum += count * rate;
          // One study's rates err together: distances add on each side.
          below += count * (rate - lower);
          above += count * (upper - rate);
          reckoned.add('published', 'share', rate);
          reckoned.add('derived', 'people', count, count * rate);
          const fallen = counts.find((entry) => entry['sex'] === sex && entry['age_band'] === bandOf(first)) as Row;
          const share = Number(fallen['admissions_2022_2024']) / 3 / livingThere(living, 'Birmingham', sex, first);
          admitted += count * share;
          reckoned.add('borrowed', 'share', share);
          reckoned.add('borrowed', 'admissions a year', count * share);
        }
      }
      totals.set(year, total);
      expected.set(year, { value: sum, lower: sum - below, upper: sum + above });
      falls.set(year, admitted);
      reckoned.add('derived', 'people', total, ...bySex.values(), sum, sum - below, sum + above);
      reckoned.add('borrowed', 'admissions a year', admitted);
    }
    const growth = (of: (year: number) => number): number => of(2029) / of(2019) - 1;
    reckoned.add(
      'derived',
      'share',
      growth((year) => totals.get(year) as number),
    );
    reckoned.add(
      'derived',
      'share',
      growth((year) => expected.get(year)?.value as number),
    );
    reckoned.add(
      'borrowed',
      'share',
      growth((year) => falls.get(year) as number),
    );

    let estimate = 0;
    for (const sex of SEXES) for (const first of FIRST_AGES) estimate += livingThere(living, 'County Durham', sex, first);
    reckoned.add('derived', 'people', estimate, (totals.get(2020) as number) - estimate);
  }

  function reckonRatings(): void {
    const columns = ['rated_outstanding', 'rated_good', 'rated_ri_or_inadequate', 'not_yet_rated'];
    const rows = read('quality/cqc_residential_rating_counts_by_council_2024-25.csv').filter((row) =>
      /^\d+$/.test(row['rated_good'] ?? ''),
    );
    const durham = columns.map((column) => Number(rows.find((row) => row['gss_code'] === DURHAM)?.[column]));
    const england = columns.map((column) => {
      let sum = 0;
      for (const row of rows) sum += Number(row[column]);
      return sum;
    });
    reckoned.add('published', '', ...durham);
    reckoned.add('derived', '', ...england);
    for (const counts of [durham, england]) {
      const all = counts[0]! + counts[1]! + counts[2]! + counts[3]!;
      reckoned.add('derived', 'care homes', all);
      reckoned.add('derived', 'share', ...counts.map((count) => count / all));
    }
  }

  function reckonCouncils(): void {
    const rows = read('outcomes/ascof_2024-25_council_numerators_denominators.csv');
    for (const [measure, unit, scale] of [
      ['2c', 'admissions per 100,000 people', 100_000],
      ['3d(2a)', 'share', 1],
    ] as const) {
      const values: number[] = [];
      let missing = 0;
      let own = 0;
      for (const row of rows) {
        if (row['measure'] !== measure) continue;
        const [numerator, denominator] = [Number(row['numerator']), Number(row['denominator'])];
        if (!Number.isFinite(numerator) || !Number.isFinite(denominator)) {
          missing += 1;
          continue;
        }
        values.push((numerator / denominator) * scale);
        if (row['gss_code'] !== DURHAM) continue;
        own = (numerator / denominator) * scale;
        reckoned.add('published', 'people', numerator, denominator);
        reckoned.add('derived', 'people', (totals.get(2024) as number) - denominator);
      }
      values.sort((a, b) => a - b);
      const at = (share: number): number => values[Math.max(0, Math.ceil(share * values.length) - 1)] as number;
      reckoned.add('derived', unit, own, at(0), at(0.25), at(0.5), at(0.75), at(1));
      reckoned.add(
        'derived',
        '',
        values.length,
        missing,
        values.filter((value) => value < own).length,
        values.filter((value) => value > own).length,
      );
    }
  }

  function reckonMoney(): void {
    let gross = 0;
    let paid = 0;
    for (const row of read('finance/pssex_2014-15_long_term_spend_by_council_channel_gbp_thousand.csv')) {
      if (row['council'] !== 'Durham' || row['age_band'] !== 'Age 65 and over') continue;
      if (row['delivery_mechanism'] !== 'Nursing' && row['delivery_mechanism'] !== 'Residential') continue;
      gross += Math.round(Number(row['gross_cost_total']) * 100);
      paid += Math.round(Number(row['income_client_contributions']) * 100);
    }
    reckoned.add('derived', 'GBP', gross * 10, paid * 10);
    reckoned.add('derived', 'share', paid / gross);
  }

  it('rests on the published totals', () => {
    expect([totals.get(2019), totals.get(2029)]).toEqual([110_257, 131_766]);
    expect([2019, 2029].map((year) => Math.round(expected.get(year)?.value ?? 0))).toEqual([6_580, 8_477]);
  });

  it('prints no published, derived or borrowed figure that the original tables do not give', async () => {
    const { document } = await renderReport(olderPeople());
    const figures = figuresOf(document).filter((figure) => figure.mark !== 'illustrative');
    expect(figures.length).toBeGreaterThan(200);
    const strange = figures.filter((figure) => !reckoned.has(figure.mark, figure.unit, Number(figure.value)));
    expect(strange.map(({ mark, unit, value }) => `${mark} ${value} ${unit}`)).toEqual([]);
  });

  it('prints the figures that the case turns on', async () => {
    const { markdown } = await renderReport(olderPeople());
    for (const printed of ['110,257', '131,766', '6,580', '8,477', '111,582', '117,738', '798', '32.4%', '13.3%'])
      expect(markdown).toContain(printed);
  });
});

function livingThere(rows: readonly Row[], area: string, sex: string, first: number): number {
  const row = rows.find((entry) => entry['area_name'] === area && entry['sex'] === sex) as Row;
  if (first === 90) return Number(row['age_90plus']);
  let sum = 0;
  for (let age = first; age < first + 5; age += 1) sum += Number(row[`age_${age}`]);
  return sum;
}
