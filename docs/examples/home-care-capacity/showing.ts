import { renderDocumentHtml, renderDocumentMarkdown, type Document } from 'commissioning-kit';
import { chartConsistencyMatrix, chartEvidenceTimeline, chartOddsPath, toChartBlock, type Chart } from 'commissioning-kit/charts';
import {
  hypothesisBoardNote,
  hypothesisRegisterDocument,
  registerAppendix,
  renderHypothesisBoardNote,
  type CompetingMatrix,
  type RegisterPaperOptions,
} from 'commissioning-kit/hypotheses';
import { CLOSED } from './judging.js';

const TRAVEL = 'Paying carers for their travel will lower the hours that go unfilled';

/** What might explain the hours that go unfilled, and how each item fits. */
export const EXPLANATIONS: CompetingMatrix = {
  hypotheses: [
    { id: 'travel', statement: TRAVEL },
    { id: 'supermarkets', statement: 'Supermarkets pay more' },
    { id: 'need', statement: 'Need has grown faster than what is bought' },
  ],
  evidence: [
    {
      id: 'filled',
      title: 'Hours unfilled fell by half where travel is paid',
      credibility: 'high',
      relevance: 'high',
      ratings: { travel: 'CC', supermarkets: 'I', need: 'I' },
    },
    {
      id: 'left',
      title: 'What carers who left say of why',
      credibility: 'medium',
      relevance: 'high',
      ratings: { travel: 'C', supermarkets: 'N', need: 'NA' },
    },
    {
      id: 'adverts',
      title: 'Vacancies stayed open as long in both zones',
      credibility: 'medium',
      relevance: 'medium',
      ratings: { travel: 'I', supermarkets: 'C', need: 'N' },
    },
    {
      id: 'assessed',
      title: 'Assessed hours, level over the year',
      credibility: 'high',
      relevance: 'medium',
      ratings: { travel: 'N', supermarkets: 'N', need: 'II' },
    },
  ],
};

const WORKS = [
  { id: 'local:home-care-file', title: 'File of the home care programme, invented', publisher: null, year: null, licence: null },
] as const;

/** How the papers are written. */
export const OPTIONS: RegisterPaperOptions = {
  asOf: '2027-03-31',
  title: 'Home care capacity: what we believed, and what we found',
  population: 'home care for older people in Sampleton',
  agencies: [
    { id: 'council', name: 'Sampleton Council' },
    { id: 'trust', name: 'Sampleton Hospital Trust' },
  ],
  measures: [{ id: 'long-term-hours', name: 'hours of long-term care for each person in a week' }],
  decisions: [
    { text: 'To pay for travel between visits in all five zones from April 2027', of: 'the cabinet', by: '2027-04-30' },
    { text: 'To end the pilot of one provider for a zone', of: 'the commissioning board', by: '2027-04-30' },
    {
      text: 'To offer six full weeks above eighty-five for one year, so that the test can be made there',
      of: 'the commissioning board and the trust',
      by: null,
    },
  ],
  competing: EXPLANATIONS,
  mark: 'illustrative',
  works: WORKS,
};

/** The note for the board. */
export const NOTE: Document = hypothesisBoardNote(CLOSED.state, OPTIONS);

const [travel, , reablement] = CLOSED.state.hypotheses;

/** The pictures that go with the register. */
export const CHARTS: readonly Chart[] = [
  chartConsistencyMatrix({ id: 'explanations', title: 'How the evidence fits what might explain unfilled hours', matrix: EXPLANATIONS }),
  ...(reablement === undefined
    ? []
    : [chartEvidenceTimeline({ id: 'timeline', title: 'When the evidence on reablement came in', hypothesis: reablement })]),
  chartOddsPath({
    id: 'odds',
    title: 'How the evidence on travel moves the doubt of council finance',
    prior: 0.3,
    items: [
      { name: 'hours unfilled', likelihoodRatio: { ifTrue: 0.9, ifFalse: 0.15 } },
      { name: 'the letter of the providers', likelihoodRatio: 2 },
      { name: 'what carers who left say', likelihoodRatio: { lower: 1.5, upper: 4 } },
      { name: 'vacancies', likelihoodRatio: 0.7 },
    ],
    groups: [{ id: 'call-records', items: [0, 1], cap: 'strongest-item' }],
    mark: 'illustrative',
    sources: [],
  }),
];

/** The whole register to read, with its pictures at the end. */
export const REGISTER: Document = withPictures(
  hypothesisRegisterDocument(CLOSED.state, { ...OPTIONS, title: 'Home care capacity: the register' }),
);

function withPictures(document: Document): Document {
  const pictures = { id: 'pictures', heading: ['In pictures'], blocks: CHARTS.map(toChartBlock), sections: [] };
  return { ...document, sections: [...document.sections, pictures] };
}

/** Where every figure comes from. */
export const APPENDIX: Document = registerAppendix(CLOSED.state, { ...OPTIONS, title: 'Home care capacity: how the figures come about' });

/** The pages by file. */
export const PAGES: Readonly<Record<string, string>> = {
  'board-note.md': renderHypothesisBoardNote(CLOSED.state, OPTIONS),
  'board-note.html': renderHypothesisBoardNote(CLOSED.state, { ...OPTIONS, format: 'html' }),
  'appendix.md': renderDocumentMarkdown(APPENDIX),
  'appendix.html': renderDocumentHtml(APPENDIX),
  'events.json': JSON.stringify(CLOSED.events, null, 2),
};

/** What the evidence on travel says to each who put a number on it beforehand. */
export const TRAVEL_EVIDENCE = travel?.evidence ?? [];
