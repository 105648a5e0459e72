import { chartOverYears, type Chart } from '../charts/index.js';
import { deriveFigure } from '../kernel/derive-figure.js';
import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import type { Figure } from '../kernel/finding.js';
import {
  INTERVAL_RULES,
  type NeedBand,
  type NeedEstimate,
  type NeedYear,
  type PopulationTable,
  type PrevalenceTable,
} from '../needs/index.js';
import type { EstimatedNeed } from './need-estimates.js';
import { rowsIn } from './population-series.js';
import type { ProgrammeNeed } from './need.js';
import { chartBlock } from './report-charts.js';
import type { ReportContext } from './report-context.js';
import { cited } from './report-sources.js';
import { ages, date, joined, line, list, note, paragraph, sentences, show, stop, table } from '../kernel/document-words.js';

/** One need: what it is, what shows it, how many it concerns, and what the number is worth. */
export function reportNeed(
  { need, estimate }: EstimatedNeed,
  index: number,
  context: ReportContext,
): { readonly section: DocumentSection; readonly charts: readonly Chart[] } {
  const { words, programme } = context;
  const shown = need.evidenceIds
    .flatMap((id) => context.evidence.get(id) ?? [])
    .map((item) => line`${words(item.title)}${cited(item.sources, programme)}`);
  const blocks: DocumentBlock[] = [
    ...(need.text === null ? [] : [paragraph(stop(words(need.text)))]),
    ...(shown.length === 0 ? [] : [paragraph(line`Shown by: ${joined(shown)}.`)]),
  ];
  const section = { id: `need-${index + 1}`, heading: words(need.title), blocks, sections: [] };
  if (!estimate) {
    blocks.push(note('not-known', ['How many people this concerns has not been counted.']));
    return { section, charts: [] };
  }
  const chart = drawNeed({ need, estimate }, index);
  const prevalence = programme.prevalenceTables.find(({ id }) => id === estimate.prevalenceId) as PrevalenceTable;
  const population = programme.populationTables.find(({ id }) => id === estimate.populationId) as PopulationTable;
  const remarks = estimate.caveats.filter(
    ({ code, kind }) => kind === 'data' && code !== 'needs/study-coverage' && !code.startsWith('needs/rule-'),
  );
  blocks.push(
    chartBlock(chart, context),
    paragraph(sentences(line`The rates are those of a study that covered: ${stop(words(prevalence.coverage))}`, ruleSentence(estimate))),
    ...(estimate.mark === 'borrowed'
      ? [note('beware', ['The rates are borrowed: they were found in another place, and may not hold here.'])]
      : []),
    ...bandTable(need, estimate, prevalence, population),
    ...(remarks.length === 0 ? [] : [list(remarks.map(({ message }) => stop(words(message.replace(AGES, 'aged $1')))))]),
  );
  return { section, charts: [chart] };
}

/** Ages in a caveat of the needs room, so that they are read as ages. */
const AGES = /from (\d+ to \d+)/;

/** Which rule put the intervals together, and what it takes for granted. */
function ruleSentence(estimate: NeedEstimate): readonly Inline[] {
  if (estimate.years.every((year) => year.lower === null)) return [];
  const rule = INTERVAL_RULES.find(({ id }) => id === estimate.rule) as (typeof INTERVAL_RULES)[number];
  return [
    `The intervals of the age bands are put together by the rule “${rule.label.toLowerCase()}”, which takes for granted: ${rule.assumes.charAt(0).toLowerCase()}${rule.assumes.slice(1)}.`,
  ];
}

/** People, rate and number for each age band in the first year. */
function bandTable(
  need: ProgrammeNeed,
  { years, mark, sources }: NeedEstimate,
  prevalence: PrevalenceTable,
  population: PopulationTable,
): readonly DocumentBlock[] {
  const { year, bands } = years[0] as NeedYear;
  const figure = (value: number, unit: string): Figure => ({ value, unit, mark, sources });
  const rate = (value: number): Inline => show({ value, unit: 'share', mark: prevalence.mark, sources: prevalence.sources }, 1);
  // What one row of the table says is the table's own; only what is added up from several is worked out.
  const counted = ({ sex, ages: band, people }: NeedBand): Figure => {
    const given: Figure = { value: people, unit: 'people', mark: population.mark, sources: population.sources };
    return rowsIn(population, year, band, sex).length === 1 ? given : deriveFigure({ value: people, unit: 'people', from: [given] });
  };
  const labels = { female: ', women', male: ', men', persons: '' };
  const apart = bands.some(({ sex }) => sex !== 'persons');
  return [
    table(
      line`How the number for ${date(String(year))} comes about`,
      [apart ? 'Age and sex' : 'Age', '>People', '>Rate', '>Expected'],
      bands.map((band) => [
        line`${ages(band.ages)}${labels[band.sex]}`,
        [show(counted(band), 0, 'in-heading')],
        [rate(band.rate)],
        [show(figure(band.expected, need.estimate?.unit ?? ''), 0, 'in-heading')],
      ]),
    ),
  ];
}

/** A need over the years with its interval. */
export function drawNeed({ need, estimate }: { readonly need: ProgrammeNeed; readonly estimate: NeedEstimate }, index: number): Chart {
  const percent = Math.round(estimate.level * 1000) / 10;
  const bounded = estimate.years.some((year) => year.lower !== null);
  return chartOverYears({
    id: `need-${index + 1}`,
    title: need.title,
    unit: need.estimate?.unit ?? 'people',
    interval: bounded ? (estimate.rule === 'bounds' ? 'outer bounds' : `${percent}% interval`) : null,
    series: [
      {
        name: 'Expected',
        mark: estimate.mark,
        sources: estimate.sources,
        points: estimate.years.map(({ year, expected, lower, upper }) => ({ year, value: expected, lower, upper })),
      },
    ],
  });
}
