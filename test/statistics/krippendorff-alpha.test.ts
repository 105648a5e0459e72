import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import { krippendorffAlpha, type AlphaMetric, type Ratings } from 'commissioning-kit/statistics';
import { FIFTEEN_UNITS, FIVE_OBSERVERS, FOUR_OBSERVERS, THREE_OBSERVERS, TWO_OBSERVERS } from './published-ratings.js';

const alpha = (ratings: Ratings, metric: AlphaMetric): number | null => krippendorffAlpha(ratings, { metric }).value;

describe('krippendorffAlpha agrees with what was published', () => {
  it.each([
    // Krippendorff (2011), section C, and R's irr (help page of kripp.alpha); the nominal one to twelve places from NLTK's tests.
    ['four observers', 'nominal', '0.743', FOUR_OBSERVERS],
    ['four observers', 'ordinal', '0.815', FOUR_OBSERVERS],
    ['four observers', 'interval', '0.849', FOUR_OBSERVERS],
    ['four observers', 'ratio', '0.797', FOUR_OBSERVERS],
    // Krippendorff (2011), section A.
    ['two observers', 'nominal', '0.095', TWO_OBSERVERS],
    // Wikipedia, "Krippendorff's alpha", and the README of the Python package krippendorff.
    ['fifteen units', 'nominal', '0.691', FIFTEEN_UNITS],
    ['fifteen units', 'interval', '0.811', FIFTEEN_UNITS],
    // Krippendorff (2018), page 306, as the tests of R's icr have it.
    ['three observers', 'nominal', '0.234', THREE_OBSERVERS],
    // Hayes and Krippendorff (2007), the output of their macro; the nominal one from the tests of R's icr.
    ['five observers', 'ordinal', '0.7598', FIVE_OBSERVERS],
    ['five observers', 'nominal', '0.4765', FIVE_OBSERVERS],
  ] as const)('%s, %s: %s', (_name, metric, published, ratings) => {
    const places = published.length - 2;
    expect(alpha(ratings, metric)?.toFixed(places)).toBe(published);
  });

  it('to as many places as programs print', () => {
    expect(alpha(FOUR_OBSERVERS, 'nominal')).toBeCloseTo(0.743421052632, 12);
    // 1 - 19 x 4 / (14 x 6), the fraction that Krippendorff (2011) works out by hand for two observers.
    expect(alpha(TWO_OBSERVERS, 'nominal')).toBeCloseTo(1 - (19 * 4) / (14 * 6), 14);
    // The hand calculation in the tests of R's icr, from chainsawriot/oolong's issue 96.
    const oolong = [
      [2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
      [1, 1, 2, 1, 2, 2, 2, 2, 2, 2],
      [1, 2, 2, 2, 2, 2, 2, 2, 2, 2],
    ];
    expect(alpha(oolong, 'nominal')).toBeCloseTo(1 - 3 / ((4 * 26) / 29), 14);
  });

  it('counts what it was computed from', () => {
    expect(krippendorffAlpha(FOUR_OBSERVERS, { metric: 'ordinal' })).toMatchObject({
      coefficient: 'krippendorff-alpha',
      reason: null,
      metric: 'ordinal',
      raters: 4,
      units: 11,
      unpaired: 1,
      ratings: 40,
      pairs: 8 * 6 + 2 * 3 + 1,
      categories: 5,
      missing: 7,
    });
    // Hayes and Krippendorff (2007): forty units, four observers each or three of five.
    expect(krippendorffAlpha(FIVE_OBSERVERS, { metric: 'ordinal' })).toMatchObject({ units: 40, raters: 5, pairs: 239 });
  });
});

describe('krippendorffAlpha at the edges', () => {
  it.each([
    [[], 'no-ratings'],
    [[[], []], 'no-ratings'],
    [
      [
        [null, null],
        [null, null],
      ],
      'no-ratings',
    ],
    [[[1, 2, 3]], 'one-rater'],
    [
      [
        [1, 2, 3],
        [null, null, null],
      ],
      'one-rater',
    ],
    [
      [
        [1, null],
        [null, 2],
      ],
      'too-few-pairs',
    ],
    [
      [
        [2, 2],
        [2, 2],
      ],
      'no-variation',
    ],
    // The one other value is in a unit that nobody else rated.
    [
      [
        [2, 2, 3],
        [2, 2, null],
      ],
      'no-variation',
    ],
  ] as const)('has no value for %j: %s', (ratings, reason) => {
    for (const metric of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
      expect(krippendorffAlpha(ratings, { metric })).toMatchObject({ value: null, reason });
    }
  });

  it('is 0 or just below with one dissent among many alike, by its formula', () => {
    const one = [
      [1, 1, 1, 1],
      [1, 1, 1, 1],
      [1, 1, 1, 2],
    ];
    expect(alpha(one, 'nominal')).toBeCloseTo(0, 14);
    expect(alpha(one, 'ordinal')).toBeCloseTo(0, 14);
    expect(
      alpha(
        [
          [1, 1, 1],
          [1, 1, 2],
        ],
        'interval',
      ),
    ).toBeCloseTo(0, 14);
  });

  it('is 0 for one unit, whatever was said of it', () => {
    expect(alpha([[1], [2], [4]], 'ordinal')).toBeCloseTo(0, 14);
  });

  it('puts 0 at distance 1 from all other ratios', () => {
    // Observed: the pair (0, 2) at 1 and (1, 3) at 1/4. Expected: all six pairs of 0, 1, 2, 3 over three.
    const distances = [1, 1, 1, 1 / 9, 1 / 4, 1 / 25];
    const expected = (2 * distances.reduce((sum, distance) => sum + distance, 0)) / 3;
    expect(
      alpha(
        [
          [0, 1],
          [2, 3],
        ],
        'ratio',
      ),
    ).toBeCloseTo(1 - (2 * (1 + 1 / 4)) / expected, 14);
  });

  it('takes texts where only sameness counts', () => {
    const named = FOUR_OBSERVERS.map((row) => row.map((cell) => (cell === null ? null : `level-${cell}`)));
    expect(alpha(named, 'nominal')).toBe(alpha(FOUR_OBSERVERS, 'nominal'));
  });

  it('survives the largest and the smallest numbers', () => {
    const tiny = Number.MIN_VALUE;
    const plain = alpha(
      [
        [0, 1, 2],
        [0, 1, 1],
      ],
      'interval',
    );
    expect(
      alpha(
        [
          [0, tiny, 2 * tiny],
          [0, tiny, tiny],
        ],
        'interval',
      ),
    ).toBeCloseTo(plain as number, 12);
    expect(
      alpha(
        [
          [-1e300, 0, 1e300],
          [-1e300, 0, 0],
        ],
        'interval',
      ),
    ).toBeCloseTo(plain as number, 12);
    expect(
      alpha(
        [
          [0, Number.MAX_VALUE],
          [tiny, Number.MAX_VALUE],
        ],
        'ratio',
      ),
    ).toBeGreaterThan(-1);
    expect(
      alpha(
        [
          [tiny, 2 * tiny],
          [tiny, 2 * tiny],
        ],
        'ratio',
      ),
    ).toBe(1);
  });
});

describe('krippendorffAlpha refuses', () => {
  it.each([
    [[[1, 2], [1]], 'nominal', ['ratings', 1], 'statistics/ragged'],
    [[[1, Number.NaN]], 'nominal', ['ratings', 0, 1], 'kernel/not-a-number'],
    [
      [
        [1, 2],
        [1, -0],
      ],
      'interval',
      ['ratings', 1, 1],
      'kernel/not-a-number',
    ],
    [
      [
        [1, 2],
        [Infinity, 1],
      ],
      'ratio',
      ['ratings', 1, 0],
      'kernel/not-a-number',
    ],
    [[[1, ' ']], 'nominal', ['ratings', 0, 1], 'statistics/not-a-rating'],
    [[[1, undefined]], 'nominal', ['ratings', 0, 1], 'statistics/not-a-rating'],
    [[[1, 'two']], 'ordinal', ['ratings', 0, 1], 'kernel/not-a-number'],
    [[[1, -1]], 'ratio', ['ratings', 0, 1], 'kernel/out-of-range'],
    ['ratings', 'nominal', ['ratings'], 'kernel/not-a-list'],
    [[[1, 2]], 'squared', ['options', 'metric'], 'kernel/not-a-member'],
    [[[1, 2]], undefined, ['options', 'metric'], 'kernel/not-a-member'],
  ] as const)('%j with the metric %s', (ratings, metric, path, code) => {
    try {
      krippendorffAlpha(ratings as never, { metric: metric as never });
      expect.unreachable();
    } catch (error) {
      expect(isInvalidInputError(error) && [error.path, error.code]).toEqual([path, code]);
    }
  });

  it('options that it does not know', () => {
    expect(() => krippendorffAlpha([[1, 2]], { metric: 'nominal', weights: 'linear' } as never)).toThrow(/options\.weights must be absent/);
    expect(() => krippendorffAlpha([[1, 2]], undefined as never)).toThrow(/options must be an object/);
  });
});
