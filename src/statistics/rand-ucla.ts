import type { Caveat } from '../kernel/finding.js';
import { readList, readOneOf, readShape, readWholeNumber } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import { orderedMedian } from './ordered-median.js';

/** A rule by which a RAND/UCLA panel is said to disagree. */
export interface AppropriatenessRuleEntry {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** The work that gives the rule. */
  readonly source: string;
}

const MANUAL = 'Fitch et al. (2001), The RAND/UCLA Appropriateness Method User’s Manual, RAND MR-1269, ch. 8';

/**
 * The rules of disagreement of the RAND/UCLA method that are known here.
 *
 * @example
 * ```ts
 * import { APPROPRIATENESS_RULES } from 'commissioning-kit/statistics';
 *
 * APPROPRIATENESS_RULES.map((rule) => rule.id); // => ['panel-size', 'ipras']
 * ```
 */
export const APPROPRIATENESS_RULES = [
  {
    id: 'panel-size',
    label: 'By size of panel',
    text: 'Disagreement: at least 3 of 8 to 10, 4 of 11 to 13 or 5 of 14 to 16 rate 1 to 3, and as many 7 to 9. Agreement: at most 2, 3 or 4 rate outside the region of the median',
    source: MANUAL,
  },
  {
    id: 'ipras',
    label: 'Interpercentile range adjusted for symmetry',
    text: 'Disagreement: the range from the 30th to the 70th percentile is wider than 2.35 and one and a half times the distance of its middle from 5',
    source: MANUAL,
  },
] as const satisfies readonly AppropriatenessRuleEntry[];

/** A rule of {@link APPROPRIATENESS_RULES}. */
export type AppropriatenessRule = (typeof APPROPRIATENESS_RULES)[number]['id'];

/** How the ratings are judged. */
export interface AppropriatenessOptions {
  readonly rule: AppropriatenessRule;
  /** Which region takes a median of 3.5 or 6.5, as panels of even size can have; the higher one unless told. */
  readonly betweenRegions?: 'higher' | 'lower';
}

/** What a panel’s ratings of one thing amount to. */
export interface Appropriateness {
  readonly rule: AppropriatenessRule;
  /** The panel’s judgement; null where the rule does not cover the panel. */
  readonly value: 'appropriate' | 'uncertain' | 'inappropriate' | null;
  /** Why there is no judgement; null where there is one. The rule by size of panel covers 8 to 16. */
  readonly reason: 'no-ratings' | 'panel-too-small' | 'panel-too-large' | null;
  readonly n: number;
  /** The rating in the middle, or the two of a panel of even size whose middle lies between them. */
  readonly median: number | readonly [number, number] | null;
  /** The third of the scale that holds the median. */
  readonly region: { readonly from: number; readonly to: number } | null;
  /** How many rated outside that region. */
  readonly outside: number | null;
  /** How many rated 1 to 3. */
  readonly lowest: number;
  /** How many rated 7 to 9. */
  readonly highest: number;
  /** Whether the panel agrees; null where the rule does not say. Between agreement and disagreement lies neither. */
  readonly agreement: boolean | null;
  readonly disagreement: boolean | null;
  /** What the panel was held against by the rule by size. */
  readonly limits: { readonly outsideAtMost: number; readonly extremesAtLeast: number } | null;
  /** What the panel was held against by the rule of the interpercentile range. */
  readonly range: { readonly p30: number; readonly p70: number; readonly ipr: number; readonly ipras: number } | null;
  readonly caveats: readonly Caveat[];
}

const [SMALLEST, LARGEST] = [8, 16];
const REGIONS = [
  { from: 1, to: 3 },
  { from: 4, to: 6 },
  { from: 7, to: 9 },
] as const;
const JUDGEMENTS = ['inappropriate', 'uncertain', 'appropriate'] as const;

/**
 * Judges a panel’s ratings of one thing on the scale from 1 to 9 as the RAND/UCLA method does: appropriate where the median lies in 7 to 9,
 * inappropriate in 1 to 3, uncertain between them or where the panel disagrees. The rule by size is given for panels of 8 to 16 only; for
 * others the result says so. A panel of four partners is not one: see `oneMoreRater` for what so few can say.
 *
 * @param ratings - One whole number from 1 to 9 for each member of the panel who rated.
 * @param options - `rule`: how disagreement is found; `betweenRegions`: where a median of 3.5 or 6.5 belongs.
 * @returns The judgement with all counts and limits it rests on.
 * @throws InvalidInputError on a rating that is no whole number from 1 to 9, or an option that is not known.
 * Source: Fitch et al. (2001), The RAND/UCLA Appropriateness Method User’s Manual, RAND MR-1269.
 *
 * @example
 * ```ts
 * import { randUclaAppropriateness } from 'commissioning-kit/statistics';
 *
 * const found = randUclaAppropriateness([7, 8, 7, 9, 8, 7, 3, 8, 7], { rule: 'panel-size' });
 * [found.value, found.median, found.outside, found.agreement]; // => ['appropriate', 7, 1, true]
 * randUclaAppropriateness([1, 2, 1, 9, 8, 9, 5, 9], { rule: 'panel-size' }).value; // => 'uncertain'
 * randUclaAppropriateness([7, 8, 9], { rule: 'panel-size' }).reason; // => 'panel-too-small'
 * ```
 */
