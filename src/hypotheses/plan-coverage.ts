import type { CivilDate } from '../kernel/civil-date.js';
import type { CheckFinding } from '../kernel/finding.js';
import { readId, readListOf, readObject, readOneOf } from '../kernel/guards.js';
import type { Evidence } from '../kernel/records.js';
import { checkHypothesisTest, EVIDENCE_ROUTES, readHypothesisToTest, type HypothesisToTest } from './check-test-plan.js';
import { readFollowed, readKeyed, type FollowedSet } from './read-followed.js';
import { readStatus } from './read-register.js';
import type { RecordedRelation } from './register.js';
import { sealedSince } from './sealed-since.js';
import type { TestPlan } from './test-plan.js';

/** How a hypothesis is reached from one side. */
export interface RouteCoverage {
  readonly kind: Evidence['kind'];
  /** `'taken'` by the items named; `'reason-given'` why it is not; or `'missing'`. */
  readonly state: 'taken' | 'reason-given' | 'missing';
  readonly itemIds: readonly string[];
  readonly reason: string | null;
}

/** How one hypothesis is to be tested, at a glance. */
export interface PlanCoverageRow {
  readonly hypothesisId: string;
  /** Need, performance, experience. */
  readonly routes: readonly RouteCoverage[];
  /** The day since which the plan that stands is sealed; null where it is not. */
  readonly sealedSince: CivilDate | null;
  readonly finding: CheckFinding;
}

/** How the hypotheses of a register are to be tested, one by one and together. */
export type PlanCoverage = CheckFinding & { readonly rows: readonly PlanCoverageRow[] };

/**
 * How the hypotheses of a register are to be tested: {@link checkTestPlan} for each of them, with the hypotheses that the register relates as
 * rivals among the explanations under which a plan should say what it expects. Those that were withdrawn or left without a test are left out.
 *
 * @param register - The state of a register, or a list of its hypotheses; rivals among them are known from a state only.
 * @returns `'complete'`, `'gaps'` with all that is missing, or `'insufficient-information'` when no hypothesis is to be tested; and a row for
 *   each hypothesis, in the order of the register.
 * @throws InvalidInputError when the register is malformed.
 * Source: D-HYP-12, D-PRI-19, D-HYP-F3.
 *
 * @example
 * ```ts
 * import { planCoverage, registerLifecycle } from 'commissioning-kit/hypotheses';
 *
 * planCoverage(registerLifecycle.initialState()).outcome; // => 'insufficient-information'
 * ```
 */
export function planCoverage(register: FollowedSet): PlanCoverage {
  const unread = (value: unknown): unknown => value;
  const { hypotheses, path } = readFollowed(register, {
    status: readStatus,
    plan: unread,
    rivals: unread,
    seals: unread,
    wordings: unread,
  });
  const rivalsOf = rivalPairs(register);
  const rows = hypotheses.flatMap((hypothesis, index): PlanCoverageRow[] => {
    if (hypothesis.status === 'withdrawn' || hypothesis.status === 'not-tested') return [];
    const at = [...path, index];
    const tested = readHypothesisToTest(hypothesis, at);
    return [rowOf(tested, checkHypothesisTest(tested, at, rivalsOf.get(tested.id) ?? []))];
  });
  const gaps = rows.flatMap((row) => row.finding.gaps);
  return {
    outcome: gaps.length > 0 ? 'gaps' : rows.length === 0 ? 'insufficient-information' : 'complete',
    reasons: rows.flatMap(({ finding }) => finding.reasons),
    unknown: rows.length === 0 ? [{ id: 'hypotheses', text: 'Which hypotheses are to be tested?', path }] : [],
    caveats: rows.flatMap(({ hypothesisId, finding }) =>
      finding.caveats.map((caveat) => ({ ...caveat, message: `${hypothesisId}: ${caveat.message}` })),
    ),
    gaps: rows.flatMap(({ hypothesisId, finding }) => finding.gaps.map((gap) => ({ ...gap, missing: `${hypothesisId}: ${gap.missing}` }))),
    rows,
  };
}

function rowOf(tested: HypothesisToTest, finding: CheckFinding): PlanCoverageRow {
  return {
    hypothesisId: tested.id,
    routes: EVIDENCE_ROUTES.map((kind) => routeOf(kind, tested.plan)),
    sealedSince: sealedSince(tested.plan, tested.seals ?? []),
    finding,
  };
}

function routeOf(kind: Evidence['kind'], plan: TestPlan | null): RouteCoverage {
  const itemIds = (plan?.items ?? []).flatMap((item) => (item.kind === kind ? [item.id] : []));
  const reason = plan?.notCovered?.find((route) => route.kind === kind)?.reason ?? null;
  return { kind, state: itemIds.length > 0 ? 'taken' : reason === null ? 'missing' : 'reason-given', itemIds, reason };
}

/** Which hypotheses a state relates as rivals, each way. */
function rivalPairs(register: unknown): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  if (Array.isArray(register)) return pairs;
  const readRelation = readKeyed({ from: readId, to: readId, relation: readOneOf(['rival', 'part-of', 'depends-on', 'duplicate-of']) });
  const relations = readListOf(readRelation)(readObject(register, [])['relations'], [
    'relations',
  ]) as unknown as readonly RecordedRelation[];
  for (const { from, to, relation } of relations) {
    if (relation !== 'rival') continue;
    pairs.set(from, [...(pairs.get(from) ?? []), to]);
    pairs.set(to, [...(pairs.get(to) ?? []), from]);
  }
  return pairs;
}
