import type { CompetingMatrix, RegisterPaperOptions } from 'commissioning-kit/hypotheses';
import { CLOSED } from '../../../docs/examples/home-care-capacity/judging.js';
import { EXPLANATIONS, OPTIONS } from '../../../docs/examples/home-care-capacity/showing.js';

/** One hypothesis of the example, that every place of it can be spoilt in a short time. */
const register = { ...CLOSED.state, hypotheses: CLOSED.state.hypotheses.slice(0, 1) };
const competing: CompetingMatrix = { ...EXPLANATIONS, evidence: EXPLANATIONS.evidence.slice(0, 2) };
const options: RegisterPaperOptions = { ...OPTIONS, competing };

/** Valid calls of the papers about a register. */
export const fuzzedPapers: Record<string, () => readonly (readonly unknown[])[]> = {
  hypothesisBoardNote: () => [[register, options]],
  renderHypothesisBoardNote: () => [[register, { asOf: '2027-03-31', format: 'html' }]],
  hypothesisRegisterDocument: () => [[register, options]],
  registerAppendix: () => [[register, options]],
};