export function randUclaAppropriateness(ratings: readonly number[], options: AppropriatenessOptions): Appropriateness {
  readList(ratings, ['ratings'], readWholeNumber(1, 9));
  readShape(options, ['options'], { rule: readOneOf(['panel-size', 'ipras']) }, { betweenRegions: readOneOf(['higher', 'lower']) });
  const { rule, betweenRegions = 'higher' } = options;
  const n = ratings.length;
  const limits = rule === 'panel-size' && n >= SMALLEST && n <= LARGEST ? limitsOf(n) : null;
  const range = rule === 'ipras' && n > 0 ? rangeOf(ratings) : null;
  const median = medianOf(ratings);
  const middle = median === null ? null : typeof median === 'number' ? median : (median[0] + median[1]) / 2;
  const rounded = middle === null ? null : betweenRegions === 'higher' ? Math.ceil(middle) : Math.floor(middle);
  const region = rounded === null ? null : REGIONS.findIndex(({ to }) => to >= rounded);
  const counts = REGIONS.map(({ from, to }) => ratings.filter((rating) => rating >= from && rating <= to).length);
  const [lowest = 0, , highest = 0] = counts;
  const outside = region === null ? null : n - (counts[region] ?? 0);
  const disagreement =
    limits !== null ? Math.min(lowest, highest) >= limits.extremesAtLeast : range !== null ? range.ipr > range.ipras : null;
  const reason = n === 0 ? 'no-ratings' : rule === 'ipras' || limits ? null : n < SMALLEST ? 'panel-too-small' : 'panel-too-large';
  return {
    rule,
    value: reason !== null || region === null ? null : disagreement === true ? 'uncertain' : (JUDGEMENTS[region] ?? null),
    reason,
    n,
    median,
    region: region === null ? null : (REGIONS[region] ?? null),
    outside,
    lowest,
    highest,
    agreement: limits === null || outside === null ? null : outside <= limits.outsideAtMost,
    disagreement,
    limits,
    range,
    caveats: caveatsOf(options, n, middle),
  };
}

function medianOf(ratings: readonly number[]): number | readonly [number, number] | null {
  const found = orderedMedian(
    REGIONS.flatMap(({ from }) => [from, from + 1, from + 2]).map((rating) => ratings.filter((one) => one === rating).length),
  );
  return found === null ? null : typeof found === 'number' ? found + 1 : [found[0] + 1, found[1] + 1];
}

function limitsOf(n: number): { readonly outsideAtMost: number; readonly extremesAtLeast: number } {
  const outsideAtMost = n <= 10 ? 2 : n <= 13 ? 3 : 4;
  return { outsideAtMost, extremesAtLeast: outsideAtMost + 1 };
}

function rangeOf(ratings: readonly number[]): NonNullable<Appropriateness['range']> {
  const sorted = [...ratings].sort((a, b) => a - b);
  const [p30, p70] = [percentile(sorted, 0.3), percentile(sorted, 0.7)];
  return { p30, p70, ipr: p70 - p30, ipras: 2.35 + 1.5 * Math.abs(5 - (p30 + p70) / 2) };
}

/** Between the two ratings next to it in proportion: type 7 of Hyndman and Fan. */
function percentile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low = 0, high = low] = sorted.slice(Math.floor(at), Math.floor(at) + 2);
  return low + (at - Math.floor(at)) * (high - low);
}

function caveatsOf({ rule, betweenRegions }: AppropriatenessOptions, n: number, middle: number | null): readonly Caveat[] {
  const sources = [inferred('this-library', 'statistics, randUclaAppropriateness')];
  const caveats: Caveat[] = [];
  if ((middle === 3.5 || middle === 6.5) && betweenRegions === undefined) {
    caveats.push({
      code: 'statistics/median-between-regions',
      message: `The median of ${middle} lies between two regions and is counted to the higher one`,
      kind: 'library-default',
      parameter: 'betweenRegions',
      sources,
    });
  }
  if (rule === 'ipras' && n > 0) {
    caveats.push({
      code: 'statistics/percentiles-interpolated',
      message: 'The 30th and 70th percentiles are interpolated between neighbouring ratings (type 7); other programs may take another type',
      kind: 'library-default',
      parameter: null,
      sources,
    });
    if (n < SMALLEST) {
      caveats.push({
        code: 'statistics/small-panel',
        message: `The panel has ${n} members; the method was made for panels of ${SMALLEST} and more`,
        kind: 'data',
        parameter: null,
        sources,
      });
    }
  }
  return caveats;
}
