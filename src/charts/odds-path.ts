import type { DependenceGroup } from '../hypotheses/dependence-caps.js';
import type { LikelihoodRatio, Probability } from '../hypotheses/index.js';
import { readLikelihoodRatio, readProbability } from '../hypotheses/likelihood.js';
import { percentPlaces } from '../hypotheses/probability-words.js';
import { updateOdds, type OddsUpdate } from '../hypotheses/update-odds.js';
import { deriveFigure, MARKS, readSourceRef } from '../kernel/derive-figure.js';
import { plainText } from '../kernel/document-text.js';
import type { Inline, TableBlock } from '../kernel/document.js';
import type { Figure } from '../kernel/finding.js';
import { readListOf, readOneOf, readShape, readShapeOf, readText } from '../kernel/guards.js';
import type { Json } from '../kernel/json.js';
import { markText } from '../kernel/mark-text.js';
import { capitalise, countWord } from '../kernel/number-words.js';
import type { SourceRef } from '../kernel/source.js';
import { buildChart, CHART_WIDTH, GREY, INK, show, type Chart } from './chart.js';
import { wordRows } from './row-words.js';
import { CHART_KEYS } from './series.js';

/** What {@link chartOddsPath} draws. */
export interface OddsPathOptions {
  readonly id: string;
  readonly title: string;
  /** How probable the hypothesis was held to be before the evidence. */
  readonly prior: Probability;
  /** Up to sixty items in the order in which they are taken in. The order changes the path and not its end. */
  readonly items: readonly { readonly name: string; readonly likelihoodRatio: LikelihoodRatio }[];
  /** Items that are not independent of each other, by their places. */
  readonly groups?: readonly DependenceGroup[];
  /** What kind of figure the prior is, and where it comes from; what follows from it is derived, or illustrative as it is. */
  readonly mark: Figure['mark'];
  readonly sources: readonly SourceRef[];
}

/**
 * Draws how evidence moves the probability of a hypothesis, item by item, on the scale of decibans, where equal steps are equal weights of
 * evidence: a dot for the probability, a triangle at the edge where it is certain or past the scale, a bar for the bounds that ranges leave, a
 * line from one to the next. Where nothing can be said, as with
 * certainties that contradict each other, nothing is drawn and the words say so.
 *
 * @param options - The prior, the items and how the prior is marked.
 * @returns The chart: words, table and Vega-Lite specification.
 * @throws InvalidInputError when the call is malformed.
 * Source: D-HYP-10; Good (1985), Weight of Evidence: A Brief Survey, for decibans.
 *
 * @example
 * ```ts
 * import { chartOddsPath } from 'commissioning-kit/charts';
 *
 * const chart = chartOddsPath({
 *   id: 'path', title: 'How the evidence moves us', prior: 0.5, mark: 'illustrative', sources: [],
 *   items: [{ name: 'Waiting list', likelihoodRatio: 3 }],
 * });
 * chart.description; // => 'Before the evidence: 50%. After Waiting list: 75%. One item was taken in.'
 * ```
 */
export function chartOddsPath(options: OddsPathOptions): Chart {
  readShape(
    options,
    [],
    {
      ...CHART_KEYS,
      prior: readProbability,
      items: readListOf(readShapeOf({ name: readText, likelihoodRatio: readLikelihoodRatio }), { max: 60 }),
      mark: readOneOf(MARKS),
      sources: readListOf(readSourceRef),
    },
    { groups: (value) => value },
  );
  const steps = stepsOf(options);
  const said = steps.map((step) => ({ ...step, said: sayOdds(step, options) }));
  return buildChart({
    id: options.id,
    title: options.title,
    summary: [
      ...said.flatMap(({ name, said: odds }): Inline[] => [
        ...(name === null ? ['Before the evidence'] : ['After ', ...markText(name)]),
        ': ',
        ...odds,
        '. ',
      ]),
      `${capitalise(countWord(options.items.length, 'item was', 'items were'))} taken in.`,
    ],
    table: tableOf(options.title, said),
    spec: draw(said),
  });
}

interface Step {
  /** Null before the evidence. */
  readonly name: string | null;
  readonly posterior: number | null;
  readonly bounds: OddsUpdate['bounds'];
  readonly reason: OddsUpdate['reason'];
}

interface SaidStep extends Step {
  readonly said: readonly Inline[];
}

function stepsOf({ prior, items, groups = [] }: OddsPathOptions): readonly Step[] {
  const ratios = items.map(({ likelihoodRatio }) => likelihoodRatio);
  // Read whole once, so that a fault is named by its place in what was given.
  updateOdds({ prior, likelihoodRatios: ratios, groups });
  return [null, ...items].map((item, count) => {
    const { posterior, bounds, reason } = updateOdds({
      prior,
      likelihoodRatios: ratios.slice(0, count),
      groups: groups.flatMap((group) => {
        const members = group.items.filter((place) => place < count);
        return members.length === 0 ? [] : [{ ...group, items: members }];
      }),
    });
    return { name: item?.name ?? null, posterior, bounds, reason };
  });
}

