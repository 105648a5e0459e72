import type { FigureRun, Inline } from './document.js';
import { formatDate } from './document-text.js';
import { isCivilDate } from './civil-date.js';
import { readFigure, readString } from './derive-figure.js';
import type { Figure } from './finding.js';
import { readDecimals } from './format-figure.js';
import { readListOf, readNullable, readShape, readShapeOf } from './guards.js';

/** A figure and the ways it is written in free text, such as `£1 million` and `£1,000,000`. */
export interface WrittenFigure {
  readonly figure: Figure;
  readonly written: readonly string[];
  /** The places to show; null, the default, shows the value as it stands. */
  readonly decimals?: number | null;
}

/** What {@link markText} may find in a text. */
export interface MarkTextOptions {
  readonly figures?: readonly WrittenFigure[];
  /** Names that hold digits and measure nothing, such as a contract's reference. */
  readonly names?: readonly string[];
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const YEAR = '(?:19|20)\\d{2}';
const BEFORE_YEAR = 'from|by|in|to|until|since|before|after|during|year|of|for|and|between|than|start|end|summer|winter|spring|autumn';
const AFTER_YEAR =
  'to|and|or|was|were|is|the|a|an|of|in|on|by|for|with|but|onwards|until|than|as|it|its|at|had|has|have|which|that|when|while|we|they|there|beside|against|from|this';

const END = `(?=$|[.;:)?!”"’']|,(?!\\d)| (?:${AFTER_YEAR})\\b)(?!\\.\\d)`;

interface Pattern {
  readonly pattern: RegExp;
  readonly kind: 'date' | 'name';
  /** The date that a match names; null where it names none. */
  readonly toDate?: (text: string) => string | null;
  /** Whether a match is a name at all. */
  readonly fits?: (text: string) => boolean;
}

/** What in a text holds digits without being a figure. The first that matches at a place is taken. */
const PATTERNS: readonly Pattern[] = [
  { pattern: /\d{4}-\d{2}-\d{2}(?![\d-])/y, kind: 'date', toDate: (text) => (isCivilDate(text) ? text : null) },
  { pattern: new RegExp(`\\d{1,2} ${MONTH} ${YEAR}(?!\\d)`, 'y'), kind: 'date', toDate: toIsoDate },
  { pattern: new RegExp(`${MONTH} ${YEAR}(?!\\d)`, 'y'), kind: 'date', toDate: toIsoMonth },
  { pattern: new RegExp(`${YEAR}[/–-]\\d{2}(?!\\d)`, 'y'), kind: 'date', toDate: toFinancialYear },
  { pattern: new RegExp(`${YEAR}-based`, 'y'), kind: 'name' },
  { pattern: new RegExp(`(?<=\\b[Mm]id-)${YEAR}(?!\\d)`, 'y'), kind: 'date', toDate: (text) => text },
  { pattern: new RegExp(`(?<=\\b(?:Act|Regulations|Order|Code|Census) (?:of )?)${YEAR}(?!\\d)`, 'y'), kind: 'name' },
  {
    // A year only where the words around it make it one: "2000 people" stays a number.
    pattern: new RegExp(`(?<=\\b(?:${BEFORE_YEAR}) )${YEAR}${END}`, 'iy'),
    kind: 'date',
    toDate: (text) => text,
  },
  // The first year of "2008 to 2011", whose second is found by the word before it; "2008 to 2011 people" stays a range of numbers.
  { pattern: new RegExp(`${YEAR}(?= to ${YEAR}${END})`, 'iy'), kind: 'date', toDate: (text) => text },
  // "2008-11" with a hyphen may be a month, and is left alone.
  { pattern: new RegExp(`${YEAR}(?:[–-]${YEAR}|–\\d{2})${END}`, 'iy'), kind: 'name', fits: isSpanOfYears },
  { pattern: new RegExp(`(?<=\\p{L}, )${YEAR}(?=$|[.;:)]|,(?!\\d))(?!\\.\\d)`, 'uy'), kind: 'date', toDate: (text) => text },
  // Small letters before a number make a label, such as "h1"; "c50" is about fifty, "x2" twice, and what capitals mean is for the caller to say.
  { pattern: /(?!ca?\d|x\d)[a-z]{1,2}\d{1,3}(?![\p{L}\p{N}%]|[.,]\d)/uy, kind: 'name' },
  {
    pattern: /(?<=\b(?:aged?|ages|over|under) )\d{1,3}(?:(?: to | and |–|-)(?:\d{1,3}|over|under)\b)?(?![\d,.]\d|\d|%| (?:per|%))/iy,
    kind: 'name',
  },
  { pattern: /\d{1,3}\+(?!\d)/y, kind: 'name' },
  {
    pattern:
      /(?<=\b(?:sections?|schedules?|chapters?|tables?|parts?|figures?|regulations?|hypothes[ie]s) )\d+[A-Z]?(?:(?:, | and | to )\d+[A-Z]?)*(?![\d,.]\d)/iy,
    kind: 'name',
  },
];

/**
 * Splits free text into runs: written forms of known figures become figures with their mark, dates and years become dates, and spans of years, ages,
 * Acts, labels such as `h1` and the names given become names. Digits that fit none of these stay in free text, where {@link checkDocument} finds them.
 *
 * @param text - The text.
 * @param options - `figures`: the figures that may stand in it, and how they are written there; `names`: names that hold digits.
 * @returns The runs, whose words are those of the text; a figure shows in the library's own way of writing it.
 * @throws InvalidInputError when an argument is malformed.
 * Source: D-CNV-07, D-CNV-10.
 *
 * @example
 * ```ts
 * import { markText } from 'commissioning-kit';
 *
 * const shift = { value: '1000000.00', unit: 'GBP', mark: 'illustrative', sources: [] } as const;
 * markText('Move £1 million by 2029', { figures: [{ figure: shift, written: ['£1 million'], decimals: 0 }] });
 * // => ['Move ', { kind: 'figure', figure: { value: '1000000.00', unit: 'GBP', mark: 'illustrative', sources: [] }, decimals: 0, unit: 'shown' }, ' by ', { kind: 'date', date: '2029' }]
 * ```
 */
export function markText(text: string, options: MarkTextOptions = {}): readonly Inline[] {
  readString(text, ['text']);
  readShape(options, ['options'], {}, { figures: readListOf(readWrittenFigure), names: readListOf(readString) });
  if (!/\d/.test(text) && (options.figures ?? []).length === 0) return text === '' ? [] : [text];
  const candidates = indexCandidates(options);
  const runs: Inline[] = [];
  let free = '';
  let at = 0;
  while (at < text.length) {
    const found = startsWord(text, at) ? (findCandidate(candidates, text, at) ?? findPattern(text, at)) : null;
    if (found === null) {
      free += text[at];
      at += 1;
      continue;
    }
    if (free !== '') runs.push(free);
    free = '';
    runs.push(found.run);
    at += found.length;
  }
  if (free !== '') runs.push(free);
  return runs;
}

const readWrittenFigure = /* @__PURE__ */ readShapeOf(
  { figure: readFigure, written: readListOf(readString) },
  { decimals: readNullable(readDecimals) },
);

type Found = { readonly run: Inline; readonly length: number };
type Candidates = ReadonlyMap<string, readonly { readonly text: string; readonly run: Inline }[]>;

/** Written forms and names by their first character, the longest first. Names without digits need no marking. */
function indexCandidates({ figures = [], names = [] }: MarkTextOptions): Candidates {
  const index = new Map<string, { text: string; run: Inline }[]>();
  const add = (text: string, run: Inline): void => {
    const list = index.get(text.charAt(0));
    if (list) list.push({ text, run });
    else index.set(text.charAt(0), [{ text, run }]);
  };
  for (const { figure, written, decimals = null } of figures) {
    const run: FigureRun = { kind: 'figure', figure, decimals, unit: 'shown' };
    for (const form of written) if (form !== '') add(form, run);
  }
  for (const name of names) if (/\d/.test(name)) add(name, { kind: 'name', text: name });
  for (const list of index.values()) list.sort((a, b) => b.text.length - a.text.length);
  return index;
}

function findCandidate(candidates: Candidates, text: string, at: number): Found | null {
  for (const candidate of candidates.get(text.charAt(at)) ?? []) {
    if (text.startsWith(candidate.text, at) && endsWord(text, at + candidate.text.length)) {
      return { run: candidate.run, length: candidate.text.length };
    }
  }
  return null;
}

function findPattern(text: string, at: number): Found | null {
  for (const { pattern, kind, toDate, fits } of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    if (match === undefined) continue;
    if (fits?.(match) === false) continue;
    if (kind === 'name') return { run: { kind: 'name', text: match }, length: match.length };
    const date = toDate?.(match) ?? null;
    if (date !== null) return { run: { kind: 'date', date }, length: match.length };
  }
  return null;
}

/** Whether a number or word may start here, and not in the middle of one. */
function startsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  return !/[\p{L}\p{N}£€$]/u.test(before) && !(/[.,]/.test(before) && /\d/.test(text.charAt(at - 2)) && /\d/.test(text.charAt(at)));
}

