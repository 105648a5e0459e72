import { readNumberBetween, readShape } from '../kernel/guards.js';
import { normalLimit, readLevel } from '../statistics/normal-limit.js';
import { finite } from './likelihood.js';

/** How often a finding was there, and was not, where a condition held and where it did not; counts, fractions allowed. */
export interface FindingCounts {
  /** The condition held, and the finding was there. */
  readonly truePositive: number;
  /** The condition did not hold, and the finding was there. */
  readonly falsePositive: number;
  /** The condition held, and the finding was not there. */
  readonly falseNegative: number;
  /** The condition did not hold, and the finding was not there. */
  readonly trueNegative: number;
  /** The level of the limits; 0.95 unless given. */
  readonly confidence?: number;
}

/**
 * What the counts do not allow. Without a value: `none-with-condition`, `none-without-condition` (nobody to take a share of), `never-found` and
 * `always-found` (the finding, or its absence, never occurred, so that nothing is known of what it tells). With value and limits after one
 * half is added to each of the four counts: `zero-true-positives`, `zero-false-positives`, `zero-false-negatives`, `zero-true-negatives`.
 */
export type LikelihoodRatioReason =
  | 'none-with-condition'
  | 'none-without-condition'
  | 'never-found'
  | 'always-found'
  | 'zero-true-positives'
  | 'zero-false-positives'
  | 'zero-false-negatives'
  | 'zero-true-negatives';

/** A likelihood ratio from counts, with its confidence limits; null, without a reason, where one is past what a number holds. */
export interface EstimatedRatio {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Only where a count is in the way. */
  readonly reason?: LikelihoodRatioReason;
}

/** What a finding tells where it is there, and where it is not. */
export interface EstimatedRatios {
  /** How many times as often the finding is there where the condition holds as where it does not. */
  readonly positive: EstimatedRatio;
  /** How many times as often the finding is not there. */
  readonly negative: EstimatedRatio;
}

const readCount = /* @__PURE__ */ readNumberBetween(0, 1e12);

/**
 * The likelihood ratios of a finding from four counts, each with confidence limits on the logarithm of the ratio. Where a count that a ratio
 * rests on is zero, one half is added to all four for that ratio, and the reason says so: without it the ratio would be 0 or without limit, and
 * so would one of its limits.
 *
 * @param counts - The four counts, and the level of confidence from 0.5 to 0.999999.
 * @returns For the finding’s presence and for its absence the ratio and its limits; null with a reason where nothing can be said.
 * @throws InvalidInputError on a count that is negative or above 10^12, or a level that is not known.
 * Source: Simel, Samsa and Matchar (1991), Journal of Clinical Epidemiology 44, 763–770, doi:10.1016/0895-4356(91)90128-v; adding one half:
 *   Haldane (1956), Annals of Human Genetics 20, 309–311.
 *
 * @example
 * ```ts
 * import { likelihoodRatios } from 'commissioning-kit/hypotheses';
 *
 * // Of 744 people with the condition 670 were found, of 842 without it 202.
 * const { positive, negative } = likelihoodRatios({
 *   truePositive: 670, falsePositive: 202, falseNegative: 74, trueNegative: 640, confidence: 0.95,
 * });
 * [positive.value, positive.lower, positive.upper].map((ratio) => ratio?.toFixed(2)); // => ['3.75', '3.32', '4.24']
 * negative.value?.toFixed(2); // => '0.13'
 * likelihoodRatios({ truePositive: 12, falsePositive: 0, falseNegative: 3, trueNegative: 20 }).positive.reason; // => 'zero-false-positives'
 * ```
 */
export function likelihoodRatios(counts: FindingCounts): EstimatedRatios {
  const four = { truePositive: readCount, falsePositive: readCount, falseNegative: readCount, trueNegative: readCount };
  readShape(counts, [], four, { confidence: readLevel });
  const { truePositive, falsePositive, falseNegative, trueNegative, confidence = 0.95 } = counts;
  const reach = normalLimit(confidence);
  const nobody =
    truePositive + falseNegative === 0 ? 'none-with-condition' : falsePositive + trueNegative === 0 ? 'none-without-condition' : null;
  return {
    positive: estimate(
      [truePositive, falseNegative, falsePositive, trueNegative],
      ['never-found', 'zero-true-positives', 'zero-false-positives'],
      nobody,
      reach,
    ),
    negative: estimate(
      [falseNegative, truePositive, trueNegative, falsePositive],
      ['always-found', 'zero-false-negatives', 'zero-true-negatives'],
      nobody,
      reach,
    ),
  };
}

type Reasons = readonly [neither: LikelihoodRatioReason, first: LikelihoodRatioReason, second: LikelihoodRatioReason];

/** The ratio of a share to another share: hits and misses of the one, hits and misses of the other. */
function estimate(
  counts: readonly [number, number, number, number],
  [neither, first, second]: Reasons,
  nobody: LikelihoodRatioReason | null,
  reach: number,
): EstimatedRatio {
  const none = nobody ?? (counts[0] + counts[2] === 0 ? neither : null);
  if (none !== null) return { value: null, lower: null, upper: null, reason: none };
  const reason = counts[0] === 0 ? first : counts[2] === 0 ? second : null;
  const half = reason === null ? 0 : 0.5;
  const [hits, misses, otherHits, otherMisses] = counts.map((count) => count + half) as [number, number, number, number];
  const value = (hits / (hits + misses)) * ((otherHits + otherMisses) / otherHits);
  const error = Math.sqrt(misses / hits / (hits + misses) + otherMisses / otherHits / (otherHits + otherMisses));
  const width = Math.exp(reach * error);
  // Of counts that are next to nothing a ratio or its upper limit may be past what a number holds.
  const limits = { value: finite(value), lower: width === Infinity ? 0 : finite(value / width), upper: finite(value * width) };
  return { ...limits, ...(reason === null ? {} : { reason }) };
}
