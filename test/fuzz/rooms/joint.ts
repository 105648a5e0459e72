import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/joint/index.js';

const by = { role: 'head of commissioning', agencyId: 'council' };
const extensions = { 'example.org': { kept: [1, null, true, 'text'] } };
const council = { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [{ scheme: 'gss', id: 'E00000001' }] };
const icb = { id: 'icb', name: 'Sampleshire ICB', kind: 'integrated-care-board', identifiers: [], extensions };
const envelope = (id: string): object => ({ id, on: '2026-04-01', by, why: null, extensions });

const opening = { assessmentId: 'a1', populationId: 'older', agencies: [council, icb], matrixVersion: '1' };
const rating = { agencyId: 'icb', areaId: 'contracting', level: 'joint', text: 'Let together since 2025', evidenceIds: ['minutes'] };
const target = { areaId: 'contracting', level: 'parallel', rationale: 'School budgets cannot be pooled', approvedBy: by };

const opened = { type: 'assessment-opened', data: { schemaVersion: 1, ...envelope('e1'), ...opening } };
const rated = { type: 'area-rated', data: { schemaVersion: 1, ...envelope('e2'), ...rating } };
const chosen = { type: 'target-chosen', data: { schemaVersion: 1, ...envelope('e3'), ...target } };

const kept = { ...rating, eventId: 'e2', on: '2026-04-01', by, round: 1 };
const state = {
  id: 'a1',
  populationId: 'older',
  agencies: [council, icb],
  matrixVersion: '1',
  ratings: [kept],
  standing: [
    { agencyId: 'council', latest: {} },
    { agencyId: 'icb', latest: { contracting: kept } },
  ],
  targets: [{ ...target, eventId: 'e3', on: '2026-04-01', by }],
  lastOn: '2026-04-01',
  eventIds: ['e1', 'e2', 'e3'],
};
const initial = {
  ...{ id: null, populationId: null, agencies: [], matrixVersion: null, lastOn: null },
  ...{ ratings: [], standing: [], targets: [], eventIds: [] },
};

const silent = { level: null, levels: [], text: null, evidenceIds: [], on: null };
const unseen = {
  state: 'incomplete',
  agreed: null,
  spread: [],
  byAgency: [
    { ...silent, agencyId: 'council' },
    { ...silent, agencyId: 'icb' },
  ],
  notEvidenced: null,
};
const view = { level: 'joint', levels: ['joint'], text: 'Let together', evidenceIds: ['minutes'], on: '2026-04-01' };
const profile = {
  matrixVersion: '1',
  areas: {
    'purpose-and-strategy': unseen,
    'needs-and-market-intelligence': unseen,
    'stakeholder-engagement': unseen,
    'resource-allocation-and-management': unseen,
    'market-management-and-monitoring': {
      ...unseen,
      state: 'disagreement',
      spread: ['separate', 'parallel', 'integrated'],
      byAgency: [
        { ...view, agencyId: 'council', level: 'straddle', levels: ['separate', 'integrated'] },
        { ...view, agencyId: 'icb', level: 'parallel', levels: ['parallel'] },
      ],
    },
    contracting: {
      state: 'agreed',
      agreed: 'joint',
      spread: ['joint'],
      byAgency: [
        { ...view, agencyId: 'council' },
        { ...view, agencyId: 'icb' },
      ],
      notEvidenced: ['CO-S1', 'CO-J2'],
    },
    'commissioning-functions': unseen,
  },
};

const observations = [
  { descriptor: 'CO-J1', observed: 'yes', evidenceIds: ['minutes'] },
  { descriptor: 'CO-I1', observed: 'no' },
  { descriptor: 'CO-S1', observed: 'unknown' },
];
const situation = { needsEntwined: 'yes', commonAgenda: 'yes', budgetsAggregable: 'no', partnersWilling: 'yes', sameProviders: 'unknown' };

export const fuzzed: FuzzedRoom['fuzzed'] = {
  parseArea: () => [['Commissioning function'], ['RA']],
  assessArea: () => [[{ area: 'contracting', observations, rule: 'majority' }], [{ area: 'contracting', observations }]],
  assessMatrix: () => [
    [{ agencies: [council, icb], observations: observations.map((entry) => ({ ...entry, agencyId: 'icb' })), rule: 'any' }],
    [{ agencies: [council, icb], observations: [] }],
  ],
  gapToTarget: () => [[profile, { contracting: 'parallel', 'market-management-and-monitoring': 'joint' }]],
  compareProfiles: () => [[profile, profile]],
  checkOverallApproach: () => [[profile, 'integrated']],
  suggestApproach: () => [[situation], [{ ...situation, partners: ['council', 'icb'] }]],
  joinBenefits: () => [
    [{ commonAgenda: 'yes', budgetsAggregable: 'yes', powerToPool: 'NHS Act 2006, section 75' }],
    [{ commonAgenda: 'unknown', budgetsAggregable: 'no', powerToPool: null }],
  ],
  principleCoverage: () => [
    [
      [
        { principle: 'listen-and-act', evidence: 'Weekend breaks, as carers asked' },
        { principle: 'shared-values', part: 'inequality', shown: 'yes', evidence: 'Targets by ward' },
        { principle: 'shared-values', shown: 'unknown', evidence: null, extensions },
        { principle: 'joined-up-safeguarding', part: 'whole-family', shown: 'no', evidence: null },
      ],
    ],
    [[]],
  ],
  decideAssessment: () => [
    [{ type: 'open-assessment', data: { ...envelope('e1'), ...opening } }, initial],
    [{ type: 'rate-area', data: { ...envelope('e4'), ...rating } }, state],
    [{ type: 'choose-target', data: { ...envelope('e4'), ...target } }, state],
  ],
  replayAssessment: () => [[[opened, rated, chosen]], [[]]],
  profileOf: () => [[state], [state, { agencyIds: ['icb'] }], [initial]],
  targetsOf: () => [[state], [initial]],
  parseAssessmentEvent: () => [[opened], [rated], [chosen]],
  safeParseAssessmentEvent: () => [[opened], [rated], [chosen]],
};

export const trusting: FuzzedRoom['trusting'] = ['evolveAssessment', 'renderMatrixCsv', 'renderMatrixMarkdown'];
