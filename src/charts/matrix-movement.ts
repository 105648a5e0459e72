import type { CivilDate } from '../kernel/civil-date.js';
import type { Inline, TableBlock } from '../kernel/document.js';
import { readCivilDate, readList, readShape, refuse } from '../kernel/guards.js';
import type { Json, Path } from '../kernel/json.js';
import { markText } from '../kernel/mark-text.js';
import { LEVELS, type Level } from '../joint/levels.js';
import type { MatrixWording } from '../joint/matrix-definition.js';
import type { ProfileSnapshot } from '../joint/movement.js';
import type { AreaProfile } from '../joint/profile.js';
import { readProfile } from '../joint/read-profile.js';
import { buildChart, CHART_WIDTH, INK, type Chart } from './chart.js';
import { blankWords, levelAxis, listed, readMatrixChart, rowsOf, type LevelNames, type MatrixRow } from './matrix-rows.js';

/** What {@link chartMatrixMovement} draws. */
export interface MatrixMovementOptions {
  readonly id: string;
  readonly title: string;
  /** The profiles with their days, the earlier first: two to eight, of the same areas. */
  readonly snapshots: readonly ProfileSnapshot[];
  /** The words of the matrix in another language. */
  readonly wording?: MatrixWording | null;
}

/**
 * Draws how each area stood over time: a panel for each area with the levels in their order and the days along them, a dot where all saw one
 * level, a line over the levels where views differed, and nothing where nobody knew. A step back is drawn as plainly as a step on.
 *
 * @param options - The profiles and their days.
 * @returns The chart: words, table and Vega-Lite specification.
 * @throws InvalidInputError when the call is malformed, the days do not rise, or the profiles differ in their areas.
 * Source: D-JCM-F4, D-CNV-08.
 *
 * @example
 * ```ts
 * import { chartMatrixMovement } from 'commissioning-kit/charts';
 * import { profileOf, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'head of commissioning', agencyId: null };
 * const on = (day: string, level: string) => {
 *   const data = { schemaVersion: 1, id: 'e1', on: day, by, why: null, agencyId: 'council', text: null, evidenceIds: [] };
 *   const { state } = replayAssessment([{ type: 'area-rated', data: { ...data, areaId: 'contracting', level } }]);
 *   return { on: day, profile: profileOf(state) };
 * };
 * const chart = chartMatrixMovement({ id: 'moves', title: 'Three years', snapshots: [on('2024-04-01', 'joint'), on('2026-04-01', 'parallel')] });
 * chart.description.includes('Contracting: joint on 1 April 2024, parallel on 1 April 2026.'); // => true
 * ```
 */
export function chartMatrixMovement(options: MatrixMovementOptions): Chart {
  readMatrixChart(options, { snapshots: (list, path) => readList(list, path, readSnapshot, { min: 2, max: 8 }) }, {});
  const columns = options.snapshots.map(({ on, profile }) => ({ on, ...rowsOf(profile, options.wording ?? null) }));
  const [first] = columns as [Column];
  columns.forEach((column, index) => checkColumn(column, columns[index - 1], ['snapshots', index]));
  return buildChart({
    id: options.id,
    title: options.title,
    summary: first.rows.flatMap((row, index): Inline[] => [...(index === 0 ? [] : [' ']), ...sayRow(row, index, columns)]),
    table: tableOf(options.title, columns),
    spec: draw(columns),
  });
}

interface Column {
  readonly on: CivilDate;
  readonly rows: readonly MatrixRow[];
  readonly levels: LevelNames;
}

function readSnapshot(value: unknown, path: Path): ProfileSnapshot {
  readShape(value, path, { on: readCivilDate, profile: readProfile });
  return value as ProfileSnapshot;
}

function checkColumn(column: Column, before: Column | undefined, path: Path): void {
  if (before === undefined) return;
  if (column.on <= before.on) refuse('charts/days-not-rising', [...path, 'on'], column.on, `a day after the one before it, ${before.on}`);
  const ids = (of: Column): string => of.rows.map(({ id }) => id).join(', ');
  if (ids(column) !== ids(before)) {
    refuse('charts/areas-differ', [...path, 'profile', 'areas'], ids(column), `the areas of the profile before it: ${ids(before)}`);
  }
}

function wordsAt(seen: AreaProfile, levels: LevelNames): string {
  if (seen.spread.length === 0) return blankWords(seen);
  const names = seen.spread.map((level) => levels[level].toLowerCase());
  return seen.agreed === null && names.length === 1 ? `only ${names[0]} seen so far` : listed(names);
}

