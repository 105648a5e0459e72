/** One answer to how an item of evidence fits a hypothesis. */
export interface ConsistencyRatingEntry {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** What it counts against the hypothesis; null where the item does not apply to it. */
  readonly inconsistency: number | null;
  /** Where it stands on the scale from the most inconsistent to the most consistent; null where the item does not apply. */
  readonly position: number | null;
  /** The work that gives the rating and what it counts. */
  readonly source: string;
}

const HEUER = 'Heuer (1999), Psychology of Intelligence Analysis, ch. 8';
const PARC =
  'PARC (2005), ACH 1.1 technical description: inconsistency counting; help pages of Open Source ACH, “Rate consistency of evidence”';

/**
 * How an item of evidence can fit a hypothesis, from the most inconsistent to the most consistent. Only what is inconsistent counts: a
 * hypothesis is refuted by what does not fit it, while what fits it may fit its rivals as well.
 *
 * @example
 * ```ts
 * import { CONSISTENCY_RATINGS } from 'commissioning-kit/hypotheses';
 *
 * CONSISTENCY_RATINGS.map(({ id, inconsistency }) => `${id} ${inconsistency}`);
 * // => ['II 2', 'I 1', 'N 0', 'C 0', 'CC 0', 'NA null']
 * ```
 */
export const CONSISTENCY_RATINGS = [
  {
    id: 'II',
    label: 'Very inconsistent',
    text: 'It would be most surprising to see this if the hypothesis held',
    inconsistency: 2,
    position: 0,
    source: PARC,
  },
  { id: 'I', label: 'Inconsistent', text: 'One would not expect this if the hypothesis held', inconsistency: 1, position: 1, source: PARC },
  { id: 'N', label: 'Neutral', text: 'It can be read either way', inconsistency: 0, position: 2, source: PARC },
  { id: 'C', label: 'Consistent', text: 'One would expect this if the hypothesis held', inconsistency: 0, position: 3, source: HEUER },
  {
    id: 'CC',
    label: 'Very consistent',
    text: 'One would be sure to see this if the hypothesis held',
    inconsistency: 0,
    position: 4,
    source: PARC,
  },
  {
    id: 'NA',
    label: 'Not applicable',
    text: 'It has nothing to say on this hypothesis',
    inconsistency: null,
    position: null,
    source: HEUER,
  },
] as const satisfies readonly ConsistencyRatingEntry[];

/** The id of a rating of {@link CONSISTENCY_RATINGS}. */
export type ConsistencyRating = (typeof CONSISTENCY_RATINGS)[number]['id'];

/** How far an item of evidence is to be believed, or how much it matters to the question. */
export interface CompetingWeightEntry {
  readonly id: string;
  readonly label: string;
  /** What an inconsistency is multiplied by. */
  readonly weight: number;
  readonly source: string;
}

const WEIGHTS = 'PARC (2005), ACH 1.1 technical description: weighted inconsistency counting; 0.707, 1 and 1.414 as its manuals print them';

/**
 * What credibility and relevance multiply an inconsistency by: each step multiplies by the root of two, so that low and high together
 * weigh as much as medium twice.
 *
 * @example
 * ```ts
 * import { COMPETING_WEIGHTS } from 'commissioning-kit/hypotheses';
 *
 * COMPETING_WEIGHTS.map(({ id, weight }) => `${id} ${weight.toFixed(3)}`); // => ['low 0.707', 'medium 1.000', 'high 1.414']
 * ```
 */
export const COMPETING_WEIGHTS = [
  { id: 'low', label: 'Low', weight: Math.SQRT1_2, source: WEIGHTS },
  { id: 'medium', label: 'Medium', weight: 1, source: WEIGHTS },
  { id: 'high', label: 'High', weight: Math.SQRT2, source: WEIGHTS },
] as const satisfies readonly CompetingWeightEntry[];

/** The id of a weight of {@link COMPETING_WEIGHTS}. */
export type CompetingWeight = (typeof COMPETING_WEIGHTS)[number]['id'];

/** What the three words weigh. */
export type CompetingWeights = { readonly [weight in CompetingWeight]: number };

/** The ratings from the most inconsistent to the most consistent, without the one that is on no scale. */
export const RATING_STEPS = ['II', 'I', 'N', 'C', 'CC'] as const satisfies readonly ConsistencyRating[];
