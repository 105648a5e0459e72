import { expect, it } from 'vitest';
import {
  brennanPrediger,
  cohenKappa,
  cohenKappaFromPairs,
  consensus,
  fleissKappa,
  gwetAgreement,
  kendallW,
  krippendorffAlpha,
  leikConsensus,
  ordinalAgreement,
  randolphKappa,
} from 'commissioning-kit/statistics';

// Counted by hand: three raters; two units that all three rated, three pairs each, and two with a single rating; four blanks. The 4 is said
// once and in no pair.
const RATINGS = [
  [1, 2, null, 4],
  [1, 3, 3, null],
  [2, 2, null, null],
] as const;

it('says of alpha which ratings it was made of', () => {
  expect(krippendorffAlpha(RATINGS, { metric: 'interval' })).toMatchObject({
    ...{ coefficient: 'krippendorff-alpha', metric: 'interval', raters: 3, units: 2, unpaired: 2 },
    ...{ ratings: 6, pairs: 6, categories: 3, missing: 4 },
  });
});

it.each([
  ['gwet-ac2', gwetAgreement],
  ['brennan-prediger', brennanPrediger],
] as const)('says of %s which ratings it was made of', (coefficient, statistic) => {
  const found = statistic(RATINGS, { weights: 'linear' });
  expect(found).toMatchObject({
    ...{ coefficient, weights: 'linear', raters: 3, units: 4, pairedUnits: 2, pairs: 6, categories: 4, missing: 4 },
  });
  // In each unit one pair agrees and two are a third of the scale apart.
  expect(found.observed).toBeCloseTo(7 / 9, 12);
});

it('says of W how many ranked how much, and whether with ties', () => {
  // Mid-ranks 1.5, 1.5, 3 and 1, 2, 3: sums 2.5, 3.5, 6, squares about 4 of 6.5; 12 x 6.5 / (4 x 24 - 2 x 6).
  const found = kendallW([
    [1, 1, 2],
    [1, 2, 3],
  ]);
  expect(found).toMatchObject({ raters: 2, units: 3, ties: true, degreesOfFreedom: 2 });
  expect(found.value).toBeCloseTo(78 / 84, 12);
  expect(found.chiSquare).toBeCloseTo((2 * 2 * 78) / 84, 12);
  expect(kendallW([[1, 2, 3, 4]])).toMatchObject({ raters: 1, units: 4, ties: false });
});

it.each([
  ['fleiss-kappa', fleissKappa],
  ['randolph-kappa', randolphKappa],
] as const)('says of %s how many units, raters and categories', (coefficient, statistic) => {
  const found = statistic([
    [2, 1, 0],
    [0, 3, 0],
    [1, 1, 1],
    [0, 0, 3],
  ]);
  expect(found).toMatchObject({ coefficient, units: 4, raters: 3, categories: 3 });
  expect(found.observed).toBeCloseTo((1 / 3 + 1 + 0 + 1) / 4, 12);
});

it('says of kappa how many pairs and categories, and of pairs how many were left out', () => {
  const table = [
    [20, 5],
    [10, 15],
  ];
  expect(cohenKappa(table, { weights: 'quadratic' })).toMatchObject({ weights: 'quadratic', pairs: 50, categories: 2, level: 0.95 });
  const pairs = [
    ['a', 'a'],
    ['a', 'b'],
    [null, 'b'],
    ['b', 'b'],
  ] as const;
  expect(cohenKappaFromPairs(pairs, { categories: ['a', 'b', 'c'], weights: 'none' })).toMatchObject({
    pairs: 3,
    categories: 3,
    missing: 1,
  });
});

it.each([
  ['van-der-eijk-a', ordinalAgreement],
  ['tastle-wierman-consensus', consensus],
  ['leik-consensus', leikConsensus],
] as const)('says of %s how many rated on how long a scale', (coefficient, statistic) => {
  expect(statistic([1, 0, 2, 0])).toMatchObject({ coefficient, n: 3, categories: 4 });
});
