import type { DependenceGroup } from './dependence-caps.js';
import type { EvidenceLine } from './evidence-line.js';
import { complementOf, readProbability, type LikelihoodRatio, type Probability } from './likelihood.js';
import { originsOf } from './points-tally.js';
import type { ExpectedSight, TestPlan } from './test-plan.js';

/** An item that a view of odds can count, with its ratio and where that is from. */
export interface RatioLine<L extends EvidenceLine> {
  readonly evidence: L;
  readonly likelihoodRatio: LikelihoodRatio;
  /** Whether the ratio was recorded, or follows from what the plan expected and what was seen. */
  readonly from: 'recorded' | 'plan';
}

/** Items with a ratio, and which of them are not independent. */
export interface EvidenceRatios<L extends EvidenceLine> {
  readonly lines: readonly RatioLine<L>[];
  readonly groups: readonly DependenceGroup[];
}

/** The ratios that evidence was recorded with, or that follow from the plan, held within the cap that its rule declares. */
export function evidenceRatios<L extends EvidenceLine>(evidence: readonly L[], plan: TestPlan | null): EvidenceRatios<L> {
  const lines = evidence.flatMap((line): readonly RatioLine<L>[] => {
    if (line.likelihoodRatio !== undefined) return [{ evidence: line, likelihoodRatio: line.likelihoodRatio, from: 'recorded' }];
    const expected = ratioByPlan(line, plan);
    return expected === null ? [] : [{ evidence: line, likelihoodRatio: expected, from: 'plan' }];
  });
  const rule = plan?.rule;
  const cap = rule?.view === 'odds' ? (rule.originCap ?? 'strongest-item') : 'strongest-item';
  const origins = originsOf(lines.map(({ evidence: { item } }) => item));
  return {
    lines,
    // A cap in figures holds a lone item too: else leaving out one of two would make an origin weigh more.
    groups: origins.flatMap(({ originId, places }) =>
      originId === null || (places.length < 2 && cap === 'strongest-item') ? [] : [{ id: originId, items: places, cap }],
    ),
  };
}

/** What follows from what the planned item expected and what was seen; null where either is not said. */
function ratioByPlan({ planItemId, seen }: EvidenceLine, plan: TestPlan | null): LikelihoodRatio | null {
  const expected = plan?.items.find(({ id }) => id === planItemId)?.expected;
  if (expected === undefined || seen === undefined || seen === 'neither') return null;
  return seen === 'expected-if-true' ? { ifTrue: expected.ifTrue, ifFalse: expected.ifFalse } : ratioOfNotSeeing(expected);
}

/** What looking for something and not seeing it is worth. */
export function ratioOfNotSeeing({ ifTrue, ifFalse }: ExpectedSight): LikelihoodRatio {
  const rest = (probability: Probability): Probability => {
    const turned = complementOf(readProbability(probability, []));
    return typeof probability === 'number' ? turned.lower : turned;
  };
  return { ifTrue: rest(ifTrue), ifFalse: rest(ifFalse) };
}
