import { describe, expect, it } from 'vitest';
import { InvalidInputError } from 'commissioning-kit';
import { chartConsistencyMatrix, chartEvidenceTimeline, chartOddsPath, type Chart, type OddsPathOptions } from 'commissioning-kit/charts';
import { draw, wordsOf } from './draw.js';
import { CERTAINTIES, CONSISTENCY, ODDS, TIMELINE } from './sample-charts.js';

const values = (chart: Chart) => (chart.spec['data'] as { values: Record<string, unknown>[] }).values;
const textOf = (chart: Chart, row: number, cell: number) =>
  chart.table.rows[row]?.cells[cell]?.map((run) => (typeof run === 'string' ? run : run.kind)).join('');

describe('the consistency matrix', () => {
  const chart = chartConsistencyMatrix(CONSISTENCY);

  it('counts what stands against each hypothesis, of what was rated beside it, and says that this is no likelihood', () => {
    expect(chart.description).toContain('Of two items rated beside A, two stand against it.');
    expect(chart.description).toContain('Of three items rated beside B, none stands against it. On one more the raters are split.');
    expect(chart.description).toContain('says nothing of how likely it is.');
  });

  it('keeps the hypotheses in the order in which they were given', () => {
    expect(chart.table.columns.slice(1).map(({ header }) => header[0])).toEqual(['A: ', 'B: ', 'C: ']);
  });

  it('writes the letters in the cells, so that nothing hangs on the shade', async () => {
    const words = wordsOf((await draw(chart)).svg);
    for (const letters of ['II', 'I', 'N', 'C', 'CC', 'NA', 'split', '–']) expect(words).toContain(letters);
    expect(words).toContain('0 of 3');
  });

  it('says in the table what each pair of letters means, and what is not rated', () => {
    expect(textOf(chart, 0, 0)).toBe('I, inconsistent');
    expect(textOf(chart, 2, 1)).toBe('raters split');
    expect(textOf(chart, 3, 0)).toBe('not rated');
  });

  it('shades only what stands against a hypothesis', () => {
    const shaded = values(chart).filter(({ shade }) => shade !== '#ffffff');
    expect(shaded.map(({ cell }) => cell)).toEqual(['I', 'II', 'II']);
  });

  it('shows no id', () => {
    const { matrix } = CONSISTENCY;
    const marked = { ...matrix, hypotheses: matrix.hypotheses.map((entry) => ({ ...entry })), evidence: [...matrix.evidence] };
    const text = JSON.stringify(chartConsistencyMatrix({ ...CONSISTENCY, matrix: marked }));
    expect(text).not.toContain('pay-rise');
  });

  it('takes no hypothesis and no item without words', () => {
    const { matrix } = CONSISTENCY;
    expect(() => chartConsistencyMatrix({ ...CONSISTENCY, matrix: { ...matrix, hypotheses: [{ id: 'pay' }] } })).toThrow(InvalidInputError);
    expect(() => chartConsistencyMatrix({ ...CONSISTENCY, matrix: { ...matrix, evidence: [] } })).toThrow(InvalidInputError);
  });
});

describe('the timeline of evidence', () => {
  const chart = chartEvidenceTimeline(TIMELINE);

  it('tells what came before the seal from what came after it', () => {
    expect(chart.description).toContain('12 March 2026: A complaint that began it, for it, recorded before a plan was sealed.');
    expect(chart.table.rows.map((_, row) => textOf(chart, row, 2))).toEqual([
      'before a seal',
      '',
      'sealed',
      'sealed',
      'sealed',
      '',
      '',
      'sealed',
      '',
    ]);
    expect(values(chart).filter(({ filled }) => filled === false)).toHaveLength(1);
  });

  it('stands in the order of the days, with what happened among what came in', () => {
    expect(chart.table.rows.map((_, row) => textOf(chart, row, 0))).toEqual([
      'A complaint that began it',
      'Plan sealed',
      'Hours asked for and hours filled, from the electronic call records of all nine providers in the county',
      'What carers said in four group talks',
      'Requests in the year',
      'Verdict: inconclusive',
      'Testing resumed',
      'Hours filled in the second winter',
      'Verdict: partly supported',
    ]);
  });

  it('tells directions by shape', async () => {
    const { svg } = await draw(chart);
    expect(
      new Set([...svg.matchAll(/aria-roledescription="point"[^>]* d="([^"]+)"/g)].map(([, path]) => path)).size,
    ).toBeGreaterThanOrEqual(3);
  });

  it('breaks long words over lines, and never cuts them', async () => {
    const words = wordsOf((await draw(chart)).svg).join(' ');
    expect(words).toContain('2 June 2026: Hours asked for and hours filled,');
    expect(words).not.toContain('…');
  });
});

describe('the path of the odds', () => {
  // Ten to one is ten decibans; from even odds that is ten elevenths (Good 1985).
  const single = (likelihoodRatio: number): OddsPathOptions => ({
    ...ODDS,
    prior: 0.5,
    items: [{ name: 'One', likelihoodRatio }],
    groups: [],
  });

  it('places ten to one at ten decibans, and one to ten as far the other way', () => {
    expect(values(chartOddsPath(single(10))).map(({ at }) => at)).toEqual([0, expect.closeTo(10, 9)]);
    expect(values(chartOddsPath(single(0.1)))[1]?.['at']).toBeCloseTo(-10, 9);
  });

  it('ends where it ends in whatever order the items come', () => {
    const { groups: _, ...given } = ODDS;
    const last = (items: OddsPathOptions['items']) => values(chartOddsPath({ ...given, items })).at(-1)?.['at'] as number;
    expect(last([...given.items].reverse())).toBeCloseTo(last(given.items), 9);
  });

  it('moves no further for what is told twice under a cap', () => {
    const at = values(chartOddsPath(ODDS)).map((entry) => entry['at'] as number);
    expect(at[3]).toBeCloseTo(at[2] as number, 9);
  });

  it('draws nothing where two certainties contradict each other, and says so', () => {
    const chart = chartOddsPath(CERTAINTIES);
    expect(values(chart)).toHaveLength(3);
    expect(values(chart)[2]?.['shape']).toBe('triangle-right');
    expect(chart.description).toContain('nothing can be said, for two certainties contradict each other.');
  });

  it('never rounds what is uncertain to a certainty', () => {
    expect(chartOddsPath(single(1999)).description).toContain('After One: 99.95%.');
  });

  it('marks the prior as given and what follows as derived', () => {
    const chart = chartOddsPath({
      ...ODDS,
      mark: 'published',
      sources: [{ work: 'ipc-book', locator: 'x', basis: 'stated', verified: true }],
    });
    const marks = chart.summary.flatMap((run) => (typeof run === 'object' && run.kind === 'figure' ? [run.figure.mark] : []));
    expect(marks.slice(0, 4)).toEqual(['published', 'published', 'published', 'derived']);
  });
});
