import { readList, readUnique, refuse } from '../kernel/guards.js';
import { disagreementWeights, nameOfWeights, readWeights, type AgreementWeights, type WeightScheme } from './agreement-weights.js';
import { readOptions } from './options.js';
import {
  distinctRatings,
  readRating,
  readRatings,
  type AgreementReason,
  type AgreementResult,
  type CountTable,
  type Rating,
  type Ratings,
} from './ratings.js';

/** How near misses count, and which answers were possible. */
export interface ChanceCorrectedOptions {
  /** `none`, a scheme, or a table of agreement weights. Distances are between categories that are numbers, else in steps of the scale. */
  readonly weights: AgreementWeights;
  /** All categories in the order of the scale, whether chosen or not; unless given, those that were chosen. */
  readonly categories?: readonly Rating[];
}

/** A coefficient whose agreement by chance depends on what all raters together chose, or on the scale alone. */
export interface ChanceCorrected<Coefficient extends string> extends AgreementResult<Coefficient> {
  readonly weights: WeightScheme | 'custom';
  /** Raters who said anything. */
  readonly raters: number;
  /** Units with at least one rating: these say how often each category is chosen. */
  readonly units: number;
  /** Units with at least two, in which agreement is seen. */
  readonly pairedUnits: number;
  /** Pairs of ratings of one unit. */
  readonly pairs: number;
  readonly categories: number;
  /** Places in the table without a rating. */
  readonly missing: number;
  /** The share of agreement, with near misses counted by their weights. */
  readonly observed: number | null;
  /** The share that chance would give. */
  readonly expected: number | null;
  /** Over samples of units, the raters being these; null with a single unit. */
  readonly standardError: number | null;
}

/** What ratings come to before chance is taken off. */
export interface WeighedRatings {
  /** The shares of the categories in each unit. */
  readonly shares: CountTable;
  /** Disagreement in each unit; null with one rating. */
  readonly apart: readonly (number | null)[];
  /** The sum of all agreement weights. */
  readonly total: number;
  readonly categories: number;
  readonly described: Omit<ChanceCorrected<string>, 'coefficient' | 'value' | 'reason' | 'observed' | 'expected' | 'standardError'>;
  readonly reason: AgreementReason | null;
}

/** Reads ratings and options, and sets each unit's ratings against each other. */
export function weighRatings(ratings: Ratings, options: ChanceCorrectedOptions): WeighedRatings {
  readOptions(
    options,
    { weights: readWeights },
    {
      categories: (value, path) =>
        readUnique(readList(value, path, readRating, { min: 1, max: 1000 }), path, (category) => `${typeof category} ${category}`, ''),
    },
  );
  readRatings(ratings, ['ratings']);
  const { weights, categories = distinctRatings(ratings) } = options;
  const indexOf = new Map(categories.map((category, index) => [category, index]));
  if (
    weights !== 'none' &&
    typeof weights === 'string' &&
    options.categories === undefined &&
    categories.some((category) => typeof category === 'string')
  ) {
    refuse('statistics/no-order', ['options', 'categories'], null, 'given, for texts have no order of their own');
  }
  const numbers = categories.every((category) => typeof category === 'number');
  const away = disagreementWeights(weights, numbers ? categories : [...categories.keys()]);

  const columns = (ratings[0] ?? []).map(() => new Map<number, number>());
  const heard = new Set<number>();
  let missing = 0;
  for (const [rater, row] of ratings.entries()) {
    for (const [unit, cell] of row.entries()) {
      const [column, index] = [columns[unit] as Map<number, number>, indexOf.get(cell as Rating)];
      if (cell === null) missing += 1;
      else if (index === undefined) refuse('statistics/not-a-category', ['ratings', rater, unit], cell, 'one of the categories, or null');
      else {
        heard.add(rater);
        column.set(index, (column.get(index) ?? 0) + 1);
      }
    }
  }
  const units = columns.filter((column) => column.size > 0);
  const sizes = units.map((unit) => [...unit.values()].reduce((sum, count) => sum + count, 0));
  const apart = units.map((unit, at) => {
    const size = sizes[at] as number;
    let sum = 0;
    for (const [a, countA] of unit) for (const [b, countB] of unit) sum += countA * countB * (away[a]?.[b] as number);
    return size < 2 ? null : sum / (size * (size - 1));
  });
  const paired = sizes.filter((size) => size > 1);
  const total = away.reduce((sum, row) => sum + row.reduce((rest, weight) => rest + 1 - weight, 0), 0);
  const q = categories.length;
  const described = {
    weights: nameOfWeights(weights),
    raters: heard.size,
    units: units.length,
    pairedUnits: paired.length,
    pairs: paired.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0),
    categories: q,
    missing,
  };
  const reason =
    heard.size === 0
      ? 'no-ratings'
      : heard.size === 1
        ? 'one-rater'
        : paired.length === 0
          ? 'too-few-pairs'
          : q === 1
            ? options.categories
              ? 'one-category'
              : 'no-variation'
            : total === q * q
              ? 'no-variation'
              : null;
  return {
    shares: units.map((unit, at) => categories.map((_, index) => (unit.get(index) ?? 0) / (sizes[at] as number))),
    apart,
    total,
    categories: q,
    described,
    reason,
  };
}

/**
 * A coefficient from its disagreement by chance, `expected`, and how much each unit by itself moves that, if it does. The error is Gwet's, who
 * linearises: what each unit adds to the coefficient, less twice what it adds to agreement by chance.
 */
export function correctForChance<Coefficient extends string>(
  coefficient: Coefficient,
  { apart, described, reason }: WeighedRatings,
  expected: number,
  movedBy: (unit: number) => number,
): ChanceCorrected<Coefficient> {
  const { units, pairedUnits } = described;
  const known = (value: number): number | null => (reason === null ? value : null);
  const observed = apart.reduce<number>((sum, part) => sum + (part ?? 0), 0) / pairedUnits;
  const ratio = observed / expected;
  // A unit with one rating shows no agreement; those with more stand for it.
  const added = apart.map((part, unit) => {
    const own = part === null ? 0 : (units / pairedUnits) * (1 - part / expected);
    return own - 2 * ratio * ((expected - movedBy(unit)) / expected);
  });
  const spread = added.reduce((sum, value) => sum + (value - (1 - ratio)) ** 2, 0);
  return {
    coefficient,
    value: known(1 - ratio),
    reason,
    ...described,
    observed: known(1 - observed),
    expected: known(1 - expected),
    standardError: units < 2 ? null : known(Math.sqrt(spread / (units * (units - 1)))),
  };
}
