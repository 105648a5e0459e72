import type { Caveat } from '../kernel/finding.js';
import { readId, readListOf, readNullable, readShape, readUnique, readWholeNumber, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { consensus, leikConsensus, ordinalAgreement } from '../statistics/index.js';
import { lineThrough, type AreaLine } from './area-line.js';
import { wordsOfReading } from './area-words.js';
import type { AnyAreaId } from './areas.js';
import type { AreaApplicability } from './assessment.js';
import { countLevels, inOrder, isLevel, medianLevels, stepsBetween, type LevelCounts } from './level-order.js';
import { LEVELS, type Level } from './levels.js';
import { readApplicability } from './read-chosen.js';
import { readAnyAreaId, readNames, type NamesById } from './read-parts.js';
import { areaLabel, areasSpokenOf, groupBy, readVoiceRatings } from './read-voice-ratings.js';
import { smallPanelReader, type SmallPanel } from './small-panel.js';
import type { VoiceLevel, VoiceRating } from './voice.js';

/** A voice that was asked. */
export interface Voice {
  /** The id of the rater, or of the agency where it speaks as one. */
  readonly voiceId: string;
  readonly agencyId: string;
  /** The areas it may speak for; null or absent for all. */
  readonly areaIds?: readonly AnyAreaId[] | null;
}

/** What {@link readAreas} takes beside the ratings. */
export interface ReadAreasOptions {
  /** Everybody who was asked, so that silence is seen; by default those who said anything at all. */
  readonly voices?: readonly Voice[];
  /** The areas to read, in this order; by default the seven, then the partners’ own that somebody spoke of. */
  readonly areaIds?: readonly AnyAreaId[];
  /** From how many voices at a level on the measures of agreement are given; 7 by default. */
  readonly enough?: number;
  /** What areas are called, as in a profile by an adapted matrix; by default as the matrix has it. */
  readonly labels?: NamesById;
  /** What agencies are called in the words, by id; their ids by default. */
  readonly names?: NamesById;
  /** Which areas the partners set aside, and why: `applicability` of an assessment. */
  readonly applicability?: readonly AreaApplicability[];
}

/** What a voice says that is no single level, or that it has said nothing. */
export type BesideLevels = Exclude<VoiceLevel, Level> | 'not-yet-said';

/** A measure of how far the voices on one area agree: 1 when all name one level. */
export interface AreaAgreement {
  readonly measure: 'van-der-eijk-a' | 'tastle-wierman-consensus' | 'leik-consensus';
  /** Null where it has none. */
  readonly value: number | null;
  /** Why there is no value: `too-few-to-say`, or the reason that the measure gives. */
  readonly reason: string | null;
  /** The voices it was computed from. */
  readonly n: number;
  /** What the measure does, in one line. */
  readonly method: string;
}

/** What the voices say of one area. */
export interface AreaReading {
  readonly areaId: AnyAreaId;
  /** `too-few-to-say`: fewer voices name a level than the measures need; `nobody-said`: none does. */
  readonly outcome: 'read' | 'too-few-to-say' | 'nobody-said';
  /** Why the partners set the area aside, whatever was said of it; absent where they did not, or were not asked about. */
  readonly setAsideBecause?: string;
  /** How many voices name each level. */
  readonly counts: LevelCounts;
  /** How many say something else, or nothing: none of them counts as a level. */
  readonly beside: { readonly [answer in BesideLevels]: number };
  /** The voices that name one level. */
  readonly n: number;
  /** From how many voices on the measures were to be given. */
  readonly enough: number;
  /** The middle level, or the two between which the middle lies; none where nobody names one. */
  readonly median: readonly Level[];
  /** The levels seen that lie furthest apart, those that a straddle shows among them; null where none is seen. */
  readonly spread: { readonly from: Level; readonly to: Level; readonly stepsApart: number } | null;
  /** The voices at most one step from the median, from both levels where it lies between two; null where nobody names a level. */
  readonly withinOneStep: { readonly voices: number; readonly of: number; readonly share: number } | null;
  readonly line: AreaLine;
  readonly agreement: readonly AreaAgreement[];
  /** What can be said instead where the voices are too few; null where they are enough, or none. */
  readonly smallPanel: SmallPanel | null;
  /** The reading in one plain sentence. */
  readonly words: string;
  readonly caveats: readonly Caveat[];
}

/** In a smaller panel a measure turns on what a single voice says. */
const ENOUGH = 7;

const MEASURES = [
  {
    measure: 'van-der-eijk-a',
    of: ordinalAgreement,
    method: 'Van der Eijk’s agreement A: from -1 (half at either end) over 0 (evenly spread) to 1; uses the order of the levels alone',
  },
  {
    measure: 'tastle-wierman-consensus',
    of: consensus,
    method: 'Tastle and Wierman’s consensus: from 0 (half at either end) to 1; takes all steps between levels as equally long',
  },
  {
    measure: 'leik-consensus',
    of: leikConsensus,
    method: 'Leik’s ordinal consensus: from 0 (half at either end) to 1; uses the order of the levels alone',
  },
] as const;

const PANEL_SIZE: Caveat = {
  code: 'joint/panel-size',
  message: `Measures of agreement are given from ${ENOUGH} voices on; no text sets a number, and this one is a default of the library`,
  kind: 'library-default',
  parameter: 'enough',
  sources: [],
};

const EQUAL_STEPS: Caveat = {
  code: 'joint/consensus-takes-steps-as-equal',
  message: 'Tastle and Wierman’s consensus takes all steps between levels as equally long, which the matrix does not say',
  kind: 'reading',
  parameter: null,
  sources: [],
};

/**
 * What voices say of each area: how many name each level and how many say something else, the middle, how far they lie apart, where the line
 * runs between them and how far they agree, with one plain sentence. A small panel is told that it is too small to say, and what one more voice
 * would change. Levels are only counted and put in order; nothing is added up or averaged.
 *
 * @param ratings - What each voice said last of each area, from `latestRatings`.
 * @param options - `voices`: everybody asked; `areaIds`: the areas to read; `enough`: from how many voices on measures are given, by default 7;
 *   `labels`: what areas are called; `names`: what agencies are called, by id; `applicability`: which areas were set aside.
 * @returns The readings, in the order of the areas.
 * @throws InvalidInputError when a rating is malformed, a voice speaks twice of an area, or is not among those asked.
 * Source: D-EXE-05, D-JCM-X1, D-CNV-08; the threshold is a default of this library.
 *
 * @example
 * ```ts
 * import { readAreas, type VoiceRating } from 'commissioning-kit/joint';
 *
 * const said = (agencyId: string, voiceId: string, level: 'parallel' | 'joint'): VoiceRating => ({
 *   voiceId, agencyId, areaId: 'contracting', level, levels: [level],
 *   confidence: null, text: null, evidenceIds: [], on: '2026-04-01', roundId: null,
 * });
 * const ratings = [said('council', 'c1', 'joint'), said('council', 'c2', 'joint'), said('icb', 'i1', 'parallel')];
 * const [contracting] = readAreas(ratings, { areaIds: ['contracting'] });
 * contracting?.median; // => ['joint']
 * contracting?.spread; // => { from: 'parallel', to: 'joint', stepsApart: 1 }
 * contracting?.outcome; // => 'too-few-to-say'
 * contracting?.words;
 * // => 'Contracting: of 3 voices 1 says parallel and 2 say joint; the middle is joint; they lie 1 step apart; the line runs between parallel (icb) and joint (council); too few to say how far they agree.'
 * ```
 */
export function readAreas(ratings: readonly VoiceRating[], options: ReadAreasOptions = {}): readonly AreaReading[] {
  readVoiceRatings(ratings, ['ratings']);
  readShape(
    options,
    ['options'],
    {},
    {
      voices: readVoices,
      areaIds: readAreaIds,
      enough: readWholeNumber(1),
      labels: readNames,
      names: readNames,
      applicability: readApplicability,
    },
  );
  const { voices = voicesOf(ratings), areaIds = areasSpokenOf(ratings), enough = ENOUGH } = options;
  if (options.voices !== undefined) refuseStrangers(ratings, voices);
  const byArea = groupBy(ratings, ({ areaId }) => areaId);
  const caveats = options.enough === undefined ? [PANEL_SIZE, EQUAL_STEPS] : [EQUAL_STEPS];
  const applies = new Map<string, AreaApplicability>((options.applicability ?? []).map((entry) => [entry.areaId, entry]));
  const readSmallPanel = smallPanelReader();
  return areaIds.map((areaId): AreaReading => {
    const said = byArea.get(areaId) ?? [];
    const { counts, n, seen } = levelsIn(said);
    const outcome = n === 0 ? 'nobody-said' : n < enough ? 'too-few-to-say' : 'read';
    const median = medianLevels(counts);
    const decided = applies.get(areaId);
    const reading = {
      areaId,
      outcome,
      ...(decided?.applies === 'no' ? { setAsideBecause: decided.reason } : {}),
      counts,
      beside: countBeside(said, voices, areaId),
      n,
      enough,
      median,
      spread: spreadOf(seen),
      withinOneStep: n === 0 ? null : nearTo(median, counts, n),
      line: lineThrough(said),
      agreement: outcome === 'read' ? agreementIn(counts, n) : withoutAgreement(outcome, n),
      smallPanel: outcome === 'too-few-to-say' ? readSmallPanel(counts, n) : null,
      words: '',
      caveats,
    } as const;
    return Object.assign(reading, { words: wordsOfReading(areaLabel(areaId, options.labels), reading, options.names ?? {}) });
  });
}

function readVoices(value: unknown, path: Path): readonly Voice[] {
  const readVoice = (voice: unknown, at: Path): unknown =>
    readShape(voice, at, { voiceId: readId, agencyId: readId }, { areaIds: readNullable(readAreaIds) });
  readListOf(readVoice)(value, path);
  readUnique(value as readonly Voice[], path, ({ voiceId }) => voiceId, 'voiceId');
  return value as readonly Voice[];
}

function readAreaIds(value: unknown, path: Path): readonly AnyAreaId[] {
  const areaIds = readListOf(readAnyAreaId)(value, path);
  readUnique(areaIds, path, (areaId) => areaId, '');
  return areaIds;
}

function voicesOf(ratings: readonly VoiceRating[]): readonly Voice[] {
  return [...new Map(ratings.map(({ voiceId, agencyId }) => [voiceId, { voiceId, agencyId }])).values()];
}

function refuseStrangers(ratings: readonly VoiceRating[], voices: readonly Voice[]): void {
  const asked = new Set(voices.map(({ voiceId }) => voiceId));
  const index = ratings.findIndex(({ voiceId }) => !asked.has(voiceId));
  if (index >= 0) refuse('joint/not-asked', ['ratings', index, 'voiceId'], ratings[index]?.voiceId, 'the id of one of the voices asked');
}

function levelsIn(said: readonly VoiceRating[]): { readonly counts: LevelCounts; readonly n: number; readonly seen: readonly Level[] } {
  const named = said.map(({ level }) => level).filter(isLevel);
  const seen = LEVELS.filter((level) => said.some(({ levels }) => levels.includes(level)));
  return { counts: countLevels(named), n: named.length, seen };
}

function spreadOf(seen: readonly Level[]): AreaReading['spread'] {
  const [from, to] = [seen[0], seen.at(-1)];
  return from === undefined || to === undefined ? null : { from, to, stepsApart: stepsBetween(from, to) };
}

function nearTo(median: readonly Level[], counts: LevelCounts, n: number): AreaReading['withinOneStep'] {
  const near = LEVELS.filter((level) => median.every((middle) => stepsBetween(level, middle) <= 1));
  const voices = near.reduce((sum, level) => sum + counts[level], 0);
  return { voices, of: n, share: voices / n };
}

function agreementIn(counts: LevelCounts, n: number): readonly AreaAgreement[] {
  return MEASURES.map(({ measure, of, method }) => {
    const { value, reason } = of(inOrder(counts));
    return { measure, value, reason, n, method };
  });
}

function withoutAgreement(reason: AreaAgreement['reason'], n: number): readonly AreaAgreement[] {
  return MEASURES.map(({ measure, method }) => ({ measure, value: null, reason, n, method }));
}

function countBeside(said: readonly VoiceRating[], voices: readonly Voice[], areaId: AnyAreaId): AreaReading['beside'] {
  const beside = { straddle: 0, 'none-shown': 0, unknown: 0, 'not-applicable': 0, abstained: 0, 'not-yet-said': 0 };
  const spoke = new Set<string>();
  for (const { voiceId, level } of said) {
    spoke.add(voiceId);
    if (!isLevel(level)) beside[level] += 1;
  }
  for (const { voiceId, areaIds } of voices) {
    if (!spoke.has(voiceId) && (areaIds?.includes(areaId) ?? true)) beside['not-yet-said'] += 1;
  }
  return beside;
}
