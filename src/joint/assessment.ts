import type { CivilDate } from '../kernel/civil-date.js';
import type { Extensions } from '../kernel/json.js';
import type { Command, Event } from '../kernel/lifecycle.js';
import type { Actor, Agency } from '../kernel/records.js';
import type { AreaId } from './areas.js';
import type { Level } from './levels.js';

/** What an agency says of an area: a level, that it does not know, or that the area does not apply. None of the latter counts as separate. */
export type RatedLevel = Level | 'unknown' | 'not-applicable';

/** What opens an assessment: whose commissioning is looked at, for whom, and with which version of the matrix. */
export interface AssessmentOpening {
  readonly assessmentId: string;
  readonly populationId: string;
  /** The partners, two or more. */
  readonly agencies: readonly Agency[];
  /** The version of the matrix, `MATRIX_VERSION`. */
  readonly matrixVersion: string;
}

/** One agency’s view of one area. A later one supersedes it; none is ever overwritten. */
export interface AreaRatingGiven {
  readonly agencyId: string;
  readonly areaId: AreaId;
  readonly level: RatedLevel;
  /** Why, in the agency’s words. */
  readonly text: string | null;
  readonly evidenceIds: readonly string[];
}

/** Where the partners want to be in one area, which may be less integrated than where they are. A later choice supersedes it. */
export interface TargetChoice {
  readonly areaId: AreaId;
  readonly level: Level;
  readonly rationale: string;
  readonly approvedBy: Actor | null;
}

/** What happened in the life of an assessment. */
export type AssessmentEvent =
  Event<'assessment-opened', AssessmentOpening> | Event<'area-rated', AreaRatingGiven> | Event<'target-chosen', TargetChoice>;

/** What can be asked of an assessment. */
export type AssessmentCommand =
  Command<'open-assessment', AssessmentOpening> | Command<'rate-area', AreaRatingGiven> | Command<'choose-target', TargetChoice>;

/** A rating as the state keeps it: what was said, when and by whom. */
export interface AreaRating extends AreaRatingGiven {
  /** The event it comes from. */
  readonly eventId: string;
  readonly on: CivilDate;
  readonly by: Actor;
  /** 1 for the agency’s first rating of the area, 2 for the one after it, and so on. */
  readonly round: number;
  readonly extensions?: Extensions;
}

/** A target as the state keeps it. */
export interface ChosenTarget extends TargetChoice {
  /** The event it comes from. */
  readonly eventId: string;
  readonly on: CivilDate;
  readonly by: Actor;
  readonly extensions?: Extensions;
}

/** An agency’s latest ratings by area; an area it has not rated is absent. */
export interface AgencyStanding {
  readonly agencyId: string;
  readonly latest: { readonly [area in AreaId]?: AreaRating };
}

/** An assessment as it stands: every rating and target in their order, and beside them each agency’s latest ratings. */
export interface AssessmentState {
  readonly id: string | null;
  readonly populationId: string | null;
  readonly agencies: readonly Agency[];
  readonly matrixVersion: string | null;
  readonly ratings: readonly AreaRating[];
  readonly standing: readonly AgencyStanding[];
  readonly targets: readonly ChosenTarget[];
  readonly lastOn: CivilDate | null;
  readonly eventIds: readonly string[];
  /** Those of the opening. */
  readonly extensions?: Extensions;
}
