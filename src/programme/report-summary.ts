import type { Inline } from '../kernel/document.js';
import { profiledAreas } from '../joint/index.js';
import { capitalise, countWord, numberWord } from '../kernel/number-words.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { FIT_IN_SHORT } from './report-fit.js';
import { interventionName } from './report-intervention.js';
import { unknownPayers } from './report-spend.js';
import { inventedSentence } from './report-method.js';
import { date, enumerate, joined, line, list, note, paragraph, see, sentences, show, stop } from '../kernel/document-words.js';

/** The paper in short. */
export function reportSummary(context: ReportContext): ReportPart {
  const { programme, words } = context;
  const points = [fitPoint, peoplePoint, needPoint, supplyPoint, partnerPoint, hypothesisPoint, costPoint, interventionPoint, decisionPoint]
    .map((point) => point(context))
    .filter((point) => point.length > 0);
  const invented = inventedSentence(context);
  return {
    section: {
      id: 'summary',
      heading: ['In short'],
      blocks: [
        ...programme.introduction.map((text) => paragraph(words(text))),
        ...(invented.length === 0 ? [] : [note('beware', sentences(invented, line`See ${see('method', 'how to read this paper')}.`))]),
        ...(points.length === 0 ? [] : [list(points)]),
      ],
      sections: [],
    },
    charts: [],
  };
}

type Point = (context: ReportContext) => readonly Inline[];

const fitPoint: Point = ({ fit }) => (fit ? [FIT_IN_SHORT[fit.outcome]] : []);

const peoplePoint: Point = ({ people }) => {
  const [first, last] = [people[0], people[people.length - 1]];
  if (!first || !last) return [];
  const one = (entry: typeof first): readonly Inline[] => line`${show(entry.figure, 0)} in ${date(String(entry.year))}`;
  return first === last
    ? line`The population counts ${one(first)}.`
    : line`The population counts ${one(first)} and is projected to count ${one(last)}.`;
};

const needPoint: Point = ({ needs, words }) => {
  const parts = needs.flatMap(({ need, estimate }): readonly (readonly Inline[])[] => {
    const last = estimate?.years[estimate.years.length - 1];
    if (!estimate || !last) return [];
    const figure = (value: number): Inline =>
      show({ value, unit: need.estimate?.unit ?? '', mark: estimate.mark, sources: estimate.sources }, 0);
    const range: readonly Inline[] =
      last.lower === null || last.upper === null ? [] : line` (between ${figure(last.lower)} and ${figure(last.upper)})`;
    return [line`${words(need.title)}: ${figure(last.expected)}${range} by ${date(String(last.year))}`];
  });
  return parts.length === 0 ? [] : line`${joined(parts)}.`;
};

const supplyPoint: Point = ({ gaps, words }) => {
  const short = gaps.filter(({ row }) => row.state === 'shortfall').map(({ service }) => words(service.name));
  const unknown = gaps
    .filter(({ row }) => row.state === 'unknown' || row.state === 'no-supply-listed')
    .map(({ service }) => words(service.name));
  return sentences(
    short.length === 0 ? [] : line`There is too little of: ${enumerate(short)}.`,
    unknown.length === 0 ? [] : line`How much there is of the following is not known: ${enumerate(unknown)}.`,
  );
};

const partnerPoint: Point = ({ profiles }) => {
  const states = profiles.flatMap((profile) => profiledAreas(profile).map(({ seen }) => seen.state));
  if (states.length === 0) return [];
  const count = (state: string): number => states.filter((entry) => entry === state).length;
  return [
    `Of ${numberWord(states.length)} areas of joint working, partners see ${someOf(count('agreed'))} alike and differ on ${someOf(count('disagreement'))}${count('incomplete') === 0 ? '' : `; on ${numberWord(count('incomplete'))} not all have said`}.`,
  ];
};

function someOf(number: number): string {
  return number === 0 ? 'none' : numberWord(number);
}

const hypothesisPoint: Point = ({ hypotheses }) => {
  if (hypotheses.length === 0) return [];
  const standings = new Map<string, number>();
  for (const { standing } of hypotheses) standings.set(standing, (standings.get(standing) ?? 0) + 1);
  const parts = [...standings].map(([standing, number]) => `${numberWord(number)} ${standing}`);
  return line`${capitalise(countWord(hypotheses.length, 'hypothesis', 'hypotheses'))}: ${joined(parts.map((part) => [part]))}.`;
};

const costPoint: Point = ({ costs, worked, programme }) => {
  if (!costs || !programme.costPeriod) return [];
  const unpriced = programme.unpriced.length;
  return sentences(
    line`From ${date(programme.costPeriod.from)} to ${date(programme.costPeriod.to)} the contracts cost ${worked(costs.gross, 'contracts', 0)} gross, of which ${worked(costs.net, 'contracts', 0)} is left for public funders.`,
    unknownPayers(costs, worked),
    unpriced === 0 ? [] : [`What is spent in ${countWord(unpriced, 'other way', 'other ways')} of buying is not known and not in it.`],
  );
};

const interventionPoint: Point = ({ intervention }) => {
  if (!intervention || intervention.outcome === 'insufficient-information' || intervention.outcome.sequence.length === 0) return [];
  return line`What to take up, in this order: ${enumerate(intervention.outcome.sequence.map(interventionName))}.`;
};

const decisionPoint: Point = ({ programme, words }) => {
  if (programme.decisions.length === 0) return [];
  const first = [...programme.decisions].sort((a, b) =>
    a.by < b.by ? -1 : a.by > b.by ? 1 : 0,
  )[0] as (typeof programme.decisions)[number];
  return line`${capitalise(countWord(programme.decisions.length, 'decision is', 'decisions are'))} asked for, the first by ${date(first.by)}: ${stop(words(first.text))}`;
};
