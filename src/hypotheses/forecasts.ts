import { readListOf, readObject, readShare, readShape, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';

/** How probable something was held to be, and whether it came about. */
export interface Forecast {
  /** A probability from 0 to 1. */
  readonly forecast: number;
  /** 1 or true where it came about, 0 or false where it did not. */
  readonly outcome: 0 | 1 | boolean;
}

/** Whether it came about. */
export function readOutcome(value: unknown, path: Path): boolean {
  if (typeof value === 'boolean') return value;
  if ((value !== 0 && value !== 1) || Object.is(value, -0)) refuse('hypotheses/not-an-outcome', path, value, '0, 1, true or false');
  return value === 1;
}

/** A forecast and what became of it. */
export function readForecast(value: unknown, path: Path): unknown {
  return readShape(value, path, { forecast: readShare, outcome: readOutcome });
}

/** Forecasts, each with what became of it. */
export const readForecasts = /* @__PURE__ */ readListOf(readForecast);

/** 1 where it came about, 0 where it did not. */
export function cameAbout({ outcome }: { readonly outcome: 0 | 1 | boolean }): 0 | 1 {
  return outcome ? 1 : 0;
}

/** Probabilities of several classes, and the one that came about. */
export interface ClassForecast {
  /** The probability of each class; they add up to 1. */
  readonly forecast: readonly number[] | Readonly<Record<string, number>>;
  /** The place or the name of the class that came about. */
  readonly outcome: number | string;
}

/** Sums of decimal fractions miss 1 by this much at most. */
const SLACK = 1e-6;

/** Reads the probabilities of all classes and the class that came about. */
export function readClassForecast(value: unknown, path: Path): { readonly probabilities: readonly number[]; readonly outcome: number } {
  readShape(value, path, { forecast: readObjectOrList, outcome: (outcome) => outcome });
  const { forecast, outcome } = value as ClassForecast;
  const names = Object.keys(forecast);
  const probabilities = names.map((name) => readShare((forecast as Readonly<Record<string, unknown>>)[name], [...path, 'forecast', name]));
  const sum = probabilities.reduce((total, probability) => total + probability, 0);
  if (Math.abs(sum - 1) > SLACK) refuse('hypotheses/not-a-whole', [...path, 'forecast'], forecast, 'probabilities that add up to 1');
  const isPlace = Array.isArray(forecast) ? Number.isInteger(outcome) && !Object.is(outcome, -0) : typeof outcome === 'string';
  const place = isPlace ? names.indexOf(String(outcome)) : -1;
  if (place < 0) {
    refuse('hypotheses/no-such-class', [...path, 'outcome'], outcome, 'the place, or the name, of one of the classes that were forecast');
  }
  return { probabilities, outcome: place };
}

function readObjectOrList(value: unknown, path: Path): unknown {
  return Array.isArray(value) ? value : readObject(value, path);
}
