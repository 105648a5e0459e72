import type { Caveat } from '../kernel/finding.js';
import { readNullable, readShape, refuse, type Shape } from '../kernel/guards.js';
import { AREAS, type AnyAreaId, type AreaId } from './areas.js';
import { moveBetween, type Direction } from './gap-to-target.js';
import { LEVELS, type Level } from './levels.js';
import { mapRatings, type NotCarried } from './map-to-original.js';
import type { MatrixDefinition, MatrixWording } from './matrix-definition.js';
import { readMatrix } from './read-matrix.js';
import { groupBy, readVoiceRatings } from './read-voice-ratings.js';
import type { VoiceLevel, VoiceRating } from './voice.js';
import { shownMatrix, wordChangesOf, type ShownMatrix, type WordChange } from './word-changes.js';
import { wordingOf } from './wording.js';

/** Ratings with the version of the matrix that they were made with. */
export interface VersionedRatings {
  /** What voices say, from `latestRatings`. */
  readonly ratings: readonly VoiceRating[];
  /** The adapted matrix; the original where absent or null. */
  readonly matrix?: MatrixDefinition | null;
  /** The words in another language that were read. */
  readonly wording?: MatrixWording | null;
}

/**
 * What became of a position: `moved` and `not-moved` under the same words; `wording-changed` where the words were others, so that a difference may
 * lie in them; `not-comparable` where one side says no level.
 */
export type VersionComparison = 'moved' | 'not-moved' | 'wording-changed' | 'not-comparable';

/** One voice on both sides. */
export interface VoiceAcrossVersions {
  readonly voiceId: string;
  readonly agencyId: string;
  readonly comparison: VersionComparison;
  readonly first: VoiceLevel;
  readonly firstLevels: readonly Level[];
  readonly second: VoiceLevel;
  readonly secondLevels: readonly Level[];
  /** Which way it moved; `not-known` unless the words are the same. */
  readonly direction: Direction;
  /** How many levels lie between, under the same words and between single levels; else null. */
  readonly steps: number | null;
}

/** One area on both sides. */
export interface AreaAcrossVersions {
  readonly areaId: AnyAreaId;
  /** `moved` when any voice did that speaks on both sides. */
  readonly comparison: VersionComparison;
  readonly wordChanges: readonly WordChange[];
  /** The levels that anybody sees, on either side. */
  readonly first: readonly Level[];
  readonly second: readonly Level[];
  /** The voices that speak on both sides. */
  readonly voices: readonly VoiceAcrossVersions[];
}

/** Ratings of two versions side by side. */
export interface AcrossVersions {
  /** The areas of the original in its order, then the partners’ own. */
  readonly areas: readonly AreaAcrossVersions[];
  /** What could not be put beside anything on the other side, because its area has no counterpart. */
  readonly notCarried: readonly (NotCarried & { readonly side: 'first' | 'second' })[];
  readonly caveats: readonly Caveat[];
}

/**
 * Ratings made with one version or wording of the matrix beside ratings made with another, such that a change of words is never called a change
 * of position. An area that both versions have is compared as it is; others are compared in terms of the original, as far as they carry over.
 *
 * @param first - The ratings before, with their matrix and wording.
 * @param second - The ratings after.
 * @returns For each area whether it moved under the same words, or which words changed, with both positions.
 * @throws InvalidInputError when ratings, a matrix or a wording are malformed, or a rating is of an area that its matrix does not have.
 * Source: D-JCM-F4, D-JCM-X3.
 *
 * @example
 * ```ts
 * import { compareAcrossVersions, emptyWording, type VoiceRating } from 'commissioning-kit/joint';
 *
 * const says = (areaId: 'contracting' | 'commissioning-functions', level: 'joint' | 'parallel'): VoiceRating => ({
 *   voiceId: 'council', agencyId: 'council', areaId, level, levels: [level], confidence: null, text: null, evidenceIds: [],
 *   on: '2026-04-01', roundId: null,
 * });
 * const wording = { ...emptyWording('cy'), areas: { contracting: 'Words of the translator' } };
 * const { areas } = compareAcrossVersions(
 *   { ratings: [says('contracting', 'joint'), says('commissioning-functions', 'joint')] },
 *   { ratings: [says('contracting', 'parallel'), says('commissioning-functions', 'parallel')], wording },
 * );
 * areas.map(({ areaId, comparison, voices }) => [areaId, comparison, voices[0]?.direction]);
 * // => [['contracting', 'wording-changed', 'not-known'], ['commissioning-functions', 'moved', 'towards-separate']]
 * ```
 */
export function compareAcrossVersions(first: VersionedRatings, second: VersionedRatings): AcrossVersions {
  const [before, after] = [readSide(first, 'first'), readSide(second, 'second')];
  const shared = sharedAreas(before.matrix, after.matrix);
  const [one, other] = [first, second].map(({ ratings, matrix = null }, index) =>
    carry(ratings, matrix, shared, index === 0 ? 'first' : 'second'),
  ) as [Carried, Carried];
  const spoken = new Set<string>([...one.ratings, ...other.ratings].map(({ areaId }) => areaId));
  const own = [...spoken].filter((id) => !AREAS.some((area) => area.id === id)) as AnyAreaId[];
  const areas = [...AREAS.map(({ id }): AnyAreaId => id).filter((id) => spoken.has(id)), ...own].map((areaId): AreaAcrossVersions => {
    const wordChanges = wordChangesOf(before, after, areaId, shared.has(areaId) ? 'id' : 'origin');
    return compareArea(areaId, wordChanges, one.byArea.get(areaId) ?? [], other.byArea.get(areaId) ?? []);
  });
  return { areas, notCarried: [...one.notCarried, ...other.notCarried], caveats: caveatsOf(areas) };
}

