import type { DocumentBlock, Inline } from '../kernel/document.js';
import type { Caveat, Figure, Reason } from '../kernel/finding.js';
import { SOURCES } from '../kernel/works.js';
import { MARKED_PARTS, type MarkedPart } from './facts.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { cited } from './report-sources.js';
import { enumerate, joined, line, list, name, note, paragraph, stop, table } from '../kernel/document-words.js';

/** The parts in words, as they stand within a sentence. */
const PARTS: Record<MarkedPart, string> = {
  agencies: 'the bodies and those who speak for them',
  cycles: 'the course of the work',
  assessments: 'the ratings of how partners work together',
  hypotheses: 'the hypotheses and the verdicts on them',
  evidence: 'the evidence',
  measures: 'the measures',
  contracts: 'the contracts, their prices and what is bought',
};

const MARKS: Record<Figure['mark'], string> = {
  published: 'Taken from the source named',
  derived: 'Worked out from the source named',
  borrowed: 'Borrowed from another place or group',
  illustrative: 'Invented for this paper',
};

/** The parts that hold anything at all. */
function partsPresent({ programme, state }: ReportContext): readonly MarkedPart[] {
  const present: Record<MarkedPart, boolean> = {
    agencies: programme.agencies.length > 0,
    cycles: state.cycles.length > 0,
    assessments: state.assessments.length > 0,
    hypotheses: state.registers.length > 0,
    evidence:
      programme.evidence.length > 0 || state.registers.some((register) => register.state.hypotheses.some((one) => one.evidence.length > 0)),
    measures: programme.measures.length > 0 || programme.contracts.some((contract) => (contract.measures ?? []).length > 0),
    contracts: programme.contracts.length > 0,
  };
  return MARKED_PARTS.filter((part) => present[part]);
}

/** One sentence that says what is invented; nothing where nothing is. */
export function inventedSentence(context: ReportContext): readonly Inline[] {
  const invented = partsPresent(context).filter((part) => context.programme.marks[part].mark === 'illustrative');
  return invented.length === 0
    ? []
    : line`Invented for this paper, and no statement about real bodies or people: ${enumerate(invented.map((part) => PARTS[part]))}.`;
}

/** What the parts are worth, and which choices of method the numbers rest on. */
export function reportMethod(context: ReportContext): ReportPart {
  const { programme, words } = context;
  const parts = partsPresent(context);
  const choices = methodCaveats(context);
  const texts = textsSentence(context);
  const blocks: DocumentBlock[] = [
    ...(parts.length === 0
      ? []
      : [
          table(
            ['What each part is worth'],
            ['Part', 'Where it comes from', 'Remark'],
            parts.map((part) => {
              const { mark, sources, note: remark } = programme.marks[part];
              return [
                [PARTS[part].charAt(0).toUpperCase() + PARTS[part].slice(1)],
                sources.length === 0
                  ? [MARKS[mark].replace('the source named', 'a source that is not named')]
                  : line`${MARKS[mark]}${cited(sources, programme)}`,
                remark === null ? [] : stop(words(remark)),
              ];
            }),
          ),
        ]),
    ...(texts.length === 0 ? [] : [paragraph(texts)]),
    ...programme.caveats.map((caveat) =>
      note('beware', stop(line`${words(caveat.text.replace(/[.\s]+$/, ''))}${cited(caveat.sources, programme)}`)),
    ),
    ...(choices.length === 0
      ? []
      : [
          paragraph(['Choices of method and readings that the paper rests on:']),
          list(choices.map((caveat) => stop(words(caveat.message)))),
        ]),
  ];
  return { section: { id: 'method', heading: ['How to read this paper'], blocks, sections: [] }, charts: [] };
}

/** What other sections say in words of their own. */
const SAID_ELSEWHERE =
  /^contracts\/(default-rule|basis-of-its-own|capacity-assured|choice)$|^needs\/rule-|^joint\/integrated-not-inevitably-better$/;

/** Every caveat of every finding and calculation behind the report, each once. */
function methodCaveats({ fit, approach, intervention, needs, sized, costs, blockSpot }: ReportContext): readonly Caveat[] {
  const all = [
    ...[fit, approach, intervention].flatMap((finding) => finding?.caveats ?? []),
    ...needs.flatMap(({ estimate }) => estimate?.caveats ?? []),
    ...sized.flatMap(({ places }) => places.caveats),
    ...(costs?.lines ?? []).flatMap(({ cost }) => cost.caveats),
    ...blockSpot.flatMap(({ finding }) => finding.caveats),
  ].filter(({ code, kind }) => kind !== 'data' && !SAID_ELSEWHERE.test(code));
  return [...new Map(all.map((caveat) => [caveat.message, caveat])).values()];
}

/** The texts that the findings of the report rest on, so that “the text” has a name. */
function textsSentence({ fit, approach, intervention }: ReportContext): readonly Inline[] {
  const reasons = [...[fit, intervention].flatMap((finding) => finding?.reasons ?? []), ...approachReasons(approach)];
  const cited = new Set(reasons.flatMap(({ sources }) => sources.map((source) => source.work as string)));
  const titles = Object.values(SOURCES).filter(({ id }) => cited.has(id));
  if (titles.length === 0) return [];
  return line`Where this paper speaks of “the text”, it means what its method follows: ${joined(titles.map(({ title }) => [name(title)]))}.`;
}

function approachReasons(approach: ReportContext['approach']): readonly Reason[] {
  if (!approach) return [];
  const suggested = approach.outcome === 'insufficient-information' ? [] : approach.outcome;
  return [...approach.reasons, ...suggested.flatMap((one) => [...one.for, ...one.against])];
}
