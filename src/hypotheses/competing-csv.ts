import { readBoolean, readShape } from '../kernel/guards.js';
import { guardCell, writeCsv } from '../kernel/csv.js';
import { readCompetingMatrix, type CompetingItem, type CompetingMatrix, type RatingsByHypothesis } from './competing-matrix.js';

/** How a matrix is written as CSV. */
export interface CompetingCsvOptions {
  /** Whether the text begins with the mark by which spreadsheets know UTF-8; true by default. */
  readonly byteOrderMark?: boolean;
}

/** The columns before those of the hypotheses. */
export const CSV_COLUMNS = {
  evidence: 'Evidence',
  rater: 'Rater',
  credibility: 'Credibility',
  relevance: 'Relevance',
  origin: 'Origin',
  title: 'What it says',
} as const;

/** What the columns of hypotheses begin with, before the id. */
export const CSV_HYPOTHESIS = 'Hypothesis ';

/**
 * A matrix of competing hypotheses as CSV that opens in any spreadsheet: a column for each hypothesis, a line for each item of evidence with
 * what was agreed, and under it a line for each rater with what they said. Where hypotheses have statements they stand in a line of their own
 * under the head. A cell without a rating is not known. Texts that a spreadsheet would take for a formula, a number or a date get an
 * apostrophe in front, which `fromCompetingCsv` takes off again.
 *
 * @param matrix - As in `weighCompeting`; `extensions` are left out.
 * @param options - `byteOrderMark`: whether the text begins with one.
 * @returns CSV (RFC 4180) with lines that end with a carriage return and a line feed.
 * @throws InvalidInputError as `weighCompeting`.
 * Source: RFC 4180; the columns are this library’s.
 *
 * @example
 * ```ts
 * import { toCompetingCsv } from 'commissioning-kit/hypotheses';
 *
 * const item = { id: 'leavers', credibility: 'high', relevance: 'medium', ratings: { pay: 'I', travel: 'C' } } as const;
 * const csv = toCompetingCsv({ hypotheses: [{ id: 'pay' }, { id: 'travel' }], evidence: [item] }, { byteOrderMark: false });
 * csv.split('\r\n')[0]; // => 'Evidence,Rater,Credibility,Relevance,Origin,What it says,Hypothesis pay,Hypothesis travel'
 * csv.split('\r\n')[1]; // => 'leavers,,high,medium,,,I,C'
 * ```
 */
export function toCompetingCsv(matrix: CompetingMatrix, options: CompetingCsvOptions = {}): string {
  readCompetingMatrix(matrix);
  readShape(options, ['options'], {}, { byteOrderMark: readBoolean });
  const { hypotheses, evidence } = matrix;
  const statements = hypotheses.map(({ statement = '' }) => guardCell(statement));
  const rows = [
    [...Object.values(CSV_COLUMNS), ...hypotheses.map(({ id }) => CSV_HYPOTHESIS + id)],
    ...(statements.some((statement) => statement !== '') ? [['', '', '', '', '', '', ...statements]] : []),
    ...evidence.flatMap((item) => linesOf(item, hypotheses)),
  ];
  return ((options.byteOrderMark ?? true) ? '\ufeff' : '') + writeCsv(rows);
}

function linesOf(item: CompetingItem, hypotheses: CompetingMatrix['hypotheses']): readonly (readonly string[])[] {
  const ratingsOf = (ratings: RatingsByHypothesis): readonly string[] =>
    hypotheses.map(({ id }) => (Object.hasOwn(ratings, id) ? (ratings[id] ?? '') : ''));
  const { id, credibility, relevance, originId = null, title = '', ratings, raters = [] } = item;
  return [
    [guardCell(id), '', credibility, relevance, guardCell(originId ?? ''), guardCell(title), ...ratingsOf(ratings)],
    ...raters.map((rater) => [guardCell(id), guardCell(rater.raterId), '', '', '', '', ...ratingsOf(rater.ratings)]),
  ];
}
