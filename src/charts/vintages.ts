import { deriveFigure } from '../kernel/derive-figure.js';
import type { Inline, TableBlock } from '../kernel/document.js';
import { readShape, readText } from '../kernel/guards.js';
import { markText } from '../kernel/mark-text.js';
import { buildChart, captionOf, CHART_WIDTH, show, type Chart } from './chart.js';
import { drawLines, wholeOrNull, yearText } from './over-years.js';
import { CHART_KEYS, figureOf, readNamed, readSeries, type Series } from './series.js';

/** What {@link chartVintages} draws. */
export interface VintagesOptions {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What was projected. */
  readonly projected: Series;
  /** Later projections, estimates and counts of the same thing: one to three. */
  readonly later: readonly Series[];
}

/**
 * Draws what was projected against what later vintages and counts say. The scale does not begin at zero, which the words say, so that
 * differences can be seen.
 *
 * @param options - What to draw; all series in the same `unit`.
 * @returns The chart: words that state each difference in a year that both have, table and Vega-Lite specification.
 * @throws InvalidInputError when the call is malformed or two series share a name.
 * Source: D-SCN-01, D-CYC-12.
 *
 * @example
 * ```ts
 * import { chartVintages } from 'commissioning-kit/charts';
 *
 * const chart = chartVintages({
 *   id: 'checked', title: 'People aged 65 and over', unit: 'people',
 *   projected: { name: 'Projected', mark: 'illustrative', sources: [], points: [{ year: 2019, value: 1000, lower: null, upper: null }, { year: 2020, value: 1020, lower: null, upper: null }] },
 *   later: [{ name: 'Estimated', mark: 'illustrative', sources: [], points: [{ year: 2020, value: 1000, lower: null, upper: null }] }],
 * });
 * chart.description; // => 'Estimated is 20 people lower than Projected for 2020 (1,000 people against 1,020 people). The scale does not begin at zero.'
 * ```
 */
export function chartVintages(options: VintagesOptions): Chart {
  readShape(options, [], {
    ...CHART_KEYS,
    unit: readText,
    projected: readSeries,
    later: (list, path) => readNamed(list, path, readSeries, { min: 1, max: 3 }),
  });
  const series = readNamed([options.projected, ...options.later], ['later'], (value) => value as Series, { min: 2 });
  const values = series.flatMap(({ points }) =>
    points.flatMap((point) => [point.value, ...(point.lower === null ? [] : [point.lower, point.upper ?? point.value])]),
  );
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const room = (high - low || Math.abs(high) || 1) * 0.15;
  const domain: [number, number] = [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
  const sentences = options.later.flatMap((later) => compare(options.projected, later, options.unit));
  const summary: Inline[] = sentences.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]));
  if (domain[0] > 0) summary.push(`${summary.length === 0 ? '' : ' '}The scale does not begin at zero.`);
  return buildChart({
    id: options.id,
    title: options.title,
    summary,
    table: tableOfVintages(options, series),
    spec: { width: CHART_WIDTH, height: 220, layer: drawLines(series, options.unit, domain, null) },
  });
}

/** One sentence for the last year that both series have, or one that says there is none. */
function compare(projected: Series, later: Series, unit: string): readonly (readonly Inline[])[] {
  const known = new Map(projected.points.map((point) => [point.year, point.value]));
  const common = later.points.filter((point) => known.has(point.year));
  const last = common[common.length - 1];
  if (!last) return [[...markText(later.name), ' and ', ...markText(projected.name), ' have no year in common.']];
  const before = figureOf(projected, known.get(last.year) as number, unit);
  const now = figureOf(later, last.value, unit);
  const decimals = unit === 'share' ? 1 : wholeOrNull(later);
  const year: Inline = { kind: 'date', date: yearText(last.year) };
  const against: Inline[] = [' (', show(now, decimals), ' against ', show(before, decimals), ').'];
  const difference = (now.value as number) - (before.value as number);
  if (difference === 0) return [[...markText(later.name), ' equals ', ...markText(projected.name), ' for ', year, ...against]];
  const figure = deriveFigure({ value: Math.abs(difference), unit, from: [now, before] });
  const direction = difference < 0 ? ' lower than ' : ' higher than ';
  return [[...markText(later.name), ' is ', show(figure, decimals), direction, ...markText(projected.name), ' for ', year, ...against]];
}

function tableOfVintages({ title, unit, projected }: VintagesOptions, series: readonly Series[]): TableBlock {
  const years = [...new Set(series.flatMap(({ points }) => points.map((point) => point.year)))].sort((a, b) => a - b);
  const lookup = series.map(({ points }) => new Map(points.map((point) => [point.year, point.value])));
  return {
    kind: 'table',
    caption: captionOf(title, unit),
    columns: [{ header: ['Year'], align: 'start' }, ...series.map((one) => ({ header: markText(one.name), align: 'end' as const }))],
    rows: years.map((year) => ({
      header: [{ kind: 'date', date: yearText(year) }],
      cells: series.map((one, index) => {
        const value = lookup[index]?.get(year);
        return value === undefined ? [] : [show(figureOf(one, value, unit), unit === 'share' ? 1 : wholeOrNull(projected), 'in-heading')];
      }),
    })),
  };
}
