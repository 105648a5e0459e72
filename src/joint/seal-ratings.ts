import { digest } from '../kernel/digest.js';
import type { Tri } from '../kernel/finding.js';
import { readId, readList, readListOf, readShapeOf, readText, readUnique } from '../kernel/guards.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { AreaRatingGiven, AssessmentState } from './assessment.js';
import { readRatings, readRounds } from './read-state.js';
import { readSealable } from './read-voices.js';

/** What a voice means to say of an area: the part of a rating that a seal holds. */
export type SealableRating = Pick<AreaRatingGiven, 'areaId' | 'level' | 'text' | 'evidenceIds' | 'confidence' | 'observed' | 'rule'>;

/**
 * A proof of what a voice is going to say, which tells nothing of it: to be left in a blind round before anybody speaks, and checked with
 * {@link checkSeals} when the voice gives its salt away. Who and when is left out of it; the order of areas, evidence and examples does not
 * matter.
 *
 * @param ratings - What it means to say, each area once; whole ratings, as `fromRatingSheet` gives them, will do.
 * @param salt - A text that nobody can guess, such as twenty random letters; without it the few possible ratings could be tried out.
 * @returns SHA-256 in hexadecimal.
 * @throws InvalidInputError on a malformed rating, an area that stands twice, or a blank salt.
 * Source: FIPS 180-4 (SHA-256), RFC 8785 (canonical JSON), D-JCM-F2.
 *
 * @example
 * ```ts
 * import { sealRatings } from 'commissioning-kit/joint';
 *
 * const said = { areaId: 'contracting', level: 'joint', text: null, evidenceIds: [] } as const;
 * const seal = sealRatings([said], 'qv7x0kfw2mzd81hs');
 * seal.length; // => 64
 * seal === sealRatings([{ ...said, level: 'parallel' }], 'qv7x0kfw2mzd81hs'); // => false
 * ```
 */
export function sealRatings(ratings: readonly SealableRating[], salt: string): string {
  readList(ratings, ['ratings'], readSealable);
  readUnique(ratings, ['ratings'], ({ areaId }) => areaId, 'areaId');
  readText(salt, ['salt']);
  return sealOf(ratings, salt);
}

function sealOf(ratings: readonly SealableRating[], salt: string): string {
  const said = ratings.map(({ areaId, level, text, evidenceIds, confidence, observed, rule }) => ({
    areaId,
    level,
    text,
    evidenceIds: [...evidenceIds].sort(),
    confidence: confidence ?? null,
    observed: [...(observed ?? [])]
      .map(({ descriptor, observed: answer }) => ({ descriptor, observed: answer }))
      .sort((a, b) => (a.descriptor < b.descriptor ? -1 : 1)),
    rule: rule ?? null,
  }));
  return digest({ salt, ratings: said.sort((a, b) => (a.areaId < b.areaId ? -1 : 1)) });
}

/** The salt that a voice gives away so that its seal can be checked. */
export interface RevealedSalt {
  readonly roundId: string;
  /** The rater, or the agency where it speaks as one. */
  readonly voiceId: string;
  readonly salt: string;
}

/** Whether what a voice said is what it had sealed. */
export interface SealCheck {
  readonly roundId: string;
  readonly agencyId: string;
  readonly voiceId: string;
  readonly sealedOn: CivilDate;
  /** `unknown` where no salt was given away, or the round is open and the voice may not have said everything. */
  readonly matches: Tri;
}

/**
 * Who left a seal, and whether what each said first of every area in that round is what it had sealed.
 *
 * @param state - An assessment.
 * @param salts - What voices gave away, each for one round.
 * @returns One entry for each seal, in their order.
 * @throws InvalidInputError when the state or a salt is malformed, or two salts are given for one voice and round.
 * Source: D-JCM-F2.
 *
 * @example
 * ```ts
 * import { checkSeals, replayAssessment, sealRatings } from 'commissioning-kit/joint';
 *
 * const common = { schemaVersion: 1, on: '2026-04-01', by: { role: 'analyst', agencyId: null }, why: null };
 * const said = { areaId: 'contracting', level: 'joint', text: null, evidenceIds: [] } as const;
 * const salt = 'qv7x0kfw2mzd81hs';
 * const { state } = replayAssessment([
 *   { type: 'round-opened', data: { ...common, id: 'e1', roundId: 'first', kind: 'blind', text: null } },
 *   { type: 'ratings-sealed', data: { ...common, id: 'e2', roundId: 'first', agencyId: 'council', seal: sealRatings([said], salt) } },
 *   { type: 'area-rated', data: { ...common, id: 'e3', roundId: 'first', agencyId: 'council', ...said } },
 *   { type: 'round-closed', data: { ...common, id: 'e4', roundId: 'first' } },
 * ]);
 * checkSeals(state, []).map(({ voiceId, matches }) => [voiceId, matches]); // => [['council', 'unknown']]
 * checkSeals(state, [{ roundId: 'first', voiceId: 'council', salt }])[0]?.matches; // => 'yes'
 * ```
 */
export function checkSeals(state: AssessmentState, salts: readonly RevealedSalt[]): readonly SealCheck[] {
  readRounds(state);
  readRatings(state);
  readListOf(readShapeOf({ roundId: readId, voiceId: readId, salt: readText }))(salts, ['salts']);
  readUnique(salts, ['salts'], ({ roundId, voiceId }) => JSON.stringify([roundId, voiceId]), 'voiceId');
  return state.seals.map(({ roundId, agencyId, raterId, seal, on }) => {
    const voiceId = raterId ?? agencyId;
    const given = salts.find((entry) => entry.roundId === roundId && entry.voiceId === voiceId);
    const check = { roundId, agencyId, voiceId, sealedOn: on };
    if (given === undefined) return { ...check, matches: 'unknown' };
    const said = state.ratings.filter((rating) => rating.roundId === roundId && rating.agencyId === agencyId && rating.raterId === raterId);
    const first = said.filter((rating, index) => said.findIndex(({ areaId }) => areaId === rating.areaId) === index);
    if (sealOf(first, given.salt) === seal) return { ...check, matches: 'yes' };
    const closed = state.rounds.some((round) => round.roundId === roundId && round.closedOn !== null);
    return { ...check, matches: closed ? 'no' : 'unknown' };
  });
}
