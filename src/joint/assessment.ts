import type { CivilDate } from '../kernel/civil-date.js';
import type { Extensions } from '../kernel/json.js';
import type { Tri } from '../kernel/finding.js';
import type { Command, Event } from '../kernel/lifecycle.js';
import type { Actor, Agency } from '../kernel/records.js';
import type { AnyAreaId } from './areas.js';
import type { ActionAgreed, ActionProgress, GateRecorded, PartnerTarget, PositionRecorded, TargetChoice } from './choices.js';
import type { LevelRule } from './judge-area.js';
import type { Level } from './levels.js';
import type { MatrixDefinition } from './matrix-definition.js';
import type { Confidence } from './voice.js';

/**
 * What a voice says of an area: a level; that it ticked examples and the level is to be read from them; that it does not know; that the area
 * does not apply; or that it would rather not say. None of the last three counts as separate.
 */
export type RatedLevel = Level | 'by-descriptors' | 'unknown' | 'not-applicable' | 'abstained';

/** What opens an assessment: whose commissioning is looked at, for whom, and with which version of the matrix. */
export interface AssessmentOpening {
  readonly assessmentId: string;
  readonly populationId: string;
  /** The partners, two or more. */
  readonly agencies: readonly Agency[];
  /** The version of the matrix, `MATRIX_VERSION`, or that of the adapted one. */
  readonly matrixVersion: string;
  /** The instrument where the partners adapted one; absent for the original. */
  readonly matrix?: MatrixDefinition;
  /** For which part of the population a partner commissions, in its own words. */
  readonly parts?: readonly { readonly agencyId: string; readonly part: string }[];
}

/** Somebody who takes part for a partner. */
export interface RaterEnrolled {
  readonly raterId: string;
  readonly agencyId: string;
  /** The person’s role, not the name. */
  readonly role: string;
  /** `rates` has a voice; `informs` offers evidence and has none; `observes` listens. */
  readonly mandate: 'rates' | 'informs' | 'observes';
  /** The areas that the person may speak for; null for all. */
  readonly areaIds: readonly AnyAreaId[] | null;
}

/** A round of rating. In a blind one nobody sees what others said before it is closed. */
export interface RoundOpened {
  readonly roundId: string;
  readonly kind: 'blind' | 'open';
  /** What is asked in it, or why it is held; null for nothing beside the matrix. */
  readonly text: string | null;
}

/** The end of a round: what was said in it may now be seen. */
export interface RoundClosed {
  readonly roundId: string;
}

/** A proof, left before anybody spoke, of what a voice is going to say in a round (`sealRatings`). */
export interface RatingsSealed {
  readonly roundId: string;
  readonly agencyId: string;
  /** The rater; absent where the agency speaks as one. */
  readonly raterId?: string;
  /** SHA-256 in hexadecimal. */
  readonly seal: string;
}

/** One voice’s view of one area. A later one supersedes it; none is ever overwritten. */
export interface AreaRatingGiven {
  readonly agencyId: string;
  readonly areaId: AnyAreaId;
  readonly level: RatedLevel;
  /** Why, in the voice’s words. */
  readonly text: string | null;
  readonly evidenceIds: readonly string[];
  /** The rater; absent where the agency speaks as one. */
  readonly raterId?: string;
  /** The round it belongs to; absent outside rounds. */
  readonly roundId?: string;
  readonly confidence?: Confidence;
  /** The examples looked at, each once: of the area that is rated. */
  readonly observed?: readonly { readonly descriptor: string; readonly observed: Tri }[];
  /** How the level is read from the examples; needed with `by-descriptors`. */
  readonly rule?: LevelRule;
}

/** Whether an area applies to this partnership at all, and why. A later decision supersedes it. */
export interface AreaApplicability {
  readonly areaId: AnyAreaId;
  readonly applies: 'yes' | 'no';
  readonly reason: string;
}

/** A partner that goes on in another: a merged board, a new authority. What the old one said stays its own. */
export interface PartnerSucceeded {
  readonly agencyId: string;
  /** The one that goes on: new, or already a partner. */
  readonly successor: Agency;
  readonly text: string | null;
}

