import type { Actor, SourceRef } from 'commissioning-kit';
import type { CycleEvent } from 'commissioning-kit/cycle';
import type { RegisterEvent } from 'commissioning-kit/hypotheses';
import type { AreaId, AssessmentEvent, Level } from 'commissioning-kit/joint';
import { emptyProgramme, type PartMark, type Programme } from 'commissioning-kit/programme';

/** Everything in this programme is made up; the ids are such that none of them could be taken for a word of the report. */

const COUNCIL: Actor = { role: 'lead commissioner', agencyId: 'agency_q1' };
const COUNT: SourceRef = { work: 'local:zz-count', locator: 'Table A', basis: 'stated', verified: true };
const STUDY: SourceRef = { work: 'cfas-ii', locator: 'main table', basis: 'external', verified: false };

const INVENTED: PartMark = { mark: 'illustrative', sources: [], note: null };

let count = 0;
const envelope = (on: string, by: Actor = COUNCIL, why: string | null = null) => ({
  schemaVersion: 1 as const,
  id: `evt_${(count += 1)}`,
  on,
  by,
  why,
});

const AGENCIES: Programme['agencies'] = [
  { id: 'agency_q1', name: 'Elmfold Council', kind: 'council', identifiers: [] },
  { id: 'agency_q2', name: 'Elmfold and Dale Health Board', kind: 'health-board', identifiers: [] },
  { id: 'agency_q3', name: 'Lindens Care', kind: 'provider', identifiers: [] },
];

const OUTCOME = {
  id: 'measure_m1',
  name: 'People who feel at home where they live',
  kind: 'outcome',
  dimension: 'quality of life',
  unit: 'share',
  direction: 'higher-is-better',
  target: 0.9,
  agreedOn: '2026-02-10',
} as const;

const ACTIVITY = {
  id: 'measure_m2',
  name: 'Bed days used',
  kind: 'activity',
  dimension: null,
  unit: 'days',
  direction: 'neither',
  target: null,
  agreedOn: '2026-02-10',
} as const;

const SURVEY = {
  id: 'evid_e1',
  kind: 'experience',
  title: 'Carers’ survey, winter',
  period: { from: '2025-11-01', to: '2026-01-31' },
  place: 'Elmfold',
  design: 'survey',
  voices: 64,
  originId: null,
  sources: [{ work: 'local:zz-survey', locator: 'question 3', basis: 'stated', verified: true }],
} as const;

const ADMISSIONS = {
  ...SURVEY,
  id: 'evid_e2',
  kind: 'performance',
  title: 'Admissions before and after',
  design: 'administrative data',
  voices: null,
} as const;

const offered = (on: string, hypothesisId: string, statement: string, more: object = {}): RegisterEvent => ({
  type: 'hypothesis-offered',
  data: { ...envelope(on), hypothesisId, statement, kind: 'investment', offeredBy: 'agency_q2', claims: [], ...more },
});

const TESTED = ['hyp_h1', 'hyp_h2'] as const;

