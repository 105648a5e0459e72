import { cameAbout, readForecasts, type Forecast } from './forecasts.js';

/** How well forecasts tell what came about from what did not. */
export interface Discrimination {
  /**
   * How often, of one thing that came about and one that did not, the first had the higher forecast; equal ones count as half. 1 tells all
   * apart, one half none. Null where one of the two kinds is missing.
   */
  readonly value: number | null;
  readonly reason: 'no-forecasts' | 'none-came-about' | 'all-came-about' | null;
  /** How many came about. */
  readonly events: number;
  readonly nonEvents: number;
  /** The share of pairs whose forecasts are equal; null where there is no pair. */
  readonly tied: number | null;
}

/**
 * How well forecasts tell what came about from what did not, whatever their size: the area under the curve of hits against false alarms, also
 * called c-statistic. It says nothing about calibration: forecasts of 0.02 and 0.01 may tell all apart.
 *
 * @param forecasts - Each a probability and an outcome (0, 1, true or false).
 * @returns The area, by counting pairs; null with a reason where one of the two kinds is missing.
 * @throws InvalidInputError when a probability lies outside 0 to 1 or an outcome is none.
 * Source: Hanley and McNeil (1982), Radiology 143, 29–36, doi:10.1148/radiology.143.1.7063747.
 *
 * @example
 * ```ts
 * import { discrimination } from 'commissioning-kit/hypotheses';
 *
 * discrimination([
 *   { forecast: 0.9, outcome: 1 }, { forecast: 0.6, outcome: 1 }, { forecast: 0.6, outcome: 0 }, { forecast: 0.1, outcome: 0 },
 * ]); // => { value: 0.875, reason: null, events: 2, nonEvents: 2, tied: 0.25 }
 * discrimination([{ forecast: 0.9, outcome: 1 }]).reason; // => 'all-came-about'
 * ```
 */
export function discrimination(forecasts: readonly Forecast[]): Discrimination {
  readForecasts(forecasts, ['forecasts']);
  const sorted = [...forecasts].sort((one, other) => one.forecast - other.forecast);
  let [won, tied, events, nonEvents] = [0, 0, 0, 0];
  for (let at = 0; at < sorted.length;) {
    const { forecast } = sorted[at] as Forecast;
    let [here, hereNot] = [0, 0];
    for (; sorted[at]?.forecast === forecast; at += 1) {
      if (cameAbout(sorted[at] as Forecast) === 1) here += 1;
      else hereNot += 1;
    }
    won += here * nonEvents;
    tied += here * hereNot;
    events += here;
    nonEvents += hereNot;
  }
  const pairs = events * nonEvents;
  return {
    value: pairs === 0 ? null : (won + tied / 2) / pairs,
    reason: pairs > 0 ? null : sorted.length === 0 ? 'no-forecasts' : events === 0 ? 'none-came-about' : 'all-came-about',
    events,
    nonEvents,
    tied: pairs === 0 ? null : tied / pairs,
  };
}
