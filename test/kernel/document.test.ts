import { describe, expect, it } from 'vitest';
import {
  checkDocument,
  deriveFigure,
  formatFigure,
  InvalidInputError,
  markText,
  parseDocument,
  safeParseDocument,
} from 'commissioning-kit';
import { CFAS, figure, ONS, SAMPLE } from './document-sample.js';

describe('a figure is written as a reader expects it', () => {
  it.each([
    [110257, 'people', null, '110,257 people'],
    [999, 'people', null, '999 people'],
    [-1234.5, 'people', 0, '−1,235 people'],
    ['1250000.00', 'GBP', 0, '£1,250,000'],
    ['1250000.00', 'GBP', null, '£1,250,000.00'],
    ['-0.40', 'GBP', 0, '£0'],
    ['-12.50', 'GBP per week', null, '−£12.50 per week'],
    ['12.50', 'USD', null, 'USD 12.50'],
    [0.8333, 'share', 1, '83.3%'],
    [0.83, 'share', null, '83%'],
    [1, 'share', 0, '100%'],
    [0.005, 'share', 0, '1%'],
    [0.0049, 'share', 0, '0%'],
    [1e21, '', null, '1,000,000,000,000,000,000,000'],
    [1.5e-7, '', null, '0.00000015'],
    [1.5e-7, '', 2, '0.00'],
    [1.005, '', 2, '1.01'],
    [999.96, '', 1, '1,000.0'],
    ['not known', 'people', 0, 'not known people'],
  ])('%s %s with %s places is %s', (value, unit, decimals, written) => {
    expect(formatFigure({ value, unit, mark: 'derived', sources: [] }, { decimals })).toBe(written);
  });

  it('leaves out the words of a unit that a heading names, never the sign of money', () => {
    const options = { unit: false };
    expect(formatFigure({ value: '700.00', unit: 'GBP per week', mark: 'derived', sources: [] }, options)).toBe('£700.00');
    expect(formatFigure({ value: 20, unit: 'beds', mark: 'derived', sources: [] }, options)).toBe('20');
  });
});

describe('a figure worked out from others is worth no more than the weakest of them', () => {
  const published = { value: 1, unit: 'people', mark: 'published', sources: [ONS] } as const;
  const derived = { ...published, mark: 'derived' } as const;
  const borrowed = { ...published, mark: 'borrowed', sources: [CFAS] } as const;
  const illustrative = { ...published, mark: 'illustrative', sources: [] } as const;

  it.each([
    [[published], 'derived'],
    [[published, derived], 'derived'],
    [[derived, borrowed], 'borrowed'],
    [[borrowed, illustrative, published], 'illustrative'],
  ] as const)('from %j', (from, mark) => {
    expect(deriveFigure({ value: 2, unit: 'people', from }).mark).toBe(mark);
  });

  it('names every source once', () => {
    expect(deriveFigure({ value: 2, unit: 'people', from: [published, borrowed, derived] }).sources).toEqual([ONS, CFAS]);
  });

  it.each([
    [{ value: NaN, unit: '', from: [published] }, 'value'],
    [{ value: 1, unit: '', from: [] }, 'from'],
    [{ value: 1, unit: '', from: [{ ...published, mark: 'guessed' }] }, 'from[0].mark'],
    [{ value: 1, unit: '', from: [published], extra: 1 }, 'extra'],
    [null, '(input)'],
  ])('refuses %j at %s', (options, path) => {
    expect(() => deriveFigure(options as never)).toThrow(`${path} must be`);
  });
});

