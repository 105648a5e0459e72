import type { Caveat } from '../kernel/finding.js';
import { inferred } from '../kernel/source.js';
import { readCompetingMatrix, type CompetingMatrix } from './competing-matrix.js';
import {
  isLevel,
  leastInconsistent,
  normalisedOf,
  pointsOf,
  tableOf,
  sumsWithout,
  tallyOf,
  placesOfLeast,
  weightedOf,
  weightedSums,
  weightedWithRating,
  type CompetingTable,
  type Tally,
} from './competing-table.js';
import { RATING_STEPS, type ConsistencyRating } from './consistency-scale.js';
import { readCompetingOptions, type CompetingOptions } from './weigh-competing.js';

/** The hypotheses that least stands against without some evidence. */
export interface CompetingWithout {
  readonly leastInconsistent: readonly string[];
  /** Whether these are others than with all the evidence. */
  readonly changes: boolean;
  /** Weighted inconsistency by hypothesis. */
  readonly weighted: { readonly [hypothesisId: string]: number };
}

/** One rating moved by one step that changes which hypotheses least stands against. */
export interface RatingStep {
  readonly evidenceId: string;
  readonly hypothesisId: string;
  readonly from: ConsistencyRating;
  readonly to: ConsistencyRating;
  readonly leastInconsistent: readonly string[];
}

/** How far a hypothesis is from those that least stands against. */
export interface CompetingRival {
  readonly hypothesisId: string;
  /** By how much more weighted inconsistency stands against it. */
  readonly gap: number;
  /** The fewest origins that would have to fall away for it to draw level: each with its items. Null where none would do it. */
  readonly fewest: readonly (readonly string[])[] | null;
}

/** How far a matrix of competing hypotheses hangs on single items, origins and ratings. */
export interface CompetingSensitivity {
  readonly leastInconsistent: readonly string[];
  readonly withoutItem: readonly ({ readonly evidenceId: string } & CompetingWithout)[];
  /** Without everything of one origin, for origins that were named. */
  readonly withoutOrigin: readonly ({ readonly originId: string; readonly evidenceIds: readonly string[] } & CompetingWithout)[];
  /** The items without which others would come out as those that least stands against. */
  readonly linchpins: readonly string[];
  /** Every single step of one rating that would do the same. */
  readonly oneStep: readonly RatingStep[];
  readonly rivals: readonly CompetingRival[];
  readonly caveats: readonly Caveat[];
}

/**
 * How far the hypotheses that least stands against hang on one item, one origin, or one step in one rating: what would have to be otherwise
 * for others to come out. Nothing is weighed anew but what changes, so that a page can follow a slider.
 *
 * @param matrix - As in `weighCompeting`.
 * @param options - As in `weighCompeting`.
 * @returns What comes out without each item and each named origin, the steps of one rating that would change it, and for each other
 *   hypothesis how far it is and the fewest origins that would have to fall away.
 * @throws InvalidInputError as `weighCompeting`.
 * Source: Heuer (1999), Psychology of Intelligence Analysis, ch. 8, step 6 (how the conclusion hangs on a few items); how it is counted is
 * this library’s.
 *
 * @example
 * ```ts
 * import { competingSensitivity } from 'commissioning-kit/hypotheses';
 *
 * const rated = { credibility: 'medium', relevance: 'medium' } as const;
 * const found = competingSensitivity({
 *   hypotheses: [{ id: 'pay' }, { id: 'travel' }],
 *   evidence: [
 *     { ...rated, id: 'leavers', ratings: { pay: 'I', travel: 'C' } },
 *     { ...rated, id: 'interviews', ratings: { pay: 'C', travel: 'II' } },
 *   ],
 * });
 * found.leastInconsistent; // => ['pay']
 * found.linchpins; // => ['interviews']
 * found.oneStep.map(({ evidenceId, from, to }) => `${evidenceId}: ${from} to ${to}`);
 * // => ['leavers: I to II', 'interviews: II to I']
 * found.rivals[0]?.fewest; // => [['interviews']]
 * ```
 */
