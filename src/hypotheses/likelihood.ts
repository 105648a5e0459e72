import { readObject, readShape, readShare, refuse, type Reader } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';

/** Two probabilities between which one lies; both from 0 to 1. */
export interface ProbabilityRange {
  readonly lower: number;
  readonly upper: number;
}

/** A probability from 0 to 1, or the two between which it lies. */
export type Probability = number | ProbabilityRange;

/**
 * How many times as probable what was seen is if the hypothesis is true as it is if it is false: a ratio from 0 to Infinity, a lower and an
 * upper one, or the two probabilities. 1 tells nothing; 0 rules the hypothesis out, Infinity rules it in.
 */
export type LikelihoodRatio =
  number | { readonly lower: number; readonly upper: number } | { readonly ifTrue: Probability; readonly ifFalse: Probability };

/**
 * A likelihood ratio and its weight. A weight of evidence is the logarithm of the ratio, in decibans: ten times the logarithm to base 10, so
 * that a ratio of 10 weighs 10, one of 2 about 3, one of 1 nothing and one of 1/10 weighs -10. Weights of independent items add up to the
 * change in the logarithm of the odds.
 */
export interface RatioWeight {
  /** The ratio; of a range, the middle on the scale of decibans. Null where it is without limit, or a range has no middle. */
  readonly value: number | null;
  /** Null where even the least ratio is without limit, or there is none. */
  readonly lower: number | null;
  /** Null where the ratio has no upper limit, or there is none. */
  readonly upper: number | null;
  /** Of `value`; null where that is null or 0. */
  readonly decibans: number | null;
  /**
   * `rules-in`: seen only if the hypothesis is true; `rules-out`: only if it is false; `impossible`: in neither case, so that one of the two
   * probabilities must be wrong.
   */
  readonly certainty: 'rules-in' | 'rules-out' | 'impossible' | null;
}

/** A ratio from its lower to its upper end, which may be Infinity; NaN where there is none, and in the middle where a range has none. */
export interface RatioRange {
  readonly lower: number;
  readonly value: number;
  readonly upper: number;
}

/** A range of numbers, whose ends the reader reads, lower end first. */
function readRange(read: Reader<number>, value: unknown, path: Path): { readonly lower: number; readonly upper: number } {
  readShape(value, path, { lower: read, upper: read });
  const range = value as { readonly lower: number; readonly upper: number };
  if (range.lower > range.upper) refuse('hypotheses/range-reversed', path, value, 'a range whose lower end is not above its upper end');
  return range;
}

/** A probability or a range of them, as a range. */
export function readProbability(value: unknown, path: Path): ProbabilityRange {
  if (typeof value !== 'object' || value === null) {
    const share = readShare(value, path);
    return { lower: share, upper: share };
  }
  return readRange(readShare, value, path);
}

/** Zero and Infinity are ratios; -0 is not. */
function readRatio(value: unknown, path: Path): number {
  if (typeof value !== 'number' || !(value >= 0) || Object.is(value, -0)) {
    refuse('hypotheses/not-a-ratio', path, value, 'a likelihood ratio: a number from 0, or Infinity');
  }
  return value;
}

/** A likelihood ratio of any of its three forms, as a range. */
export function readLikelihoodRatio(value: unknown, path: Path): RatioRange {
  if (typeof value !== 'object' || value === null) {
    const ratio = readRatio(value, path);
    return { lower: ratio, value: ratio, upper: ratio };
  }
  const given = readObject(value, path);
  if (Object.hasOwn(given, 'lower') || Object.hasOwn(given, 'upper')) {
    const { lower, upper } = readRange(readRatio, value, path);
    return withMiddle(lower, upper);
  }
  readShape(value, path, { ifTrue: readProbability, ifFalse: readProbability });
  return ratioOf(readProbability(given['ifTrue'], [...path, 'ifTrue']), readProbability(given['ifFalse'], [...path, 'ifFalse']));
}

/** The ratio of two probabilities that are read already. */
export function ratioOf(ifTrue: ProbabilityRange, ifFalse: ProbabilityRange): RatioRange {
  if (ifFalse.upper === 0) return ifTrue.upper === 0 ? withMiddle(NaN, NaN) : withMiddle(Infinity, Infinity);
  return withMiddle(ifTrue.lower / ifFalse.upper, ifTrue.upper === 0 ? 0 : ifTrue.upper / ifFalse.lower);
}

/** One less a probability, rounded as far as numbers are written: 1 less 0.95 is 0.05 and does not miss a limit of 0.05. */
export function complementOf(probability: ProbabilityRange): ProbabilityRange {
  const rest = (value: number): number => Number((1 - value).toPrecision(15));
  return { lower: rest(probability.upper), upper: rest(probability.lower) };
}

/** Between 0 and anything, or anything and Infinity, no ratio is the middle one. */
function withMiddle(lower: number, upper: number): RatioRange {
  const hasMiddle = lower > 0 && upper < Infinity;
  return { lower, value: lower === upper ? lower : hasMiddle ? Math.sqrt(lower) * Math.sqrt(upper) : NaN, upper };
}

/** The weight of a ratio in decibans. */
export function decibansOf(ratio: number): number {
  return 10 * Math.log10(ratio);
}

/** A number that plain JSON can hold, or null. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A ratio as it is shown. */
export function weighRatio({ lower, value, upper }: RatioRange): RatioWeight {
  return {
    value: finite(value),
    lower: finite(lower),
    upper: finite(upper),
    decibans: finite(decibansOf(value)),
    certainty: Number.isNaN(lower) ? 'impossible' : lower === Infinity ? 'rules-in' : upper === 0 ? 'rules-out' : null,
  };
}
