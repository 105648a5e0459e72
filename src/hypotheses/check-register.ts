import type { Reason } from '../kernel/finding.js';
import { checkNewId, checkNotBefore } from '../kernel/lifecycle.js';
import type { HypothesisStatus } from './catalogue.js';
import { checkEvidence } from './check-evidence.js';
import { checkConfidence, checkNewTrigger, checkPlan, checkSeal, checkTrigger } from './check-plan.js';
import { checkRelation } from './check-relations.js';
import { checkTarget, checkTranslatable } from './check-translation.js';
import { checkCitations, checkVerdict } from './check-verdict.js';
import { checkAgreement, checkRewording, checkWordingAgreed } from './check-wording.js';
import { readRegisterCommand } from './read-register.js';
import { findStanding, readStanding, type HypothesisStanding, type Standing } from './read-standing.js';
import type { RegisterState, RuleOutcome } from './register.js';
import type { RegisterCommand } from './register-events.js';
import { byLibrary } from './register-reason.js';
import { judgeByRule, readToJudge } from './verdict-by-rule.js';

/** Every reason why the command is refused, in the order of register, date, id, hypothesis, status and what the step itself needs. */
export function checkRegister(command: RegisterCommand, state: RegisterState): readonly Reason[] {
  readRegisterCommand(command);
  const standing = readStanding(state);
  return [
    ...checkOpen(command, standing),
    ...checkNotBefore(command.data.on, standing.lastOn),
    ...checkNewId(command.data.id, standing.eventIds),
    ...checkStep(command, standing),
  ];
}

/** Nothing before the register is opened, and that once. */
export function checkOpen(command: RegisterCommand, standing: Standing): readonly Reason[] {
  if (command.type === 'open-register') {
    if (standing.id === null) return [];
    return [
      byLibrary(
        'register-already-open',
        `Cannot open register "${command.data.registerId}": register "${standing.id}" is open`,
        ['data', 'registerId'],
        standing.id,
      ),
    ];
  }
  if (standing.id !== null) return [];
  return [byLibrary('register-not-open', 'Cannot record anything before the register is opened', ['type'], command.type)];
}

type Wish<T extends RegisterCommand['type']> = Extract<RegisterCommand, { readonly type: T }>;
type Step = Exclude<RegisterCommand, Wish<'open-register'> | Wish<'relate-hypotheses'>>;

/** What the rules say of a step, whoever asks: date and id of the event aside. The state is read, the command trusted. */
export function checkStep(command: RegisterCommand, standing: Standing): readonly Reason[] {
  if (command.type === 'open-register') return [];
  if (command.type === 'relate-hypotheses') return checkRelation(command.data, standing);
  const { hypothesisId } = command.data;
  const hypothesis = findStanding(standing, hypothesisId);
  if (command.type === 'offer-hypothesis') {
    return hypothesis === null
      ? checkRivals(command, standing)
      : [
          byLibrary(
            'hypothesis-id-taken',
            `Cannot offer hypothesis "${hypothesisId}" twice: the register has one of that id`,
            ['data', 'hypothesisId'],
            hypothesisId,
          ),
        ];
  }
  if (hypothesis === null) {
    return [
      byLibrary(
        'no-such-hypothesis',
        `Cannot find hypothesis "${hypothesisId}" in the register: offer it first`,
        ['data', 'hypothesisId'],
        hypothesisId,
      ),
    ];
  }
  return checkOne(command, hypothesis, standing);
}

/** From where each step can be taken, what it is called and the code of the reason where it cannot. */
const FROM: {
  readonly [type in Exclude<Step['type'], 'offer-hypothesis' | 'translate-hypothesis'>]: readonly [
    readonly HypothesisStatus[],
    string,
    string,
  ];
} = {
  'reword-hypothesis': [['offered', 'agreed', 'inconclusive', 'not-tested'], 'reword', 'not-open-to-rewording'],
  'agree-hypothesis': [['offered', 'agreed'], 'agree', 'not-open-to-agreement'],
  'state-confidence': [['offered', 'agreed', 'testing', 'inconclusive', 'not-tested'], 'state a confidence in', 'not-open-to-confidence'],
  'plan-test': [['offered', 'agreed', 'testing', 'inconclusive', 'not-tested'], 'plan a test of', 'not-open-to-planning'],
  'seal-plan': [['offered', 'agreed', 'testing', 'inconclusive', 'not-tested'], 'seal the plan of', 'not-open-to-sealing'],
  'start-testing': [['agreed'], 'start testing', 'not-agreed'],
  'record-evidence': [
    ['testing', 'supported', 'partly-supported', 'not-supported', 'inconclusive', 'translated'],
    'record evidence on',
    'not-under-test',
  ],
  'record-verdict': [['testing'], 'record a verdict on', 'not-testing'],
  'set-trigger': [
    [
      'offered',
      'agreed',
      'testing',
      'supported',
      'partly-supported',
      'not-supported',
      'inconclusive',
      'not-tested',
      'translated',
      'closed',
    ],
    'set a trigger for',
    'not-open-to-triggers',
  ],
  'resume-testing': [['inconclusive', 'not-tested'], 'resume testing', 'not-inconclusive'],
  'close-hypothesis': [['supported', 'partly-supported', 'not-supported', 'inconclusive', 'not-tested'], 'close', 'not-judged'],
  'withdraw-hypothesis': [['offered', 'agreed'], 'withdraw', 'not-withdrawable'],
};

