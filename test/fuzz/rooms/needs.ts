import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/needs/index.js';

const population = {
  schemaVersion: 1,
  id: 'people',
  area: { scheme: 'local', code: 'H1', name: 'Hillshire' },
  vintage: '2024-based projection',
  kind: 'projection',
  mark: 'published',
  rows: [
    { year: 2026, sex: 'female', ages: { from: 65, to: 84 }, people: 900 },
    { year: 2026, sex: 'female', ages: { from: 85, to: null }, people: 120.5 },
    { year: 2030, sex: 'female', ages: { from: 65, to: 84 }, people: 1000 },
  ],
  sources: [{ work: 'local:projection', locator: 'table 1', basis: 'stated', verified: true }],
  extensions: { 'example.org': { sheet: 3 } },
};
const prevalence = {
  schemaVersion: 1,
  id: 'study',
  condition: 'Dementia',
  coverage: 'people aged 65 and over in one place',
  level: 0.95,
  mark: 'borrowed',
  rows: [
    { sex: 'female', ages: { from: 65, to: 84 }, rate: 0.05, lower: 0.04, upper: 0.07 },
    { sex: 'female', ages: { from: 85, to: null }, rate: 0.2, lower: null, upper: null },
  ],
  sources: [],
};
const parts = [
  { value: 100, lower: 90, upper: 130 },
  { value: 50, lower: 40, upper: 55, weight: -1 },
];

export const fuzzed: FuzzedRoom['fuzzed'] = {
  parsePopulationTable: () => [[population]],
  safeParsePopulationTable: () => [[population]],
  parsePrevalenceTable: () => [[prevalence]],
  safeParsePrevalenceTable: () => [[prevalence]],
  sumPopulation: () => [
    [population, { year: 2026, ages: { from: 65, to: null }, sex: 'female' }],
    [population, { year: 2030 }],
  ],
  combineIntervals: () => [
    [parts, { rule: 'independent' }],
    [parts, { rule: 'common-cause' }],
    [parts, { rule: 'bounds' }],
  ],
  estimateNeed: () => [
    [{ population, prevalence, rule: 'independent' }],
    [{ population, prevalence, years: [2030, 2026], rule: 'bounds' }],
  ],
  projectDemand: () => [[{ baseline: 400, annualChange: 0.02, years: 5 }], [{ baseline: 400, series: [0.02, -0.01], years: 2 }]],
  needSupplyGap: () => [
    [
      {
        need: [
          { service: 'Extra care', unit: 'places', amount: 120 },
          { service: 'Home care', unit: 'hours', amount: 400 },
        ],
        supply: [{ service: 'Extra care', unit: 'places', amount: null }],
      },
    ],
  ],
  placesNeeded: () => [
    [{ admissionsPerYear: 40, lengthOfStayDays: 300, turnRoundDays: 14, occupancyTarget: 0.9 }],
    [{ admissionsPerYear: 40, lengthOfStayDays: 300, turnRoundDays: 14 }],
  ],
};

export const trusting: FuzzedRoom['trusting'] = [];
