import type { Document, Inline, TableBlock } from '../kernel/document.js';
import { renderDocumentMarkdown } from '../kernel/render-markdown.js';
import { AREAS, type AreaId } from './areas.js';
import { LEVELS, type Level } from './levels.js';
import type { MatrixDefinition, MatrixWording } from './matrix-definition.js';
import { wordsOfMatrix, type MatrixWords, type WordedArea } from './matrix-words.js';
import { profiledAreas, type AreaProfile, type AreaState, type MatrixProfile } from './profile.js';
import { nameIn, type NamesById } from './read-parts.js';

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
 *   right to left begins with a mark that says so (U+200F). `matrix`: the adapted matrix, for its own examples. `names`: what the partners
 *   are called, by id.
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
  return renderDocumentMarkdown(matrixDocument(profile, wordsToPrint(profile, options), options.names ?? {}));
}

/** How the matrix is printed. */
export interface MatrixRendering {
  /** The words of the matrix in another language; English where absent or null. */
  readonly wording?: MatrixWording | null;
  /** The adapted matrix, whose areas, levels and examples are printed; the original where absent or null. */
  readonly matrix?: MatrixDefinition | null;
  /** What the partners are called, by id; their ids by default. */
  readonly names?: NamesById;
}

/**
 * The words of the matrix that is printed. A profile by an adapted matrix brings the names of its areas; where that matrix itself is not given,
 * the examples of an area are those of the original under them, and an area of the partners’ own has none.
 */
function wordsToPrint(profile: MatrixProfile | undefined, { wording = null, matrix = null }: MatrixRendering): MatrixWords {
  const words = wordsOfMatrix(wording, matrix);
  if (profile === undefined || matrix !== null) return words;
  const known = new Map<string, WordedArea>(words.areas.map((area) => [area.id, area]));
  return {
    ...words,
    areas: profiledAreas(profile).map(({ id, label }) => {
      const { label: worded = label, examples = NO_EXAMPLES } = known.get(id) ?? {};
      const isOriginal = label === AREAS.find((area) => area.id === id)?.label;
      return { id, label: isOriginal ? worded : label, examples };
    }),
  };
}

const NO_EXAMPLES: WordedArea['examples'] = { separate: [], parallel: [], joint: [], integrated: [] };

