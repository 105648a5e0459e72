import type { Inline, TableBlock } from '../kernel/document.js';
import { MARKS, readSourceRef } from '../kernel/derive-figure.js';
import type { Figure } from '../kernel/finding.js';
import { readList, readOneOf } from '../kernel/guards.js';
import type { Json } from '../kernel/json.js';
import { markText } from '../kernel/mark-text.js';
import type { SourceRef } from '../kernel/source.js';
import { LEVELS, type Level } from '../joint/levels.js';
import type { MatrixWording } from '../joint/matrix-definition.js';
import type { AreaProfile, MatrixProfile } from '../joint/profile.js';
import { readProfile } from '../joint/read-profile.js';
import { buildChart, CHART_WIDTH, INK, ROW_STEP, rowLabels, show, type Chart } from './chart.js';
import { levelAxis, readMatrixChart, reasonOf, rowsOf, type LevelNames, type MatrixRow } from './matrix-rows.js';

/** What {@link chartMatrixViews} draws. */
export interface MatrixViewsOptions {
  readonly id: string;
  readonly title: string;
  readonly profile: MatrixProfile;
  /** What kind of figure the counts are, and where they come from. */
  readonly mark: Figure['mark'];
  readonly sources: readonly SourceRef[];
  /** The words of the matrix in another language. */
  readonly wording?: MatrixWording | null;
}

/**
 * Draws how many voices see each level in each area: a grid of areas and levels in which every cell says its count, the darker the more. A
 * voice that sees several levels stands in each of them; who sees none stands beside the grid in the table.
 *
 * @param options - The profile, and how its counts are marked.
 * @returns The chart: words, table and Vega-Lite specification.
 * @throws InvalidInputError when the call is malformed.
 * Source: D-JCM-F2, D-JCM-X3, D-CNV-08.
 *
 * @example
 * ```ts
 * import { chartMatrixViews } from 'commissioning-kit/charts';
 * import { profileOf, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'head of commissioning', agencyId: null };
 * const rated = (id: string, agencyId: string, level: string) => ({
 *   type: 'area-rated',
 *   data: { schemaVersion: 1, id, on: '2026-04-01', by, why: null, agencyId, areaId: 'contracting', level, text: null, evidenceIds: [] },
 * });
 * const { state } = replayAssessment([rated('e1', 'council', 'joint'), rated('e2', 'icb', 'joint')]);
 * const chart = chartMatrixViews({ id: 'views', title: 'What we see', profile: profileOf(state), mark: 'illustrative', sources: [] });
 * chart.description.includes('Contracting: joint 2.'); // => true
 * ```
 */
export function chartMatrixViews(options: MatrixViewsOptions): Chart {
  readMatrixChart(
    options,
    { profile: readProfile, mark: readOneOf(MARKS), sources: (list, path) => readList(list, path, readSourceRef) },
    {},
  );
  const { rows, levels } = rowsOf(options.profile, options.wording ?? null);
  const counted = rows.map((row) => ({ row, counts: countsOf(row.seen), none: countNone(row.seen) }));
  const figure = (value: number): Figure => ({ value, unit: '', mark: options.mark, sources: options.sources });
  return buildChart({
    id: options.id,
    title: options.title,
    summary: counted.flatMap((entry, index): Inline[] => [...(index === 0 ? [] : [' ']), ...sayCounts(entry, levels, figure)]),
    table: tableOf(options.title, counted, levels, figure),
    spec: draw(counted, levels),
  });
}

interface Counted {
  readonly row: MatrixRow;
  readonly counts: { readonly [level in Level]: number };
  readonly none: number;
}

/** Each voice of an area by the levels it sees: those of an agency’s raters, or the agency’s own. */
function viewsOf({ byAgency }: AreaProfile): readonly (readonly Level[])[] {
  return byAgency.flatMap((view) => view.voices?.map((voice) => voice.levels) ?? [view.levels]);
}

