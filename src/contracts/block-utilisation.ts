import { readNonNegativeRate } from '../kernel/decimal-text.js';
import type { Caveat } from '../kernel/finding.js';
import { readOneOf, readShape, readShapeOf, readWholeNumber, type Reader } from '../kernel/guards.js';
import type { Money, Rate } from '../kernel/money.js';
import { readPeriod, type Period } from '../kernel/period.js';
import { compareRatios, divideRatios, multiplyRatios, ratioToNumber, subtractRatios, toRatio, ZERO } from '../kernel/ratio.js';
import { inferred } from '../kernel/source.js';
import { TIME_UNITS, type TimeUnit } from './contract.js';
import { readCostRule, type CostRule, type CostRuleChoice } from './cost-rule.js';
import type { CostLineKind } from './cost.js';
import { roundToPence, writePence } from './exact-number.js';
import { periodCost } from './period-cost.js';

/** What {@link blockUtilisation} is asked. */
export interface BlockUse {
  /** Units that the block holds: a whole number from 1, as beds and people cannot be split. */
  readonly capacity: number;
  /** Units used: a whole number, or a decimal text where it is an average over the period, such as `'16.5'`. */
  readonly used: number | Rate;
  /** The price of one unit of the block. */
  readonly price: { readonly rate: Rate; readonly per: TimeUnit };
  readonly period: Period;
  readonly rule?: CostRuleChoice;
}

/** How far a block was used and what that means for its cost. */
export interface Utilisation {
  readonly capacity: number;
  readonly used: number | Rate;
  /** The share of the capacity that was used, 0 to 1; 1 where more was used than there is. */
  readonly occupancy: number;
  /** Units paid for and not used. */
  readonly voids: number;
  /** Units used beyond the capacity, which the block does not hold and this cost leaves out. */
  readonly overflow: number;
  readonly overCapacity: boolean;
  /** What the block costs in the period, used or not; `usedCost` and `voidCost` add up to it. */
  readonly cost: Money;
  readonly usedCost: Money;
  readonly voidCost: Money;
  /** What one used unit costs for the price's span of time, rounded half up to the penny; null where none was used. */
  readonly effectiveUnitCost: Money | null;
  readonly per: TimeUnit;
  readonly period: Period;
  readonly rule: CostRule;
  readonly caveats: readonly Caveat[];
}

const readUsed: Reader<number | Rate> = (value, path) =>
  typeof value === 'string' ? readNonNegativeRate(value, path) : readWholeNumber(0)(value, path);

/**
 * How far a block was used: occupancy, voids and what one used unit really cost. Voids are paid for, so the fewer are used, the dearer each.
 *
 * @param use - `capacity` and `used` in units, `price` of one unit, the `period` with both ends, and a `rule` where the defaults do not fit.
 * @returns Occupancy from 0 to 1, voids, overflow, the cost split into used and void, and the effective cost of a unit.
 * @throws InvalidInputError when the capacity is no whole number above zero, the use is below zero or a number of beds is not whole.
 * Source: D-CON-01, D-CON-F3, D-GLD-17, D-FIG-10.
 *
 * @example
 * ```ts
 * import { blockUtilisation } from 'commissioning-kit/contracts';
 *
 * const use = blockUtilisation({
 *   capacity: 20, used: 17, price: { rate: '850', per: 'week' }, period: { from: '2026-04-06', to: '2026-04-12' },
 * });
 * use.occupancy; // => 0.85
 * use.voids; // => 3
 * use.cost; // => '17000.00'
 * use.effectiveUnitCost; // => '1000.00'
 * ```
 */
export function blockUtilisation(use: BlockUse): Utilisation {
  readShape(
    use,
    [],
    {
      capacity: readWholeNumber(1),
      used: readUsed,
      price: readShapeOf({ rate: readNonNegativeRate, per: readOneOf(TIME_UNITS) }),
      period: readPeriod,
    },
    { rule: readCostRule },
  );
  const { capacity, used, price, period, rule } = use;
  const held = toRatio(capacity);
  const asked = toRatio(used);
  const overCapacity = compareRatios(asked, held) > 0;
  const occupied = overCapacity ? held : asked;
  const cost = periodCost(
    {
      schemaVersion: 1,
      form: 'block',
      id: 'block',
      currency: 'XXX',
      term: { from: period.from, to: period.to },
      prices: [{ from: period.from, rate: price.rate, per: price.per }],
      quantities: [{ from: period.from, units: String(capacity) }],
    },
    { period, activity: [{ from: period.from, to: period.to, units: String(used) }], ...(rule === undefined ? {} : { rule }) },
  );
  const amountOf = (kind: CostLineKind): Money => cost.lines.find((line) => line.kind === kind)?.amount ?? '0.00';
  const effective = { at: 'line-period', mode: 'half-up', unit: '0.01' } as const;
  return {
    capacity,
    used,
    occupancy: ratioToNumber(divideRatios(occupied, held)),
    voids: ratioToNumber(subtractRatios(held, occupied)),
    overflow: overCapacity ? ratioToNumber(subtractRatios(asked, held)) : 0,
    overCapacity,
    cost: cost.total,
    usedCost: amountOf('occupied'),
    voidCost: amountOf('void'),
    effectiveUnitCost:
      compareRatios(occupied, ZERO) === 0
        ? null
        : writePence(roundToPence(divideRatios(multiplyRatios(toRatio(price.rate), held), occupied), effective)),
    per: price.per,
    period: cost.period,
    rule: cost.rule,
    caveats: [...cost.caveats.filter((caveat) => caveat.parameter?.startsWith('rule')), ...overflowCaveat(overCapacity)],
  };
}

function overflowCaveat(overCapacity: boolean): readonly Caveat[] {
  if (!overCapacity) return [];
  return [
    {
      code: 'contracts/over-capacity',
      message: 'More was used than the block holds: occupancy is shown as full, and what goes beyond is not in the cost',
      kind: 'data',
      parameter: 'used',
      sources: [inferred('dass-guidance', '¶22')],
    },
  ];
}
