import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { estimateNeed, sumPopulation, type PopulationRow, type PopulationTable, type PrevalenceRow } from 'commissioning-kit/needs';
import { population, prevalence } from '../needs/tables.js';
import { describeWithData } from './data.js';

describeWithData('need on the real tables', (folder) => {
  const read = (path: string): readonly (readonly string[])[] =>
    readFileSync(join(folder, 'uk', path), 'utf8')
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','));

  /** County Durham alone, of the three councils in each file. The last single year of age is 90 and over; the file writes it as 90. */
  const durham = (path: string, vintage: string): PopulationTable =>
    population(
      read(path)
        .filter(([code]) => code === 'E06000047')
        .map(([, , year, sex, age, people]): PopulationRow => {
          const from = Number(age);
          return {
            year: Number(year),
            sex: sex === 'Female' ? 'female' : 'male',
            ages: { from, to: from === 90 ? null : from },
            people: Number(people),
          };
        }),
      { area: { scheme: 'gss', code: 'E06000047', name: 'County Durham' }, vintage },
    );
  const rates = (): readonly PrevalenceRow[] =>
    read('prevalence/dementia_cfas2_reference_rates.csv').map(([band = '', sex, rate, lower, upper]) => {
      const [from, to] = band.endsWith('+') ? [Number(band.slice(0, -1)), null] : band.split('-').map(Number);
      return {
        sex: sex === 'Female' ? 'female' : 'male',
        ages: { from: from as number, to: to as number | null },
        rate: Number(rate),
        lower: Number(lower),
        upper: Number(upper),
      };
    });
  const LATER = 'population/ons_snpp_2016based_hartlepool_darlington_durham_2016-2029.csv';
  const EARLIER = 'population/ons_snpp_2014based_hartlepool_darlington_durham_2014-2027.csv';

  it('County Durham: 110,257 people of 65 and over in 2019 and 131,766 in 2029, 6,580 and 8,477 of them with dementia', () => {
    const table = durham(LATER, '2016-based projection');
    expect(sumPopulation(table, { year: 2019, ages: { from: 65, to: null } })).toBe(110_257);
    expect(sumPopulation(table, { year: 2029, ages: { from: 65, to: null } })).toBe(131_766);
    const need = estimateNeed({ population: table, prevalence: prevalence(rates()), years: [2019, 2029], rule: 'common-cause' });
    expect(need.years.map((year) => Math.round(year.expected))).toEqual([6580, 8477]);
    expect(need.caveats.map((caveat) => caveat.code)).toContain('needs/younger-not-covered');
  });

  it('agrees with plain loops over the files, interval included, in every year of both vintages', () => {
    const study = rates();
    for (const [path, vintage] of [
      [LATER, '2016-based projection'],
      [EARLIER, '2014-based projection'],
    ] as const) {
      const { years, vintage: said } = estimateNeed({
        population: durham(path, vintage),
        prevalence: prevalence(study),
        rule: 'independent',
      });
      expect(said).toBe(vintage);
      expect(years).toHaveLength(14);
      for (const { year, expected, lower, upper } of years) {
        let sum = 0;
        const [down, up] = [new Map<string, number>(), new Map<string, number>()];
        for (const [code, , yearText, sex, age, people] of read(path)) {
          if (code !== 'E06000047' || Number(yearText) !== year || Number(age) < 65) continue;
          const first = Math.min(Math.floor(Number(age) / 5) * 5, 90);
          const key = `${sex} ${first}`;
          const rate = study.find((row) => row.sex === sex?.toLowerCase() && row.ages.from === first) as PrevalenceRow;
          sum += Number(people) * rate.rate;
          down.set(key, (down.get(key) ?? 0) + Number(people) * (rate.rate - (rate.lower as number)));
          up.set(key, (up.get(key) ?? 0) + Number(people) * ((rate.upper as number) - rate.rate));
        }
        const root = (parts: Map<string, number>): number => Math.sqrt([...parts.values()].reduce((total, part) => total + part * part, 0));
        expect(expected).toBeCloseTo(sum, 6);
        expect(lower).toBeCloseTo(sum - root(down), 6);
        expect(upper).toBeCloseTo(sum + root(up), 6);
      }
    }
  });
});
