import type { Caveat } from '../kernel/finding.js';
import { readNumberBetween, readOneOf, readShape, readText, readWholeNumber, refuse, type Shape } from '../kernel/guards.js';
import { alphaInterval, alphaPermutation, type Seed } from '../statistics/index.js';
import {
  agreementOf,
  asPlaces,
  levelTable,
  readCoefficient,
  type LevelTable,
  type OverallCoefficient,
  type OverallWeights,
} from './overall-agreement.js';
import { formatCount } from './area-words.js';
import { readVoiceRatings } from './read-voice-ratings.js';
import type { VoiceRating } from './voice.js';

/** What {@link agreementOverAreas} takes beside the ratings. */
export interface OverallAgreementOptions {
  readonly coefficient: OverallCoefficient;
  /** How near misses count; `ordinal` by default, `none` for `gwet-ac1`. Alpha knows `none` (its nominal metric) and `ordinal`. */
  readonly weights?: OverallWeights;
  /** From how many voices on the outcome is `read`; 7 by default. */
  readonly enough?: number;
  /** A seed for the bootstrap interval of alpha; without one there is no interval. */
  readonly seed?: Seed;
  /** How often areas are drawn again, 1 to 100,000; 1,000 by default. */
  readonly replicates?: number;
  /** The share of draws that the interval holds, 0.5 to 0.999999; 0.95 by default. */
  readonly level?: number;
}

/** An interval around alpha, from drawing areas again. */
export interface OverallInterval {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly replicates: number;
  readonly seed: Seed;
  readonly method: string;
}

/** Alpha beside what the same levels would give, dealt out at random over the places where somebody named one. */
export interface OverallChance {
  /** Whether all ways to deal were counted, or some drawn from the seed. */
  readonly exact: boolean;
  /** Every value that can come about, from the lowest; empty where ways were drawn. */
  readonly distribution: readonly { readonly value: number; readonly probability: number }[];
  /** How probable a value at least as high is by chance. */
  readonly atLeastAsMuch: number | null;
  /** `too-few-to-say`: not even the highest value would be improbable by chance. */
  readonly finding: 'too-few-to-say' | 'more-than-chance' | 'may-be-chance' | null;
  /** The probability from which on a result may be chance. */
  readonly threshold: number;
}

/** How far voices agree over all areas together. */
export interface OverallAgreement {
  /** `too-few-to-say`: fewer voices name a level than were to be enough; `no-value`: the coefficient has none, for the reason given. */
  readonly outcome: 'read' | 'too-few-to-say' | 'no-value';
  readonly coefficient: OverallCoefficient;
  readonly weights: OverallWeights;
  readonly value: number | null;
  /** Why there is no value, as the statistics room names it, or `not-two-voices`. */
  readonly reason: string | null;
  /** Over samples of areas, these voices given; null where the method has none. */
  readonly standardError: number | null;
  /** Null without a seed, and for coefficients other than alpha. */
  readonly interval: OverallInterval | null;
  /** Null for coefficients other than alpha, and where there are too many ways to count and no seed to draw from. */
  readonly byChance: OverallChance | null;
  readonly n: {
    /** The voices that name a level in any area. */
    readonly voices: number;
    /** The areas in which two voices or more do: only these count. */
    readonly areas: number;
    /** The levels named in them. */
    readonly ratings: number;
    readonly pairs: number;
  };
  /** For a panel too small: what the coefficient would be if one more voice spoke as one of the present ones does. Else empty. */
  readonly oneMoreVoice: readonly { readonly like: string; readonly value: number | null }[];
  readonly words: string;
  readonly caveats: readonly Caveat[];
}

const ENOUGH = 7;

