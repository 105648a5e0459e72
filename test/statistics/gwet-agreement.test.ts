import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import { brennanPrediger, gwetAgreement, type Ratings } from 'commissioning-kit/statistics';
import { FIVE_OBSERVERS, FOUR_OBSERVERS } from './published-ratings.js';

/** Ratings of R's irrCAC, from Gwet's Handbook (4th edition, 2014): a text for each rater, a letter for each unit, `-` for a missing rating. */
const read = (...raters: string[]): Ratings => raters.map((row) => [...row].map((letter) => (letter === '-' ? null : letter)));
const G1G2 = read('abccbadab---bb', 'abccbbdabe--ba', '-cccbcdbbeaccc', 'abccbddabea-bb');
const GENDER = read('aaaaabbbcaaaaab', 'aaaababccaaaaba', 'abbcaabbcabbcaa', 'ccccaabbcccccaa');
const BEN_GERRY = read('aabbdcccedda', 'babbbccce-dd');

/** For each coefficient: observed, by chance, value, standard error, as the tests of irrCAC for Python have them to three places. */
const shown = (found: ReturnType<typeof gwetAgreement> | ReturnType<typeof brennanPrediger>): string =>
  [found.observed, found.expected, found.value, found.standardError].map((number) => number?.toFixed(3)).join(' ');

describe('gwetAgreement agrees with what was published', () => {
  it.each([
    ['none', '0.818 0.190 0.775 0.143'],
    ['linear', '0.939 0.571 0.859 0.117'],
    ['ordinal', '0.968 0.685 0.899 0.107'],
    ['quadratic', '0.975 0.714 0.914 0.104'],
    ['radical', '0.897 0.430 0.820 0.128'],
  ] as const)('four raters of twelve units, weights %s', (weights, published) => {
    expect(shown(gwetAgreement(FOUR_OBSERVERS, { weights }))).toBe(published);
  });

  it.each([
    ['fourteen units', G1G2, '0.744 0.187 0.685 0.134'],
    // 0.3125, which Python rounds to 0.312.
    ['gender', GENDER, '0.456 0.313 0.208 0.091'],
    ['Ben and Gerry', BEN_GERRY, '0.727 0.194 0.661 0.184'],
    ['five observers', FIVE_OBSERVERS.map((row) => row.slice(0, 15)), '0.616 0.236 0.497 0.122'],
  ] as const)('%s', (_name, ratings, published) => {
    expect(shown(gwetAgreement(ratings as Ratings, { weights: 'none' }))).toBe(published);
  });

  it('on a table of two abstractors, to seven places', () => {
    // irrCAC's vignette prints 0.8493305 with the error 0.04321747, and 0.835 with 0.04693346; its tables divide by cases, its ratings by one less.
    const cases = [...'x'.repeat(13)].map(() => ['e', 'e']);
    cases.push(...[...'x'.repeat(20)].map(() => ['a', 'a']), ...[...'x'.repeat(7)].map(() => ['a', 'n']));
    cases.push(...[...'x'.repeat(4)].map(() => ['n', 'a']), ...[...'x'.repeat(56)].map(() => ['n', 'n']));
    const ratings = [0, 1].map((rater) => cases.map((pair) => pair[rater] as string));
    const ac1 = gwetAgreement(ratings, { weights: 'none' });
    expect(ac1.value).toBeCloseTo(0.8493305, 7);
    expect(ac1.standardError).toBeCloseTo(0.04321747 * Math.sqrt(100 / 99), 8);
    const bp = brennanPrediger(ratings, { weights: 'none' });
    expect(bp.value).toBeCloseTo(0.835, 12);
    expect(bp.standardError).toBeCloseTo(0.04693346 * Math.sqrt(100 / 99), 8);
  });
});