/** What a trigger may reopen: whatever was judged, and what came of it. */
const REOPENABLE: readonly HypothesisStatus[] = [...FROM['close-hypothesis'][0], 'translated', 'closed'];

function checkOne(command: Exclude<Step, Wish<'offer-hypothesis'>>, hypothesis: HypothesisStanding, standing: Standing): readonly Reason[] {
  const { hypothesisId } = command.data;
  switch (command.type) {
    case 'reword-hypothesis':
      return [...checkStatus(command, hypothesis), ...checkRewording(command, hypothesis)];
    case 'agree-hypothesis':
      // A wording that came after a verdict can still be agreed to, before it is tested.
      return [
        ...checkStatus(command, hypothesis, hypothesis.wordings() > 1 ? ['inconclusive', 'not-tested'] : []),
        ...checkAgreement(command, hypothesis),
      ];
    case 'state-confidence':
      return [...checkStatus(command, hypothesis), ...checkConfidence(command)];
    case 'plan-test':
      return checkStatus(command, hypothesis);
    case 'seal-plan':
      return [...checkStatus(command, hypothesis), ...checkSeal(command, hypothesis)];
    case 'start-testing': {
      const wording = hypothesis.status === 'offered' ? checkWordingAgreed(hypothesisId, hypothesis) : [];
      return [...(wording.length > 0 ? wording : checkStatus(command, hypothesis)), ...checkPlan(hypothesisId, hypothesis)];
    }
    case 'record-evidence':
      return [...checkStatus(command, hypothesis), ...checkEvidence(command, hypothesis, standing)];
    case 'record-verdict': {
      const status = checkStatus(command, hypothesis, command.data.verdict === 'not-tested' ? ['agreed'] : []);
      return [...status, ...checkCitations(command.data, hypothesis), ...(status.length > 0 ? [] : checkByRule(command, hypothesis))];
    }
    case 'set-trigger':
      return [...checkStatus(command, hypothesis), ...checkNewTrigger(command, standing)];
    case 'resume-testing':
      return [
        ...checkStatus(command, hypothesis, command.data.triggerId === undefined ? [] : REOPENABLE),
        ...checkTrigger(command, hypothesis),
        ...checkWordingAgreed(hypothesisId, hypothesis),
        ...checkPlan(hypothesisId, hypothesis),
      ];
    case 'translate-hypothesis':
      return [...checkTranslatable(command, hypothesis), ...checkTarget(command, standing)];
    case 'close-hypothesis':
    case 'withdraw-hypothesis':
      return checkStatus(command, hypothesis);
  }
}

/** What a verdict has to do with the rule of the plan; a rule asks nothing of a verdict that cannot be given yet. */
function checkByRule({ data }: Wish<'record-verdict'>, hypothesis: HypothesisStanding): readonly Reason[] {
  return checkVerdict(data, ruleOutcomeOf(hypothesis));
}

/** What the rule of the plan says of the hypothesis as it stands; null where there is none. */
export function ruleOutcomeOf(hypothesis: HypothesisStanding): RuleOutcome | null {
  // Evidence is read only where a rule asks for it.
  if (hypothesis.rule() === null) return null;
  return judgeByRule(readToJudge(hypothesis.whole, hypothesis.path))?.outcome ?? null;
}

function checkStatus(
  command: Exclude<Step, Wish<'offer-hypothesis'> | Wish<'translate-hypothesis'>>,
  hypothesis: HypothesisStanding,
  also: readonly HypothesisStatus[] = [],
): readonly Reason[] {
  const [from, wish, code] = FROM[command.type];
  const allowed = [...from, ...also.filter((status) => !from.includes(status))];
  if (allowed.includes(hypothesis.status)) return [];
  const { hypothesisId } = command.data;
  const names = allowed.map(nameStatus);
  const wanted = names.length < 3 ? names.join(' or ') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  return [
    byLibrary(
      code,
      `Cannot ${wish} hypothesis "${hypothesisId}", which is ${nameStatus(hypothesis.status)}: it has to be ${wanted}`,
      ['data', 'hypothesisId'],
      hypothesis.status,
    ),
  ];
}

function nameStatus(status: HypothesisStatus): string {
  return status === 'testing' ? 'under test' : status.replace('-', ' ');
}

/** A rival is no hypothesis of the register: two of those are related instead. */
function checkRivals({ data }: Wish<'offer-hypothesis'>, standing: Standing): readonly Reason[] {
  return (data.rivals ?? []).flatMap(({ id }, index) =>
    id === data.hypothesisId || standing.hypotheses.some((hypothesis) => hypothesis['id'] === id)
      ? [
          byLibrary(
            'rival-is-a-hypothesis',
            `Cannot offer "${id}" as a rival explanation of hypothesis "${data.hypothesisId}": it is a hypothesis of the register; relate the two`,
            ['data', 'rivals', index, 'id'],
            id,
          ),
        ]
      : [],
  );
}
