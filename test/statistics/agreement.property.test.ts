import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alphaInterval,
  alphaPermutation,
  brennanPrediger,
  cohenKappa,
  gwetAgreement,
  krippendorffAlpha,
  type AgreementResult,
  type Ratings,
} from 'commissioning-kit/statistics';

const anyRatings: fc.Arbitrary<(number | null)[][]> = fc
  .record({ raters: fc.integer({ min: 0, max: 6 }), units: fc.integer({ min: 0, max: 8 }) })
  .chain(({ raters, units }) =>
    fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 4 }), { minLength: units, maxLength: units }), {
      minLength: raters,
      maxLength: raters,
    }),
  );

/** Some of these deal out and draw over and over. */
const RUNS = { numRuns: 40 };

const CATEGORIES = [0, 1, 2, 3, 4];
const seeded = { seed: 1, replicates: 20 };
const STATISTICS: Readonly<Record<string, (ratings: Ratings) => AgreementResult>> = {
  'alpha, nominal': (ratings) => krippendorffAlpha(ratings, { metric: 'nominal' }),
  'alpha, ordinal': (ratings) => krippendorffAlpha(ratings, { metric: 'ordinal' }),
  'alpha, interval': (ratings) => krippendorffAlpha(ratings, { metric: 'interval' }),
  'alpha, ratio': (ratings) => krippendorffAlpha(ratings, { metric: 'ratio' }),
  'alpha with an interval': (ratings) => alphaInterval(ratings, { metric: 'ordinal', ...seeded }),
  'alpha with an interval over pairs': (ratings) => alphaInterval(ratings, { metric: 'interval', method: 'krippendorff', ...seeded }),
  'alpha against chance': (ratings) => alphaPermutation(ratings, { metric: 'ordinal', ...seeded }),
  AC1: (ratings) => gwetAgreement(ratings, { weights: 'none', categories: CATEGORIES }),
  'AC2, ordinal': (ratings) => gwetAgreement(ratings, { weights: 'ordinal', categories: CATEGORIES }),
  'AC2, quadratic, categories found': (ratings) => gwetAgreement(ratings, { weights: 'quadratic' }),
  'Brennan and Prediger': (ratings) => brennanPrediger(ratings, { weights: 'linear', categories: CATEGORIES }),
};

/** The same but for the last places of its numbers, which depend on the order of adding, and of which a root doubles the share. */
function expectSame(found: unknown, wanted: unknown, path = ''): void {
  if (typeof found === 'number' && typeof wanted === 'number')
    expect(Math.abs(found - wanted), path).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(wanted)));
  else if (typeof found !== 'object' || found === null || typeof wanted !== 'object' || wanted === null)
    expect(found, path).toEqual(wanted);
  else {
    expect(Object.keys(found), path).toEqual(Object.keys(wanted));
    for (const [key, value] of Object.entries(found))
      expectSame(value, (wanted as Readonly<Record<string, unknown>>)[key], `${path}.${key}`);
  }
}

const isSound = (value: unknown): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : typeof value !== 'object' || value === null || Object.values(value).every(isSound);

