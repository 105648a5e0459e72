import { AREAS, replayAssessment } from '../../../src/joint/index.js';
import type { FuzzedRoom } from '../room.js';
import { choosing } from '../samples/joint-choosing.js';
import { instrument } from '../samples/joint-instrument.js';
import { showing } from '../samples/joint-showing.js';
import { reading } from '../samples/joint-reading.js';

export * as exports from '../../../src/joint/index.js';

const by = { role: 'head of commissioning', agencyId: 'council' };
const extensions = { 'example.org': { kept: [1, null, true, 'text'] } };
const council = { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [{ scheme: 'gss', id: 'E00000001' }] };
const icb = { id: 'icb', name: 'Sampleshire ICB', kind: 'integrated-care-board', identifiers: [], extensions };
const envelope = (id: string): object => ({ id, on: '2026-04-01', by, why: null, extensions });

const opening = { assessmentId: 'a1', populationId: 'older', agencies: [council, icb], matrixVersion: '1' };
const rating = { agencyId: 'icb', areaId: 'contracting', level: 'joint', text: 'Let together since 2025', evidenceIds: ['minutes'] };
const ticked = {
  ...{
    agencyId: 'council',
    raterId: 'r1',
    roundId: 'first',
    areaId: 'contracting',
    level: 'by-descriptors',
    rule: 'any',
    confidence: 'low',
  },
  ...{ text: null, evidenceIds: [], observed: [{ descriptor: 'CO-J1', observed: 'yes' }] },
};
const sealable = { areaId: 'contracting', level: 'by-descriptors', rule: 'any', text: null, evidenceIds: [], observed: ticked.observed };
const target = { areaId: 'contracting', level: 'parallel', rationale: 'School budgets cannot be pooled', approvedBy: by };
const move = {
  ...{ ...target, move: 'step-back', benefit: 'Schools keep their say', conditions: ['A shared calendar'], risks: ['Two tenders'] },
  reviewOn: '2027-04-01',
};
const rater = { raterId: 'r1', agencyId: 'council', role: 'contracts manager', mandate: 'rates', areaIds: ['contracting'] };
const seal = { roundId: 'first', agencyId: 'council', raterId: 'r1', seal: '0'.repeat(64) };
const position = {
  ...{ areaId: 'contracting', outcome: 'agreed-with-dissent', level: 'joint', text: null },
  dissents: [{ agencyId: 'council', raterId: 'r1', level: 'parallel', text: 'Only for equipment' }],
};
const stated = {
  ...{ agencyId: 'icb', areaId: 'contracting', wanted: 'joint', acceptable: ['parallel', 'joint'], text: null },
  redLines: [{ level: 'separate', why: 'We would pay twice' }],
};
const gate = { gateId: 'agreement', areaId: 'contracting', holds: 'unknown', evidenceIds: ['minutes'], text: null };
const action = {
  ...{ actionId: 'a1', areaId: 'contracting', text: 'Draw up joint terms', owner: by, dueOn: '2026-09-30', dependsOn: [] },
  cost: { currency: 'GBP', from: '1000.00', to: '2000.00' },
  ...{ takeUp: ['CO-J2'], letGo: ['CO-S1'], hypothesisIds: ['h1'] },
};
const progress = { actionId: 'a1', status: 'started', text: null };
const succession = { agencyId: 'icb', successor: { ...icb, id: 'new-icb', name: 'Greater Sampleshire ICB' }, text: 'Two boards merged' };

