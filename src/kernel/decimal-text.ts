import { refuse } from './guards.js';
import type { Path } from './json.js';

/**
 * An amount of money: a decimal text with exactly two places, such as `'1250000.00'` or `'-0.50'`; never `'-0.00'`, no exponent, no
 * thousands marks. The record that holds it says the currency.
 */
export type Money = string;

/** A decimal number as text, of any scale up to 20 places: a price, a rate, a fraction such as `'0.066'`, a quantity or a weight. */
export type Rate = string;

/** The form of money, as the published schemas have it. */
export const MONEY = /^(?!-0\.00$)-?(0|[1-9]\d{0,25})\.\d{2}$/;
/** The form of money that is not below zero, as the published schemas have it. */
export const NON_NEGATIVE_MONEY = /^(0|[1-9]\d{0,25})\.\d{2}$/;

/** The form of a decimal number, as the published schemas have it. */
export const RATE = /^(?!-0(\.0+)?$)-?(0|[1-9]\d{0,25})(\.\d{1,20})?$/;

/** The form of a decimal number from zero, as the published schemas have it. */
export const NON_NEGATIVE_RATE = /^(0|[1-9]\d{0,25})(\.\d{1,20})?$/;

/** An amount of money as text with two places, such as `'1250000.00'`. */
export function readMoney(value: unknown, path: Path): Money {
  if (typeof value !== 'string' || !MONEY.test(value)) {
    refuse('kernel/not-money', path, value, 'an amount of money as text with two places, such as "1250000.00"');
  }
  return value;
}

/** An amount of money that is not below zero. */
export function readNonNegativeMoney(value: unknown, path: Path): Money {
  const money = readMoney(value, path);
  if (money.startsWith('-')) refuse('kernel/below-zero', path, value, 'an amount of money from zero');
  return money;
}

/** A decimal number as text, such as `'700'` or `'0.066'`. */
export function readRate(value: unknown, path: Path): Rate {
  if (typeof value !== 'string' || !RATE.test(value)) {
    refuse('kernel/not-a-rate', path, value, 'a decimal number as text, such as "700" or "0.066"');
  }
  return value;
}

/** A decimal number from zero as text. */
export function readNonNegativeRate(value: unknown, path: Path): Rate {
  const rate = readRate(value, path);
  if (rate.startsWith('-')) refuse('kernel/below-zero', path, value, 'a decimal number from zero as text');
  return rate;
}

/** A decimal number above zero as text. */
export function readPositiveRate(value: unknown, path: Path): Rate {
  const rate = readNonNegativeRate(value, path);
  if (/^[0.]+$/.test(rate)) refuse('kernel/not-above-zero', path, value, 'a decimal number above zero as text');
  return rate;
}

/** The form of a currency code. */
export const CURRENCY = /^[A-Z]{3}$/;

/** An ISO 4217 currency code, by its form: the codes in use change. */
export function readCurrency(value: unknown, path: Path): string {
  if (typeof value !== 'string' || !CURRENCY.test(value))
    refuse('kernel/not-a-currency', path, value, 'an ISO 4217 currency code, such as "GBP"');
  return value;
}

/** How many places a decimal text has behind its point. */
export function scaleOf(text: Rate): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** A decimal text as a whole number of units of 10^-scale. Trusts that the text is a decimal of no more places than `scale`. */
export function toScaled(text: Rate, scale: number): bigint {
  const places = scaleOf(text);
  return BigInt(text.replace('.', '') + '0'.repeat(scale - places));
}

/** Writes a whole number of units of 10^-scale as plain decimal text of that many places: never an exponent, never minus zero. */
export function fromScaled(value: bigint, scale: number): Rate {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const sign = value < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
