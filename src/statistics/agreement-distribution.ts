import type { Caveat } from '../kernel/finding.js';
import { readList, readListOf, readNumberBetween, readOneOf, readShape, readWholeNumber, refuse } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import { consensus } from './consensus.js';
import { leikConsensus } from './leik-consensus.js';
import { ordinalAgreement } from './ordinal-agreement.js';

/** The coefficients of one distribution, by the names they give themselves. */
const DISTRIBUTION_STATISTICS = {
  'van-der-eijk-a': ordinalAgreement,
  'tastle-wierman-consensus': consensus,
  'leik-consensus': leikConsensus,
} as const;

/** The name of a coefficient of one distribution. */
export type DistributionStatistic = keyof typeof DISTRIBUTION_STATISTICS;

/** What is compared, and with what. */
export interface AgreementDistributionOptions {
  readonly statistic: DistributionStatistic;
  /** How probable each category is for a rater who chooses by chance, in the order of the scale, adding up to 1; all alike unless given. */
  readonly chances?: readonly number[];
  /** From which probability on a result may be chance; 0.05 unless given. */
  readonly threshold?: number;
}

/** The exact distribution of a coefficient for a panel of one size whose members choose by chance. */
export interface AgreementDistribution {
  readonly statistic: DistributionStatistic;
  /** What chance means here: every rater chooses apart from the others, all categories alike, or with the chances given. */
  readonly null: 'independent-uniform' | 'independent-given-chances';
  /** What the coefficient is for the frequencies given; null where it has no value. */
  readonly value: number | null;
  readonly reason: 'no-ratings' | 'one-category' | 'too-few-categories' | 'too-many-patterns' | null;
  readonly n: number;
  readonly categories: number;
  /** In how many ways that many raters can spread over the categories, raters not told apart; null beyond 9007199254740991. */
  readonly patterns: number | null;
  /** Every value that can come about, from the lowest, with its probability; none where there are too many patterns. */
  readonly distribution: readonly { readonly value: number; readonly probability: number }[];
  /** How probable a value at least this high is by chance; null without a value. */
  readonly pAtLeast: number | null;
  /** How probable a value at most this high is by chance; null without a value. */
  readonly pAtMost: number | null;
  /** How probable complete agreement is by chance: the smallest `pAtLeast` that a panel of this size can reach. */
  readonly smallest: number | null;
  /** `too-few-to-say`: not even complete agreement of so few would be improbable by chance. Null without a value. */
  readonly finding: 'too-few-to-say' | 'more-than-chance' | 'less-than-chance' | 'may-be-chance' | null;
  readonly threshold: number;
  readonly caveats: readonly Caveat[];
}

const MOST_PATTERNS = 20_000;
/** Beyond these the numbers of ways no longer fit a number; so many need no exact distribution. */
const MOST_RATERS = 200;
const THRESHOLD = 0.05;

/** Values nearer than this are one value, computed over different patterns. */
const SAME = 1e-9;

/**
 * The exact distribution of a coefficient of agreement for a small panel: every way in which that many raters can spread over the categories,
 * with its probability if each chose by chance and apart from the others. It says what a panel of this size could show at all. Three raters
 * on four levels agree completely by chance in one case of sixteen.
 *
 * @param frequencies - How many raters chose each category, in the order of the scale; whole numbers.
 * @param options - `statistic`: which coefficient; `chances`: what chance is, where some categories are likelier than others; `threshold`.
 * @returns The distribution with the probability of a value as high or as low, and what can be said. Nothing is said beyond 20,000 patterns or 200
 *   raters (`too-many-patterns`); panels of forty on four levels stay below.
 * @throws InvalidInputError on frequencies that are not whole, chances that do not fit them or do not add up to 1, or an option that is not known.
 *
 * @example
 * ```ts
 * import { agreementDistribution } from 'commissioning-kit/statistics';
 *
 * const three = agreementDistribution([0, 3, 0, 0], { statistic: 'van-der-eijk-a' });
 * [three.value, three.pAtLeast, three.finding]; // => [1, 0.0625, 'too-few-to-say']
 * const six = agreementDistribution([0, 5, 1, 0], { statistic: 'van-der-eijk-a' });
 * [six.value?.toFixed(2), six.pAtLeast?.toFixed(3), six.finding]; // => ['0.89', '0.010', 'more-than-chance']
 * ```
 */
