import type { Reason } from '../kernel/finding.js';
import { checkNewId, checkNotBefore } from '../kernel/lifecycle.js';
import type { HypothesisStatus } from './catalogue.js';
import { checkTarget, checkTranslatable } from './check-translation.js';
import { readRegisterCommand } from './read-register.js';
import { findEvidence, findStanding, readStanding, type HypothesisStanding, type Standing } from './read-standing.js';
import type { RegisterState } from './register.js';
import type { RegisterCommand } from './register-events.js';
import { byLibrary, byText } from './register-reason.js';

/** Every reason why the command is refused, in the order of register, date, id, hypothesis, status and what the step itself needs. */
export function checkRegister(command: RegisterCommand, state: RegisterState): readonly Reason[] {
  readRegisterCommand(command);
  const standing = readStanding(state);
  return [
    ...checkOpen(command, standing),
    ...checkNotBefore(command.data.on, standing.lastOn),
    ...checkNewId(command.data.id, standing.eventIds),
    ...(command.type === 'open-register' ? [] : checkStep(command, standing)),
  ];
}

function checkOpen(command: RegisterCommand, standing: Standing): readonly Reason[] {
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

type Loose = Readonly<Record<string, unknown>>;
type Step = Exclude<RegisterCommand, { readonly type: 'open-register' }>;

function checkStep(command: Step, standing: Standing): readonly Reason[] {
  const { hypothesisId } = command.data;
  const hypothesis = findStanding(standing, hypothesisId);
  if (command.type === 'offer-hypothesis') {
    return hypothesis === null
      ? []
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
  switch (command.type) {
    case 'agree-hypothesis':
      return [
        ...checkStatus(command, hypothesis, ['offered', 'agreed'], 'agree', 'not-open-to-agreement'),
        ...checkAgreement(command, hypothesis),
      ];
    case 'plan-test':
      return checkStatus(command, hypothesis, ['offered', 'agreed', 'testing', 'inconclusive'], 'plan a test of', 'not-open-to-planning');
    case 'start-testing':
      return [...checkStatus(command, hypothesis, ['agreed'], 'start testing', 'not-agreed'), ...checkPlan(command, hypothesis)];
    case 'record-evidence':
      return [
        ...checkStatus(
          command,
          hypothesis,
          ['testing', 'supported', 'not-supported', 'inconclusive', 'translated'],
          'record evidence on',
          'not-under-test',
        ),
        ...checkEvidence(command, hypothesis, standing),
      ];
    case 'record-verdict':
      return [
        ...checkStatus(command, hypothesis, ['testing'], 'record a verdict on', 'not-testing'),
        ...checkCitations(command, hypothesis),
      ];
    case 'resume-testing':
      return checkStatus(command, hypothesis, ['inconclusive'], 'resume testing', 'not-inconclusive');
    case 'translate-hypothesis':
      return [...checkTranslatable(command, hypothesis), ...checkTarget(command, standing)];
    case 'close-hypothesis':
      return checkStatus(command, hypothesis, ['supported', 'not-supported', 'inconclusive'], 'close', 'not-judged');
    case 'withdraw-hypothesis':
      return checkStatus(command, hypothesis, ['offered', 'agreed'], 'withdraw', 'not-withdrawable');
  }
}

function checkStatus(
  command: Step,
  hypothesis: HypothesisStanding,
  allowed: readonly HypothesisStatus[],
  wish: string,
  code: string,
): readonly Reason[] {
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

function checkAgreement(command: Extract<Step, { type: 'agree-hypothesis' }>, { agreedBy }: HypothesisStanding): readonly Reason[] {
  const { hypothesisId, stakeholders } = command.data;
  if (stakeholders.length === 0) {
    return [
      byText(
        'no-stakeholder',
        `Cannot agree hypothesis "${hypothesisId}" without a stakeholder who agrees to it`,
        ['data', 'stakeholders'],
        [],
        'D-HYP-07',
      ),
    ];
  }
  return stakeholders.flatMap((stakeholder, index) =>
    agreedBy.includes(stakeholder)
      ? [
          byLibrary(
            'already-agreed',
            `Cannot record twice that "${stakeholder}" agrees to hypothesis "${hypothesisId}"`,
            ['data', 'stakeholders', index],
            stakeholder,
          ),
        ]
      : [],
  );
}

function checkPlan(command: Step, { hasPlan }: HypothesisStanding): readonly Reason[] {
  if (hasPlan) return [];
  const { hypothesisId } = command.data;
  return [
    byText(
      'no-test-plan',
      `Cannot start testing hypothesis "${hypothesisId}" without a plan of how to collect information for it`,
      ['data', 'hypothesisId'],
      hypothesisId,
      'D-HYP-12',
    ),
  ];
}

function checkEvidence(
  command: Extract<Step, { type: 'record-evidence' }>,
  hypothesis: HypothesisStanding,
  standing: Standing,
): readonly Reason[] {
  const { hypothesisId, evidence } = command.data;
  const path = ['data', 'evidence', 'id'];
  if (hypothesis.evidenceIds.has(evidence.id)) {
    return [
      byLibrary(
        'evidence-already-recorded',
        `Cannot record evidence "${evidence.id}" on hypothesis "${hypothesisId}" twice`,
        path,
        evidence.id,
      ),
    ];
  }
  const known = findEvidence(standing, evidence.id);
  if (known === null || isSame(known, evidence)) return [];
  return [
    byLibrary('evidence-id-taken', `Cannot record evidence "${evidence.id}": the register has another item of that id`, path, evidence.id),
  ];
}

function checkCitations(command: Extract<Step, { type: 'record-verdict' }>, hypothesis: HypothesisStanding): readonly Reason[] {
  const { hypothesisId, evidenceIds } = command.data;
  if (evidenceIds.length === 0) {
    return [
      {
        ...byLibrary(
          'no-evidence-cited',
          `Cannot record a verdict on hypothesis "${hypothesisId}" without citing the evidence it rests on`,
          ['data', 'evidenceIds'],
          [],
        ),
        domainId: 'D-HYP-10',
      },
    ];
  }
  return evidenceIds.flatMap((evidenceId, index) =>
    hypothesis.evidenceIds.has(evidenceId)
      ? []
      : [
          byLibrary(
            'evidence-not-recorded',
            `Cannot cite evidence "${evidenceId}", which is not recorded on hypothesis "${hypothesisId}"`,
            ['data', 'evidenceIds', index],
            evidenceId,
          ),
        ],
  );
}

/** Whether two values hold the same data, in whatever order their keys stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame((a as Loose)[key], (b as Loose)[key]));
}
