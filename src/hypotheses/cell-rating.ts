import { consensus } from '../statistics/consensus.js';
import { leikConsensus } from '../statistics/leik-consensus.js';
import { orderedMedian } from '../statistics/ordered-median.js';
import type { CompetingItem } from './competing-matrix.js';
import { CONSISTENCY_RATINGS, RATING_STEPS, type ConsistencyRating } from './consistency-scale.js';

/** How often each rating was given. */
export type RatingCounts = { readonly [rating in ConsistencyRating]: number };

/** What several raters made of one item beside one hypothesis, and how far they differ. */
export interface RatedCell {
  readonly evidenceId: string;
  readonly hypothesisId: string;
  /** The rating that counts: what was agreed, or else the one in the middle of the raters; null where neither is to be had. */
  readonly rating: ConsistencyRating | null;
  readonly from: 'agreed' | 'raters' | 'raters-split' | 'nobody';
  readonly counts: RatingCounts;
  /** How many raters said anything. */
  readonly n: number;
  /** The rating in the middle, or the two on both sides of it; “not applicable” stands outside the order. */
  readonly median: readonly ConsistencyRating[];
  /** Consensus on the ordered ratings after Tastle and Wierman, 1 where all agree; null without two raters who placed it. */
  readonly consensus: number | null;
  /** Consensus after Leik, which uses only the order. */
  readonly leik: number | null;
}

/** The rating of a cell that counts: as agreed, or as the raters have it. Null where it is not known. */
export function ratingOfCell(item: CompetingItem, hypothesisId: string): ConsistencyRating | null {
  if (Object.hasOwn(item.ratings, hypothesisId)) return item.ratings[hypothesisId] ?? null;
  return item.raters === undefined ? null : fromRaters(countsOf(item, hypothesisId));
}

/** What the raters of an item made of it beside one hypothesis. */
export function ratedCell(item: CompetingItem, hypothesisId: string): RatedCell {
  const counts = countsOf(item, hypothesisId);
  const n = CONSISTENCY_RATINGS.reduce((sum, { id }) => sum + counts[id], 0);
  const placed = RATING_STEPS.map((step) => counts[step]);
  const several = n - counts.NA > 1;
  const agreed = Object.hasOwn(item.ratings, hypothesisId);
  const rating = ratingOfCell(item, hypothesisId);
  return {
    evidenceId: item.id,
    hypothesisId,
    rating,
    from: agreed ? 'agreed' : n === 0 ? 'nobody' : rating === null ? 'raters-split' : 'raters',
    counts,
    n,
    median: medianOf(counts),
    consensus: several ? consensus(placed).value : null,
    leik: several ? leikConsensus(placed).value : null,
  };
}

function countsOf({ raters = [] }: CompetingItem, hypothesisId: string): RatingCounts {
  const counts = { II: 0, I: 0, N: 0, C: 0, CC: 0, NA: 0 };
  for (const { ratings } of raters) {
    const rating = Object.hasOwn(ratings, hypothesisId) ? ratings[hypothesisId] : undefined;
    if (rating !== undefined) counts[rating] += 1;
  }
  return counts;
}

function medianOf(counts: RatingCounts): readonly ConsistencyRating[] {
  const found = orderedMedian(RATING_STEPS.map((step) => counts[step]));
  const places = found === null ? [] : typeof found === 'number' ? [found] : found;
  return places.map((place) => RATING_STEPS[place] as ConsistencyRating);
}

/** A rating between two would be one that nobody gave, so that raters who are split leave the cell open. */
function fromRaters(counts: RatingCounts): ConsistencyRating | null {
  const placed = RATING_STEPS.reduce((sum, step) => sum + counts[step], 0);
  if (counts.NA > placed) return 'NA';
  if (counts.NA === placed) return null;
  const [middle, other] = medianOf(counts);
  return middle === undefined || other !== undefined ? null : middle;
}