export function agreementDistribution(frequencies: readonly number[], options: AgreementDistributionOptions): AgreementDistribution {
  readList(frequencies, ['frequencies'], readWholeNumber(0), { min: 1, max: 100 });
  readShape(
    options,
    ['options'],
    { statistic: readOneOf(['van-der-eijk-a', 'tastle-wierman-consensus', 'leik-consensus']) },
    { chances: readListOf(readNumberBetween(0, 1)), threshold: readNumberBetween(0, 1) },
  );
  const { statistic, threshold = THRESHOLD } = options;
  const categories = frequencies.length;
  const chances = options.chances ?? frequencies.map(() => 1 / categories);
  if (chances.length !== categories || Math.abs(chances.reduce((sum, chance) => sum + chance, 0) - 1) > SAME) {
    refuse('statistics/not-chances', ['options', 'chances'], chances, `a list of ${categories} that adds up to 1`);
  }
  const measure = (counts: readonly number[]): number | null => DISTRIBUTION_STATISTICS[statistic](counts).value;
  const { value, reason, n } = DISTRIBUTION_STATISTICS[statistic](frequencies);
  const patterns = countPatterns(n, categories);
  const distribution = value === null || patterns > MOST_PATTERNS || n > MOST_RATERS ? [] : distributionOf(n, chances, measure);
  const counted = value !== null && distribution.length > 0 ? value : null;
  const pAtLeast = counted === null ? null : probabilityOf(distribution, (other) => other >= counted - SAME);
  const pAtMost = counted === null ? null : probabilityOf(distribution, (other) => other <= counted + SAME);
  const smallest = counted === null ? null : probabilityOf(distribution, (other) => other >= 1 - SAME);
  return {
    statistic,
    null: options.chances === undefined ? 'independent-uniform' : 'independent-given-chances',
    value,
    reason: reason ?? (counted === null ? 'too-many-patterns' : null),
    n,
    categories,
    patterns: patterns <= Number.MAX_SAFE_INTEGER ? patterns : null,
    distribution,
    pAtLeast,
    pAtMost,
    smallest,
    finding: pAtLeast === null || pAtMost === null || smallest === null ? null : findingOf(pAtLeast, pAtMost, smallest, threshold),
    threshold,
    caveats: caveatsOf(options),
  };
}

function findingOf(pAtLeast: number, pAtMost: number, smallest: number, threshold: number): NonNullable<AgreementDistribution['finding']> {
  if (smallest > threshold) return 'too-few-to-say';
  if (pAtLeast <= threshold) return 'more-than-chance';
  return pAtMost <= threshold ? 'less-than-chance' : 'may-be-chance';
}

function probabilityOf(distribution: AgreementDistribution['distribution'], holds: (value: number) => boolean): number {
  return Math.min(
    1,
    distribution.reduce((sum, { value, probability }) => sum + (holds(value) ? probability : 0), 0),
  );
}

/** In how many ways `n` raters can spread over the categories. */
function countPatterns(n: number, categories: number): number {
  let ways = 1;
  for (let k = 1; k < categories && ways <= Number.MAX_SAFE_INTEGER; k += 1) ways = (ways * (n + k)) / k;
  return Math.round(ways);
}

function distributionOf(
  n: number,
  chances: readonly number[],
  measure: (counts: readonly number[]) => number | null,
): AgreementDistribution['distribution'] {
  const found: { value: number; probability: number }[] = [];
  const counts = chances.map(() => 0);
  // Ways times chances, rater by rater: what is left is spread over the categories from here on.
  const spread = (category: number, left: number, probability: number): void => {
    const chance = chances[category] ?? 0;
    if (category === chances.length - 1) {
      counts[category] = left;
      found.push({ value: measure(counts) ?? 0, probability: probability * chance ** left });
      return;
    }
    let ways = 1;
    for (let here = 0; here <= left; here += 1) {
      counts[category] = here;
      spread(category + 1, left - here, probability * ways * chance ** here);
      ways = (ways * (left - here)) / (here + 1);
    }
  };
  spread(0, n, 1);
  found.sort((a, b) => a.value - b.value);
  const merged: { value: number; probability: number }[] = [];
  for (const { value, probability } of found) {
    const last = merged.at(-1);
    if (last && value - last.value <= SAME) last.probability += probability;
    else merged.push({ value, probability });
  }
  return merged;
}

function caveatsOf({ chances, threshold }: AgreementDistributionOptions): readonly Caveat[] {
  const sources = [inferred('this-library', 'statistics, agreementDistribution')];
  const caveats: Caveat[] = [];
  if (chances === undefined) {
    caveats.push({
      code: 'statistics/chance-is-uniform',
      message: 'Chance is taken as every rater choosing each category equally often and apart from the others',
      kind: 'library-default',
      parameter: 'chances',
      sources,
    });
  }
  if (threshold === undefined) {
    caveats.push({
      code: 'statistics/threshold-of-chance',
      message: `A result counts as improbable by chance from a probability of ${THRESHOLD} down`,
      kind: 'library-default',
      parameter: 'threshold',
      sources,
    });
  }
  return caveats;
}