export function competingSensitivity(matrix: CompetingMatrix, options: CompetingOptions = {}): CompetingSensitivity {
  readCompetingMatrix(matrix);
  readCompetingOptions(options);
  const table = tableOf(matrix, options.weights);
  const whole = tallyOf(table);
  const leaders = leastInconsistent(table, whole);
  const without = (origin: number, item: number | null): CompetingWithout => {
    const sums = sumsWithout(table, whole, origin, item);
    const found = placesOfLeast(sums);
    return {
      leastInconsistent: namesOf(table, found),
      changes: !isSame(found, leaders),
      weighted: Object.fromEntries(table.hypothesisIds.map((id, hypothesis) => [id, amountOf(sums[hypothesis] as number)])),
    };
  };
  const withoutItems = table.evidenceIds.map((evidenceId, item) => ({ evidenceId, ...without(table.originOf[item] as number, item) }));
  return {
    leastInconsistent: namesOf(table, leaders),
    withoutItem: withoutItems,
    withoutOrigin: table.origins.flatMap((items, origin) => {
      const originId = matrix.evidence[items[0] as number]?.originId ?? null;
      if (originId === null) return [];
      const evidenceIds = items.map((item) => table.evidenceIds[item] as string);
      return [{ originId, evidenceIds, ...without(origin, null) }];
    }),
    linchpins: withoutItems.filter(({ changes }) => changes).map(({ evidenceId }) => evidenceId),
    oneStep: oneStep(table, whole, leaders),
    rivals: rivalsOf(table, whole, leaders),
    caveats: [CAVEAT],
  };
}

const CAVEAT: Caveat = {
  code: 'hypotheses/not-a-likelihood',
  message: 'What least stands against is no likelihood: that it holds without any one item does not make it true',
  kind: 'reading',
  parameter: null,
  sources: [/* @__PURE__ */ inferred('this-library', 'hypotheses, competingSensitivity')],
};

function namesOf({ hypothesisIds }: CompetingTable, places: readonly number[]): readonly string[] {
  return places.map((hypothesis) => hypothesisIds[hypothesis] as string);
}

/** Nothing stands against a hypothesis on which nothing is rated. */
function amountOf(sum: number): number {
  return sum === Infinity ? 0 : sum;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((place, index) => place === b[index]);
}

/** Steps between ratings that count alike change nothing, and are not tried. */
function oneStep(table: CompetingTable, whole: Tally, leaders: readonly number[]): readonly RatingStep[] {
  const width = table.hypothesisIds.length;
  const sums = [...weightedSums(table, whole)];
  const steps: RatingStep[] = [];
  for (const [cell, from] of table.ratings.entries()) {
    if (from === null || from === 'NA') continue;
    const at = RATING_STEPS.indexOf(from);
    const [item, hypothesis] = [Math.floor(cell / width), cell % width];
    const stands = sums[hypothesis] as number;
    for (let step = at - 1; step <= at + 1; step += 2) {
      const to = RATING_STEPS[step];
      if (to === undefined || pointsOf(to) === pointsOf(from)) continue;
      sums[hypothesis] = weightedWithRating(table, whole, item, hypothesis, pointsOf(to));
      const found = placesOfLeast(sums);
      if (!isSame(found, leaders)) {
        const [evidenceId, hypothesisId] = [table.evidenceIds[item] as string, table.hypothesisIds[hypothesis] as string];
        steps.push({ evidenceId, hypothesisId, from, to, leastInconsistent: namesOf(table, found) });
      }
    }
    sums[hypothesis] = stands;
  }
  return steps;
}

function rivalsOf(table: CompetingTable, whole: Tally, leaders: readonly number[]): readonly CompetingRival[] {
  const [leader] = leaders;
  if (leader === undefined) return [];
  const least = weightedOf(table, whole, leader);
  const apart = table.origins.map((_, origin) => sumsWithout(table, whole, origin, null).map(amountOf));
  return table.hypothesisIds.flatMap((hypothesisId, rival): readonly CompetingRival[] => {
    if (leaders.includes(rival) || normalisedOf(table, whole, rival) === null) return [];
    const gap = weightedOf(table, whole, rival) - least;
    // What each origin says more against the rival than against the leader; the largest first closes the gap with the fewest.
    const more = apart
      .map((sums, origin) => ({ origin, by: gap - ((sums[rival] as number) - (sums[leader] as number)) }))
      .filter(({ by }) => by > 0 && !isLevel(by, 0))
      .sort((a, b) => b.by - a.by || a.origin - b.origin);
    const fewest: (readonly string[])[] = [];
    let left = gap;
    for (const { origin, by } of more) {
      if (left <= 0 || isLevel(left, 0)) break;
      left -= by;
      fewest.push((table.origins[origin] as readonly number[]).map((item) => table.evidenceIds[item] as string));
    }
    return [{ hypothesisId, gap, fewest: left <= 0 || isLevel(left, 0) ? fewest : null }];
  });
}
