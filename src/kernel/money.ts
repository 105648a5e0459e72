import {
  fromScaled,
  readMoney,
  readNonNegativeRate,
  readPositiveRate,
  readRate,
  scaleOf,
  toScaled,
  type Money,
  type Rate,
} from './decimal-text.js';
import { readList, readOneOf, readShape, refuse, type Reader } from './guards.js';
import type { Path } from './json.js';
import { multiplyRatios, roundRatio, toRatio } from './ratio.js';
import { readRoundingMode, type RoundingMode } from './rounding.js';

export type { Money, Rate } from './decimal-text.js';

const PLACES = 2;

/**
 * Adds amounts of money, exactly and fast: ten thousand amounts take a few milliseconds.
 *
 * @param amounts - Amounts of one currency; an empty list adds up to nothing.
 * @returns Their sum.
 * @throws InvalidInputError when the list or an amount in it is malformed; the path names the entry.
 * Source: D-CNV-10, D-GLD-06; amounts as texts are this library's form.
 *
 * @example
 * ```ts
 * import { sumMoney } from 'commissioning-kit';
 *
 * sumMoney(['1000000.00', '250000.00']); // => '1250000.00'
 * sumMoney(['0.10', '0.20', '-0.30']); // => '0.00'
 * ```
 */
export function sumMoney(amounts: readonly Money[]): Money {
  readList(amounts, [], readMoney);
  let pence = 0;
  let beyond = 0n;
  for (const amount of amounts) {
    if (amount.length > 15) beyond += toScaled(amount, PLACES);
    else pence += Math.round(Number(amount) * 100);
    if (pence > 2 ** 52 || pence < -(2 ** 52)) {
      beyond += BigInt(pence);
      pence = 0;
    }
  }
  return writeMoney(beyond + BigInt(pence), []);
}

/**
 * Adds two amounts of money exactly.
 *
 * @param a - An amount.
 * @param b - Another of the same currency.
 * @returns Their sum.
 * @throws InvalidInputError when either is malformed.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { addMoney } from 'commissioning-kit';
 *
 * addMoney('0.10', '0.20'); // => '0.30'
 * ```
 */
export function addMoney(a: Money, b: Money): Money {
  return writeMoney(toScaled(readMoney(a, [0]), PLACES) + toScaled(readMoney(b, [1]), PLACES), []);
}

/**
 * Takes an amount of money from another, exactly.
 *
 * @param a - The amount to take from.
 * @param b - The amount to take, of the same currency.
 * @returns What is left; negative when more is taken than there is.
 * @throws InvalidInputError when either is malformed.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { subtractMoney } from 'commissioning-kit';
 *
 * subtractMoney('100.00', '100.01'); // => '-0.01'
 * ```
 */
export function subtractMoney(a: Money, b: Money): Money {
  return writeMoney(toScaled(readMoney(a, [0]), PLACES) - toScaled(readMoney(b, [1]), PLACES), []);
}

/**
 * Turns a charge into a credit and a credit into a charge; nothing stays nothing.
 *
 * @param amount - An amount.
 * @returns The same amount with the other sign.
 * @throws InvalidInputError when it is malformed.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { negateMoney } from 'commissioning-kit';
 *
 * negateMoney('12.50'); // => '-12.50'
 * negateMoney('0.00'); // => '0.00'
 * ```
 */
export function negateMoney(amount: Money): Money {
  return fromScaled(-toScaled(readMoney(amount, []), PLACES), PLACES);
}

