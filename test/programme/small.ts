import { emptyProgramme, type Programme } from 'commissioning-kit/programme';

const by = { role: 'lead commissioner', agencyId: 'council' };
const envelope = (id: string, on: string) => ({ schemaVersion: 1 as const, id, on, by, why: null });
const made = { mark: 'illustrative', sources: [] } as const;

/** A programme with one of everything and no more: small enough to be changed in every place. */
export const SMALL: Programme = {
  ...emptyProgramme({
    id: 'carers',
    title: 'Carers in Sampleton',
    asOf: '2026-04-01',
    currency: 'GBP',
    population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
  }),
  agencies: [
    { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
    { id: 'board', name: 'Sampleton Health Board', kind: 'health-board', identifiers: [] },
  ],
  works: [{ id: 'local:survey', title: 'Carers’ survey', publisher: null, year: '2025', licence: null }],
  names: ['Form 12'],
  figures: [
    {
      id: 'f1',
      title: 'Carers known',
      figure: { value: 400, unit: 'people', ...made },
      decimals: 0,
      written: ['400 carers'],
      place: 'people',
      note: null,
    },
  ],
  shares: [{ id: 's1', title: 'Share', partId: 'f1', wholeId: 'f1', place: null, note: null }],
  populationTables: [
    {
      schemaVersion: 1,
      id: 'adults',
      area: { scheme: 'local', code: 'S1', name: 'Sampleton' },
      vintage: 'made up',
      kind: 'projection',
      rows: [
        { year: 2026, sex: 'persons', ages: { from: 18, to: null }, people: 5000 },
        { year: 2030, sex: 'persons', ages: { from: 18, to: null }, people: 5200 },
      ],
      ...made,
    },
  ],
  prevalenceTables: [
    {
      schemaVersion: 1,
      id: 'caring',
      condition: 'Caring',
      coverage: 'nobody: the rate is made up',
      level: 0.95,
      rows: [{ sex: 'persons', ages: { from: 18, to: null }, rate: 0.1, lower: 0.08, upper: 0.13 }],
      ...made,
    },
  ],
  needs: [
    {
      id: 'rest',
      title: 'A night’s rest',
      text: null,
      estimate: { populationTableId: 'adults', prevalenceTableId: 'caring', unit: 'people', years: [2026], rule: 'independent' },
      evidenceIds: ['survey'],
    },
  ],
  vintages: [
    {
      id: 'v1',
      title: 'Projected and counted',
      populationTableId: 'adults',
      ages: null,
      laterTableIds: [],
      later: [{ name: 'Counted', points: [{ year: 2026, value: 4900, lower: null, upper: null }], ...made }],
      note: null,
    },
  ],
  services: [{ id: 'sitting', name: 'Sitting service', unit: 'places' }],
  supply: [{ id: 'su1', serviceId: 'sitting', providerId: 'board', amount: null, note: null }],
  requirements: [{ id: 'rq1', serviceId: 'sitting', amount: { value: 2, ...made }, how: 'Asked for' }],
  sizings: [
    {
      id: 'sz1',
      serviceId: 'sitting',
      contractId: 'block',
      admissionsPerYear: { value: 40, ...made },
      lengthOfStayDays: { value: 20, ...made },
      turnRoundDays: { value: 2, ...made },
      occupancyTarget: 0.8,
      note: null,
    },
  ],
  comparisons: [
    {
      id: 'c1',
      title: 'Carers’ assessments',
      note: null,
      unit: 'share',
      decimals: 1,
      councils: [{ id: 'x', name: 'Sampleton', value: 0.4 }],
      marked: 'x',
      ...made,
    },
  ],
  ratings: [
    {
      id: 'r1',
      title: 'Providers by rating',
      note: null,
      unit: 'providers',
      ratings: ['Good'],
      places: [{ name: 'Sampleton', counts: [2], ...made }],
    },
  ],
  fit: { market: 'yes', needForChange: 'yes', changeNeedsManaging: 'yes', waysOfSecuring: ['grants'] },
  approach: {
    needsEntwined: 'no',
    commonAgenda: 'yes',
    budgetsAggregable: 'no',
    partnersWilling: 'yes',
    sameProviders: 'no',
    partners: ['council', 'board'],
  },
  chosenApproach: { level: 'parallel', why: 'The money cannot be put together', approvedBy: by },
  intervention: { market: 'yes', needForChange: 'yes', changeNeedsManaging: 'yes', mainContractHolder: 'no' },
  evidence: [
    {
      id: 'survey',
      kind: 'experience',
      title: 'Carers’ survey',
      period: null,
      place: null,
      design: 'survey',
      voices: 64,
      originId: null,
      sources: [{ work: 'local:survey', locator: '', basis: 'stated', verified: true }],
    },
  ],
  aims: [{ id: 'nights', level: 'priority', text: 'More nights of sleep' }],
  measures: [
    {
      id: 'slept',
      name: 'Nights slept',
      kind: 'outcome',
      dimension: null,
      unit: 'nights a week',
      direction: 'higher-is-better',
      target: 5,
      agreedOn: '2026-03-01',
    },
  ],
  streams: {
    cycles: [
      {
        id: 'cycle',
        events: [
          {
            type: 'cycle-started',
            data: { ...envelope('c1', '2026-01-10'), cycleId: 'cycle', populationId: 'carers', modelId: 'ipc-book' },
          },
        ],
      },
    ],
    registers: [
      {
        id: 'beliefs',
        events: [
          {
            type: 'register-opened',
            data: { ...envelope('e1', '2026-01-10'), registerId: 'beliefs', populationId: 'carers', agenda: null },
          },
          {
            type: 'hypothesis-offered',
            data: {
              ...envelope('e2', '2026-01-11'),
              hypothesisId: 'sitters',
              statement: 'A sitting service will let carers sleep',
              kind: 'investment',
              offeredBy: 'board',
              claims: [],
              bearsOn: ['nights'],
            },
          },
        ],
      },
    ],
    assessments: [
      {
        id: 'matrix',
        events: [
          {
            type: 'area-rated',
            data: {
              ...envelope('a1', '2026-02-01'),
              agencyId: 'council',
              areaId: 'contracting',
              level: 'parallel',
              text: null,
              evidenceIds: ['survey'],
            },
          },
        ],
      },
    ],
  },
  contracts: [
    {
      schemaVersion: 1,
      form: 'block',
      id: 'block',
      currency: 'GBP',
      title: 'Sitting service',
      service: 'sitting',
      unit: 'place',
      providerId: 'board',
      buyerIds: ['council'],
      populationId: 'carers',
      term: { from: '2026-04-01', to: null },
      prices: [{ from: '2026-04-01', rate: '90', per: 'week' }],
      quantities: [{ from: '2026-04-01', units: '3' }],
    },
    {
      schemaVersion: 1,
      form: 'spot',
      id: 'spot',
      currency: 'GBP',
      term: { from: '2026-04-01', to: null },
      prices: [{ from: '2026-04-01', rate: '110', per: 'week' }],
      quantities: [{ from: '2026-04-01', units: '1' }],
    },
  ],
  uses: [{ contractId: 'block', activity: [{ from: '2026-04-01', to: '2026-04-30', units: '2' }], people: 9, ...made }],
  unpriced: [{ id: 'u1', name: 'Help of neighbours', people: { value: 30, ...made }, note: null }],
  costPeriod: { from: '2026-04-01', to: '2026-04-30' },
  costRule: { basis: 'D7' },
  blockSpot: [
    { id: 'b1', title: 'Sitting', blockContractId: 'block', spotContractId: 'spot', demand: { value: 2.5, ...made }, note: null },
  ],
  links: [{ from: { kind: 'need', id: 'rest' }, to: { kind: 'hypothesis', id: 'sitters' }, why: 'It would give rest' }],
  questions: [{ id: 'q1', text: 'How many carers work?', matters: null, fill: null, agencyId: 'council', by: '2026-09-30' }],
  decisions: [
    {
      id: 'd1',
      text: 'Fund the service',
      askedOf: ['council'],
      by: '2026-06-30',
      because: null,
      wouldChange: ['Fewer carers than thought'],
      restsOn: [{ kind: 'contract', id: 'block' }],
    },
  ],
  caveats: [{ id: 'k1', text: 'All of this is made up', sources: [] }],
  extensions: { 'example.org': { sheet: 3 } },
};
