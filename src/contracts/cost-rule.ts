import { readPositiveRate, scaleOf } from '../kernel/decimal-text.js';
import { readOneOf, readShape, refuse, type Reader } from '../kernel/guards.js';
import type { Rate } from '../kernel/money.js';
import { readRoundingMode, type RoundingMode } from '../kernel/rounding.js';
import { PRORATION_BASES, type ProrationBasis } from './proration.js';

/**
 * Where rounding happens. `line-period`: the segments are added exactly and rounded once for the contract and period; `segment`: each
 * segment is rounded; `telescope`: the cost from the start of the term to the end of the period, rounded, less the same to the day before
 * it, so that periods add up to the rounded whole.
 *
 * @example
 * ```ts
 * import { ROUNDING_POINTS } from 'commissioning-kit/contracts';
 *
 * ROUNDING_POINTS; // => ['line-period', 'segment', 'telescope']
 * ```
 */
export const ROUNDING_POINTS = ['line-period', 'segment', 'telescope'] as const;

/** The name of a point at which rounding happens. */
export type RoundingPoint = (typeof ROUNDING_POINTS)[number];

/** Where, in which direction and to what multiple an amount is rounded. */
export interface CostRounding {
  readonly at: RoundingPoint;
  readonly mode: RoundingMode;
  /** A decimal text of at most two places above zero, such as `'0.01'`. */
  readonly unit: Rate;
}

/** How a price for a span of time becomes an amount for other days. */
export interface CostRule {
  readonly basis: ProrationBasis;
  readonly rounding: CostRounding;
}

/** A rule as far as the caller chooses it; the rest is the library's default and named in the result. */
export interface CostRuleChoice {
  readonly basis?: ProrationBasis;
  readonly rounding?: Partial<CostRounding>;
}

/**
 * The rule where the caller names none: days over seven, rounded once for each contract and period, half up to the penny.
 *
 * @example
 * ```ts
 * import { DEFAULT_COST_RULE } from 'commissioning-kit/contracts';
 *
 * DEFAULT_COST_RULE.basis; // => 'D7'
 * ```
 */
export const DEFAULT_COST_RULE = {
  basis: 'D7',
  rounding: { at: 'line-period', mode: 'half-up', unit: '0.01' },
} as const satisfies CostRule;

const readUnit: Reader<Rate> = (value, path) => {
  const unit = readPositiveRate(value, path);
  if (scaleOf(unit) > 2) refuse('kernel/not-a-money-unit', path, value, 'a unit of at most two places, such as "0.01"');
  return unit;
};

/** A rule, or as much of one as the caller chooses. */
export const readCostRule: Reader<CostRuleChoice> = (value, path) =>
  readShape(
    value,
    path,
    {},
    {
      basis: readOneOf(PRORATION_BASES.map((basis) => basis.id)),
      rounding: (rounding, at) => readShape(rounding, at, {}, { at: readOneOf(ROUNDING_POINTS), mode: readRoundingMode, unit: readUnit }),
    },
  );

/** A whole rule: what the caller chose, and defaults for the rest. */
export function completeRule({ basis, rounding }: CostRuleChoice): CostRule {
  const { at, mode, unit } = rounding ?? {};
  const byDefault = DEFAULT_COST_RULE.rounding;
  return {
    basis: basis ?? DEFAULT_COST_RULE.basis,
    rounding: { at: at ?? byDefault.at, mode: mode ?? byDefault.mode, unit: unit ?? byDefault.unit },
  };
}
