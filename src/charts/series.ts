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
import { MARKS, readSourceRef } from '../kernel/derive-figure.js';
import { InvalidInputError } from '../kernel/errors.js';
import type { Path } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';

/** A number for a year, with the interval around it if there is one. */
export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Numbers over years that share a name, a mark and their sources. */
export interface Series {
  readonly name: string;
  readonly mark: Figure['mark'];
  readonly sources: readonly SourceRef[];
  /** In the order of their years. */
  readonly points: readonly SeriesPoint[];
}

/** Reads a series strictly: years rising, each value within its interval. */
export function readSeries(value: unknown, path: Path): Series {
  readShape(value, path, {
    name: readText,
    mark: readOneOf(MARKS),
    sources: (list, at) => readList(list, at, readSourceRef),
    points: (list, at) => readList(list, at, readPoint, { min: 1 }),
  });
  const { points } = value as Series;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before !== undefined && point.year <= before.year) {
      refuse('charts/years-not-rising', [...path, 'points', index, 'year'], point.year, `a year after the one before it, ${before.year}`);
    }
  }
  return value as Series;
}

function readPoint(value: unknown, path: Path): SeriesPoint {
  readShape(value, path, {
    year: readWholeNumber(1, 9999),
    value: readNumber,
    lower: readNullable(readNumber),
    upper: readNullable(readNumber),
  });
  const point = value as SeriesPoint;
  if ((point.lower === null) !== (point.upper === null)) {
    throw new InvalidInputError({
      code: 'charts/half-an-interval',
      path: [...path, point.lower === null ? 'lower' : 'upper'],
      found: 'null',
      allowed: 'a number, as the other bound is one, or both null',
    });
  }
  if (point.lower !== null && point.upper !== null && (point.lower > point.value || point.upper < point.value)) {
    refuse('charts/value-outside-interval', [...path, 'value'], point.value, `within its interval, ${point.lower} to ${point.upper}`);
  }
  return point;
}

/** The figure of a value of a series. */
export function figureOf(series: Pick<Series, 'mark' | 'sources'>, value: number, unit: string): Figure {
  return { value, unit, mark: series.mark, sources: series.sources };
}

/** Reads what every chart takes: an id and a title. */
export const CHART_KEYS = { id: readId, title: readText };

/** Reads a list whose entries have different names. */
export function readNamed<T extends { readonly name: string }>(
  list: unknown,
  path: Path,
  read: (value: unknown, path: Path) => T,
  bounds: { readonly min: number; readonly max?: number },
): readonly T[] {
  const entries = readList(list, path, read, bounds);
  readUnique(entries, path, (entry) => entry.name, 'name');
  return entries;
}
