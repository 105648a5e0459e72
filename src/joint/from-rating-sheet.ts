import type { Reason } from '../kernel/finding.js';
import { ID, readId, readOneOf, readShape, readText } from '../kernel/guards.js';
import { describeValue, toJson } from '../kernel/json.js';
import { likelyName } from '../kernel/nearest-names.js';
import type { AnyAreaId } from './areas.js';
import type { AreaRatingGiven, RatedLevel } from './assessment.js';
import { foldWord } from './fold-word.js';
import { LEVEL_RULES, type LevelRule } from './judge-area.js';
import { LEVELS } from './levels.js';
import type { MatrixDefinition, MatrixWording } from './matrix-definition.js';
import type { MatrixWords } from './matrix-words.js';
import { refuseAlikeAnswers } from './rating-sheet.js';
import { unguardCell, type SheetCell } from '../kernel/csv.js';
import { readEvidence } from './sheet-evidence.js';
import { layOut, type SheetLine } from './sheet-layout.js';
import { CONFIDENCE_ANSWERS, HEAD, levelAnswers, SEEN_ANSWERS, SHEET_VERSION, type Answers } from './sheet-words.js';
import { wordingOf } from './wording.js';

/** Whose sheet it is, and what it has to fit. */
export interface RatingSheetReading {
  /** The agency that the voice belongs to; the sheet must not name another. */
  readonly agencyId: string;
  /** The rater; absent where the agency speaks as one. */
  readonly raterId?: string;
  /** The round; that of the sheet where absent. */
  readonly roundId?: string;
  /** The matrix that the sheet was made from; the original where absent or null. */
  readonly matrix?: MatrixDefinition | null;
  /** The words that it was made with. */
  readonly wording?: MatrixWording | null;
  /** How a level is read from the examples; as the sheet says where absent. */
  readonly rule?: LevelRule;
}

/** What a rating sheet says, or what is wrong with it. */
export type RatingSheetResult =
  | {
      readonly ok: true;
      /** The data of `rate-area` commands, without what every command carries. */
      readonly ratings: readonly AreaRatingGiven[];
      /** The areas of the sheet of which nothing was said. */
      readonly blanks: readonly AnyAreaId[];
    }
  | { readonly ok: false; readonly reasons: readonly Reason[] };

/**
 * Reads a rating sheet that somebody filled in. It may have been saved with commas, semicolons or tabs, with or without quotation marks and
 * with empty columns and lines at the end; case, accents and curly quotation marks of answers do not matter, nor does the order of lines and
 * columns. Nothing is guessed: an answer that is none of those offered, a reason without an answer, or a column that is not the sheet’s is
 * a fault, named by its cell. A blank stays not said.
 *
 * @param csv - The text of the file.
 * @param options - Whose sheet it is, and what it has to fit.
 * @returns `{ ok: true, ratings, blanks }`, or `{ ok: false, reasons }` with every fault found.
 * @throws InvalidInputError when the text is blank or an option is malformed; never for what the sheet says.
 * Source: D-JCM-X1, D-CNV-06.
 *
 * @example
 * ```ts
 * import { fromRatingSheet, toRatingSheet } from 'commissioning-kit/joint';
 *
 * const sheet = toRatingSheet({ descriptors: false, areas: ['contracting', 'commissioning-functions'] });
 * const [head, contracting, functions] = sheet.trimEnd().split('\r\n').slice(-3);
 * const filledIn = (line: string | undefined, answers: string) => line?.replace(/,,,,$/, answers);
 * const lines = [...sheet.split('\r\n').slice(0, 10), head, filledIn(contracting, ',joint,High,We let it together,minutes'), functions];
 *
 * const read = fromRatingSheet(lines.join('\n'), { agencyId: 'icb' });
 * read.ok && read.ratings.map(({ areaId, level, confidence }) => [areaId, level, confidence]); // => [['contracting', 'joint', 'high']]
 * read.ok && read.blanks; // => ['commissioning-functions']
 *
 * const wrong = fromRatingSheet(sheet.replace(/,,,,\r\n$/, ',Mostly joint,,,\r\n'), { agencyId: 'icb' });
 * wrong.ok ? '' : wrong.reasons[0]?.message.slice(0, 56); // => 'G13 must be one of Separate, Parallel, Joint, Integrated'
 * ```
 */
