import type { Caveat } from '../kernel/finding.js';
import { readList, readShape, readWholeNumber } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import { orderedMedian } from './ordered-median.js';

/** How ratings are judged where the panel is not the published one of twelve. */
export interface SciroccoDelphiOptions {
  /** How many ratings may lie outside the region of the median; 3 of 12 as published. Any other size of panel needs a number of its own. */
  readonly outsideAtMost?: number;
}

/** What a panel’s ratings of one dimension amount to. */
export interface SciroccoDelphi {
  /** The maturity that the panel sees; null where the rule does not cover the panel. */
  readonly value: 'initial' | 'progressing' | 'optimising' | 'uncertain' | null;
  /** Why there is no judgement; null where there is one. */
  readonly reason: 'no-ratings' | 'panel-not-of-twelve' | null;
  readonly n: number;
  readonly median: number | readonly [number, number] | null;
  /** How many ratings lie more than one point from the median. */
  readonly outside: number | null;
  readonly distribution: 'agreement' | 'split' | null;
  readonly outsideAtMost: number | null;
  readonly caveats: readonly Caveat[];
}

const PUBLISHED = { n: 12, outsideAtMost: 3 } as const;
const SCALE = [0, 1, 2, 3, 4, 5] as const;

/**
 * Judges a panel’s ratings of one dimension of the SCIROCCO maturity model, from 0 to 5, as a published Delphi study of twelve did: where
 * fewer than four ratings lie outside the three points around the median, the median names the maturity (0 to 2 initial, 3 and 4 progressing,
 * 5 optimising); otherwise it is uncertain. The words are the study’s own, whose scale has a better end; the levels of the joint matrix have
 * none.
 *
 * @param ratings - One whole number from 0 to 5 for each member of the panel who rated.
 * @param options - `outsideAtMost`: for panels that are not of twelve, how many ratings may lie outside.
 * @returns The judgement with the counts it rests on.
 * @throws InvalidInputError on a rating that is no whole number from 0 to 5, or an option that is not known.
 * Source: doi:10.5334/ijic.7747, tables 1, 2 and 4. That the region is the median and one point on each side, and that 2.5 counts as
 * progressing, is read from the results in table 4.
 *
 * @example
 * ```ts
 * import { sciroccoDelphi } from 'commissioning-kit/statistics';
 *
 * const found = sciroccoDelphi([1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4]);
 * [found.value, found.median, found.outside]; // => ['progressing', [2, 3], 3]
 * sciroccoDelphi([3, 3, 4]).reason; // => 'panel-not-of-twelve'
 * sciroccoDelphi([3, 3, 4], { outsideAtMost: 0 }).value; // => 'progressing'
 * ```
 */
export function sciroccoDelphi(ratings: readonly number[], options: SciroccoDelphiOptions = {}): SciroccoDelphi {
  readList(ratings, ['ratings'], readWholeNumber(0, 5));
  readShape(options, ['options'], {}, { outsideAtMost: readWholeNumber(0) });
  const n = ratings.length;
  const outsideAtMost = options.outsideAtMost ?? (n === PUBLISHED.n ? PUBLISHED.outsideAtMost : null);
  const median = orderedMedian(SCALE.map((point) => ratings.filter((rating) => rating === point).length));
  const middle = median === null ? null : typeof median === 'number' ? median : (median[0] + median[1]) / 2;
  const outside = middle === null ? null : ratings.filter((rating) => Math.abs(rating - middle) > 1).length;
  const reason = n === 0 ? 'no-ratings' : outsideAtMost === null ? 'panel-not-of-twelve' : null;
  const distribution = outside === null || outsideAtMost === null ? null : outside <= outsideAtMost ? 'agreement' : 'split';
  return {
    value: distribution === null || middle === null ? null : distribution === 'split' ? 'uncertain' : maturityOf(middle),
    reason,
    n,
    median,
    outside,
    distribution,
    outsideAtMost,
    caveats: [
      {
        code: 'statistics/region-read-from-results',
        message: 'That the region is the median and one point on each side is read from the results that the study printed',
        kind: 'reading',
        parameter: null,
        sources: [inferred('this-library', 'statistics, sciroccoDelphi')],
      },
    ],
  };
}

function maturityOf(median: number): 'initial' | 'progressing' | 'optimising' {
  return median <= 2 ? 'initial' : median <= 4 ? 'progressing' : 'optimising';
}
