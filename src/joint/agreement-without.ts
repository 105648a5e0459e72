import { readOneOf, readShape } from '../kernel/guards.js';
import { readOverallWeights, weightsFor, type OverallAgreementOptions } from './agreement-over-areas.js';
import { agreementOf, levelTable, readCoefficient, type OverallWeights } from './overall-agreement.js';
import { countLevels, isLevel, medianLevels } from './level-order.js';
import type { AnyAreaId } from './areas.js';
import type { Level } from './levels.js';
import { groupBy, readVoiceRatings } from './read-voice-ratings.js';
import type { VoiceRating } from './voice.js';

/** What {@link agreementWithout} takes beside the ratings. */
export interface AgreementWithoutOptions extends Pick<OverallAgreementOptions, 'coefficient' | 'weights'> {
  /** What is left out in turn: agencies, the default, single voices, or areas. */
  readonly by?: 'agency' | 'voice' | 'area';
}

/** Agreement when one agency, voice or area is left out. */
export interface AgreementLeftOut {
  readonly id: string;
  readonly value: number | null;
  readonly reason: string | null;
  /** Against the agreement of all; `not-known` where either has no value. */
  readonly change: 'higher' | 'lower' | 'same' | 'not-known';
  /** The areas whose middle would be another. */
  readonly medianChanges: readonly { readonly areaId: AnyAreaId; readonly with: readonly Level[]; readonly without: readonly Level[] }[];
}

/** Agreement over all areas with each left out in turn. */
export interface AgreementWithout {
  readonly weights: OverallWeights;
  readonly value: number | null;
  readonly reason: string | null;
  readonly leftOut: readonly AgreementLeftOut[];
  /** Those without whom agreement would be highest, where it would be higher than now; several where they tie. */
  readonly raiseMost: readonly string[];
  /** The areas whose middle is the same whoever is left out. */
  readonly stableAreas: readonly AnyAreaId[];
}

/** Values that differ less are the same, added up in another order. */
const SAME = 1e-9;

/**
 * How agreement over all areas, and the middle of each, would change without each agency, voice or area: where the difference comes from. To raise
 * agreement by leaving somebody out is no remedy; it says whom to listen to.
 *
 * @param ratings - What each voice said last of each area, from `latestRatings`.
 * @param options - `coefficient` and `weights` as for `agreementOverAreas`; `by`: `'agency'`, the default, `'voice'` or `'area'`.
 * @returns The agreement of all, and without each in turn.
 * @throws InvalidInputError when a rating is malformed, a voice speaks twice of an area, or weights do not go with the coefficient.
 * Source: D-EXE-05, D-CNV-08; the coefficients as in the statistics room.
 *
 * @example
 * ```ts
 * import { agreementWithout, AREAS, type Level, type VoiceRating } from 'commissioning-kit/joint';
 *
 * const ofAll = (voiceId: string, levels: readonly Level[]): VoiceRating[] =>
 *   levels.map((level, index) => ({
 *     voiceId, agencyId: voiceId, areaId: AREAS[index]!.id, level, levels: [level],
 *     confidence: null, text: null, evidenceIds: [], on: '2026-04-01', roundId: null,
 *   }));
 * const ratings = [
 *   ...ofAll('council', ['separate', 'parallel', 'joint']),
 *   ...ofAll('icb', ['separate', 'parallel', 'joint']),
 *   ...ofAll('trust', ['integrated', 'integrated', 'separate']),
 * ];
 * const turns = agreementWithout(ratings, { coefficient: 'krippendorff-alpha' });
 * turns.raiseMost; // => ['trust']
 * turns.leftOut[2]?.value; // => 1
 * ```
 */
export function agreementWithout(ratings: readonly VoiceRating[], options: AgreementWithoutOptions): AgreementWithout {
  readVoiceRatings(ratings, ['ratings']);
  readCoefficient(options);
  readShape(
    options,
    ['options'],
    {},
    { coefficient: (value) => value, by: readOneOf(['agency', 'voice', 'area']), weights: readOverallWeights },
  );
  const weights = weightsFor(options);
  const idOf = ({ agencyId, voiceId, areaId }: VoiceRating): string =>
    ({ agency: agencyId, voice: voiceId, area: areaId })[options.by ?? 'agency'];
  const { value, reason } = agreementOf(levelTable(ratings), options.coefficient, weights);
  const medians = mediansOf(ratings);
  const leftOut = [...groupBy(ratings, idOf).keys()].map((id): AgreementLeftOut => {
    const others = ratings.filter((rating) => idOf(rating) !== id);
    const without = agreementOf(levelTable(others), options.coefficient, weights);
    return {
      id,
      value: without.value,
      reason: without.reason,
      change: changeFrom(value, without.value),
      medianChanges: options.by === 'area' ? [] : medianChanges(medians, mediansOf(others)),
    };
  });
  const highest = Math.max(...leftOut.filter(({ change }) => change === 'higher').map((turn) => turn.value as number));
  return {
    weights,
    value,
    reason,
    leftOut,
    raiseMost: leftOut.filter((turn) => turn.change === 'higher' && (turn.value as number) >= highest - SAME).map(({ id }) => id),
    stableAreas:
      options.by === 'area'
        ? []
        : [...medians]
            .filter(
              ([areaId, median]) =>
                median.length > 0 && !leftOut.some((turn) => turn.medianChanges.some((other) => other.areaId === areaId)),
            )
            .map(([areaId]) => areaId),
  };
}

function mediansOf(ratings: readonly VoiceRating[]): ReadonlyMap<AnyAreaId, readonly Level[]> {
  return new Map(
    [...groupBy(ratings, ({ areaId }) => areaId)].map(([areaId, said]) => [
      areaId as AnyAreaId,
      medianLevels(countLevels(said.map(({ level }) => level).filter(isLevel))),
    ]),
  );
}

function medianChanges(
  before: ReadonlyMap<AnyAreaId, readonly Level[]>,
  after: ReadonlyMap<AnyAreaId, readonly Level[]>,
): AgreementLeftOut['medianChanges'] {
  return [...before].flatMap(([areaId, median]) => {
    const without = after.get(areaId) ?? [];
    return median.join() === without.join() ? [] : [{ areaId, with: median, without }];
  });
}

function changeFrom(value: number | null, without: number | null): AgreementLeftOut['change'] {
  if (value === null || without === null) return 'not-known';
  if (Math.abs(without - value) <= SAME) return 'same';
  return without > value ? 'higher' : 'lower';
}
