import { describe, expect, it } from 'vitest';
import { checkDocument, emptyWording, InvalidInputError, parseDocument, renderDocumentHtml, type Document } from 'commissioning-kit';
import {
  chartDistribution,
  chartMatrixMovement,
  chartMatrixPositions,
  chartMatrixViews,
  chartOverYears,
  chartRatings,
  chartSpend,
  chartVintages,
  toChartBlock,
  type Chart,
} from 'commissioning-kit/charts';
import { coloursOf, draw, schemaFaults, wordsOf } from './draw.js';
import { CHARTS, DISTRIBUTION, MOVES, NEED, POPULATION, POSITIONS, profileFrom, RATINGS, SPEND, VIEWS, VINTAGES } from './sample-charts.js';

const cells = (chart: Chart) =>
  chart.table.rows.map((row) =>
    row.cells.map((cell) =>
      cell.map((run) => (typeof run === 'string' ? run : run.kind === 'figure' ? run.figure.value : run.kind)).join(''),
    ),
  );

const page = (charts: readonly Chart[]): Document => ({
  schemaVersion: 1,
  title: ['Charts'],
  subtitle: [],
  language: 'en-GB',
  works: [],
  sections: [{ id: 'all', heading: ['All'], blocks: charts.map(toChartBlock), sections: [] }],
});

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))('the chart %s', (_, chart) => {
  it('keeps to the schema that Vega-Lite publishes', () => {
    expect(schemaFaults(chart)).toEqual([]);
  });

  it('is drawn without a warning, in greys only, with no number that is none', async () => {
    const { svg, warnings } = await draw(chart);
    expect(warnings).toEqual([]);
    expect(coloursOf(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('says in the specification what it says in words', () => {
    expect(chart.spec.description).toBe(chart.description);
    expect(chart.description).toMatch(/\.$/);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
  });

  it('stands in a document in which every figure is marked and the drawing is taken', async () => {
    const document = page([chart]);
    expect(parseDocument(document)).toEqual(document);
    expect(checkDocument(document).gaps).toEqual([]);
    const { svg } = await draw(chart);
    expect(renderDocumentHtml(document, { drawings: { [chart.id]: svg } })).toContain('role="img"');
  });
});

describe('population and need over years', () => {
  it('says first and last, the change, and what the band is', () => {
    expect(chartOverYears(NEED).description).toBe(
      'With dementia: 6,580 people in 2019 and 8,477 people in 2029, 28.8% more. Known to services: 4,100 people in 2019. The band is the 95% interval.',
    );
  });

  it('sets the published values of a year beside each other, and nothing where a series has none', () => {
    expect(cells(chartOverYears(NEED))).toEqual([
      ['6580', '5200 to 8300', '4100'],
      ['8477', '6700 to 10700', ''],
    ]);
  });

  it('marks the change as derived, or as illustrative where the series is', () => {
    const marks = (mark: 'published' | 'illustrative') => {
      const [series] = POPULATION.series;
      const chart = chartOverYears({ ...POPULATION, series: [{ ...(series as never as (typeof POPULATION.series)[number]), mark }] });
      return chart.summary.flatMap((run) => (typeof run === 'object' && run.kind === 'figure' ? [run.figure.mark] : []));
    };
    expect(marks('published')).toEqual(['published', 'published', 'derived']);
    expect(marks('illustrative')).toEqual(['illustrative', 'illustrative', 'illustrative']);
  });

  it('writes the first and the last year on the axis, and the name of each series in the key', async () => {
    const words = wordsOf((await draw(chartOverYears(NEED))).svg);
    expect(words).toEqual(
      expect.arrayContaining(['2019', '2029', 'With dementia', 'Known to services', '95% interval', '0', '10,000', 'people']),
    );
  });

  it.each([
    ['a fall', [10, 8], '20.0% less.'],
    ['no change', [10, 10], 'no change.'],
    ['a rise from nothing, which has no percentage', [0, 8], '8 people in 2029.'],
  ])('tells %s', (_, [first, last], end) => {
    const points = [
      { year: 2019, value: first as number, lower: null, upper: null },
      { year: 2029, value: last as number, lower: null, upper: null },
    ];
    expect(chartOverYears({ ...POPULATION, series: [{ name: 'A', mark: 'derived', sources: [], points }] }).description.endsWith(end)).toBe(
      true,
    );
  });
});

describe('projected against later vintages', () => {
  it('states each difference in the last year that both have', () => {
    expect(chartVintages(VINTAGES).description).toBe(
      '2014-based projection is 1,457 people higher than 2016-based projection for 2027 (128,085 people against 126,628 people). ' +
        'Mid-2020 estimate is 580 people lower than 2016-based projection for 2020 (111,400 people against 111,980 people). ' +
        'The scale does not begin at zero.',
    );
  });

  it('says when there is no common year, and when there is no difference', () => {
    const later = (year: number, value: number) => [
      { name: 'Count', mark: 'published' as const, sources: [], points: [{ year, value, lower: null, upper: null }] },
    ];
    expect(chartVintages({ ...VINTAGES, later: later(2001, 1) }).description).toContain(
      'Count and 2016-based projection have no year in common.',
    );
    expect(chartVintages({ ...VINTAGES, later: later(2020, 111980) }).description).toContain('Count equals 2016-based projection for 2020');
  });

  it('is told apart by dash and shape, not by colour', async () => {
    const { svg } = await draw(chartVintages(VINTAGES));
    expect(new Set([...svg.matchAll(/stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash)).size).toBeGreaterThanOrEqual(2);
  });
});

describe('one council among all', () => {
  it('counts lower and higher, and never the councils without a value', () => {
    expect(chartDistribution(DISTRIBUTION).description).toBe(
      'Council E: 25.0%. Of 7 councils with a value, 5 have a lower one and 1 has a higher one; the middle one is 20.0%. 1 council has no published value.',
    );
  });

  it('gives values that councils have: lowest, quarters, middle, highest, own', () => {
    // Ranks 1, ceil(7/4) = 2, ceil(7/2) = 4, ceil(21/4) = 6 and 7 of .12 .18 .20 .20 .22 .25 .31.
    expect(cells(chartDistribution(DISTRIBUTION)).flat()).toEqual(['0.12', '0.18', '0.2', '0.25', '0.31', '0.25']);
  });

  it('shows the places that are asked for, in the words and in the drawing', async () => {
    const councils = [
      { id: 'a', name: 'A', value: 677.7760790908627 },
      { id: 'b', name: 'B', value: 596.2722261544732 },
    ];
    const chart = chartDistribution({ ...DISTRIBUTION, unit: 'admissions per 100,000 people', decimals: 1, councils, marked: 'a' });
    expect(chart.description).toContain('A: 677.8 admissions per 100,000 people.');
    expect((await draw(chart)).svg).toContain('A 677.8');
  });

  it('draws one dot for each council with a value', async () => {
    const { svg } = await draw(chartDistribution(DISTRIBUTION));
    expect([...svg.matchAll(/aria-roledescription="point"/g)]).toHaveLength(7);
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(['Council E 25.0%', 'middle council 20.0%']));
  });

  it('says so when the council itself has none, or when no council has', () => {
    expect(chartDistribution({ ...DISTRIBUTION, marked: 'c2' }).description).toMatch(/^Council C has no published value\. Of 7 councils/);
    const none = chartDistribution({ ...DISTRIBUTION, councils: DISTRIBUTION.councils.map((council) => ({ ...council, value: null })) });
    expect(none.description).toBe('No council has a published value.');
    expect(cells(none).flat()).toEqual(Array(6).fill('not known'));
  });

  it('takes a single value, and ten thousand', async () => {
    const one = chartDistribution({ ...DISTRIBUTION, councils: [{ id: 'c4', name: 'Only', value: 0.5 }] });
    expect((await draw(one)).svg).not.toMatch(/NaN/);
    const councils = Array.from({ length: 10_000 }, (_, index) => ({
      id: `c${index}`,
      name: `Council ${index}`,
      value: (index * 7919) % 10_007,
    }));
    expect(chartDistribution({ ...DISTRIBUTION, councils }).description).toContain('10,000');
  });
});

describe('spend by form of contract', () => {
  it('says what is unknown, and adds up only what is known, exactly', () => {
    const chart = chartSpend(SPEND);
    expect(chart.description).toBe(
      'Block of nursing beds: £982,800 for 17 people. Spot placements & respite: £414,050. Direct payments: not known.',
    );
    expect(cells(chart)).toEqual([
      ['982800.00', '17'],
      ['414050.10', 'not known'],
      ['not known', 'not known'],
      ['1396850.10', 'not added'],
    ]);
  });

  it('never draws a bar for what is not known', async () => {
    const { svg } = await draw(chartSpend(SPEND));
    expect([...svg.matchAll(/aria-roledescription="bar"/g)]).toHaveLength(2);
    expect(wordsOf(svg)).toContain('not known');
  });

  it('adds ten thousand lines without losing a penny', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => ({
      name: `Line ${index}`,
      amount: '0.10',
      people: null,
      mark: 'illustrative' as const,
      sources: [],
    }));
    expect(cells(chartSpend({ ...SPEND, lines })).at(-1)).toEqual(['1000.00']);
  });
});

describe('ratings', () => {
  it('gives counts and shares of what is known', () => {
    expect(chartRatings(RATINGS).description).toBe(
      'County Durham, 138 care homes: Outstanding 5 (4%), Good 110 (80%), Requires improvement or inadequate 22 (16%), Not yet rated 1 (1%). ' +
        'All councils, 13,318 care homes: Outstanding 455 (3%), Good 10,430 (78%), Requires improvement or inadequate 2,433 (18%), Not yet rated not known.',
    );
  });

  it('gives no share of nothing', () => {
    const places = [{ name: 'Nowhere', counts: [0, 0, 0, 0], mark: 'illustrative' as const, sources: [] }];
    expect(chartRatings({ ...RATINGS, places }).description).toBe(
      'Nowhere, 0 care homes: Outstanding 0, Good 0, Requires improvement or inadequate 0, Not yet rated 0.',
    );
  });
});

describe('bad input', () => {
  const series = POPULATION.series[0];
  const point = { year: 2019, value: 1, lower: null, upper: null };
  const withPoints = (...points: readonly object[]) => ({ ...POPULATION, series: [{ ...series, points }] });
  it.each<[string, () => unknown, string]>([
    ['null', () => chartOverYears(null as never), '(input) must be'],
    ['no series', () => chartOverYears({ ...POPULATION, series: [] }), 'series must be'],
    ['five series', () => chartOverYears({ ...POPULATION, series: Array(5).fill(series) as never }), 'series must be'],
    ['two series of one name', () => chartOverYears({ ...POPULATION, series: [series, series] as never }), 'series[1].name must be unique'],
    ['NaN', () => chartOverYears(withPoints({ ...point, value: NaN }) as never), 'series[0].points[0].value must be'],
    ['-0', () => chartOverYears(withPoints({ ...point, value: -0 }) as never), 'series[0].points[0].value must be'],
    ['half a year', () => chartOverYears(withPoints({ ...point, year: 2019.5 }) as never), 'series[0].points[0].year must be'],
    [
      'years that fall',
      () => chartOverYears(withPoints(point, point) as never),
      'series[0].points[1].year must be a year after the one before it, 2019',
    ],
    ['half an interval', () => chartOverYears(withPoints({ ...point, lower: 0 }) as never), 'series[0].points[0].upper must be'],
    [
      'a value outside its interval',
      () => chartOverYears(withPoints({ ...point, lower: 2, upper: 3 }) as never),
      'series[0].points[0].value must be within its interval',
    ],
    [
      'an unknown mark',
      () => chartOverYears({ ...POPULATION, series: [{ ...series, mark: 'guess' }] as never }),
      'series[0].mark must be one of',
    ],
    ['an unknown key', () => chartOverYears({ ...POPULATION, colour: 'red' } as never), 'colour must be absent'],
    ['a later series named like the projection', () => chartVintages({ ...VINTAGES, later: [VINTAGES.projected] }), 'unique'],
    [
      'a council twice',
      () => chartDistribution({ ...DISTRIBUTION, councils: [...DISTRIBUTION.councils, ...DISTRIBUTION.councils] }),
      'councils[8].id must be unique',
    ],
    [
      'a council that is not there',
      () => chartDistribution({ ...DISTRIBUTION, marked: 'x' }),
      'marked must be the id of one of the councils',
    ],
    ['money as a number', () => chartSpend({ ...SPEND, lines: [{ ...SPEND.lines[0], amount: 12 }] as never }), 'lines[0].amount must be'],
    ['negative money', () => chartSpend({ ...SPEND, lines: [{ ...SPEND.lines[0], amount: '-1.00' }] as never }), 'lines[0].amount must be'],
    ['a currency that is none', () => chartSpend({ ...SPEND, currency: 'pounds' }), 'currency must be'],
    [
      'a count too few',
      () => chartRatings({ ...RATINGS, places: [{ ...RATINGS.places[0], counts: [1] }] as never }),
      'places[0].counts must be a list of 4',
    ],
    [
      'half a care home',
      () => chartRatings({ ...RATINGS, places: [{ ...RATINGS.places[0], counts: [1, 1.5, 1, 1] }] as never }),
      'places[0].counts[1] must be',
    ],
  ])('%s is refused with its path', (_, run, message) => {
    expect(run).toThrow(message);
  });
});

describe('the matrix', () => {
  it('says where each area stands and where it is wanted, on either side', () => {
    expect(chartMatrixPositions(POSITIONS).description).toBe(
      'Purpose and strategy: seen from parallel to joint, target joint. Needs and market intelligence: all see joint, target joint. ' +
        'Stakeholder engagement: all see parallel. Resource allocation and management: seen from separate to joint, target parallel. ' +
        'Market management and monitoring: only parallel seen so far. Contracting: seen from joint to integrated, target parallel. ' +
        'Commissioning functions: does not apply.',
    );
  });

  it('writes the four levels in their order along the axis, and shapes in the key', async () => {
    const words = wordsOf((await draw(chartMatrixPositions(POSITIONS))).svg);
    expect(words).toEqual(expect.arrayContaining(['All see', 'Target', 'does not apply', 'Purpose and strategy']));
    expect(words.filter((word) => /^(Separate|Parallel|Joint|Integrated)$/.test(word))).toEqual([
      'Separate',
      'Parallel',
      'Joint',
      'Integrated',
    ]);
  });

  it('marks what was concluded where not all see it, and hides no mark under another', async () => {
    const chart = chartMatrixPositions({
      ...POSITIONS,
      concluded: { 'purpose-and-strategy': 'joint', 'needs-and-market-intelligence': 'joint' },
    });
    expect(chart.description).toContain('Purpose and strategy: seen from parallel to joint, concluded joint, target joint.');
    expect(chart.description).toContain('Needs and market intelligence: all see joint, target joint.');
    expect(chart.table.columns.map(({ header }) => header.join(''))).toEqual(['Area', 'Levels seen', 'All see', 'Concluded', 'Target']);
    const { svg, warnings } = await draw(chart);
    expect(wordsOf(svg)).toContain('Concluded');
    expect(warnings).toEqual([]);
    const kinds = [...svg.matchAll(/aria-label="[^"]*kind: (All see|Concluded|Target)/g)].map(([, kind]) => kind);
    expect(kinds.lastIndexOf('Target')).toBeLessThan(kinds.indexOf('Concluded'));
    expect(kinds.lastIndexOf('Concluded')).toBeLessThan(kinds.indexOf('All see'));
  });

  it('counts voices in every level they see, and beside the grid those who see none', () => {
    expect(cells(chartMatrixViews(VIEWS)).slice(3, 7)).toEqual([
      ['1', '0', '1', '0', '0'],
      ['0', '1', '0', '0', '1'],
      ['0', '0', '1', '1', '0'],
      ['0', '0', '0', '0', '2'],
    ]);
  });

  it('tells a step back as plainly as a step on, and joins no days over a year in which views differed', async () => {
    const chart = chartMatrixMovement({
      ...MOVES,
      snapshots: [
        { on: '2024-04-01', profile: profileFrom(['joint'], ['joint']) },
        { on: '2025-04-01', profile: profileFrom(['parallel'], ['parallel']) },
        { on: '2026-04-01', profile: profileFrom(['separate'], ['parallel']) },
        { on: '2027-04-01', profile: profileFrom(['parallel'], ['parallel']) },
      ],
    });
    expect(chart.description).toContain(
      'Purpose and strategy: joint on 1 April 2024, parallel on 1 April 2025, separate and parallel on 1 April 2026, parallel on 1 April 2027.',
    );
    const { svg } = await draw(chart);
    const lines = [...svg.matchAll(/<path aria-label="[^"]*" role="graphics-symbol" aria-roledescription="line mark" d="([^"]+)"/g)];
    expect(lines.map(([, path]) => path?.split('L').length)).toEqual([2, 1]);
  });

  it('takes the words of another language where there are any', () => {
    const wording = { ...emptyWording('cy'), areas: { contracting: 'Mynegai' }, levels: { joint: 'Gair' } };
    const { description, table } = chartMatrixPositions({ ...POSITIONS, wording });
    expect(description).toContain('Mynegai: seen from gair to integrated');
    expect(table.rows[5]?.header).toEqual(['Mynegai']);
  });

  it.each([
    [
      'a profile of six areas',
      () => chartMatrixPositions({ ...POSITIONS, profile: { matrixVersion: '1', areas: {} } as never }),
      'profile',
    ],
    ['a level that is none', () => chartMatrixPositions({ ...POSITIONS, targets: { contracting: 'best' } as never }), 'targets'],
    ['one snapshot alone', () => chartMatrixMovement({ ...MOVES, snapshots: MOVES.snapshots.slice(0, 1) }), 'snapshots'],
    ['days that do not rise', () => chartMatrixMovement({ ...MOVES, snapshots: [...MOVES.snapshots].reverse() }), 'snapshots'],
    ['counts without a mark', () => chartMatrixViews({ ...VIEWS, mark: 'true' as never }), 'mark'],
  ])('refuses %s', (_, call, place) => {
    expect(call).toThrow(InvalidInputError);
    expect(call).toThrow(place);
  });
});
