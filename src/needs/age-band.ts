import { readNullable, readShape, readWholeNumber, refuse, type Reader } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';

/** Ages in completed years, both included; `to: null` is open-ended: 90 and over is `{ from: 90, to: null }`. */
export interface AgeBand {
  readonly from: number;
  readonly to: number | null;
}

/** The highest age that a band may name. */
export const MAX_AGE = 150;

const readAge = /* @__PURE__ */ readWholeNumber(0, MAX_AGE);
const readAgeOrNull: Reader<number | null> = (value, path) => readNullable(readAge)(value, path);

/** An age band whose end is not below its beginning. */
export function readAgeBand(value: unknown, path: Path): AgeBand {
  readShape(value, path, { from: readAge, to: readAgeOrNull });
  const { from, to } = value as AgeBand;
  if (to !== null && to < from)
    refuse('needs/band-ends-before-it-starts', [...path, 'to'], to, `null or at least ${from}, where the band starts`);
  return value as AgeBand;
}

/** The last age of a band, an open-ended one never ending. */
export function lastAge(band: AgeBand): number {
  return band.to ?? Infinity;
}

/** Whether every age of the inner band is one of the outer. */
export function isNested(inner: AgeBand, outer: AgeBand): boolean {
  return inner.from >= outer.from && lastAge(inner) <= lastAge(outer);
}

/** Whether the bands have an age in common. */
export function overlap(one: AgeBand, other: AgeBand): boolean {
  return one.from <= lastAge(other) && other.from <= lastAge(one);
}

/** A band as people write it: `65-69`, `90+`, `65`. */
export function writeBand({ from, to }: AgeBand): string {
  return to === null ? `${from}+` : to === from ? String(from) : `${from}-${to}`;
}
