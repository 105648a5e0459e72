import type { AgeBand, PopulationTable, PrevalenceTable } from 'commissioning-kit/needs';
import { ESTIMATE_MID_2020, PROJECTION_2016_BASED, type PopulationFact } from './population.js';
import { BIRMINGHAM_FALLS, DEMENTIA_PREVALENCE } from './rates.js';
import { CFAS, FALLS, FALLS_PEOPLE, MID_2020, PROJECTION } from './sources.js';

const DURHAM = { scheme: 'gss', code: 'E06000047', name: 'County Durham' };
const FIRST_AGES = [65, 70, 75, 80, 85, 90] as const;
const FALLS_YEARS = 3;

function bandFrom(first: number): AgeBand {
  return first === 90 ? { from: 90, to: null } : { from: first, to: first + 4 };
}

function rowsOf(facts: readonly PopulationFact[]): PopulationTable['rows'] {
  return facts.flatMap(([year, sex, ...people]) =>
    FIRST_AGES.map((first, index) => ({ year, sex, ages: bandFrom(first), people: people[index] ?? 0 })),
  );
}

export const projection: PopulationTable = {
  schemaVersion: 1,
  id: 'projection-2016',
  area: DURHAM,
  vintage: '2016-based projection',
  kind: 'projection',
  mark: 'published',
  rows: rowsOf(PROJECTION_2016_BASED),
  sources: PROJECTION,
};

export const estimate: PopulationTable = {
  schemaVersion: 1,
  id: 'estimate-mid-2020',
  area: DURHAM,
  vintage: 'mid-2020 estimate',
  kind: 'estimate',
  mark: 'published',
  rows: rowsOf(ESTIMATE_MID_2020),
  sources: MID_2020,
};

export const dementia: PrevalenceTable = {
  schemaVersion: 1,
  id: 'cfas-ii',
  condition: 'Dementia',
  coverage:
    'people aged 65 and over in Cambridgeshire, Newcastle and Nottingham, interviewed from 2008 to 2011, those living in care homes included',
  level: 0.95,
  mark: 'published',
  rows: DEMENTIA_PREVALENCE.map(([sex, first, rate, lower, upper]) => ({ sex, ages: bandFrom(first), rate, lower, upper })),
  sources: CFAS,
};

export const falls: PrevalenceTable = {
  schemaVersion: 1,
  id: 'birmingham-falls',
  condition: 'Emergency admission after a fall',
  coverage:
    'emergency admissions after falls of people living in Birmingham from 2022 to 2024, over the people estimated to live there in 2020',
  level: 0.95,
  mark: 'borrowed',
  rows: BIRMINGHAM_FALLS.map(([sex, first, admissions, people]) => ({
    sex,
    ages: bandFrom(first),
    rate: admissions / FALLS_YEARS / people,
    lower: null,
    upper: null,
  })),
  sources: [...FALLS, ...FALLS_PEOPLE],
};
