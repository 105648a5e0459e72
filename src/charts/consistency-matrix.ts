import { ratingOfCell } from '../hypotheses/cell-rating.js';
import { readCompetingMatrix, type CompetingItem, type CompetingMatrix } from '../hypotheses/competing-matrix.js';
import { CONSISTENCY_RATINGS, type ConsistencyRating } from '../hypotheses/consistency-scale.js';
import type { Inline, TableBlock } from '../kernel/document.js';
import { readShape, refuse } from '../kernel/guards.js';
import type { Json } from '../kernel/json.js';
import { markText } from '../kernel/mark-text.js';
import { capitalise, numberWord } from '../kernel/number-words.js';
import { buildChart, CHART_WIDTH, INK, type Chart } from './chart.js';
import { BLANK, wordRows, wrapLines } from './row-words.js';
import { CHART_KEYS } from './series.js';

/** What {@link chartConsistencyMatrix} draws. */
export interface ConsistencyMatrixOptions {
  readonly id: string;
  readonly title: string;
  /** One to ten hypotheses, each with its statement, and one to sixty items, each with its title. */
  readonly matrix: CompetingMatrix;
}

/**
 * Draws how each item of evidence fits each of several hypotheses: a grid whose cells hold the letters of the rating, the darker the more an
 * item stands against a hypothesis. The last line counts the items that stand against each, of those rated. That count is no likelihood and puts the
 * hypotheses in no order: they stand as they were given. Where several raters spoke and nothing was agreed, the rating in their middle counts.
 *
 * @param options - The matrix, with the words for its hypotheses and items.
 * @returns The chart: words, table and Vega-Lite specification.
 * @throws InvalidInputError when the call is malformed, or a hypothesis or an item has no words.
 * Source: D-HYP-10; Heuer (1999), Psychology of Intelligence Analysis, ch. 8.
 *
 * @example
 * ```ts
 * import { chartConsistencyMatrix } from 'commissioning-kit/charts';
 *
 * const chart = chartConsistencyMatrix({
 *   id: 'fit', title: 'How the evidence fits',
 *   matrix: {
 *     hypotheses: [{ id: 'h1', statement: 'Too few carers' }, { id: 'h2', statement: 'Rounds badly planned' }],
 *     evidence: [
 *       { id: 'e1', title: 'Vacancies fell, waits did not', credibility: 'high', relevance: 'high', ratings: { h1: 'II', h2: 'C' } },
 *     ],
 *   },
 * });
 * chart.description.includes('Of one item rated beside A, one stands against it'); // => true
 * ```
 */
export function chartConsistencyMatrix(options: ConsistencyMatrixOptions): Chart {
  readShape(options, [], { ...CHART_KEYS, matrix: readCompetingMatrix });
  const { hypotheses, evidence } = options.matrix;
  checkWords(options.matrix);
  const columns = hypotheses.map(({ id, statement = '' }, index): Column => {
    const cells = evidence.map((item) => cellOf(item, id));
    return { letter: letterOf(index), statement, cells };
  });
  const titles = evidence.map(({ title = '' }) => title);
  return buildChart({
    id: options.id,
    title: options.title,
    summary: [
      ...columns.flatMap((column): Inline[] => [...sayColumn(column), ' ']),
      'How much stands against a hypothesis says nothing of how likely it is.',
    ],
    table: tableOf(options.title, columns, titles),
    spec: draw(columns, titles),
  });
}

/** What stands in a cell: a rating, a split of raters, or nothing. */
type Cell = ConsistencyRating | 'split' | null;

interface Column {
  readonly letter: string;
  readonly statement: string;
  readonly cells: readonly Cell[];
}

