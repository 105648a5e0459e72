import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal as Private, writeDecimal } from '../../src/kernel/decimal.js';
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  ratioToNumber,
  roundRatio,
  subtractRatios,
  toRatio,
  type Ratio,
} from '../../src/kernel/ratio.js';

const ratio: fc.Arbitrary<Ratio> = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([numerator, denominator]) => ({ numerator, denominator }));
const notZero = ratio.filter(({ numerator }) => numerator !== 0n);
const same = (a: Ratio, b: Ratio): boolean => a.denominator > 0n && a.numerator * b.denominator === b.numerator * a.denominator;

describe('ratios', () => {
  it('add, subtract, multiply and divide as fractions do', () => {
    fc.assert(
      fc.property(ratio, ratio, notZero, (a, b, c) => {
        expect(same(subtractRatios(addRatios(a, b), b), a)).toBe(true);
        expect(same(divideRatios(multiplyRatios(a, c), c), a)).toBe(true);
        expect(same(multiplyRatios(c, addRatios(a, b)), addRatios(multiplyRatios(c, a), multiplyRatios(c, b)))).toBe(true);
        expect(compareRatios(a, b)).toBe(compareRatios(subtractRatios(a, b), toRatio(0)));
      }),
    );
  });

  it('are a week’s price by the day, three hundred and sixty-five times over, without loss', () => {
    const day = divideRatios(toRatio('700.01'), toRatio(7));
    const year = Array.from({ length: 365 }, () => day).reduce(addRatios);
    expect(same(year, { numerator: 70_001n * 365n, denominator: 700n })).toBe(true);
    expect(roundRatio(year, '0.01', 'half-even')).toBe('36500.52');
  });

  it('become the nearest double, to the last bits, however large their parts', () => {
    fc.assert(
      fc.property(ratio, fc.nat(2_000), (a, zeros) => {
        const scale = 10n ** BigInt(zeros);
        const exact = new Decimal(String(a.numerator)).dividedBy(String(a.denominator)).toNumber();
        const value = ratioToNumber({ numerator: a.numerator * scale, denominator: a.denominator * scale });
        expect(Math.abs(value - exact)).toBeLessThanOrEqual(Math.abs(exact) * 2 ** -50);
      }),
    );
  });
});

describe('the private Decimal', () => {
  it('is not changed by whoever changes the shared one', () => {
    const { precision } = Decimal;
    try {
      Decimal.set({ precision: 3 });
      expect(new Private(1).dividedBy(3).toFixed(20)).toBe('0.33333333333333333333');
    } finally {
      Decimal.set({ precision });
    }
  });

  it('is written plainly: no exponent, no minus zero', () => {
    expect(writeDecimal(new Private('1e30'))).toBe('1' + '0'.repeat(30));
    expect(writeDecimal(new Private('-1e-9'), 2)).toBe('0.00');
    expect(writeDecimal(new Private('2.5'), 0)).toBe('2');
  });
});
