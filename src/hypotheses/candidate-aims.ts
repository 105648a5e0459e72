import { refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { readJudgedHypotheses } from './read-hypotheses.js';
import type { Hypothesis, RecordedEvidence, RecordedVerdict, RegisterState, TranslationTarget } from './register.js';

/** A hypothesis that may be carried into an aim or objective, with the trail back to what it rests on. */
export interface CandidateAim {
  readonly hypothesisId: string;
  readonly statement: string;
  /** The ids of the aims and priorities that it bears on. */
  readonly bearsOn: readonly string[];
  /** The verdict by which it stands, with its dissent. */
  readonly verdict: RecordedVerdict;
  /** The evidence that the verdict cites, in the order in which it does. */
  readonly evidence: readonly RecordedEvidence[];
  /** What it was carried into already. */
  readonly carriedInto: readonly TranslationTarget[];
}

/**
 * What may be carried into aims or objectives: the hypotheses whose latest verdict is that they are supported, in whole or in the part that
 * it names, and that are not closed, each with its verdict and the evidence cited. A hypothesis that was translated against its verdict is none.
 *
 * @param set - The state of a register, or a list of its hypotheses.
 * @returns One entry for each, in the order of the register; empty when nothing is supported.
 * @throws InvalidInputError when the set is malformed, or a verdict cites evidence that is not recorded.
 * Source: D-HYP-08, D-HYP-10, D-HYP-F7.
 *
 * @example
 * ```ts
 * import { candidateAims, registerLifecycle } from 'commissioning-kit/hypotheses';
 *
 * candidateAims(registerLifecycle.initialState()); // => []
 * ```
 */
export function candidateAims(set: RegisterState | readonly Hypothesis[]): readonly CandidateAim[] {
  const { hypotheses, path } = readJudgedHypotheses(set);
  return hypotheses.flatMap((hypothesis, index) => {
    const { id, statement, bearsOn, status, verdicts, translations } = hypothesis;
    const verdict = verdicts.at(-1);
    if (verdict === undefined || !isBorneOut(verdict) || (status !== verdict.verdict && status !== 'translated')) return [];
    return [
      {
        hypothesisId: id,
        statement,
        bearsOn,
        verdict,
        evidence: citedBy(verdict, hypothesis, [...path, index, 'verdicts', verdicts.length - 1, 'evidenceIds']),
        carriedInto: translations.map(({ into }) => into),
      },
    ];
  });
}

function isBorneOut({ verdict }: RecordedVerdict): boolean {
  return verdict === 'supported' || verdict === 'partly-supported';
}

function citedBy(verdict: RecordedVerdict, { evidence }: Hypothesis, path: Path): readonly RecordedEvidence[] {
  const byId = new Map(evidence.map((recorded) => [recorded.item.id, recorded]));
  return verdict.evidenceIds.map(
    (evidenceId, index) =>
      byId.get(evidenceId) ??
      refuse('hypotheses/evidence-not-recorded', [...path, index], evidenceId, 'the id of evidence recorded on the hypothesis'),
  );
}