describe('digits in free text', () => {
  const money = { value: '1000000.00', unit: 'GBP', mark: 'illustrative', sources: [] } as const;
  const figures = [{ figure: money, written: ['£1 million', '£1,000,000'], decimals: 0 }];
  const run = { kind: 'figure', figure: money, decimals: 0, unit: 'shown' };

  it.each([
    ['Move £1 million now', ['Move ', run, ' now']],
    ['Move £1,000,000', ['Move ', run]],
    ['£1 million', [run]],
    ['£1 millionaire', ['£1 millionaire']],
    ['£11 million', ['£11 million']],
    ['£1,000,000.50', ['£1,000,000.50']],
  ])('%s: a figure in its written form', (text, runs) => {
    expect(markText(text, { figures })).toEqual(runs);
  });

  it.each([
    ['by 1 April 2026', ['by ', { kind: 'date', date: '2026-04-01' }]],
    ['by 2026-04-01.', ['by ', { kind: 'date', date: '2026-04-01' }, '.']],
    ['on 30 February 2026', ['on 30 ', { kind: 'date', date: '2026-02' }]],
    ['since March 2020', ['since ', { kind: 'date', date: '2020-03' }]],
    ['in 2024-25', ['in ', { kind: 'date', date: '2024/25' }]],
    ['in 2024-26', ['in 2024-26']],
    ['from 2019 to 2029', ['from ', { kind: 'date', date: '2019' }, ' to ', { kind: 'date', date: '2029' }]],
    ['mid-2020 estimate', ['mid-', { kind: 'date', date: '2020' }, ' estimate']],
    ['2016-based', [{ kind: 'name', text: '2016-based' }]],
    [
      'the Care Act 2014, sections 25 and 26',
      ['the Care Act ', { kind: 'name', text: '2014' }, ', sections ', { kind: 'name', text: '25 and 26' }],
    ],
    ['people aged 65 and over', ['people aged ', { kind: 'name', text: '65 and over' }]],
    ['aged 65 to 69', ['aged ', { kind: 'name', text: '65 to 69' }]],
    ['65+', [{ kind: 'name', text: '65+' }]],
    [
      'Newcastle and Nottingham, 2008 to 2011, care homes included',
      ['Newcastle and Nottingham, ', { kind: 'date', date: '2008' }, ' to ', { kind: 'date', date: '2011' }, ', care homes included'],
    ],
    ['a study in Y, 2015', ['a study in Y, ', { kind: 'date', date: '2015' }]],
    ['Y, 2015, by post', ['Y, ', { kind: 'date', date: '2015' }, ', by post']],
    ['in 2008–11.', ['in ', { kind: 'name', text: '2008–11' }, '.']],
    ['in 2008-2011', ['in ', { kind: 'name', text: '2008-2011' }]],
    ['Data for h1', ['Data for ', { kind: 'name', text: 'h1' }]],
  ])('%s: dates, ages and Acts are no figures', (text, runs) => {
    expect(markText(text)).toEqual(runs);
  });

  it.each([
    'for 2000 people',
    'in 2019.5',
    'over 65 per cent',
    'over 65%',
    'grew by 12',
    'to 2,019 people',
    'A1 and B2',
    '1.5',
    'section 3.5',
    '2000 to 2050 people',
    '2011–08',
    '2008-11',
    'beds, 2000 of them',
    'beds, 2000.5',
    'of c50 people',
    'x2',
    'h1.5',
    '£m5',
  ])('%s: what measures something stays unmarked', (text) => {
    const free = markText(text).filter((part) => typeof part === 'string');
    expect(free.join('')).toMatch(/\d/);
  });

  it('takes the names it is given, the longest first', () => {
    const runs = markText('Lot 1 of Lot 12', { names: ['Lot 1', 'Lot 12', 'no digits'] });
    expect(runs).toEqual([{ kind: 'name', text: 'Lot 1' }, ' of ', { kind: 'name', text: 'Lot 12' }]);
  });
});