const REGISTER: readonly RegisterEvent[] = [
  { type: 'register-opened', data: { ...envelope('2025-10-01'), registerId: 'reg_r1', populationId: 'pop_p1', agenda: null } },
  offered('2025-10-02', 'hyp_h1', 'Moving £1¼ million from acute care to support at home will prevent admissions', {
    kind: 'resource-shift',
    claims: [{ pot: 'acute care', amount: '1250000.00', currency: 'GBP', direction: 'from' }],
    bearsOn: ['aim_a2'],
  }),
  offered('2025-10-02', 'hyp_h2', 'A sitting service for carers will delay moves into care homes', {
    bearsOn: ['aim_a2'],
    offeredBy: 'Carers’ forum',
  }),
  offered('2025-10-03', 'hyp_h3', 'Cheaper staff could do many tasks that nurses do now'),
  ...TESTED.map((hypothesisId): RegisterEvent => ({
    type: 'hypothesis-agreed',
    data: { ...envelope('2025-10-10'), hypothesisId, stakeholders: ['agency_q1', 'Carers’ forum'] },
  })),
  ...TESTED.map((hypothesisId): RegisterEvent => ({
    type: 'test-planned',
    data: {
      ...envelope('2025-10-20'),
      hypothesisId,
      plan: {
        items: [
          { id: 'item_i1', information: 'Admissions by month', kind: 'performance', method: 'records', owner: COUNCIL, due: '2026-01-31' },
        ],
        expectedIfTrue: 'Fewer admissions',
        expectedIfFalse: 'No change',
        decisionRule: 'Supported if admissions fall for half a year',
      },
    },
  })),
  ...TESTED.map((hypothesisId): RegisterEvent => ({ type: 'testing-started', data: { ...envelope('2025-11-01'), hypothesisId } })),
  {
    type: 'evidence-recorded',
    data: { ...envelope('2026-02-01'), hypothesisId: 'hyp_h1', evidence: ADMISSIONS, bearing: 'for', quality: 'moderate' },
  },
  {
    type: 'evidence-recorded',
    data: { ...envelope('2026-02-01'), hypothesisId: 'hyp_h1', evidence: SURVEY, bearing: 'against', quality: 'low' },
  },
  {
    type: 'evidence-recorded',
    data: { ...envelope('2026-02-02'), hypothesisId: 'hyp_h2', evidence: SURVEY, bearing: 'for', quality: 'moderate' },
  },
  {
    type: 'verdict-recorded',
    data: {
      ...envelope('2026-03-01', COUNCIL, 'Records and carers say different things'),
      hypothesisId: 'hyp_h1',
      verdict: 'inconclusive',
      evidenceIds: ['evid_e2', 'evid_e1'],
      dissents: [{ stakeholder: 'Health board', text: 'It reads the fall in admissions as proof' }],
    },
  },
  {
    type: 'verdict-recorded',
    data: { ...envelope('2026-03-02'), hypothesisId: 'hyp_h2', verdict: 'supported', evidenceIds: ['evid_e1'], dissents: [] },
  },
  {
    type: 'hypothesis-translated',
    data: {
      ...envelope('2026-03-10'),
      hypothesisId: 'hyp_h2',
      into: { kind: 'aim', id: 'aim_a2', text: 'Fewer moves into care homes' },
      reason: null,
    },
  },
];

const rated = (
  areaId: AreaId,
  agencyId: string,
  level: Level | 'unknown' | 'not-applicable',
  text: string | null = null,
): AssessmentEvent => ({
  type: 'area-rated',
  data: { ...envelope('2026-01-15', { role: 'rater', agencyId }), agencyId, areaId, level, text, evidenceIds: [] },
});

const ASSESSMENT: readonly AssessmentEvent[] = [
  {
    type: 'assessment-opened',
    data: {
      ...envelope('2026-01-10'),
      assessmentId: 'asmt_s1',
      populationId: 'pop_p1',
      agencies: AGENCIES.slice(0, 2),
      matrixVersion: '1',
    },
  },
  rated('purpose-and-strategy', 'agency_q1', 'parallel'),
  rated('purpose-and-strategy', 'agency_q2', 'parallel'),
  rated('contracting', 'agency_q1', 'separate', 'We let our contracts without asking anybody'),
  rated('contracting', 'agency_q2', 'joint', 'The beds of last winter were bought together'),
  rated('stakeholder-engagement', 'agency_q1', 'unknown'),
  {
    type: 'target-chosen',
    data: {
      ...envelope('2026-01-20'),
      areaId: 'contracting',
      level: 'joint',
      rationale: 'Both buy from the same homes',
      approvedBy: { role: 'joint board', agencyId: 'agency_q1' },
    },
  },
];

const CYCLE: readonly CycleEvent[] = [
  { type: 'cycle-started', data: { ...envelope('2025-09-01'), cycleId: 'cyc_c1', populationId: 'pop_p1', modelId: 'ipc-book' } },
  { type: 'product-recorded', data: { ...envelope('2025-11-01'), stage: 'analyse', productId: 'prod_1', title: 'Needs assessment' } },
  {
    type: 'engagement-recorded',
    data: { ...envelope('2025-11-05'), stage: 'analyse', groups: ['Carers', 'Care home residents'], text: 'Two evenings' },
  },
  { type: 'stage-entered', data: { ...envelope('2026-01-05'), stage: 'plan', round: 1, override: null } },
  {
    type: 'product-recorded',
    data: { ...envelope('2026-01-25'), stage: 'plan', productId: 'prod_2', title: 'Commissioning strategy, draft' },
  },
  { type: 'measures-agreed', data: { ...envelope('2026-02-10'), measures: [OUTCOME, ACTIVITY] } },
];