describe.each(Object.entries(STATISTICS))('%s', (_name, statistic) => {
  it('is a number with no reason, or none with one, and never NaN', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const found = statistic(ratings);
        expect((found.value === null) === (found.reason !== null)).toBe(true);
        expect(isSound(found)).toBe(true);
        if (found.value !== null) expect(found.value).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it('does not depend on which rater or which unit is which', () => {
    fc.assert(
      fc.property(anyRatings, fc.nat(7), fc.nat(7), (ratings, raters, units) => {
        const turn = <T>(list: readonly T[], by: number): T[] => [
          ...list.slice(by % (list.length || 1)),
          ...list.slice(0, by % (list.length || 1)),
        ];
        const turned = turn(ratings, raters)
          .reverse()
          .map((row) => turn(row, units).reverse());
        expectSame(statistic(turned), statistic(ratings));
      }),
      RUNS,
    );
  });

  it('does not change when a unit is added that nobody rated', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const { missing: _, unpaired: __, ...before } = statistic(ratings) as AgreementResult & { missing: number; unpaired?: number };
        const {
          missing: ___,
          unpaired: ____,
          ...after
        } = statistic(ratings.map((row) => [...row, null])) as typeof before & { missing: number; unpaired?: number };
        expect(after).toEqual(before);
      }),
      RUNS,
    );
  });

  it('is 1, or has a named reason, where all raters say the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 8 }), fc.integer({ min: 2, max: 5 }), (row, raters) => {
        const { value, reason } = statistic(Array.from({ length: raters }, () => row));
        // One unit alone has no others to compare with: alpha's formula gives 0/0, as all ratings are the same.
        if (value === null) expect(['no-ratings', 'no-variation']).toContain(reason);
        else expect(value).toBe(1);
      }),
      RUNS,
    );
  });

  it('does not write to its input', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const before = JSON.stringify(ratings);
        statistic(ratings);
        expect(JSON.stringify(ratings)).toBe(before);
      }),
      RUNS,
    );
  });
});

describe('ordinal alpha', () => {
  it('is the same under any relabelling that keeps the order', () => {
    fc.assert(
      fc.property(
        anyRatings,
        fc.uniqueArray(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 5, maxLength: 5 }),
        (ratings, labels) => {
          const sorted = labels.map((label) => label + 0).sort((a, b) => a - b);
          const renamed = ratings.map((row) => row.map((cell) => (cell === null ? null : (sorted[cell] as number))));
          const options = { metric: 'ordinal', ...seeded } as const;
          expect(alphaInterval(renamed, options)).toEqual(alphaInterval(ratings, options));
          expect(alphaPermutation(renamed, options)).toEqual(alphaPermutation(ratings, options));
        },
      ),
    );
  });
});

describe('interval alpha', () => {
  it('is the same in any unit of measurement', () => {
    fc.assert(
      fc.property(anyRatings, fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: -1_000, max: 1_000 }), (ratings, scale, shift) => {
        const changed = ratings.map((row) => row.map((cell) => (cell === null ? null : cell * scale + shift)));
        const [before, after] = [ratings, changed].map((table) => krippendorffAlpha(table, { metric: 'interval' }).value);
        if (before === null) expect(after).toBeNull();
        else expect(after).toBeCloseTo(before as number, 9);
      }),
      RUNS,
    );
  });
});

describe('cohenKappa', () => {
  const anyTable = fc.integer({ min: 1, max: 5 }).chain((size) =>
    fc.array(fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );
  const plus = (table: readonly (readonly number[])[]): number[][] => table.map((row) => row.map((cell) => cell + 0));
  const weights = fc.constantFrom('none', 'linear', 'quadratic', 'ordinal', 'radical');

  it('is a number with no reason, or none with one, and never NaN', () => {
    fc.assert(
      fc.property(anyTable, weights, (table, scheme) => {
        const found = cohenKappa(plus(table), { weights: scheme as 'none' });
        expect((found.value === null) === (found.reason !== null)).toBe(true);
        expect(isSound(found)).toBe(true);
      }),
      RUNS,
    );
  });

  it('does not depend on which rater is which, nor on the size of the table’s total', () => {
    fc.assert(
      fc.property(anyTable, weights, fc.integer({ min: 2, max: 9 }), (table, scheme, factor) => {
        const whole = table.map((row) => row.map((cell) => Math.round(cell)));
        const options = { weights: scheme as 'none' };
        const found = cohenKappa(whole, options);
        const turned = whole.map((row, a) => row.map((_, b) => (whole[b] as number[])[a] as number));
        expectSame(cohenKappa(turned, options), found);
        expectSame(
          cohenKappa(
            [...whole].reverse().map((row) => [...row].reverse()),
            options,
          ),
          found,
        );
        const [once, more] = [whole, whole.map((row) => row.map((cell) => cell * factor))].map((counts) => cohenKappa(counts, options));
        if (once?.value === null) expect(more?.value).toBeNull();
        else expect(more?.value).toBeCloseTo(once?.value as number, 9);
      }),
      RUNS,
    );
  });
});
