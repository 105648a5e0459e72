import { readShape, readShare, readWholeNumber, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { cameAbout, readForecasts, type Forecast } from './forecasts.js';

/**
 * Which forecasts are put together: `distinct-forecasts` those that say the same; a number of bins of equal width; or the lower ends of bins
 * above the first, which begins at 0. A bin holds its lower end, and the last holds 1.
 */
export type ForecastBinning = 'distinct-forecasts' | number | readonly number[];

/** Forecasts that are put together, and how often they came about. */
export interface ForecastBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly meanForecast: number;
  /** The share that came about. */
  readonly observed: number;
}

/** What a Brier score is made of: reliability less resolution, plus uncertainty, plus what binning adds and takes away. */
export interface BrierDecomposition {
  /** The score in its binary form; null without forecasts, like all its parts. */
  readonly value: number | null;
  /** How far forecasts in a bin lie from the share that came about; the lower the better. */
  readonly reliability: number | null;
  /** How far the shares of the bins lie from the share over all; the higher the better. */
  readonly resolution: number | null;
  /** How uncertain the questions were: greatest where half came about. Nobody’s merit or fault. */
  readonly uncertainty: number | null;
  /** How much forecasts vary within their bins; 0 for distinct forecasts. */
  readonly withinBinVariance: number | null;
  /** Twice how far forecasts within a bin vary with what came about; 0 for distinct forecasts. */
  readonly withinBinCovariance: number | null;
  /** Resolution less variance plus covariance within bins: hangs less on the binning. */
  readonly generalisedResolution: number | null;
  readonly binning: 'distinct-forecasts' | 'equal-width' | 'given-edges';
  /** The bins that hold forecasts, from the lowest. */
  readonly bins: readonly ForecastBin[];
  readonly n: number;
}

/**
 * What a Brier score is made of. The score is reliability less resolution plus uncertainty, plus the variance and less the covariance within
 * bins, whatever the binning: with distinct forecasts the last two are nothing. Few forecasts in a bin make resolution look better than it is.
 *
 * @param forecasts - Each a probability and an outcome (0, 1, true or false).
 * @param options - `binning`: `distinct-forecasts`, a number of bins of equal width from 1 to 1000, or lower ends that rise.
 * @returns The parts, the bins, and the binning by name.
 * @throws InvalidInputError when a probability lies outside 0 to 1, an outcome is none, or the binning is not known.
 * Source: Murphy (1973), Journal of Applied Meteorology 12, 595–600; the terms within bins: Stephenson, Coelho and Jolliffe (2008), Weather and
 *   Forecasting 23, 752–757, doi:10.1175/2007WAF2006116.1.
 *
 * @example
 * ```ts
 * import { brierDecomposition } from 'commissioning-kit/hypotheses';
 *
 * const forecasts = [0.2, 0.2, 0.8, 0.8].map((forecast, index) => ({ forecast, outcome: index > 1 }));
 * const parts = brierDecomposition(forecasts, { binning: 'distinct-forecasts' });
 * [parts.value, parts.reliability, parts.resolution, parts.uncertainty].map((part) => part?.toFixed(2)); // => ['0.04', '0.04', '0.25', '0.25']
 * brierDecomposition(forecasts, { binning: 1 }).withinBinCovariance?.toFixed(2); // => '0.30'
 * ```
 */
export function brierDecomposition(forecasts: readonly Forecast[], options: { readonly binning: ForecastBinning }): BrierDecomposition {
  readForecasts(forecasts, ['forecasts']);
  readShape(options, ['options'], { binning: readBinning });
  const { binning } = options;
  const n = forecasts.length;
  const binned = putTogether(forecasts, binning);
  const mean = (of: (bin: Binned) => number): number | null => (n === 0 ? null : binned.reduce((sum, bin) => sum + of(bin), 0) / n);
  const overall = mean(({ n: size, observed }) => size * observed) ?? 0;
  const resolution = mean(({ n: size, observed }) => size * (observed - overall) ** 2);
  const withinBinVariance = mean(({ squares }) => squares);
  const withinBinCovariance = mean(({ products }) => 2 * products);
  return {
    value: n === 0 ? null : forecasts.reduce((sum, entry) => sum + (entry.forecast - cameAbout(entry)) ** 2, 0) / n,
    reliability: mean(({ n: size, meanForecast, observed }) => size * (meanForecast - observed) ** 2),
    resolution,
    uncertainty: n === 0 ? null : overall * (1 - overall),
    withinBinVariance,
    withinBinCovariance,
    generalisedResolution: resolution === null ? null : resolution - (withinBinVariance as number) + (withinBinCovariance as number),
    binning: typeof binning === 'string' ? binning : typeof binning === 'number' ? 'equal-width' : 'given-edges',
    bins: binned.map(({ from, to, n: size, meanForecast, observed }) => ({ from, to, n: size, meanForecast, observed })),
    n,
  };
}

interface Binned extends ForecastBin {
  /** Squared distances of forecasts from their mean, added up. */
  readonly squares: number;
  /** Distances of forecasts from their mean times those of outcomes from theirs, added up. */
  readonly products: number;
}

const readBins = /* @__PURE__ */ readWholeNumber(1, 1000);

function readBinning(value: unknown, path: Path): unknown {
  if (value === 'distinct-forecasts') return value;
  if (typeof value === 'number') return readBins(value, path);
  if (!Array.isArray(value)) {
    refuse('hypotheses/not-a-binning', path, value, '"distinct-forecasts", a number of bins, or a list of the lower ends of bins');
  }
  if (value.length >= 1000) refuse('kernel/list-length', path, value, 'a list of fewer than 1000');
  let below = 0;
  for (let index = 0; index < value.length; index += 1) {
    const edge = readShare(value[index], [...path, index]);
    if (edge <= below || edge === 1)
      refuse('hypotheses/not-a-binning', [...path, index], edge, `above ${below} and below 1: lower ends rise`);
    below = edge;
  }
  return value;
}

function putTogether(forecasts: readonly Forecast[], binning: ForecastBinning): readonly Binned[] {
  const sorted = [...forecasts].sort((one, other) => one.forecast - other.forecast);
  const isDistinct = binning === 'distinct-forecasts';
  const starts = isDistinct
    ? [...new Set(sorted.map(({ forecast }) => forecast))]
    : [0, ...(typeof binning === 'number' ? Array.from({ length: binning - 1 }, (_, index) => (index + 1) / binning) : binning)];
  let at = 0;
  return starts.flatMap((from, index) => {
    const next = starts[index + 1];
    const start = at;
    while (at < sorted.length && (next === undefined || (sorted[at] as Forecast).forecast < next)) at += 1;
    return at === start ? [] : [describe(sorted.slice(start, at), from, isDistinct ? from : (next ?? 1))];
  });
}

function describe(members: readonly Forecast[], from: number, to: number): Binned {
  const n = members.length;
  const isOne = from === to;
  const meanForecast = isOne ? from : members.reduce((sum, { forecast }) => sum + forecast, 0) / n;
  const observed = members.reduce((sum, entry) => sum + cameAbout(entry), 0) / n;
  const away = members.map((entry) => [entry.forecast - meanForecast, cameAbout(entry) - observed] as const);
  return {
    from,
    to,
    n,
    meanForecast,
    observed,
    squares: away.reduce((sum, [forecast]) => sum + forecast ** 2, 0),
    products: away.reduce((sum, [forecast, outcome]) => sum + forecast * outcome, 0),
  };
}
