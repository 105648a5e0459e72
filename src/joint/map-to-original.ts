import { refuse } from '../kernel/guards.js';
import { AREAS, type AnyAreaId, type AreaId } from './areas.js';
import type { AdaptedArea, MatrixDefinition } from './matrix-definition.js';
import { readMatrix } from './read-matrix.js';
import { readVoiceRatings } from './read-voice-ratings.js';
import type { VoiceRating } from './voice.js';
import { shownMatrix, wordChangesOf, type WordChange } from './word-changes.js';

/**
 * Why a rating has no place in the original: `new-here`: the original has no such area; `covers-several`: it was given for several areas of
 * the original at once; `part-not-rated`: the area is split here and the voice spoke of a part only; `parts-differ`: it said different things
 * of the parts; `part-covers-several`: another part of the area covers other areas too.
 */
export type NotCarriedReason = 'new-here' | 'covers-several' | 'part-not-rated' | 'parts-differ' | 'part-covers-several';

/** A rating that has no place in the original. */
export interface NotCarried {
  readonly rating: VoiceRating;
  /** The areas of the original that it speaks of. */
  readonly originals: readonly AreaId[];
  readonly why: NotCarriedReason;
  readonly text: string;
}

/** Ratings in terms of the original’s areas, and what did not carry over. */
export interface MappedRatings {
  /** In the order of the matrix, and within an area in that of the ratings given. */
  readonly ratings: readonly VoiceRating[];
  readonly notCarried: readonly NotCarried[];
  /** The areas of the original that the adapted matrix does not ask about. */
  readonly leftOut: readonly { readonly areaId: AreaId; readonly why: string }[];
  /** For the areas that carried over, where the examples or the name read otherwise than in the original. */
  readonly wordChanges: readonly WordChange[];
}

/**
 * Ratings made with an adapted matrix, in terms of the areas of the original, so that they can stand beside others. What was asked of several
 * areas at once is never shared out among them, and of an area that was split the parts have to say the same; what does not carry over is
 * listed with the reason.
 *
 * @param definition - The adapted matrix.
 * @param ratings - What voices say by its areas; one rating for each voice and area.
 * @returns The ratings that carry over, and those that do not.
 * @throws InvalidInputError when the definition or a rating is malformed, or a rating is of an area that the definition does not have.
 * Source: D-JCM-F2, D-JCM-X3.
 *
 * @example
 * ```ts
 * import { AREAS, mapToOriginal, type MatrixDefinition, type VoiceRating } from 'commissioning-kit/joint';
 *
 * const matrix: MatrixDefinition = {
 *   schemaVersion: 1, id: 'local:two-questions', version: '1', label: 'Two questions', language: 'en', sources: [], descriptors: [],
 *   areas: [
 *     { id: 'local:money', label: 'Money and contracts', from: ['resource-allocation-and-management', 'contracting'], why: 'One talk' },
 *     { id: 'local:staff', label: 'Our people', from: ['commissioning-functions'], why: 'A name that all know' },
 *   ],
 *   levels: { separate: 'Separate', parallel: 'Parallel', joint: 'Joint', integrated: 'Integrated' },
 *   leftOut: [
 *     ...AREAS.slice(0, 3).map(({ id }) => ({ id, why: 'Asked in another year' })),
 *     { id: 'market-management-and-monitoring', why: 'Asked in another year' },
 *     ...['RA-S1', 'RA-S2', 'RA-P1', 'RA-J1', 'RA-J2', 'RA-I1', 'CO-S1', 'CO-P1', 'CO-P2', 'CO-J1', 'CO-J2', 'CO-I1', 'CF-S1', 'CF-P1',
 *       'CF-P2', 'CF-J1', 'CF-J2', 'CF-J3', 'CF-I1'].map((id) => ({ id: id as 'RA-S1', why: 'No examples in a short form' })),
 *   ],
 * };
 * const rating = (areaId: VoiceRating['areaId']): VoiceRating => ({
 *   voiceId: 'council', agencyId: 'council', areaId, level: 'joint', levels: ['joint'], confidence: null, text: null, evidenceIds: [],
 *   on: '2026-04-01', roundId: null,
 * });
 * const mapped = mapToOriginal(matrix, [rating('local:money'), rating('local:staff')]);
 * mapped.ratings.map(({ areaId, level }) => [areaId, level]); // => [['commissioning-functions', 'joint']]
 * mapped.notCarried.map(({ why, originals }) => [why, originals.length]); // => [['covers-several', 2]]
 * ```
 */
