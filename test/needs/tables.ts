import type { PopulationRow, PopulationTable, PrevalenceRow, PrevalenceTable } from 'commissioning-kit/needs';
import { PROJECTION_2016_BASED } from '../../docs/examples/older-people/population.js';
import { DEMENTIA_PREVALENCE } from '../../docs/examples/older-people/rates.js';

export { PROJECTION_2016_BASED, DEMENTIA_PREVALENCE };

export function population(rows: readonly PopulationRow[], changes: Partial<PopulationTable> = {}): PopulationTable {
  return {
    schemaVersion: 1,
    id: 'people',
    area: { scheme: 'local', code: 'H1', name: 'Hillshire' },
    vintage: '2024-based projection',
    kind: 'projection',
    mark: 'published',
    rows,
    sources: [{ work: 'local:projection', locator: 'table 1', basis: 'stated', verified: true }],
    ...changes,
  };
}

export function prevalence(rows: readonly PrevalenceRow[], changes: Partial<PrevalenceTable> = {}): PrevalenceTable {
  return {
    schemaVersion: 1,
    id: 'study',
    condition: 'Dementia',
    coverage: 'people aged 65 and over in three places, 2008 to 2011',
    level: 0.95,
    mark: 'published',
    rows,
    sources: [{ work: 'cfas-ii', locator: 'table 3', basis: 'external', verified: true }],
    ...changes,
  };
}
