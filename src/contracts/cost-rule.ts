import type { Rate } from '../kernel/money.js';
import type { RoundingMode } from '../kernel/rounding.js';
import type { ProrationBasis } from './proration.js';

/**
 * Where rounding happens. `line-period`: the segments are added exactly and rounded once for the contract and period; `segment`: each
 * segment is rounded; `telescope`: the cost from the start of the term to the end of the period, rounded, less the same to the day before
 * it, so that periods add up to the rounded whole.
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