export function mapToOriginal(definition: MatrixDefinition, ratings: readonly VoiceRating[]): MappedRatings {
  readMatrix(definition, ['definition']);
  readVoiceRatings(ratings, ['ratings']);
  return mapRatings(definition, ratings, ['ratings']);
}

/** {@link mapToOriginal} of what was read already. */
export function mapRatings(definition: MatrixDefinition, ratings: readonly VoiceRating[], path: readonly string[]): MappedRatings {
  const areas = new Map<string, AdaptedArea>(definition.areas.map((area) => [area.id, area]));
  const said = new Map(ratings.map((rating) => [keyOf(rating, rating.areaId), rating]));
  const carried: VoiceRating[] = [];
  const notCarried: NotCarried[] = [];
  for (const [index, rating] of ratings.entries()) {
    const area =
      areas.get(rating.areaId) ??
      refuse('joint/no-such-area-here', [...path, index, 'areaId'], rating.areaId, 'the id of an area of this matrix');
    const [original] = area.from;
    if (original === undefined) notCarried.push(because(rating, area, 'new-here'));
    else if (area.from.length > 1) notCarried.push(because(rating, area, 'covers-several'));
    else {
      const outcome = joinParts(rating, original, definition, said);
      if (typeof outcome === 'string') notCarried.push(because(rating, area, outcome));
      else if (outcome !== null) carried.push(outcome);
    }
  }
  const [original, shown] = [shownMatrix(null, null), shownMatrix(definition, null)];
  const carriedAreas = new Set(carried.map(({ areaId }) => areaId));
  return {
    ratings: AREAS.flatMap(({ id }) => carried.filter(({ areaId }) => areaId === id)),
    notCarried,
    leftOut: AREAS.flatMap(({ id }) => definition.leftOut.filter((left) => left.id === id).map(({ why }) => ({ areaId: id, why }))),
    wordChanges: AREAS.filter(({ id }) => carriedAreas.has(id)).flatMap(({ id }) => wordChangesOf(original, shown, id, 'origin')),
  };
}

function keyOf({ voiceId }: VoiceRating, areaId: AnyAreaId): string {
  return JSON.stringify([voiceId, areaId]);
}

/** What a voice says of an area of the original, from all its parts; null where another part stands for them; else why it does not carry. */
function joinParts(
  rating: VoiceRating,
  original: AreaId,
  { areas }: MatrixDefinition,
  said: ReadonlyMap<string, VoiceRating>,
): VoiceRating | NotCarriedReason | null {
  const parts = areas.filter(({ from }) => from.includes(original));
  if (parts.length === 1) return { ...rating, areaId: original };
  if (parts.some(({ from }) => from.length > 1)) return 'part-covers-several';
  const views = parts.map(({ id }) => said.get(keyOf(rating, id)));
  if (views.includes(undefined)) return 'part-not-rated';
  const known = views as readonly VoiceRating[];
  if (known.some(({ level, levels }) => level !== rating.level || levels.join() !== rating.levels.join())) return 'parts-differ';
  if (known[0] !== rating) return null;
  const texts = known.flatMap(({ text }, index) => (text === null ? [] : [`${String(parts[index]?.label)}: ${text}`]));
  return {
    ...rating,
    areaId: original,
    confidence: known.every(({ confidence }) => confidence === rating.confidence) ? rating.confidence : null,
    text: texts.length === 0 ? null : texts.join('; '),
    evidenceIds: [...new Set(known.flatMap(({ evidenceIds }) => evidenceIds))],
    on: known.reduce((latest, { on }) => (on > latest ? on : latest), rating.on),
  };
}

const BECAUSE: { readonly [why in NotCarriedReason]: string } = {
  'new-here': 'the original has no such area',
  'covers-several': 'it was asked of several areas of the original at once, and which of them is meant would be a guess',
  'part-not-rated': 'the area of the original is split here, and the voice spoke of a part of it only',
  'parts-differ': 'the area of the original is split here, and the voice says different things of its parts',
  'part-covers-several': 'the area of the original is split here, and another part of it covers other areas too',
};

function because(rating: VoiceRating, area: AdaptedArea, why: NotCarriedReason): NotCarried {
  return { rating, originals: area.from, why, text: `${area.label}, ${rating.voiceId}: ${BECAUSE[why]}` };
}