const happened: readonly (readonly [string, string, object])[] = [
  ['open-assessment', 'assessment-opened', { ...opening, parts: [{ agencyId: 'icb', part: 'Those who need nursing' }] }],
  ['enrol-rater', 'rater-enrolled', rater],
  ['open-round', 'round-opened', { roundId: 'first', kind: 'blind', text: 'What do you see?' }],
  ['seal-ratings', 'ratings-sealed', seal],
  ['rate-area', 'area-rated', ticked],
  ['close-round', 'round-closed', { roundId: 'first' }],
  ['rate-area', 'area-rated', rating],
  ['decide-applicability', 'area-applicability-decided', { areaId: 'stakeholder-engagement', applies: 'no', reason: 'Done by the region' }],
  ['record-position', 'position-recorded', position],
  ['state-partner-target', 'partner-target-stated', stated],
  ['choose-target', 'target-chosen', move],
  ['record-gate', 'gate-recorded', gate],
  ['agree-action', 'action-agreed', action],
  ['record-progress', 'action-progressed', progress],
  ['succeed-partner', 'partner-succeeded', succession],
];
const events = happened.map(([, type, data], index) => ({ type, data: { schemaVersion: 1, ...envelope(`e${index + 1}`), ...data } }));
/** Each command with the state that it finds. */
const commands = happened.map(([type, , data], index): readonly [object, object] => [
  { type, data: { ...envelope('new'), ...data } },
  replayAssessment(events.slice(0, index)).state,
]);
const matrix = {
  ...{ schemaVersion: 1, id: 'local:ours', version: '2', label: 'Our matrix', language: 'en' },
  areas: [{ id: 'local:carers', label: 'Carers', from: [], why: 'The original does not ask about carers' }],
  levels: { separate: 'Alone', parallel: 'Side by side', joint: 'Together', integrated: 'As one' },
  descriptors: [
    { id: 'CA-J1', areaId: 'local:carers', level: 'joint', label: 'One offer', text: 'Carers get one offer', from: [], change: 'new' },
  ],
  leftOut: AREAS.map(({ id }) => ({ id, why: 'Asked in another year' })),
  sources: [{ work: 'local:minutes', locator: 'item 3', basis: 'stated', verified: true }],
};
const ofCarers = { ...ticked, areaId: 'local:carers', observed: [{ descriptor: 'CA-J1', observed: 'yes' }] };
const adapted = [
  { type: 'assessment-opened', data: { schemaVersion: 1, ...envelope('m1'), ...opening, matrixVersion: '2', matrix } },
  { type: 'area-rated', data: { schemaVersion: 1, ...envelope('m2'), ...ofCarers } },
];
const [initial, state] = [replayAssessment([]).state, replayAssessment(events).state];
const blind = replayAssessment(events.slice(0, 5)).state;

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
const voice = { ...view, agencyId: 'council', areaId: 'local:carers', confidence: 'high', roundId: null };
const voices = [
  { ...voice, voiceId: 'r1' },
  { ...voice, voiceId: 'old-council', level: 'separate', levels: ['separate'], roundId: 'first', inheritedFrom: 'old-council' },
];
const profile = {
  ...{ matrixVersion: '2', matrixId: 'local:ours', labels: { 'local:carers': 'Carers' } },
  areas: {
    'purpose-and-strategy': unseen,
    'needs-and-market-intelligence': unseen,
    'stakeholder-engagement': { ...unseen, state: 'not-applicable', reason: 'Done by the region' },
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
    'local:carers': {
      ...unseen,
      state: 'disagreement',
      spread: ['separate', 'joint'],
      byAgency: [
        {
          ...view,
          agencyId: 'council',
          level: 'divided',
          levels: ['separate', 'joint'],
          text: null,
          voices,
          inheritedFrom: ['old-council'],
        },
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
  ...choosing,
  ...instrument,
  ...showing,
  ...reading,
  parseArea: () => [['Commissioning function'], ['RA']],
  assessArea: () => [[{ area: 'contracting', observations, rule: 'majority' }], [{ area: 'contracting', observations }]],
  assessMatrix: () => [
    [{ agencies: [council, icb], observations: observations.map((entry) => ({ ...entry, agencyId: 'icb' })), rule: 'any' }],
    [{ agencies: [council, icb], observations: [] }],
  ],
  gapToTarget: () => [
    [profile, { contracting: 'parallel', 'market-management-and-monitoring': 'joint' }],
    [profile, { contracting: 'parallel' }, { concluded: { contracting: 'joint' } }],
  ],
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
  decideAssessment: () => commands,
  replayAssessment: () => [[events], [adapted], [[]]],
  profileOf: () => [[state], [state, { agencyIds: ['icb'], on: '2026-04-01' }], [state, { roundId: 'first' }], [initial]],
  targetsOf: () => [[state], [initial]],
  concludedOf: () => [[state], [state, { on: '2026-04-01' }], [initial]],
  latestRatings: () => [[state], [state, { roundId: 'first', on: '2026-04-01' }], [initial]],
  visibleRatings: () => [
    [blind, { agencyId: 'icb' }],
    [state, { agencyId: 'council', raterId: 'r1' }],
  ],
  sealRatings: () => [[[{ areaId: 'stakeholder-engagement', level: 'joint', text: null, evidenceIds: ['minutes'] }, sealable], 'salt']],
  checkSeals: () => [
    [state, [{ roundId: 'first', voiceId: 'r1', salt: 'salt' }]],
    [blind, []],
  ],
  ratingMoves: () => [
    [state, { from: { roundId: 'first' }, to: { turn: 1 } }],
    [initial, { from: { turn: 1 }, to: { turn: 2 } }],
  ],
  checkRatings: () => [[state], [initial]],
  mergeAssessments: () => [
    [[events.slice(0, 8), events.slice(4), [...events.slice(0, 1), { ...events[1], data: { ...events[1]?.data, why: 'Anew' } }]]],
    [[]],
  ],
  parseAssessmentEvent: () => [...events, ...adapted].map((event) => [event]),
  safeParseAssessmentEvent: () => [...events, ...adapted].map((event) => [event]),
};

export const trusting: FuzzedRoom['trusting'] = ['evolveAssessment', 'profiledAreas', 'renderMatrixCsv', 'renderMatrixMarkdown'];
