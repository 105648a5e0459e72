import type { Command, Event } from '../kernel/lifecycle.js';
import type { Measure } from '../kernel/records.js';
import type { CycleModelId } from './cycle-model-ids.js';
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

/** A contract was let. */
export type ContractLet = Event<'contract-let', { readonly contractId: string; readonly override: Override | null }>;

/** A review led to a change, or to the finding that nothing has to change. */
export type ChangeRecorded = Event<'change-recorded', { readonly text: string; readonly affects: ChangeTarget }>;

/** The cycle moved on to a stage, in this round or the next. */
export type StageEntered = Event<'stage-entered', { readonly stage: Stage; readonly round: number; readonly override: Override | null }>;

/** A fact in the life of a cycle. */
export type CycleEvent =
  CycleStarted | ActivityRecorded | EngagementRecorded | ProductRecorded | MeasuresAgreed | ContractLet | ChangeRecorded | StageEntered;

/** A wish to do something in the life of a cycle. */
export type CycleCommand =
  | Command<'start-cycle', { readonly cycleId: string; readonly populationId: string; readonly modelId: CycleModelId }>
  | Command<'record-activity', { readonly stage: Stage; readonly activityId: StageActivityId | null; readonly text: string }>
  | Command<'record-engagement', { readonly stage: Stage; readonly groups: readonly string[]; readonly text: string }>
  | Command<'record-product', { readonly stage: Stage; readonly productId: string; readonly title: string }>
  | Command<'agree-measures', { readonly measures: readonly Measure[] }>
  | Command<'let-contract', { readonly contractId: string; readonly override?: OverrideRequest }>
  | Command<'record-change', { readonly text: string; readonly affects: ChangeTarget }>
  | Command<'enter-stage', { readonly stage: Stage; readonly override?: OverrideRequest }>;
