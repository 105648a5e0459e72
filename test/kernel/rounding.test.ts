import { describe, expect, it } from 'vitest';
import { ROUNDING_MODES, roundMoney, roundRate, type RoundingMode } from 'commissioning-kit';

/** The summary table of java.math.RoundingMode (Java SE 17): each input rounded to one digit. */
const JAVA: Record<string, readonly [string, string, string, string, string, string, string]> = {
  '5.5': ['6', '5', '6', '5', '6', '5', '6'],
  '2.5': ['3', '2', '3', '2', '3', '2', '2'],
  '1.6': ['2', '1', '2', '1', '2', '2', '2'],
  '1.1': ['2', '1', '2', '1', '1', '1', '1'],
  '1.0': ['1', '1', '1', '1', '1', '1', '1'],
  '-1.0': ['-1', '-1', '-1', '-1', '-1', '-1', '-1'],
  '-1.1': ['-2', '-1', '-1', '-2', '-1', '-1', '-1'],
  '-1.6': ['-2', '-1', '-1', '-2', '-2', '-2', '-2'],
  '-2.5': ['-3', '-2', '-2', '-3', '-3', '-2', '-2'],
  '-5.5': ['-6', '-5', '-5', '-6', '-6', '-5', '-6'],
};
const JAVA_MODES = ['up', 'down', 'ceiling', 'floor', 'half-up', 'half-down', 'half-even'] as const;

/** The rounding attributes of IEEE 754-2008, section 4.3, on the values by which they are usually told apart. */
const IEEE: Partial<Record<RoundingMode, readonly [string, string, string, string]>> = {
  'half-even': ['12', '12', '-12', '-12'],
  'half-up': ['12', '13', '-12', '-13'],
  down: ['11', '12', '-11', '-12'],
  ceiling: ['12', '13', '-11', '-12'],
  floor: ['11', '12', '-12', '-13'],
};

describe('rounding modes', () => {
  it('has nine of them', () => {
    expect(ROUNDING_MODES).toHaveLength(9);
    expect(new Set(ROUNDING_MODES).size).toBe(9);
  });

  it.each(JAVA_MODES.map((mode, column) => ({ mode, column })))("$mode rounds as Java's table says", ({ mode, column }) => {
    for (const [input, results] of Object.entries(JAVA)) expect(roundRate(input, { unit: '1', mode }), input).toBe(results[column]);
  });

  it.each(Object.entries(IEEE))('%s rounds as IEEE 754 says', (mode, results) => {
    const rounded = ['11.5', '12.5', '-11.5', '-12.5'].map((value) => roundRate(value, { unit: '1', mode: mode as RoundingMode }));
    expect(rounded).toEqual(results);
  });

  it('half-ceiling is what Math.round does, and half-floor its mirror', () => {
    for (let halves = -9; halves <= 9; halves += 1) {
      const value = (halves / 2).toFixed(1).replace(/^-0\.0$/, '0.0');
      expect(roundRate(value, { unit: '1', mode: 'half-ceiling' })).toBe(String(Math.round(halves / 2) + 0));
      expect(roundRate(value, { unit: '1', mode: 'half-floor' })).toBe(String(0 - Math.round(-halves / 2)));
    }
  });

  it('never writes minus zero', () => {
    for (const mode of ROUNDING_MODES) expect(roundMoney('-0.001', { mode })).toMatch(/^(0\.00|-0\.01)$/);
  });

  it('rounds to any unit, from the value itself and not from a value rounded before', () => {
    expect(roundMoney('0.0499999999', { unit: '0.1', mode: 'half-up' })).toBe('0.00');
    expect(roundRate('2.4999', { unit: '5', mode: 'half-up' })).toBe('0');
    expect(roundRate('2.5', { unit: '5', mode: 'half-up' })).toBe('5');
    expect(roundRate('7.5', { unit: '5', mode: 'half-even' })).toBe('10');
    expect(roundRate('1.005', { unit: '0.01', mode: 'half-up' })).toBe('1.01');
    expect(roundRate('9', { unit: '0.25', mode: 'up' })).toBe('9.00');
  });
});
