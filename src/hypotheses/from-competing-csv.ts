import { cellName, readCsv, SEPARATORS, unguardCell, type SheetCell } from '../kernel/csv.js';
import type { Reason } from '../kernel/finding.js';
import { ID, readText } from '../kernel/guards.js';
import { describeValue, toJson } from '../kernel/json.js';
import { CSV_COLUMNS, CSV_HYPOTHESIS } from './competing-csv.js';
import type { CompetingItem, CompetingMatrix, RaterOfItem, RatingsByHypothesis } from './competing-matrix.js';
import { COMPETING_WEIGHTS, CONSISTENCY_RATINGS, type CompetingWeight, type ConsistencyRating } from './consistency-scale.js';

/** The matrix that a CSV holds, or what is wrong with it. */
export type CompetingCsvResult =
  { readonly ok: true; readonly matrix: CompetingMatrix } | { readonly ok: false; readonly reasons: readonly Reason[] };

type Row = readonly string[];
type Column = keyof typeof CSV_COLUMNS;

/**
 * Reads a matrix of competing hypotheses from CSV as `toCompetingCsv` writes it, saved with commas, semicolons or tabs and with empty columns
 * and lines at the end. The order of columns and the case of ratings do not matter. Nothing is guessed: a rating that is none, a rater of an
 * item that is not there or a column that is not the matrix’s is a fault, named by its cell. A blank cell stays not known.
 *
 * @param csv - The text of the file.
 * @returns `{ ok: true, matrix }`, or `{ ok: false, reasons }` with every fault found.
 * @throws InvalidInputError when the text is blank; never for what it says.
 * Source: RFC 4180; the columns are this library’s.
 *
 * @example
 * ```ts
 * import { fromCompetingCsv } from 'commissioning-kit/hypotheses';
 *
 * const head = 'Evidence,Credibility,Relevance,Hypothesis pay,Hypothesis travel';
 * const read = fromCompetingCsv(`${head}\r\nleavers,high,medium,I,\r\n`);
 * read.ok && read.matrix.evidence[0]?.ratings; // => { pay: 'I' }
 * const wrong = fromCompetingCsv(`${head}\r\nleavers,high,certain,I,maybe\r\n`);
 * wrong.ok ? [] : wrong.reasons.map(({ message }) => message);
 * // => ['C2 must be one of low, medium, high; found "certain"', 'E2 must be one of II, I, N, C, CC, NA, or blank; found "maybe"']
 * ```
 */
