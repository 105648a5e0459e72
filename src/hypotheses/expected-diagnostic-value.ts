import { readShape, readShare } from '../kernel/guards.js';
import { finite, readProbability, type Probability, type ProbabilityRange } from './likelihood.js';

/** How much looking for something can be expected to tell, before anybody looks. Ends are equal unless ranges were given. */
export interface ExpectedDiagnosticValue {
  /**
   * By how many bits the answer is expected to lessen the uncertainty whether the hypothesis holds: from 0, where it tells nothing, to 1, where
   * it settles even odds.
   */
  readonly informationGain: { readonly lower: number; readonly upper: number };
  /** The weight in decibans to be expected if the hypothesis is true, never below 0; null without limit. */
  readonly weightIfTrue: { readonly lower: number | null; readonly upper: number | null };
  /** The weight in decibans to be expected if it is false, never above 0; null without limit. */
  readonly weightIfFalse: { readonly lower: number | null; readonly upper: number | null };
}

/**
 * How much looking for a piece of evidence can be expected to tell, seen or not seen. A strong clue that is rarely there may tell less on average
 * than a weak one that is often there.
 *
 * @param given - `prior`: how probable the hypothesis is before; `ifTrue` and `ifFalse`: how probable it is that the thing is seen, or ranges.
 * @returns The expected gain of information in bits, and the expected weights of evidence in decibans.
 * @throws InvalidInputError when a probability lies outside 0 to 1 or a range is reversed.
 * Source: Lindley (1956), Annals of Mathematical Statistics 27, 986–1005, doi:10.1214/aoms/1177728069 (information); Good (1985), Bayesian
 *   Statistics 2, 249–270 (expected weight of evidence).
 *
 * @example
 * ```ts
 * import { expectedDiagnosticValue } from 'commissioning-kit/hypotheses';
 *
 * // A clue that hardly occurs without the cause, and seldom with it; and one that often occurs either way.
 * const rare = expectedDiagnosticValue({ prior: 0.5, ifTrue: 0.3, ifFalse: 0.05 });
 * const common = expectedDiagnosticValue({ prior: 0.5, ifTrue: 0.75, ifFalse: 0.25 });
 * [rare, common].map((value) => value.informationGain.lower.toFixed(2)); // => ['0.09', '0.19']
 * common.weightIfTrue.lower?.toFixed(1); // => '2.4'
 * ```
 */
export function expectedDiagnosticValue(given: {
  readonly prior: number;
  readonly ifTrue: Probability;
  readonly ifFalse: Probability;
}): ExpectedDiagnosticValue {
  readShape(given, [], { prior: readShare, ifTrue: readProbability, ifFalse: readProbability });
  return valueOf(given.prior, readProbability(given.ifTrue, []), readProbability(given.ifFalse, []));
}

/** The value over ranges: it rises as the two probabilities part, so that it is least where they are nearest and most at opposite ends. */
export function valueOf(prior: number, ifTrue: ProbabilityRange, ifFalse: ProbabilityRange): ExpectedDiagnosticValue {
  const near: Pair =
    ifTrue.lower > ifFalse.upper
      ? [ifTrue.lower, ifFalse.upper]
      : ifTrue.upper < ifFalse.lower
        ? [ifTrue.upper, ifFalse.lower]
        : [ifTrue.lower, ifTrue.lower];
  const far: readonly Pair[] = [
    [ifTrue.upper, ifFalse.lower],
    [ifTrue.lower, ifFalse.upper],
  ];
  const most = (of: (pair: Pair) => number): number => Math.max(...far.map(of));
  const gain = ([one, other]: Pair): number => {
    const mixed = prior * one + (1 - prior) * other;
    const bits = prior === 0 || prior === 1 ? 0 : (prior * divergence(one, mixed) + (1 - prior) * divergence(other, mixed)) / Math.LN2;
    // Beside a prior next to nothing the mixture may be rounded to 0 or 1, and there is next to nothing to gain.
    return Number.isFinite(bits) ? bits : 0;
  };
  const decibans = 10 / Math.LN10;
  const weight = ([one, other]: Pair): number => decibans * divergence(one, other);
  const against = ([one, other]: Pair): number => decibans * divergence(other, one);
  return {
    informationGain: { lower: gain(near), upper: most(gain) },
    weightIfTrue: { lower: finite(weight(near)), upper: finite(most(weight)) },
    weightIfFalse: { lower: finite(0 - most(against)), upper: finite(0 - against(near)) },
  };
}

type Pair = readonly [ifTrue: number, ifFalse: number];

/** The expected natural logarithm of the ratio of the first probability to the second, if the first is right. */
function divergence(right: number, other: number): number {
  const term = (one: number, two: number): number => (one === 0 ? 0 : one * Math.log(one / two));
  // Rounding can leave a trace below zero.
  return Math.max(0, term(right, other) + term(1 - right, 1 - other));
}
