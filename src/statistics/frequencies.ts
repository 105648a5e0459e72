import { readList, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { AgreementReason } from './ratings.js';

/** More categories than any scale has; the work of some coefficients grows with its square. */
const MOST_CATEGORIES = 1000;

/** Why a coefficient of one distribution has no value. `too-few-categories`: the coefficient needs a scale of three categories. */
export type DistributionReason = Extract<AgreementReason, 'no-ratings' | 'one-category'> | 'too-few-categories';

/** What every coefficient of one distribution over ordered categories says of itself. */
export interface DistributionResult<Coefficient extends string = string> {
  readonly coefficient: Coefficient;
  /** The coefficient; null where it has none, and never NaN. */
  readonly value: number | null;
  /** Why there is no value; null where there is one. */
  readonly reason: DistributionReason | null;
  /** The sum of the frequencies: how many rated, where the frequencies are counts. */
  readonly n: number;
  /** How many categories the scale has, chosen or not. */
  readonly categories: number;
}

/** Frequencies over ordered categories with their sum. */
export interface Frequencies {
  readonly frequencies: readonly number[];
  readonly total: number;
}

/** A number of cases, which may be a fraction of one; small enough for sums to stay numbers. */
export function readAmount(value: unknown, path: Path): number {
  if (typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER && !Object.is(value, -0)) return value;
  return refuse('statistics/not-an-amount', path, value, 'a number from 0 to 9007199254740991');
}

/** Reads how often each category of a scale was chosen, in the order of the scale. */
export function readDistribution(value: unknown): Frequencies {
  const frequencies = readList(value, ['frequencies'], readAmount, { min: 1, max: MOST_CATEGORIES });
  return { frequencies, total: frequencies.reduce((sum, frequency) => sum + frequency, 0) };
}

/** Why the frequencies give no coefficient that compares at least `least` categories; null where they do. */
export function distributionReason({ frequencies, total }: Frequencies, least: 2 | 3): DistributionReason | null {
  if (total === 0) return 'no-ratings';
  if (frequencies.length === 1) return 'one-category';
  return frequencies.length < least ? 'too-few-categories' : null;
}