/**
 * Puts two amounts in order, for sorting and for limits: as texts, `'9.00'` would come after `'10.00'`.
 *
 * @param a - An amount.
 * @param b - Another of the same currency.
 * @returns -1 when the first is less, 0 when they are the same, 1 when the first is more.
 * @throws InvalidInputError when either is malformed.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { compareMoney } from 'commissioning-kit';
 *
 * ['10.00', '9.00', '-1.00'].sort(compareMoney); // => ['-1.00', '9.00', '10.00']
 * ```
 */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  const difference = toScaled(readMoney(a, [0]), PLACES) - toScaled(readMoney(b, [1]), PLACES);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * Multiplies an amount by a quantity, a price rise or a share, and rounds once, at the end, under the named mode.
 *
 * @param amount - An amount or a finer rate, such as a price for an hour.
 * @param factor - A decimal text: a quantity, or a fraction such as `'0.066'`.
 * @param options - `mode`: how to round; `unit`: the multiple to round to, at most two places, `'0.01'` unless given.
 * @returns The product as money.
 * @throws InvalidInputError when an argument is malformed.
 * Source: D-CNV-10; rounding modes are named by the caller.
 *
 * @example
 * ```ts
 * import { multiplyMoney } from 'commissioning-kit';
 *
 * multiplyMoney('23.20', '10.25', { mode: 'half-up' }); // => '237.80'
 * multiplyMoney('19.08', '1.0673', { mode: 'up', unit: '0.04' }); // => '20.40'
 * ```
 */
export function multiplyMoney(amount: Money | Rate, factor: Rate, options: { readonly mode: RoundingMode; readonly unit?: Rate }): Money {
  const product = multiplyRatios(toRatio(readRate(amount, ['amount'])), toRatio(readRate(factor, ['factor'])));
  const { mode, unit } = readRounding(options);
  return writeMoney(toScaled(roundRatio(product, unit, mode), PLACES), []);
}

/**
 * Rounds a decimal number of any scale to money, or to a coarser multiple: whole pounds, or four pence so that a quarter of an hourly
 * price is whole pence.
 *
 * @param value - A decimal text.
 * @param options - `mode`: how to round, one of {@link RoundingMode}; `unit`: the multiple to round to, at most two places, `'0.01'`
 *   unless given.
 * @returns Money.
 * @throws InvalidInputError when an argument is malformed.
 * Source: D-CNV-10; rounding modes are named by the caller.
 *
 * @example
 * ```ts
 * import { roundMoney } from 'commissioning-kit';
 *
 * roundMoney('2.345', { mode: 'half-even' }); // => '2.34'
 * roundMoney('2.345', { mode: 'half-up' }); // => '2.35'
 * roundMoney('20.3641', { mode: 'up', unit: '0.04' }); // => '20.40'
 * ```
 */
export function roundMoney(value: Rate, options: { readonly mode: RoundingMode; readonly unit?: Rate }): Money {
  const ratio = toRatio(readRate(value, ['value']));
  const { mode, unit } = readRounding(options);
  return writeMoney(toScaled(roundRatio(ratio, unit, mode), PLACES), []);
}

/**
 * How what is left over is given out when an amount is split and every part has been rounded down:
 * `largest-remainder` (Hamilton) gives one unit each to the parts that lost most by rounding, ties by order;
 * `largest-weight-first` gives them to the largest weights, ties by order.
 */
export type AllocationRule = 'largest-remainder' | 'largest-weight-first';

/**
 * The names of the rules of {@link allocate}.
 *
 * @example
 * ```ts
 * import { allocate, ALLOCATION_RULES } from 'commissioning-kit';
 *
 * ALLOCATION_RULES.map((rule) => allocate('10', ['3', '3', '1'], { rule, unit: '1' }));
 * // => [['4', '4', '2'], ['5', '4', '1']]
 * ```
 */
export const ALLOCATION_RULES = ['largest-remainder', 'largest-weight-first'] as const satisfies readonly AllocationRule[];

/** One of the rules of allocation by name. */
export const readAllocationRule = /* @__PURE__ */ readOneOf(ALLOCATION_RULES);

