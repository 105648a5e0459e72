import { readNumberBetween, readOneOf, refuse, type Reader } from '../kernel/guards.js';
import { readSquareTable, type CountTable } from './ratings.js';

/**
 * How far two categories count as agreeing. `none`: not at all unless they are the same; `linear` and `quadratic`: less by the distance, or its
 * square; `radical`: less by its root; `ordinal`: less by the number of pairs of categories from one to the other.
 */
export type WeightScheme = 'none' | 'linear' | 'quadratic' | 'ordinal' | 'radical';

/** A scheme, or a table of agreement: 1 on the diagonal, from 0 to 1 elsewhere, a row and a column for each category. */
export type AgreementWeights = WeightScheme | CountTable;

const SCHEMES = ['none', 'linear', 'quadratic', 'ordinal', 'radical'] as const satisfies readonly WeightScheme[];

/** A scheme or a table of weights. */
export const readWeights: Reader<AgreementWeights> = (value, path) => {
  if (!Array.isArray(value)) return readOneOf(SCHEMES)(value, path);
  for (const [row, weights] of readSquareTable(value, path).entries()) {
    for (const [column, weight] of weights.entries()) readNumberBetween(row === column ? 1 : 0, 1)(weight, [...path, row, column]);
  }
  return value as CountTable;
};

/** The name of the weights, for the result. */
export function nameOfWeights(weights: AgreementWeights): WeightScheme | 'custom' {
  return typeof weights === 'string' ? weights : 'custom';
}

/** How far two categories, given by their place in the order, are from agreeing: 0 for the same, up to 1. `places` says where they lie. */
export function disagreementWeights(weights: AgreementWeights, places: readonly number[]): CountTable {
  if (typeof weights !== 'string') {
    if (weights.length !== places.length)
      refuse('statistics/other-size', ['options', 'weights'], weights, `a table of ${places.length} categories`);
    return weights.map((row) => row.map((weight) => 1 - weight));
  }
  const lowest = Math.min(...places);
  const range = Math.max(...places) - lowest;
  const pairsTo = (steps: number): number => (steps * (steps + 1)) / 2;
  return places.map((a, row) =>
    places.map((b, column) => {
      if (row === column) return 0;
      const distance = Math.abs(a - b) / range;
      if (weights === 'linear') return distance;
      if (weights === 'quadratic') return distance ** 2;
      if (weights === 'radical') return Math.sqrt(distance);
      return weights === 'none' ? 1 : pairsTo(Math.abs(row - column)) / pairsTo(places.length - 1);
    }),
  );
}
