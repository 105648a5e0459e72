import { fromScaled, toScaled, type Money, type Rate } from '../kernel/decimal-text.js';
import { refuse } from '../kernel/guards.js';
import { addRatios, compareRatios, multiplyRatios, roundRatio, ZERO, type Ratio } from '../kernel/ratio.js';
import type { CostRounding } from './cost-rule.js';
import type { ExactNumber } from './cost.js';

const LARGEST = 10n ** 28n;

/** Adds many ratios: those of one denominator first, so that no common denominator is looked for more often than needed. */
export function sumRatios(ratios: readonly Ratio[]): Ratio {
  const numerators = new Map<bigint, bigint>();
  for (const { numerator, denominator } of ratios) numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numerator);
  return [...numerators].reduce((sum, [denominator, numerator]) => addRatios(sum, { numerator, denominator }), ZERO);
}

/** Plain decimal text where it ends, otherwise a fraction in lowest terms. */
export function writeExact(value: Ratio): ExactNumber {
  const { numerator, denominator } = multiplyRatios(value, ONE);
  if (denominator === 1n) return numerator.toString();
  const twos = countFactor(denominator, 2n);
  const fives = countFactor(denominator, 5n);
  const places = Math.max(twos, fives);
  if (2n ** BigInt(twos) * 5n ** BigInt(fives) !== denominator) return `${numerator}/${denominator}`;
  return fromScaled((numerator * 10n ** BigInt(places)) / denominator, places);
}

const ONE: Ratio = { numerator: 1n, denominator: 1n };

function countFactor(value: bigint, factor: bigint): number {
  let times = 0;
  for (let rest = value; rest % factor === 0n; rest /= factor) times += 1;
  return times;
}

/** An exact amount rounded to whole pence under a rule. */
export function roundToPence(value: Ratio, { mode, unit }: CostRounding): bigint {
  return toScaled(roundRatio(value, unit, mode), 2);
}

/** Whole pence as money. */
export function writePence(pence: bigint): Money {
  const text: Rate = fromScaled(pence, 2);
  if (pence >= LARGEST || pence <= -LARGEST) {
    refuse('kernel/too-large', [], text, 'such that no amount has more than 26 digits before the point');
  }
  return text;
}

/**
 * Splits whole pence by exact weights, none below zero, so that the parts add up to the whole: by largest remainder, ties by order.
 * All weights zero take nothing, and then there is nothing to split.
 */
export function apportion(total: bigint, weights: readonly Ratio[]): readonly bigint[] {
  const sum = sumRatios(weights);
  if (sum.numerator === 0n || total === 0n) return weights.map(() => 0n);
  const whole = total < 0n ? -total : total;
  const claims = weights.map((weight) => ({
    numerator: whole * weight.numerator * sum.denominator,
    denominator: weight.denominator * sum.numerator,
  }));
  const parts = claims.map((claim) => claim.numerator / claim.denominator);
  const left = Number(whole - parts.reduce((before, part) => before + part, 0n));
  const remainders = claims.map(({ numerator, denominator }) => ({ numerator: numerator % denominator, denominator }));
  const order = remainders.map((_, index) => index);
  order.sort((a, b) => compareRatios(remainders[b] as Ratio, remainders[a] as Ratio) || a - b);
  for (const index of order.slice(0, left)) parts[index] = (parts[index] as bigint) + 1n;
  return total < 0n ? parts.map((part) => -part) : parts;
}