/**
 * How far voices agree over all areas together, beyond chance. The levels are taken in their order only; straddles, unknown, not applicable,
 * abstentions and silence are missing, not separate. Areas are no sample from more of their kind, so read intervals with care, and
 * look at each area with {@link readAreas} first.
 *
 * @param ratings - What each voice said last of each area, from `latestRatings`.
 * @param options - `coefficient`; `weights`, by default `ordinal`; `enough`, by default 7 voices; for an interval of alpha, and for chance where all ways are too
 *   many to count, a `seed`, with
 *   `replicates` and `level`.
 * @returns The coefficient with what it was computed from, or the reason why there is none.
 * @throws InvalidInputError when a rating is malformed, a voice speaks twice of an area, or weights do not go with the coefficient.
 * Source: D-EXE-05, D-CNV-08; the coefficients as in the statistics room; the threshold is a default of this library.
 *
 * @example
 * ```ts
 * import { agreementOverAreas, AREAS, type Level, type VoiceRating } from 'commissioning-kit/joint';
 *
 * const ofAll = (voiceId: string, levels: readonly Level[]): VoiceRating[] =>
 *   levels.map((level, index) => ({
 *     voiceId, agencyId: voiceId, areaId: AREAS[index]!.id, level, levels: [level],
 *     confidence: null, text: null, evidenceIds: [], on: '2026-04-01', roundId: null,
 *   }));
 * const ratings = [
 *   ...ofAll('council', ['separate', 'parallel', 'joint', 'joint']),
 *   ...ofAll('icb', ['separate', 'parallel', 'joint', 'integrated']),
 *   ...ofAll('trust', ['separate', 'joint', 'joint']),
 * ];
 * const agreement = agreementOverAreas(ratings, { coefficient: 'krippendorff-alpha' });
 * agreement.value?.toFixed(3); // => '0.802'
 * agreement.n; // => { voices: 3, areas: 4, ratings: 11, pairs: 10 }
 * agreement.outcome; // => 'too-few-to-say'
 * ```
 */
export function agreementOverAreas(ratings: readonly VoiceRating[], options: OverallAgreementOptions): OverallAgreement {
  readVoiceRatings(ratings, ['ratings']);
  readCoefficient(options);
  readShape(options, ['options'], {}, OPTIONAL);
  const { coefficient, enough = ENOUGH } = options;
  const weights = weightsFor(options);
  const table = levelTable(ratings);
  const { value, reason, pairs, standardError } = agreementOf(table, coefficient, weights);
  const n = { ...countIn(table), pairs };
  const outcome = value === null ? 'no-value' : n.voices < enough ? 'too-few-to-say' : 'read';
  return {
    outcome,
    coefficient,
    weights,
    value,
    reason,
    standardError,
    interval: value === null ? null : intervalOf(table, weights, options),
    byChance: value === null ? null : chanceOf(table, weights, options),
    n,
    oneMoreVoice: outcome === 'too-few-to-say' && coefficient !== 'cohen-kappa' ? oneMoreVoice(table, coefficient, weights) : [],
    words: wordsOf(outcome, coefficient, value, reason, n),
    caveats: caveatsOf(options, weights),
  };
}

/** Reads how near misses count. */
export const readOverallWeights = /* @__PURE__ */ readOneOf(['none', 'ordinal', 'linear', 'quadratic']);

const OPTIONAL: Shape = {
  coefficient: (value) => value,
  weights: readOverallWeights,
  enough: /* @__PURE__ */ readWholeNumber(1),
  seed: (value, path) => (typeof value === 'string' ? readText(value, path) : readWholeNumber(0)(value, path)),
  replicates: /* @__PURE__ */ readWholeNumber(1, 100_000),
  level: /* @__PURE__ */ readNumberBetween(0.5, 0.999999),
};

/** The weights asked for, or those that go with the coefficient. */
export function weightsFor({ coefficient, weights }: Pick<OverallAgreementOptions, 'coefficient' | 'weights'>): OverallWeights {
  const usual = coefficient === 'gwet-ac1' ? 'none' : 'ordinal';
  const allowed: readonly OverallWeights[] =
    coefficient === 'krippendorff-alpha'
      ? ['none', 'ordinal']
      : coefficient === 'gwet-ac1'
        ? ['none']
        : coefficient === 'gwet-ac2'
          ? ['ordinal', 'linear', 'quadratic']
          : ['none', 'ordinal', 'linear', 'quadratic'];
  const wanted = weights ?? usual;
  if (!allowed.includes(wanted)) {
    refuse('joint/weights-of-coefficient', ['options', 'weights'], weights, `one of those of ${coefficient}: ${allowed.join(', ')}`);
  }
  return wanted;
}

function countIn({ rows, areaIds }: LevelTable): Omit<OverallAgreement['n'], 'pairs'> {
  const named = areaIds.map((_, column) => rows.filter((row) => (row[column] ?? null) !== null).length);
  const counted = named.filter((count) => count > 1);
  return {
    voices: rows.filter((row) => row.some((level) => level !== null)).length,
    areas: counted.length,
    ratings: counted.reduce((sum, count) => sum + count, 0),
  };
}