function countsOf(seen: AreaProfile): Counted['counts'] {
  const views = viewsOf(seen);
  return Object.fromEntries(LEVELS.map((level) => [level, views.filter((levels) => levels.includes(level)).length])) as Counted['counts'];
}

function countNone(seen: AreaProfile): number {
  return viewsOf(seen).filter((levels) => levels.length === 0).length;
}

function sayCounts({ row, counts, none }: Counted, levels: LevelNames, figure: (value: number) => Figure): Inline[] {
  const seen = LEVELS.filter((level) => counts[level] > 0);
  const parts = [
    ...seen.map((level): Inline[] => [...markText(levels[level].toLowerCase()), ' ', show(figure(counts[level]), 0)]),
    ...(none > 0 ? [['no level ', show(figure(none), 0)] as Inline[]] : []),
  ];
  return [
    ...markText(row.name),
    ': ',
    ...(row.seen.reason === undefined ? [] : ['set aside', ...reasonOf(row.seen), ', ']),
    ...(parts.length === 0 ? ['nobody has said'] : parts.flatMap((part, index): Inline[] => [...(index === 0 ? [] : [', ']), ...part])),
    '.',
  ];
}

function tableOf(title: string, counted: readonly Counted[], levels: LevelNames, figure: (value: number) => Figure): TableBlock {
  const cell = (value: number): Inline[] => [show(figure(value), 0, 'in-heading')];
  return {
    kind: 'table',
    caption: [...markText(title), ', number of voices'],
    columns: [
      { header: ['Area'], align: 'start' },
      ...LEVELS.map((level) => ({ header: markText(levels[level]), align: 'end' as const })),
      { header: ['No level'], align: 'end' },
    ],
    rows: counted.map(({ row, counts, none }) => ({
      header: markText(row.name),
      cells: [...LEVELS.map((level) => cell(counts[level])), cell(none)],
    })),
  };
}

/** From paper to a dark grey, 255 to 77. */
function greyOf(share: number): number {
  return Math.round(255 - 178 * share);
}

/** The lightest grey, #767676, from which white letters stand out by 4.5 to 1; from any lighter one black letters do. */
const GREY_UNDER_WHITE = 118;

function colourOf(grey: number): string {
  return `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
}

function draw(counted: readonly Counted[], levels: LevelNames): { readonly [key: string]: Json } {
  const most = counted.reduce((top, { counts }) => LEVELS.reduce((high, level) => Math.max(high, counts[level]), top), 1);
  const values = counted.flatMap(({ row, counts }) =>
    LEVELS.map((level) => ({
      area: row.name,
      level: levels[level],
      count: counts[level],
      shade: colourOf(greyOf(counts[level] / most)),
      dark: greyOf(counts[level] / most) <= GREY_UNDER_WHITE,
    })),
  );
  const y = { field: 'area', type: 'nominal', sort: counted.map(({ row }) => row.name), axis: null };
  const x = levelAxis(levels, { title: null, labelAngle: 0, orient: 'top', domain: false, ticks: false });
  const height = ROW_STEP - 24;
  return {
    width: CHART_WIDTH + 40,
    height: { step: ROW_STEP },
    data: { values },
    layer: [
      {
        mark: { type: 'rect', stroke: INK, strokeWidth: 0.7, height, yOffset: 5 },
        encoding: {
          x,
          y,
          color: { field: 'shade', type: 'nominal', scale: null },
        },
      },
      {
        mark: { type: 'text', baseline: 'middle', dy: 5 },
        encoding: {
          x,
          y,
          text: { field: 'count', type: 'quantitative' },
          color: { condition: { test: 'datum.dark', value: '#ffffff' }, value: '#000000' },
        },
      },
      { data: { values: counted.map(({ row }) => ({ area: row.name })) }, ...(rowLabels(y, 'area') as object) },
    ],
  };
}
