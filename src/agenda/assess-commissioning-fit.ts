import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import { readListOf, readOneOf, readShape, readTri, readUnique } from '../kernel/guards.js';
import { inferred, stated, type SourceRef } from '../kernel/source.js';
import { ALTERNATIVE_APPROACHES } from './alternatives.js';
import { COMMISSIONING_CONDITIONS, WAYS_OF_SECURING, type CommissioningConditionId, type WayOfSecuring } from './conditions.js';

/** The answers that tell whether commissioning is the right approach. */
export interface CommissioningSituation {
  readonly market: Tri;
  readonly needForChange: Tri;
  readonly changeNeedsManaging: Tri;
  /** How services are secured now; any way is evidence of a market. */
  readonly waysOfSecuring?: readonly WayOfSecuring[];
  /** Whether the body has means to spend. */
  readonly hasResources?: Tri;
  /** Whether the body runs the service from day to day. */
  readonly directControl?: Tri;
}

/** What the answers amount to. */
export type CommissioningFit = 'commission' | 'use-alternative' | 'no-intervention';

const WHEN = 'When to commission?';

/**
 * Whether a commissioning approach suits a situation, from three questions: is there some form of market, is there a need for change,
 * and does the change need managing? The text gives the three conditions and not which of them counts first; that order is ours:
 * without a market other tools serve; with one but without change to be managed there is nothing to commission for; then what is not
 * known has to be found out; and only three times yes means commission.
 *
 * @param situation - The three answers, each `'yes'`, `'no'` or `'unknown'`, and what else is known.
 * @returns A finding whose outcome is `'commission'`, `'use-alternative'`, `'no-intervention'` or `'insufficient-information'`.
 * @throws InvalidInputError on an answer outside the three, an unknown way of securing, one listed twice, or an unknown key.
 * Source: D-WHN-01 to D-WHN-11, D-WHN-F1.
 *
 * @example
 * ```ts
 * import { assessCommissioningFit } from 'commissioning-kit/agenda';
 *
 * assessCommissioningFit({ market: 'yes', needForChange: 'yes', changeNeedsManaging: 'yes' }).outcome; // => 'commission'
 * assessCommissioningFit({ market: 'no', needForChange: 'yes', changeNeedsManaging: 'yes' }).outcome; // => 'use-alternative'
 * assessCommissioningFit({ market: 'yes', needForChange: 'yes', changeNeedsManaging: 'unknown' }).unknown[0]?.id; // => 'changeNeedsManaging'
 * ```
 */
export function assessCommissioningFit(situation: CommissioningSituation): Finding<CommissioningFit> {
  readShape(
    situation,
    [],
    { market: readTri, needForChange: readTri, changeNeedsManaging: readTri },
    {
      waysOfSecuring: readListOf(readOneOf(WAYS_OF_SECURING.map((way) => way.id))),
      hasResources: readTri,
      directControl: readTri,
    },
  );
  readUnique(situation.waysOfSecuring ?? [], ['waysOfSecuring'], (way) => way, '');
  const answers: Record<CommissioningConditionId, Tri> = {
    market: situation.market,
    needForChange: situation.needForChange,
    changeNeedsManaging: situation.changeNeedsManaging,
  };
  const unknown: readonly Question[] = COMMISSIONING_CONDITIONS.filter((condition) => answers[condition.id] === 'unknown').map(
    (condition) => ({
      id: condition.id,
      text: condition.question,
      path: [condition.id],
    }),
  );
  const outcome = decide(answers);
  return {
    outcome,
    reasons: [...conditionReasons(answers), ...outcomeReasons(outcome, situation)],
    unknown,
    caveats: caveatsOf(outcome, situation),
  };
}

function decide({
  market,
  needForChange,
  changeNeedsManaging,
}: Record<CommissioningConditionId, Tri>): CommissioningFit | 'insufficient-information' {
  if (market === 'no') return 'use-alternative';
  if (needForChange === 'no' || changeNeedsManaging === 'no') return 'no-intervention';
  if (market === 'unknown' || needForChange === 'unknown' || changeNeedsManaging === 'unknown') return 'insufficient-information';
  return 'commission';
}

