import type { AssessmentCommand, AssessmentPaperOptions, AssessmentState, RatedLevel } from 'commissioning-kit/joint';
import { AREAS } from 'commissioning-kit/joint';
import { after, ask, closeRound, COUNCIL, enrol, ICB, open, openRound, say } from './partners.js';

/** The voices of two partners, three each, in the order in which the levels below are given. */
const VOICES = [
  ['council', 'c-head', 'head of commissioning'],
  ['council', 'c-money', 'finance manager'],
  ['council', 'c-homes', 'contracts officer'],
  ['icb', 'i-head', 'director of place'],
  ['icb', 'i-nurse', 'lead nurse'],
  ['icb', 'i-money', 'head of contracts'],
] as const;

const S = 'separate';
const P = 'parallel';
const J = 'joint';
const I = 'integrated';
const U = 'unknown';

/** What each voice sees in each of the seven areas, round by round. */
const FIRST: readonly (readonly RatedLevel[])[] = [
  [P, P, P, P, P, P],
  [P, J, P, P, P, U],
  [P, P, P, P, P, P],
  [J, J, J, P, P, P],
  [P, P, P, P, S, P],
  [J, J, J, J, J, J],
  [S, P, S, S, S, S],
];
const SECOND: readonly (readonly RatedLevel[])[] = [
  [J, J, J, J, J, J],
  [P, P, P, P, P, U],
  [P, P, P, P, P, P],
  [J, J, I, P, P, S],
  [P, P, P, P, P, P],
  [P, P, P, P, J, P],
  [S, S, S, S, S, S],
];

const TEXTS: { readonly [voiceAndArea: string]: string } = {
  'c-head resource-allocation-and-management': 'We plan the money for home care in one room, and we sign for it together.',
  'c-homes resource-allocation-and-management': 'The joint fund pays every invoice. I see no second purse.',
  'i-head resource-allocation-and-management': 'We are told of the fund. We do not steer it.',
  'i-money resource-allocation-and-management': 'Our share goes out on the first of the month, and nobody asks me what it bought.',
  'i-nurse contracting': 'The block for night care is still let by both of us.',
  'c-head contracting': 'Two sets of terms suit providers that work for one of us alone.',
};

function rounds(round: string, levels: readonly (readonly RatedLevel[])[], on: string): readonly AssessmentCommand[] {
  return [
    openRound(round, 'blind', on),
    ...AREAS.flatMap(({ id }, row) =>
      VOICES.map(([agencyId, raterId], column) =>
        say(
          [agencyId, raterId],
          id,
          levels[row]?.[column] ?? U,
          { roundId: round, text: round === 'second' ? (TEXTS[`${raterId} ${id}`] ?? null) : null },
          on,
        ),
      ),
    ),
    closeRound(round, on),
  ];
}

const chair = { role: 'chair of the joint board', agencyId: null };
const owner = (role: string, agencyId: string): { readonly role: string; readonly agencyId: string } => ({ role, agencyId });

const LATER = '2026-03-20';

