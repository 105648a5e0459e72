import { readBoolean, readId, readList, readListOf, readOneOf, readShape, readUnique, refuse, type Shape } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { AnyAreaId } from './areas.js';
import type { AreaRatingGiven } from './assessment.js';
import { LEVEL_RULES, type LevelRule } from './judge-area.js';
import { LEVELS, type Level } from './levels.js';
import type { MatrixDefinition, MatrixWording } from './matrix-definition.js';
import type { MatrixWords, WordedArea } from './matrix-words.js';
import { readAnyAreaId } from './read-parts.js';
import { readGivenRating } from './read-voices.js';
import { guardCell, writeCsv } from '../kernel/csv.js';
import { writeEvidence } from './sheet-evidence.js';
import { COLUMNS, CONFIDENCE_ANSWERS, HEAD, levelAnswers, LOOKS_LIKE, SEEN_ANSWERS, SHEET_VERSION } from './sheet-words.js';
import { wordingOf } from './wording.js';

/** What a rating sheet is made for. */
export interface RatingSheetOptions {
  /** Whether each example gets a line of its own, to say whether it is seen. */
  readonly descriptors: boolean;
  /** The matrix that partners adapted; the original where absent or null. */
  readonly matrix?: MatrixDefinition | null;
  /** The words of the matrix in another language. */
  readonly wording?: MatrixWording | null;
  /** The areas asked about; all where absent. */
  readonly areas?: readonly AnyAreaId[];
  /** Who fills it in; left blank where absent. */
  readonly voice?: { readonly agencyId: string; readonly raterId?: string };
  /** The round that it is for. */
  readonly roundId?: string;
  /** How a level is read from the examples, for who answers “From the examples”. */
  readonly rule?: LevelRule;
  /** What the voice said before, filled in: ratings as they were given or as a state keeps them, each area once. */
  readonly ratings?: readonly AreaRatingGiven[];
  /** Whether the text begins with the mark by which spreadsheets know UTF-8; true by default. */
  readonly byteOrderMark?: boolean;
}

/**
 * A form for rating that needs no software: CSV that opens in any spreadsheet, with a line for each area (and for each example, where wanted), what
 * each of the four levels looks like in words, and columns to answer in: a level, “Don’t know”, “Does not apply” (with the reason), “Would
 * rather not say”, how sure, why, and the ids of evidence separated by semicolons. What is left blank was not said.
 *
 * A text that a spreadsheet would take for a formula, a number or a date gets an apostrophe in front; `fromRatingSheet` takes it off again, so
 * that no text changes on the way. Line breaks inside cells may come back as line feeds.
 *
 * @param options - Which areas, in which words, for whom, and what is filled in already.
 * @returns CSV (RFC 4180) with lines that end with a carriage return and a line feed.
 * @throws InvalidInputError when an option is malformed, an area is asked for that the matrix does not have, two levels go by one name, or a
 *   rating to fill in does not fit the sheet.
 * Source: D-JCM-X1, D-JCM-F6, D-EXE-05.
 *
 * @example
 * ```ts
 * import { toRatingSheet } from 'commissioning-kit/joint';
 *
 * const sheet = toRatingSheet({ descriptors: false, areas: ['contracting'], voice: { agencyId: 'icb' }, byteOrderMark: false });
 * const lines = sheet.split('\r\n');
 * lines[0]; // => 'Rating sheet,version 1'
 * lines[4]; // => 'Agency,agency icb'
 * lines[10]?.startsWith('Line,Area,What it looks like: Separate'); // => true
 * lines[11]?.startsWith('area contracting,Contracting,'); // => true
 * ```
 */
export function toRatingSheet(options: RatingSheetOptions): string {
  const words = readOptions(options);
  const { descriptors, ratings = [], byteOrderMark = true } = options;
  const said = new Map<string, AreaRatingGiven>(ratings.map((rating) => [rating.areaId, rating]));
  const asked = options.areas === undefined ? words.areas : words.areas.filter(({ id }) => options.areas?.includes(id));
  const rows = [
    ...headOf(options, words),
    [],
    columnsOf(words, descriptors),
    ...asked.flatMap((area) => linesOf(area, words, descriptors, said.get(area.id))),
  ];
  return (byteOrderMark ? '\ufeff' : '') + writeCsv(rows);
}

const VOICE: Shape = { agencyId: readId };

function readOptions(options: RatingSheetOptions): MatrixWords {
  const path = ['options'];
  readShape(
    options,
    path,
    { descriptors: readBoolean },
    {
      // The wording and the matrix are read by `wordingOf`.
      matrix: (value) => value,
      wording: (value) => value,
      areas: (value, at) => {
        readUnique(readList(value, at, readAnyAreaId, { min: 1 }), at, (id) => id, '');
      },
      voice: (value, at) => readShape(value, at, VOICE, { raterId: readId }),
      roundId: readId,
      rule: readOneOf(LEVEL_RULES),
      ratings: readListOf(readGivenRating),
      byteOrderMark: readBoolean,
    },
  );
  const words = wordingOf(options.wording ?? null, options.matrix ?? null);
  refuseAlikeAnswers(words, path);
  const known = new Map<string, WordedArea>(words.areas.map((area) => [area.id, area]));
  for (const [index, id] of (options.areas ?? []).entries()) {
    if (!known.has(id)) refuse('joint/no-such-area-here', [...path, 'areas', index], id, 'the id of an area of the matrix');
  }
  readUnique(options.ratings ?? [], [...path, 'ratings'], ({ areaId }) => areaId, 'areaId');
  for (const [index, rating] of (options.ratings ?? []).entries()) refuseMisfit(rating, known, options, [...path, 'ratings', index]);
  return words;
}

