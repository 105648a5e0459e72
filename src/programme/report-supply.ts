import { chartDistribution, chartRatings, type Chart } from '../charts/index.js';
import { deriveFigure } from '../kernel/derive-figure.js';
import type { DocumentBlock, Inline } from '../kernel/document.js';
import type { Figure } from '../kernel/finding.js';
import type { GapState } from '../needs/index.js';
import type { CouncilComparison, ServiceRatings } from './supply.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { chartBlock } from './report-charts.js';
import { factBlocks } from './report-facts.js';
import { enumerate, line, list, note, paragraph, show, stop, table } from '../kernel/document-words.js';
import type { ServiceGap } from './service-gaps.js';

const STATES: Record<GapState, string> = {
  shortfall: 'too little',
  surplus: 'more than needed',
  balanced: 'as much as needed',
  unknown: 'not known',
  'no-supply-listed': 'nothing known to be there',
  'no-need-listed': 'need not counted',
};

/** What is there now, how good it is, and how the area compares? */
export function reportSupply(context: ReportContext): ReportPart | null {
  const { programme, words, gaps } = context;
  const ratings = programme.ratings.map((entry, index) => ({ chart: drawRatings(entry, index), note: entry.note }));
  const comparisons = programme.comparisons.map((entry, index) => ({ chart: drawComparison(entry, index), note: entry.note }));
  const blocks: DocumentBlock[] = [
    ...gapBlocks(context),
    ...[...ratings, ...comparisons].flatMap(({ chart, note: remark }) => [
      chartBlock(chart, context),
      ...(remark === null ? [] : [paragraph(stop(words(remark)))]),
    ]),
    ...factBlocks('supply', ['Also known of services'], context),
  ];
  if (gaps.length === 0 && blocks.length === 0) return null;
  return {
    section: { id: 'supply', heading: ['What is there now?'], blocks, sections: [] },
    charts: [...ratings, ...comparisons].map(({ chart }) => chart),
  };
}

function gapBlocks({ programme, words, gaps, who }: ReportContext): readonly DocumentBlock[] {
  if (gaps.length === 0) return [];
  const amount = (figure: Figure | null): readonly Inline[] => (figure ? [show(figure, null, 'in-heading')] : ['not known']);
  const unknown = gaps.filter(({ row }) => row.state === 'unknown' || row.state === 'no-supply-listed');
  const nameOf = (id: string): readonly Inline[] => words(programme.services.find((service) => service.id === id)?.name ?? '');
  const remarks = [
    ...programme.requirements.map(({ serviceId, how }) => line`${nameOf(serviceId)}, what is needed: ${stop(words(how))}`),
    ...programme.supply.flatMap(({ note: remark, serviceId, providerId }) => {
      const by = providerId === null ? [] : line` by ${who(providerId)}`;
      if (remark !== null) return [line`${nameOf(serviceId)}, what there is${by}: ${stop(words(remark))}`];
      return providerId === null ? [] : [line`${nameOf(serviceId)}: provided${by}.`];
    }),
  ];
  return [
    table(
      ['What is needed and what there is'],
      ['Service', 'Counted in', '>Needed', '>There is', '>Difference', 'So there is'],
      gaps.map((gap) => [
        words(gap.service.name),
        words(gap.service.unit),
        gap.need || gap.row.state !== 'no-need-listed' ? amount(gap.need) : ['not counted'],
        amount(gap.supply),
        gap.row.gap === null ? [] : amount(difference(gap)),
        [STATES[gap.row.state]],
      ]),
    ),
    ...(unknown.length === 0
      ? []
      : [
          note(
            'not-known',
            line`How much there is of the following is not known, which is not the same as none: ${enumerate(unknown.map(({ service }) => words(service.name)))}. Nothing is added up over it.`,
          ),
        ]),
    ...(remarks.length === 0 ? [] : [list(remarks)]),
  ];
}

function difference({ row, need, supply, service }: ServiceGap): Figure | null {
  if (!need || !supply || row.gap === null) return null;
  return deriveFigure({ value: Math.abs(row.gap), unit: service.unit, from: [need, supply] });
}

/** Services by their ratings. */
export function drawRatings({ title, unit, ratings, places }: ServiceRatings, index: number): Chart {
  return chartRatings({ id: `ratings-${index + 1}`, title, unit, ratings, places });
}

/** One council among all. */
export function drawComparison({ title, unit, decimals, councils, marked, mark, sources }: CouncilComparison, index: number): Chart {
  return chartDistribution({ id: `comparison-${index + 1}`, title, unit, decimals, councils, marked, mark, sources });
}