const SIDE: Shape = { ratings: readVoiceRatings };

function readSide(side: VersionedRatings, name: 'first' | 'second'): ShownMatrix {
  // The wording is read by `wordingOf`.
  readShape(side, [name], SIDE, { matrix: readNullable(readMatrix), wording: (value) => value });
  const { matrix = null, wording = null, ratings } = side;
  wordingOf(wording, matrix);
  const known = new Set<string>((matrix?.areas ?? AREAS).map(({ id }) => id));
  for (const [index, { areaId }] of ratings.entries()) {
    if (!known.has(areaId))
      refuse('joint/no-such-area-here', [name, 'ratings', index, 'areaId'], areaId, 'the id of an area of its matrix');
  }
  return shownMatrix(matrix, wording);
}

interface Asked {
  readonly id: AnyAreaId;
  readonly from: readonly AreaId[];
}

/** The areas that both versions have: with the same id, from the same areas of the original, which nothing else takes in on one side only. */
function sharedAreas(first: MatrixDefinition | null, second: MatrixDefinition | null): ReadonlySet<string> {
  const asked = (matrix: MatrixDefinition | null): readonly Asked[] => matrix?.areas ?? AREAS.map(({ id }) => ({ id, from: [id] }));
  const takers = (areas: readonly Asked[]): ReadonlyMap<AreaId, string> =>
    new Map(AREAS.map(({ id }) => [id, JSON.stringify(areas.filter(({ from }) => from.includes(id)).map((area) => area.id).sort())])); // prettier-ignore
  const [before, after] = [asked(first), asked(second)];
  const [one, other] = [takers(before), takers(after)];
  const later = new Map<string, Asked>(after.map((area) => [area.id, area]));
  const isShared = ({ id, from }: Asked): boolean => {
    const same = later.get(id);
    return (
      same !== undefined &&
      [...same.from].sort().join() === [...from].sort().join() &&
      from.every((area) => one.get(area) === other.get(area))
    );
  };
  return new Set(before.filter(isShared).map(({ id }) => id));
}

interface Carried {
  readonly ratings: readonly VoiceRating[];
  readonly byArea: ReadonlyMap<string, readonly VoiceRating[]>;
  readonly notCarried: AcrossVersions['notCarried'];
}

function carry(
  ratings: readonly VoiceRating[],
  matrix: MatrixDefinition | null,
  shared: ReadonlySet<string>,
  side: 'first' | 'second',
): Carried {
  const kept = ratings.filter(({ areaId }) => shared.has(areaId));
  const rest = ratings.filter(({ areaId }) => !shared.has(areaId));
  const mapped = matrix === null ? { ratings: rest, notCarried: [] } : mapRatings(matrix, rest, [side, 'ratings']);
  const all = [...kept, ...mapped.ratings];
  return { ratings: all, byArea: groupBy(all, ({ areaId }) => areaId), notCarried: mapped.notCarried.map((entry) => ({ ...entry, side })) };
}

function compareArea(
  areaId: AnyAreaId,
  wordChanges: readonly WordChange[],
  first: readonly VoiceRating[],
  second: readonly VoiceRating[],
): AreaAcrossVersions {
  const later = new Map(second.map((rating) => [rating.voiceId, rating]));
  const voices = first.flatMap((rating) => {
    const other = later.get(rating.voiceId);
    return other === undefined ? [] : [compareVoice(rating, other, wordChanges.length > 0)];
  });
  const spread = (ratings: readonly VoiceRating[]): readonly Level[] =>
    LEVELS.filter((level) => ratings.some(({ levels }) => levels.includes(level)));
  const order: readonly VersionComparison[] = ['moved', 'wording-changed', 'not-moved'];
  return {
    areaId,
    comparison: order.find((known) => voices.some(({ comparison }) => comparison === known)) ?? 'not-comparable',
    wordChanges,
    first: spread(first),
    second: spread(second),
    voices,
  };
}

function compareVoice(first: VoiceRating, second: VoiceRating, reworded: boolean): VoiceAcrossVersions {
  const said = first.levels.length > 0 && second.levels.length > 0;
  const moved = first.levels.join() !== second.levels.join();
  const move = said && !reworded ? moveBetween(first.levels, second.levels) : ({ direction: 'not-known', steps: null } as const);
  return {
    voiceId: first.voiceId,
    agencyId: second.agencyId,
    comparison: !said ? 'not-comparable' : reworded ? 'wording-changed' : moved ? 'moved' : 'not-moved',
    first: first.level,
    firstLevels: first.levels,
    second: second.level,
    secondLevels: second.levels,
    // A straddle that stays has no distance, and did not move.
    ...(said && !reworded && !moved ? { direction: 'none' as const, steps: 0 } : move),
  };
}

function caveatsOf(areas: readonly AreaAcrossVersions[]): readonly Caveat[] {
  if (!areas.some(({ wordChanges }) => wordChanges.length > 0)) return [];
  return [
    {
      code: 'joint/wording-changed',
      message:
        'Where words changed, a translation among them, a difference may lie in the words, in the position or in both: to tell, ask some voices with both',
      kind: 'library-default',
      parameter: null,
      sources: [],
    },
  ];
}
