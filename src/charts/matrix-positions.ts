import type { TableBlock } from '../kernel/document.js';
import { readObject, readOneOf, readShape } from '../kernel/guards.js';
import type { Json } from '../kernel/json.js';
import { markText } from '../kernel/mark-text.js';
import type { AreaTargets } from '../joint/gap-to-target.js';
import { LEVELS, type Level } from '../joint/levels.js';
import type { MatrixWording } from '../joint/matrix-definition.js';
import type { MatrixProfile } from '../joint/profile.js';
import { readProfile } from '../joint/read-profile.js';
import { buildChart, CHART_WIDTH, INK, ROW_STEP, rowLabels, type Chart } from './chart.js';
import { blankWords, levelAxis, listed, readMatrixChart, rowsOf, sayEach, type LevelNames, type MatrixRow } from './matrix-rows.js';

/** What {@link chartMatrixPositions} draws. */
export interface MatrixPositionsOptions {
  readonly id: string;
  readonly title: string;
  readonly profile: MatrixProfile;
  /** The levels chosen, for those areas that have one. */
  readonly targets?: AreaTargets;
  /** The levels that the partners concluded on although not all see them, as with dissent; one that all see is not drawn twice. */
  readonly concluded?: AreaTargets;
  /** The words of the matrix in another language. */
  readonly wording?: MatrixWording | null;
}

/**
 * Draws where each area stands and where the partners want it: a line over the levels that anybody sees, a dot where all see one level, a
 * square where they concluded on one that not all see, a hollow diamond for the target, which may lie to either side. Told apart by shape and
 * words, not by colour.
 *
 * @param options - The profile, the targets, and what was concluded.
 * @returns The chart: words, table and Vega-Lite specification.
 * @throws InvalidInputError when the call is malformed.
 * Source: D-JCM-F2, D-JCM-F3, D-CNV-08.
 *
 * @example
 * ```ts
 * import { chartMatrixPositions } from 'commissioning-kit/charts';
 * import { profileOf, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'head of commissioning', agencyId: null };
 * const rated = (id: string, agencyId: string, level: string) => ({
 *   type: 'area-rated',
 *   data: { schemaVersion: 1, id, on: '2026-04-01', by, why: null, agencyId, areaId: 'contracting', level, text: null, evidenceIds: [] },
 * });
 * const { state } = replayAssessment([rated('e1', 'council', 'joint'), rated('e2', 'icb', 'separate')]);
 * const chart = chartMatrixPositions({ id: 'positions', title: 'Where we stand', profile: profileOf(state), targets: { contracting: 'parallel' } });
 * chart.description.includes('Contracting: seen from separate to joint, target parallel.'); // => true
 * ```
 */
export function chartMatrixPositions(options: MatrixPositionsOptions): Chart {
  readMatrixChart(options, { profile: readProfile }, { targets: readTargets, concluded: readTargets });
  const { rows, levels } = rowsOf(options.profile, options.wording ?? null);
  const targets: LevelByArea = options.targets ?? {};
  const concluded = concludedOn(rows, options.concluded ?? {});
  const lower = (level: Level): string => levels[level].toLowerCase();
  const say = ({ id, seen }: MatrixRow): string => {
    const target = targets[id];
    const stands =
      seen.agreed !== null
        ? `all see ${lower(seen.agreed)}`
        : seen.spread.length > 1
          ? `seen from ${lower(seen.spread[0] as Level)} to ${lower(seen.spread.at(-1) as Level)}`
          : seen.spread.length === 1
            ? `only ${lower(seen.spread[0] as Level)} seen so far`
            : blankWords(seen);
    const level = concluded[id];
    return `${stands}${level === undefined ? '' : `, concluded ${lower(level)}`}${target === undefined ? '' : `, target ${lower(target)}`}`;
  };
  return buildChart({
    id: options.id,
    title: options.title,
    summary: sayEach(rows, say),
    table: tableOf(options.title, rows, levels, targets, concluded),
    spec: draw(rows, levels, targets, concluded),
  });
}

function readTargets(value: unknown, path: readonly (string | number)[]): unknown {
  readShape(value, path, {}, Object.fromEntries(Object.keys(readObject(value, path)).map((area) => [area, readOneOf(LEVELS)])));
  return value;
}

type LevelByArea = { readonly [areaId: string]: Level | undefined };

/** What was concluded where not all see it. */
function concludedOn(rows: readonly MatrixRow[], concluded: LevelByArea): LevelByArea {
  return Object.fromEntries(
    rows.flatMap(({ id, seen }) => (concluded[id] === undefined || concluded[id] === seen.agreed ? [] : [[id, concluded[id]]])),
  );
}

