import { readId, readShape, refuse } from '../kernel/guards.js';
import type { AssessmentState } from './assessment.js';
import { countingRatings } from './counting-ratings.js';
import { readRatings, readRounds, readStandings } from './read-state.js';
import type { VoiceRating } from './voice.js';

/** What somebody may see of an assessment. */
export interface VisibleRatings {
  /** The latest of each voice and area, as far as it may be seen. */
  readonly ratings: readonly VoiceRating[];
  /** How many ratings of blind rounds that are still open were kept back. */
  readonly withheld: number;
}

/**
 * What one voice may see: everything but what others said in a blind round that is still open. An earlier rating of theirs, from outside the
 * round, is shown in its place.
 *
 * @param state - An assessment.
 * @param viewer - `agencyId`, and `raterId` for somebody who takes part for it, with a voice or without.
 * @returns The latest ratings that may be seen, and how many were kept back.
 * @throws InvalidInputError when the state is malformed, the agency is not known to the assessment, or the rater not enrolled for it.
 * Source: D-JCM-F2.
 *
 * @example
 * ```ts
 * import { replayAssessment, visibleRatings } from 'commissioning-kit/joint';
 *
 * const common = { schemaVersion: 1, on: '2026-04-01', by: { role: 'analyst', agencyId: null }, why: null };
 * const rated = { areaId: 'contracting', level: 'joint', text: null, evidenceIds: [], roundId: 'first' };
 * const { state } = replayAssessment([
 *   { type: 'round-opened', data: { ...common, id: 'e1', roundId: 'first', kind: 'blind', text: null } },
 *   { type: 'area-rated', data: { ...common, id: 'e2', agencyId: 'council', ...rated } },
 *   { type: 'area-rated', data: { ...common, id: 'e3', agencyId: 'icb', ...rated } },
 * ]);
 * const { ratings, withheld } = visibleRatings(state, { agencyId: 'icb' });
 * ratings.map(({ voiceId }) => voiceId); // => ['icb']
 * withheld; // => 1
 * ```
 */
export function visibleRatings(state: AssessmentState, viewer: { readonly agencyId: string; readonly raterId?: string }): VisibleRatings {
  readShape(viewer, ['viewer'], { agencyId: readId }, { raterId: readId });
  readStandings(state);
  readRatings(state);
  readRounds(state);
  const { agencyId, raterId } = viewer;
  if (!state.standing.some((voice) => voice.agencyId === agencyId)) {
    refuse('joint/not-a-partner', ['viewer', 'agencyId'], agencyId, 'the id of an agency of this assessment');
  }
  if (raterId !== undefined && !state.raters.some((rater) => rater.raterId === raterId && rater.agencyId === agencyId)) {
    refuse('joint/rater-not-enrolled', ['viewer', 'raterId'], raterId, `the id of somebody enrolled for "${agencyId}"`);
  }
  const blind = new Set(state.rounds.filter((round) => round.kind === 'blind' && round.closedOn === null).map(({ roundId }) => roundId));
  const seen = state.ratings.filter(
    (rating) => rating.roundId === undefined || !blind.has(rating.roundId) || (rating.agencyId === agencyId && rating.raterId === raterId),
  );
  const last = state.ratings.at(-1);
  return {
    // No rating is later than the last one, so that its day leaves none out.
    ratings: last === undefined ? [] : countingRatings({ ...state, ratings: seen }, { on: state.lastOn ?? last.on }),
    withheld: state.ratings.length - seen.length,
  };
}
