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
    expect(part('position')).toContain('Health board: It reads the fall in admissions as proof');
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

  it('names every pot in which hypotheses count on one saving', () => {
    const amounts = { hyp_h1: 'acute care', hyp_h2: 'care homes' } as const;
    const [register] = PROGRAMME.streams.registers;
    const events = register!.events.map((event) => {
      if (event.type !== 'hypothesis-offered' || !(event.data.hypothesisId in amounts)) return event;
      const pot = amounts[event.data.hypothesisId as keyof typeof amounts];
      const claims = [{ pot, amount: '1250000.00', currency: 'GBP', direction: 'from' as const, saving: 'beds closed' }];
      return { ...event, data: { ...event.data, claims } };
    });
    expect(
      part(
        'hypotheses',
        reportProgramme({ ...PROGRAMME, streams: { ...PROGRAMME.streams, registers: [{ ...register!, events }] } }).document,
      ),
    ).toContain('Hypotheses one and two count on one saving, beds closed, in acute care and care homes: it can be made once only.');
  });

  it('says so where a number in a text is no figure that it knows', () => {
    const { document: loose } = reportProgramme({ ...PROGRAMME, introduction: ['There are 77 of them.'] });
    expect(checkDocument(loose).gaps.map(({ missing }) => missing)).toEqual(['A mark for the number in "There are 77 of them."']);
    expect(checkDocument(loose).gaps[0]?.fill).toMatch(/the programme’s `figures`.*`written`.*`names`/);
  });

  it('names the sources of evidence in words, and says of the council’s own records that they are taken from where they stand', () => {
    expect(part('hypotheses', reportProgramme(PROGRAMME).document)).toContain(
      '**For it**: Admissions before and after, moderate quality, Elmfold (Elmfold carers’ survey, question 3).',
    );
    const works = [
      { id: 'local:contract-register', title: 'Contract register', publisher: 'Sampleton Council', year: null, licence: null },
    ] as const;
    const own = {
      mark: 'published',
      sources: [{ work: 'local:contract-register', locator: 'lot A', basis: 'stated', verified: true }],
      note: null,
    } as const;
    const { id, title, asOf, currency, population } = SMALL;
    const { marks } = emptyProgramme({ id, title, asOf, currency, population, works, marks: { contracts: own, agencies: own } });
    const { document: real } = reportProgramme({ ...SMALL, works: [...SMALL.works, ...works], marks });
    expect(part('method', real)).toContain(
      '| The contracts, their prices and what is bought | Taken from the source named (Contract register, lot A) | – |',
    );
    expect(part('summary', real)).not.toContain('the contracts, their prices');
    // A price stands in the register; what it comes to, no register prints.
    expect(part('spend', real)).toMatch(/one place costs £90 \(P 1\) a week in the block and £110 \(P\) bought spot/);
    expect(part('spend', real)).toMatch(/\| All \| £[\d,.]+ \(D\) \| £0\.00 \(D\) \| £[\d,.]+ \(D\) \|/);
    expect(part('spend', real)).not.toMatch(/costs £\d+ \(P\) in the period|really costs £\d+ \(P/);
    expect(checkDocument(real).outcome).toBe('complete');
  });

  it('keeps the mark of a single published row, and works out only what it adds up', () => {
    const sources = [{ work: 'local:zz-count', locator: 'A', basis: 'stated', verified: true }] as const;
    const rows = [
      [65, 79, 10_000],
      [80, 89, 3000],
      [90, null, 1000],
    ] as const;
    const counted: Programme = {
      ...emptyProgramme({ id: 'p', title: 'T', asOf: '2026-01-01', currency: 'GBP', population: SMALL.population, works: PROGRAMME.works }),
      populationTables: [
        {
          schemaVersion: 1,
          id: 'table',
          area: { scheme: 'local', code: 'A', name: 'Sampleton' },
          vintage: '2022-based',
          kind: 'projection',
          mark: 'published',
          rows: rows.map(([from, to, people]) => ({ year: 2026, sex: 'persons', ages: { from, to }, people })),
          sources,
        },
      ],
      prevalenceTables: [
        {
          schemaVersion: 1,
          id: 'study',
          condition: 'Falls',
          coverage: 'People 65+ in Cambridgeshire, Newcastle and Nottingham, 2008 to 2011, care homes included',
          level: 0.95,
          mark: 'published',
          rows: [
            { sex: 'persons', ages: { from: 65, to: 79 }, rate: 0.25, lower: 0.2, upper: 0.31 },
            { sex: 'persons', ages: { from: 80, to: null }, rate: 0.4, lower: 0.33, upper: 0.47 },
          ],
          sources,
        },
      ],
      needs: [
        {
          id: 'falls',
          title: 'Falls',
          text: null,
          estimate: { populationTableId: 'table', prevalenceTableId: 'study', unit: 'people', years: null, rule: 'common-cause' },
          evidenceIds: [],
        },
      ],
    };
    const { document: paper } = reportProgramme(counted);
    expect(part('people', paper)).toMatch(/\| 65 to 79 \| 10,000 \(P\) \| 25\.0% \(P\) \| 2,500 \(D\) \|/);
    expect(part('people', paper)).toMatch(/\| 80 and over \| 4,000 \(D\) \| 40\.0% \(P\) \| 1,600 \(D\) \|/);
    expect(part('method', paper)).toContain('a projection (2022-based), which carries past trends on');
    expect(checkDocument(paper).outcome).toBe('complete');
  });

  it('shows every price in force in the period that is costed, with its day', () => {
    const prices = [
      { from: '2026-04-01', rate: '70.00', per: 'week' },
      { from: '2026-05-01', rate: '80.00', per: 'week' },
      { from: '2026-06-15', rate: '85.00', per: 'week' },
      { from: '2026-07-01', rate: '95.00', per: 'week' },
    ] as const;
    const contracts = SMALL.contracts.map((contract) => (contract.form === 'spot' ? { ...contract, prices } : contract));
    const priced = (costPeriod: Programme['costPeriod']): string =>
      part('spend', reportProgramme({ ...SMALL, asOf: '2026-06-01', contracts, costPeriod, blockSpot: [] }).document);
    expect(priced({ from: '2026-06-01', to: '2026-06-30' })).toContain(
      'Price: £80.00 (I) a week from 1 May 2026; £85.00 (I) a week from 15 June 2026.',
    );
    expect(priced({ from: '2026-04-01', to: '2026-04-30' })).toContain(
      'Price: £70.00 (I) a week from 1 April 2026; £80.00 (I) a week from 1 May 2026.',
    );
    expect(priced({ from: '2026-06-01', to: '2026-06-14' })).toContain('Price: £80.00 (I) a week.');
  });

  it('writes the remarks on costs without numbers that no source marks', () => {
    const contracts = SMALL.contracts.map((contract) => ({
      ...contract,
      funding: [
        {
          from: '2026-04-01',
          parts: [
            { funder: 'nhs' as const, amount: '5', per: 'week' as const },
            { funder: 'council' as const, share: '1' },
          ],
        },
      ],
    }));
    const uses = SMALL.uses.map((use) => ({ ...use, activity: [{ from: '2026-03-20', to: '2026-04-30', units: '2' }] }));
    const { document: paper } = reportProgramme({ ...SMALL, contracts, uses, costPeriod: { from: '2026-03-25', to: '2026-04-30' } });
    expect(part('spend', paper)).toContain(
      'Part of the period lies outside the term of the contract: 25 March 2026 to 31 March 2026 cost nothing.',
    );
    expect(part('spend', paper)).toContain('A fixed amount of funding is for the whole contract and paid once, not for each unit.');
    expect(part('spend', paper)).toContain('lie wholly or partly outside the period, and those days are ignored.');
    expect(checkDocument(paper).gaps).toEqual([]);
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

  it('says which version of the cycle is used, also where it is one of the partners’ own, whose id is no name', () => {
    expect(part('cycle')).toContain('The version used is that of Institute of Public Care.');
    const { streams } = PROGRAMME;
    const [cycle] = streams.cycles as [(typeof streams.cycles)[number]];
    const [started, ...others] = cycle.events;
    const events = [{ ...started, data: { ...started?.data, modelId: 'local:elmfold-wheel' } }, ...others] as typeof cycle.events;
    const own = part('cycle', reportProgramme({ ...PROGRAMME, streams: { ...streams, cycles: [{ ...cycle, events }] } }).document);
    expect(own).toContain('The version used is one of the partners’ own.');
    expect(own).not.toContain('elmfold-wheel');
  });

  it('says of a procurement that follows from a strategy that it does not suit yet, and why it is taken up', () => {
    const text = part(
      'intervention',
      reportProgramme({
        ...PROGRAMME,
        intervention: {
          ...{ market: 'yes', needForChange: 'yes', changeNeedsManaging: 'yes' },
          ...{ hasResourcesToUseWell: 'yes', goodDataOnExistingServices: 'yes', intentionsClearAndEvidenced: 'no' },
        },
      }).document,
    );
    expect(text).toContain('What to take up, in this order: commissioning strategy and then procurement exercise.');
    expect(text).toContain('**Procurement exercise**: does not suit yet.');
    expect(text).toContain('A procurement exercise lacks nothing but what comes before it in this order');
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