const row = (year: number, sex: 'female' | 'male', from: number, to: number | null, people: number) => ({
  year,
  sex,
  ages: { from, to },
  people,
});

/** A small programme with something in every part. */
export const PROGRAMME: Programme = {
  ...emptyProgramme({
    id: 'prog_x1',
    title: 'Older people with dementia in Elmfold',
    asOf: '2026-03-15',
    currency: 'GBP',
    population: {
      id: 'pop_p1',
      name: 'Older people with dementia',
      clientGroup: 'older people',
      area: { scheme: 'local', code: 'E1', name: 'Elmfold' },
      ages: { from: 65, to: null },
    },
  }),
  subtitle: 'Commissioning position, spring 2026',
  introduction: ['Elmfold has 10,000 people aged 65 and over. This paper says what is known of their needs.'],
  agencies: AGENCIES,
  marks: {
    agencies: INVENTED,
    cycles: INVENTED,
    assessments: INVENTED,
    hypotheses: INVENTED,
    evidence: INVENTED,
    measures: INVENTED,
    contracts: { ...INVENTED, note: 'Prices are those of no real home' },
  },
  works: [
    { id: 'local:zz-count', title: 'Elmfold population count', publisher: 'Elmfold Council', year: '2025', licence: null },
    { id: 'local:zz-survey', title: 'Elmfold carers’ survey', publisher: 'Elmfold Council', year: '2026', licence: null },
  ],
  figures: [
    {
      id: 'fig_f1',
      title: 'People aged 65 and over',
      figure: { value: 10000, unit: 'people', mark: 'published', sources: [COUNT] },
      decimals: 0,
      written: ['10,000 people'],
      place: 'people',
      note: null,
    },
    {
      id: 'fig_f4',
      title: 'Admissions below which the block would be too large',
      figure: { value: 30, unit: 'admissions', mark: 'illustrative', sources: [] },
      decimals: 0,
      written: ['30 admissions'],
      place: null,
      note: null,
    },
    {
      id: 'fig_f2',
      title: 'Gross cost of care homes',
      figure: { value: '4000.50', unit: 'GBP thousand', mark: 'published', sources: [COUNT] },
      decimals: 1,
      written: [],
      place: 'money',
      note: null,
    },
    {
      id: 'fig_f3',
      title: 'What residents paid towards it',
      figure: { value: '1000.125', unit: 'GBP thousand', mark: 'published', sources: [COUNT] },
      decimals: 1,
      written: [],
      place: 'money',
      note: 'Fees of those who pay all themselves are not in it',
    },
  ],
  shares: [{ id: 'share_s1', title: 'Share that residents paid', partId: 'fig_f3', wholeId: 'fig_f2', place: 'money', note: null }],
  populationTables: [
    {
      schemaVersion: 1,
      id: 'ptab_t1',
      area: { scheme: 'local', code: 'E1', name: 'Elmfold' },
      vintage: '2024-based projection',
      kind: 'projection',
      mark: 'published',
      sources: [COUNT],
      rows: [
        row(2026, 'female', 65, 79, 4000),
        row(2026, 'female', 80, null, 1500),
        row(2026, 'male', 65, 79, 3500),
        row(2026, 'male', 80, null, 1000),
        row(2031, 'female', 65, 79, 4200),
        row(2031, 'female', 80, null, 1900),
        row(2031, 'male', 65, 79, 3700),
        row(2031, 'male', 80, null, 1400),
      ],
    },
    {
      schemaVersion: 1,
      id: 'ptab_t2',
      area: { scheme: 'local', code: 'E1', name: 'Elmfold' },
      vintage: 'estimate of autumn 2025',
      kind: 'estimate',
      mark: 'published',
      sources: [COUNT],
      rows: [
        row(2026, 'female', 65, 79, 4010),
        row(2026, 'female', 80, null, 1450),
        row(2026, 'male', 65, 79, 3490),
        row(2026, 'male', 80, null, 990),
      ],
    },
  ],
  prevalenceTables: [
    {
      schemaVersion: 1,
      id: 'prev_v1',
      condition: 'Dementia',
      coverage: 'people aged 65 and over in three areas of England, from 2008 to 2011, care homes included',
      level: 0.95,
      mark: 'borrowed',
      sources: [STUDY],
      rows: [
        { sex: 'female', ages: { from: 65, to: 79 }, rate: 0.03, lower: 0.02, upper: 0.045 },
        { sex: 'female', ages: { from: 80, to: null }, rate: 0.2, lower: 0.17, upper: 0.24 },
        { sex: 'male', ages: { from: 65, to: 79 }, rate: 0.025, lower: 0.015, upper: 0.04 },
        { sex: 'male', ages: { from: 80, to: null }, rate: 0.15, lower: 0.12, upper: 0.19 },
      ],
    },
  ],
  needs: [
    {
      id: 'need_n1',
      title: 'People with dementia',
      text: 'More people live with dementia every year',
      estimate: { populationTableId: 'ptab_t1', prevalenceTableId: 'prev_v1', unit: 'people', years: null, rule: 'independent' },
      evidenceIds: [],
    },
    {
      id: 'need_n2',
      title: 'Rest for those who care',
      text: 'Carers say they cannot leave the house',
      estimate: null,
      evidenceIds: ['evid_e1'],
    },
  ],
  vintages: [
    {
      id: 'vint_1',
      title: 'What was projected and what was found',
      populationTableId: 'ptab_t1',
      ages: { from: 80, to: null },
      laterTableIds: ['ptab_t2'],
      later: [
        {
          name: 'Denominator of the outcome measures',
          mark: 'published',
          sources: [COUNT],
          points: [{ year: 2026, value: 2480, lower: null, upper: null }],
        },
      ],
      note: 'The oldest are fewer than was projected',
    },
  ],
  services: [
    { id: 'serv_1', name: 'Dementia nursing', unit: 'places' },
    { id: 'serv_2', name: 'Sitting service', unit: 'hours a week' },
  ],
  supply: [
    { id: 'sup_1', serviceId: 'serv_1', providerId: 'agency_q3', amount: { value: 14, mark: 'illustrative', sources: [] }, note: null },
    { id: 'sup_2', serviceId: 'serv_2', providerId: null, amount: null, note: 'Nobody counts the hours that the church gives' },
  ],
  requirements: [
    {
      id: 'req_1',
      serviceId: 'serv_2',
      amount: { value: 120, mark: 'illustrative', sources: [] },
      how: 'An evening a week for each carer on the list',
    },
  ],
  sizings: [
    {
      id: 'size_1',
      serviceId: 'serv_1',
      contractId: 'con_b1',
      admissionsPerYear: { value: 36.525, mark: 'illustrative', sources: [] },
      lengthOfStayDays: { value: 180, mark: 'illustrative', sources: [] },
      turnRoundDays: { value: 10, mark: 'illustrative', sources: [] },
      occupancyTarget: 0.9,
      note: 'Winter is busier than this average',
    },
  ],
  comparisons: [
    {
      id: 'cmp_1',
      title: 'Adults who use direct payments',
      note: 'It does not say who asked for one and did not get it',
      unit: 'share',
      decimals: 1,
      marked: 'c_2',
      mark: 'published',
      sources: [COUNT],
      councils: [
        { id: 'c_1', name: 'Aford', value: 0.31 },
        { id: 'c_2', name: 'Elmfold', value: 0.22 },
        { id: 'c_3', name: 'Ceeton', value: null },
        { id: 'c_4', name: 'Deeham', value: 0.19 },
      ],
    },
  ],
  ratings: [
    {
      id: 'rat_1',
      title: 'Care homes by rating',
      note: null,
      unit: 'care homes',
      ratings: ['Outstanding', 'Good', 'Requires improvement'],
      places: [{ name: 'Elmfold', counts: [1, 9, 2], mark: 'published', sources: [COUNT] }],
    },
  ],
  fit: { market: 'yes', needForChange: 'yes', changeNeedsManaging: 'yes', hasResources: 'yes', directControl: 'no' },
  approach: {
    needsEntwined: 'yes',
    commonAgenda: 'yes',
    budgetsAggregable: 'yes',
    partnersWilling: 'yes',
    sameProviders: 'unknown',
    partners: ['agency_q1', 'agency_q2'],
  },
  chosenApproach: {
    level: 'integrated',
    why: 'Care and health can hardly be told apart here',
    approvedBy: { role: 'joint board', agencyId: 'agency_q2' },
  },
  intervention: {
    market: 'yes',
    needForChange: 'yes',
    changeNeedsManaging: 'yes',
    largePurchasingShare: 'yes',
    keyInfluenceOnResources: 'yes',
    mustBePublicOnFocusAndPurchasing: 'yes',
    mainContractHolder: 'yes',
    goodDataOnExistingServices: 'no',
  },
  evidence: [SURVEY],
  aims: [
    { id: 'aim_a1', level: 'agenda', text: 'A better life with dementia' },
    { id: 'aim_a2', level: 'priority', text: 'Fewer moves into care homes' },
    { id: 'aim_a3', level: 'priority', text: 'Lower cost by care at home' },
  ],
  measures: [OUTCOME],
  streams: {
    cycles: [{ id: 'cyc_c1', events: CYCLE }],
    registers: [{ id: 'reg_r1', events: REGISTER }],
    assessments: [{ id: 'asmt_s1', events: ASSESSMENT }],
  },
  contracts: [
    {
      schemaVersion: 1,
      form: 'block',
      id: 'con_b1',
      currency: 'GBP',
      title: 'Dementia nursing block at the Lindens',
      service: 'serv_1',
      unit: 'bed',
      providerId: 'agency_q3',
      buyerIds: ['agency_q1', 'agency_q2'],
      populationId: 'pop_p1',
      term: { from: '2026-04-01', to: '2029-03-31' },
      prices: [{ from: '2026-04-01', rate: '980', per: 'week' }],
      quantities: [{ from: '2026-04-01', units: '20' }],
      funding: [
        {
          from: '2026-04-01',
          parts: [
            { funder: 'client', share: '0.25' },
            { funder: 'council', agencyId: 'agency_q1', share: '0.5' },
            { funder: 'nhs', agencyId: 'agency_q2', share: '0.25' },
          ],
        },
      ],
      measures: [OUTCOME, ACTIVITY],
    },
    {
      schemaVersion: 1,
      form: 'spot',
      id: 'con_s1',
      currency: 'GBP',
      title: 'Nursing placements bought one by one',
      service: 'serv_1',
      term: { from: '2026-04-01', to: null },
      prices: [{ from: '2026-04-01', rate: '1120', per: 'week' }],
      quantities: [{ from: '2026-04-01', units: '4' }],
    },
  ],
  uses: [
    {
      contractId: 'con_b1',
      activity: [{ from: '2026-04-01', to: '2027-03-31', units: '17' }],
      people: 31,
      mark: 'illustrative',
      sources: [],
    },
  ],
  unpriced: [{ id: 'unp_1', name: 'People who pay for themselves', people: null, note: null }],
  costPeriod: { from: '2026-04-01', to: '2027-03-31' },
  blockSpot: [
    {
      id: 'bvs_1',
      title: 'Dementia nursing',
      blockContractId: 'con_b1',
      spotContractId: 'con_s1',
      demand: { value: 17, mark: 'illustrative', sources: [] },
      note: null,
    },
  ],
  links: [
    { from: { kind: 'need', id: 'need_n1' }, to: { kind: 'hypothesis', id: 'hyp_h1' }, why: 'It is about their admissions' },
    { from: { kind: 'need', id: 'need_n2' }, to: { kind: 'hypothesis', id: 'hyp_h2' }, why: 'It would give carers rest' },
    { from: { kind: 'aim', id: 'aim_a2' }, to: { kind: 'contract', id: 'con_b1' }, why: 'A short stay prevents a long one' },
  ],
  questions: [
    {
      id: 'que_1',
      text: 'How many people pay for all their care themselves?',
      matters: 'Their choices move prices',
      fill: 'A count with the homes',
      agencyId: 'agency_q1',
      by: '2026-09-30',
    },
  ],
  decisions: [
    {
      id: 'dec_1',
      text: 'Agree the block for three years',
      askedOf: ['agency_q1', 'agency_q2'],
      by: '2026-03-31',
      because: 'The offer of the home ends then',
      wouldChange: ['Fewer than 30 admissions a year', 'A spot price below that of the block'],
      restsOn: [{ kind: 'contract', id: 'con_b1' }],
    },
  ],
  caveats: [
    {
      id: 'cav_1',
      text: 'The method predates the law now in force',
      sources: [{ work: 'care-act-2014', locator: 'section 5', basis: 'external', verified: true }],
    },
  ],
};