describe('checkDocument', () => {
  const withText = (content: readonly (typeof SAMPLE.title)[number][]) => ({
    ...SAMPLE,
    sections: [{ id: 'a', heading: ['A'], blocks: [{ kind: 'paragraph' as const, content }], sections: [] }],
  });

  it('finds nothing in the sample', () => {
    expect(checkDocument(SAMPLE)).toMatchObject({ outcome: 'complete', gaps: [] });
  });

  it('finds a number in free text, also within a span and in other scripts', () => {
    for (const content of [['12 people'], [{ kind: 'strong' as const, content: ['12 people'] }], ['١٢ people']]) {
      expect(checkDocument(withText(content)).gaps.map((gap) => gap.path)).toEqual([['sections', 0, 'blocks', 0]]);
    }
  });

  it('finds a number in a title, a heading, a caption, a cell and a chart', () => {
    const table = {
      kind: 'table' as const,
      caption: ['1'],
      columns: [{ header: ['2'], align: 'start' as const }],
      rows: [{ header: ['3'], cells: [] }],
    };
    const document = {
      ...SAMPLE,
      title: ['4'],
      sections: [
        {
          id: 'a',
          heading: ['5'],
          blocks: [table, { kind: 'chart' as const, chartId: 'c', title: ['6'], summary: ['7'], table }],
          sections: [],
        },
      ],
    };
    expect(checkDocument(document).gaps).toHaveLength(3 + 1 + 1 + 2 + 3);
  });

  it('asks for the source of every figure that was not invented', () => {
    const gaps = checkDocument(withText([figure(12, 'people', 'borrowed'), figure(13, 'people', 'illustrative')])).gaps;
    expect(gaps.map((gap) => gap.missing)).toEqual(['The source of the borrowed figure 12 people']);
  });
});

describe('a stored document', () => {
  it('parses to itself after a JSON round trip', () => {
    const stored: unknown = JSON.parse(JSON.stringify(SAMPLE));
    expect(parseDocument(stored)).toEqual(SAMPLE);
  });

  const section = { id: 'a', heading: ['A'], blocks: [], sections: [] };
  it.each([
    ['two sections with one id', { sections: [section, { ...section, sections: [] }] }, 'sections[1].id'],
    ['an id used again further in', { sections: [{ ...section, sections: [section] }] }, 'sections[0].sections[0].id'],
    ['a link to nowhere', { title: [{ kind: 'section', sectionId: 'x', content: [] }] }, 'title'],
    [
      'a row that is too short',
      {
        sections: [
          {
            ...section,
            blocks: [
              {
                kind: 'table',
                caption: [],
                columns: [
                  { header: [], align: 'end' },
                  { header: [], align: 'end' },
                ],
                rows: [{ header: [], cells: [] }],
              },
            ],
          },
        ],
      },
      'sections[0].blocks[0].rows[0].cells',
    ],
    ['a work twice', { works: [SAMPLE.works[0], SAMPLE.works[0]] }, 'works[1].id'],
    ['an unknown block', { sections: [{ ...section, blocks: [{ kind: 'script' }] }] }, 'sections[0].blocks[0].kind'],
    [
      'an unmarked figure',
      { title: [{ kind: 'figure', figure: { value: 1, unit: '', sources: [] }, decimals: null, unit: 'shown' }] },
      'title[0].figure.mark',
    ],
    ['an impossible month', { title: [{ kind: 'date', date: '2026-13' }] }, 'title[0].date'],
    ['an unknown key', { colour: 'red' }, 'colour'],
    ['a language that is none', { language: 'English please' }, 'language'],
  ])('is refused for %s', (_, change, path) => {
    const parsed = safeParseDocument({ ...SAMPLE, ...change });
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? '' : parsed.reasons[0]?.message).toMatch(new RegExp(`^${path.replace(/[[\]]/g, '\\$&')} must`));
  });

  it('is refused when nested without end, not followed into it', () => {
    const loop: Record<string, unknown> = { ...section };
    loop['sections'] = [loop];
    expect(() => parseDocument({ ...SAMPLE, sections: [loop] })).toThrow(InvalidInputError);
  });
});
