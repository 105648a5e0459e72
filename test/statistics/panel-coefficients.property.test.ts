import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreementDistribution,
  consensus,
  fleissKappa,
  intraclassCorrelation,
  intraclassLimits,
  kendallTest,
  kendallW,
  leikConsensus,
  oneMoreRater,
  ordinalAgreement,
  orderedMedian,
  randolphKappa,
  type IntraclassForm,
} from 'commissioning-kit/statistics';

const DISTRIBUTIONS = [ordinalAgreement, consensus, leikConsensus];
const FORMS: readonly IntraclassForm[] = ['ICC1', 'ICC2', 'ICC3', 'ICC1k', 'ICC2k', 'ICC3k'];

const frequency = fc.oneof(
  fc.nat(20),
  fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0),
);
const frequencies = fc.array(frequency, { minLength: 1, maxLength: 8 });

/** Counts of units by categories, all of one number of raters. */
const counts = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([categories, raters]) =>
    fc
      .array(fc.array(fc.nat(categories - 1), { minLength: raters, maxLength: raters }), { minLength: 1, maxLength: 8 })
      .map((units) =>
        units.map((choices) => Array.from({ length: categories }, (_, category) => choices.filter((choice) => choice === category).length)),
      ),
  );

/** A table of scores without gaps, few enough for exact chances. */
const smallScores = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(3), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

/** A table of scores without gaps. */
const scores = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(5), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

/** The order that a list of numbers puts other things in. */
function shuffle<T>(list: readonly T[], keys: readonly number[]): readonly T[] {
  return list
    .map((item, index) => ({ item, key: keys[index % keys.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || b.index - a.index)
    .map(({ item }) => item);
}
const keys = fc.array(fc.nat(100), { minLength: 8, maxLength: 8 });

function near(a: number | null, b: number | null, digits = 9): void {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(a).toBeCloseTo(b, digits);
}

function transpose(table: readonly (readonly number[])[]): number[][] {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0));
}

/** Whether every number in a result is one, and a value goes with no reason. */
function isWhole(result: { readonly value: number | null; readonly reason: string | null }): void {
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect(result.value === null).toBe(result.reason !== null);
}

describe('coefficients of one distribution', () => {
  it('do not change when the order of categories is reversed', () => {
    fc.assert(
      fc.property(frequencies, (list) => {
        for (const measure of DISTRIBUTIONS) near(measure(list).value, measure([...list].reverse()).value);
      }),
    );
  });

  it('do not change when all frequencies are doubled', () => {
    fc.assert(
      fc.property(frequencies, (list) => {
        for (const measure of DISTRIBUTIONS) near(measure(list).value, measure(list.map((one) => 2 * one)).value);
      }),
    );
  });

  it('stay within their ends, and are whole', () => {
    fc.assert(
      fc.property(frequencies, (list) => {
        for (const measure of DISTRIBUTIONS) {
          const found = measure(list);
          isWhole(found);
          if (found.value !== null) expect(Math.abs(found.value)).toBeLessThanOrEqual(1);
          if (found.value !== null && measure !== ordinalAgreement) expect(found.value).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('are 1 exactly where one category was chosen', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 3, maxLength: 8 }), (list) => {
        const chosen = list.filter((one) => one > 0).length;
        for (const measure of DISTRIBUTIONS) if (chosen > 0) expect(measure(list).value === 1).toBe(chosen === 1);
      }),
    );
  });

  it('take the median from categories that were chosen, turned round with the scale', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }), (list) => {
        const median = orderedMedian(list);
        const mirrored = orderedMedian([...list].reverse());
        const last = list.length - 1;
        if (median === null) expect(mirrored).toBeNull();
        else if (typeof median === 'number') expect(mirrored).toBe(last - median);
        else expect(mirrored).toEqual([last - median[1], last - median[0]]);
        for (const category of [median ?? []].flat()) expect(list[category]).toBeGreaterThan(0);
      }),
    );
  });
});

