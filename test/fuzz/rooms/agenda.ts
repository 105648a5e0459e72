import { AGENDA } from '../../agenda/sample-agenda.js';
import { startable, STRONG, WEAK } from '../../agenda/any-candidates.js';
import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/agenda/index.js';

const days = (amount: number | string) => ({ amount, unit: 'person-days' });
const candidates = [
  startable('falls', {
    evidence: { need: STRONG, performance: WEAK, experience: 'none' },
    effort: { ...days('60.5') },
  }),
  startable('carers', {
    evidence: { need: 'unknown', performance: 'none', experience: STRONG },
    practicality: { nationalPolicy: 'unknown', localPolicy: 'yes', localCapacity: 'yes' },
    effort: days(50),
  }),
  startable('beds', { practicality: { nationalPolicy: 'yes', localPolicy: 'no', localCapacity: 'yes' }, effort: null }),
];
const partner = (partnerId: string, stance: 'for' | 'against' | 'unknown') => ({
  partnerId,
  populationId: 'people-65',
  stances: [
    { topicId: 'falls', stance: 'for' },
    { topicId: 'beds', stance },
  ],
});

export const fuzzed: FuzzedRoom['fuzzed'] = {
  assessCommissioningFit: () => [
    [
      {
        market: 'yes',
        needForChange: 'unknown',
        changeNeedsManaging: 'yes',
        waysOfSecuring: ['contracts', 'grants'],
        hasResources: 'yes',
        directControl: 'no',
      },
    ],
    [{ market: 'no', needForChange: 'yes', changeNeedsManaging: 'yes' }],
  ],
  suggestAlternatives: () => [['internal-reorganisation'], ['quality-of-one-care-pathway']],
  parseLever: () => [['Brokerage for users'], ['legislation']],
  leversFor: () => [
    ['single-block', 'yes'],
    ['personal-purchase', 'unknown'],
    ['unknown', 'no'],
  ],
  checkLeverPlan: () => [
    [
      [
        { change: 'Visits within two days', levers: ['contracts', 'job-descriptions'] },
        { change: 'More choice', levers: ['brokerage'] },
      ],
      { situation: 'personal-purchase', holdsFunds: 'yes' },
    ],
    [[{ change: 'Something else', levers: [] }]],
  ],
  justifyPurpose: () => [
    [
      {
        activities: [
          { id: 'falls', text: 'Rehabilitation after falls', serves: ['home'] },
          { id: 'new', text: 'Something new', serves: null },
        ],
        aims: [
          { id: 'home', text: 'More support at home', serves: ['better-outcomes', 'better-match'] },
          { id: 'open', text: 'Something else', serves: null },
        ],
        why: 'The market will not bring it about',
        resources: null,
        intendedResult: 'More people at home',
      },
    ],
  ],
  startOrWait: () => [
    [{ effortRequired: days(60), effortAvailable: days('20.5'), smallestScope: days(30) }],
    [{ effortRequired: null, effortAvailable: days(3) }],
  ],
  prioritise: () => [
    [candidates, { weights: { need: 2, performance: '0.5', experience: '1.25' }, capacity: days('100.5'), maxSets: 5 }],
    [candidates, { capacity: days(100) }],
    [candidates],
  ],
  checkAgenda: () => [[AGENDA, { minimumYears: 3 }], [AGENDA]],
  parseAgenda: () => [[AGENDA]],
  safeParseAgenda: () => [[AGENDA]],
  findAgendaConflicts: () => [
    [
      [partner('council', 'for'), partner('nhs', 'against'), { partnerId: 'schools', populationId: 'people-65', stances: null }],
      { bodies: [{ id: 'board', kind: 'health-and-wellbeing-board', name: 'Board', partnerIds: ['council', 'nhs'] }] },
    ],
    [[partner('council', 'for'), partner('nhs', 'unknown')]],
  ],
};

export const trusting: FuzzedRoom['trusting'] = [];
