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
  /** The words of the matrix in another language. */
  readonly wording?: MatrixWording | null;
}

/**
 * Draws where each area stands and where the partners want it: a line over the levels that anybody sees, a dot where all see one level, a
 * hollow diamond for the target, which may lie to either side. Told apart by shape and words, not by colour.
 *
 * @param options - The profile and the targets.
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
  readMatrixChart(options, { profile: readProfile }, { targets: readTargets });
  const { rows, levels } = rowsOf(options.profile, options.wording ?? null);
  const targets = (options.targets ?? {}) as { readonly [areaId: string]: Level };
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
    return target === undefined ? stands : `${stands}, target ${lower(target)}`;
  };
  return buildChart({
    id: options.id,
    title: options.title,
    summary: sayEach(rows, say),
    table: tableOf(options.title, rows, levels, targets),
    spec: draw(rows, levels, targets),
  });
}

function readTargets(value: unknown, path: readonly (string | number)[]): unknown {
  readShape(value, path, {}, Object.fromEntries(Object.keys(readObject(value, path)).map((area) => [area, readOneOf(LEVELS)])));
  return value;
}

type Targets = { readonly [areaId: string]: Level };

function tableOf(title: string, rows: readonly MatrixRow[], levels: LevelNames, targets: Targets): TableBlock {
  const name = (level: Level | null | undefined): string => (level === null || level === undefined ? '' : levels[level]);
  return {
    kind: 'table',
    caption: markText(title),
    columns: ['Area', 'Levels seen', 'All see', 'Target'].map((header) => ({ header: [header], align: 'start' as const })),
    rows: rows.map(({ id, name: area, seen }) => ({
      header: markText(area),
      cells: [
        markText(seen.spread.length === 0 ? blankWords(seen) : listed(seen.spread.map((level) => levels[level]))),
        markText(name(seen.agreed)),
        markText(name(targets[id])),
      ],
    })),
  };
}

const KINDS = ['All see', 'Target'];

function draw(rows: readonly MatrixRow[], levels: LevelNames, targets: Targets): { readonly [key: string]: Json } {
  const y = { field: 'area', type: 'nominal', sort: rows.map((row) => row.name), axis: null };
  const x = levelAxis(levels, { title: null, labelAngle: 0, grid: true, orient: 'bottom' });
  const x2 = { field: 'to' };
  const spans = rows.flatMap(({ name, seen }) =>
    seen.spread.length < 2 ? [] : [{ area: name, level: levels[seen.spread[0] as Level], to: levels[seen.spread.at(-1) as Level] }],
  );
  const seenAt = rows.flatMap(({ name, seen }) =>
    seen.agreed !== null ? [] : seen.spread.map((level) => ({ area: name, level: levels[level] })),
  );
  const points = rows.flatMap(({ id, name, seen }) => {
    const target = targets[id];
    return [
      ...(seen.agreed === null ? [] : [{ area: name, level: levels[seen.agreed], kind: 'All see' }]),
      ...(target === undefined ? [] : [{ area: name, level: levels[target], kind: 'Target' }]),
    ];
  });
  const blanks = rows.flatMap(({ name, seen }) => (seen.spread.length === 0 ? [{ area: name, label: blankWords(seen) }] : []));
  const down = 10;
  return {
    width: CHART_WIDTH + 40,
    height: { step: ROW_STEP },
    title: { text: 'Line: the levels that anybody sees', anchor: 'start', fontSize: 13, fontWeight: 'normal', color: INK },
    data: { values: rows.map(({ name }) => ({ area: name })) },
    layer: [
      rowLabels(y, 'area'),
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
      ...KINDS.map((kind, index) => ({
        data: { values: points.filter((point) => point.kind === kind) },
        mark: { type: 'point', strokeWidth: 2, yOffset: down, opacity: 1, size: index === 0 ? 80 : 260 },
        encoding: {
          x,
          y,
          shape: { field: 'kind', type: 'nominal', scale: { domain: KINDS, range: ['circle', 'diamond'] }, legend: KEY },
          fill: { field: 'kind', type: 'nominal', scale: { domain: KINDS, range: [INK, '#ffffff'] }, legend: KEY },
          stroke: { field: 'kind', type: 'nominal', scale: { domain: KINDS, range: [INK, INK] }, legend: KEY },
        },
      })),
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