function intervalOf({ rows }: LevelTable, weights: OverallWeights, options: OverallAgreementOptions): OverallInterval | null {
  const { coefficient, seed, replicates = 1_000, level = 0.95 } = options;
  if (coefficient !== 'krippendorff-alpha' || seed === undefined) return null;
  const metric = weights === 'none' ? 'nominal' : 'ordinal';
  const { lower, upper } = alphaInterval(asPlaces(rows), { metric, seed, replicates, level });
  return { lower, upper, level, replicates, seed, method: 'Bootstrap percentiles: areas drawn again with these voices' };
}

function chanceOf({ rows }: LevelTable, weights: OverallWeights, options: OverallAgreementOptions): OverallChance | null {
  if (options.coefficient !== 'krippendorff-alpha') return null;
  // Where all ways can be counted, nothing is drawn and the seed makes no difference.
  const { seed = 0, replicates = options.seed === undefined ? 1 : 1_000 } = options;
  const permuted = alphaPermutation(asPlaces(rows), { metric: weights === 'none' ? 'nominal' : 'ordinal', seed, replicates });
  if (!permuted.exact && options.seed === undefined) return null;
  const { exact, distribution, pAtLeast, finding, threshold } = permuted;
  return { exact, distribution, atLeastAsMuch: pAtLeast, finding, threshold };
}

function oneMoreVoice(table: LevelTable, coefficient: OverallCoefficient, weights: OverallWeights): OverallAgreement['oneMoreVoice'] {
  return table.voiceIds.map((like, index) => {
    const rows = [...table.rows, table.rows[index] as LevelTable['rows'][number]];
    return { like, value: agreementOf({ ...table, rows }, coefficient, weights).value };
  });
}

function wordsOf(
  outcome: OverallAgreement['outcome'],
  coefficient: OverallCoefficient,
  value: number | null,
  reason: string | null,
  { voices, areas, pairs }: OverallAgreement['n'],
): string {
  const over = `${formatCount(voices, 'voice')}, ${formatCount(areas, 'area')} and ${formatCount(pairs, 'pair')}`;
  if (value === null) return `${coefficient} has no value over ${over}: ${reason}.`;
  const said = `${coefficient} is ${value.toFixed(2)} over ${over}`;
  return outcome === 'too-few-to-say' ? `${said}; too few to say more than how these voices agree.` : `${said}.`;
}

function caveatsOf({ coefficient, enough, seed }: OverallAgreementOptions, weights: OverallWeights): readonly Caveat[] {
  const caveat = (code: string, message: string, kind: Caveat['kind'], parameter: string | null): Caveat => ({
    code: `joint/${code}`,
    message,
    kind,
    parameter,
    sources: [],
  });
  return [
    caveat(
      'areas-are-no-sample',
      'The areas are all there are of the matrix, no sample of more: intervals and standard errors pretend that they were',
      'data',
      null,
    ),
    ...(enough === undefined
      ? [
          caveat(
            'panel-size',
            `Fewer than ${ENOUGH} voices are too few to say; no text sets a number, and this one is a default of the library`,
            'library-default',
            'enough',
          ),
        ]
      : []),
    ...(coefficient === 'krippendorff-alpha'
      ? [
          caveat(
            'threshold-of-chance',
            'A value counts as improbable by chance up to a probability of 0.05, a default of the statistics room',
            'library-default',
            null,
          ),
        ]
      : []),
    ...(weights === 'linear' || weights === 'quadratic'
      ? [
          caveat(
            'weights-take-steps-as-equal',
            `${weights} weights take all steps between levels as equally long, which the matrix does not say`,
            'reading',
            'weights',
          ),
        ]
      : []),
    ...(coefficient === 'krippendorff-alpha'
      ? [
          caveat(
            'alpha-of-like-voices',
            'Alpha is low or 0 where nearly all say the same and one dissents: there is then next to nothing to agree on',
            'reading',
            'coefficient',
          ),
        ]
      : []),
    ...(seed !== undefined && coefficient !== 'krippendorff-alpha'
      ? [caveat('interval-of-alpha-only', 'Only alpha has an interval from draws here; the seed was not used', 'data', 'seed')]
      : []),
  ];
}
