import { InvalidInputError } from '../kernel/errors.js';
import { readObject, readOneOf } from '../kernel/guards.js';
import { brennanPrediger, cohenKappaFromPairs, gwetAgreement, krippendorffAlpha } from '../statistics/index.js';
import { isLevel } from './level-order.js';
import { LEVELS, type Level } from './levels.js';
import { groupBy } from './read-voice-ratings.js';
import type { VoiceRating } from './voice.js';

/** A coefficient of agreement over all areas together. */
export type OverallCoefficient = (typeof OVERALL_COEFFICIENTS)[number];

/**
 * The coefficients that measure agreement over all areas together. The first takes voices as they come and is low where nearly all say the same; the two
 * of Gwet and that of Brennan and Prediger are not; the kappa is for two voices.
 *
 * @example
 * ```ts
 * import { OVERALL_COEFFICIENTS } from 'commissioning-kit/joint';
 *
 * OVERALL_COEFFICIENTS; // => ['krippendorff-alpha', 'gwet-ac1', 'gwet-ac2', 'brennan-prediger', 'cohen-kappa']
 * ```
 */
export const OVERALL_COEFFICIENTS = ['krippendorff-alpha', 'gwet-ac1', 'gwet-ac2', 'brennan-prediger', 'cohen-kappa'] as const;

/** How near misses count: `ordinal` uses the order of the levels alone; `linear` and `quadratic` take all steps between them as equally long. */
export type OverallWeights = 'none' | 'ordinal' | 'linear' | 'quadratic';

/** A coefficient as its method gives it. */
export interface RawAgreement {
  readonly value: number | null;
  readonly reason: string | null;
  /** Pairs of views of one area. */
  readonly pairs: number;
  readonly standardError: number | null;
}

/** The levels that voices name, a row for each voice and a column for each area; whatever is no single level is missing. */
export interface LevelTable {
  readonly voiceIds: readonly string[];
  readonly areaIds: readonly string[];
  readonly rows: readonly (readonly (Level | null)[])[];
}

/** Reads the choice of coefficient before all else: it has no default, and whoever leaves it out is told what there is to choose from. */
export function readCoefficient(options: unknown): void {
  const path = ['options', 'coefficient'];
  const chosen = options === undefined ? {} : readObject(options, ['options']);
  const readOne = readOneOf(OVERALL_COEFFICIENTS);
  if (Object.hasOwn(chosen, 'coefficient')) readOne(chosen['coefficient'], path);
  else
    throw new InvalidInputError({
      code: 'kernel/missing-key',
      path,
      found: 'nothing',
      allowed: `one of ${OVERALL_COEFFICIENTS.map((known) => `"${known}"`).join(', ')}`,
    });
}

/** The table of what voices say. */
export function levelTable(ratings: readonly VoiceRating[]): LevelTable {
  const byVoice = groupBy(ratings, ({ voiceId }) => voiceId);
  const areaIds = [...groupBy(ratings, ({ areaId }) => areaId).keys()];
  return {
    voiceIds: [...byVoice.keys()],
    areaIds,
    rows: [...byVoice.values()].map((own) => {
      const levels = new Map<string, Level>();
      for (const { areaId, level } of own) if (isLevel(level)) levels.set(areaId, level);
      return areaIds.map((areaId) => levels.get(areaId) ?? null);
    }),
  };
}

/** The table with the places of the levels in their order instead of their names, which alpha needs; they go no further than there. */
export function asPlaces(rows: LevelTable['rows']): readonly (readonly (number | null)[])[] {
  return rows.map((row) => row.map((level) => (level === null ? null : LEVELS.indexOf(level))));
}

/** The coefficient of a table. */
export function agreementOf({ rows }: LevelTable, coefficient: OverallCoefficient, weights: OverallWeights): RawAgreement {
  if (rows.length === 0) return { value: null, reason: 'no-ratings', pairs: 0, standardError: null };
  switch (coefficient) {
    case 'krippendorff-alpha': {
      const { value, reason, pairs } = krippendorffAlpha(asPlaces(rows), { metric: weights === 'none' ? 'nominal' : 'ordinal' });
      return { value, reason, pairs, standardError: null };
    }
    case 'gwet-ac1':
    case 'gwet-ac2':
      return raw(gwetAgreement(rows, { weights, categories: LEVELS }));
    case 'brennan-prediger':
      return raw(brennanPrediger(rows, { weights, categories: LEVELS }));
    case 'cohen-kappa': {
      const [first, second, ...others] = rows.filter((row) => row.some((level) => level !== null));
      if (first === undefined || second === undefined || others.length > 0) {
        return { value: null, reason: 'not-two-voices', pairs: 0, standardError: null };
      }
      const pairs = first.map((level, index) => [level, second[index] ?? null] as const);
      return raw(cohenKappaFromPairs(pairs, { categories: LEVELS, weights }));
    }
  }
}

function raw({ value, reason, pairs, standardError }: RawAgreement): RawAgreement {
  return { value, reason, pairs, standardError };
}
