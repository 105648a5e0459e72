import type { FuzzedRoom } from '../room.js';

const by = { role: 'chair of the joint board', agencyId: null };
const extensions = { 'example.org': { kept: [1, null, true, 'text'] } };
const recorded = { eventId: 'e1', on: '2026-04-01', by, why: null, extensions };

const partners = [
  { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [{ scheme: 'gss', id: 'E00000001' }] },
  { id: 'schools', name: 'Sampleton Schools Forum', kind: 'schools-forum', identifiers: [] },
];
const whole = {
  ...{ areaId: 'contracting', level: 'parallel', rationale: 'School budgets cannot be pooled', approvedBy: by, move: 'step-back' },
  ...{ benefit: 'Families keep the school they know', conditions: ['A shared calendar'], risks: [], reviewOn: '2027-04-01' },
};
const bare = { areaId: 'local:housing', level: 'joint', rationale: 'One waiting list', approvedBy: null };
const dissent = { agencyId: 'schools', raterId: null, level: 'separate', text: 'We are told of contracts only once they are let.' };
const agreed = { areaId: 'contracting', outcome: 'agreed-with-dissent', level: 'joint', dissents: [dissent], text: null };
const parked = { areaId: 'local:housing', outcome: 'parked', level: null, dissents: [], text: 'Until the list is known' };
const setAside = { areaId: 'stakeholder-engagement', applies: 'no', reason: 'Held by the region' };
const wish = {
  ...{ agencyId: 'schools', areaId: 'contracting', wanted: 'parallel', acceptable: ['parallel', 'joint'], text: null },
  redLines: [{ level: 'integrated', why: 'School budgets cannot be pooled' }],
};
const rating = {
  ...{ voiceId: 'council', agencyId: 'council', areaId: 'contracting', level: 'joint', levels: ['joint'], confidence: 'high' },
  ...{ text: 'Let together', evidenceIds: ['minutes'], on: '2026-03-01', roundId: 'first' },
};

const view = { agencyId: 'council', level: 'joint', levels: ['joint'], text: null, evidenceIds: [], on: '2026-03-01' };
const unseen = { state: 'incomplete', agreed: null, spread: [], byAgency: [], notEvidenced: null };
const profile = {
  matrixVersion: '1',
  areas: {
    'purpose-and-strategy': unseen,
    'needs-and-market-intelligence': unseen,
    'stakeholder-engagement': unseen,
    'resource-allocation-and-management': unseen,
    'market-management-and-monitoring': unseen,
    contracting: { state: 'agreed', agreed: 'joint', spread: ['joint'], byAgency: [view], notEvidenced: null },
    'commissioning-functions': unseen,
  },
};

const gap = { area: 'contracting', to: 'parallel', direction: 'towards-separate', takeUp: ['CO-P1', 'CO-P2'], letGo: ['CO-J1'] };
const draft = {
  ...{ actionId: 'tell', areaId: 'contracting', text: 'Tell each other what we mean to buy', owner: null, dueOn: null, cost: null },
  ...{ dependsOn: [], takeUp: ['CO-P1'], letGo: [], hypothesisIds: [] },
};
const action = {
  ...{
    ...draft,
    ...recorded,
    actionId: 'end',
    text: 'End the joint block',
    owner: by,
    dueOn: '2026-09-30',
    dependsOn: ['tell'],
    takeUp: [],
  },
  ...{ cost: { currency: 'GBP', from: '0.00', to: '2500.50' }, letGo: ['CO-J1'], hypothesisIds: ['one-list'] },
};
const actions = [
  { actionId: 'terms', dependsOn: [], days: 30 },
  { actionId: 'team', dependsOn: [], days: 10, units: 2, notBefore: '2026-05-01' },
  { actionId: 'tender', dependsOn: ['terms'], days: 60 },
];
const capacity = [
  { from: '2026-04-01', units: 2 },
  { from: '2026-08-01', units: 0 },
  { from: '2026-09-01', units: 1 },
];
const placed = [
  { actionId: 'terms', startOn: '2026-04-01', endOn: '2026-04-30' },
  { actionId: 'team', startOn: '2026-05-01', endOn: '2026-05-10' },
  { actionId: 'tender', startOn: '2026-05-11', endOn: '2026-07-09' },
];

/** Samples for what helps partners to choose where they want to be, and to get there. */
export const choosing: FuzzedRoom['fuzzed'] = {
  moveOf: () => [['joint', 'separate']],
  checkTargets: () => [
    [{ targets: [whole, { ...bare, ...recorded }], positions: [agreed], applicability: [setAside], asOf: '2026-04-01' }],
    [{ targets: [whole], profile, asOf: '2028-04-01' }],
    [{ targets: [], asOf: '2026-04-01' }],
  ],
  proposeTargets: () => [
    [{ partners, partnerTargets: [wish, { ...wish, ...recorded, agencyId: 'council', wanted: 'joint' }], profile, rules: ['median'] }],
    [{ partners, partnerTargets: [] }],
  ],
  askedMoves: () => [[{ targets: [whole, bare], profile, partnerTargets: [wish] }], [{ targets: [], profile }]],
  poolingPower: () => [[{ nation: 'scotland', on: '2026-04-01' }]],
  checkGates: () => [
    [
      {
        gates: [
          { gateId: 'staff-arrangements', areaId: 'commissioning-functions', holds: 'no', evidenceIds: ['minutes'], text: null },
          { ...recorded, gateId: 'ours', areaId: 'contracting', holds: 'yes', evidenceIds: [], text: 'Signed' },
        ],
        positions: [agreed, parked],
        targets: [whole],
        nation: 'england',
        on: '2026-04-01',
      },
    ],
    [{ gates: [], profile, applicability: [setAside], on: '2026-04-01', nation: null }],
  ],
  stepsTaken: () => [
    [{ baseline: profile, current: { contracting: 'parallel', 'local:housing': 'joint' }, target: { contracting: 'parallel' } }],
    [{ baseline: {}, current: profile, target: {} }],
  ],
  planActions: () => [[[gap, { ...gap, area: 'local:housing', takeUp: [], letGo: [], from: null, steps: null }]], [[]]],
  checkActions: () => [
    [[draft, action], { asOf: '2026-04-01', gaps: [gap], progress: [{ actionId: 'tell', status: 'started', text: null }] }],
    [[], { asOf: '2026-04-01' }],
  ],
  sequenceActions: () => [
    [actions, { capacity }],
    [[], { capacity: [{ from: '2026-04-01', units: 1 }] }],
  ],
  slipAction: () => [[{ actions, capacity, placed, actionId: 'terms', days: 14 }]],
  consensusRecord: () => [
    [{ positions: [parked, { ...agreed, ...recorded }], ratings: [rating], applicability: [setAside] }],
    [{ positions: [] }],
  ],
};
