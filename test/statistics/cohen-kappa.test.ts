import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import { cohenKappa, cohenKappaFromPairs, type CountTable } from 'commissioning-kit/statistics';

/** Two psychiatrists, three diagnoses, as shares: Cohen (1968), table 1; the example of `cohen.kappa` in R's psych. */
const COHEN_1968 = [
  [0.44, 0.05, 0.01],
  [0.07, 0.2, 0.03],
  [0.09, 0.05, 0.06],
];
/** Cohen's weights of disagreement, 0 to 6, turned into agreement. */
const COHEN_WEIGHTS = [
  [1, 1 - 1 / 6, 0.5],
  [1 - 1 / 6, 1, 0],
  [0.5, 0, 1],
];
/** Two abstractors, three kinds of pregnancy: Gwet's Handbook, `cont3x3abstractors` in R's irrCAC. */
const ABSTRACTORS = [
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
];
/** Two raters, 50 proposals: the example of Wikipedia's article "Cohen's kappa". */
const PROPOSALS = [
  [20, 5],
  [10, 15],
];

const kappa = (table: CountTable, weights: 'none' | 'linear' | 'quadratic' | CountTable = 'none') => cohenKappa(table, { weights });

describe('cohenKappa agrees with what was published', () => {
  it('plain', () => {
    expect(kappa(COHEN_1968).value?.toFixed(3)).toBe('0.492');
    expect(kappa(PROPOSALS).value).toBeCloseTo(0.4, 14);
    // Wikipedia's two tables with the same share of agreement.
    expect(
      kappa([
        [45, 15],
        [25, 15],
      ]).value?.toFixed(4),
    ).toBe('0.1304');
    expect(
      kappa([
        [25, 35],
        [5, 35],
      ]).value?.toFixed(4),
    ).toBe('0.2593');
    expect(kappa(ABSTRACTORS).value).toBeCloseTo(0.7964094, 7);
  });

  it('weighted', () => {
    expect(kappa(COHEN_1968, COHEN_WEIGHTS).value?.toFixed(3)).toBe('0.348');
  });

  it('with standard errors', () => {
    // The vignette of irrCAC.
    expect(kappa(ABSTRACTORS).standardError).toBeCloseTo(0.05891072, 8);
    // R's vcd, `Kappa(matrix(c(45, 15, 15, 25), 2))`, prints 0.375 and 0.0944.
    const even = kappa([
      [45, 15],
      [15, 25],
    ]);
    expect([even.value, even.standardError?.toFixed(4), even.standardErrorOfChance?.toFixed(4)]).toEqual([0.375, '0.0944', '0.1000']);
  });

  it('with limits at the level asked for', () => {
    const at = (level: number): number => {
      const found = cohenKappa(PROPOSALS, { weights: 'none', level });
      return ((found.upper as number) - (found.lower as number)) / 2 / (found.standardError as number);
    };
    // Tables of the normal distribution.
    expect(at(0.5)).toBeCloseTo(0.6744897502, 9);
    expect(at(0.95)).toBeCloseTo(1.9599639845, 9);
    expect(at(0.99)).toBeCloseTo(2.5758293035, 9);
    expect(at(0.999)).toBeCloseTo(3.2905267315, 9);
    expect(kappa(PROPOSALS).level).toBe(0.95);
  });
});

describe('cohenKappa by its weights', () => {
  const table = [
    [10, 3, 1, 0],
    [2, 8, 4, 1],
    [0, 3, 9, 2],
    [1, 0, 2, 6],
  ];
  const scheme = (of: (steps: number) => number): CountTable => [0, 1, 2, 3].map((a) => [0, 1, 2, 3].map((b) => of(Math.abs(a - b))));

  it.each([
    ['linear', scheme((steps) => 1 - steps / 3)],
    ['quadratic', scheme((steps) => 1 - (steps / 3) ** 2)],
    ['radical', scheme((steps) => 1 - Math.sqrt(steps / 3))],
    // 1, 3 and 6 pairs of categories among two, three and four.
    ['ordinal', scheme((steps) => 1 - [0, 1, 3, 6][steps]! / 6)],
    ['none', scheme((steps) => (steps === 0 ? 1 : 0))],
  ] as const)('%s weights are that table', (weights, custom) => {
    const [named, given] = [cohenKappa(table, { weights }), cohenKappa(table, { weights: custom })];
    expect(named.value).toBeCloseTo(given.value as number, 13);
    expect(named.standardError).toBeCloseTo(given.standardError as number, 13);
    expect([named.weights, given.weights]).toEqual([weights, 'custom']);
  });

  it('are the intraclass correlation when quadratic and the margins are alike', () => {
    // Fleiss and Cohen (1973): with equal margins, quadratic kappa is Pearson's correlation.
    const alike = [
      [5, 2, 1],
      [2, 6, 2],
      [1, 2, 4],
    ];
    let [sum, squares, products, n] = [0, 0, 0, 0];
    alike.forEach((row, a) =>
      row.forEach(
        (count, b) => ([sum, squares, products, n] = [sum + count * a, squares + count * a * a, products + count * a * b, n + count]),
      ),
    );
    expect(kappa(alike, 'quadratic').value).toBeCloseTo((products / n - (sum / n) ** 2) / (squares / n - (sum / n) ** 2), 13);
  });
});

