export type { AgeBand } from './age-band.js';
export type { PopulationRow, PopulationTable, Sex } from './population-table.js';
export type { PrevalenceRow, PrevalenceTable } from './prevalence-table.js';
export { parsePopulationTable, parsePrevalenceTable, safeParsePopulationTable, safeParsePrevalenceTable } from './parse.js';
export { sumPopulation } from './sum-population.js';
export { combineIntervals, INTERVAL_RULES } from './combine-intervals.js';
export type { CombinedInterval, IntervalPart, IntervalRule, IntervalRuleEntry } from './combine-intervals.js';
export { estimateNeed } from './estimate-need.js';
export type { NeedBand, NeedEstimate, NeedQuestion, NeedYear } from './estimate-need.js';
export { projectDemand } from './project-demand.js';
export type { DemandAssumptions, DemandPoint } from './project-demand.js';
export { needSupplyGap } from './need-supply-gap.js';
export type { GapRow, GapState, ServiceAmount } from './need-supply-gap.js';
export { placesNeeded } from './places-needed.js';
export type { PlacesNeeded, PlacesQuestion } from './places-needed.js';
export {
  CommandRejectedError,
  explain,
  InvalidInputError,
  isCommandRejectedError,
  isInvalidInputError,
  perform,
  performEach,
  replay,
} from '../kernel/index.js';
export type { Caveat, Figure, Reason, SafeParsed, SourceRef } from '../kernel/index.js';
