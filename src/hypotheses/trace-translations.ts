import type { CivilDate } from '../kernel/civil-date.js';
import type { Verdict } from './catalogue.js';
import { readJudgedHypotheses } from './read-hypotheses.js';
import type { Hypothesis, RegisterState, TranslationTarget } from './register.js';

/** A hypothesis from which something came, with the verdict and the evidence on which it was carried over. */
export interface TranslationOrigin {
  readonly hypothesisId: string;
  readonly statement: string;
  readonly on: CivilDate;
  /** Null where no verdict stood, as in merged or edited streams. */
  readonly verdict: Verdict | null;
  readonly verdictEventId: string | null;
  readonly part: string | null;
  readonly evidenceIds: readonly string[];
  /** Why it was carried over against the verdict; null where it was not. */
  readonly reason: string | null;
}

/** An aim, objective, measure or requirement, and the hypotheses that it came from. */
export interface TracedTarget {
  readonly into: TranslationTarget;
  readonly from: readonly TranslationOrigin[];
}

/** The trace of a register both ways. */
export interface TranslationTrace {
  /** What hypotheses were carried into, in the order in which it came up, each once. */
  readonly targets: readonly TracedTarget[];
  /** What came of each hypothesis, in the order of the register; nothing, for those that were not carried over. */
  readonly hypotheses: readonly { readonly hypothesisId: string; readonly into: readonly TranslationTarget[] }[];
}

/**
 * The trace between hypotheses and what they were carried into, both ways: from an aim, objective, measure or requirement back to the
 * hypotheses, the verdicts that stood and the evidence these cite, and from each hypothesis on.
 *
 * @param set - The state of a register, or a list of its hypotheses.
 * @returns The targets with where they came from, and the hypotheses with what came of them.
 * @throws InvalidInputError when the set is malformed.
 * Source: D-HYP-08, D-HYP-10, D-HYP-F7.
 *
 * @example
 * ```ts
 * import { registerLifecycle, traceTranslations } from 'commissioning-kit/hypotheses';
 *
 * traceTranslations(registerLifecycle.initialState()); // => { targets: [], hypotheses: [] }
 * ```
 */
export function traceTranslations(set: RegisterState | readonly Hypothesis[]): TranslationTrace {
  const { hypotheses } = readJudgedHypotheses(set);
  const targets = new Map<string, { readonly into: TranslationTarget; readonly from: TranslationOrigin[] }>();
  for (const { id, statement, verdicts, translations } of hypotheses) {
    const byEvent = new Map(verdicts.map((verdict) => [verdict.eventId, verdict]));
    for (const { into, on, reason, verdictEventId } of translations) {
      const verdict = verdictEventId === null ? undefined : byEvent.get(verdictEventId);
      const origin: TranslationOrigin = {
        hypothesisId: id,
        statement,
        on,
        verdict: verdict?.verdict ?? null,
        verdictEventId,
        part: verdict?.part ?? null,
        evidenceIds: verdict?.evidenceIds ?? [],
        reason,
      };
      const key = JSON.stringify([into.kind, into.id]);
      const target = targets.get(key);
      if (target === undefined) targets.set(key, { into, from: [origin] });
      else target.from.push(origin);
    }
  }
  return {
    targets: [...targets.values()],
    hypotheses: hypotheses.map(({ id, translations }) => ({ hypothesisId: id, into: translations.map(({ into }) => into) })),
  };
}
