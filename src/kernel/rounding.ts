import { readOneOf } from './guards.js';

/**
 * The nine ways to round a number that lies between two multiples of a unit, by name.
 *
 * `up`: away from zero; `down`: towards zero; `ceiling`: towards plus infinity; `floor`: towards minus infinity. The `half-…` modes go to
 * the nearer multiple, and where both are as near, `half-up`: away from zero (so credits round like charges); `half-down`: towards zero;
 * `half-even`: to the even multiple; `half-ceiling` and `half-floor`: towards plus or minus infinity.
 *
 * @example
 * ```ts
 * import { ROUNDING_MODES, roundMoney } from 'commissioning-kit';
 *
 * ROUNDING_MODES.map((mode) => roundMoney('-2.50', { unit: '1', mode }));
 * // => ['-3.00', '-2.00', '-2.00', '-3.00', '-3.00', '-2.00', '-2.00', '-2.00', '-3.00']
 * ```
 */
export const ROUNDING_MODES = [
  'up',
  'down',
  'ceiling',
  'floor',
  'half-up',
  'half-down',
  'half-even',
  'half-ceiling',
  'half-floor',
] as const;

/** The name of a way to round; see {@link ROUNDING_MODES}. */
export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** One of the nine modes by name. */
export const readRoundingMode = /* @__PURE__ */ readOneOf(ROUNDING_MODES);

/** The whole number that a quotient rounds to. Exact: the quotient is never written out. Trusts that the denominator is above zero. */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const towardsZero = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n) return towardsZero;
  const negative = numerator < 0n;
  const twice = (negative ? -rest : rest) * 2n;
  return roundsAway(mode, negative, twice < denominator ? 'below-half' : twice > denominator ? 'above-half' : 'half', towardsZero)
    ? towardsZero + (negative ? -1n : 1n)
    : towardsZero;
}

function roundsAway(mode: RoundingMode, negative: boolean, rest: 'below-half' | 'half' | 'above-half', towardsZero: bigint): boolean {
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceiling':
      return !negative;
    case 'floor':
      return negative;
  }
  if (rest !== 'half') return rest === 'above-half';
  switch (mode) {
    case 'half-up':
      return true;
    case 'half-down':
      return false;
    case 'half-even':
      return towardsZero % 2n !== 0n;
    case 'half-ceiling':
      return !negative;
    case 'half-floor':
      return negative;
  }
}
