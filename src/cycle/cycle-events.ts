import type { CivilDate } from '../kernel/civil-date.js';
import type { Tri } from '../kernel/finding.js';
import type { Command, Event } from '../kernel/lifecycle.js';
import type { Measure } from '../kernel/records.js';
import type { CycleModelId, OwnCycleModelId } from './cycle-model-ids.js';
import type { InformationFlowId } from './information-flow-ids.js';
import type { StageActivityId } from './stage-of-activity.js';
import type { Stage } from './stage-ids.js';

/** Why a rule was set aside: the reason is given with the command and stays visible. */
export interface OverrideRequest {
  readonly reason: string;
}

/** A rule that was set aside, with the codes of what stood against it. */
export interface Override extends OverrideRequest {
  readonly codes: readonly string[];
}

/** What a change that a review led to bears on. */
export type ChangeTarget = 'strategy' | 'contract' | 'nothing';

/** A cycle began, in the stage `analyse` of round 1. */
export type CycleStarted = Event<'cycle-started', { readonly cycleId: string; readonly populationId: string; readonly modelId: string }>;

/** Something was done in a stage: one of `STAGE_ACTIVITIES`, or work of another kind where the id is null. */
export type ActivityRecorded = Event<
  'activity-recorded',
  { readonly stage: Stage; readonly activityId: string | null; readonly text: string }
>;

/** People were involved in a stage. */
export type EngagementRecorded = Event<
  'engagement-recorded',
  { readonly stage: Stage; readonly groups: readonly string[]; readonly text: string }
>;

/** A stage brought something forth, such as a needs assessment, a strategy or a specification. A revised one is recorded again. */
export type ProductRecorded = Event<'product-recorded', { readonly stage: Stage; readonly productId: string; readonly title: string }>;

/** Measures were agreed; one whose id was agreed before takes the place of the earlier one. */
export type MeasuresAgreed = Event<'measures-agreed', { readonly measures: readonly Measure[] }>;

/** A contract was let, judged by the measures named; where none are, by those agreed in the cycle. */
export type ContractLet = Event<
  'contract-let',
  { readonly contractId: string; readonly measureIds?: readonly string[]; readonly override: Override | null }
>;

/** A review led to a change, or to the finding that nothing has to change. */
export type ChangeRecorded = Event<'change-recorded', { readonly text: string; readonly affects: ChangeTarget }>;

/** The cycle moved on to a stage, in this round or the next. */
export type StageEntered = Event<'stage-entered', { readonly stage: Stage; readonly round: number; readonly override: Override | null }>;

/** From when to when a stage is meant to last, both days included. */
export interface PlannedStage {
  readonly stage: Stage;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Dates were planned for stages of a round. Planning a stage again moves its dates and leaves the earlier ones on record. */
export type StagesPlanned = Event<'stages-planned', { readonly round: number; readonly stages: readonly PlannedStage[] }>;

/** Something was learned that the next round should know. */
export type LessonRecorded = Event<'lesson-recorded', { readonly lessonId: string; readonly stage: Stage; readonly text: string }>;

/** A contract that comes up for renewal: its id and its last day. */
export interface ContractRenewal {
  readonly contractId: string;
  readonly endsOn: CivilDate;
}

/** What a review hands on to the next round: lessons, hypotheses still open, contracts that come up for renewal. */
export interface CarryOver {
  readonly lessonIds: readonly string[];
  readonly hypothesisIds: readonly string[];
  readonly renewals: readonly ContractRenewal[];
}

/** A review handed something on to the next round, or said with empty lists that there is nothing. */
export type CarriedOver = Event<'carried-over', CarryOver>;

/**
 * Two cycles that belong together. The lower runs under the upper, as that of a service under that of a council, or beside it, as the
 * arranging of support does; `lower` says whether it arranges support for one person at a time (`tactical`) or is run for a group or a place
 * (`strategic`).
 */
export interface CycleTie {
  readonly upperId: string;
  readonly lowerId: string;
  readonly place: 'beside' | 'under';
  readonly lower: 'strategic' | 'tactical';
  /** Whether both are overseen jointly. */
  readonly jointOversight: Tri;
}

/** The cycle was tied to another. Tying the same two again changes how. */
export type CycleTied = Event<'cycle-tied', CycleTie>;

/** How often information is meant to be passed on. */
export interface FlowFrequency {
  readonly every: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
}

/** Information that one cycle has to pass on to another, and by which way. */
export interface FlowTerms {
  readonly flowId: string;
  /** The flow of `INFORMATION_FLOWS` that it is; null for information of another kind. */
  readonly about: string | null;
  /** What is passed on. */
  readonly text: string;
  readonly fromCycleId: string;
  readonly toCycleId: string;
  /** By which way, such as a meeting or a report; null when none is agreed. */
  readonly route: string | null;
  /** Null when none is agreed. */
  readonly frequency: FlowFrequency | null;
}

/** It was agreed that information is passed on between this cycle and another. */
export type FlowAgreed = Event<'flow-agreed', FlowTerms>;

/** A flow of information was given up. */
export type FlowEnded = Event<'flow-ended', { readonly flowId: string }>;

/** Information was passed on by a flow that was agreed. */
export type InformationPassed = Event<'information-passed', { readonly flowId: string; readonly text: string }>;

/** A fact in the life of a cycle. */
export type CycleEvent =
  | CycleStarted
  | ActivityRecorded
  | EngagementRecorded
  | ProductRecorded
  | MeasuresAgreed
  | ContractLet
  | ChangeRecorded
  | StageEntered
  | StagesPlanned
  | LessonRecorded
  | CarriedOver
  | CycleTied
  | FlowAgreed
  | FlowEnded
  | InformationPassed;

/** A wish to do something in the life of a cycle. */
export type CycleCommand =
  | Command<'start-cycle', { readonly cycleId: string; readonly populationId: string; readonly modelId: CycleModelId | OwnCycleModelId }>
  | Command<'record-activity', { readonly stage: Stage; readonly activityId: StageActivityId | null; readonly text: string }>
  | Command<'record-engagement', { readonly stage: Stage; readonly groups: readonly string[]; readonly text: string }>
  | Command<'record-product', { readonly stage: Stage; readonly productId: string; readonly title: string }>
  | Command<'agree-measures', { readonly measures: readonly Measure[] }>
  | Command<'let-contract', { readonly contractId: string; readonly measureIds?: readonly string[]; readonly override?: OverrideRequest }>
  | Command<'record-change', { readonly text: string; readonly affects: ChangeTarget }>
  | Command<'enter-stage', { readonly stage: Stage; readonly override?: OverrideRequest }>
  | Command<'plan-stages', { readonly round: number; readonly stages: readonly PlannedStage[] }>
  | Command<'record-lesson', { readonly lessonId: string; readonly stage: Stage; readonly text: string }>
  | Command<'carry-over', CarryOver>
  | Command<'tie-cycle', CycleTie>
  | Command<'agree-flow', Omit<FlowTerms, 'about'> & { readonly about: InformationFlowId | null }>
  | Command<'end-flow', { readonly flowId: string }>
  | Command<'pass-information', { readonly flowId: string; readonly text: string }>;
