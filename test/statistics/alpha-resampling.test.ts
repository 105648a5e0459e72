import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import {
  alphaInterval,
  alphaPermutation,
  krippendorffAlpha,
  randomStream,
  type AlphaMetric,
  type Ratings,
} from 'commissioning-kit/statistics';
import { FIVE_OBSERVERS, FOUR_OBSERVERS, THREE_OBSERVERS } from './published-ratings.js';

const METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const satisfies readonly AlphaMetric[];

describe('alphaInterval', () => {
  it('holds alpha, and gives the same from the same seed', () => {
    for (const metric of METRICS) {
      for (const method of ['units', 'krippendorff'] as const) {
        const found = alphaInterval(FIVE_OBSERVERS, { metric, seed: 'autumn', method });
        expect(found).toMatchObject(krippendorffAlpha(FIVE_OBSERVERS, { metric }));
        expect(found.lower).toBeLessThan(found.value as number);
        expect(found.upper).toBeGreaterThan(found.value as number);
        expect(alphaInterval(FIVE_OBSERVERS, { metric, seed: 'autumn', method })).toEqual(found);
        const { lower, upper, ...described } = found;
        expect(described).toMatchObject({ metric, method, seed: 'autumn', level: 0.95, replicates: 1_000, withoutValue: 0 });
        // Another seed has to move the limits themselves: that the result names its seed would make it another one in any case.
        const winter = alphaInterval(FIVE_OBSERVERS, { metric, seed: 'winter', method });
        expect([winter.lower, winter.upper]).not.toEqual([lower, upper]);
      }
    }
  });

  it('by Krippendorff’s pairs comes near what his macro prints', () => {
    // Hayes and Krippendorff (2007), ordinal, 10,000 bootstrap samples by the algorithm of 2006, which draws from coincidences: .7078 to .8078.
    const found = alphaInterval(FIVE_OBSERVERS, { metric: 'ordinal', seed: 1, method: 'krippendorff', replicates: 10_000 });
    expect(Math.abs((found.lower as number) - 0.7078)).toBeLessThan(0.02);
    expect(Math.abs((found.upper as number) - 0.8078)).toBeLessThan(0.02);
  });

  it('by units comes near what R’s boot prints', () => {
    // A percentile interval of R's boot over the units of "C" data, 1,000 replicates of irr's ordinal alpha: 0.43 to 1.00.
    const found = alphaInterval(FOUR_OBSERVERS, { metric: 'ordinal', seed: 1, replicates: 10_000 });
    expect(Math.abs((found.lower as number) - 0.43)).toBeLessThan(0.05);
    expect(found.upper).toBeGreaterThan(0.99);
  });

  it('agrees with every way to draw three units, counted', () => {
    const ratings = [
      [1, 2, 4],
      [1, 3, 4],
      [2, 2, 4],
    ];
    const values: number[] = [];
    let without = 0;
    for (let draw = 0; draw < 27; draw += 1) {
      const units = [draw % 3, Math.floor(draw / 3) % 3, Math.floor(draw / 9)];
      const { value } = krippendorffAlpha(
        ratings.map((row) => units.map((unit) => row[unit] as number)),
        { metric: 'ordinal' },
      );
      if (value === null) without += 1;
      else values.push(value);
    }
    const found = alphaInterval(ratings, { metric: 'ordinal', seed: 3, replicates: 20_000, level: 0.6 });
    // Only the third unit, three times over, has no variation: one draw of 27.
    expect(without).toBe(1);
    expect(Math.abs(found.withoutValue / 20_000 - 1 / 27)).toBeLessThan(0.006);
    values.sort((a, b) => a - b);
    expect(found.lower).toBeCloseTo(values[Math.floor(0.2 * 26)] as number, 12);
    expect(found.upper).toBeCloseTo(values[Math.floor(0.8 * 26)] as number, 12);
  });

  it('counts every replicate as without value where alpha has none, or none is drawn', () => {
    expect(
      alphaInterval(
        [
          [2, 2],
          [2, 2],
        ],
        { metric: 'ordinal', seed: 1 },
      ),
    ).toMatchObject({ value: null, lower: null, upper: null, withoutValue: 1_000 });
    // Two units of one value each: only a draw of both has variation, and all of those agree.
    const two = alphaInterval(
      [
        [1, 2],
        [1, 2],
      ],
      { metric: 'ordinal', seed: 1 },
    );
    expect([two.lower, two.upper]).toEqual([1, 1]);
    expect(Math.abs(two.withoutValue - 500)).toBeLessThan(60);
  });

  it('does not depend on the order of raters or units, nor on units that nobody rated twice', () => {
    const options = { metric: 'ordinal', seed: 5 } as const;
    const found = alphaInterval(FOUR_OBSERVERS, options);
    const turned = [...FOUR_OBSERVERS].reverse().map((row) => [...row.slice(4), ...row.slice(0, 4)]);
    expect(alphaInterval(turned, options)).toEqual(found);
    const more = alphaInterval(
      FOUR_OBSERVERS.map((row) => [...row, null]),
      options,
    );
    expect([more.lower, more.upper]).toEqual([found.lower, found.upper]);
  });

  it('is wider at a higher level', () => {
    const width = (level: number): number => {
      const { lower, upper } = alphaInterval(THREE_OBSERVERS, { metric: 'nominal', seed: 1, level });
      return (upper as number) - (lower as number);
    };
    expect(width(0.8)).toBeLessThan(width(0.95));
    expect(width(0.95)).toBeLessThan(width(0.999));
  });

  it.each([
    [{ metric: 'ordinal' }, ['options', 'seed'], 'statistics/not-a-seed'],
    [{ metric: 'ordinal', seed: 1, replicates: 0 }, ['options', 'replicates'], 'kernel/not-a-whole-number'],
    [{ metric: 'ordinal', seed: 1, method: 'rows' }, ['options', 'method'], 'kernel/not-a-member'],
    [{ metric: 'ordinal', seed: 1, level: 95 }, ['options', 'level'], 'kernel/out-of-range'],
  ])('refuses %j', (options, path, code) => {
    try {
      alphaInterval(FOUR_OBSERVERS, options as never);
      expect.unreachable();
    } catch (error) {
      expect(isInvalidInputError(error) && [error.path, error.code]).toEqual([path, code]);
    }
  });

  it('refuses to draw more pairs than it could in reasonable time', () => {
    const many = Array.from({ length: 500 }, (_, rater) => [rater % 3, rater % 2]);
    expect(() => alphaInterval(many, { metric: 'nominal', seed: 1, method: 'krippendorff' })).toThrow(/hundred million/);
    expect(alphaInterval(many, { metric: 'nominal', seed: 1 }).lower).not.toBeNull();
  });
});

