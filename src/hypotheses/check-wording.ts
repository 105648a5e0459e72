import type { Reason } from '../kernel/finding.js';
import type { HypothesisStanding } from './read-standing.js';
import type { RegisterCommand } from './register-events.js';
import { byLibrary, byText } from './register-reason.js';

type Of<T extends RegisterCommand['type']> = Extract<RegisterCommand, { readonly type: T }>;

/** A new wording says something else. */
export function checkRewording(command: Of<'reword-hypothesis'>, hypothesis: HypothesisStanding): readonly Reason[] {
  const { hypothesisId, statement } = command.data;
  if (statement !== hypothesis.statement()) return [];
  return [
    byLibrary('same-wording', `Cannot reword hypothesis "${hypothesisId}" into what it says already`, ['data', 'statement'], statement),
  ];
}

/** Somebody agrees, to a wording that there is, and nobody twice. */
export function checkAgreement(command: Of<'agree-hypothesis'>, hypothesis: HypothesisStanding): readonly Reason[] {
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
  const wordings = hypothesis.wordings();
  const wording = command.data.wording ?? wordings;
  if (wording > wordings) {
    return [
      byLibrary(
        'no-such-wording',
        `Cannot agree to wording ${wording} of hypothesis "${hypothesisId}": it has ${wordings}`,
        ['data', 'wording'],
        wording,
      ),
    ];
  }
  const agreed = hypothesis.agreements().filter((agreement) => agreement.wording === wording);
  return stakeholders.flatMap((stakeholder, index) =>
    agreed.some((agreement) => agreement.stakeholder === stakeholder)
      ? [
          byLibrary(
            'already-agreed',
            `Cannot record twice that "${stakeholder}" agrees to hypothesis "${hypothesisId}"${wordings > 1 ? ` in wording ${wording}` : ''}`,
            ['data', 'stakeholders', index],
            stakeholder,
          ),
        ]
      : [],
  );
}

/** Whoever agreed to other words has not agreed to these: a reworded hypothesis is not tested before somebody does. */
export function checkWordingAgreed(hypothesisId: string, hypothesis: HypothesisStanding): readonly Reason[] {
  const wordings = hypothesis.wordings();
  if (wordings < 2) return [];
  const agreements = hypothesis.agreements();
  if (agreements.some(({ wording }) => wording === wordings)) return [];
  const before = [...new Set(agreements.map(({ stakeholder }) => stakeholder))];
  const agreed =
    before.length === 0 ? 'nobody agreed to an earlier one' : `${before.map((name) => `"${name}"`).join(', ')} agreed to an earlier one`;
  return [
    byLibrary(
      'wording-not-agreed',
      `Cannot test hypothesis "${hypothesisId}" in wording ${wordings} before a stakeholder agrees to it: ${agreed}`,
      ['data', 'hypothesisId'],
      before,
    ),
  ];
}
