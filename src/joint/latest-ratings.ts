import { readCivilDate, readId, readShape, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { AssessmentState } from './assessment.js';
import { countingRatings, type RatingSelection } from './counting-ratings.js';
import { readRatings, readRounds, readStandings } from './read-state.js';
import type { VoiceRating } from './voice.js';

/**
 * The latest that each voice says of each area: every person who rates for a partner, and every partner that speaks as one. A level that a
 * voice left to its examples is read from them by the rule that it named. What a partner said counts for the one that goes on in its place
 * until that one rates the area itself, and then no longer. What was said in a blind round that is still open is among it: what partners may
 * be shown of that is `visibleRatings`.
 *
 * @param state - An assessment.
 * @param options - `roundId`: only what was said in this round; `on`: only what was said up to this day.
 * @returns The ratings by voice, in the order in which the voices came in, and by area in the order of the matrix; abstentions and
 *   what is unknown or does not apply among them.
 * @throws InvalidInputError when the state is malformed or no round of that id was opened.
 * Source: D-JCM-F2, D-JCM-F1.
 *
 * @example
 * ```ts
 * import { latestRatings, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'head of commissioning', agencyId: 'council' };
 * const rated = { agencyId: 'council', areaId: 'contracting', text: null, evidenceIds: [] };
 * const { state } = replayAssessment([
 *   { type: 'area-rated', data: { schemaVersion: 1, id: 'e1', on: '2025-04-01', by, why: null, ...rated, level: 'joint' } },
 *   {
 *     type: 'area-rated',
 *     data: {
 *       schemaVersion: 1, id: 'e2', on: '2026-04-01', by, why: null, ...rated,
 *       level: 'by-descriptors', rule: 'any', observed: [{ descriptor: 'CO-P1', observed: 'yes' }],
 *     },
 *   },
 * ]);
 * latestRatings(state).map((rating) => [rating.voiceId, rating.level]); // => [['council', 'parallel']]
 * latestRatings(state, { on: '2025-12-31' }).map((rating) => rating.level); // => ['joint']
 * ```
 */
export function latestRatings(state: AssessmentState, options: RatingSelection = {}): readonly VoiceRating[] {
  readShape(options, ['options'], {}, { roundId: readId, on: readCivilDate });
  readSelected(state, options);
  return countingRatings(state, options);
}

/** Reads what a selection of ratings is made from. */
export function readSelected(state: AssessmentState, { roundId, on }: RatingSelection): void {
  readStandings(state);
  if (roundId === undefined && on === undefined) return;
  readRatings(state);
  if (roundId !== undefined) readRoundId(roundId, state, ['options', 'roundId']);
}

/** Reads the id of a round that was opened. */
export function readRoundId(roundId: string, state: AssessmentState, path: Path): void {
  readRounds(state);
  const known = state.rounds.map((round) => round.roundId);
  if (!known.includes(roundId)) {
    refuse(
      'joint/no-such-round',
      path,
      roundId,
      known.length === 0 ? 'absent: no round was opened' : `the id of a round: ${known.join(', ')}`,
    );
  }
}
