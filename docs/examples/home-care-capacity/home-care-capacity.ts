import type { Document } from 'commissioning-kit';
import type { Chart } from 'commissioning-kit/charts';
import { lintStatement, planCoverage, weighCompeting } from 'commissioning-kit/hypotheses';
import { CALLED, CLOSED, COLLECTED, JUDGED, rules } from './judging.js';
import { BEGUN } from './register.js';
import { CHARTS, EXPLANATIONS, PAGES, REGISTER } from './showing.js';

const words = (id: string): string => id.replaceAll('-', ' ');

/** What a commissioner would want to see on a screen. */
function summary(): readonly string[] {
  const coverage = planCoverage(BEGUN.state);
  const competing = weighCompeting(EXPLANATIONS);
  return [
    `Before: ${BEGUN.state.hypotheses.length} hypotheses, ${coverage.rows.filter(({ sealedSince }) => sealedSince !== null).length} plans sealed before any evidence, ${coverage.gaps.length} things the plans do not say`,
    ...BEGUN.state.hypotheses.map(({ id, statement }) => `${words(id)}: ${lintStatement(statement).length} remarks on the wording`),
    ...rules(COLLECTED).map(({ id, finding }) => `${words(id)}: the sealed rule comes to ${words(finding.outcome)}`),
    `Stands against each explanation: ${EXPLANATIONS.hypotheses.map(({ id }) => `${words(id)} ${competing.plain[id]}`).join(', ')} (no likelihood)`,
    ...JUDGED.state.hypotheses.map(({ id, status }) => `${words(id)}, first board: ${words(status)}`),
    ...CALLED.called.map(({ hypothesisId, because }) => `${words(hypothesisId)} taken up again. ${because}`),
    ...CLOSED.state.hypotheses.map(
      ({ id, verdicts, translations }) =>
        `${words(id)}, at the end: ${words(verdicts.at(-1)?.verdict ?? 'no verdict')}, ${translations.length === 0 ? 'carried into nothing' : `carried into ${translations.map(({ into }) => into.kind).join()}`}`,
    ),
  ];
}

/** What the example gives: lines for a terminal, pages by file, and the register and its charts, to be drawn. */
export interface HomeCareCapacity {
  readonly lines: readonly string[];
  readonly pages: Readonly<Record<string, string>>;
  readonly document: Document;
  readonly charts: readonly Chart[];
}

/** Runs the tests of three beliefs from the first wording to the note for the board. */
export function runHomeCareCapacity(): HomeCareCapacity {
  return {
    lines: ['Three hypotheses on home care capacity in Sampleton, invented', ...summary().map((line) => `  ${line}`)],
    pages: PAGES,
    document: REGISTER,
    charts: CHARTS,
  };
}
