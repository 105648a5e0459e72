/** A cell as it was read, with where it stands. */
export interface SheetCell {
  readonly text: string;
  /** Such as `C7`. */
  readonly at: string;
}

/** Separators that spreadsheets save with. */
export const SEPARATORS = [',', ';', '\t'] as const;

/** Rows as CSV (RFC 4180). */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

function quote(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cells of a CSV by rows, and the place of a quotation mark that is never closed, if there is one. */
export function readCsv(csv: string, separator: string): { readonly rows: readonly (readonly string[])[]; readonly open: string | null } {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  let open: string | null = null;
  const endRow = (): void => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  while (at < csv.length) {
    const sign = csv[at] as string;
    if (sign === '"' && cell === '') {
      const end = endOfQuoted(csv, at + 1);
      if (end === -1) open = cellName(rows.length, row.length);
      cell = csv.slice(at + 1, end === -1 ? csv.length : end).replaceAll('""', '"');
      at = end === -1 ? csv.length : end + 1;
      const rest = endOfPlain(csv, at, separator);
      cell += csv.slice(at, rest);
      at = rest;
    } else if (sign === separator) {
      row.push(cell);
      cell = '';
      at += 1;
    } else if (sign === '\n' || sign === '\r') {
      endRow();
      at += sign === '\r' && csv[at + 1] === '\n' ? 2 : 1;
    } else {
      const end = endOfPlain(csv, at, separator);
      cell = csv.slice(at, end);
      at = end;
    }
  }
  if (cell !== '' || row.length > 0) endRow();
  return { rows, open };
}

function endOfQuoted(csv: string, from: number): number {
  let at = csv.indexOf('"', from);
  while (at !== -1 && csv[at + 1] === '"') at = csv.indexOf('"', at + 2);
  return at;
}

function endOfPlain(csv: string, from: number, separator: string): number {
  let at = from;
  while (at < csv.length && csv[at] !== separator && csv[at] !== '\n' && csv[at] !== '\r') at += 1;
  return at;
}

/** The name of a cell by its row and column, both from zero: `A1` is the first. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}

/**
 * Free text as a spreadsheet leaves it alone: what it would take for a formula, a number, a date or a truth value gets an apostrophe in
 * front, and so does such a text that begins with apostrophes already, so that {@link unguardCell} gives every text back as it was.
 */
export function guardCell(text: string): string {
  return isTaken(text) ? `'${text}` : text;
}

/** Takes off the apostrophe that {@link guardCell} put in front. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && isTaken(cell) ? cell.slice(1) : cell;
}

const SHORT = 40;

/** Words that may stand in a date or a number. */
const DATE_WORDS =
  /jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[ap]m|st|nd|rd|th|[et]/gi;

function isTaken(text: string): boolean {
  const body = text.replace(/^'+/, '');
  if (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]|^\s*(?:true|false)\s*$/i.test(body)) return true;
  return body.length <= SHORT && /\d/.test(body) && !/\p{L}/u.test(body.replace(DATE_WORDS, ''));
}
