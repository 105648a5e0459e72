import type { Inline, TableBlock } from '../kernel/document.js';
import { deriveFigure, MARKS, readSourceRef } from '../kernel/derive-figure.js';
import type { Figure } from '../kernel/finding.js';
import {
  readId,
  readList,
  readNullable,
  readNumber,
  readOneOf,
  readShape,
  readText,
  readUnique,
  readWholeNumber,
  refuse,
} from '../kernel/guards.js';
import type { Json, Path } from '../kernel/json.js';
import { markText } from '../kernel/mark-text.js';
import type { SourceRef } from '../kernel/source.js';
import { axisLabels, axisTitle, buildChart, CHART_WIDTH, GREY, INK, show, writeValue, type Chart } from './chart.js';
import { CHART_KEYS } from './series.js';

/** A council's value of a measure; null where it is suppressed or missing. */
export interface CouncilValue {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
}

/** What {@link chartDistribution} draws. */
export interface DistributionOptions {
  readonly id: string;
  readonly title: string;
  /** The unit of the values: `share` for proportions. */
  readonly unit: string;
  /** The places that values are shown with; null shows them as they stand. One place of a per cent for shares, else null, unless given. */
  readonly decimals?: number | null;
  readonly councils: readonly CouncilValue[];
  /** The id of the council that is pointed out. */
  readonly marked: string;
  readonly mark: Figure['mark'];
  readonly sources: readonly SourceRef[];
}

/**
 * Draws one council among all: a dot for each council along the measure, the one pointed out as a filled diamond with its name and value.
 * Councils without a value are counted and never drawn as zero. Nothing says which end is good.
 *
 * @param options - The values and which council to point out.
 * @returns The chart: words, a table of the lowest, quarter, middle, three-quarter and highest values beside the council's own, and the
 *   Vega-Lite specification. Quarters are values that councils have: the one at rank `ceil(p x n)`.
 * @throws InvalidInputError when the call is malformed, an id comes twice, or the marked council is not among the councils.
 * Source: the choice of quartiles (inverse of the empirical distribution) is this library's.
 *
 * @example
 * ```ts
 * import { chartDistribution } from 'commissioning-kit/charts';
 *
 * const chart = chartDistribution({
 *   id: 'dp', title: 'Direct payments', unit: 'share', marked: 'b', mark: 'illustrative', sources: [],
 *   councils: [{ id: 'a', name: 'Aford', value: 0.2 }, { id: 'b', name: 'Beeham', value: 0.3 }, { id: 'c', name: 'Ceeton', value: null }],
 * });
 * chart.description; // => 'Beeham: 30.0%. Of 2 councils with a value, 1 has a lower one and 0 have a higher one; the middle one is 20.0%. 1 council has no published value.'
 * ```
 */
export function chartDistribution(options: DistributionOptions): Chart {
  readShape(
    options,
    [],
    {
      ...CHART_KEYS,
      unit: readText,
      councils: (list, path) => readList(list, path, readCouncil, { min: 1 }),
      marked: readId,
      mark: readOneOf(MARKS),
      sources: (list, path) => readList(list, path, readSourceRef),
    },
    { decimals: readNullable(readWholeNumber(0, 10)) },
  );
  readUnique(options.councils, ['councils'], (council) => council.id);
  const marked = options.councils.find((council) => council.id === options.marked);
  if (!marked) refuse('charts/unknown-council', ['marked'], options.marked, 'the id of one of the councils');
  const known = options.councils.filter((council): council is CouncilValue & { value: number } => council.value !== null);
  const sorted = known.map((council) => council.value).sort((a, b) => a - b);
  return buildChart({
    id: options.id,
    title: options.title,
    summary: describe(options, marked, sorted),
    table: tableOf(options, marked, sorted),
    spec: draw(options, marked, known, sorted),
  });
}

function readCouncil(value: unknown, path: Path): CouncilValue {
  readShape(value, path, { id: readId, name: readText, value: readNullable(readNumber) });
  return value as CouncilValue;
}

/** The value at rank ceil(p x n): one that a council has. */
function quantile(sorted: readonly number[], p: number): number {
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] as number;
}

function decimalsOf({ decimals, unit }: DistributionOptions): number | null {
  return decimals !== undefined ? decimals : unit === 'share' ? 1 : null;
}

function figureOf(options: DistributionOptions, value: number): Figure {
  return { value, unit: options.unit, mark: options.mark, sources: options.sources };
}

function count(options: DistributionOptions, value: number): Inline {
  return show(deriveFigure({ value, unit: '', from: [figureOf(options, 0)] }), 0);
}

function describe(options: DistributionOptions, marked: CouncilValue, sorted: readonly number[]): readonly Inline[] {
  const decimals = decimalsOf(options);
  const missing = options.councils.length - sorted.length;
  const left: Inline[] =
    missing === 0 ? [] : [' ', count(options, missing), missing === 1 ? ' council has' : ' councils have', ' no published value.'];
  if (sorted.length === 0) return ['No council has a published value.'];
  const middle: Inline[] = ['the middle one is ', show(figureOf(options, quantile(sorted, 0.5)), decimals), '.'];
  if (marked.value === null) {
    return [
      ...markText(marked.name),
      ' has no published value. Of ',
      count(options, sorted.length),
      ' councils with a value, ',
      ...middle,
      ...left,
    ];
  }
  const own = marked.value;
  const lower = sorted.filter((value) => value < own).length;
  const higher = sorted.filter((value) => value > own).length;
  return [
    ...markText(marked.name),
    ': ',
    show(figureOf(options, own), decimals),
    '. Of ',
    count(options, sorted.length),
    ' councils with a value, ',
    count(options, lower),
    lower === 1 ? ' has' : ' have',
    ' a lower one and ',
    count(options, higher),
    higher === 1 ? ' has' : ' have',
    ' a higher one; ',
    ...middle,
    ...left,
  ];
}

