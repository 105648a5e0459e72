import {
  concludedOf,
  gapToTarget,
  planActions,
  profileOf,
  sequenceActions,
  targetsOf,
  type ActionAgreed,
  type Actor,
  type AssessmentCommand,
  type DescriptorId,
  type GateRecorded,
  type PartnerTarget,
  type PositionRecorded,
  type TargetChoice,
} from 'commissioning-kit/joint';
import { carryOut, said, type Assessment } from './carry-out.js';
import { BOARD_LEAD, CHAIR, COUNCIL_LEAD } from './partners.js';
import { AFTER_TALK } from './rounds.js';

const none = { dissents: [], text: null } as const;

/** What they conclude, area by area. On the last they do not conclude yet. */
const POSITIONS: readonly PositionRecorded[] = [
  { areaId: 'purpose-and-strategy', outcome: 'agreed', level: 'joint', ...none },
  {
    areaId: 'needs-and-market-intelligence',
    outcome: 'agreed-with-dissent',
    level: 'joint',
    text: null,
    dissents: [
      {
        agencyId: 'council',
        raterId: 'c-contracts',
        level: 'parallel',
        text: 'We see the analysis when it is finished, and our questions are not in it. As long as that is so I call it an exchange.',
      },
    ],
  },
  { areaId: 'stakeholder-engagement', outcome: 'agreed', level: 'parallel', ...none },
  { areaId: 'resource-allocation-and-management', outcome: 'agreed', level: 'joint', ...none },
  {
    areaId: 'market-management-and-monitoring',
    outcome: 'agreed-to-differ',
    level: null,
    dissents: [],
    text: 'Measures go from the board to the council each quarter; visit reports go nowhere. Each names the half that it sees.',
  },
  { areaId: 'contracting', outcome: 'agreed', level: 'joint', ...none },
];

const OVERSPEND = 'Members will not answer for an overspend that they cannot steer';

/** What each wants. The council wants less of the money to be in one place, the board more of the rest. */
export const WISHES: readonly PartnerTarget[] = [
  {
    agencyId: 'council',
    areaId: 'resource-allocation-and-management',
    wanted: 'parallel',
    acceptable: ['parallel', 'joint'],
    redLines: [{ level: 'integrated', why: OVERSPEND }],
    text: 'Aligned budgets, each answering for its own',
  },
  {
    agencyId: 'icb',
    areaId: 'resource-allocation-and-management',
    wanted: 'integrated',
    acceptable: ['parallel', 'joint', 'integrated'],
    redLines: [{ level: 'separate', why: 'People would be sent from one payer to the other again' }],
    text: null,
  },
  {
    agencyId: 'council',
    areaId: 'market-management-and-monitoring',
    wanted: 'parallel',
    acceptable: ['separate', 'parallel'],
    redLines: [],
    text: null,
  },
  {
    agencyId: 'icb',
    areaId: 'market-management-and-monitoring',
    wanted: 'joint',
    acceptable: ['parallel', 'joint'],
    redLines: [],
    text: null,
  },
  { agencyId: 'council', areaId: 'stakeholder-engagement', wanted: 'joint', acceptable: ['parallel', 'joint'], redLines: [], text: null },
  { agencyId: 'icb', areaId: 'stakeholder-engagement', wanted: 'joint', acceptable: ['joint', 'integrated'], redLines: [], text: null },
];

const chosen = { approvedBy: CHAIR, reviewOn: '2027-06-30' } as const;

const TARGETS: readonly TargetChoice[] = [
  {
    ...chosen,
    areaId: 'stakeholder-engagement',
    level: 'joint',
    move: 'step-on',
    rationale: 'People are asked the same questions twice',
    benefit: 'One conversation, in a place that people choose',
    conditions: ['The forum may speak for both partners'],
    risks: ['Providers may read it as one body that buys'],
  },
  {
    ...chosen,
    areaId: 'resource-allocation-and-management',
    level: 'parallel',
    move: 'step-back',
    rationale: 'The pool has been one in name since June, and nobody steers what it overspends',
    benefit: 'Each person’s package has one payer who answers for it, agreed on the day it starts',
    conditions: ['Nobody’s support changes while the money is parted', 'Two packages in dispute are settled first'],
    risks: ['Disputes over who pays come back'],
  },
  {
    ...chosen,
    areaId: 'market-management-and-monitoring',
    level: 'parallel',
    rationale: 'Both visit the same homes and neither knows what the other found',
    benefit: 'A failing home is seen by both in the same week',
    conditions: [],
    risks: [],
  },
  {
    ...chosen,
    areaId: 'contracting',
    level: 'joint',
    move: 'stay',
    rationale: 'The standard terms work',
    benefit: 'Providers go on with one contract',
    conditions: [],
    risks: [],
  },
];

