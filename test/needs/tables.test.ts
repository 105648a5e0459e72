import { describe, expect, it } from 'vitest';
import {
  parsePopulationTable,
  parsePrevalenceTable,
  safeParsePopulationTable,
  safeParsePrevalenceTable,
  sumPopulation,
  type PopulationRow,
  type PrevalenceRow,
} from 'commissioning-kit/needs';
import { population, prevalence } from './tables.js';

const female: PopulationRow = { year: 2026, sex: 'female', ages: { from: 65, to: 74 }, people: 1200 };
const male: PopulationRow = { year: 2026, sex: 'male', ages: { from: 65, to: 74 }, people: 1100.5 };
const older: PopulationRow = { year: 2026, sex: 'female', ages: { from: 75, to: null }, people: 900 };
const rate: PrevalenceRow = { sex: 'female', ages: { from: 65, to: 74 }, rate: 0.1, lower: 0.08, upper: 0.15 };

const codes = (parsed: ReturnType<typeof safeParsePopulationTable> | ReturnType<typeof safeParsePrevalenceTable>): readonly string[] =>
  parsed.ok ? [] : parsed.reasons.map((reason) => reason.code);

describe('population tables', () => {
  it('come back as they were, extensions included', () => {
    const table = population([female, male, older], { extensions: { 'example.org': { sheet: 3 } } });
    expect(parsePopulationTable(structuredClone(table))).toEqual(table);
  });

  it.each([
    ['bands of a year and sex that overlap', [female, { ...female, ages: { from: 74, to: 80 } }], 'needs/overlapping-bands'],
    ['an open band over a closed one', [older, { ...female, ages: { from: 90, to: 94 } }], 'needs/overlapping-bands'],
    ['the same row twice', [female, female], 'needs/overlapping-bands'],
    ['persons beside a sex in one year', [female, { ...male, sex: 'persons' }], 'needs/persons-beside-a-sex'],
    ['a band that ends before it starts', [{ ...female, ages: { from: 70, to: 65 } }], 'needs/band-ends-before-it-starts'],
    ['no rows', [], 'kernel/too-small'],
    ['a total for all ages as a text', [{ ...female, ages: 'all' }], 'kernel/wrong-type'],
  ])('refuse %s', (_, rows, code) => {
    expect(codes(safeParsePopulationTable(population(rows as PopulationRow[])))).toContain(code);
    expect(() => parsePopulationTable(population(rows as PopulationRow[]))).toThrow(/must be/);
  });

  it('may count persons in one year and the sexes in another, and the same band in both', () => {
    const rows = [female, male, { ...female, year: 2025, sex: 'persons' as const }];
    expect(codes(safeParsePopulationTable(population(rows)))).toEqual([]);
  });

  it('name the row that is counted already', () => {
    const parsed = safeParsePopulationTable(population([older, male, { ...female, ages: { from: 80, to: 84 } }]));
    expect(parsed.ok ? [] : parsed.reasons.map((reason) => reason.message)).toEqual([
      'rows[2].ages must be without an age of another row of the same sex and year; rows[0] has 75+; found "80-84"',
    ]);
  });
});

describe('prevalence tables', () => {
  it.each([
    ['a rate below its interval', { ...rate, rate: 0.05 }, 'needs/rate-outside-interval'],
    ['a rate above its interval', { ...rate, rate: 0.2 }, 'needs/rate-outside-interval'],
    ['half an interval', { ...rate, upper: null }, 'needs/half-an-interval'],
    ['a percentage', { ...rate, rate: 8, lower: null, upper: null }, 'kernel/too-big'],
  ])('refuse %s', (_, row, code) => {
    expect(codes(safeParsePrevalenceTable(prevalence([row])))).toContain(code);
  });

  it('come back as they were', () => {
    const table = prevalence([rate, { ...rate, sex: 'male', lower: null, upper: null }]);
    expect(parsePrevalenceTable(structuredClone(table))).toEqual(table);
  });
});

describe('sumPopulation', () => {
  const table = population([female, older, male, { ...male, ages: { from: 75, to: null }, people: 700 }]);

  it('adds up the rows inside the ages, over both sexes or one', () => {
    expect(sumPopulation(table, { year: 2026, ages: { from: 65, to: null } })).toBe(3900.5);
    expect(sumPopulation(table, { year: 2026, ages: { from: 65, to: 74 }, sex: 'male' })).toBe(1100.5);
    expect(sumPopulation(table, { year: 2026 })).toBe(3900.5);
  });

  it.each([
    [{ year: 2027 }, 'options.year must be a year of the population table, which has 2026; found 2027'],
    [
      { year: 2026, ages: { from: 70, to: null } },
      'options.ages must be a span that cuts no row of the table: it has 65-74 in one row; found "70+"',
    ],
    [{ year: 2026, ages: { from: 60, to: null } }, 'options.ages must be ages that the table has: it lacks age 60; found "60+"'],
    [{ year: 2026, ages: { from: 65, to: 79 } }, 'options.ages must be a span that cuts no row of the table'],
    [{ year: 2026, ages: { from: 80, to: 70 } }, 'options.ages.to must be null or at least 80'],
  ])('refuses %j', (options, message) => {
    expect(() => sumPopulation(table, options)).toThrow(message);
  });

  it('does not pass a table with a hole, or one that ends too early, off as the whole', () => {
    const holed = population([
      { ...female, ages: { from: 65, to: 69 } },
      { ...female, ages: { from: 75, to: 79 } },
    ]);
    expect(() => sumPopulation(holed, { year: 2026, ages: { from: 65, to: 79 } })).toThrow('it lacks age 70');
    expect(() => sumPopulation(holed, { year: 2026, ages: { from: 75, to: null } })).toThrow('it lacks age 80');
    expect(sumPopulation(holed, { year: 2026, ages: { from: 75, to: 79 } })).toBe(1200);
  });

  it('says which sexes a table has', () => {
    const persons = population([{ ...female, sex: 'persons' }]);
    expect(() => sumPopulation(persons, { year: 2026, sex: 'male' })).toThrow(
      'options.sex must be one that the table counts in 2026: persons; found "male"',
    );
  });
});
