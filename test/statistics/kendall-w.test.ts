import { describe, expect, it } from 'vitest';
import { kendallTest, kendallW } from 'commissioning-kit/statistics';

/** The anxiety ratings of the R package irr: three raters, twenty people. */
const ANXIETY = [
  [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
];

/** Siegel (1956), chapter 9: applicants ranked by three executives, and a table with ties. */
const EXECUTIVES = [
  [1, 6, 3, 2, 5, 4],
  [1, 5, 6, 4, 2, 3],
  [6, 3, 2, 5, 4, 1],
];
const TIED = [
  [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
  [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
  [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
];

describe('kendallW', () => {
  it.each([
    // The value that DescTools and irr print for their example with correction for ties.
    ['the anxiety ratings', ANXIETY, 0.5396569, 7],
    // Siegel prints .16 without ties and .828 with; a message on the list S-news of March 2001 carries both tables.
    ['three executives', EXECUTIVES, 0.16, 2],
    ['ranks with ties', TIED, 0.828, 3],
  ])('gives the published W of %s', (_, scores, published, digits) => {
    expect(kendallW(scores).value).toBeCloseTo(published, digits);
  });

  it('is 1 where all agree and 0 where two turn the order round', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [10, 20, 35],
      ]).value,
    ).toBe(1);
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]).value,
    ).toBe(0);
  });

  it('is a mean of rank correlations where nobody ties', () => {
    // Kendall and Gibbons: the mean of Spearman's rho over pairs of raters is (m W - 1) / (m - 1).
    const rho = (a: readonly number[], b: readonly number[]): number =>
      1 - (6 * a.reduce((sum, rank, unit) => sum + (rank - (b[unit] ?? 0)) ** 2, 0)) / (6 * 35);
    const [first = [], second = [], third = []] = EXECUTIVES;
    const mean = (rho(first, second) + rho(first, third) + rho(second, third)) / 3;
    expect((3 * kendallW(EXECUTIVES).value! - 1) / 2).toBeCloseTo(mean, 12);
  });

  it.each([
    ['no rater', [], 'no-ratings'],
    ['no unit', [[], []], 'no-ratings'],
    ['one rater', [[1, 2, 3]], 'one-rater'],
    ['one unit', [[1], [2]], 'too-few-units'],
    [
      'all tied',
      [
        [2, 2, 2],
        [1, 1, 1],
      ],
      'no-variation',
    ],
  ])('has no value, and says why: %s', (_, scores, reason) => {
    expect(kendallTest(scores)).toMatchObject({ value: null, reason, chiSquare: null, pChiSquare: null, pExact: null });
  });

  it('counts a rater who ties all as one who adds nothing', () => {
    const { value, ties } = kendallW([
      [1, 2, 3],
      [1, 2, 3],
      [5, 5, 5],
    ]);
    // Two raters of three carry the whole order.
    expect(value).toBeCloseTo((4 / 9) * (3 / 2), 12);
    expect(ties).toBe(true);
  });

  it('refuses a missing score, and says which', () => {
    expect(() =>
      kendallW([
        [1, 2],
        [null, 3],
      ] as unknown as number[][]),
    ).toThrow('scores[1][0] must be a number: W needs a score of every rater');
  });
});

describe('kendallTest', () => {
  it('has the chi-square of the Friedman test', () => {
    // scipy.stats.friedmanchisquare for the tied table: 22.3487394958, p = 0.00783704363.
    const { chiSquare, degreesOfFreedom, pChiSquare } = kendallTest(TIED);
    expect(chiSquare).toBeCloseTo(22.3487394958, 9);
    expect(degreesOfFreedom).toBe(9);
    expect(pChiSquare).toBeCloseTo(0.00783704363, 10);
  });

  it.each([
    // Published tables of the exact distribution of Friedman's statistic (Friedman 1937; Kendall and Gibbons, appendix):
    // three units, three raters: 6.000 with 0.028, 4.667 with 0.194; four units, two raters: 6.0 with 0.042.
    [
      'three units, complete agreement of three',
      [
        [1, 2, 3],
        [1, 2, 3],
        [1, 2, 3],
      ],
      6,
      0.028,
    ],
    [
      'three units, nearly complete',
      [
        [1, 2, 3],
        [1, 2, 3],
        [1, 3, 2],
      ],
      14 / 3,
      0.194,
    ],
    [
      'four units, complete agreement of two',
      [
        [1, 2, 3, 4],
        [1, 2, 3, 4],
      ],
      6,
      0.042,
    ],
  ])('has the exact probability of the tables: %s', (_, scores, statistic, p) => {
    const found = kendallTest(scores);
    expect(found.chiSquare).toBeCloseTo(statistic, 9);
    expect(found.pExact).toBeCloseTo(p, 3);
  });

  it('gives no exact probability where there are too many arrangements', () => {
    expect(kendallTest(ANXIETY).pExact).toBeNull();
  });
});
