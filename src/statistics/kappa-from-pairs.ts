import { readList, readUnique, refuse, type Reader } from '../kernel/guards.js';
import { cohenKappa, type CohenKappa, type KappaOptions } from './cohen-kappa.js';
import { readOptions } from './options.js';
import { readRating, type Rating } from './ratings.js';

/** The scale, how near misses count, and the level of the limits. */
export interface KappaFromPairsOptions extends KappaOptions {
  /** All categories in the order of the scale, whether chosen or not. */
  readonly categories: readonly Rating[];
}

/** Kappa of pairs that may be incomplete. */
export interface KappaFromPairs extends CohenKappa {
  /** Cases that one of the two, or neither, has rated; left out. */
  readonly missing: number;
}

const readAnything: Reader<unknown> = (value) => value;

/**
 * Cohen's kappa of two raters, from what each said of each case; see {@link cohenKappa}. Cases that one of them has not rated are left out and
 * counted.
 *
 * @param pairs - For each case what the first and the second rater said; null where one said nothing.
 * @param options - `categories`, all of the scale in its order: weights go by their steps, not their numbers; `weights`; `level`.
 * @returns As {@link cohenKappa}, and how many cases were left out.
 * @throws InvalidInputError on a rating that is none of the categories, naming case and rater; on categories twice.
 * Source: as {@link cohenKappa}.
 *
 * @example
 * ```ts
 * import { cohenKappaFromPairs } from 'commissioning-kit/statistics';
 *
 * const pairs = [[1, 1], [2, 3], [3, 3], [2, 2], [4, 3], [1, null]] as const;
 * const kappa = cohenKappaFromPairs(pairs, { categories: [1, 2, 3, 4], weights: 'linear' });
 * kappa.value?.toFixed(3); // => '0.615'
 * [kappa.pairs, kappa.missing]; // => [5, 1]
 * ```
 */
export function cohenKappaFromPairs(
  pairs: readonly (readonly [Rating | null, Rating | null])[],
  options: KappaFromPairsOptions,
): KappaFromPairs {
  readOptions(
    options,
    {
      categories: (value, path) =>
        readUnique(readList(value, path, readRating, { min: 1, max: 1000 }), path, (category) => `${typeof category} ${category}`, ''),
      weights: readAnything,
    },
    { level: readAnything },
  );
  const { categories, ...kappaOptions } = options;
  const indexOf = new Map(categories.map((category, index) => [category, index]));
  const table = categories.map(() => categories.map(() => 0));
  let missing = 0;
  readList(pairs, ['pairs'], (pair, path) => {
    const [first, second] = readList(
      pair,
      path,
      (rating, at) => {
        if (rating !== null && !indexOf.has(rating as Rating))
          refuse('statistics/not-a-category', at, rating, 'one of the categories, or null');
        return rating as Rating | null;
      },
      { min: 2, max: 2 },
    );
    const [row, column] = [table[indexOf.get(first as Rating) ?? -1], indexOf.get(second as Rating) ?? -1];
    if (row === undefined || column < 0) missing += 1;
    else row[column] = (row[column] as number) + 1;
  });
  return { ...cohenKappa(table, kappaOptions), missing };
}
