import { describe, expect, it } from 'vitest';
import { fleissKappa, randolphKappa } from 'commissioning-kit/statistics';

/** Fleiss (1971), table 1: thirty patients, six psychiatrists, five diagnoses; as the R package irr and statsmodels carry it. */
const DIAGNOSES = (
  '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 ' +
  '333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555'
)
  .split(' ')
  .map((row) => [1, 2, 3, 4, 5].map((category) => [...row].filter((digit) => Number(digit) === category).length));

/** The example of the encyclopedia's article on Fleiss' kappa: ten units, fourteen raters, five categories. */
const FOURTEEN_RATERS = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

describe('fleissKappa', () => {
  it('gives 0.430 for the psychiatric diagnoses of the paper, and the z of irr', () => {
    const { value, standardErrorOfChance, observed, expected, units, raters } = fleissKappa(DIAGNOSES);
    // Fleiss (1971) prints 0.430; irr's kappam.fleiss, cited in the tests of statsmodels, 0.4302445 with z = 17.65183.
    expect(value).toBeCloseTo(0.4302445, 7);
    expect(value! / standardErrorOfChance!).toBeCloseTo(17.65183, 5);
    // The paper's mean agreements: 0.5556 observed, 0.2201 by chance.
    expect(observed).toBeCloseTo(0.5556, 3);
    expect(expected).toBeCloseTo(0.2201, 3);
    expect([units, raters]).toEqual([30, 6]);
  });

  it('gives 0.210 for the example with fourteen raters', () => {
    expect(fleissKappa(FOURTEEN_RATERS).value).toBeCloseTo(0.21, 3);
  });

  it.each([
    // Randolph's own calculator, as statsmodels cites it in its tests: fractions, one column nearly empty.
    [
      [
        [6.99, 0.01],
        [6.99, 0.01],
      ],
      -0.166667,
      0.993343,
    ],
    [
      [
        [7, 1],
        [3, 5],
      ],
      0.161905,
      0.214286,
    ],
    [
      [
        [7, 0],
        [0, 7],
      ],
      1,
      1,
    ],
    [
      [
        [6, 1, 0],
        [0, 7, 0],
      ],
      0.708333,
      0.785714,
    ],
  ])('and Randolph’s kappa give the numbers of his calculator for %j', (counts, fixed, free) => {
    expect(fleissKappa(counts).value).toBeCloseTo(fixed, 5);
    expect(randolphKappa(counts).value).toBeCloseTo(free, 5);
  });

  it('takes its sampling error from the jackknife’s neighbourhood', () => {
    // The linearised error and the jackknife are different routes to one quantity; for thirty units they are near.
    const all = fleissKappa(DIAGNOSES);
    const without = DIAGNOSES.map((_, left) => fleissKappa(DIAGNOSES.filter((__, index) => index !== left)).value!);
    const mean = without.reduce((sum, value) => sum + value, 0) / 30;
    const jackknife = Math.sqrt((29 / 30) * without.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    expect(all.standardError! / jackknife).toBeGreaterThan(0.95);
    expect(all.standardError! / jackknife).toBeLessThan(1.05);
  });

  it.each([
    [
      'nobody rated',
      [
        [0, 0],
        [0, 0],
      ],
      'no-ratings',
    ],
    ['no unit', [], 'no-ratings'],
    [
      'one rater',
      [
        [1, 0],
        [0, 1],
      ],
      'one-rater',
    ],
    ['one category', [[3], [3]], 'one-category'],
    [
      'all of one category',
      [
        [3, 0],
        [3, 0],
      ],
      'no-variation',
    ],
  ])('has no value, and says why: %s', (_, counts, reason) => {
    expect(fleissKappa(counts)).toMatchObject({ value: null, reason, standardError: null, standardErrorOfChance: null });
  });

  it('has a value for one unit, and no sampling error', () => {
    expect(fleissKappa([[2, 1]])).toMatchObject({ reason: null, standardError: null });
  });
});

describe('randolphKappa', () => {
  it('stays defined where all ratings are of one category', () => {
    expect(
      randolphKappa([
        [7, 0],
        [7, 0],
      ]),
    ).toMatchObject({ value: 1, reason: null, observed: 1, expected: 0.5 });
  });

  it('has no value for one rater, one category, or without ratings', () => {
    expect(randolphKappa([[1, 0]]).reason).toBe('one-rater');
    expect(randolphKappa([[4], [4]]).reason).toBe('one-category');
    expect(randolphKappa([]).reason).toBe('no-ratings');
  });
});

it.each([fleissKappa, randolphKappa])('names the row whose sum differs', (kappa) => {
  expect(() =>
    kappa([
      [3, 0],
      [2, 2],
    ]),
  ).toThrow('counts[1] must be a row that adds up to 3');
  expect(() => kappa([[3, 0], [1]])).toThrow('counts[1]');
  expect(() => kappa([[3, -1]])).toThrow('counts[0][1]');
  // Thirds that do not quite add up are no fault.
  expect(
    kappa([
      [1 / 3, 5 / 3],
      [0.1 + 0.2, 1.7],
    ]).reason,
  ).toBeNull();
});