/** What was found of the conditions; what is not here nobody has looked at. */
const GATES: readonly GateRecorded[] = [
  {
    gateId: 'risk-shares',
    areaId: 'resource-allocation-and-management',
    holds: 'no',
    evidenceIds: ['minutes-june'],
    text: 'The clause on overspends has been suspended since June',
  },
  {
    gateId: 'written-agreement',
    areaId: 'resource-allocation-and-management',
    holds: 'yes',
    evidenceIds: ['agreement-2023'],
    text: 'The agreement of 2023',
  },
  {
    gateId: 'power-to-pool',
    areaId: 'resource-allocation-and-management',
    holds: 'yes',
    evidenceIds: ['agreement-2023'],
    text: 'It names section 75 of the NHS Act 2006',
  },
  { gateId: 'host-named', areaId: 'resource-allocation-and-management', holds: 'yes', evidenceIds: ['agreement-2023'], text: null },
  { gateId: 'way-out-settled', areaId: 'resource-allocation-and-management', holds: 'unknown', evidenceIds: [], text: null },
];

const on = '2026-06-22';

export const CHOSEN: Assessment = carryOut(AFTER_TALK, [
  ...POSITIONS.map((position): AssessmentCommand => ({
    type: 'record-position',
    data: { ...said(`position on ${position.areaId}`, on, CHAIR), ...position },
  })),
  ...WISHES.map((wish): AssessmentCommand => ({
    type: 'state-partner-target',
    data: { ...said(`${wish.agencyId} wants, ${wish.areaId}`, on, wish.agencyId === 'council' ? COUNCIL_LEAD : BOARD_LEAD), ...wish },
  })),
  ...TARGETS.map((target): AssessmentCommand => ({
    type: 'choose-target',
    data: { ...said(`target for ${target.areaId}`, '2026-06-29', CHAIR), ...target },
  })),
  ...GATES.map((gate): AssessmentCommand => ({
    type: 'record-gate',
    data: { ...said(`gate ${gate.gateId}`, '2026-06-29', CHAIR), ...gate },
  })),
]);

export const GAPS = gapToTarget(profileOf(CHOSEN.state), targetsOf(CHOSEN.state), { concluded: concludedOf(CHOSEN.state) });

/** What is to be done, by whom, how long it takes and what it costs: what only people can say. */
interface Work {
  readonly text: string;
  readonly owner: Actor;
  readonly days: number;
  readonly from: string;
  readonly to: string;
}

const WORK: { readonly [descriptor in DescriptorId]?: Work } = {
  'SE-J1': { text: 'Plan and run one round of conversations together', owner: BOARD_LEAD, days: 90, from: '4000.00', to: '7500.00' },
  'RA-P1': { text: 'Agree which packages each pays for, person by person', owner: COUNCIL_LEAD, days: 60, from: '0.00', to: '2000.00' },
  'RA-J1': {
    text: 'Part the pooled fund, without a change to anybody’s support',
    owner: { role: 'finance business partner', agencyId: 'council' },
    ...{ days: 120, from: '6000.00', to: '15000.00' },
  },
  'MM-P1': {
    text: 'Use one set of measures for supported living',
    owner: { role: 'contracts manager', agencyId: 'council' },
    ...{ days: 45, from: '1500.00', to: '3000.00' },
  },
  'MM-P2': {
    text: 'Send each other every visit report within a week',
    owner: { role: 'lead nurse for learning disability', agencyId: 'icb' },
    ...{ days: 30, from: '0.00', to: '0.00' },
  },
};

const planned = planActions(GAPS).drafts.flatMap((draft) => {
  const work = WORK[draft.takeUp[0] ?? draft.letGo[0] ?? 'PS-S1'];
  return work === undefined ? [] : [{ draft, work }];
});
const kept = new Set(planned.map(({ draft }) => draft.actionId));

/** Two things at a time, and nothing in August. */
export const SEQUENCE = sequenceActions(
  planned.map(({ draft: { actionId, dependsOn }, work: { days } }) => ({
    actionId,
    dependsOn: dependsOn.filter((id) => kept.has(id)),
    days,
  })),
  {
    capacity: [
      { from: '2026-07-06', units: 2 },
      { from: '2026-08-01', units: 0 },
      { from: '2026-09-01', units: 2 },
    ],
  },
);

export const ACTIONS: readonly ActionAgreed[] = planned.map(({ draft, work: { text, owner, from, to } }) => ({
  ...draft,
  text,
  owner,
  dependsOn: draft.dependsOn.filter((id) => kept.has(id)),
  dueOn: SEQUENCE.placed.find(({ actionId }) => actionId === draft.actionId)?.endOn ?? null,
  cost: { currency: 'GBP', from, to },
}));

export const AGREED: Assessment = carryOut(
  CHOSEN,
  ACTIONS.map((action): AssessmentCommand => ({
    type: 'agree-action',
    data: { ...said(`agreed ${action.actionId}`, '2026-07-03', CHAIR), ...action },
  })),
);
