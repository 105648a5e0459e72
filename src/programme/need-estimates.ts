import { estimateNeed, type NeedEstimate, type PopulationTable, type PrevalenceTable } from '../needs/index.js';
import type { ProgrammeNeed } from './need.js';
import type { Programme } from './programme.js';

/** A need with its count, where it can be counted. */
export interface EstimatedNeed {
  readonly need: ProgrammeNeed;
  readonly estimate: NeedEstimate | null;
}

/** Every need of a programme with its count. Trusts that the tables are there. */
export function needEstimates({
  needs,
  populationTables,
  prevalenceTables,
}: Pick<Programme, 'needs' | 'populationTables' | 'prevalenceTables'>): readonly EstimatedNeed[] {
  return needs.map((need) => {
    if (need.estimate === null) return { need, estimate: null };
    const { populationTableId, prevalenceTableId, years, rule } = need.estimate;
    const population = populationTables.find((table) => table.id === populationTableId) as PopulationTable;
    const prevalence = prevalenceTables.find((table) => table.id === prevalenceTableId) as PrevalenceTable;
    return { need, estimate: estimateNeed({ population, prevalence, rule, ...(years === null ? {} : { years }) }) };
  });
}
