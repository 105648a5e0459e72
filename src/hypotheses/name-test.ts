import type { Caveat } from '../kernel/finding.js';
import { readShape, readShare } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import {
  complementOf,
  ratioOf,
  readProbability,
  weighRatio,
  type Probability,
  type ProbabilityRange,
  type RatioWeight,
} from './likelihood.js';

/** A kind of test, by what passing and failing it tell. */
export interface EvidenceTestEntry {
  readonly id: string;
  readonly label: string;
  readonly ifPassed: string;
  readonly ifFailed: string;
  /** The work that names it. */
  readonly source: string;
}

const VAN_EVERA =
  'Van Evera (1997), Guide to methods for students of political science, pp. 31–32; Collier (2011), PS 44, 823–830, table 1';

/**
 * The four kinds of test that a piece of evidence can be, by whether it is almost certain to be seen if the hypothesis is true, and almost
 * never seen if it is false.
 *
 * @example
 * ```ts
 * import { EVIDENCE_TESTS } from 'commissioning-kit/hypotheses';
 *
 * EVIDENCE_TESTS.map((test) => test.label); // => ['Hoop', 'Smoking gun', 'Doubly decisive', 'Straw in the wind']
 * ```
 */
export const EVIDENCE_TESTS = [
  { id: 'hoop', label: 'Hoop', ifPassed: 'Keeps the hypothesis in', ifFailed: 'All but rules it out', source: VAN_EVERA },
  { id: 'smoking-gun', label: 'Smoking gun', ifPassed: 'All but settles it', ifFailed: 'Leaves it open', source: VAN_EVERA },
  { id: 'doubly-decisive', label: 'Doubly decisive', ifPassed: 'All but settles it', ifFailed: 'All but rules it out', source: VAN_EVERA },
  { id: 'straw-in-the-wind', label: 'Straw in the wind', ifPassed: 'Leans towards it', ifFailed: 'Leans away from it', source: VAN_EVERA },
] as const satisfies readonly EvidenceTestEntry[];

/** A kind of test of {@link EVIDENCE_TESTS}. */
export type EvidenceTest = (typeof EVIDENCE_TESTS)[number]['id'];

/** Where almost certain begins and almost never ends. */
export interface TestThresholds {
  /** From this probability of passing if the hypothesis is true a test is a hoop; 0.9 unless given. */
  readonly hoopFrom?: number;
  /** Up to this probability of passing if it is false a test is a smoking gun; 0.1 unless given. */
  readonly smokingGunTo?: number;
}

/** A test by its name, and what its two results weigh. */
export interface NamedTest {
  /** `tells-nothing` where both probabilities are the same, whatever they are. Of ranges the name that holds throughout. */
  readonly test: EvidenceTest | 'tells-nothing';
  /** What passes it: seeing it, or not seeing it where that is what the hypothesis leads to expect; null where that is not known. */
  readonly passedBy: 'seen' | 'not-seen' | null;
  /** The likelihood ratio if it is seen. */
  readonly ifSeen: RatioWeight;
  /** The likelihood ratio if it is looked for and not seen. */
  readonly ifNotSeen: RatioWeight;
  readonly thresholds: Required<TestThresholds>;
  readonly caveats: readonly Caveat[];
}

/**
 * What kind of test a piece of evidence is, from how probable it is to be seen if the hypothesis is true and if it is false. Where it is less
 * probable if the hypothesis is true, not seeing it is what passes. The name is a coarse word; the two ratios say how much each result tells.
 *
 * @param expected - `ifTrue` and `ifFalse`: probabilities of seeing it, or ranges of them.
 * @param options - `thresholds`: `hoopFrom`, 0.9 unless given, and `smokingGunTo`, 0.1 unless given.
 * @returns The name, what passes the test, and the likelihood ratios if it is seen and if it is not.
 * @throws InvalidInputError when a probability lies outside 0 to 1, a range is reversed, or an option is not known.
 * Source: the tests of {@link EVIDENCE_TESTS}; from probabilities: Bennett (2014), Process tracing: from metaphor to analytic tool, appendix. No
 *   text gives the thresholds: they are this library’s.
 *
 * @example
 * ```ts
 * import { nameTest } from 'commissioning-kit/hypotheses';
 *
 * const { test, ifSeen, ifNotSeen } = nameTest({ ifTrue: 0.95, ifFalse: 0.5 });
 * [test, ifSeen.value?.toFixed(1), ifNotSeen.value?.toFixed(1)]; // => ['hoop', '1.9', '0.1']
 * nameTest({ ifTrue: 0.3, ifFalse: 0.01 }).test; // => 'smoking-gun'
 * nameTest({ ifTrue: 0.02, ifFalse: 0.95 }).passedBy; // => 'not-seen'
 * ```
 */
