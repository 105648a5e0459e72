import type { CostLine, Price } from '../contracts/index.js';
import type { Money } from '../kernel/money.js';
import { addRatios, divideRatios, multiplyRatios, ratioToNumber, roundRatio, toRatio, ZERO, type Ratio } from '../kernel/ratio.js';
import type { ContractCost } from './programme-costs.js';
import { sumMoney } from '../kernel/money.js';

/** How far a block is used in the period, and what its voids cost. */
export interface BlockUsed {
  readonly line: ContractCost;
  /** The share of unit-days paid for that were used. */
  readonly occupancy: number;
  /** Units paid for and not used, on an average day. */
  readonly voids: number;
  readonly voidCost: Money;
  /** What one used unit costs for the price's span of time; null where the price changed in the period or nothing was used. */
  readonly effective: { readonly amount: Money; readonly per: Price['per'] } | null;
}

/** The blocks whose use is known for every day that is paid. */
export function blocksUsed(lines: readonly ContractCost[]): readonly BlockUsed[] {
  return lines.flatMap((line) => {
    const { contract, use, cost } = line;
    if (contract.form !== 'block' || !use || use.activity.length === 0) return [];
    if (cost.lines.length === 0 || cost.lines.some(({ kind }) => kind !== 'occupied' && kind !== 'void')) return [];
    const [occupied, voids] = [cost.lines.filter(({ kind }) => kind === 'occupied'), cost.lines.filter(({ kind }) => kind === 'void')];
    const [used, empty] = [unitDays(occupied), unitDays(voids)];
    const paid = addRatios(used, empty);
    const days = daysOf(cost.lines);
    if (paid.numerator === 0n || days === 0) return [];
    return [
      {
        line,
        occupancy: ratioToNumber(divideRatios(used, paid)),
        voids: ratioToNumber(divideRatios(empty, toRatio(days))),
        voidCost: sumMoney(voids.map(({ amount }) => amount)),
        effective: effectiveCost(cost.lines, used, paid),
      },
    ];
  });
}

function unitDays(lines: readonly CostLine[]): Ratio {
  return lines.reduce((sum, { units, days }) => addRatios(sum, multiplyRatios(exact(units), toRatio(days ?? 0))), ZERO);
}

/** Units of a line: a decimal, or a fraction such as `50/3`. */
function exact(units: string | null): Ratio {
  const [numerator = '0', denominator = '1'] = (units ?? '0').split('/');
  return divideRatios(toRatio(numerator), toRatio(denominator));
}

/** The days that the lines cover; a used and an empty line may cover the same ones. */
function daysOf(lines: readonly CostLine[]): number {
  const spans = new Map(lines.map(({ from, to, days }) => [`${from} ${to}`, days ?? 0]));
  return [...spans.values()].reduce((sum, days) => sum + days, 0);
}

/** All that is paid for a span of time, over the units that are used: the price times paid over used. */
function effectiveCost(lines: readonly CostLine[], used: Ratio, paid: Ratio): BlockUsed['effective'] {
  const [first] = lines;
  if (!first || first.rate === null || first.per === null || used.numerator === 0n) return null;
  if (lines.some(({ rate, per }) => rate !== first.rate || per !== first.per)) return null;
  return { amount: roundRatio(divideRatios(multiplyRatios(toRatio(first.rate), paid), used), '0.01', 'half-up'), per: first.per };
}