describe('brennanPrediger agrees with what was published', () => {
  it.each([
    ['none', '0.818 0.200 0.773 0.145'],
    ['linear', '0.939 0.600 0.848 0.123'],
    ['ordinal', '0.968 0.720 0.886 0.114'],
    ['quadratic', '0.975 0.750 0.902 0.111'],
    ['radical', '0.897 0.452 0.813 0.133'],
  ] as const)('four raters of twelve units, weights %s', (weights, published) => {
    expect(shown(brennanPrediger(FOUR_OBSERVERS, { weights }))).toBe(published);
  });

  it('with a table of weights', () => {
    const around = [0, 1, 2, 3, 4].map((a) => [0, 1, 2, 3, 4].map((b) => 1 - ((b - a + 5) % 5) / 4));
    expect(shown(brennanPrediger(FOUR_OBSERVERS, { weights: around }))).toBe('0.886 0.500 0.773 0.145');
  });

  it.each([
    ['fourteen units', G1G2, '0.744 0.200 0.679 0.136'],
    ['gender', GENDER, '0.456 0.333 0.183 0.102'],
    ['Ben and Gerry', BEN_GERRY, '0.727 0.200 0.659 0.185'],
  ] as const)('%s', (_name, ratings, published) => {
    expect(shown(brennanPrediger(ratings, { weights: 'none' }))).toBe(published);
  });
});

describe.each([
  ['gwetAgreement', gwetAgreement],
  ['brennanPrediger', brennanPrediger],
] as const)('%s at the edges', (name, statistic) => {
  it.each([
    [[], undefined, 'no-ratings'],
    [[[null], [null]], undefined, 'no-ratings'],
    [[[1, 2]], undefined, 'one-rater'],
    [
      [
        [1, null],
        [null, 2],
      ],
      undefined,
      'too-few-pairs',
    ],
    [
      [
        [2, 2],
        [2, 2],
      ],
      undefined,
      'no-variation',
    ],
    [
      [
        [2, 2],
        [2, 2],
      ],
      [2],
      'one-category',
    ],
  ] as const)('has no value for %j of %j: %s', (ratings, categories, reason) => {
    for (const weights of ['none', 'quadratic', 'ordinal'] as const) {
      const options = categories === undefined ? { weights } : { weights, categories };
      expect(statistic(ratings, options)).toMatchObject({ value: null, reason, standardError: null });
    }
  });

  it('is 1 where all said the same and could have said something else', () => {
    expect(
      statistic(
        [
          [2, 2],
          [2, 2],
        ],
        { weights: 'ordinal', categories: [1, 2, 3, 4] },
      ),
    ).toMatchObject({ value: 1, standardError: 0, categories: 4 });
  });

  it('has a value but no error with a single unit', () => {
    const one = statistic([[1], [1], [2]], { weights: 'none' });
    expect([one.value !== null, one.standardError]).toEqual([true, null]);
  });

  it('says which it is', () => {
    const names = (['none', 'linear'] as const).map(
      (weights) =>
        statistic(
          [
            [1, 2],
            [1, 1],
          ],
          { weights },
        ).coefficient,
    );
    expect(names).toEqual(name === 'gwetAgreement' ? ['gwet-ac1', 'gwet-ac2'] : ['brennan-prediger', 'brennan-prediger']);
  });

  it.each([
    [[[1, 3]], { weights: 'none', categories: [1, 2] }, ['ratings', 0, 1], 'statistics/not-a-category'],
    [[['low', 'high']], { weights: 'linear' }, ['options', 'categories'], 'statistics/no-order'],
    [[[1, 2]], { weights: [[1]] }, ['options', 'weights'], 'statistics/other-size'],
    [[[1, 2]], { weights: 'none', categories: [] }, ['options', 'categories'], 'kernel/list-length'],
    [[[1, 2]], {}, ['options', 'weights'], 'kernel/not-a-member'],
  ])('refuses %j with %j', (ratings, options, path, code) => {
    try {
      statistic(ratings as never, options as never);
      expect.unreachable();
    } catch (error) {
      expect(isInvalidInputError(error) && [error.path, error.code]).toEqual([path, code]);
    }
  });
});
