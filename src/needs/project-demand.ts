import { readListOf, readNumberBetween, readObject, readShape, readWholeNumber, refuse, type Reader } from '../kernel/guards.js';

/** What a projection of demand starts from: a yearly change, the same in every year or one for each. */
export type DemandAssumptions =
  | { readonly baseline: number; readonly annualChange: number; readonly years: number }
  | { readonly baseline: number; readonly series: readonly number[]; readonly years: number };

/** Demand so many years after the baseline, which is year 0. */
export interface DemandPoint {
  readonly year: number;
  readonly value: number;
}

const MAX_YEARS = 100;
const MAX_BASELINE = 1e12;

/** A yearly change as a fraction: above -1, since no more than everything can go, and at most 1, which doubles. */
const readChange: Reader<number> = (value, path) => {
  const change = readNumberBetween(-1, Number.MAX_VALUE)(value, path);
  if (change === -1) refuse('needs/change-takes-all', path, value, 'a yearly change above -1');
  if (change > 1)
    refuse('needs/not-a-change', path, value, 'a yearly change of at most 1, as a fraction: 0.025 is two and a half per cent');
  return change;
};

/**
 * Future demand by compound growth from a baseline. The effect is the caller's assumption: the texts give none.
 *
 * @param assumptions - `baseline`: demand in year 0, in any unit; `annualChange`: the yearly change as a fraction (0.025 is 2.5 per cent more
 *   each year, above -1 and at most 1), or `series`: one such change for each year; `years`: how many, a whole number up to 100.
 * @returns One point for each year from 0 to `years`; year 0 is the baseline.
 * @throws InvalidInputError on years that are not whole, a change of -1 or less or above 1, a series of another length, or both kinds of change.
 * Source: D-CYC-12, D-SCN-01, D-SCN-F1.
 *
 * @example
 * ```ts
 * import { projectDemand } from 'commissioning-kit/needs';
 *
 * projectDemand({ baseline: 400, annualChange: 0.5, years: 2 });
 * // => [{ year: 0, value: 400 }, { year: 1, value: 600 }, { year: 2, value: 900 }]
 * projectDemand({ baseline: 400, series: [0.5, -0.25], years: 2 }).map((point) => point.value); // => [400, 600, 450]
 * ```
 */
export function projectDemand(assumptions: DemandAssumptions): readonly DemandPoint[] {
  const bySeries = Object.hasOwn(readObject(assumptions, []), 'series');
  readShape(assumptions, [], {
    baseline: readNumberBetween(0, MAX_BASELINE),
    years: readWholeNumber(0, MAX_YEARS),
    ...(bySeries ? { series: readListOf(readChange, { max: MAX_YEARS }) } : { annualChange: readChange }),
  });
  const { baseline, years } = assumptions;
  if ('series' in assumptions && assumptions.series.length !== years) {
    refuse('needs/series-length', ['series'], assumptions.series, `one change for each of the ${years} years`);
  }
  const points: DemandPoint[] = [{ year: 0, value: baseline }];
  let value = baseline;
  for (let year = 1; year <= years; year += 1) {
    value *= 1 + ('series' in assumptions ? (assumptions.series[year - 1] as number) : assumptions.annualChange);
    points.push({ year, value });
  }
  return points;
}
