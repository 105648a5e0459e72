import { chartOverYears, chartVintages, toChartBlock, type Chart } from '../charts/index.js';
import { deriveFigure } from '../kernel/derive-figure.js';
import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import type { Figure } from '../kernel/finding.js';
import { INTERVAL_RULES, type AgeBand, type NeedEstimate, type PopulationTable } from '../needs/index.js';
import type { ProgrammeNeed, ProgrammeVintage } from './need.js';
import type { Programme } from './programme.js';
import type { EstimatedNeed } from './need-estimates.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { seriesOf, yearsOf } from './population-series.js';
import { factBlocks } from './report-facts.js';
import { date, line, name, note, paragraph, sentences, show, stop, table } from './report-words.js';

/** Who is this about, and how many? */
export function reportPeople(context: ReportContext): ReportPart {
  const { programme, words, needs } = context;
  const { population } = programme;
  const area = population.area ? line` in ${words(population.area.name)}` : [];
  const ages = population.ages ? line`, aged ${writeAges(population.ages)}` : [];
  const counted = programme.populationTables.filter(({ id }) => isBasis(id, context)).map(reportTable);
  const vintages = programme.vintages.map((vintage, index) => ({ vintage, chart: drawVintage(vintage, index, programme) }));
  const counts = needs.map((need, index) => reportNeed(need, index, context));
  return {
    section: {
      id: 'people',
      heading: ['Who is this about, and how many?'],
      blocks: [
        paragraph(line`The population: ${words(population.name)}${area}${ages}.`),
        ...counted.flatMap(({ blocks }) => blocks),
        ...vintages.flatMap(({ chart, vintage }) => [
          toChartBlock(chart),
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

/** The name of an age band as people write it. */
export function writeAges({ from, to }: AgeBand): Inline {
  return name(to === null ? `${from} and over` : to === from ? String(from) : `${from} to ${to}`);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The people by age band and sex in the first and the last year, and all of them over the years. */
function reportTable(
  people: PopulationTable,
  index: number,
): { readonly blocks: readonly DocumentBlock[]; readonly charts: readonly Chart[] } {
  const years = yearsOf(people);
  const ends = [...new Set([years[0] as number, years[years.length - 1] as number])];
  const sexes = (['female', 'male', 'persons'] as const).filter((sex) => people.rows.some((row) => row.sex === sex));
  const bands = [...new Map(people.rows.map(({ ages }) => [JSON.stringify(ages), ages])).values()].sort((a, b) => a.from - b.from);
  const figure = (value: number): Figure => ({ value, unit: 'people', mark: people.mark, sources: people.sources });
  const cell = (ages: AgeBand, sex: string, year: number): readonly Inline[] => {
    const row = people.rows.find(
      (entry) => entry.year === year && entry.sex === sex && JSON.stringify(entry.ages) === JSON.stringify(ages),
    );
    return row ? [show(figure(row.people), 0, 'in-heading')] : [];
  };
  const sum = (sex: (typeof sexes)[number], year: number): readonly Inline[] => {
    const total = people.rows.filter((row) => row.year === year && row.sex === sex).reduce((all, row) => all + row.people, 0);
    return [show(deriveFigure({ value: total, unit: 'people', from: [figure(total)] }), 0, 'in-heading')];
  };
  const labels = { female: 'Women', male: 'Men', persons: 'People' };
  const block = table(
    line`${name(people.area.name)}: people by age and sex, ${name(people.vintage)}`,
    ['Age', ...ends.flatMap((year) => sexes.map((sex) => ({ end: line`${labels[sex]}, ${date(String(year))}` })))],
    [
      ...bands.map((ages) => [[writeAges(ages)], ...ends.flatMap((year) => sexes.map((sex) => cell(ages, sex, year)))]),
      [['All'], ...ends.flatMap((year) => sexes.map((sex) => sum(sex, year)))],
    ],
  );
  if (years.length < 2) return { blocks: [block], charts: [] };
  const chart = chartOverYears({
    id: `people-${index + 1}`,
    title: 'How many people there are',
    unit: 'people',
    interval: null,
    series: [seriesOf(people, null)],
  });
  return { blocks: [toChartBlock(chart), block], charts: [chart] };
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

function reportNeed(
  { need, estimate }: EstimatedNeed,
  index: number,
  context: ReportContext,
): { readonly section: DocumentSection; readonly charts: readonly Chart[] } {
  const { words, programme } = context;
  const shown = programme.evidence.filter((item) => need.evidenceIds.includes(item.id)).map((item) => item.title);
  const blocks: DocumentBlock[] = [
    ...(need.text === null ? [] : [paragraph(stop(words(need.text)))]),
    ...(shown.length === 0 ? [] : [paragraph(line`Shown by: ${words(shown.join('; '))}.`)]),
  ];
  const section = (charts: readonly Chart[]) => ({
    section: { id: `need-${index + 1}`, heading: words(need.title), blocks, sections: [] },
    charts,
  });
  if (!estimate || !need.estimate) {
    if (shown.length === 0) blocks.push(note('not-known', ['How many people this concerns has not been counted.']));
    return section([]);
  }
  const chart = drawNeed({ need, estimate }, index);
  const { coverage } = programme.prevalenceTables.find((rates) => rates.id === estimate.prevalenceId) ?? { coverage: '' };
  blocks.push(
    toChartBlock(chart),
    paragraph(sentences(ruleSentence(estimate), line`The rates come from a study that covered: ${stop(words(coverage))}`)),
  );
  if (estimate.mark === 'borrowed') {
    blocks.push(note('beware', ['The rates are borrowed: they were found in another place, and may not hold here.']));
  }
  return section([chart]);
}

/** Which rule put the intervals together, and what it takes for granted. */
function ruleSentence(estimate: NeedEstimate): readonly Inline[] {
  if (estimate.years.every((year) => year.lower === null)) return ['The source gives no interval for its rates, so the numbers have none.'];
  const rule = INTERVAL_RULES.find((entry) => entry.id === estimate.rule);
  return line`The interval puts those of the age bands together by the rule “${(rule?.label ?? '').toLowerCase()}”. It takes for granted: ${lowerFirst(rule?.assumes ?? '')}.`;
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
