import { readOneOf, readShape } from '../kernel/guards.js';
import type { AnyAreaId } from './areas.js';
import { countLevels, isLevel, medianLevels, sideOf, stepsBetween } from './level-order.js';
import type { Level } from './levels.js';
import { groupBy, readVoiceRatings } from './read-voice-ratings.js';
import type { VoiceRating } from './voice.js';

/** How far two voices or two partners lie apart, in counts of areas. */
export interface PartnerDistance {
  readonly first: string;
  readonly second: string;
  readonly areasSame: number;
  readonly areasOneStepApart: number;
  readonly areasFurtherApart: number;
  /** The areas in which both are known to stand at one level. */
  readonly areasCompared: number;
  /** The other areas of which either spoke. */
  readonly areasNotComparable: number;
  /** The areas in which the first stands more to the integrated side, and those in which the second does. */
  readonly areasFirstIntegratedSide: number;
  readonly areasSecondIntegratedSide: number;
}

/** What {@link partnerDistances} takes beside the ratings. */
export interface DistanceOptions {
  /** Whether voices or the agencies they speak for are compared; agencies by default. */
  readonly by?: 'agency' | 'voice';
}

/**
 * How far each two partners, or each two voices, lie apart: in how many areas they stand at the same level, one step apart or further. An agency
 * with several voices stands where the middle of them does; an area in which that lies between two levels is not compared. Steps are never
 * added up over areas.
 *
 * @param ratings - What each voice said last of each area, from `latestRatings`.
 * @param options - `by`: `'agency'`, the default, or `'voice'`.
 * @returns Every pair once, in the order in which the two first speak.
 * @throws InvalidInputError when a rating is malformed or a voice speaks twice of an area.
 * Source: D-JCM-F4, D-CNV-08.
 *
 * @example
 * ```ts
 * import { partnerDistances, type VoiceRating } from 'commissioning-kit/joint';
 *
 * const said = (agencyId: string, areaId: VoiceRating['areaId'], level: 'separate' | 'parallel' | 'joint'): VoiceRating => ({
 *   voiceId: agencyId, agencyId, areaId, level, levels: [level],
 *   confidence: null, text: null, evidenceIds: [], on: '2026-04-01', roundId: null,
 * });
 * const [pair] = partnerDistances([
 *   said('council', 'contracting', 'joint'),
 *   said('icb', 'contracting', 'parallel'),
 *   said('council', 'purpose-and-strategy', 'joint'),
 *   said('icb', 'purpose-and-strategy', 'separate'),
 * ]);
 * [pair?.areasSame, pair?.areasOneStepApart, pair?.areasFurtherApart]; // => [0, 1, 1]
 * pair?.areasFirstIntegratedSide; // => 2
 * ```
 */
export function partnerDistances(ratings: readonly VoiceRating[], options: DistanceOptions = {}): readonly PartnerDistance[] {
  readVoiceRatings(ratings, ['ratings']);
  readShape(options, ['options'], {}, { by: readOneOf(['agency', 'voice']) });
  const idOf = ({ agencyId, voiceId }: VoiceRating): string => (options.by === 'voice' ? voiceId : agencyId);
  const standing = [...groupBy(ratings, idOf)].map(([id, own]) => [id, standingOf(own)] as const);
  return standing.flatMap(([first, one], index) =>
    standing.slice(index + 1).map(([second, other]) => distanceOf(first, one, second, other)),
  );
}

/** By area, the level of one voice or the middle of several; null where it is none or lies between two. */
type Standing = ReadonlyMap<string, Level | null>;

function standingOf(own: readonly VoiceRating[]): Standing {
  return new Map(
    [...groupBy(own, ({ areaId }) => areaId)].map(([areaId, said]) => {
      const [level, second] = medianLevels(countLevels(said.map((rating) => rating.level).filter(isLevel)));
      return [areaId as AnyAreaId, level === undefined || second !== undefined ? null : level];
    }),
  );
}

function distanceOf(first: string, one: Standing, second: string, other: Standing): PartnerDistance {
  const areas = [...new Set([...one.keys(), ...other.keys()])];
  const pairs = areas.flatMap((areaId) => {
    const [here, there] = [one.get(areaId) ?? null, other.get(areaId) ?? null];
    return here === null || there === null ? [] : [{ steps: stepsBetween(here, there), side: sideOf(here, there) }];
  });
  const count = (isCounted: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(isCounted).length;
  return {
    first,
    second,
    areasSame: count(({ steps }) => steps === 0),
    areasOneStepApart: count(({ steps }) => steps === 1),
    areasFurtherApart: count(({ steps }) => steps > 1),
    areasCompared: pairs.length,
    areasNotComparable: areas.length - pairs.length,
    areasFirstIntegratedSide: count(({ side }) => side === 'integrated'),
    areasSecondIntegratedSide: count(({ side }) => side === 'separate'),
  };
}