/** What happened in the life of an assessment. */
export type AssessmentEvent =
  | Event<'assessment-opened', AssessmentOpening>
  | Event<'rater-enrolled', RaterEnrolled>
  | Event<'round-opened', RoundOpened>
  | Event<'ratings-sealed', RatingsSealed>
  | Event<'area-rated', AreaRatingGiven>
  | Event<'round-closed', RoundClosed>
  | Event<'area-applicability-decided', AreaApplicability>
  | Event<'position-recorded', PositionRecorded>
  | Event<'partner-target-stated', PartnerTarget>
  | Event<'target-chosen', TargetChoice>
  | Event<'gate-recorded', GateRecorded>
  | Event<'action-agreed', ActionAgreed>
  | Event<'action-progressed', ActionProgress>
  | Event<'partner-succeeded', PartnerSucceeded>;

/** What can be asked of an assessment. */
export type AssessmentCommand =
  | Command<'open-assessment', AssessmentOpening>
  | Command<'enrol-rater', RaterEnrolled>
  | Command<'open-round', RoundOpened>
  | Command<'seal-ratings', RatingsSealed>
  | Command<'rate-area', AreaRatingGiven>
  | Command<'close-round', RoundClosed>
  | Command<'decide-applicability', AreaApplicability>
  | Command<'record-position', PositionRecorded>
  | Command<'state-partner-target', PartnerTarget>
  | Command<'choose-target', TargetChoice>
  | Command<'record-gate', GateRecorded>
  | Command<'agree-action', ActionAgreed>
  | Command<'record-progress', ActionProgress>
  | Command<'succeed-partner', PartnerSucceeded>;

/** What the state keeps beside what was said: the event it comes from, when, and by whom. */
export interface Recorded {
  readonly eventId: string;
  readonly on: CivilDate;
  readonly by: Actor;
  readonly why: string | null;
  readonly extensions?: Extensions;
}

/** A rating as the state keeps it. */
export interface AreaRating extends AreaRatingGiven, Recorded {
  /** 1 for the voice’s first rating of the area, 2 for the one after it, and so on. */
  readonly turn: number;
}

/** A target as the state keeps it. */
export interface ChosenTarget extends TargetChoice, Recorded {}

/** A round as the state keeps it. */
export interface Round extends RoundOpened, Recorded {
  readonly closedOn: CivilDate | null;
}

/** A succession as the state keeps it. */
export interface Succession extends PartnerSucceeded, Recorded {
  /** Whether the successor became a partner by it, and was none before. */
  readonly joined: boolean;
}

/** A voice’s latest ratings by area; an area it has not rated is absent. */
export interface VoiceStanding {
  readonly agencyId: string;
  /** The rater; null where the agency speaks as one. */
  readonly raterId: string | null;
  readonly latest: { readonly [areaId: string]: AreaRating };
}

/** An assessment as it stands: everything that was said, in its order, and beside it each voice’s latest ratings. */
export interface AssessmentState {
  readonly id: string | null;
  readonly populationId: string | null;
  /** The partners: those of the opening, and those who came after them. */
  readonly agencies: readonly Agency[];
  readonly parts: readonly { readonly agencyId: string; readonly part: string }[];
  readonly matrixVersion: string | null;
  readonly matrix: MatrixDefinition | null;
  readonly raters: readonly (RaterEnrolled & Recorded)[];
  readonly rounds: readonly Round[];
  readonly seals: readonly (RatingsSealed & Recorded)[];
  readonly ratings: readonly AreaRating[];
  readonly standing: readonly VoiceStanding[];
  readonly applicability: readonly (AreaApplicability & Recorded)[];
  readonly positions: readonly (PositionRecorded & Recorded)[];
  readonly partnerTargets: readonly (PartnerTarget & Recorded)[];
  readonly targets: readonly ChosenTarget[];
  readonly gates: readonly (GateRecorded & Recorded)[];
  readonly actions: readonly (ActionAgreed & Recorded)[];
  readonly progress: readonly (ActionProgress & Recorded)[];
  readonly successions: readonly Succession[];
  readonly lastOn: CivilDate | null;
  readonly eventIds: readonly string[];
  /** Those of the opening. */
  readonly extensions?: Extensions;
}