export function nameTest(
  expected: { readonly ifTrue: Probability; readonly ifFalse: Probability },
  options: { readonly thresholds?: TestThresholds } = {},
): NamedTest {
  readShape(expected, ['expected'], { ifTrue: readProbability, ifFalse: readProbability });
  readShape(
    options,
    ['options'],
    {},
    { thresholds: (value, path) => readShape(value, path, {}, { hoopFrom: readShare, smokingGunTo: readShare }) },
  );
  const { hoopFrom = 0.9, smokingGunTo = 0.1 } = options.thresholds ?? {};
  const [ifTrue, ifFalse] = [readProbability(expected.ifTrue, []), readProbability(expected.ifFalse, [])];
  const named = nameOf(ifTrue, ifFalse, hoopFrom, smokingGunTo);
  return {
    ...named,
    ifSeen: weighRatio(ratioOf(ifTrue, ifFalse)),
    ifNotSeen: weighRatio(ratioOf(complementOf(ifTrue), complementOf(ifFalse))),
    thresholds: { hoopFrom, smokingGunTo },
    caveats: [...(named.passedBy === null && named.test !== 'tells-nothing' ? [EITHER_WAY] : []), ...thresholdCaveat(options)],
  };
}

function nameOf(
  ifTrue: ProbabilityRange,
  ifFalse: ProbabilityRange,
  hoopFrom: number,
  smokingGunTo: number,
): Pick<NamedTest, 'test' | 'passedBy'> {
  const isSeen = ifTrue.lower > ifFalse.upper;
  if (!isSeen && !(ifTrue.upper < ifFalse.lower)) {
    const isOne = ifTrue.lower === ifFalse.upper && ifTrue.upper === ifFalse.lower;
    return { test: isOne ? 'tells-nothing' : 'straw-in-the-wind', passedBy: null };
  }
  const [passes, fails] = isSeen ? [ifTrue.lower, ifFalse.upper] : [complementOf(ifTrue).lower, complementOf(ifFalse).upper];
  const [isHoop, isSmokingGun] = [passes >= hoopFrom, fails <= smokingGunTo];
  return {
    test: isHoop ? (isSmokingGun ? 'doubly-decisive' : 'hoop') : isSmokingGun ? 'smoking-gun' : 'straw-in-the-wind',
    passedBy: isSeen ? 'seen' : 'not-seen',
  };
}

const SOURCES = /* @__PURE__ */ [inferred('this-library', 'hypotheses, nameTest')];

const EITHER_WAY: Caveat = {
  code: 'hypotheses/test-either-way',
  message: 'The two ranges overlap, so that it is not known which result would speak for the hypothesis',
  kind: 'data',
  parameter: null,
  sources: SOURCES,
};

function thresholdCaveat({ thresholds = {} }: { readonly thresholds?: TestThresholds }): readonly Caveat[] {
  if (thresholds.hoopFrom !== undefined && thresholds.smokingGunTo !== undefined) return [];
  return [
    {
      code: 'hypotheses/test-thresholds',
      message:
        'A hoop is passed with a probability of 0.9 or more if true, a smoking gun with 0.1 or less if false, unless other limits are given',
      kind: 'library-default',
      parameter: 'thresholds',
      sources: SOURCES,
    },
  ];
}