export function fromRatingSheet(csv: string, options: RatingSheetReading): RatingSheetResult {
  readText(csv, ['csv']);
  const words = readOptions(options);
  const { head, lines, reasons: misplaced } = layOut(csv);
  if (lines === null) return { ok: false, reasons: misplaced };
  const expected: readonly (readonly [keyof typeof HEAD, string | undefined])[] = [
    ['sheet', SHEET_VERSION],
    ['matrix', words.matrixId],
    ['matrixVersion', words.matrixVersion],
    ['agency', options.agencyId],
    ['rater', options.raterId],
    ['round', options.roundId],
  ];
  const needed: readonly (keyof typeof HEAD)[] = ['sheet', 'matrix', 'matrixVersion'];
  const headReasons = expected.flatMap(([name, value]): readonly Reason[] => {
    const found = head.get(name);
    if (found === undefined || found.text === '') {
      if (!needed.includes(name)) return [];
      return [fault(found?.at ?? 'A1', found?.text ?? '', `the line “${HEAD[name].key}”, filled in as the sheet had it`)];
    }
    return value === undefined || found.text === value ? [] : [fault(found.at, found.text, `${HEAD[name].word} ${value}`)];
  });
  const rule = ruleOf(options, head.get('rule'));
  if (rule.reason !== null) headReasons.push(rule.reason);
  const rater = head.get('rater');
  if (options.raterId === undefined && rater !== undefined && rater.text !== '') {
    headReasons.push(fault(rater.at, rater.text, 'blank, as the agency speaks as one'));
  }
  const round = options.roundId ?? (head.get('round')?.text || undefined);
  if (round !== undefined && !ID.test(round)) headReasons.push(fault(String(head.get('round')?.at), round, 'the id of a round'));
  const voice = {
    agencyId: options.agencyId,
    ...(options.raterId === undefined ? {} : { raterId: options.raterId }),
    ...(round === undefined ? {} : { roundId: round }),
  };
  // Lines of another matrix would have a fault each, which say no more than the head.
  const another = needed.some((name) => head.get(name)?.text !== expected.find(([known]) => known === name)?.[1]);
  if (another) return { ok: false, reasons: [...misplaced, ...headReasons] };
  const read = readLines(lines, words, rule.rule, voice);
  const reasons = [...misplaced, ...headReasons, ...read.reasons];
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, ratings: read.ratings, blanks: read.blanks };
}

function readOptions(options: RatingSheetReading): MatrixWords {
  readShape(
    options,
    ['options'],
    { agencyId: readId },
    {
      raterId: readId,
      roundId: readId,
      // The wording and the matrix are read by `wordingOf`.
      matrix: (value) => value,
      wording: (value) => value,
      rule: readOneOf(LEVEL_RULES),
    },
  );
  const words = wordingOf(options.wording ?? null, options.matrix ?? null);
  refuseAlikeAnswers(words, ['options']);
  return words;
}

function ruleOf(
  { rule }: RatingSheetReading,
  cell: SheetCell | undefined,
): { readonly rule: LevelRule | undefined; readonly reason: Reason | null } {
  if (cell === undefined || cell.text === '') return { rule, reason: null };
  const said = LEVEL_RULES.find((known) => known === foldWord(cell.text));
  if (said === undefined || (rule !== undefined && said !== rule)) {
    return { rule, reason: fault(cell.at, cell.text, rule === undefined ? `one of ${LEVEL_RULES.join(', ')}` : `rule ${rule}`) };
  }
  return { rule: said, reason: null };
}

function fault(at: string, found: string, allowed: string): Reason {
  return {
    code: 'joint/sheet-cell',
    message: `${at} must be ${allowed}; found ${found === '' ? 'nothing' : describeValue(found)}`,
    path: ['csv', at],
    input: toJson(found),
    basis: 'library',
    domainId: 'D-CNV-06',
    sources: [],
  };
}

interface Read {
  readonly ratings: readonly AreaRatingGiven[];
  readonly blanks: readonly AnyAreaId[];
  readonly reasons: readonly Reason[];
}

type Voice = Pick<AreaRatingGiven, 'agencyId' | 'raterId' | 'roundId'>;

