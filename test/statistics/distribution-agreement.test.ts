import { describe, expect, it } from 'vitest';
import { consensus, leikConsensus, ordinalAgreement, orderedMedian } from 'commissioning-kit/statistics';

/** Van der Eijk (2001), p. 331, as printed on the page of the R package agrmt that walks through the paper. */
const RATING_SCALE = [30, 40, 210, 130, 530, 50, 10];

describe('ordinalAgreement', () => {
  it.each([
    // Van der Eijk (2001): the worked distribution of p. 331, and two Dutch parties on a scale of seven; values printed by the page
    // "Agreement A in R" of the package agrmt, which carries the paper's examples, and by the package's manual (to seven places).
    ['the worked distribution', RATING_SCALE, 0.6113333, 7],
    ['the PvdA', [2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6], 0.61, 2],
    ['D66', [1.6, 2.6, 8.2, 21, 29.3, 27, 10.3], 0.48, 2],
    // The same page: raw answers collapsed to frequencies, with and without an empty category.
    ['five categories', [6, 8, 5, 3, 2], 0.31, 2],
    ['seven categories, one of them empty', [6, 8, 5, 3, 2, 0, 2], 0.39, 2],
  ])('gives the published A of %s', (_, frequencies, published, digits) => {
    expect(ordinalAgreement(frequencies).value).toBeCloseTo(published, digits);
  });

  it('takes the worked distribution apart as the paper does', () => {
    const { layers } = ordinalAgreement(RATING_SCALE);
    // The first layer holds 10 in each of seven categories, weight 0.07 and agreement 0; the second six categories, 0.12 and 0.17.
    expect(layers[0]).toMatchObject({ pattern: [1, 1, 1, 1, 1, 1, 1], value: 0 });
    expect(layers[0]?.weight).toBeCloseTo(0.07, 12);
    expect(layers[1]?.pattern).toEqual([1, 1, 1, 1, 1, 1, 0]);
    expect(layers[1]?.weight).toBeCloseTo(0.12, 12);
    expect(layers[1]?.value).toBeCloseTo(0.17, 2);
    expect(layers.reduce((sum, layer) => sum + layer.weight, 0)).toBeCloseTo(1, 12);
  });

  it.each([
    ['all in one category', [0, 9, 0, 0], 1],
    ['all categories alike', [4, 4, 4, 4], 0],
    ['two halves at the ends', [5, 0, 0, 5], -1],
    ['two halves at the ends of seven', [1, 0, 0, 0, 0, 0, 1], -1],
    ['two neighbours alike', [0, 3, 3, 0], 2 / 3],
  ])('has its fixed points: %s', (_, frequencies, value) => {
    expect(ordinalAgreement(frequencies).value).toBeCloseTo(value, 12);
  });

  it.each([
    ['nobody rated', [0, 0, 0], 'no-ratings'],
    ['one category', [3], 'one-category'],
    ['two categories', [3, 1], 'too-few-categories'],
  ])('has no value, and says why: %s', (_, frequencies, reason) => {
    expect(ordinalAgreement(frequencies)).toMatchObject({ value: null, reason, layers: [] });
  });
});

describe('consensus', () => {
  it('gives the value that the manual of agrmt prints', () => {
    expect(consensus(RATING_SCALE).value).toBeCloseTo(0.7256876, 7);
  });

  it.each([
    // By hand from the formula: half and half on neighbours of five is 1 + log2(7/8), on the ends 0, all in one place 1.
    ['two neighbours of five', [0, 5, 5, 0, 0], 1 + Math.log2(7 / 8)],
    ['two ends', [5, 0, 0, 0, 5], 0],
    ['one place', [0, 0, 7, 0, 0], 1],
    ['all five alike', [1, 1, 1, 1, 1], 1 + (2 * Math.log2(1 / 2) + 2 * Math.log2(3 / 4)) / 5],
    ['one against nearly all', [1, 0, 0, Number.MAX_SAFE_INTEGER - 1], 1],
  ])('follows the formula: %s', (_, frequencies, value) => {
    expect(consensus(frequencies).value).toBeCloseTo(value, 12);
    expect(consensus(frequencies).dissent).toBeCloseTo(1 - value, 12);
  });

  it('has no value for one category, or without ratings', () => {
    expect(consensus([3])).toMatchObject({ value: null, dissent: null, reason: 'one-category' });
    expect(consensus([0, 0])).toMatchObject({ value: null, dissent: null, reason: 'no-ratings' });
  });
});

describe('leikConsensus', () => {
  it('gives the dispersion that the manual of agrmt prints', () => {
    expect(leikConsensus(RATING_SCALE).dispersion).toBeCloseTo(0.287, 3);
  });

  it.each([
    // By hand from the definition. That equal frequencies have no fixed value and fall towards one half as categories are added is what
    // Leik (1966) shows in table 3, and the manual of agrmt says.
    [2, 1],
    [3, 2 / 3],
    [4, 2 / 3],
    [5, 0.6],
    [6, 0.6],
    [100, 0.505],
  ])('gives equal frequencies of %i categories a dispersion of %f', (categories, dispersion) => {
    const found = leikConsensus(Array.from({ length: categories }, () => 3));
    expect(found.dispersion).toBeCloseTo(dispersion, 3);
    expect(found.value).toBeCloseTo(1 - dispersion, 3);
  });

  it('has its fixed points', () => {
    expect(leikConsensus([0, 4, 0]).value).toBe(1);
    expect(leikConsensus([4, 0, 0, 4])).toMatchObject({ value: 0, dispersion: 1 });
    expect(leikConsensus([4])).toMatchObject({ value: null, dispersion: null, reason: 'one-category' });
  });
});

describe('orderedMedian', () => {
  it.each([
    [[0, 5, 0, 0], 1],
    [[1, 3, 1, 0], 1],
    [
      [0, 2, 0, 2],
      [1, 3],
    ],
    [
      [1, 1],
      [0, 1],
    ],
    [[1, 0, 0, 0, 1, 1], 4],
    // In binary 0.1 + 0.2 is more than 0.3, and yet these are halves.
    [
      [0.1, 0.2, 0, 0.3],
      [1, 3],
    ],
    [[0, 0, 0], null],
  ])('of %j is %j', (frequencies, median) => {
    expect(orderedMedian(frequencies)).toEqual(median);
  });
});

it.each([
  ['a negative frequency', [1, -1, 2], 'frequencies[1] must be a number from 0 to 9007199254740991; found -1'],
  ['a share that is no number', [1, NaN, 2], 'frequencies[1] must be a number from 0 to 9007199254740991; found NaN'],
  ['a blank', [1, null, 2], 'frequencies[1] must be a number from 0 to 9007199254740991; found null'],
  ['no category', [], 'frequencies must be a list of 1 to 1000; found an empty list'],
])('refuses %s', (_, frequencies, message) => {
  for (const measure of [ordinalAgreement, consensus, leikConsensus, orderedMedian]) {
    expect(() => measure(frequencies as number[])).toThrow(message);
  }
});
