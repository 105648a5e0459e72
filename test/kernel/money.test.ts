import { describe, expect, it } from 'vitest';
import {
  addMoney,
  allocate,
  ALLOCATION_RULES,
  compareMoney,
  compoundRate,
  isInvalidInputError,
  multiplyMoney,
  negateMoney,
  roundMoney,
  roundRate,
  subtractMoney,
  sumMoney,
} from 'commissioning-kit';

const refusal = (run: () => unknown): { code: string; path: readonly (string | number)[] } => {
  try {
    run();
  } catch (error) {
    if (isInvalidInputError(error)) return { code: error.code, path: error.path };
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('sums', () => {
  it('D-GLD-06: one million and a quarter from acute care are 1250000.00', () => {
    expect(sumMoney(['1000000.00', '250000.00'])).toBe('1250000.00');
    expect(addMoney('1000000.00', '250000.00')).toBe('1250000.00');
  });

  it('are exact where floats are not', () => {
    expect(sumMoney(Array.from({ length: 10 }, () => '0.10'))).toBe('1.00');
    expect(addMoney('0.10', '0.20')).toBe('0.30');
    expect(sumMoney([])).toBe('0.00');
  });

  it('are exact far beyond 2^53 pence', () => {
    expect(sumMoney(['90071992547409.92', '0.01', '0.01'])).toBe('90071992547409.94');
    expect(sumMoney(Array.from({ length: 10_000 }, () => '999999999999.99'))).toBe('9999999999999900.00');
    expect(sumMoney(Array.from({ length: 10_000 }, () => '-999999999999.99'))).toBe('-9999999999999900.00');
    expect(sumMoney(['99999999999999999999999999.99', '-99999999999999999999999999.98'])).toBe('0.01');
  });

  it('that no money can hold are refused', () => {
    expect(refusal(() => addMoney('99999999999999999999999999.99', '0.01')).code).toBe('kernel/too-large');
    expect(refusal(() => sumMoney(Array.from({ length: 2 }, () => '99999999999999999999999999.99'))).code).toBe('kernel/too-large');
  });

  it('name the amount that is none', () => {
    for (const wrong of ['1', '1.0', '1.000', '1,000.00', '£1.00', '-0.00', '01.00', '+1.00', '1e3', '', ' 1.00', 1, null, NaN]) {
      expect(refusal(() => sumMoney(['1.00', wrong as string]))).toEqual({ code: 'kernel/not-money', path: [1] });
    }
  });
});

describe('differences, signs and order', () => {
  it('takes, turns and compares', () => {
    expect(subtractMoney('1.00', '1250000.00')).toBe('-1249999.00');
    expect(subtractMoney('1.00', '1.00')).toBe('0.00');
    expect(negateMoney('-0.01')).toBe('0.01');
    expect(compareMoney('2.00', '10.00')).toBe(-1);
    expect(compareMoney('-2.00', '-10.00')).toBe(1);
    expect(compareMoney('0.00', '0.00')).toBe(0);
  });
});

describe('products', () => {
  it('round once, at the end', () => {
    expect(multiplyMoney('0.01', '0.5', { mode: 'half-even' })).toBe('0.00');
    expect(multiplyMoney('0.03', '0.5', { mode: 'half-even' })).toBe('0.02');
    expect(multiplyMoney('700.00', '4.42857142857142857143', { mode: 'half-up' })).toBe('3100.00');
    expect(multiplyMoney('-23.20', '10.25', { mode: 'half-up' })).toBe('-237.80');
  });

  it('refuse units finer than a penny', () => {
    expect(refusal(() => roundMoney('1', { mode: 'up', unit: '0.001' }))).toEqual({
      code: 'kernel/not-a-money-unit',
      path: ['options', 'unit'],
    });
    expect(refusal(() => roundMoney('1', { mode: 'up', unit: '0.00' })).code).toBe('kernel/not-above-zero');
    expect(refusal(() => roundMoney('1', { mode: 'bankers' as 'up' }))).toEqual({ code: 'kernel/not-a-member', path: ['options', 'mode'] });
  });
});

describe('allocate', () => {
  it('10 over 3:3:1 is 4, 4, 2 by the largest remainder and 5, 4, 1 by the largest weight', () => {
    expect(allocate('10', ['3', '3', '1'], { rule: 'largest-remainder', unit: '1' })).toEqual(['4', '4', '2']);
    expect(allocate('10', ['3', '3', '1'], { rule: 'largest-weight-first', unit: '1' })).toEqual(['5', '4', '1']);
  });

  it('the largest remainder gives the seats of Hamilton’s apportionment of 1792', () => {
    // Balinski and Young, Fair Representation, tables for the census of 1790: fifteen states, 120 seats.
    const states: readonly [string, string, string][] = [
      ['Virginia', '630560', '21'],
      ['Massachusetts', '475327', '16'],
      ['Pennsylvania', '432879', '14'],
      ['North Carolina', '353523', '12'],
      ['New York', '331589', '11'],
      ['Maryland', '278514', '9'],
      ['Connecticut', '236841', '8'],
      ['South Carolina', '206236', '7'],
      ['New Jersey', '179570', '6'],
      ['New Hampshire', '141822', '5'],
      ['Vermont', '85533', '3'],
      ['Georgia', '70835', '2'],
      ['Kentucky', '68705', '2'],
      ['Rhode Island', '68446', '2'],
      ['Delaware', '55540', '2'],
    ];
    const seats = allocate(
      '120',
      states.map(([, people]) => people),
      { rule: 'largest-remainder', unit: '1' },
    );
    expect(seats).toEqual(states.map(([, , given]) => given));
  });

  it('five cents by thirty and seventy per cent lose as much each, so the first gets the cent, unless the larger weight comes first', () => {
    // Fowler, Patterns of Enterprise Application Architecture, "Money": the conundrum of the five cents.
    expect(allocate('0.05', ['3', '7'], { rule: 'largest-remainder' })).toEqual(['0.02', '0.03']);
    expect(allocate('0.05', ['3', '7'], { rule: 'largest-weight-first' })).toEqual(['0.01', '0.04']);
  });

  it('agrees with the published cases of dinero.js, which favours the largest weight', () => {
    const rule = 'largest-weight-first';
    expect(allocate('10.03', ['50', '50'], { rule })).toEqual(['5.02', '5.01']);
    expect(allocate('1.00', ['1', '3'], { rule })).toEqual(['0.25', '0.75']);
    expect(allocate('10.03', ['0', '50', '50'], { rule })).toEqual(['0.00', '5.02', '5.01']);
    expect(
      allocate(
        '519.98',
        Array.from({ length: 10 }, () => '1'),
        { rule },
      ),
    ).toEqual(['52.00', '52.00', '52.00', '52.00', '52.00', '52.00', '52.00', '52.00', '51.99', '51.99']);
  });

  it('splits a credit like the charge it cancels', () => {
    for (const rule of ALLOCATION_RULES) {
      const charge = allocate('100.01', ['2', '3', '5', '0'], { rule });
      expect(allocate('-100.01', ['2', '3', '5', '0'], { rule })).toEqual(charge.map(negateMoney));
    }
  });

  it('splits nothing into nothings, and exact shares exactly', () => {
    expect(allocate('0.00', ['1', '2'], { rule: 'largest-remainder' })).toEqual(['0.00', '0.00']);
    expect(allocate('0.30', ['0.1', '0.2'], { rule: 'largest-remainder' })).toEqual(['0.10', '0.20']);
    expect(allocate('1', ['1'], { rule: 'largest-remainder', unit: '0.0001' })).toEqual(['1.0000']);
    expect(allocate('100', ['1', '1', '1'], { rule: 'largest-remainder', unit: '0.05' })).toEqual(['33.35', '33.35', '33.30']);
  });

  it('refuses what cannot be split', () => {
    const rule = 'largest-remainder';
    expect(refusal(() => allocate('1.00', [], { rule }))).toEqual({ code: 'kernel/list-length', path: ['weights'] });
    expect(refusal(() => allocate('1.00', ['0', '0.0'], { rule }))).toEqual({ code: 'kernel/weights-all-zero', path: ['weights'] });
    expect(refusal(() => allocate('1.00', ['1', '-1'], { rule }))).toEqual({ code: 'kernel/below-zero', path: ['weights', 1] });
    expect(refusal(() => allocate('1.005', ['1'], { rule }))).toEqual({ code: 'kernel/not-a-multiple', path: ['total'] });
    expect(refusal(() => allocate('1.00', ['1'], { rule, unit: '0.3' })).code).toBe('kernel/not-a-multiple');
    expect(refusal(() => allocate('1.00', ['1'], { rule: 'fairly' as typeof rule }))).toEqual({
      code: 'kernel/not-a-member',
      path: ['options', 'rule'],
    });
    expect(refusal(() => allocate('1.00', ['33%'], { rule }))).toEqual({ code: 'kernel/not-a-rate', path: ['weights', 0] });
  });
});

describe('rates', () => {
  it('compounds as the tables of interest say', () => {
    // (1 + i)^n to six places: 1.02^10, 1.05^20, 1.06^(1/12), 1.10^0.5, as compound-interest tables print them.
    expect(compoundRate('0.02', { parts: '10', unit: '0.000001', mode: 'half-up' })).toBe('0.218994');
    expect(compoundRate('0.05', { parts: '20', unit: '0.000001', mode: 'half-up' })).toBe('1.653298');
    expect(compoundRate('0.06', { parts: '1', of: '12', unit: '0.000001', mode: 'half-up' })).toBe('0.004868');
    expect(compoundRate('0.10', { parts: '1', of: '2', unit: '0.000001', mode: 'half-up' })).toBe('0.048809');
    expect(compoundRate('-0.5', { parts: '3', unit: '0.001', mode: 'half-up' })).toBe('-0.875');
  });

  it('hits roots that come out even, whatever the mode', () => {
    for (const mode of ['floor', 'ceiling', 'up', 'down'] as const) {
      expect(compoundRate('0.21', { parts: '1', of: '2', unit: '0.01', mode })).toBe('0.10');
      expect(compoundRate('7', { parts: '1', of: '3', unit: '1', mode })).toBe('1');
      expect(compoundRate('0.5', { parts: '0', unit: '0.01', mode })).toBe('0.00');
      expect(compoundRate('0', { parts: '12.5', unit: '0.01', mode })).toBe('0.00');
    }
  });

  it('refuses what has no answer', () => {
    const rounding = { unit: '0.01', mode: 'half-up' } as const;
    expect(refusal(() => compoundRate('-1', { parts: '2', ...rounding })).path).toEqual(['rate']);
    expect(refusal(() => compoundRate('0.1', { parts: '1001', ...rounding })).path).toEqual(['options', 'parts']);
    expect(refusal(() => compoundRate('9', { parts: '27', ...rounding })).code).toBe('kernel/too-large');
    expect(refusal(() => compoundRate('9', { parts: '1', of: '0', ...rounding })).code).toBe('kernel/not-above-zero');
    expect(refusal(() => roundRate('99999999999999999999999999', { unit: '100', mode: 'up' })).code).toBe('kernel/too-large');
  });
});
