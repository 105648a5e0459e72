import type { CivilDate } from '../kernel/civil-date.js';
import type { AnyAreaId } from './areas.js';
import type { Level } from './levels.js';

/** How sure a voice is of what it says. Never a weight: it is shown beside the rating. */
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * How sure a voice may say it is of a rating, in the order of the words.
 *
 * @example
 * ```ts
 * import { CONFIDENCES } from 'commissioning-kit/joint';
 *
 * CONFIDENCES; // => ['low', 'medium', 'high']
 * ```
 */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;

/**
 * What one voice sees in an area: a level; `straddle` or `none-shown` where what it observed shows several levels or none; `unknown`: it does
 * not know; `not-applicable`: the area does not apply; `abstained`: it would rather not say. None of the last three counts as a level.
 */
export type VoiceLevel = Level | 'straddle' | 'none-shown' | 'unknown' | 'not-applicable' | 'abstained';

/** The latest that one voice says of one area: a person who rates for an agency, or an agency that speaks as one. */
export interface VoiceRating {
  /** The id of the rater, or of the agency where it speaks as one. */
  readonly voiceId: string;
  readonly agencyId: string;
  /** The partner that said it, where `agencyId` is the one that goes on in its place and has not rated the area itself. */
  readonly inheritedFrom?: string;
  readonly areaId: AnyAreaId;
  readonly level: VoiceLevel;
  /** The levels it sees shown, in the order of the matrix: one for a level, several for a straddle, else none. */
  readonly levels: readonly Level[];
  readonly confidence: Confidence | null;
  /** Why, in its own words. */
  readonly text: string | null;
  readonly evidenceIds: readonly string[];
  readonly on: CivilDate;
  /** The round in which it was said; null outside rounds. */
  readonly roundId: string | null;
}