/** Two answers of one name could not be told apart. */
export function refuseAlikeAnswers(words: MatrixWords, path: Path): void {
  const { read, write } = levelAnswers(words);
  for (const level of RATED_LEVELS) {
    const meant = read(write(level));
    if (meant === level) continue;
    const at = [...path, 'matrix', 'levels', String(meant)];
    refuse('joint/answers-alike', at, write(level), 'a name that no other level or answer has');
  }
}

const RATED_LEVELS = [...LEVELS, 'by-descriptors', 'unknown', 'not-applicable', 'abstained'] as const;

function refuseMisfit(
  rating: AreaRatingGiven,
  known: ReadonlyMap<string, WordedArea>,
  { areas, descriptors, rule, voice }: RatingSheetOptions,
  path: Path,
): void {
  const area = known.get(rating.areaId);
  if (area === undefined || areas?.includes(rating.areaId) === false) {
    return refuse('joint/no-such-area-here', [...path, 'areaId'], rating.areaId, 'the id of an area that the sheet asks about');
  }
  if (voice !== undefined && (rating.agencyId !== voice.agencyId || rating.raterId !== voice.raterId)) {
    refuse('joint/another-voice', path, rating.raterId ?? rating.agencyId, 'a rating by the voice that the sheet is for');
  }
  if (rating.level === 'by-descriptors' && rating.rule !== rule) {
    refuse('joint/another-rule', [...path, 'rule'], rating.rule ?? null, 'the rule that the sheet names');
  }
  const ids = new Set(LEVELS.flatMap((level) => area.examples[level].map(({ id }) => id)));
  for (const [index, { descriptor }] of (rating.observed ?? []).entries()) {
    if (!descriptors || !ids.has(descriptor)) {
      refuse(
        'joint/no-line-for-it',
        [...path, 'observed', index, 'descriptor'],
        descriptor,
        'an example of the area that has a line in the sheet',
      );
    }
  }
  readUnique(rating.observed ?? [], [...path, 'observed'], ({ descriptor }) => descriptor, 'descriptor');
}

function headOf({ voice, roundId, rule, descriptors }: RatingSheetOptions, words: MatrixWords): readonly (readonly string[])[] {
  const line = ({ key, word }: { readonly key: string; readonly word: string }, value: string | undefined): readonly string[] => [
    key,
    value === undefined ? '' : `${word} ${value}`,
  ];
  const { offered } = levelAnswers(words);
  const examples = descriptors ? ` In the lines of examples: ${SEEN_ANSWERS.offered.join(', ')}.` : '';
  return [
    line(HEAD.sheet, SHEET_VERSION),
    line(HEAD.matrix, words.matrixId),
    line(HEAD.matrixVersion, words.matrixVersion),
    line(HEAD.language, words.language),
    line(HEAD.agency, voice?.agencyId),
    line(HEAD.rater, voice?.raterId),
    line(HEAD.round, roundId),
    line(HEAD.rule, rule),
    [
      'How to fill it in',
      `Your answer: one of ${offered.filter((_, index) => rule !== undefined || index < offered.length - 1).join(', ')}. ` +
        `How sure: ${CONFIDENCE_ANSWERS.offered.join(', ')}. What does not apply needs a reason. What you leave blank you have not said. No level is better than another.${examples}`,
    ],
  ];
}

function columnsOf({ levels }: MatrixWords, descriptors: boolean): readonly string[] {
  return [
    COLUMNS.line,
    COLUMNS.area,
    ...LEVELS.map((level) => LOOKS_LIKE + levels[level]),
    ...(descriptors ? [COLUMNS.example] : []),
    COLUMNS.answer,
    COLUMNS.confidence,
    COLUMNS.text,
    COLUMNS.evidence,
  ];
}

function linesOf(
  area: WordedArea,
  words: MatrixWords,
  descriptors: boolean,
  said: AreaRatingGiven | undefined,
): readonly (readonly string[])[] {
  const looks = LEVELS.map((level) => guardCell(area.examples[level].map(({ text }) => text).join('; ')));
  const answers = levelAnswers(words);
  const seen = new Map((said?.observed ?? []).map(({ descriptor, observed }) => [descriptor, observed]));
  const head = [
    `area ${area.id}`,
    guardCell(area.label),
    ...looks,
    ...(descriptors ? [''] : []),
    said === undefined ? '' : guardCell(answers.write(said.level)),
    said?.confidence === undefined ? '' : CONFIDENCE_ANSWERS.write(said.confidence),
    guardCell(said?.text ?? ''),
    guardCell(writeEvidence(said?.evidenceIds ?? [])),
  ];
  if (!descriptors) return [head];
  const exampleLine = (level: Level, id: string, text: string): readonly string[] => {
    const observed = seen.get(id);
    return [
      `example ${id}`,
      guardCell(area.label),
      '',
      '',
      '',
      '',
      guardCell(`${words.levels[level]}: ${text}`),
      observed === undefined ? '' : SEEN_ANSWERS.write(observed),
      '',
      '',
      '',
    ];
  };
  return [head, ...LEVELS.flatMap((level) => area.examples[level].map(({ id, text }) => exampleLine(level, id, text)))];
}