function sayRow({ name }: MatrixRow, index: number, columns: readonly Column[]): Inline[] {
  return [
    ...markText(name),
    ': ',
    ...columns.flatMap(({ on, rows, levels }, at): Inline[] => [
      ...(at === 0 ? [] : [', ']),
      ...markText(wordsAt((rows[index] as MatrixRow).seen, levels)),
      ' on ',
      { kind: 'date', date: on },
    ]),
    '.',
  ];
}

function tableOf(title: string, columns: readonly Column[]): TableBlock {
  const [first] = columns as [Column];
  return {
    kind: 'table',
    caption: markText(title),
    columns: [
      { header: ['Area'], align: 'start' },
      ...columns.map(({ on }) => ({ header: [{ kind: 'date' as const, date: on }], align: 'start' as const })),
    ],
    rows: first.rows.map(({ name }, index) => ({
      header: markText(name),
      cells: columns.map(({ rows, levels }) => markText(wordsAt((rows[index] as MatrixRow).seen, levels))),
    })),
  };
}

function draw(columns: readonly Column[]): { readonly [key: string]: Json } {
  const [first] = columns as [Column];
  const names = first.rows.map(({ name }) => name);
  const places = columns.flatMap(({ on, rows, levels }, at) =>
    rows.map(({ name, seen }, index) => ({
      area: name,
      on,
      level: seen.spread.length === 0 ? null : levels[seen.spread[0] as Level],
      to: seen.spread.length === 0 ? null : levels[seen.spread.at(-1) as Level],
      // A line joins only days in a row on which all saw one level.
      run: columns.slice(0, at).filter((column) => column.rows[index]?.seen.agreed === null).length,
      kind: seen.agreed === null ? 'views differ or are missing' : 'all see',
      label: seen.spread.length === 0 ? blankWords(seen) : '',
    })),
  );
  const x = {
    field: 'on',
    type: 'ordinal',
    sort: columns.map(({ on }) => on),
    axis: { title: null, labelAngle: 0, labelExpr: "utcFormat(toDate(datum.value + 'T00:00:00Z'), '%b %Y')" },
  };
  const upwards = [...LEVELS].reverse().map((level) => first.levels[level]);
  const y = {
    ...(levelAxis(first.levels, { title: null, grid: true }) as object),
    sort: upwards,
    scale: { domain: upwards },
  };
  const seen = 'datum.level !== null';
  return {
    title: {
      text: ['Dot: all saw one level', 'Squares: views differed or were missing'],
      ...{ anchor: 'start', fontSize: 13, fontWeight: 'normal', color: INK, offset: 14 },
    },
    data: { values: places },
    facet: {
      row: {
        field: 'area',
        type: 'nominal',
        sort: names,
        header: { title: null, labelOrient: 'top', labelAnchor: 'start', labelAngle: 0, labelPadding: 0 },
      },
    },
    spacing: 26,
    spec: {
      width: CHART_WIDTH - 40,
      height: 84,
      layer: [
        {
          transform: [{ filter: `${seen} && datum.kind === 'all see'` }],
          mark: { type: 'line', color: INK, strokeWidth: 1, strokeDash: [2, 3] },
          encoding: { x, y, detail: { field: 'run', type: 'nominal' } },
        },
        {
          transform: [{ filter: `${seen} && datum.kind !== 'all see'` }],
          mark: { type: 'rule', color: INK, strokeWidth: 2 },
          encoding: { x, y, y2: { field: 'to' } },
        },
        {
          transform: [{ filter: `${seen} && datum.kind !== 'all see'` }],
          mark: { type: 'point', shape: 'square', stroke: INK, fill: '#ffffff', size: 45, opacity: 1 },
          encoding: { x, y },
        },
        {
          transform: [{ filter: `${seen} && datum.kind !== 'all see'` }],
          mark: { type: 'point', shape: 'square', stroke: INK, fill: '#ffffff', size: 45, opacity: 1 },
          encoding: { x, y: { ...y, field: 'to' } },
        },
        {
          transform: [{ filter: `${seen} && datum.kind === 'all see'` }],
          mark: { type: 'point', shape: 'circle', stroke: INK, fill: INK, size: 70, opacity: 1 },
          encoding: { x, y },
        },
        {
          transform: [{ filter: 'datum.level === null' }],
          mark: { type: 'text', fontStyle: 'italic', fontSize: 11 },
          encoding: { x, y: { value: 42 }, text: { field: 'label', type: 'nominal' } },
        },
      ],
    },
  };
}