const COMMANDS: readonly AssessmentCommand[] = [
  open([COUNCIL, ICB], '2025-03-03'),
  ...VOICES.map(([agencyId, raterId, role]) => enrol(raterId, agencyId, { role }, '2025-03-03')),
  ...rounds('first', FIRST, '2025-03-10'),
  ask('record-position', { areaId: 'contracting', outcome: 'agreed', level: J, dissents: [], text: null }, '2025-03-24'),
  ...rounds('second', SECOND, '2026-03-09'),
  ask('decide-applicability', { areaId: 'stakeholder-engagement', applies: 'no', reason: 'The region runs it for all of us' }, LATER),
  ask(
    'record-position',
    {
      ...{ areaId: 'contracting', outcome: 'agreed-with-dissent', level: P, text: 'Providers asked for it' },
      dissents: [
        {
          agencyId: 'icb',
          raterId: 'i-nurse',
          level: J,
          text: 'People at night get one carer now. With two contracts they may get two, or none.',
        },
      ],
    },
    LATER,
  ),
  ask(
    'record-position',
    { areaId: 'resource-allocation-and-management', outcome: 'agreed-to-differ', level: null, dissents: [], text: null },
    LATER,
  ),
  ask(
    'state-partner-target',
    {
      ...{ agencyId: 'council', areaId: 'resource-allocation-and-management', wanted: I, acceptable: [J, I], text: null },
      redLines: [{ level: S, why: 'We would pay twice for the same visits' }],
    },
    LATER,
  ),
  ask(
    'state-partner-target',
    {
      ...{ agencyId: 'icb', areaId: 'resource-allocation-and-management', wanted: P, acceptable: [P, J], text: null },
      redLines: [{ level: I, why: 'We may not give away the say over our budget' }],
    },
    LATER,
  ),
  ask(
    'choose-target',
    {
      ...{ areaId: 'needs-and-market-intelligence', level: J, rationale: 'We count the same people twice', approvedBy: chair },
      benefit: 'People tell their story once',
      conditions: ['a basis in law for sharing data'],
      risks: ['Small groups may be lost in one large analysis'],
      reviewOn: '2027-03-01',
    },
    LATER,
  ),
  ask(
    'choose-target',
    {
      ...{
        areaId: 'commissioning-functions',
        level: S,
        rationale: 'Each of us answers to its own members',
        approvedBy: chair,
        move: 'stay',
      },
      benefit: 'Everybody knows whom to ask',
      conditions: [],
      risks: [],
      reviewOn: '2027-03-01',
    },
    LATER,
  ),
  ask(
    'choose-target',
    {
      ...{
        areaId: 'purpose-and-strategy',
        level: P,
        rationale: 'The joint strategy slowed both of us down',
        approvedBy: null,
        move: 'step-back',
      },
      benefit: 'Plans for each place come a year sooner',
      risks: ['Our aims may drift apart'],
    },
    LATER,
  ),
  ask(
    'record-gate',
    { gateId: 'data-sharing-basis', areaId: 'needs-and-market-intelligence', holds: 'no', evidenceIds: [], text: null },
    LATER,
  ),
  ask(
    'agree-action',
    {
      ...{ actionId: 'a1', areaId: 'needs-and-market-intelligence', text: 'Write one agreement on sharing data', dueOn: '2026-09-30' },
      ...{ owner: owner('head of information', 'icb'), cost: { currency: 'GBP', from: '4000.00', to: '9000.00' } },
      ...{ dependsOn: [], takeUp: ['NM-J1'], letGo: [], hypothesisIds: [] },
    },
    LATER,
  ),
  ask(
    'agree-action',
    {
      ...{ actionId: 'a2', areaId: 'purpose-and-strategy', text: 'Publish a plan for each place', dueOn: '2026-12-18' },
      ...{ owner: owner('head of commissioning', 'council'), cost: { currency: 'GBP', from: '12000.00', to: '15000.00' } },
      ...{ dependsOn: [], takeUp: ['PS-P1'], letGo: [], hypothesisIds: [] },
    },
    LATER,
  ),
  ask(
    'agree-action',
    {
      ...{ actionId: 'a3', areaId: 'contracting', text: 'Keep the block for night care until people have been asked', dueOn: '2026-03-25' },
      ...{ owner: owner('head of contracts', 'icb'), cost: null, dependsOn: [], takeUp: [], letGo: [], hypothesisIds: [] },
    },
    LATER,
  ),
  ask('record-progress', { actionId: 'a1', status: 'started', text: null }, '2026-03-27'),
];

/** A council and a board that know one another well: they differ on the money, and step back where stepping back serves people. */
export function board(): AssessmentState {
  return after(...COMMANDS);
}

export const BOARD_PAPER: AssessmentPaperOptions = {
  asOf: '2026-04-01',
  title: 'Home care in Sampleton: where our joint work stands',
  population: 'older people who need care at home',
  compareWith: '2025-04-01',
  nation: 'england',
  decisions: [
    { text: 'Approve the step back to parallel strategies', of: 'the joint board', by: '2026-05-12' },
    { text: 'Say whether the joint fund is to be steered by both', of: 'the council and the care board', by: null },
  ],
};
