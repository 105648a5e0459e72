import { describe, expect, it } from 'vitest';
import { intraclassCorrelation, intraclassLimits, type IntraclassForm } from 'commissioning-kit/statistics';

/** Shrout and Fleiss (1979), table 2: six targets, four judges. */
const RATINGS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe('the six forms', () => {
  it.each<[IntraclassForm, number, number, number, number, number]>([
    // Coefficients: Shrout and Fleiss (1979), table 4, which psych tests itself by. F, p and limits: psych 2.2.9, ICC(sf, lmer = FALSE), run
    // by us; those of ICC1 are printed in the documentation of the NAG library too (0.17, -0.13, 0.72, F 1.79 on 5 and 18, p 0.165).
    ['ICC1', 0.17, 1.7946785, 0.16476880834, -0.132932325, 0.72256006],
    ['ICC2', 0.29, 11.027248, 0.00013456652, 0.018786513, 0.76108437],
    ['ICC3', 0.71, 11.027248, 0.00013456652, 0.342464765, 0.94585826],
    ['ICC1k', 0.44, 1.7946785, 0.16476880834, -0.884442155, 0.91241542],
    ['ICC2k', 0.62, 11.027248, 0.00013456652, 0.071136815, 0.92723204],
    ['ICC3k', 0.91, 11.027248, 0.00013456652, 0.675674714, 0.98589168],
  ])('%s of the published table', (form, value, f, p, lower, upper) => {
    const found = intraclassLimits(RATINGS, { form });
    expect(found.value).toBeCloseTo(value, 2);
    expect(found.f).toBeCloseTo(f, 6);
    expect(found.p).toBeCloseTo(p, 9);
    expect(found.lower).toBeCloseTo(lower, 7);
    expect(found.upper).toBeCloseTo(upper, 7);
    expect(found.degreesOfFreedom).toEqual(form.startsWith('ICC1') ? [5, 18] : [5, 15]);
  });

  it('have the mean squares of the published analysis of variance', () => {
    // Table 3: 11.24 between targets, 6.26 within, 32.49 between judges, 1.02 left.
    const { meanSquares } = intraclassCorrelation(RATINGS, { form: 'ICC1' });
    expect(meanSquares?.between).toBeCloseTo(11.24, 2);
    expect(meanSquares?.within).toBeCloseTo(6.26, 2);
    expect(meanSquares?.judging).toBeCloseTo(32.49, 2);
    expect(meanSquares?.residual).toBeCloseTo(1.02, 2);
  });

  it('differ in whether it counts that one judge rates higher throughout', () => {
    const shifted = [
      [1, 2],
      [2, 3],
      [5, 6],
    ];
    expect(intraclassCorrelation(shifted, { form: 'ICC3' }).value).toBe(1);
    expect(intraclassCorrelation(shifted, { form: 'ICC2' }).value).toBeLessThan(1);
  });
});

describe('where there is nothing to compare', () => {
  it.each<[string, number[][], IntraclassForm, string]>([
    ['nobody rated', [], 'ICC1', 'no-ratings'],
    ['one judge', [[1], [2]], 'ICC1', 'one-rater'],
    ['one target', [[1, 2]], 'ICC1', 'too-few-units'],
    [
      'all alike',
      [
        [3, 3],
        [3, 3],
      ],
      'ICC2',
      'no-variation',
    ],
    [
      'all alike in binary fractions',
      [
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1],
      ],
      'ICC1',
      'no-variation',
    ],
    [
      'only judges differ',
      [
        [1, 2],
        [1, 2],
      ],
      'ICC3',
      'targets-alike',
    ],
    [
      'means alike',
      [
        [1, 3],
        [3, 1],
      ],
      'ICC1k',
      'targets-alike',
    ],
  ])('%s', (_, ratings, form, reason) => {
    expect(intraclassLimits(ratings, { form })).toMatchObject({ value: null, reason, f: null, p: null, lower: null, upper: null });
  });

  it('has no F where judges agree wholly, and so no limits', () => {
    expect(
      intraclassLimits(
        [
          [1, 1],
          [2, 2],
          [4, 4],
        ],
        { form: 'ICC2' },
      ),
    ).toMatchObject({ value: 1, f: null, p: null, lower: null, upper: null });
  });

  it('takes what adding in binary leaves over for nothing', () => {
    // Each judge is apart from the one before by the same on every target, but the sums of squares come to about 1e-32 and not to 0.
    const shifted = [0.1, 0.1, 0.3].map((rating) => [rating, rating + 0.1, rating + 0.7]);
    expect(intraclassLimits(shifted, { form: 'ICC3' })).toMatchObject({ value: 1, f: null, p: null, lower: null, upper: null });
  });

  it('can be negative', () => {
    expect(
      intraclassCorrelation(
        [
          [1, 3],
          [3, 1],
        ],
        { form: 'ICC1' },
      ).value,
    ).toBe(-1);
  });
});

it('narrows its limits with a lower level', () => {
  const wide = intraclassLimits(RATINGS, { form: 'ICC2', level: 0.99 });
  const narrow = intraclassLimits(RATINGS, { form: 'ICC2', level: 0.8 });
  expect(wide.lower!).toBeLessThan(narrow.lower!);
  expect(wide.upper!).toBeGreaterThan(narrow.upper!);
});

it('refuses what is missing or not known', () => {
  expect(() => intraclassCorrelation([[1, null]] as unknown as number[][], { form: 'ICC1' })).toThrow('ratings[0][1]');
  expect(() => intraclassCorrelation([[1], [1, 2]], { form: 'ICC1' })).toThrow('ratings[1]');
  expect(() => intraclassCorrelation(RATINGS, { form: 'ICC4' as 'ICC1' })).toThrow('options.form must be one of ICC1, ICC2');
  expect(() => intraclassCorrelation(RATINGS, { form: 'ICC1', level: 0.9 } as { form: 'ICC1' })).toThrow('an object with one key, form');
  expect(() => intraclassLimits(RATINGS, { form: 'ICC1', level: 95 })).toThrow('options.level');
});