function matrixDocument(profile: MatrixProfile | undefined, words: MatrixWords, names: NamesById): Document {
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
        heading: [
          profile === undefined
            ? words.areas.length === AREAS.length
              ? 'Seven areas at four levels'
              : 'The areas at four levels'
            : 'Where the partners stand',
        ],
        sections: [],
        blocks: [
          {
            kind: 'paragraph',
            content: [
              `The cells hold examples of what agencies do, ${isOwn(words) ? 'as the partners adapted them from' : 'in our own words after'} the appendix of Commissioning for Health and Social Care. They are no definitions, the text gives no rule for scoring them, and no level is better than another.${isBareOfOwn(profile, words) ? ' They are those of the original: the adapted matrix was not given.' : ''}`,
            ],
          },
          matrixTable(profile, words, names),
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

function isOwn({ matrixId }: MatrixWords): boolean {
  return matrixId !== 'original';
}

/** Whether the examples printed are not those by which the partners rated. */
function isBareOfOwn(profile: MatrixProfile | undefined, words: MatrixWords): boolean {
  return profile?.matrixId !== undefined && !isOwn(words);
}

function matrixTable(profile: MatrixProfile | undefined, words: MatrixWords, names: NamesById): TableBlock {
  const mark = words.direction === 'right-to-left' ? '\u200f' : '';
  const headers = ['Area', ...LEVELS.map((level) => mark + words.levels[level]), ...(profile === undefined ? [] : ['No level seen'])];
  return {
    kind: 'table',
    caption: ['Joint commissioning matrix, version ', { kind: 'name', text: profile?.matrixVersion ?? words.matrixVersion }],
    columns: headers.map((header) => ({ header: [header], align: 'start' })),
    rows: words.areas.map((area) => {
      const seen = seenIn(profile, area);
      const label = mark + area.label;
      return {
        header: seen === undefined ? [label] : [label, ' (', STATES[seen.state], ')'],
        cells: [
          ...LEVELS.map((level) => cellOf(area, level, seen, mark, names)),
          ...(seen === undefined ? [] : [writeWithout(seen, names)]),
        ],
      };
    }),
  };
}

function cellOf(area: WordedArea, level: Level, seen: AreaProfile | undefined, mark: string, names: NamesById): readonly Inline[] {
  const examples = area.examples[level].map(({ label }) => mark + label).join('; ');
  const position = seen === undefined ? '' : writePosition(seen, level, names);
  return position === '' ? [examples] : [{ kind: 'strong', content: [position] }, ' ', examples];
}

function seenIn(profile: MatrixProfile | undefined, { id }: WordedArea): AreaProfile | undefined {
  return profile === undefined || !Object.hasOwn(profile.areas, id) ? undefined : profile.areas[id as AreaId];
}

function writePosition({ agreed, byAgency }: AreaProfile, level: Level, names: NamesById): string {
  const seers = byAgency.filter(({ levels }) => levels.includes(level)).map(({ agencyId }) => nameIn(names, agencyId));
  if (seers.length === 0) return '';
  return `${agreed === level ? 'Agreed by' : 'Seen by'} ${seers.join(', ')}.`;
}

function withoutLevel({ byAgency }: AreaProfile, names: NamesById): readonly string[] {
  return byAgency
    .filter(({ levels }) => levels.length === 0)
    .map(({ agencyId, level }) => `${nameIn(names, agencyId)}: ${(level ?? 'has not said').replaceAll('-', ' ')}`);
}

function writeWithout(seen: AreaProfile, names: NamesById): readonly Inline[] {
  const without = withoutLevel(seen, names);
  return without.length === 0 ? [] : [without.join('; ')];
}

/**
 * The matrix as CSV (RFC 4180), one row for each descriptor in the order of the text, with where the partners stand when a profile is given.
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front. Trusts that it is given a profile.
 *
 * @param profile - Where the partners stand, from `profileOf` or `assessMatrix`; without it the bare matrix is written.
 * @param options - `wording`: the words of the matrix in another language; what it lacks stays English. `matrix`: the adapted matrix, for its
 *   own examples. `names`: what the partners are called, by id. An area without examples has one row for each level, without one.
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
  const { names = {} } = options;
  const header = [
    'area',
    'level',
    'descriptor',
    'label',
    'text',
    ...(profile === undefined ? [] : ['area state', 'agreed level', 'seen by', 'no level seen']),
  ];
  const rows = wordsToPrint(profile, options).areas.flatMap((area) => {
    const seen = seenIn(profile, area);
    return LEVELS.flatMap((level) =>
      (hasNone(area) ? [NO_EXAMPLE] : area.examples[level]).map(({ id, label, text }) => [
        area.label,
        level,
        id,
        label,
        text,
        ...(seen === undefined ? [] : standing(seen, level, names)),
      ]),
    );
  });
  return [header, ...rows].map((row) => `${row.map(escapeCell).join(',')}\r\n`).join('');
}

const NO_EXAMPLE = { id: '', label: '', text: '' } as const;

function hasNone({ examples }: WordedArea): boolean {
  return LEVELS.every((level) => examples[level].length === 0);
}

function standing(seen: AreaProfile, level: Level, names: NamesById): readonly string[] {
  const seers = seen.byAgency.filter(({ levels }) => levels.includes(level)).map(({ agencyId }) => nameIn(names, agencyId));
  return [seen.state, seen.agreed ?? '', seers.join('; '), withoutLevel(seen, names).join('; ')];
}

/** Spreadsheets run what begins like a formula, in its wide forms too, and also behind white space. */
function escapeCell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
