import { readNumberBetween, readWholeNumber } from '../kernel/guards.js';
import { countOver, distanceByCode, expectedByCode, placesByCode, toArrays, type AlphaArrays } from './alpha-arrays.js';
import { dealExactly } from './deal-exactly.js';
import { pairRatings, type AlphaMetric } from './disagreement.js';
import { describeAlpha, readMetric, type KrippendorffAlpha } from './krippendorff-alpha.js';
import { readOptions } from './options.js';
import type { Ratings } from './ratings.js';
import { randomStream, readSeed, type Seed } from './stream.js';

/** How alpha is compared with chance. */
export interface AlphaPermutationOptions {
  readonly metric: AlphaMetric;
  /** Needed where there are too many ways to deal to count them all. */
  readonly seed: Seed;
  /** From 1 to 100,000; 1,000 unless given. */
  readonly replicates?: number;
  /** From which probability on a result may be chance; 0.05 unless given. */
  readonly threshold?: number;
}

/** Alpha beside what chance would give. */
export interface AlphaPermutation extends KrippendorffAlpha {
  /** What chance means here: the ratings that were given, dealt out over the places where somebody rated. */
  readonly null: 'ratings-dealt-at-random';
  /** Whether all ways to deal were counted, or replicates drawn. */
  readonly exact: boolean;
  /** Every alpha that can come about, from the lowest, with its probability; none where replicates were drawn. */
  readonly distribution: readonly { readonly value: number; readonly probability: number }[];
  /** How probable an alpha at least this high is by chance; of replicates, with the one that was observed counted in. Null without alpha. */
  readonly pAtLeast: number | null;
  /** How probable the highest alpha is that these ratings can be dealt to: the smallest `pAtLeast` there is; null where not all were counted. */
  readonly smallest: number | null;
  /** `too-few-to-say`: not even the highest alpha would be improbable by chance. Null without alpha. */
  readonly finding: 'too-few-to-say' | 'more-than-chance' | 'may-be-chance' | null;
  readonly threshold: number;
  readonly seed: Seed;
  /** How many were drawn; null where all were counted. */
  readonly replicates: number | null;
}

/** Alphas nearer than this, as a share of what chance would give, are one alpha. */
const SAME = 1e-9;

/**
 * Krippendorff's alpha against chance: the very ratings that were given, dealt out at random over the places where somebody rated, so that what
 * chance would give stays as it is and only which units they fall to changes. For small panels all ways to deal are counted and the distribution
 * is exact; else replicates are drawn from the seed. It answers whether there is agreement at all, not whether there is enough.
 *
 * @param ratings - As for {@link krippendorffAlpha}.
 * @param options - `metric`, `seed`; `replicates`; `threshold`.
 * @returns Alpha with the probability of one as high, and what can be said.
 * @throws InvalidInputError as krippendorffAlpha.
 * Source: Good, Permutation, Parametric and Bootstrap Tests of Hypotheses, 3rd edition, 2005; Phipson and Smyth, "Permutation P-values should
 * never be zero", Statistical Applications in Genetics and Molecular Biology 9, 2010.
 *
 * @example
 * ```ts
 * import { alphaPermutation } from 'commissioning-kit/statistics';
 *
 * // Two raters agree fully on three areas. Of the fifteen ways to pair six ratings, one does.
 * const three = alphaPermutation([[1, 2, 3], [1, 2, 3]], { metric: 'ordinal', seed: 1 });
 * three.pAtLeast?.toFixed(4); // => '0.0667'
 * [three.exact, three.finding]; // => [true, 'too-few-to-say']
 * ```
 */
export function alphaPermutation(ratings: Ratings, options: AlphaPermutationOptions): AlphaPermutation {
  readOptions(
    options,
    { metric: readMetric, seed: readSeed },
    { replicates: readWholeNumber(1, 100_000), threshold: readNumberBetween(0, 1) },
  );
  const { metric, seed, replicates = 1_000, threshold = 0.05 } = options;
  const paired = pairRatings(ratings, metric);
  const alpha = describeAlpha(metric, paired);
  const described = { ...alpha, null: 'ratings-dealt-at-random', threshold, seed } as const;
  if (alpha.value === null) {
    return { ...described, exact: false, distribution: [], pAtLeast: null, smallest: null, finding: null, replicates: null };
  }
  const arrays = toArrays(metric, paired);
  const counts = countOver(arrays, new Uint8Array(arrays.sizes.length).fill(1));
  const places = placesByCode(metric, arrays.values, counts);
  const distance = distanceByCode(metric, places);
  const expected = expectedByCode(metric, counts, places);
  const observed = (1 - alpha.value) * expected;
  const dealt = dealExactly(arrays.sizes, counts, distance, expected * SAME);
  if (dealt === null) {
    const reached = drawDeals(arrays, counts, distance, { seed, replicates, observed: observed + expected * SAME });
    const pAtLeast = (reached + 1) / (replicates + 1);
    const finding = pAtLeast < threshold ? 'more-than-chance' : 'may-be-chance';
    return { ...described, exact: false, distribution: [], pAtLeast, smallest: null, finding, replicates };
  }
  const distribution = dealt.map(([sum, probability]) => ({ value: 1 - sum / expected, probability })).sort((a, b) => a.value - b.value);
  const sumFrom = (value: number): number => distribution.reduce((sum, entry) => sum + (entry.value >= value ? entry.probability : 0), 0);
  const pAtLeast = Math.min(1, sumFrom(alpha.value - 2 * SAME));
  const smallest = distribution.at(-1)?.probability ?? 1;
  const finding = smallest >= threshold ? 'too-few-to-say' : pAtLeast < threshold ? 'more-than-chance' : 'may-be-chance';
  return { ...described, exact: true, distribution, pAtLeast, smallest, finding, replicates: null };
}

/** How many of the replicates have no more disagreement than was observed. */
function drawDeals(
  { sizes }: AlphaArrays,
  counts: Float64Array,
  distance: (a: number, b: number) => number,
  { seed, replicates, observed }: { readonly seed: Seed; readonly replicates: number; readonly observed: number },
): number {
  const deck = Int32Array.from([...counts].flatMap((count, code) => new Array<number>(count).fill(code)));
  const stream = randomStream({ seed, name: 'alpha/permutation' });
  const found = new Int32Array(counts.length);
  const members: number[] = [];
  let reached = 0;
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    let dealt = 0;
    let sum = 0;
    for (const size of sizes) {
      members.length = 0;
      for (let place = 0; place < size; place += 1, dealt += 1) {
        // The card drawn goes to the front; the rest of the deck is as random in any order.
        const at = dealt + stream.integer(replicate * deck.length + dealt, deck.length - dealt);
        const code = deck[at] as number;
        deck[at] = deck[dealt] as number;
        deck[dealt] = code;
        if (found[code] === 0) members.push(code);
        found[code] = (found[code] as number) + 1;
      }
      for (let b = 1; b < members.length; b += 1) {
        const second = members[b] as number;
        for (let a = 0; a < b; a += 1) {
          const first = members[a] as number;
          sum += ((2 * (found[first] as number) * (found[second] as number)) / (size - 1)) * distance(first, second);
        }
      }
      for (const code of members) found[code] = 0;
    }
    if (sum <= observed) reached += 1;
  }
  return reached;
}
