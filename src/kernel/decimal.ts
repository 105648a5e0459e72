import { Decimal as Shared } from 'decimal.js';
import type { Rate } from './decimal-text.js';

/**
 * A private copy of decimal.js, 100 digits wide: the shared constructor of the package is global and anybody can change it. Use it where a
 * root, a power or a long decimal is needed; sums, products and quotients of money are exact in `ratio.ts` and need none.
 */
export const Decimal = /* @__PURE__ */ Shared.clone({ defaults: true, precision: 100, rounding: Shared.ROUND_HALF_EVEN });

/** A number of {@link Decimal}, for use inside a function and never in a record. */
export type Decimal = Shared;

/** Plain decimal text of a number: never an exponent, never minus zero; with `places`, exactly that many, half to even. */
export function writeDecimal(value: Decimal, places?: number): Rate {
  const text = places === undefined ? value.toFixed() : value.toFixed(places);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}
