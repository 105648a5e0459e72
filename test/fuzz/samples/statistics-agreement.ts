import type { FuzzedRoom } from '../room.js';

const ratings = [
  [1, 2, 3, null],
  [1, 3, 3, 4],
  [2, 2, 3, 4],
];
const named = [
  ['low', 'high', null],
  ['low', 'low', 'high'],
];
const table = [
  [4, 1.5, 0],
  [1, 5, 2],
  [0, 1, 3],
];
const weights = [
  [1, 0.5, 0],
  [0.5, 1, 0.5],
  [0, 0.5, 1],
];

/** The coefficients of raters over several units, and what is drawn around them. */
export const fuzzedAgreement: FuzzedRoom['fuzzed'] = {
  krippendorffAlpha: () => [
    [ratings, { metric: 'ordinal' }],
    [ratings, { metric: 'ratio' }],
    [ratings, { metric: 'interval' }],
    [named, { metric: 'nominal' }],
  ],
  alphaInterval: () => [
    [ratings, { metric: 'ordinal', seed: 1, replicates: 20, level: 0.9, method: 'units' }],
    [ratings, { metric: 'ratio', seed: 'autumn', replicates: 20, method: 'krippendorff' }],
  ],
  alphaPermutation: () => [
    [ratings, { metric: 'interval', seed: 1, replicates: 20, threshold: 0.05 }],
    [named, { metric: 'nominal', seed: '7', replicates: 20 }],
  ],
  cohenKappa: () => [
    [table, { weights: 'quadratic', level: 0.9 }],
    [table, { weights }],
  ],
  cohenKappaFromPairs: () => [
    [
      [
        [1, 2],
        [2, 2],
        [3, null],
      ],
      { categories: [1, 2, 3], weights: 'linear', level: 0.99 },
    ],
    [[['a', 'b']], { categories: ['a', 'b', 'c'], weights }],
  ],
  gwetAgreement: () => [
    [ratings, { weights: 'ordinal', categories: [1, 2, 3, 4] }],
    [ratings, { weights: 'quadratic' }],
    [named, { weights: 'none' }],
  ],
  brennanPrediger: () => [
    [ratings, { weights: 'radical' }],
    [named, { weights: 'linear', categories: ['low', 'middle', 'high'] }],
  ],
};
