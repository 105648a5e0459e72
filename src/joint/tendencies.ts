import type { Caveat } from '../kernel/finding.js';
import { readNumberBetween, readShape } from '../kernel/guards.js';
import { formatCount } from './area-words.js';
import type { AnyAreaId } from './areas.js';
import { countLevels, isLevel, medianLevels, sideOf } from './level-order.js';
import type { Level } from './levels.js';
import { nameIn, readNames, type NamesById } from './read-parts.js';
import { groupBy, readVoiceRatings } from './read-voice-ratings.js';
import { signTest } from './sign-test.js';
import type { VoiceRating } from './voice.js';

/** Where one voice stands beside the others in one area. */
export interface VoicePlace {
  readonly areaId: AnyAreaId;
  readonly level: Level;
  /** The middle of what the others say: one level, or the two between which it lies. */
  readonly others: readonly Level[];
  readonly side: 'integrated' | 'separate' | 'same';
}

/** How one voice stands to the others over all areas. */
export interface VoiceTendency {
  readonly voiceId: string;
  readonly agencyId: string;
  /** The areas in which it stands more to the integrated side than the middle of the others. */
  readonly areasIntegratedSide: number;
  /** The areas in which it stands more to the separate side. */
  readonly areasSeparateSide: number;
  /** The areas in which it stands with the others: at their middle, or between the two levels of it. */
  readonly areasSame: number;
  /** The areas compared: those of which it and somebody else name a level. */
  readonly areasCompared: number;
  /** The sign test over the areas in which it differs; p is null where it differs in none. */
  readonly signTest: { readonly n: number; readonly p: number | null; readonly method: string };
  /** `too-few-to-say`: even if it had differed to one side only, its areas would have been too few for the limit. */
  readonly tendency: 'integrated-side' | 'separate-side' | 'no-tendency' | 'too-few-to-say';
  readonly places: readonly VoicePlace[];
  readonly words: string;
}

/** Why the voices differ in one area: not at all; only through those that always stand to one side; or beyond that. */
export interface AreaScatter {
  readonly areaId: AnyAreaId;
  readonly difference: 'none' | 'by-tendency' | 'scatter' | 'not-known';
}

/** Which voices stand to one side throughout, and where voices differ beyond that. */
export interface VoiceTendencies {
  readonly voices: readonly VoiceTendency[];
  readonly areas: readonly AreaScatter[];
  readonly caveats: readonly Caveat[];
}

/** What {@link voiceTendencies} takes beside the ratings. */
export interface TendencyOptions {
  /** The p up to which a voice counts as standing to one side, 0 to 1; 0.05 by default. */
  readonly limit?: number;
  /** What the voices are called in the words, by id; their ids by default. */
  readonly names?: NamesById;
}

const LIMIT = 0.05;
const METHOD = 'Exact two-sided sign test of the areas in which the voice differs from the middle of the others';

/**
 * Which voices stand throughout to the integrated or to the separate side of the others, apart from voices that differ now one way, now the
 * other. Neither side is right: a voice that sees more integration may know more of it, or hope for it.
 *
 * @param ratings - What each voice said last of each area, from `latestRatings`.
 * @param options - `limit`: the p of the sign test up to which a side counts as a tendency, by default 0.05; `names`: what the voices are
 *   called in the words, by id.
 * @returns The voices in the order in which they first speak, and for each area whether it still differs without those with a tendency.
 * @throws InvalidInputError when a rating is malformed or a voice speaks twice of an area.
 * Source: D-EXE-05, D-CNV-08; the test and its limit are choices of this library.
 *
 * @example
 * ```ts
 * import { AREAS, voiceTendencies, type VoiceRating } from 'commissioning-kit/joint';
 *
 * const said = (voiceId: string, areaId: VoiceRating['areaId'], level: 'parallel' | 'joint'): VoiceRating => ({
 *   voiceId, agencyId: voiceId, areaId, level, levels: [level],
 *   confidence: null, text: null, evidenceIds: [], on: '2026-04-01', roundId: null,
 * });
 * const ratings = AREAS.flatMap(({ id }) => [said('council', id, 'parallel'), said('icb', id, 'parallel'), said('trust', id, 'joint')]);
 * const trust = voiceTendencies(ratings).voices.find((voice) => voice.voiceId === 'trust');
 * trust?.tendency; // => 'integrated-side'
 * trust?.signTest.p; // => 0.015625
 * ```
 */
