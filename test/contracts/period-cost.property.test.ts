import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMoney } from 'commissioning-kit';
import { parseContract, periodCost, type CostRule, type PeriodCost } from 'commissioning-kit/contracts';
import { anyActivity, anyBlock, anyContract, anyPartition, anyPeriod, anyRule, WHOLE } from './any-contract.js';
import { costOf, minus, parse, payersOf, plus, runsOf, type Fraction } from './daily-model.js';

const pence = (amount: string): bigint => BigInt(amount.replace('.', ''));
const maybeActivity = fc.option(anyActivity, { nil: null });
const withActivity = (activity: readonly object[] | null): object => (activity === null ? {} : { activity });

/** An exact number as the result writes it. */
const exactOf = (text: string): Fraction => {
  const [top, bottom] = text.split('/');
  if (bottom !== undefined) return [BigInt(top as string), BigInt(bottom)];
  const negative = text.startsWith('-');
  const [n, d] = parse(text.replace('-', ''));
  return [negative ? -n : n, d];
};

function expectToAddUp(cost: PeriodCost): void {
  expect(sumMoney(cost.lines.map((line) => line.amount))).toBe(cost.total);
  expect(sumMoney(cost.byFunder.map((part) => part.amount))).toBe(cost.total);
  for (const line of cost.lines) expect(sumMoney(line.byFunder.map((part) => part.amount))).toBe(line.amount);
  const given = sumMoney(
    cost.byFunder.filter((part) => part.funder === 'client' || part.funder === 'third-party').map((part) => part.amount),
  );
  const kept = sumMoney(cost.lines.filter((line) => line.kind === 'contribution').map((line) => line.amount));
  expect(pence(cost.gross)).toBe(pence(cost.total) - pence(kept));
  expect(pence(cost.net)).toBe(pence(cost.total) - pence(given));
}

describe('periodCost, for any contract', () => {
  it('agrees with a reckoning day by day in fractions', () => {
    fc.assert(
      fc.property(anyContract, anyPeriod, anyRule, maybeActivity, (contract, period, rule, activity) => {
        const cost = periodCost(contract, { period, rule, ...withActivity(activity) });
        const model = costOf(contract, period, rule, activity);
        expect(pence(cost.total)).toBe(model.total);
        expect(pence(cost.gross)).toBe(model.gross);
        const voids = cost.lines
          .filter((line) => line.kind === 'void')
          .reduce((sum, line) => plus(sum, exactOf(line.exact)), [0n, 1n] as Fraction);
        expect(
          minus(
            voids,
            model.runs.reduce((sum, run) => plus(sum, run.voids), [0n, 1n] as Fraction),
          )[0],
        ).toBe(0n);
      }),
      { numRuns: 400 },
    );
  });

  it('adds up: lines to the total, payers to the line, gross and net to both', () => {
    fc.assert(
      fc.property(anyContract, anyPeriod, anyRule, maybeActivity, (contract, period, rule, activity) => {
        expectToAddUp(periodCost(contract, { period, rule, ...withActivity(activity) }));
      }),
    );
  });

  it('under telescope adds up to the whole over any partition of the term', () => {
    fc.assert(
      fc.property(anyContract, anyPartition, anyRule, maybeActivity, (contract, periods, { basis, rounding }, activity) => {
        const rule: CostRule = { basis, rounding: { ...rounding, at: 'telescope' } };
        const costs = periods.map((period) => periodCost(contract, { period, rule, ...withActivity(activity) }));
        const whole = periodCost(contract, { period: WHOLE, rule, ...withActivity(activity) });
        expect(sumMoney(costs.map((cost) => cost.total))).toBe(whole.total);
        expect(sumMoney(costs.map((cost) => cost.gross))).toBe(whole.gross);
      }),
    );
  });

  it('never lets a line stray from its exact cost by more than one unit of rounding and a penny', () => {
    fc.assert(
      fc.property(anyContract, anyPeriod, anyRule, maybeActivity, (contract, period, { basis, rounding }, activity) => {
        const cost = periodCost(contract, { period, rule: { basis, rounding: { ...rounding, unit: '0.01' } }, ...withActivity(activity) });
        for (const line of cost.lines) {
          const [top, bottom] = minus(exactOf(line.exact), [pence(line.amount), 100n]);
          const apart = (top < 0n ? -top : top) * 100n;
          expect(apart <= bottom * 2n, `${line.label} is exactly ${line.exact}`).toBe(true);
        }
      }),
    );
  });

  it('lets each payer bear what a reckoning by fractions says, to a penny a line', () => {
    fc.assert(
      fc.property(fc.oneof(anyContract, anyBlock), anyPeriod, anyRule, maybeActivity, (contract, period, { basis }, activity) => {
        const rule: CostRule = { basis, rounding: { at: 'line-period', mode: 'half-up', unit: '0.01' } };
        const cost = periodCost(contract, { period, rule, ...withActivity(activity) });
        const payers = payersOf(contract, runsOf(contract, period.from, period.to, basis, activity), basis);
        const reckoned = cost.lines.filter((line) => line.rate !== null);
        for (const [payer, exact] of payers) {
          const amounts = reckoned.flatMap((line) => line.byFunder).filter((part) => part.funder === payer);
          const [top, bottom] = minus(exact, [pence(sumMoney(amounts.map((part) => part.amount))), 100n]);
          const apart = (top < 0n ? -top : top) * 100n;
          expect(apart <= bottom * BigInt(2 * amounts.length + 1), `${payer} bears ${exact[0]}/${exact[1]}`).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('pays the same total for a block whatever was used, and nothing of its voids by clients and third parties', () => {
    fc.assert(
      fc.property(anyBlock, anyPeriod, anyRule, anyActivity, (contract, period, rule, activity) => {
        const cost = periodCost(contract, { period, rule, activity });
        // Rounding by segment depends on where records cut the days.
        if (rule.rounding.at !== 'segment') expect(cost.total).toBe(periodCost(contract, { period, rule }).total);
        for (const line of cost.lines) {
          if (line.kind === 'void')
            expect(line.byFunder.some((part) => part.funder === 'client' || part.funder === 'third-party')).toBe(false);
        }
      }),
    );
  });

  it('gives every contract that parses a cost, does not care in what order activity is recorded, and writes plain JSON', () => {
    fc.assert(
      fc.property(anyContract, anyPeriod, anyRule, anyActivity, (contract, period, rule, activity) => {
        expect(parseContract(JSON.parse(JSON.stringify(contract)))).toEqual(contract);
        const cost = periodCost(contract, { period, rule, activity });
        expect(periodCost(contract, { period, rule, activity: [...activity].reverse() })).toEqual(cost);
        expect(JSON.parse(JSON.stringify(cost))).toEqual(cost);
      }),
    );
  });
});
