import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateNeed, type NeedQuestion, type PopulationRow, type PrevalenceRow } from 'commissioning-kit/needs';
import { DEMENTIA_PREVALENCE, population, prevalence, PROJECTION_2016_BASED } from './tables.js';

const FIRST_AGES = [65, 70, 75, 80, 85, 90] as const;
const band = (from: number): { from: number; to: number | null } => ({ from, to: from === 90 ? null : from + 4 });

const durham = population(
  PROJECTION_2016_BASED.flatMap(([year, sex, ...people]) =>
    FIRST_AGES.map((from, index) => ({ year, sex, ages: band(from), people: people[index] as number })),
  ),
  { vintage: '2016-based projection' },
);
const dementia = prevalence(DEMENTIA_PREVALENCE.map(([sex, from, rate, lower, upper]) => ({ sex, ages: band(from), rate, lower, upper })));

describe('estimateNeed', () => {
  it('finds the people with dementia in County Durham that the published figures give: 6,580 in 2019 and 8,477 in 2029', () => {
    const { years } = estimateNeed({ population: durham, prevalence: dementia, years: [2019, 2029], rule: 'independent' });
    expect(years.map((year) => Math.round(year.expected))).toEqual([6580, 8477]);
    expect(years.map((year) => year.people)).toEqual([110257, 131766]);
  });

  it('gives an interval that reaches further up than down, as those of the study do, and narrower than the outer bounds', () => {
    const [independent, bounds] = (['independent', 'bounds'] as const).map(
      (rule) => estimateNeed({ population: durham, prevalence: dementia, years: [2019], rule }).years[0],
    );
    // By hand from the published rates and people of 2019: the outer bounds are plain sums over the twelve bands.
    const people = PROJECTION_2016_BASED.filter(([year]) => year === 2019);
    let [low, high, downSquared, upSquared] = [0, 0, 0, 0];
    for (const [sex, from, rate, lower, upper] of DEMENTIA_PREVALENCE) {
      const row = people.find((fact) => fact[1] === sex) as readonly (number | string)[];
      const count = row[2 + FIRST_AGES.indexOf(from as 65)] as number;
      low += count * lower;
      high += count * upper;
      downSquared += (count * (rate - lower)) ** 2;
      upSquared += (count * (upper - rate)) ** 2;
    }
    expect(bounds?.lower).toBeCloseTo(low, 6);
    expect(bounds?.upper).toBeCloseTo(high, 6);
    const expected = independent?.expected as number;
    expect(independent?.lower).toBeCloseTo(expected - Math.sqrt(downSquared), 6);
    expect(independent?.upper).toBeCloseTo(expected + Math.sqrt(upSquared), 6);
    expect((independent?.upper as number) - expected).toBeGreaterThan(expected - (independent?.lower as number));
    expect(independent?.lower).toBeGreaterThan(low);
    expect(independent?.upper).toBeLessThan(high);
  });

  it('counts the error of a rate once, however many single years of age share it', () => {
    const rates: PrevalenceRow[] = [{ sex: 'persons', ages: { from: 65, to: 69 }, rate: 0.1, lower: 0.08, upper: 0.14 }];
    const single = [65, 66, 67, 68, 69].map((age): PopulationRow => ({
      year: 2026,
      sex: 'persons',
      ages: { from: age, to: age },
      people: 200,
    }));
    const whole: PopulationRow[] = [{ year: 2026, sex: 'persons', ages: { from: 65, to: 69 }, people: 1000 }];
    const [fromSingle, fromWhole] = [single, whole].map(
      (rows) => estimateNeed({ population: population(rows), prevalence: prevalence(rates), rule: 'independent' }).years,
    );
    expect(fromSingle).toEqual(fromWhole);
    expect(fromWhole?.[0]).toMatchObject({ expected: 100, lower: 80, upper: 140 });
  });

  it('takes all years of the table in order when none are named', () => {
    const { years } = estimateNeed({ population: durham, prevalence: dementia, rule: 'bounds' });
    expect(years.map((year) => year.year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029]);
  });

  it('says what its numbers rest on: study, rule, constant rates, vintage, and who is younger than the study', () => {
    const rows = [...durham.rows, { year: 2019, sex: 'female' as const, ages: { from: 60, to: 64 }, people: 17000 }];
    const estimate = estimateNeed({ population: population(rows), prevalence: dementia, rule: 'common-cause' });
    const codes = estimate.caveats.map((caveat) => caveat.code);
    expect(codes).toEqual([
      'needs/study-coverage',
      'needs/rule-common-cause',
      'needs/interval-of-rates-only',
      'needs/rates-held-constant',
      'needs/projection-vintage',
      'needs/younger-not-covered',
    ]);
    expect(estimate.caveats.find(({ code }) => code === 'needs/rule-common-cause')).toMatchObject({ kind: 'reading', parameter: 'rule' });
    expect(estimate.caveats.at(-1)?.message).toContain('60 to 64');
    expect(estimate.years[0]?.people).toBe(110257);
    expect(estimate).toMatchObject({ level: 0.95, condition: 'Dementia', populationId: 'people', prevalenceId: 'study' });
    expect(estimate.sources.map((source) => source.work)).toEqual(['local:projection', 'cfas-ii']);
  });

  it.each([
    ['published', 'published', 'derived'],
    ['published', 'borrowed', 'borrowed'],
    ['illustrative', 'borrowed', 'illustrative'],
  ] as const)('from %s people and %s rates comes a %s figure', (people, rates, mark) => {
    const question = { population: { ...durham, mark: people }, prevalence: { ...dementia, mark: rates }, rule: 'bounds' } as const;
    expect(estimateNeed(question).mark).toBe(mark);
  });

  it('has no interval where the study gives none for some band', () => {
    const rows = dementia.rows.map((row, index) => (index === 3 ? { ...row, lower: null, upper: null } : row));
    const estimate = estimateNeed({ population: durham, prevalence: prevalence(rows), years: [2019], rule: 'independent' });
    expect(estimate.years[0]).toMatchObject({ lower: null, upper: null });
    expect(Math.round(estimate.years[0]?.expected ?? 0)).toBe(6580);
    expect(estimate.caveats.map((caveat) => caveat.code)).toContain('needs/no-interval');
  });

  it('gives women and men one rate where the study does not tell them apart, and says so', () => {
    const rates = FIRST_AGES.map((from): PrevalenceRow => ({ sex: 'persons', ages: band(from), rate: 0.1, lower: 0.1, upper: 0.1 }));
    const estimate = estimateNeed({ population: durham, prevalence: prevalence(rates), years: [2019], rule: 'independent' });
    expect(estimate.years[0]?.expected).toBeCloseTo(11025.7, 6);
    expect(estimate.years[0]?.bands).toHaveLength(6);
    expect(estimate.caveats.map((caveat) => caveat.code)).toContain('needs/one-rate-for-both-sexes');
  });

  it('is the same whatever the order of the rows', () => {
    const question = { population: durham, prevalence: dementia, rule: 'independent' } as const;
    const expected = estimateNeed(question);
    fc.assert(
      fc.property(fc.shuffledSubarray([...durham.rows], { minLength: durham.rows.length }), (rows) => {
        expect(estimateNeed({ ...question, population: { ...durham, rows } })).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('grows with the people and lies within its interval under every rule', () => {
    const people = fc.array(fc.nat(100_000), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(people, fc.constantFrom('independent' as const, 'common-cause' as const, 'bounds' as const), (counts, rule) => {
        const rows = FIRST_AGES.map((from, index): PopulationRow => ({
          year: 2026,
          sex: 'female',
          ages: band(from),
          people: counts[index] as number,
        }));
        const more = rows.map((row) => ({ ...row, people: row.people + 1 }));
        const [year] = estimateNeed({ population: population(rows), prevalence: dementia, rule }).years;
        const [grown] = estimateNeed({ population: population(more), prevalence: dementia, rule }).years;
        if (!year || !grown) throw new Error('no year');
        expect(grown.expected).toBeGreaterThan(year.expected);
        expect(year.lower).toBeLessThanOrEqual(year.expected);
        expect(year.upper).toBeGreaterThanOrEqual(year.expected);
        expect(year.lower).toBeGreaterThanOrEqual(0);
        expect(year.people).toBe(counts.reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  const question: NeedQuestion = { population: durham, prevalence: dementia, years: [2019], rule: 'independent' };
  const withPeople = (rows: readonly PopulationRow[]): NeedQuestion => ({
    population: population(rows),
    prevalence: dementia,
    rule: 'independent',
  });
  it.each([
    [{ ...question, rule: undefined }, 'rule must be one of "independent", "common-cause", "bounds"; found undefined'],
    [
      { ...question, years: [2019, 2030] },
      'years[1] must be a year of the population table, which has years from 2019 to 2029; found 2030',
    ],
    [{ ...question, years: [2019, 2019] }, 'years[1] must be unique in its list; years[0] has it already'],
    [{ ...question, years: [] }, 'years must be a list of at least 1'],
    [
      withPeople([{ year: 2026, sex: 'female', ages: { from: 65, to: 74 }, people: 5 }]),
      'population.rows[0].ages must be inside one band of the study: 65-69, 70-74, 75-79, 80-84, 85-89, 90+; found "65-74"',
    ],
    [
      withPeople([{ year: 2026, sex: 'female', ages: { from: 60, to: 69 }, people: 5 }]),
      'population.rows[0].ages must be inside one band of the study',
    ],
    [
      withPeople([{ year: 2026, sex: 'female', ages: { from: 85, to: null }, people: 5 }]),
      'population.rows[0].ages must be inside one band of the study',
    ],
    [
      withPeople([{ year: 2026, sex: 'persons', ages: { from: 65, to: 69 }, people: 5 }]),
      'population.rows[0].sex must be a sex that the study tells apart: female, male; found "persons"',
    ],
    [
      withPeople([{ year: 2026, sex: 'female', ages: { from: 65, to: 69 }, people: -1 }]),
      'population.rows[0].people must be a number from 0 to',
    ],
    [
      { ...question, prevalence: prevalence([{ sex: 'female', ages: { from: 65, to: 69 }, rate: 1.8, lower: null, upper: null }]) },
      'prevalence.rows[0].rate must be a share from 0 to 1 (divide a percentage by 100); found 1.8',
    ],
    [
      { ...question, prevalence: prevalence([{ sex: 'female', ages: { from: 65, to: 69 }, rate: 0.2, lower: 0.3, upper: 0.4 }]) },
      'prevalence.rows[0].lower must be at most the rate, 0.2; found 0.3',
    ],
  ])('refuses %#', (bad, message) => {
    expect(() => estimateNeed(bad as NeedQuestion)).toThrow(message);
  });
});
