import { readNonNegativeRate, readPositiveRate, readRate, type Rate } from './decimal-text.js';
import { Decimal, writeDecimal } from './decimal.js';
import { readShape, refuse } from './guards.js';
import type { Path } from './json.js';
import { roundRatio, toRatio } from './ratio.js';
import { readRoundingMode, type RoundingMode } from './rounding.js';

/**
 * Rounds a decimal number of any scale to a multiple of a unit: an hourly price to whole pence, a fraction to four places. For an amount of
 * money see `roundMoney`, which always answers with two places.
 *
 * @param value - A decimal text.
 * @param options - `unit`: the multiple to round to, above zero, such as `'0.0001'` or `'5'`; `mode`: how to round, one of
 *   {@link RoundingMode}.
 * @returns The rounded number with as many places as the unit has.
 * @throws InvalidInputError when an argument is malformed or the result has more than 26 digits before the point.
 * Source: D-CNV-10; rounding modes are named by the caller.
 *
 * @example
 * ```ts
 * import { roundRate } from 'commissioning-kit';
 *
 * roundRate('0.0664815', { unit: '0.0001', mode: 'half-even' }); // => '0.0665'
 * roundRate('-1247', { unit: '50', mode: 'half-up' }); // => '-1250'
 * ```
 */
export function roundRate(value: Rate, options: { readonly unit: Rate; readonly mode: RoundingMode }): Rate {
  readRate(value, ['value']);
  readShape(options, ['options'], { unit: readPositiveRate, mode: readRoundingMode });
  return bounded(roundRatio(toRatio(value), options.unit, options.mode), ['value'], value);
}

/**
 * What a rise that repeats each period comes to over several periods, or over part of one: (1 + rate)^(parts / of) − 1. Ten years of 3% are
 * 34.3916%, not 30%; a month of 6% a year is 0.4868%, not 0.5%.
 *
 * @param rate - The rise over one period as a decimal fraction, `'0.066'` for 6.6%; above -1, negative for a fall.
 * @param options - `parts`: how many periods, a decimal text from zero; `of`: how many of these parts make one period, `'1'` unless given
 *   (`{ parts: '1', of: '12' }` is one month of a yearly rate); at most 1,000 periods. `unit` and `mode`: how the answer is rounded, once, at
 *   the end.
 * @returns The rise over them all as a decimal fraction with as many places as the unit has.
 * @throws InvalidInputError when an argument is malformed or the result has more than 26 digits before the point.
 * Source: compound growth; D-CNV-10.
 *
 * @example
 * ```ts
 * import { compoundRate } from 'commissioning-kit';
 *
 * compoundRate('0.03', { parts: '10', unit: '0.000001', mode: 'half-even' }); // => '0.343916'
 * compoundRate('0.06', { parts: '1', of: '12', unit: '0.000001', mode: 'half-even' }); // => '0.004868'
 * ```
 */
export function compoundRate(
  rate: Rate,
  options: { readonly parts: Rate; readonly of?: Rate; readonly unit: Rate; readonly mode: RoundingMode },
): Rate {
  readRate(rate, ['rate']);
  readShape(options, ['options'], { parts: readNonNegativeRate, unit: readPositiveRate, mode: readRoundingMode }, { of: readPositiveRate });
  const { parts, of = '1', unit, mode } = options;
  const growth = new Decimal(rate).plus(1);
  if (growth.lessThanOrEqualTo(0)) refuse('kernel/out-of-range', ['rate'], rate, 'a decimal number above -1 as text');
  const periods = new Decimal(parts).dividedBy(of);
  if (periods.greaterThan(MOST_PERIODS)) refuse('kernel/out-of-range', ['options', 'parts'], parts, `at most ${MOST_PERIODS} periods`);
  // Twenty digits fewer than were computed, so that a root that comes out even is not rounded down from a hair below.
  const rise = growth.pow(periods).minus(1).toSignificantDigits(80);
  if (rise.greaterThanOrEqualTo('1e26')) refuseLarge(['rate'], rate);
  return bounded(roundRatio(toRatio(writeDecimal(rise)), unit, mode), ['rate'], rate);
}

const MOST_PERIODS = 1_000;
const MOST_DIGITS = 26;

function bounded(result: Rate, path: Path, value: Rate): Rate {
  return result.replace(/^-|\..*$/g, '').length > MOST_DIGITS ? refuseLarge(path, value) : result;
}

function refuseLarge(path: Path, value: Rate): never {
  return refuse('kernel/too-large', path, value, `inputs whose result has at most ${MOST_DIGITS} digits before the point`);
}
