import { readListOf, readOneOf, readShape } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { cameAbout, readClassForecast, readForecast, readForecasts, type ClassForecast, type Forecast } from './forecasts.js';

/**
 * Two scores have this name. `binary`: the squared miss of the one probability, from 0 to 1. `sum-over-classes`: the squared misses of all
 * classes added up, from 0 to 2, as Brier had it; for yes and no it is twice the other.
 */
export type BrierForm = 'binary' | 'sum-over-classes';

/** A Brier score with the form it has. */
export interface BrierScore {
  /** 0 is perfect; always saying one half gets 0.25 in the binary form. Null without forecasts. */
  readonly value: number | null;
  readonly form: BrierForm;
  /** How many forecasts. */
  readonly n: number;
}

/**
 * How far forecasts were from what came about: the mean of squared misses. The form must be named, because two are in use and one is twice
 * the other. A score of a handful of forecasts is mostly luck, and scores over different questions do not compare people.
 *
 * @param forecasts - Each a probability and an outcome (0, 1, true or false); for `sum-over-classes` also probabilities of several classes, as
 *   a list or by name, with the place or name of the class that came about.
 * @param options - `form`.
 * @returns The score, its form, and the number of forecasts; null without any.
 * @throws InvalidInputError when a probability lies outside 0 to 1, classes do not add up to 1, an outcome is none, or the form is not known.
 * Source: Brier (1950), Monthly Weather Review 78, 1–3, whose score is the sum over classes.
 *
 * @example
 * ```ts
 * import { brierScore } from 'commissioning-kit/hypotheses';
 *
 * const forecasts = [{ forecast: 0.75, outcome: 1 }, { forecast: 0.25, outcome: 0 }] as const;
 * brierScore(forecasts, { form: 'binary' }); // => { value: 0.0625, form: 'binary', n: 2 }
 * brierScore(forecasts, { form: 'sum-over-classes' }).value; // => 0.125
 * ```
 */
export function brierScore(forecasts: readonly Forecast[], options: { readonly form: BrierForm }): BrierScore;
export function brierScore(forecasts: readonly (Forecast | ClassForecast)[], options: { readonly form: 'sum-over-classes' }): BrierScore;
export function brierScore(forecasts: readonly (Forecast | ClassForecast)[], options: { readonly form: BrierForm }): BrierScore {
  readShape(options, ['options'], { form: readOneOf(['binary', 'sum-over-classes']) });
  const { form } = options;
  const isBinary = form === 'binary';
  (isBinary ? readForecasts : readListOf(readEither))(forecasts, ['forecasts']);
  const total = forecasts.reduce((sum, entry) => sum + (isBinary ? 1 : 2) * missOf(entry), 0);
  return { value: forecasts.length === 0 ? null : total / forecasts.length, form, n: forecasts.length };
}

function isOfClasses(entry: unknown): entry is ClassForecast {
  const forecast: unknown = typeof entry === 'object' && entry !== null ? (entry as { readonly forecast?: unknown }).forecast : null;
  return typeof forecast === 'object' && forecast !== null;
}

function readEither(value: unknown, path: Path): unknown {
  return isOfClasses(value) ? readClassForecast(value, path) : readForecast(value, path);
}

/** The squared miss of one probability; of several classes half the sum, which for two is the same. */
function missOf(entry: Forecast | ClassForecast): number {
  if (!isOfClasses(entry)) return (entry.forecast - cameAbout(entry)) ** 2;
  const { probabilities, outcome } = readClassForecast(entry, []);
  return probabilities.reduce((sum, probability, place) => sum + (probability - (place === outcome ? 1 : 0)) ** 2, 0) / 2;
}
