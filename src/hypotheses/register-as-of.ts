import type { CivilDate } from '../kernel/civil-date.js';
import type { HypothesisStatus } from './catalogue.js';
import type { Hypothesis, HypothesisStep } from './register.js';

/** A hypothesis as it stood at the end of a day, from the state that it came to later; null where nobody had offered it yet. */
export function hypothesisAsOf(hypothesis: Hypothesis, asOf: CivilDate): Hypothesis | null {
  const upTo = <T extends { readonly on: CivilDate }>(entries: readonly T[]): readonly T[] => entries.filter(({ on }) => on <= asOf);
  const history = upTo(hypothesis.history);
  const wordings = upTo(hypothesis.wordings);
  const [last, wording] = [history.at(-1), wordings.at(-1)];
  if (last === undefined || wording === undefined) return null;
  const agreements = upTo(hypothesis.agreements);
  const plans = upTo(hypothesis.plans);
  const agreed = agreements.filter((agreement) => agreement.wording === wording.version).map(({ stakeholder }) => stakeholder);
  return {
    ...hypothesis,
    statement: wording.statement,
    status: last.to,
    wordings,
    agreedBy: [...new Set(agreed)],
    agreements,
    plan: plans.at(-1)?.plan ?? null,
    plans,
    seals: upTo(hypothesis.seals),
    evidence: upTo(hypothesis.evidence),
    verdicts: upTo(hypothesis.verdicts),
    translations: upTo(hypothesis.translations),
    triggers: upTo(hypothesis.triggers).map((trigger) =>
      trigger.reopenedOn !== null && trigger.reopenedOn > asOf ? { ...trigger, reopenedOn: null } : trigger,
    ),
    confidences: upTo(hypothesis.confidences),
    doNotRetryUnless: history.some(({ type }) => type === 'hypothesis-closed') ? hypothesis.doNotRetryUnless : null,
    history,
  };
}

/**
 * The step by which a hypothesis last came to a status, the one it stands at unless another is named; null where it never did. Steps that left
 * it there, such as evidence that came in after a verdict, are not meant.
 */
export function lastArrival(
  { history, status }: Pick<Hypothesis, 'history' | 'status'>,
  at: HypothesisStatus = status,
): HypothesisStep | null {
  return history.filter(({ from, to }) => to === at && from !== at).at(-1) ?? null;
}