function conditionReasons(answers: Record<CommissioningConditionId, Tri>): Reason[] {
  return COMMISSIONING_CONDITIONS.flatMap((condition) => {
    const answer = answers[condition.id];
    if (answer === 'unknown') return [];
    return [
      {
        code: answer === 'yes' ? 'agenda/condition-met' : 'agenda/condition-not-met',
        message: `${condition.label}: ${answer}`,
        path: [condition.id],
        input: answer,
        basis: 'text' as const,
        domainId: condition.domainId,
        sources: condition.sources,
      },
    ];
  });
}

function outcomeReasons(outcome: CommissioningFit | 'insufficient-information', situation: CommissioningSituation): Reason[] {
  const reasons: Reason[] = [];
  const add = (
    code: string,
    message: string,
    path: readonly string[],
    basis: Reason['basis'],
    domainId: string,
    sources: readonly SourceRef[],
  ): void => {
    reasons.push({ code: `agenda/${code}`, message, path, input: null, basis, domainId, sources });
  };
  if (outcome === 'use-alternative') {
    for (const approach of ALTERNATIVE_APPROACHES) {
      add(
        'alternative',
        `Without a market consider instead: ${approach.label.toLowerCase()}`,
        ['market'],
        'text',
        approach.domainId,
        approach.sources,
      );
    }
  }
  if (outcome === 'no-intervention') {
    const [path, message] =
      situation.needForChange === 'no'
        ? ['needForChange', 'Nothing has to change, so there is nothing to commission for; watching the market may still help']
        : ['changeNeedsManaging', 'Market forces will bring the change without being managed; watching the market may still help'];
    add('nothing-to-manage', message, [path], 'library', 'D-WHN-F1', [inferred('ipc-book', WHEN)]);
  }
  if (situation.hasResources === 'yes' && situation.directControl === 'no' && outcome === 'commission') {
    add(
      'spends-at-a-distance',
      'The body has means to spend and no day-to-day command of the service: where commissioning helps most',
      ['directControl'],
      'text',
      'D-WHN-08',
      [stated('ipc-book', WHEN)],
    );
  }
  return reasons;
}

function caveatsOf(outcome: CommissioningFit | 'insufficient-information', situation: CommissioningSituation): Caveat[] {
  const caveats: Caveat[] = [
    {
      code: 'agenda/order-of-conditions',
      message: 'The text gives three conditions and not which of them counts first; the order used here is ours',
      kind: 'library-default',
      parameter: null,
      sources: [inferred('ipc-book', WHEN)],
    },
  ];
  if (situation.market === 'no' && (situation.waysOfSecuring ?? []).length > 0) {
    caveats.push({
      code: 'agenda/market-contradiction',
      message: `There is said to be no market, yet services are secured by ${(situation.waysOfSecuring ?? []).map((way) => way.replaceAll('-', ' ')).join(', ')}, which is evidence of one: look again at the first question`,
      kind: 'data',
      parameter: 'waysOfSecuring',
      sources: [stated('ipc-book', WHEN)],
    });
  }
  if (situation.directControl === 'yes') {
    caveats.push({
      code: 'agenda/direct-control',
      message: 'The body commands the service from day to day: the levers of management may serve better than commissioning at a distance',
      kind: 'data',
      parameter: 'directControl',
      sources: [stated('ipc-book', WHEN)],
    });
  }
  if (situation.hasResources === 'no' && outcome === 'commission') {
    caveats.push({
      code: 'agenda/no-resources',
      message: 'The body has no means to spend: commissioning helps most where there are some',
      kind: 'data',
      parameter: 'hasResources',
      sources: [stated('ipc-book', WHEN)],
    });
  }
  return caveats;
}
