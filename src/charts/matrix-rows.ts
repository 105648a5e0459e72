import type { Inline } from '../kernel/document.js';
import { readShape, readText, readId, type Shape } from '../kernel/guards.js';
import type { Json, Path } from '../kernel/json.js';
import { markText } from '../kernel/mark-text.js';
import { LEVELS, type Level } from '../joint/levels.js';
import type { MatrixWording } from '../joint/matrix-definition.js';
import { wordsOfMatrix } from '../joint/matrix-words.js';
import { profiledAreas, type AreaProfile, type MatrixProfile } from '../joint/profile.js';
import { readWording } from '../joint/wording.js';

/** Reads a wording or nothing. */
export const readWordingOrNone = (value: unknown, path: Path): unknown => (value === null ? null : readWording(value, path));

/** What every chart of the matrix needs. */
export const MATRIX_CHART: Shape = { id: readId, title: readText };

/** An area as a chart shows it. */
export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  readonly seen: AreaProfile;
}

/** What the levels are called. */
export type LevelNames = { readonly [level in Level]: string };

/** The areas of a profile and the names of the levels, in the words of a wording where it has them. */
export function rowsOf(profile: MatrixProfile, wording: MatrixWording | null): { rows: readonly MatrixRow[]; levels: LevelNames } {
  const words = wordsOfMatrix(wording, null);
  const named = new Map(words.areas.map(({ id, label }) => [id, label]));
  return {
    rows: profiledAreas(profile).map(({ id, label, seen }) => ({
      id,
      name: profile.labels?.[id] ?? named.get(id) ?? label,
      seen,
    })),
    levels: words.levels,
  };
}

/** The areas one after the other, each with what is said of it. */
export function sayEach(rows: readonly MatrixRow[], say: (row: MatrixRow) => string): Inline[] {
  return rows.flatMap((row, index): Inline[] => [
    ...(index === 0 ? [] : [' ']),
    ...markText(`${row.name}: ${say(row)}`),
    ...reasonOf(row.seen),
    '.',
  ]);
}

/** Why an area was set aside, where it was. */
export function reasonOf({ reason }: AreaProfile): Inline[] {
  return reason === undefined ? [] : [' (', { kind: 'name', text: reason }, ')'];
}

/** Names in a row: `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What is known of an area on which nobody’s level can be drawn. */
export function blankWords({ state, reason }: AreaProfile): string {
  return state === 'not-applicable' || reason !== undefined ? 'does not apply' : 'not known';
}

/** The axis of the levels, in the order of the matrix: places with names, none of them better. */
export function levelAxis(levels: LevelNames, axis: Json): Json {
  return {
    field: 'level',
    type: 'ordinal',
    sort: LEVELS.map((level) => levels[level]),
    scale: { domain: LEVELS.map((level) => levels[level]) },
    axis,
  };
}

/** Reads a chart of one profile. */
export function readMatrixChart(options: unknown, required: Shape, optional: Shape): void {
  readShape(options, [], { ...MATRIX_CHART, ...required }, { wording: readWordingOrNone, ...optional });
}