export function voiceTendencies(ratings: readonly VoiceRating[], options: TendencyOptions = {}): VoiceTendencies {
  readVoiceRatings(ratings, ['ratings']);
  readShape(options, ['options'], {}, { limit: readNumberBetween(0, 1), names: readNames });
  const { limit = LIMIT, names = {} } = options;
  const placed = ratings.filter(({ level }) => isLevel(level));
  const byArea = groupBy(placed, ({ areaId }) => areaId);
  const places = placesIn(byArea);
  const voices = [...groupBy(ratings, ({ voiceId }) => voiceId)].map(([voiceId, own]) =>
    tendencyOf(own[0] as VoiceRating, places.get(voiceId) ?? [], limit, nameIn(names, voiceId)),
  );
  const inclined = new Set(voices.filter(({ tendency }) => tendency.endsWith('-side')).map(({ voiceId }) => voiceId));
  return {
    voices,
    areas: [...byArea].map(([areaId, said]) => ({ areaId: areaId as AnyAreaId, difference: differenceOf(said, inclined) })),
    caveats: [
      ...(options.limit === undefined ? [LIMIT_CAVEAT] : []),
      {
        code: 'joint/tendency-by-chance',
        message:
          'The test looks at each voice by itself and takes the areas as independent: among many voices some stand to one side by chance alone',
        kind: 'data',
        parameter: null,
        sources: [],
      },
    ],
  };
}

const LIMIT_CAVEAT: Caveat = {
  code: 'joint/tendency-limit',
  message: `A voice counts as standing to one side up to p = ${LIMIT}; no text sets a limit, and this one is a default of the library`,
  kind: 'library-default',
  parameter: 'limit',
  sources: [],
};

/** By voice, its places in the areas of which somebody else names a level too. */
function placesIn(byArea: ReadonlyMap<string, readonly VoiceRating[]>): ReadonlyMap<string, readonly VoicePlace[]> {
  const places = new Map<string, VoicePlace[]>();
  for (const [areaId, said] of byArea) {
    if (said.length < 2) continue;
    const counts = countLevels(said.map(({ level }) => level).filter(isLevel));
    for (const rating of said) {
      const level = rating.level as Level;
      const others = medianLevels({ ...counts, [level]: counts[level] - 1 });
      const own = places.get(rating.voiceId) ?? [];
      own.push({ areaId: areaId as AnyAreaId, level, others, side: sideOfAll(level, others) });
      places.set(rating.voiceId, own);
    }
  }
  return places;
}

function sideOfAll(level: Level, others: readonly Level[]): VoicePlace['side'] {
  const [first, ...rest] = others.map((other) => sideOf(level, other));
  return first !== undefined && rest.every((side) => side === first) ? first : 'same';
}

function tendencyOf({ voiceId, agencyId }: VoiceRating, places: readonly VoicePlace[], limit: number, name: string): VoiceTendency {
  const count = (side: VoicePlace['side']): number => places.filter((place) => place.side === side).length;
  const [areasIntegratedSide, areasSeparateSide, areasSame] = [count('integrated'), count('separate'), count('same')];
  const n = areasIntegratedSide + areasSeparateSide;
  const p = signTest(areasIntegratedSide, areasSeparateSide);
  const reachable = signTest(places.length, 0);
  const tendency =
    reachable === null || reachable > limit
      ? ('too-few-to-say' as const)
      : p === null || p > limit
        ? ('no-tendency' as const)
        : areasIntegratedSide > areasSeparateSide
          ? ('integrated-side' as const)
          : ('separate-side' as const);
  return {
    voiceId,
    agencyId,
    areasIntegratedSide,
    areasSeparateSide,
    areasSame,
    areasCompared: places.length,
    signTest: { n, p, method: METHOD },
    tendency,
    places,
    words: `Of ${formatCount(places.length, 'area')} compared, ${name} stands to the integrated side of the others in ${areasIntegratedSide}, to the separate side in ${areasSeparateSide} and with them in ${areasSame}${
      tendency === 'too-few-to-say' ? '; too few areas to say whether that is a tendency' : ''
    }.`,
  };
}

function differenceOf(said: readonly VoiceRating[], inclined: ReadonlySet<string>): AreaScatter['difference'] {
  if (said.length < 2) return 'not-known';
  if (isOneLevel(said)) return 'none';
  const others = said.filter(({ voiceId }) => !inclined.has(voiceId));
  return others.length < said.length && isOneLevel(others) ? 'by-tendency' : 'scatter';
}

/** One level, or nobody who names any. */
function isOneLevel(said: readonly VoiceRating[]): boolean {
  return new Set(said.map(({ level }) => level)).size <= 1;
}