function sayOdds({ name, posterior, bounds, reason }: Step, { mark, sources }: OddsPathOptions): readonly Inline[] {
  const write = (value: number): Inline => {
    const given: Figure = { value, unit: 'share', mark, sources };
    return show(name === null ? given : deriveFigure({ value, unit: 'share', from: [given] }), percentPlaces(value));
  };
  const between: readonly Inline[] = ['between ', write(bounds.lower), ' and ', write(bounds.upper)];
  if (posterior === null) {
    if (reason === 'contradictory-certainties') return ['nothing can be said, for two certainties contradict each other'];
    if (reason === 'impossible-evidence') return ['nothing can be said, for an item could be seen in neither case'];
    return between;
  }
  return bounds.lower === bounds.upper ? [write(posterior)] : [write(posterior), ', ', ...between];
}

function tableOf(title: string, steps: readonly SaidStep[]): TableBlock {
  return {
    kind: 'table',
    caption: markText(title),
    columns: [
      { header: ['After'], align: 'start' },
      { header: ['Probability, with its bounds where there is a range'], align: 'start' },
    ],
    rows: steps.map(({ name, said }) => ({ header: name === null ? ['Before the evidence'] : markText(name), cells: [said] })),
  };
}

function decibans(probability: number): number {
  return 10 * Math.log10(probability / (1 - probability));
}

const NO_LESS = 10;
const NO_MORE = 60;

function draw(steps: readonly SaidStep[]): { readonly [key: string]: Json } {
  const said = (step: Step): boolean => step.reason !== 'contradictory-certainties' && step.reason !== 'impossible-evidence';
  const ends = steps
    .flatMap((step) => (said(step) ? [step.posterior ?? step.bounds.lower, step.bounds.lower, step.bounds.upper] : []))
    .map((value) => Math.abs(decibans(value)));
  const reach = ends.filter((value) => Number.isFinite(value));
  // What is without limit is drawn at the edge, which then has to lie beyond all that is not.
  const room = reach.length < ends.length ? 10 : 0;
  const edge = Math.min(NO_MORE, Math.max(NO_LESS, Math.ceil(Math.max(0, ...reach) / 10) * 10) + room);
  const place = (probability: number): number => Math.max(-edge, Math.min(edge, decibans(probability)));
  const shapeAt = (probability: number): string =>
    Math.abs(decibans(probability)) <= edge ? 'circle' : probability > 0.5 ? 'triangle-right' : 'triangle-left';
  const rows = steps.map((_, index) => String(index));
  const values = steps.flatMap((step, index) =>
    said(step)
      ? [
          {
            row: rows[index] as string,
            at: step.posterior === null ? null : place(step.posterior),
            shape: step.posterior === null ? null : shapeAt(step.posterior),
            from: place(step.bounds.lower),
            to: place(step.bounds.upper),
          },
        ]
      : [],
  );
  const y = { field: 'row', type: 'nominal', sort: rows, scale: { domain: rows }, axis: null };
  const ticks = edge > 30 ? [-edge, -30, 0, 30, edge] : [-edge, -edge / 2, 0, edge / 2, edge];
  const x = {
    field: 'at',
    type: 'quantitative',
    scale: { domain: [-edge, edge], nice: false },
    axis: {
      title: 'decibans, and the probability they stand for',
      values: ticks,
      labelExpr:
        "[replace(format(datum.value, '~f'), '-', '−'), format(100 / (1 + pow(10, -datum.value / 10)), abs(datum.value) > 20 ? '.3~f' : '.0f') + '%']",
    },
  };
  const { step, down, layers } = wordRows(
    steps.map(({ name, said: odds }) => `${name ?? 'Before the evidence'}: ${plainText(odds)}`),
    rows,
    y,
  );
  return {
    width: CHART_WIDTH + 40,
    height: { step },
    data: { values },
    layer: [
      {
        data: { values: [{ at: 0 }] },
        mark: { type: 'rule', color: GREY, strokeDash: [4, 3] },
        encoding: { x },
      },
      {
        transform: [{ filter: 'datum.at !== null' }],
        mark: { type: 'line', color: INK, strokeWidth: 1, strokeDash: [2, 3], yOffset: down },
        encoding: { x, y, order: { field: 'row', type: 'quantitative' } },
      },
      {
        transform: [{ filter: 'datum.from < datum.to' }],
        mark: { type: 'rule', color: INK, strokeWidth: 2, yOffset: down },
        encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, y },
      },
      {
        transform: [{ filter: 'datum.at !== null' }],
        mark: { type: 'point', stroke: INK, fill: INK, size: 70, opacity: 1, yOffset: down },
        encoding: { x, y, shape: { field: 'shape', type: 'nominal', scale: null, legend: null } },
      },
      ...layers,
    ],
  };
}
