import { fromScaled, RATE, scaleOf, toScaled, type Rate } from '../kernel/decimal-text.js';
import {
  readListOf,
  readNullable,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readUnique,
  refuse,
  type Reader,
} from '../kernel/guards.js';
import { readPeriod, type Period } from '../kernel/period.js';
import { divideRatios, ratioToNumber, subtractRatios, toRatio } from '../kernel/ratio.js';
import { CONTRACT_DIMENSIONS, type ContractDimensionId } from '../reference/contract-dimensions.js';

/** How much was planned, or came about, on one dimension in one unit; null when nobody knows. */
export interface DimensionAmount {
  readonly dimension: ContractDimensionId;
  /** What is counted, such as `visits`, `people` or `GBP`. A dimension may be counted in several units. */
  readonly unit: string;
  /** A number from zero, or a decimal text, as money is written. */
  readonly amount: number | Rate | null;
}

/** What was planned, or came about, in a period. */
export interface DimensionAmounts {
  readonly period: Period;
  readonly amounts: readonly DimensionAmount[];
}

/** What was planned and what came about on one dimension in one unit. */
export interface Variance {
  readonly dimension: ContractDimensionId;
  /** Null where the dimension stands in neither list. */
  readonly unit: string | null;
  /** As decimal texts; null when not listed or not known. */
  readonly plan: Rate | null;
  readonly actual: Rate | null;
  /** What came about less what was planned; null when either is missing. */
  readonly absolute: Rate | null;
  /** The same as a share of what was planned; null when either is missing or nothing was planned. */
  readonly relative: number | null;
  readonly state: 'above' | 'below' | 'as-planned' | 'unknown' | 'not-planned' | 'not-listed';
}

const LARGEST = 1e15;

const readAmount: Reader<number | Rate> = (value, path) => {
  const text = typeof value === 'number' ? String(value) : value;
  const allowed = 'a number from zero up to 1e15, or a decimal text from zero';
  if (typeof text !== 'string' || Object.is(value, -0) || !RATE.test(text))
    return refuse('interventions/not-an-amount', path, value, allowed);
  if (text.startsWith('-') || Number(text) > LARGEST) return refuse('interventions/not-an-amount', path, value, allowed);
  return value as number | Rate;
};

const readAmounts = /* @__PURE__ */ readShapeOf({
  period: readPeriod,
  amounts: /* @__PURE__ */ readListOf(
    /* @__PURE__ */ readShapeOf({
      dimension: /* @__PURE__ */ readOneOf(/* @__PURE__ */ CONTRACT_DIMENSIONS.map(({ id }) => id)),
      unit: readText,
      amount: /* @__PURE__ */ readNullable(readAmount),
    }),
  ),
});

/**
 * What came about under a contract against what was planned, on the five dimensions. Differences are exact. What is not known stays
 * unknown and is never taken for zero.
 *
 * @param plan - The period, and how much was planned by dimension and unit.
 * @param actual - The same period, and how much came about.
 * @returns One row for each dimension and unit of the plan, then those that only came about, then the dimensions that stand in neither list,
 *   so that none is overlooked. Where nothing was planned the relative difference is null.
 * @throws InvalidInputError when the periods differ, an amount is negative or no number, or a dimension stands twice in one unit.
 * Source: D-MON-07 to D-MON-12, D-MON-F2.
 *
 * @example
 * ```ts
 * import { contractVariance } from 'commissioning-kit/interventions';
 *
 * const period = { from: '2026-04-01', to: '2026-06-30' };
 * const rows = contractVariance(
 *   { period, amounts: [{ dimension: 'users', unit: 'people', amount: 40 }, { dimension: 'costs', unit: 'GBP', amount: '90000.00' }] },
 *   { period, amounts: [{ dimension: 'users', unit: 'people', amount: 46 }, { dimension: 'costs', unit: 'GBP', amount: null }] },
 * );
 * rows[0]; // => { dimension: 'users', unit: 'people', plan: '40', actual: '46', absolute: '6', relative: 0.15, state: 'above' }
 * rows.map((row) => row.state); // => ['above', 'unknown', 'not-listed', 'not-listed', 'not-listed']
 * ```
 */
export function contractVariance(plan: DimensionAmounts, actual: DimensionAmounts): readonly Variance[] {
  readShape({ plan, actual }, [], { plan: readAmounts, actual: readAmounts });
  readUnique(plan.amounts, ['plan', 'amounts'], keyOf, 'dimension');
  readUnique(actual.amounts, ['actual', 'amounts'], keyOf, 'dimension');
  if (plan.period.from !== actual.period.from || plan.period.to !== actual.period.to) {
    const { from, to } = plan.period;
    refuse('interventions/other-period', ['actual', 'period'], actual.period, `the period of the plan, ${from} to ${to}`);
  }
  const happened = new Map(actual.amounts.map((entry) => [keyOf(entry), entry]));
  const planned = new Set(plan.amounts.map(keyOf));
  const listed = new Set([...plan.amounts, ...actual.amounts].map(({ dimension }) => dimension));
  return [
    ...plan.amounts.map((entry) => compare(entry, entry, happened.get(keyOf(entry)))),
    ...actual.amounts.filter((entry) => !planned.has(keyOf(entry))).map((entry) => compare(entry, undefined, entry)),
    ...CONTRACT_DIMENSIONS.filter(({ id }) => !listed.has(id)).map(({ id }): Variance => ({
      dimension: id,
      unit: null,
      plan: null,
      actual: null,
      absolute: null,
      relative: null,
      state: 'not-listed',
    })),
  ];
}

function keyOf({ dimension, unit }: DimensionAmount): string {
  return JSON.stringify([dimension, unit]);
}

function compare({ dimension, unit }: DimensionAmount, planned?: DimensionAmount, happened?: DimensionAmount): Variance {
  const [plan, actual] = [toText(planned), toText(happened)];
  const row = { dimension, unit, plan, actual };
  if (plan === null || actual === null) {
    return { ...row, absolute: null, relative: null, state: planned === undefined ? 'not-planned' : 'unknown' };
  }
  const scale = Math.max(scaleOf(plan), scaleOf(actual));
  const difference = toScaled(actual, scale) - toScaled(plan, scale);
  const ratio = toRatio(plan);
  const relative = ratio.numerator === 0n ? null : ratioToNumber(divideRatios(subtractRatios(toRatio(actual), ratio), ratio));
  const state = difference > 0n ? 'above' : difference < 0n ? 'below' : 'as-planned';
  return { ...row, absolute: fromScaled(difference, scale), relative, state };
}

function toText(entry: DimensionAmount | undefined): Rate | null {
  const amount = entry?.amount ?? null;
  return amount === null ? null : String(amount);
}
