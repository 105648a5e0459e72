import type { DependenceGroup } from './dependence-caps.js';
import type { LikelihoodRatio } from './evidence-line.js';
import { gradedPoints, type GradedPoints } from './graded-points.js';
import type { Probability } from './likelihood.js';
import type { PointsLine } from './points-tally.js';
import type { Hypothesis, RecordedEvidence } from './register.js';
import type { PriorProbability, ProbabilityOrRange, TestPlan } from './test-plan.js';
import { updateOdds, type OddsUpdate } from './update-odds.js';

/** An item that a view of odds can count, with its ratio and where it came from. */
export interface RatioLine {
  readonly evidence: RecordedEvidence;
  readonly likelihoodRatio: LikelihoodRatio;
  /** Whether the ratio was recorded, or follows from what the plan expected and what was seen. */
  readonly from: 'recorded' | 'plan';
}

/** What evidence leaves of one prior. */
export interface OddsFromPrior extends PriorProbability {
  readonly update: OddsUpdate;
}

/** One hypothesis in the views that need no rivals. */
export interface ShownViews {
  /** The plan whose rule and expectations hold: the one sealed last, or the one that stands. */
  readonly plan: TestPlan | null;
  readonly pointsLines: readonly PointsLine[];
  readonly points: GradedPoints;
  /** How many items were graded and point somewhere. */
  readonly graded: number;
  readonly ratioLines: readonly RatioLine[];
  readonly groups: readonly DependenceGroup[];
  /** The evidence weighed from even odds, whatever anybody’s prior. */
  readonly weight: OddsUpdate;
  readonly odds: readonly OddsFromPrior[];
}

/** Works out the views of a hypothesis as its rule counts them. Trusts what it is given. */
export function shownViews(hypothesis: Hypothesis): ShownViews {
  const plan = hypothesis.seals.at(-1)?.plan ?? hypothesis.plan;
  const rule = plan?.rule;
  const pointsLines = hypothesis.evidence.map(({ item, bearing, strength = null, confidence = null }): PointsLine => ({
    id: item.id,
    bearing,
    strength,
    confidence,
    originId: item.originId,
  }));
  const ratioLines = hypothesis.evidence.flatMap((evidence): readonly RatioLine[] => {
    const expected = ratioByPlan(evidence, plan);
    if (evidence.likelihoodRatio !== undefined) return [{ evidence, likelihoodRatio: evidence.likelihoodRatio, from: 'recorded' }];
    return expected === null ? [] : [{ evidence, likelihoodRatio: expected, from: 'plan' }];
  });
  const cap = rule?.view === 'odds' ? (rule.originCap ?? 'strongest-item') : 'strongest-item';
  const groups = groupsOf(ratioLines, cap);
  const likelihoodRatios = ratioLines.map(({ likelihoodRatio }) => likelihoodRatio);
  const from = (prior: Probability): OddsUpdate => updateOdds({ prior, likelihoodRatios, groups });
  return {
    plan,
    pointsLines,
    points: gradedPoints(pointsLines, rule?.view === 'points' && rule.originCap !== undefined ? { originCap: rule.originCap } : {}),
    graded: pointsLines.filter(({ bearing, strength }) => bearing !== 'neutral' && strength !== null).length,
    ratioLines,
    groups,
    weight: from(0.5),
    odds: (plan?.priors ?? []).map((prior) => ({ ...prior, update: from(prior.probability) })),
  };
}

/** What follows from what the planned item expected and what was seen; null where either is not said. */
function ratioByPlan({ planItemId, seen }: RecordedEvidence, plan: TestPlan | null): LikelihoodRatio | null {
  const expected = plan?.items.find(({ id }) => id === planItemId)?.expected;
  if (expected === undefined || seen === undefined || seen === 'neither') return null;
  const { ifTrue, ifFalse } = expected;
  return seen === 'expected-if-true' ? { ifTrue, ifFalse } : { ifTrue: rest(ifTrue), ifFalse: rest(ifFalse) };
}

function rest(probability: ProbabilityOrRange): ProbabilityOrRange {
  return typeof probability === 'number' ? 1 - probability : { lower: 1 - probability.upper, upper: 1 - probability.lower };
}

function groupsOf(lines: readonly RatioLine[], cap: DependenceGroup['cap']): readonly DependenceGroup[] {
  const places = new Map<string, number[]>();
  lines.forEach(({ evidence }, place) => {
    const { originId } = evidence.item;
    if (originId === null) return;
    const known = places.get(originId);
    if (known === undefined) places.set(originId, [place]);
    else known.push(place);
  });
  return [...places].flatMap(([id, items]) => (items.length < 2 ? [] : [{ id, items, cap }]));
}