export function fromCompetingCsv(csv: string): CompetingCsvResult {
  readText(csv, ['csv']);
  const text = csv.replace(/^\ufeff/, '');
  for (const separator of SEPARATORS) {
    const { rows, open } = readCsv(text, separator);
    const names = (rows[0] ?? []).map(fold);
    if (!names.includes(fold(CSV_COLUMNS.evidence)) || !names.includes(fold(CSV_COLUMNS.credibility))) continue;
    if (open !== null) return { ok: false, reasons: [fault({ text: '', at: open }, 'closed by a quotation mark')] };
    return readRows(rows);
  }
  const allowed = `a matrix with the columns “${CSV_COLUMNS.evidence}”, “${CSV_COLUMNS.credibility}” and “${CSV_COLUMNS.relevance}” in its first line`;
  return { ok: false, reasons: [fault({ text, at: 'A1' }, allowed)] };
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

function fault({ text, at }: SheetCell, allowed: string): Reason {
  return {
    code: 'hypotheses/csv-cell',
    message: `${at} must be ${allowed}; found ${text === '' ? 'nothing' : describeValue(text)}`,
    path: ['csv', at],
    input: toJson(text),
    basis: 'library',
    domainId: 'D-CNV-06',
    sources: [],
  };
}

interface Layout {
  readonly columns: ReadonlyMap<Column, number>;
  /** Each hypothesis with its column. */
  readonly hypotheses: readonly { readonly id: string; readonly column: number }[];
}

function layOut(head: Row, reasons: Reason[]): Layout {
  const columns = new Map<Column, number>();
  const hypotheses: { readonly id: string; readonly column: number }[] = [];
  const known = Object.keys(CSV_COLUMNS) as readonly Column[];
  for (const [column, title] of head.entries()) {
    const cell = { text: title, at: cellName(0, column) };
    const name = known.find((one) => fold(CSV_COLUMNS[one]) === fold(title));
    const id = fold(title).startsWith(fold(CSV_HYPOTHESIS)) ? title.trim().slice(CSV_HYPOTHESIS.length).trim() : null;
    if (fold(title) === '') continue;
    if (name !== undefined) {
      if (columns.has(name)) reasons.push(fault(cell, 'a column that the matrix does not have already'));
      else columns.set(name, column);
    } else if (id === null || !ID.test(id)) reasons.push(fault(cell, `a column of the matrix, or “${CSV_HYPOTHESIS}” with an id`));
    else if (hypotheses.some((other) => other.id === id)) reasons.push(fault(cell, 'a hypothesis that has no column yet'));
    else hypotheses.push({ id, column });
  }
  for (const name of ['credibility', 'relevance'] as const) {
    if (!columns.has(name)) reasons.push(fault({ text: '', at: 'A1' }, `in a line with the column “${CSV_COLUMNS[name]}”`));
  }
  return { columns, hypotheses };
}

function readRows(rows: readonly Row[]): CompetingCsvResult {
  const reasons: Reason[] = [];
  const head = rows[0] as Row;
  const { columns, hypotheses } = layOut(head, reasons);
  if (reasons.length > 0) return { ok: false, reasons };
  const items = new Map<string, { readonly item: CompetingItem; readonly at: string; readonly raters: RaterOfItem[] }>();
  const pending: { readonly evidence: SheetCell; readonly rater: SheetCell; readonly ratings: RatingsByHypothesis }[] = [];
  const statements = new Map<string, string>();
  for (let row = 1; row < rows.length; row += 1) {
    const cells = rows[row] as Row;
    const cell = (column: number | undefined): SheetCell =>
      column === undefined ? { text: '', at: cellName(row, 0) } : { text: cells[column] ?? '', at: cellName(row, column) };
    const named = (name: Column): SheetCell => cell(columns.get(name));
    const stray = cells.findIndex((found, column) => found.trim() !== '' && (head[column] ?? '').trim() === '');
    if (stray !== -1) reasons.push(fault(cell(stray), 'blank, as its column has no name'));
    if (cells.every((found) => found.trim() === '')) continue;
    const [evidence, rater] = [idOf(named('evidence')), idOf(named('rater'))];
    if (row === 1 && [...columns.keys()].every((name) => named(name).text.trim() === '')) {
      for (const { id, column } of hypotheses) {
        const statement = unguardCell(cell(column).text);
        if (statement.trim() !== '') statements.set(id, statement);
      }
      continue;
    }
    if (!ID.test(evidence.text)) {
      reasons.push(fault(evidence, 'the id of an item of evidence'));
      continue;
    }
    const readRatings = (): RatingsByHypothesis => ratingsOf(hypotheses, cell, reasons);
    if (rater.text === '') {
      const known = items.get(evidence.text);
      if (known !== undefined) reasons.push(fault(evidence, `in the matrix once without a rater; ${known.at} has it already`));
      else items.set(evidence.text, { item: itemOf(evidence.text, named, readRatings, reasons), at: evidence.at, raters: [] });
      continue;
    }
    if (!ID.test(rater.text)) reasons.push(fault(rater, 'the id of a rater'));
    for (const name of ['credibility', 'relevance', 'origin', 'title'] as const) {
      if (named(name).text.trim() !== '') reasons.push(fault(named(name), 'blank in the line of a rater'));
    }
    pending.push({ evidence, rater, ratings: readRatings() });
  }
  for (const { evidence, rater, ratings } of pending) {
    const raters = items.get(evidence.text)?.raters;
    if (raters === undefined) reasons.push(fault(evidence, 'an item that has a line of its own, without a rater'));
    else if (raters.some(({ raterId }) => raterId === rater.text)) reasons.push(fault(rater, 'beside each item once'));
    else raters.push({ raterId: rater.text, ratings });
  }
  if (reasons.length > 0) return { ok: false, reasons };
  return {
    ok: true,
    matrix: {
      hypotheses: hypotheses.map(({ id }) => {
        const statement = statements.get(id);
        return statement === undefined ? { id } : { id, statement };
      }),
      evidence: [...items.values()].map(({ item, raters }) => (raters.length === 0 ? item : { ...item, raters })),
    },
  };
}

function idOf({ text, at }: SheetCell): SheetCell {
  return { text: unguardCell(text.trim()), at };
}

function ratingsOf(hypotheses: Layout['hypotheses'], cell: (column: number) => SheetCell, reasons: Reason[]): RatingsByHypothesis {
  const ratings: (readonly [string, ConsistencyRating])[] = [];
  for (const { id, column } of hypotheses) {
    const found = cell(column);
    if (found.text.trim() === '') continue;
    const rating = CONSISTENCY_RATINGS.find((one) => fold(one.id) === fold(found.text))?.id;
    if (rating !== undefined) ratings.push([id, rating]);
    else reasons.push(fault(found, `one of ${CONSISTENCY_RATINGS.map((one) => one.id).join(', ')}, or blank`));
  }
  return Object.fromEntries(ratings);
}

function itemOf(id: string, named: (name: Column) => SheetCell, readRatings: () => RatingsByHypothesis, reasons: Reason[]): CompetingItem {
  const weightOf = (name: 'credibility' | 'relevance'): CompetingWeight => {
    const found = named(name);
    const weight = COMPETING_WEIGHTS.find((one) => one.id === fold(found.text))?.id;
    if (weight === undefined) reasons.push(fault(found, `one of ${COMPETING_WEIGHTS.map((one) => one.id).join(', ')}`));
    return weight ?? 'medium';
  };
  const [credibility, relevance] = [weightOf('credibility'), weightOf('relevance')];
  const origin = idOf(named('origin'));
  if (origin.text !== '' && !ID.test(origin.text)) reasons.push(fault(origin, 'the id of an origin, or blank'));
  const title = unguardCell(named('title').text);
  const ratings = readRatings();
  return {
    id,
    ...(title.trim() === '' ? {} : { title }),
    credibility,
    relevance,
    ratings,
    ...(origin.text === '' ? {} : { originId: origin.text }),
  };
}
