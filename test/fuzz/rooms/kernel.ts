import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/kernel/index.js';

const period = { from: '2026-04-01', to: '2026-06-30' };
const open = { from: '2026-05-01', to: null };
const year = { label: '2026/27', from: '2026-04-01', to: '2027-03-31' };
const figure = {
  value: '1250000.00',
  unit: 'GBP',
  mark: 'illustrative',
  sources: [{ work: 'local:ledger', locator: 'page 2', basis: 'stated', verified: true }],
};
const people = { value: 110257, unit: 'people', mark: 'published', sources: [] };
const extensions = { 'example.org': { kept: [1, null, true, 'text'] } };
const agency = { id: 'ash', name: 'Ashdale Council', kind: 'council', identifiers: [{ scheme: 'ods', id: 'X01' }], extensions };
const population = {
  id: 'older',
  name: 'Older people',
  clientGroup: 'older people',
  area: { scheme: 'ons', code: 'E06000047', name: 'County Durham' },
  ages: { from: 65, to: 89 },
};
const measure = {
  id: 'falls',
  name: 'Admissions after falls',
  kind: 'outcome',
  dimension: null,
  unit: 'admissions',
  direction: 'lower-is-better',
  target: 12.5,
  agreedOn: '2026-04-01',
};
const evidence = {
  id: 'survey',
  kind: 'experience',
  title: 'Survey of carers',
  period,
  place: null,
  design: 'survey',
  voices: 120,
  originId: null,
  sources: figure.sources,
};
const aim = { id: 'home', level: 'priority', text: 'More people supported at home' };
const document = {
  schemaVersion: 1,
  title: ['A note on ', { kind: 'date', date: '2026' }],
  subtitle: [],
  language: 'en-GB',
  works: [{ id: 'local:ledger', title: 'Purchase ledger', publisher: 'Ashdale Council', year: null, licence: null }],
  sections: [
    {
      id: 'know',
      heading: ['What we know'],
      blocks: [
        { kind: 'paragraph', content: ['There are ', { kind: 'figure', figure: people, decimals: null, unit: 'shown' }, '.'] },
        {
          kind: 'table',
          caption: ['Spending'],
          columns: [
            { header: ['Year'], align: 'start' },
            { header: ['Spent'], align: 'end' },
          ],
          rows: [
            {
              header: [{ kind: 'date', date: '2026/27' }],
              cells: [[{ kind: 'figure', figure, decimals: 0, unit: 'shown' }]],
            },
          ],
        },
      ],
      sections: [],
    },
  ],
};

export const fuzzed: FuzzedRoom['fuzzed'] = {
  // dates and periods
  isCivilDate: () => [['2026-04-01'], [null]],
  toDayNumber: () => [['2026-04-01']],
  fromDayNumber: () => [[20544]],
  addDays: () => [['2026-04-01', 30]],
  addMonths: () => [['2026-01-31', 1]],
  addYears: () => [['2024-02-29', 1]],
  daysBetween: () => [['2026-04-01', '2027-03-31']],
  weekdayOf: () => [['2026-04-01']],
  periodDays: () => [[period], [year]],
  isInPeriod: () => [
    ['2026-04-30', period],
    ['2026-04-30', open],
  ],
  intersectPeriods: () => [
    [period, open],
    [year, period],
  ],
  splitPeriod: () => [[period, { at: ['2026-05-01', '2026-06-01'] }]],
  splitIntoMonths: () => [[period]],
  splitIntoWeeks: () => [[period, { weekStarts: 1 }]],
  splitIntoFourWeeks: () => [[period, { anchor: '2026-04-06' }]],
  financialYearOf: () => [['2026-04-01']],
  financialQuarterOf: () => [['2026-04-01']],
  parseFinancialYear: () => [['2026/27']],
  splitIntoFinancialYears: () => [[{ from: '2026-01-01', to: '2028-12-31' }]],
  isWorkingDay: () => [
    ['2026-06-15', { nation: 'scotland', strict: true }],
    ['2031-05-05', { nation: 'england' }],
  ],
  addWorkingDays: () => [['2026-12-24', 10, { nation: 'northern-ireland', strict: false }]],
  countWorkingDays: () => [[period, { nation: 'wales', strict: true }]],

  // money
  addMoney: () => [['0.10', '-0.20']],
  subtractMoney: () => [['100.00', '100.01']],
  sumMoney: () => [[['1000000.00', '250000.00']]],
  negateMoney: () => [['12.50']],
  compareMoney: () => [['9.00', '10.00']],
  multiplyMoney: () => [['23.20', '10.25', { mode: 'half-up', unit: '0.01' }]],
  roundMoney: () => [['20.3641', { mode: 'up', unit: '0.04' }]],
  allocate: () => [
    ['100.00', ['3', '3', '1'], { rule: 'largest-remainder', unit: '0.01' }],
    ['-10', ['1.5', '0'], { rule: 'largest-weight-first', unit: '1' }],
  ],
  roundRate: () => [['0.0666666', { unit: '0.0001', mode: 'half-even' }]],
  compoundRate: () => [['0.03', { parts: '7', of: '12', unit: '0.000001', mode: 'half-up' }]],

  // findings, readings, figures and documents
  readingChosen: () => [['D-AMB-13']],
  deriveFigure: () => [[{ value: 2, unit: 'people', from: [people, figure] }]],
  formatFigure: () => [
    [figure, { decimals: 0, unit: false }],
    [{ ...people, unit: 'share', value: 0.8333 }, { decimals: null }],
  ],
  markText: () => [
    ['Move £1.25 million by 2029 under ref 12', { figures: [{ figure, written: ['£1.25 million'], decimals: 0 }], names: ['ref 12'] }],
  ],
  parseDocument: () => [[document]],
  safeParseDocument: () => [[document]],

  // records
  parseAgency: () => [[agency]],
  parsePopulation: () => [[population]],
  parseMeasure: () => [[measure]],
  parseEvidence: () => [[evidence]],
  parseAim: () => [[aim]],
  safeParseAgency: () => [[agency]],
  safeParsePopulation: () => [[population]],
  safeParseMeasure: () => [[measure]],
  safeParseEvidence: () => [[evidence]],
  safeParseAim: () => [[aim]],

  // plain JSON of any form
  canonicalJson: () => [[{ b: [1, 0.5, 'text', null], a: { deep: true } }]],
  digest: () => [[{ b: [1, 0.5, 'text', null], a: { deep: true } }]],

  // guards of errors answer for anything
  isInvalidInputError: () => [['no error']],
  isCommandRejectedError: () => [[{ reasons: [] }]],
};

export const trusting: FuzzedRoom['trusting'] = [
  // They write out what the library, or `parseDocument`, made.
  'explain',
  'checkDocument',
  'renderDocumentHtml',
  'renderDocumentMarkdown',
  // They take a lifecycle, which is code and no data; what they hand to it is fuzzed with each room's `decideX` and `replayX`.
  'perform',
  'performEach',
  'replay',
];