function tableOf(options: DistributionOptions, marked: CouncilValue, sorted: readonly number[]): TableBlock {
  const decimals = decimalsOf(options);
  const row = (header: readonly Inline[], value: number | undefined | null) => ({
    header,
    cells: [value === undefined || value === null ? ['not known'] : [show(figureOf(options, value), decimals)]],
  });
  const at = (p: number): number | undefined => (sorted.length === 0 ? undefined : quantile(sorted, p));
  return {
    kind: 'table',
    caption: [...markText(options.title), ', all councils and one'],
    columns: [
      { header: ['Place in order'], align: 'start' },
      { header: ['Value'], align: 'end' },
    ],
    rows: [
      row(['Lowest'], sorted[0]),
      row(['A quarter of the way up'], at(0.25)),
      row(['Middle'], at(0.5)),
      row(['Three quarters of the way up'], at(0.75)),
      row(['Highest'], sorted[sorted.length - 1]),
      row([{ kind: 'strong', content: markText(marked.name) }], marked.value),
    ],
  };
}

const DOT = 7;

function draw(
  options: DistributionOptions,
  marked: CouncilValue,
  known: readonly (CouncilValue & { readonly value: number })[],
  sorted: readonly number[],
): { readonly [key: string]: Json } {
  const low = sorted[0] ?? 0;
  const high = sorted[sorted.length - 1] ?? 1;
  const span = high - low || 1;
  const bins = Math.floor(CHART_WIDTH / DOT);
  const stacks = new Map<number, number>();
  // The marked council stands at the bottom of its stack; the others follow in the order of their values.
  const ordered = known
    .slice()
    .sort((a, b) => Number(b.id === marked.id) - Number(a.id === marked.id) || a.value - b.value || (a.name < b.name ? -1 : 1));
  const dots = ordered.map((council) => {
    const bin = Math.round(((council.value - low) / span) * (bins - 1));
    const level = stacks.get(bin) ?? 0;
    stacks.set(bin, level + 1);
    return { name: council.name, value: council.value, at: low + (bin / (bins - 1)) * span, level, marked: council.id === marked.id };
  });
  const levels = Math.max(1, ...stacks.values());
  const height = levels * DOT + 54;
  const scaleY = { domain: [-1, (height - 12) / DOT - 1], nice: false, zero: false };
  const y = (field: string) => ({ field, type: 'quantitative', axis: null, scale: scaleY });
  const decimals = decimalsOf(options);
  const x = {
    field: 'at',
    type: 'quantitative',
    scale: { zero: false, nice: false, domain: [low - span * 0.02, high + span * 0.02] },
    axis: { ...axisLabels(options.unit), title: axisTitle(options.unit), grid: false, tickCount: 5 },
  };
  const side = (value: number): string => (value > low + span * 0.7 ? 'right' : value < low + span * 0.3 ? 'left' : 'center');
  // The label of the middle one flows away from the line of the marked one.
  const middleSide = (value: number): string => (marked.value !== null && marked.value > value ? 'right' : 'left');
  const top = levels + 3.6;
  const middle = sorted.length === 0 ? [] : [quantile(sorted, 0.5)];
  const write = (value: number): string => writeValue(value, options.unit, decimals);
  return {
    width: CHART_WIDTH,
    height,
    layer: [
      {
        data: { values: dots.filter((dot) => !dot.marked) },
        mark: { type: 'point', shape: 'circle', fill: '#fff', stroke: GREY, strokeWidth: 1, size: 34, opacity: 1 },
        encoding: {
          x,
          y: y('level'),
          tooltip: [
            { field: 'name', type: 'nominal', title: 'Council' },
            { field: 'value', type: 'quantitative', title: 'Value' },
          ],
        },
      },
      {
        data: { values: middle.map((value) => ({ at: value, level: -0.8, top: levels + 0.6 })) },
        mark: { type: 'rule', color: INK, strokeDash: [3, 3] },
        encoding: { x, y: y('level'), y2: { field: 'top' } },
      },
      ...middle.map((value): Json => ({
        data: { values: [{ at: value, level: levels + 1.4, label: `middle council ${write(value)}` }] },
        mark: { type: 'text', align: middleSide(value), dx: middleSide(value) === 'left' ? 3 : -3 },
        encoding: { x, y: y('level'), text: { field: 'label', type: 'nominal' } },
      })),
      ...dots
        .filter((dot) => dot.marked)
        .flatMap((dot): Json[] => [
          {
            data: { values: [{ at: dot.at, level: 0, top: top - 1.1 }] },
            mark: { type: 'rule', color: INK, strokeWidth: 1.5 },
            encoding: { x, y: y('level'), y2: { field: 'top' } },
          },
          {
            data: { values: [{ at: dot.at, level: 0 }] },
            mark: { type: 'point', shape: 'diamond', filled: true, color: INK, size: 130, opacity: 1 },
            encoding: { x, y: y('level') },
          },
          {
            data: { values: [{ at: dot.at, level: top, label: `${dot.name} ${write(dot.value)}` }] },
            mark: { type: 'text', align: side(dot.value), fontWeight: 'bold' },
            encoding: { x, y: y('level'), text: { field: 'label', type: 'nominal' } },
          },
        ]),
    ],
  };
}