function tableOf(title: string, rows: readonly MatrixRow[], levels: LevelNames, targets: LevelByArea, concluded: LevelByArea): TableBlock {
  const isConcluded = Object.keys(concluded).length > 0;
  const name = (level: Level | null | undefined): string => (level === null || level === undefined ? '' : levels[level]);
  return {
    kind: 'table',
    caption: markText(title),
    columns: ['Area', 'Levels seen', 'All see', ...(isConcluded ? ['Concluded'] : []), 'Target'].map((header) => ({
      header: [header],
      align: 'start' as const,
    })),
    rows: rows.map(({ id, name: area, seen }) => ({
      header: markText(area),
      cells: [
        markText(seen.spread.length === 0 ? blankWords(seen) : listed(seen.spread.map((level) => levels[level]))),
        markText(name(seen.agreed)),
        ...(isConcluded ? [markText(name(concluded[id]))] : []),
        markText(name(targets[id])),
      ],
    })),
  };
}

/** The marks, from the one that lies lowest: none hides another. */
const MARKS = [
  { kind: 'Target', shape: 'diamond', fill: '#ffffff', size: 320 },
  { kind: 'Concluded', shape: 'square', fill: INK, size: 60 },
  { kind: 'All see', shape: 'circle', fill: INK, size: 60 },
] as const;

function draw(
  rows: readonly MatrixRow[],
  levels: LevelNames,
  targets: LevelByArea,
  concluded: LevelByArea,
): { readonly [key: string]: Json } {
  const y = { field: 'area', type: 'nominal', sort: rows.map((row) => row.name), axis: null };
  const x = levelAxis(levels, { title: null, labelAngle: 0, grid: true, orient: 'bottom' });
  const x2 = { field: 'to' };
  const down = 5;
  const spans = rows.flatMap(({ name, seen }) =>
    seen.spread.length < 2 ? [] : [{ area: name, level: levels[seen.spread[0] as Level], to: levels[seen.spread.at(-1) as Level] }],
  );
  const seenAt = rows.flatMap(({ name, seen }) =>
    seen.agreed !== null ? [] : seen.spread.map((level) => ({ area: name, level: levels[level] })),
  );
  const points = rows.flatMap(({ id, name, seen }) =>
    [
      { kind: 'All see', level: seen.agreed },
      { kind: 'Concluded', level: concluded[id] },
      { kind: 'Target', level: targets[id] },
    ].flatMap(({ kind, level }) => (level === null || level === undefined ? [] : [{ area: name, level: levels[level], kind }])),
  );
  const inKey = [...MARKS].reverse().filter(({ kind }) => kind !== 'Concluded' || points.some((point) => point.kind === kind));
  const keyed = (range: readonly string[]): Json => ({
    ...{ field: 'kind', type: 'nominal', legend: KEY },
    scale: { domain: inKey.map(({ kind }) => kind), range: [...range] },
  });
  const marks = [...inKey].reverse().map(({ kind, size }) => ({
    data: { values: points.filter((point) => point.kind === kind) },
    mark: { type: 'point', strokeWidth: 2, yOffset: down, opacity: 1, size },
    encoding: {
      ...{ x, y },
      shape: keyed(inKey.map(({ shape }) => shape)),
      fill: keyed(inKey.map(({ fill }) => fill)),
      stroke: keyed(inKey.map(() => INK)),
    },
  }));
  const blanks = rows.flatMap(({ name, seen }) => (seen.spread.length === 0 ? [{ area: name, label: blankWords(seen) }] : []));
  return {
    width: CHART_WIDTH + 40,
    height: { step: ROW_STEP },
    title: { text: 'Line: the levels that anybody sees', anchor: 'start', fontSize: 13, fontWeight: 'normal', color: INK },
    data: { values: rows.map(({ name }) => ({ area: name })) },
    layer: [
      rowLabels(y, 'area'),
      ...marks,
      ...(spans.length === 0
        ? []
        : [
            {
              data: { values: spans },
              mark: { type: 'rule', color: INK, strokeWidth: 2, yOffset: down, y2Offset: down },
              encoding: { x, x2, y },
            },
          ]),
      ...(seenAt.length === 0
        ? []
        : [
            {
              data: { values: seenAt },
              mark: { type: 'tick', color: INK, thickness: 2, height: 12, orient: 'vertical', yOffset: down },
              encoding: { x, y },
            },
          ]),
      ...(blanks.length === 0
        ? []
        : [
            {
              data: { values: blanks },
              mark: { type: 'text', align: 'left', baseline: 'middle', dy: down, fontStyle: 'italic' },
              encoding: { x: { value: 8 }, y, text: { field: 'label', type: 'nominal' } },
            },
          ]),
    ],
  };
}

const KEY: Json = { title: null, orient: 'top', direction: 'horizontal' };
