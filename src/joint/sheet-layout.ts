import type { Reason } from '../kernel/finding.js';
import { describeValue, toJson } from '../kernel/json.js';
import { foldWord } from './fold-word.js';
import { cellName, readCsv, SEPARATORS, type SheetCell } from '../kernel/csv.js';
import { COLUMNS, HEAD, LOOKS_LIKE } from './sheet-words.js';

/** A line of a sheet by its columns. */
export type SheetLine = { readonly [column in Exclude<keyof typeof COLUMNS, 'area' | 'example'>]: SheetCell };

/** What stands where in a sheet. */
export interface SheetLayout {
  /** The lines at the head, each value without the word that it begins with. */
  readonly head: ReadonlyMap<keyof typeof HEAD, SheetCell>;
  /** The lines of areas and examples; null where the sheet cannot be read at all. */
  readonly lines: readonly SheetLine[] | null;
  readonly reasons: readonly Reason[];
}

type Row = readonly string[];

const NEEDED = ['line', 'answer', 'confidence', 'text', 'evidence'] as const;

/** Finds the separator, the head, the columns and the lines of a sheet. */
export function layOut(csv: string): SheetLayout {
  const text = csv.replace(/^\ufeff/, '');
  const first = [foldWord(COLUMNS.line), foldWord(COLUMNS.answer)];
  for (const separator of SEPARATORS) {
    const { rows, open } = readCsv(text, separator);
    const at = rows.findIndex((row) => first.every((name) => row.some((cell) => foldWord(cell) === name)));
    if (at === -1) continue;
    if (open !== null) return unreadable(open, 'a quotation mark without end', 'closed by a quotation mark');
    return layOutRows(rows, at);
  }
  return unreadable('A1', describeValue(csv), `a rating sheet, with the columns “${COLUMNS.line}” and “${COLUMNS.answer}”`);
}

function unreadable(at: string, found: string, allowed: string): SheetLayout {
  return { head: new Map(), lines: null, reasons: [cellFault(at, found, allowed)] };
}

function cellFault(at: string, found: string, allowed: string): Reason {
  return {
    code: 'joint/sheet-layout',
    message: `${at} must be ${allowed}; found ${found}`,
    path: ['csv', at],
    input: toJson(found),
    basis: 'library',
    domainId: 'D-CNV-06',
    sources: [],
  };
}

function layOutRows(rows: readonly Row[], at: number): SheetLayout {
  const titles = rows[at] as Row;
  const reasons: Reason[] = [];
  const columns = new Map<keyof typeof COLUMNS, number>();
  const looks = foldWord(LOOKS_LIKE);
  const nameless: number[] = [];
  for (const [column, title] of titles.entries()) {
    const folded = foldWord(title);
    const known = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).find((name) => foldWord(COLUMNS[name]) === folded);
    if (folded === '') nameless.push(column);
    else if (known !== undefined && columns.has(known)) {
      reasons.push(cellFault(cellName(at, column), describeValue(title), 'a column that the sheet does not have already'));
    } else if (known !== undefined) columns.set(known, column);
    else if (!folded.startsWith(looks)) {
      reasons.push(cellFault(cellName(at, column), describeValue(title), 'a column of the sheet: put what you want to add under “Why”'));
    }
  }
  const missing = NEEDED.filter((name) => !columns.has(name));
  for (const name of missing) reasons.push(cellFault(cellName(at, 0), 'no such column', `in a line with the column “${COLUMNS[name]}”`));
  const head = headOf(rows.slice(0, at));
  if (missing.length > 0) return { head, lines: null, reasons };
  const lines: SheetLine[] = [];
  for (let row = at + 1; row < rows.length; row += 1) {
    const cells = rows[row] as Row;
    const isNameless = (column: number): boolean => column >= titles.length || nameless.includes(column);
    const stray = cells.findIndex((cell, column) => cell.trim() !== '' && isNameless(column));
    if (stray !== -1) {
      reasons.push(cellFault(cellName(row, stray), describeValue(cells[stray]), 'blank, as its column has no name'));
    }
    const cell = (name: (typeof NEEDED)[number]): SheetCell => {
      const column = columns.get(name) as number;
      return { text: cells[column] ?? '', at: cellName(row, column) };
    };
    if (!NEEDED.some((name) => cell(name).text.trim() !== '')) continue;
    lines.push({
      line: cell('line'),
      answer: cell('answer'),
      confidence: cell('confidence'),
      text: cell('text'),
      evidence: cell('evidence'),
    });
  }
  return { head, lines, reasons };
}

function headOf(rows: readonly Row[]): ReadonlyMap<keyof typeof HEAD, SheetCell> {
  const head = new Map<keyof typeof HEAD, SheetCell>();
  for (const [row, [key = '', value = '']] of rows.entries()) {
    const name = (Object.keys(HEAD) as (keyof typeof HEAD)[]).find((known) => foldWord(HEAD[known].key) === foldWord(key));
    if (name === undefined) continue;
    const said = value.trim();
    const word = `${HEAD[name].word} `;
    const text = said.toLowerCase().startsWith(word) ? said.slice(word.length).trim() : said;
    head.set(name, { text, at: cellName(row, 1) });
  }
  return head;
}
