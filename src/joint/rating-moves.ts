import { readId, readObject, readShape, readWholeNumber } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { AnyAreaId } from './areas.js';
import type { AreaRating, AssessmentState } from './assessment.js';
import { areasOf, givenRatings } from './counting-ratings.js';
import { moveBetween, type Direction } from './gap-to-target.js';
import { readRoundId } from './latest-ratings.js';
import { readRatings, readStandings } from './read-state.js';
import { seenInRating, type SeenInRating } from './seen-in-rating.js';
import type { VoiceLevel } from './voice.js';

/** A moment of an assessment: a round, or each voice’s own first, second or later rating of an area. */
export type RatingMoment = { readonly roundId: string } | { readonly turn: number };

/** How one voice’s view of one area went from one moment to another. */
export interface RatingMove {
  readonly voiceId: string;
  readonly agencyId: string;
  readonly areaId: AnyAreaId;
  /** Null where it said nothing at that moment. */
  readonly from: VoiceLevel | null;
  readonly to: VoiceLevel | null;
  /** Whether it said something else than before; not where it said nothing at one of the two moments, which is no move. */
  readonly changed: boolean;
  readonly direction: Direction;
  readonly steps: number | null;
  /** Why it said something else than before, as the later rating tells. */
  readonly why: string | null;
  /** Why it sees the area as it does at the later moment, in its own words. */
  readonly text: string | null;
}

/**
 * Who moved between two rounds, or between two turns of rating, in which direction and why. Neither direction is progress; whoever stayed is
 * listed too. A person who goes on for a partner’s successor is the same voice.
 *
 * @param state - An assessment.
 * @param between - `from` and `to`: `{ roundId }` for what was said last in a round, or `{ turn }` for the first rating of each voice and area, its
 *   second, and so on.
 * @returns One entry for each voice and area in which something was said at either moment, by voice and in the order of the matrix.
 * @throws InvalidInputError when the state is malformed or no round of that id was opened.
 * Source: D-JCM-F4, D-JCM-F2.
 *
 * @example
 * ```ts
 * import { ratingMoves, replayAssessment } from 'commissioning-kit/joint';
 *
 * const common = { schemaVersion: 1, on: '2026-04-01', by: { role: 'analyst', agencyId: null } };
 * const rated = { agencyId: 'council', areaId: 'contracting', text: null, evidenceIds: [] };
 * const { state } = replayAssessment([
 *   { type: 'area-rated', data: { ...common, id: 'e1', why: null, ...rated, level: 'integrated' } },
 *   { type: 'area-rated', data: { ...common, id: 'e2', why: 'The trust showed its own contracts', ...rated, level: 'joint' } },
 * ]);
 * const [move] = ratingMoves(state, { from: { turn: 1 }, to: { turn: 2 } });
 * move?.direction; // => 'towards-separate'
 * move?.why; // => 'The trust showed its own contracts'
 * ```
 */
export function ratingMoves(
  state: AssessmentState,
  between: { readonly from: RatingMoment; readonly to: RatingMoment },
): readonly RatingMove[] {
  readStandings(state);
  readRatings(state);
  readShape(between, ['between'], { from: readMoment(state), to: readMoment(state) });
  const [before, after] = [ratingsAt(state, between.from), ratingsAt(state, between.to)];
  const voices = [...new Set(state.standing.map(({ agencyId, raterId }) => raterId ?? agencyId))];
  const areas = new Set<AnyAreaId>([...areasOf(state), ...[...before.values(), ...after.values()].map(({ areaId }) => areaId)]);
  return voices.flatMap((voiceId) =>
    [...areas].flatMap((areaId) => {
      const [from, to] = [before.get(keyOf(voiceId, areaId)), after.get(keyOf(voiceId, areaId))];
      const last = to ?? from;
      return last === undefined ? [] : [moveOf(voiceId, last, seenIn(from, state), seenIn(to, state), to)];
    }),
  );
}

const NOTHING_SEEN = { level: null, levels: [] } as const;

function seenIn(rating: AreaRating | undefined, { matrix }: AssessmentState): SeenInRating | typeof NOTHING_SEEN {
  return rating === undefined ? NOTHING_SEEN : seenInRating(rating, matrix);
}

function moveOf(
  voiceId: string,
  { agencyId, areaId }: AreaRating,
  from: SeenInRating | typeof NOTHING_SEEN,
  to: SeenInRating | typeof NOTHING_SEEN,
  later: AreaRating | undefined,
): RatingMove {
  return {
    voiceId,
    agencyId,
    areaId,
    from: from.level,
    to: to.level,
    changed: from.level !== null && to.level !== null && (from.level !== to.level || from.levels.join() !== to.levels.join()),
    ...moveBetween(from.levels, to.levels),
    why: later?.why ?? null,
    text: later?.text ?? null,
  };
}

function ratingsAt(state: AssessmentState, moment: RatingMoment): ReadonlyMap<string, AreaRating> {
  const ratings =
    'turn' in moment ? state.ratings.filter((rating) => rating.turn === moment.turn) : givenRatings(state, { roundId: moment.roundId });
  return new Map(ratings.map((rating) => [keyOf(rating.raterId ?? rating.agencyId, rating.areaId), rating]));
}

function keyOf(voiceId: string, areaId: AnyAreaId): string {
  return JSON.stringify([voiceId, areaId]);
}

function readMoment(state: AssessmentState): (value: unknown, path: Path) => unknown {
  return (value, path) => {
    if (Object.hasOwn(readObject(value, path), 'turn')) return readShape(value, path, { turn: readWholeNumber(1) });
    readShape(value, path, { roundId: readId });
    readRoundId((value as { readonly roundId: string }).roundId, state, [...path, 'roundId']);
    return value;
  };
}
