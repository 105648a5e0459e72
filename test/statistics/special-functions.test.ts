import { describe, expect, it } from 'vitest';
import { fQuantile, fTail, lowerBeta } from '../../src/statistics/regularised-beta.js';
import { chiSquareTail, logGamma, normalShare, upperGamma } from '../../src/statistics/regularised-gamma.js';

/** How far a number lies from another, as a share of it. */
function relative(found: number, exact: number): number {
  return Math.abs(found - exact) / Math.abs(exact);
}

// All exact values by mpmath with forty digits, rounded to a double.
describe('special functions', () => {
  it.each([
    [0.1, 0.5, 0.5, 0.20483276469913345],
    [0.5, 2.5, 7.5, 0.9549686693763387],
    [0.999, 3, 40, 1],
    [1e-6, 0.5, 20, 0.00501479574438048],
    [0.3, 100, 250, 0.7265414741433193],
    [0.7, 1000.5, 400, 0.11727609042817355],
    [0.02, 0.05, 3, 0.8833664338280383],
    [0.95, 30, 0.5, 0.08062942690643063],
  ])('the incomplete beta at %f for %f and %f', (x, a, b, exact) => {
    expect(relative(lowerBeta(x, a, b), exact)).toBeLessThan(1e-11);
  });

  it.each([
    [0.5, 0.02, 0.8414805811217939],
    [0.5, 12, 9.633570086430946e-7],
    [2, 6.15, 0.015254394655769613],
    [9.5, 22.3, 0.0007794978174157339],
    [50, 40, 0.9296649333406051],
    [50, 80, 0.00013078397659141034],
    [0.5, 300, 1.674167984691788e-132],
  ])('the incomplete gamma for %f at %f', (a, x, exact) => {
    expect(relative(upperGamma(a, x), exact)).toBeLessThan(1e-12);
  });

  it.each([
    [0.975, 5, 15, 3.576415349279061],
    [0.975, 15, 5, 6.427728167078779],
    [0.975, 5, 18, 3.381967805875242],
    [0.975, 0.3, 5, 13.7558293910282],
    [0.975, 5, 0.3, 9554119855.598852],
    [0.995, 1, 1, 16210.722720219723],
    [0.975, 29, 4.7, 6.742665041363054],
    [0.9, 200, 3, 5.139003430745576],
  ])('the quantile %f of F on %f and %f', (probability, between, within, exact) => {
    const found = fQuantile(probability, between, within);
    expect(relative(found, exact)).toBeLessThan(1e-10);
    expect(relative(fTail(found, between, within), 1 - probability)).toBeLessThan(1e-10);
  });

  it.each([
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-1.96, 0.024997895148220435],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1.6448536269514722, 0.95],
    [4, 0.9999683287581669],
  ])('the normal share below %f', (z, exact) => {
    expect(relative(normalShare(z), exact)).toBeLessThan(1e-12);
  });

  it('at their ends', () => {
    expect([lowerBeta(0, 2, 3), lowerBeta(1, 2, 3), lowerBeta(-1, 2, 3), upperGamma(2, 0)]).toEqual([0, 1, 0, 1]);
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12);
  });
});