function readLines(lines: readonly SheetLine[], words: MatrixWords, rule: LevelRule | undefined, voice: Voice): Read {
  const reasons: Reason[] = [];
  const areaOf = new Map<string, string>(
    words.areas.flatMap(({ id, examples }) =>
      LEVELS.flatMap((level) => examples[level].map((example): [string, string] => [example.id, id])),
    ),
  );
  const areaIds = new Set<string>(words.areas.map(({ id }) => id));
  const areaLines = new Map<string, SheetLine>();
  const observed = new Map<
    string,
    { readonly entry: { readonly descriptor: string; readonly observed: 'yes' | 'no' | 'unknown' }; readonly at: string }[]
  >();
  const met = new Map<string, string>();
  for (const line of lines) {
    const [, kind, id] = /^\s*(area|example)\s+([\s\S]*\S)\s*$/i.exec(line.line.text) ?? [];
    const isArea = kind?.toLowerCase() === 'area';
    const key = `${String(isArea)} ${String(id)}`;
    const first = met.get(key);
    if (id === undefined || !(isArea ? areaIds.has(id) : areaOf.has(id))) {
      reasons.push(fault(line.line.at, line.line.text, 'the name of an area or example of this matrix, as the sheet had it'));
    } else if (first !== undefined) reasons.push(fault(line.line.at, line.line.text, `in the sheet once; ${first} has it already`));
    else if (isArea) areaLines.set(id, line);
    else {
      for (const cell of [line.confidence, line.text, line.evidence]) {
        if (cell.text.trim() !== '') reasons.push(fault(cell.at, cell.text, 'blank: the line of the area has a place for it'));
      }
      const answer = pick(line.answer, SEEN_ANSWERS, reasons);
      const areaId = areaOf.get(id) as string;
      if (answer !== undefined) {
        observed.set(areaId, [...(observed.get(areaId) ?? []), { entry: { descriptor: id, observed: answer }, at: line.answer.at }]);
      }
    }
    met.set(key, line.line.at);
  }
  const blanks: AnyAreaId[] = [];
  const answers = levelAnswers(words);
  const ratings = words.areas.flatMap(({ id }): readonly AreaRatingGiven[] => {
    const line = areaLines.get(id);
    const seen = observed.get(id) ?? [];
    if (line === undefined) {
      if (seen.length > 0) reasons.push(fault(String(seen[0]?.at), id, `an answer about an area whose line the sheet has`));
      return [];
    }
    const level = pick(line.answer, answers, reasons);
    const confidence = pick(line.confidence, CONFIDENCE_ANSWERS, reasons);
    const evidenceIds = evidenceOf(line.evidence, reasons);
    if (line.answer.text.trim() === '') {
      const filled = [line.confidence, line.text, line.evidence].find(({ text }) => text.trim() !== '')?.at ?? seen[0]?.at;
      if (filled === undefined) blanks.push(id);
      else reasons.push(fault(line.answer.at, '', `an answer, as ${filled} is filled in`));
      return [];
    }
    if (level === undefined) return [];
    reasons.push(...answerReasons(line, level, rule, seen.length));
    const text = unguardCell(line.text.text);
    return [
      {
        ...voice,
        areaId: id,
        level,
        text: text.trim() === '' ? null : text,
        evidenceIds,
        ...(confidence === undefined ? {} : { confidence }),
        ...(seen.length === 0 ? {} : { observed: seen.map(({ entry }) => entry) }),
        ...(level === 'by-descriptors' && rule !== undefined ? { rule } : {}),
      },
    ];
  });
  return { ratings, blanks, reasons };
}

/** What an answer needs beside it. */
function answerReasons({ answer, text }: SheetLine, level: RatedLevel, rule: LevelRule | undefined, seen: number): readonly Reason[] {
  if (level === 'not-applicable' && text.text.trim() === '') return [fault(text.at, '', 'the reason why the area does not apply')];
  if (level !== 'by-descriptors') return [];
  if (rule === undefined)
    return [fault(answer.at, answer.text, 'another answer, as the sheet names no rule by which a level is read from examples')];
  return seen > 0 ? [] : [fault(answer.at, answer.text, 'another answer, as nothing is said of the examples')];
}

/** The value that a cell means; undefined where it is blank or means none, which is a fault. */
function pick<T>(cell: SheetCell, answers: Answers<T>, reasons: Reason[]): T | undefined {
  const word = unguardCell(cell.text);
  if (word.trim() === '') return undefined;
  const value = answers.read(word);
  if (value === undefined) {
    const meant = likelyName(word.trim(), answers.offered);
    const hint = meant === null ? '' : ` (did you mean ${JSON.stringify(meant)}?)`;
    reasons.push(fault(cell.at, cell.text, `one of ${answers.offered.join(', ')}${hint}`));
  }
  return value;
}

function evidenceOf(cell: SheetCell, reasons: Reason[]): readonly string[] {
  const ids = readEvidence(unguardCell(cell.text));
  const seen = new Set<string>();
  for (const id of ids) {
    if (!ID.test(id)) reasons.push(fault(cell.at, id, 'ids of evidence of at most 200 characters, separated by semicolons'));
    if (seen.has(id)) reasons.push(fault(cell.at, id, 'ids of evidence, each of them once'));
    seen.add(id);
  }
  return ids;
}
