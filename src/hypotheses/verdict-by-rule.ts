import type { Caveat, Finding, Question, Reason } from '../kernel/finding.js';
import { readId, readKeys, readList, readNullable, readObject } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import type { EvidenceLine } from './evidence-line.js';
import { evidenceRatios } from './evidence-ratios.js';
import { gradedPoints } from './graded-points.js';
import { originsOf } from './points-tally.js';
import { readEvidenceLines } from './read-hypotheses.js';
import { readTestPlan } from './read-plan.js';
import { readSeal } from './read-register.js';
import type { RecordedSeal, RuleOutcome } from './register.js';
import type { DecisionRule, OddsRule, PointsRule, TestPlan } from './test-plan.js';
import { updateOdds } from './update-odds.js';
import { verdictBetween } from './verdict-bounds.js';
import { weighEvidence } from './weigh-evidence.js';

/** What has to be known of a hypothesis to work out its rule: those of a register fit. */
export interface HypothesisToJudge {
  readonly id: string;
  /** The plan that stands. */
  readonly plan: TestPlan | null;
  /** The seals so far; the rule of the last one goes before that of the plan that stands. */
  readonly seals?: readonly Pick<RecordedSeal, 'seal' | 'plan'>[];
  readonly evidence: readonly EvidenceLine[];
}

const NAME = [inferred('this-library', 'hypotheses, verdictByRule')] as const;

/**
 * What the rule of the plan comes to on the evidence recorded: the rule of the plan that was sealed last, or of the plan that stands where
 * none was sealed. The rule proposes; the verdict is for people to give.
 *
 * Items with one origin count once, as the strongest of them on either side, or up to the cap that the rule declares: 1, 2, 4 or 8 points by
 * strength for a rule of points, likelihood ratios for a rule of odds. An item without a strength, or without a ratio of its own or by what
 * its planned item expected, does not count. With several priors a rule of odds has to hold for each. While a hoop is failed the rule does not
 * come to `supported`.
 *
 * @param hypothesis - A hypothesis of a register, or its `id`, `plan`, `seals` and `evidence`.
 * @returns `'supported'`, `'not-supported'` or `'inconclusive'` with the reason; `'insufficient-information'` where the plan has no rule, or
 *   nothing that the rule could count was recorded.
 * @throws InvalidInputError when the plan or an item of evidence is malformed.
 * Source: D-HYP-10; points as powers of one odds value after Tavtigian et al. (2018); the rules and their bounds are this library’s.
 *
 * @example
 * ```ts
 * import { verdictByRule, type TestPlan } from 'commissioning-kit/hypotheses';
 *
 * const plan: TestPlan = {
 *   items: [{ id: 'visits', information: 'Visits missed in a month', kind: 'performance', method: 'count them',
 *     owner: { role: 'analyst', agencyId: 'council' }, due: null }],
 *   expectedIfTrue: 'Fewer are missed', expectedIfFalse: null, decisionRule: null,
 *   rule: { view: 'points', supportedFrom: 4, notSupportedTo: -4 },
 * };
 * const item = {
 *   id: 'count', kind: 'performance', title: 'Missed visits', period: null, place: null, design: 'administrative data', voices: null,
 *   originId: 'rota', sources: [{ work: 'local:rota', locator: 'May', basis: 'stated', verified: true }],
 * } as const;
 * const line = { item, bearing: 'for', quality: null, strength: 'strong' } as const;
 * verdictByRule({ id: 'zones', plan, evidence: [line] }).outcome; // => 'supported'
 *
 * // The same rota told again changes nothing.
 * const again = { ...line, item: { ...item, id: 'count-again' }, strength: 'moderate' } as const;
 * verdictByRule({ id: 'zones', plan, evidence: [line, again] }).reasons[0]?.message;
 * // => 'The rule of points comes to 4 on hypothesis "zones": supported from 4, not supported down to -4'
 * ```
 */
export function verdictByRule(hypothesis: HypothesisToJudge): Finding<'supported' | 'not-supported' | 'inconclusive'> {
  const read = readToJudge(hypothesis, []);
  const found = judgeByRule(read);
  if (found === null) {
    const text = `Which rule does the plan of hypothesis "${read.id}" say it will be judged by?`;
    return { outcome: 'insufficient-information', reasons: [], unknown: [{ id: 'rule', text, path: ['plan', 'rule'] }], caveats: [] };
  }
  return { outcome: found.outcome.outcome, reasons: found.reasons, unknown: found.unknown, caveats: found.caveats };
}