describe('alphaPermutation', () => {
  /** Every order of the ratings over the places, one by one. */
  const byHand = (ratings: readonly (readonly number[])[], metric: AlphaMetric): number => {
    const [raters, units] = [ratings.length, (ratings[0] as readonly number[]).length];
    const alphaOf = (cells: readonly number[]): number =>
      krippendorffAlpha(
        Array.from({ length: raters }, (_, rater) => cells.slice(rater * units, (rater + 1) * units)),
        { metric },
      ).value as number;
    const observed = alphaOf(ratings.flat());
    let [reached, all] = [0, 0];
    const deal = (left: readonly number[], dealt: readonly number[]): void => {
      if (left.length === 0) {
        all += 1;
        if (alphaOf(dealt) >= observed - 1e-9) reached += 1;
      }
      left.forEach((cell, at) => deal([...left.slice(0, at), ...left.slice(at + 1)], [...dealt, cell]));
    };
    deal(ratings.flat(), []);
    return reached / all;
  };

  it('counts all ways to deal as one by one', () => {
    for (const metric of METRICS) {
      for (const ratings of [
        [
          [1, 2, 3],
          [1, 3, 3],
        ],
        [
          [1, 2],
          [1, 4],
          [2, 4],
        ],
      ]) {
        const found = alphaPermutation(ratings, { metric, seed: 1 });
        expect(found.exact).toBe(true);
        expect(found.pAtLeast).toBeCloseTo(byHand(ratings, metric), 12);
        expect(found.distribution.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
        // What chance gives is 0 on the whole: that is what alpha is corrected by.
        expect(found.distribution.reduce((sum, { value, probability }) => sum + value * probability, 0)).toBeCloseTo(0, 12);
      }
    }
  });

  it('draws where there are too many ways, and comes to much the same', () => {
    const small = THREE_OBSERVERS.map((row) => row.slice(0, 9));
    const exact = alphaPermutation(small, { metric: 'nominal', seed: 1 });
    expect(exact.exact).toBe(true);
    // The same ratings under a metric with as many different values as there are ratings cannot be counted out.
    const many = FIVE_OBSERVERS.map((row) => row.map((cell, unit) => (cell === null ? null : cell + unit / 1_000)));
    const drawn = alphaPermutation(many as Ratings, { metric: 'interval', seed: 1, replicates: 500 });
    expect(drawn).toMatchObject({ exact: false, distribution: [], smallest: null, replicates: 500, finding: 'more-than-chance' });
    expect(drawn.pAtLeast).toBeCloseTo(1 / 501, 12);
  });

  it('finds no agreement where there is none, drawn or counted', () => {
    const stream = randomStream({ seed: 8, name: 'ratings' });
    const wide = Array.from({ length: 12 }, (_, rater) => Array.from({ length: 20 }, (_, unit) => stream.integer(rater * 20 + unit, 4)));
    const found = alphaPermutation(wide, { metric: 'nominal', seed: 1, replicates: 500 });
    expect([found.exact, found.finding]).toEqual([false, 'may-be-chance']);
    expect(
      alphaPermutation(
        [
          [1, 2, 1, 2, 3, 1],
          [2, 1, 3, 1, 1, 2],
        ],
        { metric: 'nominal', seed: 1 },
      ).finding,
    ).toBe('may-be-chance');
  });

  it('says that a panel is too small to say', () => {
    const three = alphaPermutation(
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      { metric: 'ordinal', seed: 1 },
    );
    expect(three).toMatchObject({ value: 1, finding: 'too-few-to-say', null: 'ratings-dealt-at-random' });
    expect(three.smallest).toBeCloseTo(1 / 15, 12);
    expect(
      alphaPermutation(
        [
          [1, 2, 3, 4],
          [1, 2, 3, 4],
        ],
        { metric: 'ordinal', seed: 1 },
      ),
    ).toMatchObject({ finding: 'more-than-chance' });
  });

  it('has nothing to say where alpha has no value', () => {
    expect(
      alphaPermutation(
        [
          [1, 1],
          [1, 1],
        ],
        { metric: 'ordinal', seed: 1 },
      ),
    ).toMatchObject({ reason: 'no-variation', pAtLeast: null, finding: null });
  });
});