/**
 * Splits a total by weights so that the parts always add up to the whole, to the penny: a shared invoice over funders, an annual fee over
 * thirteen payments, a variance over the partners of a pooled fund.
 *
 * Every part is first rounded towards zero to a multiple of the unit; the units left over are given out one each by the rule. The two
 * rules differ: 10 over 3:3:1 leaves one over 4, 4 and 1; the third part lost most (3/7), so it gets it under `largest-remainder`, while
 * the first has the largest weight. A weight of zero always gets nothing. A negative total is split like its opposite.
 *
 * @param total - A decimal text, a multiple of the unit; may be negative.
 * @param weights - At least one non-negative decimal text, not all zero; they need not add up to anything.
 * @param options - `rule`: see {@link AllocationRule}; `unit`: the smallest part of the total, above zero, `'0.01'` unless given.
 * @returns One part for each weight, in their order, as texts with the unit's places.
 * @throws InvalidInputError when an argument is malformed, the total is no multiple of the unit or all weights are zero.
 * Source: the rules are this library's choice of the two in use; D-CNV-10.
 *
 * @example
 * ```ts
 * import { allocate } from 'commissioning-kit';
 *
 * allocate('100.00', ['1', '1', '1'], { rule: 'largest-remainder' }); // => ['33.34', '33.33', '33.33']
 * allocate('10', ['3', '3', '1'], { rule: 'largest-remainder', unit: '1' }); // => ['4', '4', '2']
 * allocate('10', ['3', '3', '1'], { rule: 'largest-weight-first', unit: '1' }); // => ['5', '4', '1']
 * allocate('-0.05', ['1', '0', '1'], { rule: 'largest-remainder' }); // => ['-0.03', '0.00', '-0.02']
 * ```
 */
export function allocate(
  total: Money | Rate,
  weights: readonly Rate[],
  options: { readonly rule: AllocationRule; readonly unit?: Rate },
): readonly Rate[] {
  readRate(total, ['total']);
  readList(weights, ['weights'], readNonNegativeRate, { min: 1 });
  readShape(options, ['options'], { rule: readAllocationRule }, { unit: readPositiveRate });
  const { rule, unit = '0.01' } = options;
  const places = scaleOf(unit);
  const step = toScaled(unit, places);
  const units = countUnits(total, unit, places, step);
  const negative = units < 0n;
  const whole = negative ? -units : units;

  const scale = weights.reduce((most, weight) => Math.max(most, scaleOf(weight)), 0);
  const shares = weights.map((weight) => toScaled(weight, scale));
  const sum = shares.reduce((before, share) => before + share, 0n);
  if (sum === 0n) refuse('kernel/weights-all-zero', ['weights'], weights, 'weights of which at least one is above zero');

  const parts = shares.map((share) => (whole * share) / sum);
  const left = Number(whole - parts.reduce((before, part) => before + part, 0n));
  if (left > 0) {
    // Fewer units are left over than there are weights above zero, so nobody gets two and no zero weight gets one.
    const claims = rule === 'largest-remainder' ? shares.map((share) => (whole * share) % sum) : shares;
    const order = claims.map((_, index) => index);
    order.sort((a, b) => compareBigints(claims[b] as bigint, claims[a] as bigint) || a - b);
    for (const index of order.slice(0, left)) parts[index] = (parts[index] as bigint) + 1n;
  }
  return parts.map((part) => fromScaled((negative ? -part : part) * step, places));
}

function compareBigints(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countUnits(total: Rate, unit: Rate, places: number, step: bigint): bigint {
  const scale = Math.max(scaleOf(total), places);
  const amount = toScaled(total, scale);
  const multiple = step * 10n ** BigInt(scale - places);
  if (amount % multiple !== 0n) refuse('kernel/not-a-multiple', ['total'], total, `a multiple of the unit, ${unit}`);
  return amount / multiple;
}

const readMoneyUnit: Reader<Rate> = (value, path) => {
  const unit = readPositiveRate(value, path);
  if (scaleOf(unit) > PLACES) refuse('kernel/not-a-money-unit', path, value, 'a unit of at most two places, such as "0.01"');
  return unit;
};

function readRounding(options: { readonly mode: RoundingMode; readonly unit?: Rate }): { mode: RoundingMode; unit: Rate } {
  readShape(options, ['options'], { mode: readRoundingMode }, { unit: readMoneyUnit });
  return { mode: options.mode, unit: options.unit ?? '0.01' };
}

const LARGEST = 10n ** 28n;

function writeMoney(pence: bigint, path: Path): Money {
  const text = fromScaled(pence, PLACES);
  if (pence >= LARGEST || pence <= -LARGEST)
    refuse('kernel/too-large', path, text, 'inputs whose result has at most 26 digits before the point');
  return text;
}
