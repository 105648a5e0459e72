import type { CivilDate } from '../kernel/civil-date.js';
import type { Tri } from '../kernel/finding.js';
import type { Money } from '../kernel/money.js';
import type { Actor } from '../kernel/records.js';
import type { AnyAreaId } from './areas.js';
import type { DescriptorId } from './descriptor-labels.js';
import type { Level } from './levels.js';

/** Whether a target means to go on towards more integration, to stay, or to step back; none of them is better than the others. */
export type TargetMove = 'step-on' | 'stay' | 'step-back';

/** Where the partners want to be in one area, which may be less integrated than where they are. A later choice supersedes it. */
export interface TargetChoice {
  readonly areaId: AnyAreaId;
  readonly level: Level;
  readonly rationale: string;
  readonly approvedBy: Actor | null;
  /** What the partners call the move; refused where it contradicts the position they agreed on. */
  readonly move?: TargetMove;
  /** What people will gain by it. */
  readonly benefit?: string;
  /** What has to hold for it. */
  readonly conditions?: readonly string[];
  /** What may go wrong. */
  readonly risks?: readonly string[];
  /** When the choice is looked at again. */
  readonly reviewOn?: CivilDate;
}

/** Where one partner wants to be in one area, and where it will not go. A later statement supersedes it. */
export interface PartnerTarget {
  readonly agencyId: string;
  readonly areaId: AnyAreaId;
  readonly wanted: Level;
  /** The levels it could live with; the wanted one is among them. */
  readonly acceptable: readonly Level[];
  /** The levels it will not accept, each with the reason. */
  readonly redLines: readonly { readonly level: Level; readonly why: string }[];
  readonly text: string | null;
}

/**
 * What the partners conclude on an area: `agreed` on a level; `agreed-with-dissent`: on a level, with the minority quoted;
 * `agreed-to-differ`: on none, each keeps its view; `parked`: not settled now.
 */
export type PositionOutcome = 'agreed' | 'agreed-with-dissent' | 'agreed-to-differ' | 'parked';

/** What a minority holds, in its own words, whole. */
export interface Dissent {
  readonly agencyId: string;
  readonly raterId: string | null;
  readonly level: Level | null;
  readonly text: string;
}

/** What the partners conclude on an area after they talked. It stands beside the ratings and replaces none. A later one supersedes it. */
export interface PositionRecorded {
  readonly areaId: AnyAreaId;
  readonly outcome: PositionOutcome;
  /** The level agreed; null where the outcome names none. */
  readonly level: Level | null;
  readonly dissents: readonly Dissent[];
  readonly text: string | null;
}

/** Whether a condition that a level needs holds, as the partners found it. A later finding supersedes it. */
export interface GateRecorded {
  /** The id of a gate: one of `GATES` or the partners’ own. */
  readonly gateId: string;
  readonly areaId: AnyAreaId;
  readonly holds: Tri;
  readonly evidenceIds: readonly string[];
  readonly text: string | null;
}

/** A step that the partners agree to take. */
export interface ActionAgreed {
  readonly actionId: string;
  readonly areaId: AnyAreaId;
  readonly text: string;
  readonly owner: Actor;
  readonly dueOn: CivilDate | null;
  /** What it costs, as a range; null where nobody knows. */
  readonly cost: { readonly currency: string; readonly from: Money; readonly to: Money } | null;
  /** The actions that have to be done before. */
  readonly dependsOn: readonly string[];
  /** The examples of the matrix that it takes up and lets go. */
  readonly takeUp: readonly DescriptorId[];
  readonly letGo: readonly DescriptorId[];
  readonly hypothesisIds: readonly string[];
}

/** What became of an action. */
export interface ActionProgress {
  readonly actionId: string;
  readonly status: 'started' | 'done' | 'dropped';
  readonly text: string | null;
}
