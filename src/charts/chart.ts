import { plainText } from '../kernel/document-text.js';
import type { ChartBlock, FigureRun, Inline, TableBlock } from '../kernel/document.js';
import type { Figure } from '../kernel/finding.js';
import { formatFigure } from '../kernel/format-figure.js';
import type { Json } from '../kernel/json.js';
import { markText } from '../kernel/mark-text.js';

/** A Vega-Lite 6 specification as plain JSON, its data included. */
export interface VegaLiteSpec {
  readonly $schema: string;
  readonly description: string;
  readonly [key: string]: Json;
}

/** A chart as data: what to draw, what it shows in words, and the numbers behind it. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** What the chart shows, in plain words: the alternative text. */
  readonly description: string;
  /** The same words with every figure marked, for the page. */
  readonly summary: readonly Inline[];
  readonly table: TableBlock;
  readonly spec: VegaLiteSpec;
}

/**
 * The place of a chart in a document: its title, its words and its table. The drawing is handed to `renderDocumentHtml` by the chart's id.
 * Trusts that it is given a chart.
 *
 * @param chart - A chart of this room.
 * @returns The block.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { chartRatings, toChartBlock } from 'commissioning-kit/charts';
 *
 * const chart = chartRatings({
 *   id: 'ratings', title: 'Care homes by rating', ratings: ['Good', 'Not yet rated'], unit: 'care homes',
 *   places: [{ name: 'Sampleton', counts: [8, 2], mark: 'illustrative', sources: [] }],
 * });
 * toChartBlock(chart).chartId; // => 'ratings'
 * ```
 */
export function toChartBlock(chart: Chart): ChartBlock {
  return { kind: 'chart', chartId: chart.id, title: markText(chart.title), summary: chart.summary, table: chart.table };
}

/** Puts a chart together. The description is the summary without its marks. */
export function buildChart(parts: {
  readonly id: string;
  readonly title: string;
  readonly summary: readonly Inline[];
  readonly table: TableBlock;
  readonly spec: { readonly [key: string]: Json };
}): Chart {
  const description = plainText(parts.summary);
  return {
    id: parts.id,
    title: parts.title,
    description,
    summary: parts.summary,
    table: parts.table,
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      description,
      background: '#fff',
      config: CHART_CONFIG,
      ...parts.spec,
    },
  };
}

/** A figure in words or, with its unit in a heading, in a table. */
export function show(figure: Figure, decimals: number | null, unit: FigureRun['unit'] = 'shown'): FigureRun {
  return { kind: 'figure', figure, decimals, unit };
}

export const INK = '#1a1a1a';
export const GREY = '#6b6b6b';
export const PALE = '#dcdcdc';

/** Shapes and dashes tell series apart; grey only sets them back. */
export const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down'] as const;
export const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [7, 4],
  [2, 3],
  [9, 3, 2, 3],
];

/** The width of the plotting area: narrow enough that a phone shrinks the letters little. */
export const CHART_WIDTH = 300;

const CHART_CONFIG: Json = {
  font: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  view: { stroke: null },
  axis: {
    labelColor: INK,
    labelFontSize: 13,
    labelLineHeight: 15,
    titleColor: INK,
    titleFontSize: 13,
    titleFontWeight: 'normal',
    titleLineHeight: 16,
    gridColor: '#e6e6e6',
    domainColor: GREY,
    tickColor: GREY,
    labelPadding: 5,
    titlePadding: 8,
  },
  header: { labelColor: INK, labelFontSize: 13, labelFontWeight: 'bold', titleColor: INK },
  text: { fontSize: 13, fill: INK, lineHeight: 15, lineBreak: '\n' },
  legend: { labelColor: INK, labelFontSize: 13, symbolStrokeWidth: 2, titleFontSize: 13 },
};

/** The height of a row whose label stands above its bar or its dots. */
export const ROW_STEP = 44;

/** The label of each row, above what the row shows: long names need no second line, and phones lose no width to them. */
export function rowLabels(y: Json, field: string): Json {
  return {
    mark: { type: 'text', align: 'left', baseline: 'bottom', dy: -8 },
    encoding: { x: { value: 0 }, y, text: { field, type: 'nominal' } },
  };
}

/** How an axis writes the numbers of a unit. */
export function axisLabels(unit: string): { readonly [key: string]: Json } {
  if (unit === 'share') return { labelExpr: "format(datum.value * 100, ',~f') + '%'" };
  if (/^GBP(?: |$)/.test(unit)) return { labelExpr: "'£' + format(datum.value, ',~f')" };
  return { format: ',~f' };
}

/** The title of an axis: the unit in words; shares and money say it in their labels. */
export function axisTitle(unit: string): string | null {
  if (unit === 'share' || unit === 'GBP' || unit === '') return null;
  return unit.replace(/^[A-Z]{3} /, '');
}

/** A number as a label in a drawing says it. */
export function writeValue(value: number | string, unit: string, decimals: number | null): string {
  return formatFigure({ value, unit, mark: 'derived', sources: [] }, { decimals, unit: false });
}

/** The caption of a chart's table: its title, and the unit where the title does not name it. */
export function captionOf(title: string, unit: string): readonly Inline[] {
  const named = axisTitle(unit);
  return named === null || title.toLowerCase().includes(named.toLowerCase())
    ? markText(title)
    : [...markText(title), ', ', ...markText(named)];
}
