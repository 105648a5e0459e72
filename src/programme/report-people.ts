import { chartOverYears, chartVintages, type Chart } from '../charts/index.js';
import { deriveFigure } from '../kernel/derive-figure.js';
import type { DocumentBlock, Inline } from '../kernel/document.js';
import { plainText } from '../kernel/document-text.js';
import type { Figure } from '../kernel/finding.js';
import type { AgeBand, PopulationTable } from '../needs/index.js';
import type { ProgrammeVintage } from './need.js';
import type { Programme } from './programme.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { seriesOf, yearsOf } from './population-series.js';
import { chartBlock } from './report-charts.js';
import { reportNeed } from './report-needs.js';
import { factBlocks } from './report-facts.js';
import { ages, date, line, name, paragraph, show, stop, table } from '../kernel/document-words.js';

/** Who is this about, and how many? */
export function reportPeople(context: ReportContext): ReportPart {
  const { programme, words, needs } = context;
  const { population } = programme;
  const area = population.area ? line` in ${words(population.area.name)}` : [];
  const aged = population.ages ? line`, aged ${ages(population.ages)}` : [];
  const counted = programme.populationTables
    .filter(({ id }) => isBasis(id, context))
    .map((people, index) => reportTable(people, index, context));
  const vintages = programme.vintages.map((vintage, index) => ({ vintage, chart: drawVintage(vintage, index, programme) }));
  const counts = needs.map((need, index) => reportNeed(need, index, context));
  return {
    section: {
      id: 'people',
      heading: ['Who is this about, and how many?'],
      blocks: [
        paragraph(line`The population: ${words(population.name)}${area}${aged}.`),
        ...counted.flatMap(({ blocks }) => blocks),
        ...vintages.flatMap(({ chart, vintage }) => [
          chartBlock(chart, context),
          ...(vintage.note === null ? [] : [paragraph(stop(words(vintage.note)))]),
        ]),
        ...factBlocks('people', ['Also known'], context),
      ],
      sections: counts.map(({ section }) => section),
    },
    charts: [...counted, ...counts].flatMap(({ charts }) => charts).concat(vintages.map(({ chart }) => chart)),
  };
}

/** The tables that needs are counted from, or all where there is no such need. */
function isBasis(id: string, { programme }: ReportContext): boolean {
  const used = programme.needs.flatMap((need) => need.estimate?.populationTableId ?? []);
  const later = programme.vintages.flatMap((vintage) => vintage.laterTableIds);
  return used.includes(id) || (used.length === 0 && !later.includes(id));
}

/** The people by age band and sex in the first and the last year, and all of them over the years. */
function reportTable(
  people: PopulationTable,
  index: number,
  context: ReportContext,
): { readonly blocks: readonly DocumentBlock[]; readonly charts: readonly Chart[] } {
  const years = yearsOf(people);
  const ends = [...new Set([years[0] as number, years[years.length - 1] as number])];
  const sexes = (['female', 'male', 'persons'] as const).filter((sex) => people.rows.some((row) => row.sex === sex));
  const bands = [...new Map(people.rows.map(({ ages }) => [JSON.stringify(ages), ages])).values()].sort((a, b) => a.from - b.from);
  const figure = (value: number): Figure => ({ value, unit: 'people', mark: people.mark, sources: people.sources });
  const cell = (band: AgeBand, sex: string, year: number): readonly Inline[] => {
    const row = people.rows.find(
      (entry) => entry.year === year && entry.sex === sex && JSON.stringify(entry.ages) === JSON.stringify(band),
    );
    return row ? [show(figure(row.people), 0, 'in-heading')] : [];
  };
  const sum = (sex: (typeof sexes)[number], year: number): readonly Inline[] => {
    const rows = people.rows.filter((row) => row.year === year && row.sex === sex);
    const total = figure(rows.reduce((all, row) => all + row.people, 0));
    return [show(rows.length === 1 ? total : deriveFigure({ value: total.value, unit: 'people', from: [total] }), 0, 'in-heading')];
  };
  const labels = { female: 'Women', male: 'Men', persons: 'People' };
  const block = table(
    line`${name(people.area.name)}: people by age and sex, ${name(people.vintage)}`,
    ['Age', ...ends.flatMap((year) => sexes.map((sex) => ({ end: line`${labels[sex]}, ${date(String(year))}` })))],
    [
      ...bands.map((band) => [[ages(band)], ...ends.flatMap((year) => sexes.map((sex) => cell(band, sex, year)))]),
      [['All'], ...ends.flatMap((year) => sexes.map((sex) => sum(sex, year)))],
    ],
  );
  if (years.length < 2) return { blocks: [block], charts: [] };
  const chart = chartOverYears({
    id: `people-${index + 1}`,
    title: `People aged ${plainText([ages(spanOf(bands))])} in ${people.area.name}`,
    unit: 'people',
    interval: null,
    series: [seriesOf(people, null)],
  });
  return { blocks: [chartBlock(chart, context), block], charts: [chart] };
}

/** From the youngest to the oldest age of some bands. */
function spanOf(bands: readonly AgeBand[]): AgeBand {
  const open = bands.some((band) => band.to === null);
  return { from: Math.min(...bands.map((band) => band.from)), to: open ? null : Math.max(...bands.map((band) => band.to ?? 0)) };
}

/** A projection beside what is known later. */
export function drawVintage(vintage: ProgrammeVintage, index: number, programme: Pick<Programme, 'populationTables'>): Chart {
  const tableOf = (id: string): PopulationTable => programme.populationTables.find((people) => people.id === id) as PopulationTable;
  return chartVintages({
    id: `vintage-${index + 1}`,
    title: vintage.title,
    unit: 'people',
    projected: seriesOf(tableOf(vintage.populationTableId), vintage.ages),
    later: [...vintage.laterTableIds.map((id) => seriesOf(tableOf(id), vintage.ages)), ...vintage.later],
  });
}