function checkWords({ hypotheses, evidence }: CompetingMatrix): void {
  const bounds = [
    ['hypotheses', hypotheses, 10],
    ['evidence', evidence, 60],
  ] as const;
  for (const [key, list, max] of bounds) {
    if (list.length < 1 || list.length > max) refuse('charts/list-length', ['matrix', key], list, `a list of 1 to ${max}`);
  }
  for (const [index, { statement }] of hypotheses.entries()) {
    if (statement === undefined)
      refuse('charts/no-words', ['matrix', 'hypotheses', index, 'statement'], statement, 'the words of the hypothesis');
  }
  for (const [index, { title }] of evidence.entries()) {
    if (title === undefined) refuse('charts/no-words', ['matrix', 'evidence', index, 'title'], title, 'the words of the item');
  }
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

function cellOf(item: CompetingItem, hypothesisId: string): Cell {
  const rating = ratingOfCell(item, hypothesisId);
  if (rating !== null) return rating;
  return (item.raters ?? []).some(({ ratings }) => Object.hasOwn(ratings, hypothesisId)) ? 'split' : null;
}

/** How many items were rated beside a hypothesis, and how many of them stand against it. */
function countOf({ cells }: Column): { readonly rated: number; readonly against: number } {
  return {
    rated: cells.filter((cell) => cell !== null && cell !== 'split' && cell !== 'NA').length,
    against: cells.filter((cell) => cell === 'I' || cell === 'II').length,
  };
}

function sayColumn(column: Column): Inline[] {
  const { rated, against } = countOf(column);
  const split = column.cells.filter((cell) => cell === 'split').length;
  return [
    `${column.letter} is: `,
    ...markText(column.statement.replace(/[.]$/, '')),
    '. ',
    rated === 0
      ? `Nothing was rated beside ${column.letter}.`
      : `Of ${numberWord(rated)} ${rated === 1 ? 'item' : 'items'} rated beside ${column.letter}, ${against === 0 ? 'none stands against it' : `${numberWord(against)} ${against === 1 ? 'stands' : 'stand'} against it`}.`,
    ...(split === 0 ? [] : [` On ${numberWord(split)} more the raters are split.`]),
  ];
}

const NAMES: ReadonlyMap<Cell, string> = new Map<Cell, string>([
  ...CONSISTENCY_RATINGS.map(({ id, label }) => [id, label.toLowerCase()] as const),
  ['split', 'raters split'],
]);

function tableOf(title: string, columns: readonly Column[], titles: readonly string[]): TableBlock {
  return {
    kind: 'table',
    caption: [...markText(title), ': ', ...CONSISTENCY_RATINGS.map(({ id, label }) => `${id} ${label.toLowerCase()}`).join(', ')],
    columns: [
      { header: ['Evidence'], align: 'start' },
      ...columns.map(({ letter, statement }) => ({ header: [`${letter}: `, ...markText(statement)], align: 'start' as const })),
    ],
    rows: [
      ...titles.map((item, index) => ({
        header: markText(item),
        cells: columns.map(({ cells }) => {
          const cell = cells[index] as Cell;
          return [cell === null ? 'not rated' : cell === 'split' ? 'raters split' : `${cell}, ${NAMES.get(cell)}`];
        }),
      })),
      {
        header: ['Items that stand against it, of those rated'],
        cells: columns.map((column) => {
          const { rated, against } = countOf(column);
          return [capitalise(`${numberWord(against)} of ${numberWord(rated)}`)];
        }),
      },
    ],
  };
}

/** Only what stands against a hypothesis is shaded; black letters stand out on the lighter grey, white ones on the darker. */
const SHADES: { readonly [cell: string]: string } = { II: '#4d4d4d', I: '#b3b3b3' };

const KEY_WIDTH = 50;

function draw(columns: readonly Column[], titles: readonly string[]): { readonly [key: string]: Json } {
  const counts = columns.map((column) => ({ column, ...countOf(column) }));
  const rows = [...titles.keys()].map(String);
  const last = 'count';
  const y = { field: 'row', type: 'nominal', sort: [...rows, last], axis: null };
  const x = {
    field: 'letter',
    type: 'nominal',
    sort: columns.map(({ letter }) => letter),
    axis: { title: null, labelAngle: 0, orient: 'top', domain: false, ticks: false, labelFontWeight: 'bold' },
  };
  const cells = columns.flatMap(({ letter, cells: of }) =>
    of.map((cell, index) => ({
      row: rows[index] as string,
      letter,
      cell: cell ?? '–',
      shade: SHADES[cell ?? ''] ?? '#ffffff',
      dark: cell === 'II',
    })),
  );
  const { step, down, layers } = wordRows([...titles, 'Items that stand against it, of those rated'], [...rows, last], y);
  return {
    title: {
      text: [
        ...columns.flatMap(({ letter, statement }) => wrapLines(`${letter}: ${statement}`, KEY_WIDTH)),
        BLANK,
        'II very inconsistent, I inconsistent, N neutral',
        'C consistent, CC very consistent, NA not applicable',
        '– not rated',
      ],
      ...{ anchor: 'start', frame: 'group', fontSize: 13, fontWeight: 'normal', color: INK, lineHeight: 15, offset: 14 },
    },
    width: CHART_WIDTH + 40,
    height: { step },
    data: { values: cells },
    layer: [
      {
        mark: { type: 'rect', stroke: INK, strokeWidth: 0.7, height: 22, yOffset: down },
        encoding: { x, y, color: { field: 'shade', type: 'nominal', scale: null } },
      },
      {
        mark: { type: 'text', baseline: 'middle', dy: down },
        encoding: {
          x,
          y,
          text: { field: 'cell', type: 'nominal' },
          color: { condition: { test: 'datum.dark', value: '#ffffff' }, value: '#000000' },
        },
      },
      {
        data: {
          values: counts.map(({ column, rated, against }) => ({ row: last, letter: column.letter, count: `${against} of ${rated}` })),
        },
        mark: { type: 'text', baseline: 'middle', dy: down },
        encoding: { x, y, text: { field: 'count', type: 'nominal' } },
      },
      ...layers,
    ],
  };
}