function endsWord(text: string, end: number): boolean {
  const after = text.charAt(end);
  if (after === '') return true;
  if (!/[\p{L}\p{N}%]/u.test(after)) return !(/[.,]/.test(after) && /\d/.test(text.charAt(end + 1)));
  return false;
}

function toIsoDate(text: string): string | null {
  const [day = '', ...rest] = text.split(' ');
  const month = toIsoMonth(rest.join(' '));
  const date = `${month}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

function toIsoMonth(text: string): string {
  const year = text.slice(-4);
  for (let month = 1; month <= 12; month += 1) {
    const iso = `${year}-${String(month).padStart(2, '0')}`;
    if (formatDate(iso) === text) return iso;
  }
  return text;
}

/** Whether the second year of `2008–11` or `2008–2011` comes after the first. */
function isSpanOfYears(text: string): boolean {
  const [first, last] = [text.slice(0, 4), text.slice(5)];
  return (last.length === 2 ? first.slice(0, 2) + last : last) > first;
}

/** `2024-25` and `2024/25` are a financial year when the second year follows the first. */
function toFinancialYear(text: string): string | null {
  const year = text.slice(0, 4);
  const next = String((Number(year) + 1) % 100).padStart(2, '0');
  return text.slice(5) === next ? `${year}/${next}` : null;
}
