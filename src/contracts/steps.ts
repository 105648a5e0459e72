import { toDayNumber, type CivilDate } from '../kernel/civil-date.js';
import { addRatios, subtractRatios, ZERO, type Ratio } from '../kernel/ratio.js';

/** Values that each hold from a day on until the next begins; days are numbers, in order, no two the same. */
export interface Steps<T> {
  readonly days: readonly number[];
  readonly values: readonly T[];
}

/** The steps of dated entries. Trusts that they are in order. */
export function toSteps<T extends { readonly from: CivilDate }>(list: readonly T[]): Steps<T> {
  return { days: list.map((entry) => toDayNumber(entry.from)), values: list };
}

/** The value in force on a day; undefined before the first. */
export function stepAt<T>(steps: Steps<T>, day: number): T | undefined {
  let low = 0;
  let high = steps.days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps.days[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return steps.values[low - 1];
}

/** How many units of overlapping spans there are from each day on. A span whose `last` is null does not end. */
export function stackSpans(
  spans: readonly { readonly first: number; readonly last: number | null; readonly units: Ratio }[],
): Steps<Ratio> {
  const changes = new Map<number, Ratio>();
  for (const { first, last, units } of spans) {
    changes.set(first, addRatios(changes.get(first) ?? ZERO, units));
    if (last !== null) changes.set(last + 1, subtractRatios(changes.get(last + 1) ?? ZERO, units));
  }
  const days = [...changes.keys()].sort((a, b) => a - b);
  let units = ZERO;
  return { days, values: days.map((day) => (units = addRatios(units, changes.get(day) as Ratio))) };
}

/** The pieces of a span of days between the days on which any of the steps changes. */
export function piecesBetween(
  first: number,
  last: number,
  steps: readonly Steps<unknown>[],
): readonly { readonly first: number; readonly last: number }[] {
  const starts = new Set([first]);
  for (const { days } of steps) for (const day of days) if (day > first && day <= last) starts.add(day);
  const ordered = [...starts].sort((a, b) => a - b);
  return ordered.map((start, index) => ({ first: start, last: (ordered[index + 1] ?? last + 1) - 1 }));
}
