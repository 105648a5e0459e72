import type { DependenceGroup } from './dependence-caps.js';
import { evidenceRatios, type RatioLine } from './evidence-ratios.js';
import { gradedPoints, type GradedPoints } from './graded-points.js';
import type { Probability } from './likelihood.js';
import type { PointsLine } from './points-tally.js';
import type { Hypothesis, RecordedEvidence } from './register.js';
import type { PriorProbability, TestPlan } from './test-plan.js';
import { updateOdds, type OddsUpdate } from './update-odds.js';

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
  readonly ratioLines: readonly RatioLine<RecordedEvidence>[];
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
  const { lines: ratioLines, groups } = evidenceRatios(hypothesis.evidence, plan);
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
