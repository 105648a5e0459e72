import { distanceOver, placesOf, type AlphaMetric, type PairedRatings } from './disagreement.js';
import type { Rating } from './ratings.js';

/** Paired ratings as numbers, for computing alpha over and over: each unit's different ratings, by their place in the order, in one list. */
export interface AlphaArrays {
  readonly metric: AlphaMetric;
  readonly values: readonly Rating[];
  /** Where each unit's part of the lists begins; and where the last one ends. */
  readonly starts: readonly number[];
  readonly codes: Int32Array;
  readonly counts: Int32Array;
  /** Ratings in each unit. */
  readonly sizes: readonly number[];
}

/** Units are sorted by their content, so that nothing that is drawn depends on the order in which they were given. */
export function toArrays(metric: AlphaMetric, { units, counts }: PairedRatings): AlphaArrays {
  const values = [...counts.keys()].sort((a, b) => (typeof a !== typeof b ? (typeof a === 'number' ? -1 : 1) : a < b ? -1 : 1));
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const rows = units
    .map((unit) => [...unit].map(([rating, count]) => [codeOf.get(rating) as number, count] as const).sort(([a], [b]) => a - b))
    .map((entries) => ({ entries, key: entries.map(([code, count]) => `${code}:${count}`).join() }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const starts = [0];
  for (const { entries } of rows) starts.push((starts.at(-1) as number) + entries.length);
  return {
    metric,
    values,
    starts,
    codes: Int32Array.from(rows.flatMap(({ entries }) => entries.map(([code]) => code))),
    counts: Int32Array.from(rows.flatMap(({ entries }) => entries.map(([, count]) => count))),
    sizes: rows.map(({ entries }) => entries.reduce((sum, [, count]) => sum + count, 0)),
  };
}

/** How often each value occurs, with units taken as often as `times` says. */
export function countOver({ values, starts, codes, counts, sizes }: AlphaArrays, times: ArrayLike<number>): Float64Array {
  const found = new Float64Array(values.length);
  for (let unit = 0; unit < sizes.length; unit += 1) {
    const factor = times[unit] as number;
    if (factor === 0) continue;
    for (let at = starts[unit] as number; at < (starts[unit + 1] as number); at += 1) {
      const code = codes[at] as number;
      found[code] = (found[code] as number) + factor * (counts[at] as number);
    }
  }
  return found;
}

/** Where the values lie, by their place in the order; see `placesOf`. */
export function placesByCode(metric: AlphaMetric, values: readonly Rating[], counts: Float64Array): Float64Array {
  if (metric === 'nominal') return counts;
  if (metric !== 'ordinal') {
    const places = placesOf(metric, new Map(values.map((value) => [value, 1])));
    return Float64Array.from(values, (value) => places.get(value) as number);
  }
  const places = new Float64Array(counts.length);
  let below = 0;
  for (let code = 0; code < counts.length; code += 1) {
    below += counts[code] as number;
    places[code] = below - (counts[code] as number) / 2;
  }
  return places;
}

/** The squared distance between two values, by their place in the order. */
export function distanceByCode(metric: AlphaMetric, places: Float64Array): (a: number, b: number) => number {
  if (metric === 'nominal') return (a, b) => (a === b ? 0 : 1);
  if (metric === 'ratio') return distanceOver(metric, new Map(places.entries()));
  return (a, b) => ((places[a] as number) - (places[b] as number)) ** 2;
}

/** A unit's part of the disagreement observed. */
export function observedByCode(
  { starts, codes, counts, sizes }: AlphaArrays,
  unit: number,
  distance: (a: number, b: number) => number,
): number {
  const [from, to] = [starts[unit] as number, starts[unit + 1] as number];
  let sum = 0;
  for (let b = from + 1; b < to; b += 1) {
    for (let a = from; a < b; a += 1)
      sum += (counts[a] as number) * (counts[b] as number) * distance(codes[a] as number, codes[b] as number);
  }
  return (2 * sum) / ((sizes[unit] as number) - 1);
}

/** The disagreement that chance would give, in closed form where there is one; 0 without variation. */
export function expectedByCode(metric: AlphaMetric, counts: Float64Array, places: Float64Array): number {
  let n = 0;
  for (const count of counts) n += count;
  let sum = 0;
  if (metric === 'nominal') for (const count of counts) sum += count * (n - count);
  else if (metric === 'ratio') {
    const distance = distanceByCode(metric, places);
    for (let b = 1; b < counts.length; b += 1) {
      if (counts[b] === 0) continue;
      for (let a = 0; a < b; a += 1) if (counts[a] !== 0) sum += 2 * (counts[a] as number) * (counts[b] as number) * distance(a, b);
    }
  } else {
    let mean = 0;
    for (let code = 0; code < counts.length; code += 1) mean += ((counts[code] as number) * (places[code] as number)) / n;
    for (let code = 0; code < counts.length; code += 1) sum += 2 * n * (counts[code] as number) * ((places[code] as number) - mean) ** 2;
  }
  return sum / (n - 1);
}