/** Reads what a rule needs of a hypothesis, and no more. */
export function readToJudge(value: unknown, path: readonly (string | number)[]): HypothesisToJudge {
  const object = readObject(value, path);
  readKeys(object, path, { id: readId, plan: readNullable(readTestPlan), evidence: readEvidenceLines });
  if (Object.hasOwn(object, 'seals')) {
    readList(object['seals'], [...path, 'seals'], (seal, at) => readKeys(readObject(seal, at), at, { seal: readSeal, plan: readTestPlan }));
  }
  return object as unknown as HypothesisToJudge;
}

interface Judged {
  readonly outcome: RuleOutcome;
  readonly reasons: readonly Reason[];
  readonly unknown: readonly Question[];
  readonly caveats: readonly Caveat[];
}

/** What the rule comes to, as an event keeps it and with its reasons; null where the plan has none. Trusts what it is given. */
export function judgeByRule(hypothesis: HypothesisToJudge): Judged | null {
  const { id, seals = [], evidence } = hypothesis;
  const sealed = seals.at(-1);
  const plan = sealed?.plan ?? hypothesis.plan;
  const rule = plan?.rule;
  if (plan === null || plan === undefined || rule === undefined) return null;
  const failedHoops = (rule.hoops ?? []).filter((hoop) => evidence.some((line) => line.planItemId === hoop && fails(line)));
  const counted = count(rule, plan, evidence);
  const { outcome, value, uncounted, missing } = counted;
  const held = outcome === 'supported' && failedHoops.length > 0 ? 'not-supported' : outcome;
  return {
    outcome: { view: rule.view, outcome: held, value, seal: sealed?.seal ?? null, failedHoops },
    reasons: [
      ...(outcome === 'insufficient-information'
        ? []
        : [reason(`rule-of-${rule.view}`, wordsOf(id, rule, value, outcome), evidence.map(({ item }) => item.id).join(', '))]),
      ...failedHoops.map((hoop) =>
        reason('hoop-failed', `Hypothesis "${id}" fails "${hoop}", which its plan says it has to pass to be supported`, hoop),
      ),
    ],
    unknown: outcome === 'insufficient-information' && missing !== null ? [missing] : [],
    caveats: [
      ...(sealed === undefined
        ? [data('rule-not-sealed', 'The plan that holds the rule was never sealed: it may have been written after the evidence')]
        : []),
      ...(sealed !== undefined && evidence.some((line) => 'underSeal' in line && line.underSeal !== sealed.seal)
        ? [data('evidence-before-seal', 'Some of the evidence was recorded before the plan that holds the rule was sealed')]
        : []),
      ...(uncounted.length > 0
        ? [
            data(
              'items-not-counted',
              `The rule does not count ${uncounted.map((item) => `"${item}"`).join(', ')}, which ${uncounted.length === 1 ? 'says' : 'say'} nothing that it could`,
            ),
          ]
        : []),
      ...originCaveat(evidence, rule),
    ],
  };
}

/** An item that did not show what the hypothesis would have it show. */
function fails({ seen, bearing }: EvidenceLine): boolean {
  return seen === undefined ? bearing === 'against' : seen === 'expected-if-false';
}

interface Counted {
  readonly outcome: RuleOutcome['outcome'];
  readonly value: RuleOutcome['value'];
  /** The ids of items that the rule has no use for. */
  readonly uncounted: readonly string[];
  readonly missing: Question | null;
}

function count(rule: DecisionRule, plan: TestPlan, evidence: readonly EvidenceLine[]): Counted {
  switch (rule.view) {
    case 'bearing': {
      const found = weighEvidence({
        id: 'hypothesis',
        evidence: evidence.map(({ item, bearing, quality }) => ({ item, bearing, quality })),
      });
      const outcome = found.outcome as RuleOutcome['outcome'];
      return { outcome, value: null, uncounted: [], missing: found.unknown[0] ?? null };
    }
    case 'points':
      return countPoints(rule, evidence);
    case 'odds':
      return countOdds(rule, plan, evidence);
  }
}

