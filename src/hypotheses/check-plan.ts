import type { Reason } from '../kernel/finding.js';
import { hasTrigger, type HypothesisStanding, type Standing } from './read-standing.js';
import type { RegisterCommand } from './register-events.js';
import { byLibrary, byText } from './register-reason.js';
import { sealOf } from './seal-of.js';

type Of<T extends RegisterCommand['type']> = Extract<RegisterCommand, { readonly type: T }>;

/** A test has a plan. */
export function checkPlan(hypothesisId: string, { hasPlan }: HypothesisStanding): readonly Reason[] {
  if (hasPlan) return [];
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

/** What is sealed is the plan that stands, and it is not sealed already. */
export function checkSeal({ data }: Of<'seal-plan'>, hypothesis: HypothesisStanding): readonly Reason[] {
  const { hypothesisId, seal } = data;
  const plan = hypothesis.plan();
  if (plan === null) {
    return [
      byLibrary(
        'nothing-to-seal',
        `Cannot seal a plan of hypothesis "${hypothesisId}": it has none`,
        ['data', 'hypothesisId'],
        hypothesisId,
      ),
    ];
  }
  const standing = sealOf(plan);
  if (seal !== standing) {
    return [
      byLibrary(
        'seal-does-not-match',
        `Cannot seal the plan of hypothesis "${hypothesisId}": the seal is not that of the plan that stands, as sealOf gives it`,
        ['data', 'seal'],
        { seal, standing },
      ),
    ];
  }
  return hypothesis.lastSeal() === seal
    ? [byLibrary('already-sealed', `Cannot seal the plan of hypothesis "${hypothesisId}" twice`, ['data', 'seal'], seal)]
    : [];
}

/** One trigger of an id in the register, and a day that is still to come. */
export function checkNewTrigger({ data }: Of<'set-trigger'>, standing: Standing): readonly Reason[] {
  const { triggerId, trigger, on } = data;
  return [
    ...(hasTrigger(standing, triggerId)
      ? [byLibrary('trigger-id-taken', `Cannot set trigger "${triggerId}" twice`, ['data', 'triggerId'], triggerId)]
      : []),
    ...(trigger.kind === 'date' && trigger.on <= on
      ? [
          byLibrary(
            'trigger-in-the-past',
            `Cannot set trigger "${triggerId}" on ${on} for ${trigger.on}: the day has to be a later one`,
            ['data', 'trigger', 'on'],
            trigger.on,
          ),
        ]
      : []),
  ];
}

/** A trigger that was set for this hypothesis reopens it once, and not before its day. */
export function checkTrigger({ data }: Of<'resume-testing'>, hypothesis: HypothesisStanding): readonly Reason[] {
  const { hypothesisId, triggerId, on } = data;
  if (triggerId === undefined) return [];
  const path = ['data', 'triggerId'];
  const set = hypothesis.triggers().find((entry) => entry.triggerId === triggerId);
  if (set === undefined) {
    return [byLibrary('no-such-trigger', `Cannot find trigger "${triggerId}" on hypothesis "${hypothesisId}"`, path, triggerId)];
  }
  if (set.reopenedOn !== null) {
    return [
      byLibrary(
        'trigger-used',
        `Cannot reopen hypothesis "${hypothesisId}" by trigger "${triggerId}" again: it did so on ${set.reopenedOn}; set another`,
        path,
        triggerId,
      ),
    ];
  }
  return set.trigger.kind === 'date' && on < set.trigger.on
    ? [
        byLibrary(
          'trigger-not-due',
          `Cannot reopen hypothesis "${hypothesisId}" on ${on} by trigger "${triggerId}", which is for ${set.trigger.on}`,
          path,
          set.trigger.on,
        ),
      ]
    : [];
}

/** A question that is to be settled later is not settled before it was asked. */
export function checkConfidence({ data }: Of<'state-confidence'>): readonly Reason[] {
  const { hypothesisId, on, resolvesOn } = data;
  return resolvesOn > on
    ? []
    : [
        byLibrary(
          'resolves-too-early',
          `Cannot state on ${on} a confidence in hypothesis "${hypothesisId}" that resolves on ${resolvesOn}: the day has to be a later one`,
          ['data', 'resolvesOn'],
          resolvesOn,
        ),
      ];
}
