import { describe, expect, it } from 'vitest';
import {
  checkDocument,
  parseDocument,
  renderDocumentHtml,
  renderDocumentMarkdown,
  type Document,
  type DocumentSection,
} from 'commissioning-kit';
import { emptyProgramme, reportProgramme, type Programme } from 'commissioning-kit/programme';
import { readHtml } from '../kernel/read-html.js';
import { PROGRAMME } from './fixture.js';
import { SMALL } from './small.js';

const { document, charts } = reportProgramme(PROGRAMME);
const markdown = renderDocumentMarkdown(document);

function sectionsOf(sections: readonly DocumentSection[]): readonly DocumentSection[] {
  return sections.flatMap((section) => [section, ...sectionsOf(section.sections)]);
}

/** Everything in a value that stands under a key. */
function valuesAt(value: unknown, key: RegExp): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => (key.test(name) && typeof item === 'string' ? [item] : valuesAt(item, key)));
}

const part = (name: string, from: Document = document): string =>
  renderDocumentMarkdown({ ...from, sections: from.sections.filter((section) => section.id === name) });

describe('reportProgramme', () => {
  it('marks every number and gives every figure that was not invented its source', () => {
    for (const programme of [PROGRAMME, SMALL]) {
      const finding = checkDocument(reportProgramme(programme).document);
      expect(finding.gaps).toEqual([]);
      expect(finding.outcome).toBe('complete');
    }
  });

  it('is a document that reads, whose charts are those handed out', () => {
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
    const placed = sectionsOf(document.sections).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [block.chartId] : [])),
    );
    expect(charts.map(({ id }) => id).sort()).toEqual([...placed].sort());
    expect(JSON.parse(JSON.stringify(charts))).toEqual(charts);
  });

  it('renders to a page with a drawing for every chart', () => {
    const drawings = Object.fromEntries(charts.map(({ id }) => [id, '<svg xmlns="http://www.w3.org/2000/svg"><text>drawn</text></svg>']));
    const html = renderDocumentHtml(document, { drawings });
    expect(html.match(/<svg/g)).toHaveLength(charts.length);
    expect(readHtml(html)).toBeDefined();
  });

  it('shows no id, no name of a field and no leftover of a program', () => {
    const ids = [...valuesAt(PROGRAMME, /^(id|.*Id)$/)].filter((id) => /[_:]/.test(id));
    expect(ids.length).toBeGreaterThan(60);
    for (const text of [markdown, renderDocumentHtml(document)]) {
      for (const id of ids) expect(text, id).not.toContain(id);
    }
    expect(markdown.match(/\b[a-z]+[A-Z]\w*/g)).toBeNull();
    expect(markdown).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
    expect(markdown).not.toMatch(/insufficient-information|not-supported|hypothesis-|\b[a-z]+\/[a-z]+-[a-z]/);
    expect(markdown).not.toMatch(/ {2}| \.|\.\.|,,| ,|\( |\?\./);
  });

  it('has the parts of a paper in their order', () => {
    expect(document.sections.map(({ heading }) => heading[0])).toEqual([
      'In short',
      'Is commissioning the right approach?',
      'Who is this about, and how many?',
      'What is there now?',
      'Where partners stand',
      'What we believed, and what became of it',
      'What is aimed at, and how it is measured',
      'What is bought, and what it costs',
      'Which intervention, and in which order?',
      'Where the work stands',
      'From need to outcome: what hangs together',
      'Where this leaves us',
      'How to read this paper',
    ]);
  });

  // 4000 x 0.03 + 1500 x 0.2 + 3500 x 0.025 + 1000 x 0.15 = 657.5, and the later year likewise; the interval is the root of the sum of the
  // squared distances of the four bands, side by side.
  it('counts need and says by which rule the interval came about', () => {
    const lower = 657.5 - Math.hypot(4000 * 0.01, 1500 * 0.03, 3500 * 0.01, 1000 * 0.03);
    const upper = 657.5 + Math.hypot(4000 * 0.015, 1500 * 0.04, 3500 * 0.015, 1000 * 0.04);
    expect(part('people')).toContain(`| 2026 | 658 (B) | ${Math.round(lower)} (B) to ${Math.round(upper)} (B) |`);
    expect(part('people')).toContain('independent errors');
    expect(part('people')).toContain('borrowed');
  });

  it('shows the later vintage beside the projection', () => {
    expect(part('people')).toContain('is 60 people (D 1) lower than');
  });

  it('shows what is not known as unknown and adds nothing up over it', () => {
    expect(part('supply')).toMatch(/\| Sitting service \| hours a week \| 120 \(I\) \| not known \| – \| not known \|/);
    expect(part('spend')).toMatch(/\| People who pay for themselves \| not known \| not known \|/);
    expect(part('position')).toContain('How much there is of this service: Sitting service.');
  });

  // 20 beds at 980 a week for 365 days; 17 of them used, of which people pay a quarter; spot 4 at 1120.
  it('prices what is bought gross and net, with the voids', () => {
    const spend = part('spend');
    expect((20 * 980 * 365) / 7).toBe(1_022_000);
    expect(spend).toContain('£1,022,000.00 (I)');
    expect(spend).toContain(`£${(((17 * 980 * 365) / 7) * 0.25).toLocaleString('en-GB', { minimumFractionDigits: 2 })} (I)`);
    expect(spend).toContain(`that costs £${((3 * 980 * 365) / 7).toLocaleString('en-GB')} (I) in the period`);
    expect(spend).toContain('85.0% (I) of what is paid for is used');
    expect(spend).toContain(`£${Math.round((20 * 980) / 17).toLocaleString('en-GB')} (I) a week`);
    expect(spend).toContain('On price alone the block pays from an occupancy of 87.5% (I) on.');
    expect(spend).toContain('buying spot costs less');
    expect(spend).toContain('| Share that residents paid | 25.0% (D) |');
  });

  // Little's law: 36.525 admissions a year hold 36.525 x 190 / 365.25 = 19 places, 18 of them with somebody in them.
  it('sizes the block from admissions, stay and turn-round, and says that prevalence does not', () => {
    expect(part('spend')).toContain('| Dementia nursing | 36.525 (I) | 180 (I) | 10 (I) | 19.0 (I) | 20 (I) |');
    expect(part('spend')).toContain('They are not sized from how many have the condition');
  });

  it('tells where partners differ, whose view is which, and what is said for and against the approach', () => {
    expect(part('partners')).toMatch(/\| Contracting \| separate \| joint \| they differ \|/);
    expect(part('partners')).toContain('What suits: **integrated**');
    expect(part('partners')).toMatch(/For it:[\s\S]*Against it:/);
    expect(part('position')).toContain('Contracting: Elmfold Council says separate and Elmfold and Dale Health Board says joint.');
    expect(part('position')).toContain('The health board reads the fall in admissions as proof');
  });

  it('keeps an inconclusive hypothesis open', () => {
    expect(part('hypotheses')).toContain('### Hypothesis one: inconclusive');
    expect(part('hypotheses')).toContain('It stays open and carries no aim');
    expect(part('position')).toContain('Whether this holds (inconclusive)');
    expect(part('thread')).toContain(
      'Of two needs, two hang together all the way; one of them hangs by nothing but hypotheses that no verdict supports.',
    );
  });

  it('finds the money that a hypothesis writes in words', () => {
    expect(part('hypotheses')).toContain('Moving £1,250,000 (I) from acute care');
    expect(part('hypotheses')).toContain('Taken from acute care: £1,250,000 (I).');
  });

  it('asks decisions of somebody by a day, and says what would change the answer', () => {
    expect(part('position')).toContain('Asked of Elmfold Council and Elmfold and Dale Health Board by 31 March 2026.');
    expect(part('position')).toContain(
      'Agree the block for three years: Fewer than 30 admissions (I) a year; A spot price below that of the block.',
    );
  });

  it('says at the beginning and at the end what is invented', () => {
    expect(part('summary')).toContain('Invented for this paper');
    expect(part('method')).toContain(
      '| The contracts, their prices and what is bought | Invented for this paper | Prices are those of no real home. |',
    );
    expect(part('method')).toContain('The method predates the law now in force (Care Act 2014, section 5).');
  });

  it('says so where a number in a text is no figure that it knows', () => {
    const { document: loose } = reportProgramme({ ...PROGRAMME, introduction: ['There are 77 of them.'] });
    expect(checkDocument(loose).gaps.map(({ missing }) => missing)).toEqual(['A mark for the number in "There are 77 of them."']);
  });

  it('says nothing of a part that the programme does not hold', () => {
    const empty: Programme = emptyProgramme({ id: 'p', title: 'T', asOf: '2026-01-01', currency: 'GBP', population: SMALL.population });
    const { document: bare, charts: none } = reportProgramme(empty);
    expect(bare.sections.map(({ id }) => id)).toEqual(['summary', 'people', 'position', 'method']);
    expect(none).toEqual([]);
    expect(renderDocumentMarkdown(bare)).not.toMatch(/undefined|null/);
    const everything = Object.keys(PROGRAMME) as (keyof Programme)[];
    for (const key of everything) {
      if (!Array.isArray(PROGRAMME[key]) || PROGRAMME[key].length === 0) continue;
      // Each part alone may lack what it refers to; where it does not, the report has to stand.
      const alone = { ...empty, agencies: PROGRAMME.agencies, works: PROGRAMME.works, figures: PROGRAMME.figures, [key]: PROGRAMME[key] };
      try {
        expect(checkDocument(reportProgramme(alone).document).outcome).toBe('complete');
      } catch (error) {
        expect(String(error)).toMatch(/must be the id of|must be such that it can be worked out/);
      }
    }
  });

  it('takes nothing from the example: another programme shares no words of its own with it', () => {
    const other = renderDocumentMarkdown(reportProgramme(SMALL).document);
    for (const word of ['Elmfold', 'Dementia', 'dementia', 'Lindens', 'beds']) expect(other).not.toContain(word);
  });

  it('gives the parts wanted, in the order of the report, without pointers to those left out', () => {
    const { document: short } = reportProgramme(PROGRAMME, { parts: ['position', 'summary'] });
    expect(short.sections.map(({ id }) => id)).toEqual(['summary', 'position']);
    expect(parseDocument(short)).toEqual(short);
    expect(() => reportProgramme(PROGRAMME, { parts: ['prices' as never] })).toThrow(/^options\.parts\[0\] must be one of/);
    expect(() => reportProgramme(PROGRAMME, { section: [] } as never)).toThrow(/unknown|absent/);
  });

  it('writes nothing to the programme and always says the same', () => {
    const before = JSON.stringify(PROGRAMME);
    expect(reportProgramme(PROGRAMME)).toEqual({ document, charts });
    expect(JSON.stringify(PROGRAMME)).toBe(before);
  });
});
