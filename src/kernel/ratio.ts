import { fromScaled, scaleOf, toScaled, type Rate } from './decimal-text.js';
import { divideRounded, type RoundingMode } from './rounding.js';

/**
 * An exact fraction of whole numbers, for use inside a function and never in a record: a weekly rate over seven days has no exact decimal,
 * but it has an exact ratio. The denominator is above zero.
 */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Ratio = { numerator: 0n, denominator: 1n };

/** A decimal text, or a whole number, as a ratio. Trusts its input. */
export function toRatio(value: Rate | bigint | number): Ratio {
  if (typeof value !== 'string') return { numerator: BigInt(value), denominator: 1n };
  const scale = scaleOf(value);
  return { numerator: toScaled(value, scale), denominator: 10n ** BigInt(scale) };
}

export function addRatios(a: Ratio, b: Ratio): Ratio {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return reduce(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtractRatios(a: Ratio, b: Ratio): Ratio {
  return addRatios(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
  return reduce(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Trusts that the divisor is not zero. */
export function divideRatios(a: Ratio, b: Ratio): Ratio {
  const sign = b.numerator < 0n ? -1n : 1n;
  return reduce(a.numerator * b.denominator * sign, a.denominator * b.numerator * sign);
}

export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest multiple of a unit such as `'0.01'` or `'0.04'` under the mode, as text with the unit's places. */
export function roundRatio(value: Ratio, unit: Rate, mode: RoundingMode): Rate {
  const scale = scaleOf(unit);
  const step = toScaled(unit, scale);
  const multiples = divideRounded(value.numerator * 10n ** BigInt(scale), value.denominator * step, mode);
  return fromScaled(multiples * step, scale);
}

/** A ratio as a double, for figures that are only shown or estimated. Good to the last bits also where both parts are huge. */
export function ratioToNumber(value: Ratio): number {
  const numerator = value.numerator < 0n ? -value.numerator : value.numerator;
  const bits = Math.max(0, Math.max(numerator.toString(2).length, value.denominator.toString(2).length) - 1000);
  const magnitude = Number(numerator >> BigInt(bits)) / Number(value.denominator >> BigInt(bits));
  return value.numerator < 0n ? -magnitude : magnitude;
}

function reduce(numerator: bigint, denominator: bigint): Ratio {
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  return a <= 1n ? { numerator, denominator } : { numerator: numerator / a, denominator: denominator / a };
}
