import type { CivilDate } from '../kernel/civil-date.js';
import { AREAS, type AnyAreaId } from './areas.js';
import type { AreaRating, AssessmentState, VoiceStanding } from './assessment.js';
import { isLocalArea } from './read-parts.js';
import { seenInRating } from './seen-in-rating.js';
import { successorsOf } from './successors.js';
import type { VoiceRating } from './voice.js';

/** Which ratings to look at. */
export interface RatingSelection {
  /** Only those given in this round. */
  readonly roundId?: string;
  /** Only those given up to this day. */
  readonly on?: CivilDate;
}

/** The areas that the partners look at: the seven of the matrix, and after them their own in the order of the adapted one. */
export function areasOf({ matrix }: Pick<AssessmentState, 'matrix'>): readonly AnyAreaId[] {
  return [...AREAS.map(({ id }) => id), ...(matrix?.areas ?? []).map(({ id }) => id).filter(isLocalArea)];
}

/** The latest that each voice said of each area, as it said it: by voice in the order in which they came in, and by area. */
export function givenRatings(state: AssessmentState, selection: RatingSelection): readonly AreaRating[] {
  const places = new Map<string, number>(areasOf(state).map((id, index) => [id, index]));
  const placeOf = ({ areaId }: AreaRating): number => places.get(areaId) ?? places.size;
  return standingIn(state, selection).flatMap(({ latest }) => Object.values(latest).sort((a, b) => placeOf(a) - placeOf(b)));
}

function standingIn(state: AssessmentState, { roundId, on }: RatingSelection): readonly VoiceStanding[] {
  if (roundId === undefined && on === undefined) return state.standing;
  const latest = new Map<string, Record<string, AreaRating>>();
  for (const rating of state.ratings) {
    if (roundId !== undefined && rating.roundId !== roundId) continue;
    if (on !== undefined && rating.on > on) continue;
    const voice = keyOf(rating.agencyId, rating.raterId ?? null);
    const own = latest.get(voice) ?? {};
    own[rating.areaId] = rating;
    latest.set(voice, own);
  }
  return state.standing.map(({ agencyId, raterId }) => ({ agencyId, raterId, latest: latest.get(keyOf(agencyId, raterId)) ?? {} }));
}

function keyOf(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}

/** A rating as one voice’s view. */
export function voiceRatingOf(rating: AreaRating, { matrix }: Pick<AssessmentState, 'matrix'>): VoiceRating {
  const { agencyId, raterId, areaId, confidence, text, evidenceIds, on, roundId } = rating;
  return {
    voiceId: raterId ?? agencyId,
    agencyId,
    areaId,
    ...seenInRating(rating, matrix),
    confidence: confidence ?? null,
    text,
    evidenceIds,
    on,
    roundId: roundId ?? null,
  };
}

/**
 * The ratings that count: what a partner said counts for the one that goes on in its place, until that one, or one between them, has rated
 * the area itself.
 */
export function countingRatings(state: AssessmentState, selection: RatingSelection): readonly VoiceRating[] {
  const given = givenRatings(state, selection);
  if (state.successions.length === 0) return given.map((rating) => voiceRatingOf(rating, state));
  const own = new Set(given.map(({ agencyId, areaId }) => keyOf(agencyId, areaId)));
  const { chainOf } = successorsOf(state, selection.on);
  return given.flatMap((rating) => {
    const chain = chainOf(rating.agencyId);
    const agencyId = chain.at(-1);
    const view = voiceRatingOf(rating, state);
    if (agencyId === undefined) return [view];
    return chain.some((id) => own.has(keyOf(id, rating.areaId))) ? [] : [{ ...view, agencyId, inheritedFrom: rating.agencyId }];
  });
}
