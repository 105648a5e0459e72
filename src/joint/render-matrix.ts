import type { Document, Inline, TableBlock } from '../kernel/document.js';
import { renderDocumentMarkdown } from '../kernel/render-markdown.js';
import type { AreaId } from './areas.js';
import { LEVELS, type Level } from './levels.js';
import type { MatrixWording } from './matrix-definition.js';
import { wordsOfMatrix, type MatrixWords, type WordedArea } from './matrix-words.js';
import type { AreaProfile, AreaState, MatrixProfile } from './profile.js';

const STATES: { readonly [state in AreaState]: string } = {
  agreed: 'agreed',
  straddle: 'all see several levels side by side',
  disagreement: 'the partners differ',
  incomplete: 'not every view is known',
  'not-applicable': 'does not apply',
};

/**
 * The matrix as a table in Markdown, one row for each area and one column for each level, with the positions written into the cells when a
 * profile is given. Words mark them, no colours, and no level stands above another. Trusts that it is given a profile.
 *
 * @param profile - Where the partners stand, from `profileOf` or `assessMatrix`; without it the bare matrix is printed.
 * @param options - `wording`: the words of the matrix in another language. What it lacks stays English and is named below the table; text from
 *   right to left begins with a mark that says so (U+200F).
 * @returns Markdown that ends with a line feed; whatever a profile holds is escaped.
 * Source: D-JCM-F6, D-CNV-08.
 *
 * @example
 * ```ts
 * import { renderMatrixMarkdown } from 'commissioning-kit/joint';
 *
 * const lines = renderMatrixMarkdown().split('\n').filter((line) => line.startsWith('|'));
 * lines.length; // => 9
 * lines[0]; // => '| Area | Separate | Parallel | Joint | Integrated |'
 * ```
 */
export function renderMatrixMarkdown(profile?: MatrixProfile, options: MatrixRendering = {}): string {
  return renderDocumentMarkdown(matrixDocument(profile, wordsOfMatrix(options.wording ?? null, null)));
}

/** How the matrix is printed. */
export interface MatrixRendering {
  /** The words of the matrix in another language; English where absent or null. */
  readonly wording?: MatrixWording | null;
}

function matrixDocument(profile: MatrixProfile | undefined, words: MatrixWords): Document {
  const { untranslated } = words;
  return {
    schemaVersion: 1,
    title: ['Joint commissioning matrix'],
    subtitle: [],
    language: 'en-GB',
    works: [],
    sections: [
      {
        id: 'matrix',
        heading: [profile === undefined ? 'Seven areas at four levels' : 'Where the partners stand'],
        sections: [],
        blocks: [
          {
            kind: 'paragraph',
            content: [
              'The cells hold examples of what agencies do, in our own words after the appendix of Commissioning for Health and Social Care. They are no definitions, the text gives no rule for scoring them, and no level is better than another.',
            ],
          },
          matrixTable(profile, words),
          ...(untranslated.length === 0
            ? []
            : [
                {
                  kind: 'paragraph' as const,
                  content: [
                    `In English, as the wording has no words for it: ${untranslated.map(({ part, id }) => `${part} ${id}`).join(', ')}.`,
                  ],
                },
              ]),
        ],
      },
    ],
  };
}

function matrixTable(profile: MatrixProfile | undefined, words: MatrixWords): TableBlock {
  const mark = words.direction === 'right-to-left' ? '\u200f' : '';
  const headers = ['Area', ...LEVELS.map((level) => mark + words.levels[level]), ...(profile === undefined ? [] : ['No level seen'])];
  return {
    kind: 'table',
    caption: ['Joint commissioning matrix, version ', { kind: 'name', text: profile?.matrixVersion ?? words.matrixVersion }],
    columns: headers.map((header) => ({ header: [header], align: 'start' })),
    rows: words.areas.map((area) => {
      const seen = profile?.areas[area.id as AreaId];
      const label = mark + area.label;
      return {
        header: seen === undefined ? [label] : [label, ' (', STATES[seen.state], ')'],
        cells: [...LEVELS.map((level) => cellOf(area, level, seen, mark)), ...(seen === undefined ? [] : [writeWithout(seen)])],
      };
    }),
  };
}

function cellOf(area: WordedArea, level: Level, seen: AreaProfile | undefined, mark: string): readonly Inline[] {
  const examples = area.examples[level].map(({ label }) => mark + label).join('; ');
  const position = seen === undefined ? '' : writePosition(seen, level);
  return position === '' ? [examples] : [{ kind: 'strong', content: [position] }, ' ', examples];
}

function writePosition({ agreed, byAgency }: AreaProfile, level: Level): string {
  const seers = byAgency.filter(({ levels }) => levels.includes(level)).map(({ agencyId }) => agencyId);
  if (seers.length === 0) return '';
  return `${agreed === level ? 'Agreed by' : 'Seen by'} ${seers.join(', ')}.`;
}

function withoutLevel({ byAgency }: AreaProfile): readonly string[] {
  return byAgency
    .filter(({ levels }) => levels.length === 0)
    .map(({ agencyId, level }) => `${agencyId}: ${(level ?? 'has not said').replaceAll('-', ' ')}`);
}

function writeWithout(seen: AreaProfile): readonly Inline[] {
  const without = withoutLevel(seen);
  return without.length === 0 ? [] : [without.join('; ')];
}

/**
 * The matrix as CSV (RFC 4180), one row for each descriptor in the order of the text, with where the partners stand when a profile is given.
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front. Trusts that it is given a profile.
 *
 * @param profile - Where the partners stand, from `profileOf` or `assessMatrix`; without it the bare matrix is written.
 * @param options - `wording`: the words of the matrix in another language. What it lacks stays English.
 * @returns Lines that end with a carriage return and a line feed; the first names the columns.
 * Source: D-JCM-F6.
 *
 * @example
 * ```ts
 * import { renderMatrixCsv } from 'commissioning-kit/joint';
 *
 * const lines = renderMatrixCsv().split('\r\n');
 * lines[0]; // => 'area,level,descriptor,label,text'
 * lines[3]; // => 'Purpose and strategy,separate,PS-S3,Own strategies,Every commissioning strategy is the work and property of one agency'
 * ```
 */
export function renderMatrixCsv(profile?: MatrixProfile, options: MatrixRendering = {}): string {
  const header = [
    'area',
    'level',
    'descriptor',
    'label',
    'text',
    ...(profile === undefined ? [] : ['area state', 'agreed level', 'seen by', 'no level seen']),
  ];
  const rows = wordsOfMatrix(options.wording ?? null, null).areas.flatMap((area) => {
    const seen = profile?.areas[area.id as AreaId];
    return LEVELS.flatMap((level) =>
      area.examples[level].map(({ id, label, text }) => [
        area.label,
        level,
        id,
        label,
        text,
        ...(seen === undefined ? [] : standing(seen, level)),
      ]),
    );
  });
  return [header, ...rows].map((row) => `${row.map(escapeCell).join(',')}\r\n`).join('');
}

function standing(seen: AreaProfile, level: Level): readonly string[] {
  const seers = seen.byAgency.filter(({ levels }) => levels.includes(level)).map(({ agencyId }) => agencyId);
  return [seen.state, seen.agreed ?? '', seers.join('; '), withoutLevel(seen).join('; ')];
}

/** Spreadsheets run what begins like a formula, in its wide forms too, and also behind white space. */
function escapeCell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
