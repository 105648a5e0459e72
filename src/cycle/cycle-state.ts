import type { CivilDate } from '../kernel/civil-date.js';
import type { Actor, Measure } from '../kernel/records.js';
import type { Blocks } from './blocks.js';
import type { CarryOver, ChangeTarget, CycleTie, FlowTerms, Override, PlannedStage } from './cycle-events.js';
import type { IdTree } from './id-tree.js';
import type { Stage } from './stage-ids.js';

/** A time in which the cycle stood in a stage; `to` is the day on which it moved on, null while it stands there. */
export interface StageVisit {
  readonly stage: Stage;
  readonly round: number;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** Something done in a stage. */
export interface CycleActivity {
  readonly stage: Stage;
  readonly round: number;
  readonly on: CivilDate;
  readonly activityId: string | null;
  readonly text: string;
}

/** People involved in a stage. */
export interface CycleEngagement {
  readonly stage: Stage;
  readonly round: number;
  readonly on: CivilDate;
  readonly groups: readonly string[];
  readonly text: string;
}

/** Something that a stage brought forth. */
export interface CycleProduct {
  readonly stage: Stage;
  readonly round: number;
  readonly on: CivilDate;
  readonly productId: string;
  readonly title: string;
}

/** A contract that was let in the cycle. */
export interface CycleContract {
  readonly contractId: string;
  /** The measures it is judged by; empty where none were named. */
  readonly measureIds: readonly string[];
  readonly round: number;
  readonly on: CivilDate;
}

/** What a review led to. */
export interface CycleChange {
  readonly text: string;
  readonly affects: ChangeTarget;
  readonly round: number;
  readonly on: CivilDate;
}

/** A rule that was set aside, by whom and why. */
export interface CycleOverride extends Override {
  readonly what: 'stage-entered' | 'contract-let';
  /** The stage entered, or the stage in which the contract was let. */
  readonly stage: Stage | null;
  readonly round: number;
  readonly on: CivilDate;
  readonly by: Actor;
}

/** Dates planned for a stage, and when they were planned. */
export interface CyclePlan extends PlannedStage {
  readonly round: number;
  readonly on: CivilDate;
}

/** Something learned. */
export interface CycleLesson {
  readonly lessonId: string;
  readonly stage: Stage;
  readonly round: number;
  readonly on: CivilDate;
  readonly text: string;
}

/** What the review of a round handed on. */
export interface CycleCarryOver extends CarryOver {
  readonly round: number;
  readonly on: CivilDate;
}

/** A tie to another cycle, and since when it is so. */
export interface CycleTieRecord extends CycleTie {
  readonly on: CivilDate;
}

/** A flow that was agreed. */
export interface CycleFlow extends FlowTerms {
  readonly on: CivilDate;
}

/** Information that was passed on, or the end of a flow, where the text is null. */
export interface CycleFlowUse {
  readonly flowId: string;
  readonly text: string | null;
  readonly on: CivilDate;
}

/** Where a cycle stands: the fold of its events. */
export interface CycleState {
  readonly schemaVersion: 1;
  /** Null before the start. */
  readonly id: string | null;
  readonly populationId: string | null;
  readonly modelId: string | null;
  /** The stage it stands in; null before the start. */
  readonly stage: Stage | null;
  /** Rounds are counted from 1; 0 before the start. */
  readonly round: number;
  /** The furthest stage that this round has reached; what is recorded for a stage may come late, not early. */
  readonly furthest: Stage | null;
  /** Whether the stage `plan` of this round has brought something forth. */
  readonly planned: boolean;
  /** Whether the review that the cycle stands in has said what changes. */
  readonly changed: boolean;
  /** The lists are kept in blocks, so that a long life is as cheap to go on with as a short one: `state.history.flat()` is the list. */
  readonly history: Blocks<StageVisit>;
  readonly activities: Blocks<CycleActivity>;
  readonly engagement: Blocks<CycleEngagement>;
  readonly products: Blocks<CycleProduct>;
  readonly contracts: Blocks<CycleContract>;
  readonly changes: Blocks<CycleChange>;
  readonly overrides: Blocks<CycleOverride>;
  /** Every date planned, the latest last. */
  readonly plans: Blocks<CyclePlan>;
  readonly lessons: Blocks<CycleLesson>;
  readonly carried: Blocks<CycleCarryOver>;
  readonly ties: Blocks<CycleTieRecord>;
  readonly flows: Blocks<CycleFlow>;
  readonly flowUses: Blocks<CycleFlowUse>;
  /** Each as last agreed, with the day: a plain list. */
  readonly measures: readonly Measure[];
  readonly lastOn: CivilDate | null;
  readonly eventIds: IdTree;
  /** What commands refer to, as its kind and its id: contracts, lessons, flows and flows that ended. */
  readonly recordIds: IdTree;
}

/** The state of a cycle that has not begun. */
export function initialCycle(): CycleState {
  return {
    schemaVersion: 1,
    id: null,
    populationId: null,
    modelId: null,
    stage: null,
    round: 0,
    furthest: null,
    planned: false,
    changed: false,
    history: [],
    activities: [],
    engagement: [],
    products: [],
    measures: [],
    contracts: [],
    changes: [],
    overrides: [],
    plans: [],
    lessons: [],
    carried: [],
    ties: [],
    flows: [],
    flowUses: [],
    lastOn: null,
    eventIds: [],
    recordIds: [],
  };
}