function countPoints({ originCap, ...rule }: PointsRule, evidence: readonly EvidenceLine[]): Counted {
  const uncounted = evidence.flatMap(({ item, bearing, strength }) => (bearing === 'neutral' || strength !== undefined ? [] : [item.id]));
  if (uncounted.length === evidence.length) {
    return insufficient(uncounted, 'strength', 'How far does each item of evidence move somebody who trusts it?');
  }
  const lines = evidence.map(({ item, bearing, strength }) => ({
    id: item.id,
    bearing,
    ...(strength === undefined ? {} : { strength }),
    ...(item.originId === null ? {} : { originId: item.originId }),
  }));
  const { points } = gradedPoints(lines, originCap === undefined ? {} : { originCap });
  return { outcome: verdictBetween(rule, points, points), value: points, uncounted, missing: null };
}

function countOdds(rule: OddsRule, plan: TestPlan, evidence: readonly EvidenceLine[]): Counted {
  const { lines, groups } = evidenceRatios(evidence, plan);
  const counted = new Set(lines.map(({ evidence: { item } }) => item.id));
  const uncounted = evidence.flatMap(({ item }) => (counted.has(item.id) ? [] : [item.id]));
  const { priors = [] } = plan;
  if (priors.length === 0) return insufficient(uncounted, 'priors', 'How probable was the hypothesis held before the evidence?');
  if (lines.length === 0)
    return insufficient(uncounted, 'likelihood-ratio', 'How much more probable is what was seen if the hypothesis holds?');
  const likelihoodRatios = lines.map(({ likelihoodRatio }) => likelihoodRatio);
  const posteriors = priors.map(({ probability }) => updateOdds({ prior: probability, likelihoodRatios, groups }).bounds);
  const lower = posteriors.reduce((least, bounds) => Math.min(least, bounds.lower), 1);
  const upper = posteriors.reduce((most, bounds) => Math.max(most, bounds.upper), 0);
  return { outcome: verdictBetween(rule, lower, upper), value: lower === upper ? lower : { lower, upper }, uncounted, missing: null };
}

function insufficient(uncounted: readonly string[], id: string, text: string): Counted {
  return { outcome: 'insufficient-information', value: null, uncounted, missing: { id, text, path: ['evidence'] } };
}

function wordsOf(id: string, rule: DecisionRule, value: RuleOutcome['value'], outcome: RuleOutcome['outcome']): string {
  if (rule.view === 'bearing') return `By which way the evidence points hypothesis "${id}" comes out as ${outcome.replace('-', ' ')}`;
  const shown = typeof value === 'number' ? String(round(value)) : `${round(value?.lower ?? 0)} to ${round(value?.upper ?? 0)}`;
  return `The rule of ${rule.view} comes to ${shown} on hypothesis "${id}": supported from ${rule.supportedFrom}, not supported down to ${rule.notSupportedTo}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function originCaveat(evidence: readonly EvidenceLine[], rule: DecisionRule): readonly Caveat[] {
  const groups = originsOf(evidence.map(({ item }) => item)).filter(({ places }) => places.length > 1);
  if (groups.length === 0) return [];
  const told = groups.map(({ originId, places }) => `"${originId ?? ''}" (${places.length} items)`).join(', ');
  return [
    {
      code: 'hypotheses/origin-counts-once',
      message: `Items with one origin are taken to tell one thing, and count ${
        rule.view === 'bearing' || rule.originCap === undefined
          ? 'as the strongest of them on either side'
          : `together up to the cap of the rule, ${rule.originCap}, on either side`
      }: ${told}`,
      kind: 'library-default',
      parameter: rule.view === 'bearing' ? null : 'originCap',
      sources: NAME,
    },
  ];
}

function reason(code: string, message: string, input: string): Reason {
  return { code: `hypotheses/${code}`, message, path: ['evidence'], input, basis: 'library', domainId: 'D-HYP-F5', sources: NAME };
}

function data(code: string, message: string): Caveat {
  return { code: `hypotheses/${code}`, message, kind: 'data', parameter: null, sources: [] };
}
