import { assessCommissioningFit } from '../agenda/index.js';
import { recommendIntervention } from '../interventions/index.js';
import { profileOf, suggestApproach } from '../joint/index.js';
import type { Inline } from '../kernel/document.js';
import { deriveFigure } from '../kernel/derive-figure.js';
import type { Figure } from '../kernel/finding.js';
import type { Money } from '../kernel/money.js';
import { markText, type WrittenFigure } from '../kernel/mark-text.js';
import type { MarkedPart } from './facts.js';
import { capitalise } from '../kernel/number-words.js';
import { blockSpotFindings } from './block-spot.js';
import { needEstimates } from './need-estimates.js';
import { programmeCosts } from './programme-costs.js';
import type { Programme } from './programme.js';
import { replayStreams, type ProgrammeState } from './replay-streams.js';
import type { ReportContext } from './report-context.js';
import { standingOf } from './report-hypotheses.js';
import { seriesOf } from './population-series.js';
import { line, show } from '../kernel/document-words.js';
import { serviceGaps, sizedPlaces } from './service-gaps.js';
import { hypothesesOf } from './thread-ends.js';
import { traceOf } from './trace-programme.js';
import { writtenMoney } from './written-money.js';

/** Works out everything that the parts of a report draw on. Trusts that the programme has been read. */
export function gatherReport(programme: Programme): ReportContext {
  const state = replayStreams(programme);
  const { fit, approach, intervention, currency } = programme;
  const figures = knownFigures(programme, state);
  const names = namesOf(programme);
  const amountOf = (value: Money, part: MarkedPart): Figure => {
    const { mark, sources } = programme.marks[part];
    return { value, unit: currency, mark, sources };
  };
  const forms = figures.flatMap(({ written }) => written);
  // Most texts hold neither digits nor figures; looking for both at every letter of them would take most of the time of a report.
  const words = (text: string): readonly Inline[] =>
    /\d/.test(text) || forms.some((form) => text.includes(form)) ? markText(text, { figures, names }) : line`${text}`;
  return {
    programme,
    state,
    trace: traceOf(programme, state),
    fit: fit && assessCommissioningFit(fit),
    approach: approach && suggestApproach(approach),
    intervention: intervention && recommendIntervention(intervention),
    people: peopleByYear(programme),
    needs: needEstimates(programme),
    evidence: new Map(
      [...hypothesesOf(state).flatMap(({ hypothesis }) => hypothesis.evidence.map(({ item }) => item)), ...programme.evidence].map(
        (item) => [item.id, item],
      ),
    ),
    gaps: serviceGaps(programme),
    sized: sizedPlaces(programme),
    profiles: state.assessments.map((assessment) => profileOf(assessment.state)),
    hypotheses: hypothesesOf(state).map((entry) => ({ ...entry, standing: standingOf(entry.hypothesis) })),
    costs: programmeCosts(programme),
    blockSpot: blockSpotFindings(programme),
    words,
    who: (id) => words(programme.agencies.find((agency) => agency.id === id)?.name ?? id),
    money: (amount, part, decimals) => show(amountOf(amount, part), decimals),
    worked: (amount, part, decimals) => show(deriveFigure({ value: amount, unit: currency, from: [amountOf(amount, part)] }), decimals),
  };
}

/** Names that may hold digits: those the programme lists, its agencies, and the issues of its population figures. */
function namesOf({ names, agencies, populationTables }: Programme): readonly string[] {
  return [...names, ...agencies.map(({ name }) => name), ...populationTables.flatMap(({ vintage }) => [vintage, capitalise(vintage)])];
}

/** Every figure that the texts of a programme may write out: those named in it and what hypotheses claim. */
function knownFigures(programme: Programme, state: ProgrammeState): readonly WrittenFigure[] {
  const { mark, sources } = programme.marks.hypotheses;
  const claims = hypothesesOf(state).flatMap(({ hypothesis }) =>
    hypothesis.claims.map(({ amount, currency }): WrittenFigure => {
      const figure: Figure = { value: amount, unit: currency, mark, sources };
      return { figure, written: writtenMoney(amount, currency), decimals: amount.endsWith('.00') ? 0 : null };
    }),
  );
  // What is named stands before what is only claimed, so that its mark is the one shown.
  return [...programme.figures.map(({ figure, written, decimals }) => ({ figure, written, decimals })), ...claims];
}

function peopleByYear({ populationTables, needs }: Programme): ReportContext['people'] {
  const basis = needs.find((need) => need.estimate !== null)?.estimate?.populationTableId;
  const table = populationTables.find(({ id }) => id === basis) ?? populationTables[0];
  if (!table) return [];
  const { points, mark, sources } = seriesOf(table, null);
  return points.map(({ year, value }) => ({ year, figure: { value, unit: 'people', mark, sources } }));
}
