import type { AgeBand, IntervalRule } from '../needs/index.js';
import type { Series } from '../charts/index.js';
import type { Extensions } from '../kernel/json.js';

/** A need of the population: counted from population and prevalence where that can be done, else stated in words. */
export interface ProgrammeNeed {
  readonly id: string;
  readonly title: string;
  /** What the need is, in a sentence or two. */
  readonly text: string | null;
  /** How many it concerns; null where nobody can count it yet. */
  readonly estimate: NeedEstimateBasis | null;
  /** Evidence of the programme that shows the need. */
  readonly evidenceIds: readonly string[];
  readonly extensions?: Extensions;
}

/** From which tables a need is counted, for which years, and how intervals are put together. */
export interface NeedEstimateBasis {
  readonly populationTableId: string;
  readonly prevalenceTableId: string;
  /** What is counted, such as `people` or `admissions a year`. */
  readonly unit: string;
  /** Null takes every year of the population table. */
  readonly years: readonly number[] | null;
  readonly rule: IntervalRule;
}

/** A projection beside what later vintages, estimates and counts say of the same people. */
export interface ProgrammeVintage {
  readonly id: string;
  readonly title: string;
  /** The projection that the programme rests on. */
  readonly populationTableId: string;
  /** The ages that are compared; null takes all. */
  readonly ages: AgeBand | null;
  /** Later tables of the programme, by their ids. */
  readonly laterTableIds: readonly string[];
  /** Later numbers that stand in no table. */
  readonly later: readonly Series[];
  /** What the difference means for the paper. */
  readonly note: string | null;
  readonly extensions?: Extensions;
}
