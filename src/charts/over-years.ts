import { deriveFigure } from '../kernel/derive-figure.js';
import type { Inline, TableBlock } from '../kernel/document.js';
import { readNullable, readShape, readText } from '../kernel/guards.js';
import type { Json } from '../kernel/json.js';
import { markText } from '../kernel/mark-text.js';
import { axisLabels, axisTitle, buildChart, captionOf, CHART_WIDTH, DASHES, INK, PALE, show, SHAPES, type Chart } from './chart.js';
import { CHART_KEYS, figureOf, readNamed, readSeries, type Series } from './series.js';

/** What {@link chartOverYears} draws. */
export interface OverYearsOptions {
  readonly id: string;
  readonly title: string;
  /** What is counted, such as `people`; `share` and `GBP` are written as per cent and pounds. */
  readonly unit: string;
  /** What the bounds are, such as `95% interval`; null when no point has any. */
  readonly interval: string | null;
  /** One to four series. */
  readonly series: readonly Series[];
}

/**
 * Draws population or need over years, with the interval around it: a line for each series, told apart by dashes and shapes and named at
 * its end, the interval as a band with edges. The scale begins at zero.
 *
 * @param options - What to draw; values in `unit`, years as whole numbers in rising order.
 * @returns The chart: words, table and Vega-Lite specification.
 * @throws InvalidInputError when the call is malformed, a value lies outside its interval, or two series share a name.
 * Source: D-SCN-F1, D-CYC-12.
 *
 * @example
 * ```ts
 * import { chartOverYears } from 'commissioning-kit/charts';
 *
 * const chart = chartOverYears({
 *   id: 'need', title: 'People with dementia', unit: 'people', interval: null,
 *   series: [{ name: 'Projected', mark: 'illustrative', sources: [], points: [
 *     { year: 2019, value: 6580, lower: null, upper: null }, { year: 2029, value: 8477, lower: null, upper: null }] }],
 * });
 * chart.description; // => 'Projected: 6,580 people in 2019 and 8,477 people in 2029, 28.8% more.'
 * chart.table.rows.length; // => 2
 * ```
 */
export function chartOverYears(options: OverYearsOptions): Chart {
  readShape(options, [], {
    ...CHART_KEYS,
    unit: readText,
    interval: readNullable(readText),
    series: (list, path) => readNamed(list, path, readSeries, { min: 1, max: 4 }),
  });
  const summary = options.series.flatMap((series, index): Inline[] => [
    ...(index === 0 ? [] : [' ']),
    ...describeSeries(series, options.unit),
  ]);
  const withInterval = options.series.some((series) => series.points.some((point) => point.lower !== null));
  if (withInterval) summary.push(' The band is the ', ...nameInterval(options.interval), '.');
  return buildChart({
    id: options.id,
    title: options.title,
    summary,
    table: tableOverYears(options),
    spec: {
      width: CHART_WIDTH,
      height: 220,
      layer: drawLines(options.series, options.unit, [0, highest(options.series)], options.interval),
    },
  });
}

export function nameInterval(interval: string | null): readonly Inline[] {
  return [{ kind: 'name', text: interval ?? 'interval given' }];
}

function highest(series: readonly Series[]): number {
  return series.reduce((top, { points }) => points.reduce((most, point) => Math.max(most, point.upper ?? point.value), top), 0);
}

function describeSeries(series: Series, unit: string): Inline[] {
  const first = series.points[0] as Series['points'][number];
  const last = series.points[series.points.length - 1] as Series['points'][number];
  const decimals = unit === 'share' ? 1 : wholeOrNull(series);
  const start: Inline[] = [
    ...markText(series.name),
    ': ',
    show(figureOf(series, first.value, unit), decimals),
    ' in ',
    { kind: 'date', date: yearText(first.year) },
  ];
  if (last === first) return [...start, '.'];
  const figures = [figureOf(series, first.value, unit), figureOf(series, last.value, unit)];
  const end: Inline[] = [
    ' and ',
    show(figures[1] as (typeof figures)[number], decimals),
    ' in ',
    { kind: 'date', date: yearText(last.year) },
  ];
  if (last.value === first.value) return [...start, ...end, ', no change.'];
  if (first.value <= 0) return [...start, ...end, '.'];
  const change = deriveFigure({ value: Math.abs(last.value - first.value) / first.value, unit: 'share', from: figures });
  return [...start, ...end, ', ', show(change, 1), last.value > first.value ? ' more.' : ' less.'];
}

/** Years have four digits in a date run. */
export function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

/** Whole numbers are shown as they stand, others without places: a projection has no half people. */
export function wholeOrNull(series: Series): number | null {
  return series.points.every((point) => Number.isInteger(point.value) || Math.abs(point.value) >= 100) ? 0 : null;
}

function tableOverYears({ series, unit, title, interval }: OverYearsOptions): TableBlock {
  const years = [...new Set(series.flatMap(({ points }) => points.map((point) => point.year)))].sort((a, b) => a - b);
  const lookup = series.map(({ points }) => new Map(points.map((point) => [point.year, point])));
  const bounded = series.map(({ points }) => points.some((point) => point.lower !== null));
  return {
    kind: 'table',
    caption: captionOf(title, unit),
    columns: [
      { header: ['Year'], align: 'start' },
      ...series.flatMap((one, index) => [
        { header: markText(one.name), align: 'end' as const },
        ...(bounded[index] ? [{ header: [...markText(one.name), ', ', ...nameInterval(interval)], align: 'end' as const }] : []),
      ]),
    ],
    rows: years.map((year) => ({
      header: [{ kind: 'date', date: yearText(year) }],
      cells: series.flatMap((one, index): Inline[][] => {
        const point = lookup[index]?.get(year);
        const decimals = unit === 'share' ? 1 : wholeOrNull(one);
        const value: Inline[] = point ? [show(figureOf(one, point.value, unit), decimals, 'in-heading')] : [];
        if (!bounded[index]) return [value];
        if (!point || point.lower === null || point.upper === null) return [value, []];
        return [
          value,
          [
            show(figureOf(one, point.lower, unit), decimals, 'in-heading'),
            ' to ',
            show(figureOf(one, point.upper, unit), decimals, 'in-heading'),
          ],
        ];
      }),
    })),
  };
}

