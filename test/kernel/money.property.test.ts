import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  allocate,
  ALLOCATION_RULES,
  compareMoney,
  compoundRate,
  multiplyMoney,
  negateMoney,
  ROUNDING_MODES,
  roundMoney,
  roundRate,
  subtractMoney,
  sumMoney,
  type RoundingMode,
} from 'commissioning-kit';

const Wide = Decimal.clone({ defaults: true, precision: 200 });
const DECIMAL_MODES: Record<RoundingMode, Decimal.Rounding> = {
  up: 0,
  down: 1,
  ceiling: 2,
  floor: 3,
  'half-up': 4,
  'half-down': 5,
  'half-even': 6,
  'half-ceiling': 7,
  'half-floor': 8,
};
const INTL_MODES: Record<RoundingMode, string> = {
  up: 'expand',
  down: 'trunc',
  ceiling: 'ceil',
  floor: 'floor',
  'half-up': 'halfExpand',
  'half-down': 'halfTrunc',
  'half-even': 'halfEven',
  'half-ceiling': 'halfCeil',
  'half-floor': 'halfFloor',
};

const digits = (most: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`));
const plus = (text: string): string => text.replace(/^-(0(?:\.0+)?)$/, '$1');
const sign = fc.constantFrom('', '-');
const whole = digits(26).map((text) => text.replace(/^0+(?=\d)/, ''));
/** Decimals of every length, half of them on the borders where rounding is hard. */
const rate = fc
  .tuple(
    sign,
    whole,
    fc.oneof(fc.constant(''), digits(20), fc.constantFrom('5', '05', '005', '0050', '00500000000000000001', '00499999999999999999')),
  )
  .map(([minus, before, after]) => plus(minus + before + (after === '' ? '' : `.${after}`)));
const money = fc.tuple(sign, whole, fc.stringMatching(/^\d\d$/)).map(([minus, before, pence]) => plus(`${minus}${before}.${pence}`));
const smallMoney = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((pence) =>
  new Wide(pence)
    .dividedBy(100)
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00'),
);
const mode = fc.constantFrom(...ROUNDING_MODES);

const fits = (value: Decimal): boolean => value.abs().lessThan('1e26');
const two = (value: Decimal): string => plus(value.toFixed(2));

describe('rounding', () => {
  it('agrees with decimal.js on decimals of any size, for every mode', () => {
    fc.assert(
      fc.property(rate, mode, (value, by) => {
        const expected = new Wide(value).toDecimalPlaces(2, DECIMAL_MODES[by]);
        fc.pre(fits(expected));
        expect(roundMoney(value, { mode: by })).toBe(two(expected));
      }),
    );
  });

  it('agrees with Intl.NumberFormat on decimals of any size, for every mode', () => {
    fc.assert(
      fc.property(rate, mode, (value, by) => {
        fc.pre(fits(new Wide(value).toDecimalPlaces(2, DECIMAL_MODES[by])));
        const options = { roundingMode: INTL_MODES[by], minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false };
        const format = new Intl.NumberFormat('en', options as Intl.NumberFormatOptions);
        expect(roundMoney(value, { mode: by })).toBe(plus(format.format(value as unknown as number)));
      }),
    );
  });

  it('agrees with decimal.js on multiples of any unit', () => {
    const unit = fc.constantFrom('0.04', '0.05', '0.25', '1', '7', '12.5', '1000', '0.0001', '0.00000000000000000003');
    fc.assert(
      fc.property(rate, unit, mode, (value, to, by) => {
        const expected = new Wide(value).toNearest(to, DECIMAL_MODES[by]);
        fc.pre(fits(expected));
        const places = to.includes('.') ? to.length - to.indexOf('.') - 1 : 0;
        expect(roundRate(value, { unit: to, mode: by })).toBe(plus(expected.toFixed(places)));
      }),
    );
  });

  it('rounding twice by one mode is rounding once', () => {
    fc.assert(
      fc.property(rate, mode, (value, by) => {
        fc.pre(fits(new Wide(value).abs().plus(1)));
        const once = roundMoney(value, { mode: by });
        expect(roundMoney(once, { mode: by })).toBe(once);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('agrees with decimal.js', () => {
    fc.assert(
      fc.property(money, money, (a, b) => {
        const sum = new Wide(a).plus(b);
        const difference = new Wide(a).minus(b);
        fc.pre(fits(sum) && fits(difference));
        expect(addMoney(a, b)).toBe(two(sum));
        expect(subtractMoney(a, b)).toBe(two(difference));
        expect(negateMoney(a)).toBe(two(new Wide(a).negated()));
        expect(compareMoney(a, b)).toBe(new Wide(a).comparedTo(b));
      }),
    );
  });

  it('sums agree with decimal.js whatever the order and size', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(money, smallMoney), { maxLength: 40 }), (amounts) => {
        const expected = amounts.reduce((sum, amount) => sum.plus(amount), new Wide(0));
        fc.pre(fits(expected));
        expect(sumMoney(amounts)).toBe(two(expected));
        expect(sumMoney([...amounts].reverse())).toBe(two(expected));
      }),
    );
  });

  it('products agree with decimal.js', () => {
    fc.assert(
      fc.property(rate, rate, mode, (amount, factor, by) => {
        const expected = new Wide(amount).times(factor).toDecimalPlaces(2, DECIMAL_MODES[by]);
        fc.pre(fits(expected));
        expect(multiplyMoney(amount, factor, { mode: by })).toBe(two(expected));
      }),
    );
  });

  it('compounding whole periods agrees with multiplying', () => {
    const rise = fc.integer({ min: -9_999, max: 20_000 }).map((n) => plus(new Wide(n).dividedBy(10_000).toFixed(4)));
    fc.assert(
      fc.property(rise, fc.nat(20), mode, (by, periods, rounding) => {
        let growth = new Wide(1);
        for (let period = 0; period < periods; period += 1) growth = growth.times(new Wide(by).plus(1));
        const expected = growth.minus(1).toDecimalPlaces(6, DECIMAL_MODES[rounding]);
        expect(compoundRate(by, { parts: String(periods), unit: '0.000001', mode: rounding })).toBe(plus(expected.toFixed(6)));
      }),
    );
  });
});

describe('allocate', () => {
  const weight = fc.oneof(
    fc.nat(10).map(String),
    fc.tuple(fc.nat(1_000), digits(6)).map(([before, after]) => `${before}.${after}`),
    fc.constant('0'),
  );
  const weights = fc.array(weight, { minLength: 1, maxLength: 30 }).filter((list) => list.some((text) => Number(text) > 0));
  const rule = fc.constantFrom(...ALLOCATION_RULES);

  // A part whose exact share is whole pence may get one more under the largest weight first: 0.06 over 1:7:8 gives 0.04 for 0.03.
  it('gives parts that add up to the whole, each within a penny of its exact share and never to a zero weight', () => {
    expect(allocate('0.06', ['1', '7', '8'], { rule: 'largest-weight-first' })).toEqual(['0.00', '0.02', '0.04']);
    fc.assert(
      fc.property(money, weights, rule, (total, by, how) => {
        const parts = allocate(total, by, { rule: how });
        expect(sumMoney(parts)).toBe(total);
        const sum = by.reduce((before, text) => before.plus(text), new Wide(0));
        parts.forEach((part, index) => {
          const exact = new Wide(total).times(by[index] as string).dividedBy(sum);
          const off = exact.minus(part).abs();
          expect(how === 'largest-remainder' ? off.lessThan('0.01') : off.lessThanOrEqualTo('0.01')).toBe(true);
          if (Number(by[index]) === 0) expect(part).toBe('0.00');
          expect(exact.isNegative() && !exact.isZero() ? compareMoney(part, '0.00') <= 0 : compareMoney(part, '0.00') >= 0).toBe(true);
        });
      }),
    );
  });

  it('splits a negative total like its opposite', () => {
    fc.assert(
      fc.property(money, weights, rule, (total, by, how) => {
        const parts = allocate(total, by, { rule: how });
        expect(allocate(negateMoney(total), by, { rule: how })).toEqual(parts.map(negateMoney));
      }),
    );
  });

  it('does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(money, weights, rule, fc.constantFrom('2', '0.5', '1000', '0.0001'), (total, by, how, factor) => {
        const scaled = by.map((text) => new Wide(text).times(factor).toFixed());
        expect(allocate(total, scaled, { rule: how })).toEqual(allocate(total, by, { rule: how }));
      }),
    );
  });

  it('gives to different weights what it gives them in any order', () => {
    const different = fc
      .uniqueArray(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((n) => n > 0));
    fc.assert(
      fc.property(smallMoney, different, fc.infiniteStream(fc.nat()), (total, by, stream) => {
        const order = by.map((_, index) => ({ index, key: stream.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const parts = allocate(total, by.map(String), { rule: 'largest-weight-first' });
        const shuffled = allocate(
          total,
          order.map(({ index }) => String(by[index])),
          { rule: 'largest-weight-first' },
        );
        expect(shuffled).toEqual(order.map(({ index }) => parts[index]));
      }),
    );
  });

  it('the largest remainder is the split closest to the exact shares, and a larger weight never gets less', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), (total, by) => {
        const sum = by.reduce((before, n) => before + n, 0);
        fc.pre(sum > 0);
        const split = (how: (typeof ALLOCATION_RULES)[number]): number[] =>
          allocate(String(total), by.map(String), { rule: how, unit: '1' }).map(Number);
        const distance = (parts: readonly number[]): number =>
          parts.reduce((before, part, index) => before + (part * sum - total * (by[index] as number)) ** 2, 0);
        const nearest = Math.min(...compositions(total, by.length).map(distance));
        expect(distance(split('largest-remainder'))).toBe(nearest);
        for (const how of ALLOCATION_RULES) {
          const parts = split(how);
          parts.forEach((part, i) => {
            parts.forEach((other, j) => {
              if ((by[i] as number) > (by[j] as number)) expect(part).toBeGreaterThanOrEqual(other);
            });
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Every way to write a total as a sum of so many parts in order. */
function compositions(total: number, parts: number): readonly (readonly number[])[] {
  if (parts === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    compositions(total - first, parts - 1).map((rest) => [first, ...rest]),
  );
}
