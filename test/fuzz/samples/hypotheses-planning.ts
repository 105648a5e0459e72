import type { FuzzedRoom } from '../room.js';
import { FULL_PLAN, olderPeople, specialNeeds } from '../../hypotheses/followed-sets.js';

const watched = () =>
  olderPeople()
    .tell('set-trigger', { hypothesisId: 'old-4', triggerId: 'spring', trigger: { kind: 'date', on: '2027-04-01' } })
    .tell('set-trigger', {
      hypothesisId: 'old-2',
      triggerId: 'rise',
      trigger: { kind: 'measure', measureId: 'moves', passes: 'above', value: 120 },
    })
    .tell('set-trigger', { hypothesisId: 'old-2', triggerId: 'voices', trigger: { kind: 'evidence', evidenceKind: 'experience' } }).state;

/** One hypothesis of a state, so that not every place of all of them is tried. */
const only = (id: string, { hypotheses } = olderPeople().state) => hypotheses.filter((hypothesis) => hypothesis.id === id);

const known = {
  hypothesisId: 'telecare',
  statement: 'Telecare will prevent falls',
  formerStatements: ['Telecare helps'],
  ended: 'closed',
  on: '2026-11-02',
  verdict: 'not-supported',
  evidenceIds: ['alarms'],
  reason: 'Alarms came late',
  doNotRetryUnless: null,
};

const point = (value: number, on: string) => ({ value, on });

/** Valid calls of what plans a test and follows a verdict. */
export const fuzzedPlanning: FuzzedRoom['fuzzed'] = {
  afterDelivery: () => [
    [
      {
        hypothesisId: 'h',
        objectiveId: 'o',
        measure: { id: 'moves', name: 'Moves', unit: 'moves a year' },
        saidToMove: 'down',
        delivered: 'yes',
        measured: { before: point(120, '2026-03-31'), after: point(96, '2027-03-31') },
        comparison: { before: point(110, '2026-03-31'), after: point(104, '2027-03-31') },
        smallest: 1,
        evidence: { id: 'e', place: 'the north', sources: [{ work: 'local:moves', locator: 't', basis: 'stated', verified: true }] },
      },
    ],
  ],
  checkTestPlan: () => [
    [{ ...FULL_PLAN, items: FULL_PLAN.items.slice(0, 1), notCovered: [{ kind: 'experience', reason: 'Asked last year' }] }],
    only('old-2'),
  ],
  checkTriggers: () => [
    [
      watched().hypotheses.filter(({ id }) => id === 'old-2' || id === 'old-4'),
      {
        asOf: '2027-05-01',
        measures: [{ measureId: 'moves', value: 121, on: '2027-01-01' }],
        evidence: [{ kind: 'experience', on: '2027-01-01', hypothesisId: 'old-2' }],
      },
    ],
  ],
  findRetries: () => [['Telecare could prevent falls at home', [known], { from: 0.4 }]],
  negativeKnowledge: () => [[olderPeople().state], [only('old-6')]],
  objectiveCoverage: () => [
    [{ register: only('old-2'), objectives: [{ id: 'rehabilitation-for-all', text: 'Rehabilitation' }, { id: 'other' }] }],
    [{ register: specialNeeds().state, objectives: [{ id: 'one-framework' }] }],
  ],
  planCoverage: () => [
    [olderPeople().tell('relate-hypotheses', { from: 'old-2', to: 'old-4', relation: 'rival', text: null }).state],
    [only('old-2')],
  ],
  whoBears: () => [
    [
      {
        register: only('old-2'),
        groups: [{ id: 'carers', text: 'unpaid carers', characteristic: 'sex' }],
        stakes: [{ hypothesisId: 'old-2', groupId: 'carers', ifActedOn: 'gains', bearsCostIfWrong: 'unknown' }],
        voices: [{ evidenceId: 'said-after', groupId: 'carers', asked: 'yes', voices: 31 }],
      },
    ],
  ],
};