/** The layers of a line chart: bands, lines, points, and above them a key that names each by its dash and shape. */
export function drawLines(series: readonly Series[], unit: string, domain: readonly [number, number], interval: string | null): Json {
  const years = series.flatMap(({ points }) => points.map((point) => point.year));
  const x = {
    field: 'year',
    type: 'quantitative',
    axis: {
      format: 'd',
      values: yearTicks(
        years.reduce((a, b) => Math.min(a, b)),
        years.reduce((a, b) => Math.max(a, b)),
      ),
      grid: false,
      title: null,
      labelOverlap: false,
      labelFlush: false,
    },
    scale: { zero: false, nice: false },
  };
  const y = {
    field: 'value',
    type: 'quantitative',
    axis: {
      ...axisLabels(unit),
      title: axisTitle(unit),
      tickCount: 5,
      titleAngle: 0,
      titleAlign: 'left',
      titleAnchor: 'end',
      titleX: 0,
      titleY: -12,
    },
    scale: { domain: [domain[0], domain[1]], nice: domain[0] === 0, zero: domain[0] === 0 },
  };
  return [...series.flatMap((one, index) => drawOne(one, index, x, y)), ...drawKey(series, interval)];
}

/** The years written along the axis: the first and the last, and up to four between at even steps. */
function yearTicks(first: number, last: number): Json {
  const span = last - first;
  let step = Math.max(1, Math.ceil(span / 5));
  while (step < span && span % step !== 0 && step < span / 2) step += 1;
  const ticks: number[] = [];
  for (let year = first; year <= last; year += step) ticks.push(year);
  return ticks;
}

function drawOne(series: Series, index: number, x: Json, y: { readonly [key: string]: Json }): Json[] {
  const values = series.points.map((point) => ({ ...point }));
  const bounds = values.filter((point) => point.lower !== null);
  const band =
    bounds.length === 1 ? { type: 'rule', color: INK } : { type: 'area', color: PALE, opacity: 0.7, stroke: INK, strokeWidth: 0.7 };
  return [
    ...(bounds.length === 0
      ? []
      : [{ data: { values: bounds }, mark: band, encoding: { x, y: { ...y, field: 'lower' }, y2: { field: 'upper' } } }]),
    { data: { values }, mark: { type: 'line', color: INK, strokeWidth: 2, strokeDash: dashOf(index) }, encoding: { x, y } },
    {
      data: { values },
      mark: pointOf(index),
      encoding: {
        x,
        y,
        tooltip: [
          { field: 'year', type: 'quantitative', title: 'Year' },
          { field: 'value', type: 'quantitative', title: series.name, format: ',' },
        ],
      },
    },
  ];
}

function dashOf(index: number): Json {
  return [...(DASHES[index % DASHES.length] ?? [])];
}

function pointOf(index: number): { readonly [key: string]: Json } {
  return {
    type: 'point',
    shape: SHAPES[index % SHAPES.length] as string,
    fill: index % 2 === 0 ? INK : '#fff',
    stroke: INK,
    size: 45,
    opacity: 1,
  };
}

const KEY_ROW = 20;

/** The key stands above the plot in pixels, so that it never covers what is drawn. One series without a band needs none. */
function drawKey(series: readonly Series[], interval: string | null): Json[] {
  const banded = series.some(({ points }) => points.some((point) => point.lower !== null));
  if (series.length === 1 && !banded) return [];
  const rows = series.length + (banded ? 1 : 0);
  const at = (row: number): number => -40 - (rows - 1 - row) * KEY_ROW;
  const text = (label: string, row: number): Json => ({
    data: { values: [{ label }] },
    mark: { type: 'text', align: 'left', baseline: 'middle' },
    encoding: { x: { value: 34 }, y: { value: at(row) }, text: { field: 'label', type: 'nominal' } },
  });
  const keyed = series.flatMap((one, index): Json[] => [
    ...(one.points.length > 1
      ? [
          {
            data: { values: [{}] },
            mark: { type: 'rule', color: INK, strokeWidth: 2, strokeDash: dashOf(index) },
            encoding: { x: { value: 0 }, x2: { value: 26 }, y: { value: at(index) } },
          },
        ]
      : []),
    { data: { values: [{}] }, mark: pointOf(index), encoding: { x: { value: 13 }, y: { value: at(index) } } },
    text(one.name, index),
  ]);
  if (!banded) return keyed;
  const row = series.length;
  return [
    ...keyed,
    {
      data: { values: [{}] },
      mark: { type: 'rect', color: PALE, stroke: INK, strokeWidth: 0.7 },
      encoding: { x: { value: 0 }, x2: { value: 26 }, y: { value: at(row) - 6 }, y2: { value: at(row) + 6 } },
    },
    text(interval ?? 'interval given', row),
  ];
}