describe('cohenKappa at the edges', () => {
  it.each([
    [[[0]], 'no-ratings'],
    [
      [
        [0, 0],
        [0, 0],
      ],
      'no-ratings',
    ],
    [[[7]], 'one-category'],
    [
      [
        [7, 0],
        [0, 0],
      ],
      'no-variation',
    ],
  ] as const)('has no value for %j: %s', (table, reason) => {
    expect(kappa(table)).toMatchObject({ value: null, reason, standardError: null, standardErrorOfChance: null, lower: null, upper: null });
  });

  it('has none where the weights call everything agreement', () => {
    expect(
      kappa(PROPOSALS, [
        [1, 1],
        [1, 1],
      ]).reason,
    ).toBe('no-variation');
  });

  it('is exactly 1 for full agreement, and 0 where one rater always says the same', () => {
    expect(
      kappa(
        [
          [3, 0, 0],
          [0, 4, 0],
          [0, 0, 5],
        ],
        'linear',
      ),
    ).toMatchObject({ value: 1, standardError: 0 });
    expect(
      kappa([
        [7, 1],
        [0, 0],
      ]).value,
    ).toBe(0);
  });

  it('survives the largest and the smallest counts', () => {
    expect(
      kappa([
        [1e300, 0],
        [0, 1e300],
      ]).value,
    ).toBe(1);
    expect(
      kappa([
        [Number.MIN_VALUE, 0],
        [0, Number.MIN_VALUE],
      ]).value,
    ).toBe(1);
    expect(() =>
      kappa([
        [1e308, 1e308],
        [0, 1e308],
      ]),
    ).toThrow(/add up to a number/);
  });
});

describe('cohenKappaFromPairs', () => {
  it('counts the pairs and leaves out what is missing', () => {
    const pairs = [
      ...Array.from({ length: 20 }, () => ['yes', 'yes'] as const),
      ...Array.from({ length: 5 }, () => ['yes', 'no'] as const),
      ...Array.from({ length: 10 }, () => ['no', 'yes'] as const),
      ...Array.from({ length: 15 }, () => ['no', 'no'] as const),
      ['yes', null] as const,
      [null, null] as const,
    ];
    expect(cohenKappaFromPairs(pairs, { categories: ['yes', 'no'], weights: 'none' })).toEqual({ ...kappa(PROPOSALS), missing: 2 });
  });

  it('goes by the steps of the scale given', () => {
    const pairs = [
      [1, 1],
      [2, 9],
      [9, 9],
      [2, 2],
      [9, 2],
    ] as const;
    const found = cohenKappaFromPairs(pairs, { categories: [1, 2, 9], weights: 'linear' });
    expect(found.value).toBe(
      kappa(
        [
          [1, 0, 0],
          [0, 1, 1],
          [0, 1, 1],
        ],
        'linear',
      ).value,
    );
  });

  it.each([
    [[[1, 3]], { categories: [1, 2], weights: 'none' }, ['pairs', 0, 1], 'statistics/not-a-category'],
    [[[1, 2], [1]], { categories: [1, 2], weights: 'none' }, ['pairs', 1], 'kernel/list-length'],
    [[[1, 2]], { categories: [1, 1], weights: 'none' }, ['options', 'categories', 1], 'kernel/duplicate-id'],
    [[[1, 2]], { categories: [1, 2], weights: 'cubic' }, ['options', 'weights'], 'kernel/not-a-member'],
    [[[1, 2]], { categories: [1, 2], weights: [[1]] }, ['options', 'weights'], 'statistics/other-size'],
    [
      [[1, 2]],
      {
        categories: [1, 2],
        weights: [
          [1, 2],
          [0, 1],
        ],
      },
      ['options', 'weights', 0, 1],
      'kernel/out-of-range',
    ],
    [
      [[1, 2]],
      {
        categories: [1, 2],
        weights: [
          [1, 0],
          [0, 0.9],
        ],
      },
      ['options', 'weights', 1, 1],
      'kernel/out-of-range',
    ],
    [[[1, 2]], { categories: [1, 2], weights: 'none', level: 1 }, ['options', 'level'], 'kernel/out-of-range'],
  ])('refuses %j with %j', (pairs, options, path, code) => {
    try {
      cohenKappaFromPairs(pairs as never, options as never);
      expect.unreachable();
    } catch (error) {
      expect(isInvalidInputError(error) && [error.path, error.code]).toEqual([path, code]);
    }
  });
});