describe('kappas of counts', () => {
  const KAPPAS = [fleissKappa, randolphKappa];

  it('do not change with the order of units, of categories, or with a unit that nobody rated', () => {
    fc.assert(
      fc.property(counts, keys, (table, order) => {
        for (const kappa of KAPPAS) {
          const found = kappa(table);
          isWhole(found);
          for (const other of [
            kappa(shuffle(table, order)),
            kappa(table.map((row) => shuffle(row, order))),
            kappa([...table, (table[0] ?? []).map(() => 0)]),
          ]) {
            near(other.value, found.value);
            near(other.standardError, found.standardError, 7);
            expect(other.reason).toBe(found.reason);
          }
        }
      }),
    );
  });

  it('do not exceed 1, and reach it only where every unit is of one mind', () => {
    fc.assert(
      fc.property(counts, (table) => {
        const ofOneMind = table.every((row) => row.filter((count) => count > 0).length === 1);
        for (const kappa of KAPPAS) {
          const { value } = kappa(table);
          if (value !== null) expect(value > 1 - 1e-12).toBe(ofOneMind);
          if (value !== null) expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('are 1 where identical raters rate more than one category', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 8 }), (units) => {
        const table = units.map((choice) => [0, 1, 2, 3].map((category) => (category === choice ? 4 : 0)));
        expect(randolphKappa(table).value).toBe(1);
        if (new Set(units).size > 1) expect(fleissKappa(table).value).toBe(1);
        else expect(fleissKappa(table).reason).toBe('no-variation');
      }),
    );
  });
});

describe('Kendall’s W', () => {
  it('does not change with the order of raters or units, or by stretching a rater’s scale', () => {
    fc.assert(
      fc.property(smallScores, keys, (table, order) => {
        const found = kendallTest(table);
        isWhole(found);
        for (const other of [
          shuffle(table, order),
          table.map((row) => shuffle(row, order)),
          table.map((row, rater) => row.map((score) => Math.exp(score) * (rater + 1))),
        ]) {
          const again = kendallTest(other);
          near(again.value, found.value);
          near(again.pExact, found.pExact);
          near(again.pChiSquare, found.pChiSquare);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('does not change when the scale is turned round, and is 1 for identical raters', () => {
    fc.assert(
      fc.property(scores, (table) => {
        near(kendallW(table.map((row) => row.map((score) => 5 - score))).value, kendallW(table).value);
        const [first = []] = table;
        const same = kendallW([first, first, first]);
        if (new Set(first).size > 1) expect(same.value).toBe(1);
        else expect(same.value).toBeNull();
      }),
    );
  });
});

describe('intraclass correlations', () => {
  it('do not change with the order of targets or judges, or by another unit of measurement', () => {
    fc.assert(
      fc.property(scores, keys, fc.constantFrom(...FORMS), (table, order, form) => {
        const found = intraclassLimits(table, { form });
        isWhole(found);
        for (const other of [
          shuffle(table, order),
          table.map((row) => shuffle(row, order)),
          table.map((row) => row.map((x) => 3 * x - 7)),
        ]) {
          const again = intraclassLimits(other, { form });
          expect(again.reason).toBe(found.reason);
          if (found.value !== null && Math.abs(found.value) < 1e6) near(again.value, found.value, 6);
        }
      }),
    );
  });

  it('lie between their limits where they are estimated within their range', () => {
    fc.assert(
      fc.property(scores, fc.constantFrom<IntraclassForm>('ICC1', 'ICC3', 'ICC1k', 'ICC3k'), (table, form) => {
        const { value, lower, upper } = intraclassLimits(table, { form });
        if (value === null || lower === null || upper === null) return;
        expect(lower).toBeLessThanOrEqual(value + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(value - 1e-9);
      }),
    );
  });

  it('are 1 for identical judges who tell targets apart', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 6 }), fc.constantFrom(...FORMS), (targets, form) => {
        const { value, reason } = intraclassCorrelation(transpose([targets, targets, targets]), { form });
        if (new Set(targets).size > 1) expect(value).toBeCloseTo(1, 12);
        else expect(reason).toBe('no-variation');
      }),
    );
  });
});

describe('small panels', () => {
  const panel = fc.array(fc.nat(4), { minLength: 1, maxLength: 5 });

  it('have probabilities that add up to 1, on both sides of the value', () => {
    fc.assert(
      fc.property(panel, (list) => {
        const { distribution, pAtLeast, pAtMost, value } = agreementDistribution(list, { statistic: 'van-der-eijk-a' });
        if (pAtLeast === null || pAtMost === null) return;
        expect(distribution.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
        const here = distribution.find((entry) => Math.abs(entry.value - (value ?? 9)) < 1e-9)?.probability ?? 0;
        expect(here).toBeGreaterThan(0);
        expect(pAtLeast + pAtMost - here).toBeCloseTo(1, 9);
      }),
      { numRuns: 50 },
    );
  });

  it('reach with one more rater what oneMoreRater says', () => {
    fc.assert(
      fc.property(panel, fc.nat(4), (list, chosen) => {
        const { ranges, medians } = oneMoreRater(list);
        const grown = list.map((count, category) => count + (category === chosen % list.length ? 1 : 0));
        const { value } = consensus(grown);
        if (value !== null) expect(value).toBeGreaterThanOrEqual(ranges.consensus?.[0] ?? NaN);
        if (value !== null) expect(value).toBeLessThanOrEqual(ranges.consensus?.[1] ?? NaN);
        for (const median of [orderedMedian(grown) ?? []].flat()) expect(medians).toContain(median);
      }),
    );
  });
});
