import { parsePopulationTable, parsePrevalenceTable } from 'commissioning-kit/needs';
import type { PopulationTable, PrevalenceTable } from 'commissioning-kit/needs';
import { PopulationTableSchema, PrevalenceTableSchema } from 'commissioning-kit/needs/schemas';
import type { PublishedRecord } from '../published-record.js';

type Changed<T> = { -readonly [K in keyof T]: Changed<T[K]> };
type Table<R> = { rows: Changed<R>[] };

const population: PopulationTable = {
  schemaVersion: 1,
  id: 'hillshire-2024-based',
  area: { scheme: 'gss', code: 'E10000000', name: 'Hillshire' },
  vintage: '2024-based projection',
  kind: 'projection',
  mark: 'illustrative',
  rows: [
    { year: 2026, sex: 'female', ages: { from: 65, to: 84 }, people: 9120 },
    { year: 2026, sex: 'female', ages: { from: 85, to: null }, people: 1204.5 },
    { year: 2026, sex: 'male', ages: { from: 65, to: null }, people: 8840 },
  ],
  sources: [{ work: 'local:projection', locator: 'table 1', basis: 'stated', verified: true }],
  extensions: { 'example.org': { sheet: 'people', rows: [2, 4] } },
};

const prevalence: PrevalenceTable = {
  schemaVersion: 1,
  id: 'a-study',
  condition: 'Dementia',
  coverage: 'People aged 65 and over in three places, care homes included',
  level: 0.95,
  mark: 'borrowed',
  rows: [
    { sex: 'female', ages: { from: 65, to: 84 }, rate: 0.04, lower: 0.03, upper: 0.06 },
    { sex: 'female', ages: { from: 85, to: null }, rate: 0.25, lower: null, upper: null },
    { sex: 'male', ages: { from: 65, to: null }, rate: 0.05, lower: 0.04, upper: 0.08 },
  ],
  sources: [],
};

const withRow = <R>(table: Table<R>, index: number, change: Partial<Changed<R>>): Table<R> => ({
  ...table,
  rows: table.rows.map((row, at) => (at === index ? { ...row, ...change } : row)),
});

/** The tables that need is estimated from. */
export const records: readonly PublishedRecord[] = [
  {
    record: 'population-table',
    version: 1,
    schema: PopulationTableSchema,
    parse: parsePopulationTable,
    samples: [population],
    crossField: [
      {
        name: 'a band over another',
        code: 'needs/overlapping-bands',
        change: (sample: Table<PopulationTable['rows'][number]>) => withRow(sample, 1, { ages: { from: 84, to: null } }),
      },
      {
        name: 'persons beside women',
        code: 'needs/persons-beside-a-sex',
        change: (sample: Table<PopulationTable['rows'][number]>) => withRow(sample, 2, { sex: 'persons' }),
      },
      {
        name: 'a band that ends before it starts',
        code: 'needs/band-ends-before-it-starts',
        change: (sample: Table<PopulationTable['rows'][number]>) => withRow(sample, 2, { ages: { from: 65, to: 64 } }),
      },
    ],
  },
  {
    record: 'prevalence-table',
    version: 1,
    schema: PrevalenceTableSchema,
    parse: parsePrevalenceTable,
    samples: [prevalence],
    crossField: [
      {
        name: 'a rate outside its interval',
        code: 'needs/rate-outside-interval',
        change: (sample: Table<PrevalenceTable['rows'][number]>) => withRow(sample, 0, { rate: 0.07 }),
      },
      {
        name: 'half an interval',
        code: 'needs/half-an-interval',
        change: (sample: Table<PrevalenceTable['rows'][number]>) => withRow(sample, 1, { lower: 0.2 }),
      },
      {
        name: 'the same band twice',
        code: 'needs/overlapping-bands',
        change: (sample: Table<PrevalenceTable['rows'][number]>) => withRow(sample, 1, { ages: { from: 65, to: 84 } }),
      },
    ],
  },
];
