import { AREAS, parseAssessmentEvent, type AssessmentEvent } from 'commissioning-kit/joint';
import { AssessmentEventSchema } from 'commissioning-kit/joint/schemas';
import type { PublishedRecord } from '../published-record.js';

const by = { role: 'head of joint commissioning', agencyId: 'council' };
const envelope = { schemaVersion: 1, on: '2026-04-01', by, why: null };

const opened: Extract<AssessmentEvent, { type: 'assessment-opened' }> = {
  type: 'assessment-opened',
  data: {
    ...envelope,
    id: 'e1',
    assessmentId: 'older-people-2026',
    populationId: 'older-people',
    matrixVersion: '1',
    agencies: [
      { id: 'council', name: 'Hillshire County Council', kind: 'council', identifiers: [{ scheme: 'GB-LAE', id: 'HLS' }] },
      { id: 'icb', name: 'Hillshire ICB', kind: 'integrated-care-board', identifiers: [] },
    ],
    extensions: { 'example.org': { room: 'B' } },
  },
};
const rated: AssessmentEvent = {
  type: 'area-rated',
  data: {
    ...envelope,
    id: 'e2',
    why: 'After the workshop',
    agencyId: 'icb',
    areaId: 'resource-allocation-and-management',
    level: 'joint',
    text: 'One pooled budget for equipment',
    evidenceIds: ['agreement-2024'],
  },
};
const unknown: AssessmentEvent = {
  type: 'area-rated',
  data: { ...envelope, id: 'e3', agencyId: 'council', areaId: 'contracting', level: 'unknown', text: null, evidenceIds: [] },
};
const chosen: AssessmentEvent = {
  type: 'target-chosen',
  data: {
    ...envelope,
    id: 'e4',
    areaId: 'contracting',
    level: 'parallel',
    rationale: 'School budgets cannot be put together',
    approvedBy: { role: 'chair of the joint board', agencyId: null },
  },
};

const event = (id: string, type: string, data: object): AssessmentEvent =>
  ({ type, data: { ...envelope, id, ...data } }) as AssessmentEvent;
const icb = { id: 'icb-2027', name: 'Greater Hillshire ICB', kind: 'integrated-care-board', identifiers: [{ scheme: 'ods', id: 'QX1' }] };

/** The rest of a life, from the first rater to a merged board. */
const life: readonly AssessmentEvent[] = [
  event('e5', 'rater-enrolled', {
    raterId: 'r1',
    agencyId: 'council',
    role: 'contracts manager',
    mandate: 'rates',
    areaIds: ['contracting'],
  }),
  event('e6', 'rater-enrolled', { raterId: 'r2', agencyId: 'icb', role: 'finance analyst', mandate: 'informs', areaIds: null }),
  event('e7', 'round-opened', { roundId: 'first', kind: 'blind', text: 'Before the workshop' }),
  event('e8', 'ratings-sealed', { roundId: 'first', agencyId: 'council', raterId: 'r1', seal: '0123456789abcdef'.repeat(4) }),
  event('e9', 'ratings-sealed', { roundId: 'first', agencyId: 'icb', seal: 'fedcba9876543210'.repeat(4) }),
  event('e10', 'area-rated', {
    ...{ agencyId: 'council', raterId: 'r1', roundId: 'first', areaId: 'contracting', level: 'by-descriptors', rule: 'majority' },
    ...{ text: null, evidenceIds: [], confidence: 'medium' },
    observed: [
      { descriptor: 'CO-J1', observed: 'yes' },
      { descriptor: 'CO-J2', observed: 'unknown' },
    ],
  }),
  event('e11', 'area-rated', {
    agencyId: 'icb',
    areaId: 'local:carers',
    level: 'abstained',
    text: null,
    evidenceIds: [],
    roundId: 'first',
  }),
  event('e12', 'round-closed', { roundId: 'first' }),
  event('e13', 'area-applicability-decided', { areaId: 'commissioning-functions', applies: 'no', reason: 'Settled by the merger' }),
  event('e14', 'position-recorded', {
    ...{ areaId: 'contracting', outcome: 'agreed-with-dissent', level: 'joint', text: null },
    dissents: [{ agencyId: 'council', raterId: 'r1', level: 'parallel', text: 'Only for equipment' }],
  }),
  event('e15', 'position-recorded', { areaId: 'stakeholder-engagement', outcome: 'parked', level: null, dissents: [], text: 'In spring' }),
  event('e16', 'partner-target-stated', {
    ...{ agencyId: 'icb', areaId: 'contracting', wanted: 'parallel', acceptable: ['parallel', 'joint'], text: null },
    redLines: [{ level: 'integrated', why: 'School budgets cannot be put together' }],
  }),
  event('e17', 'target-chosen', {
    ...{ areaId: 'contracting', level: 'parallel', rationale: 'It suits the schools', approvedBy: null, move: 'step-back' },
    ...{ benefit: 'Families keep their own contact', conditions: ['One calendar'], risks: ['Two tenders'], reviewOn: '2027-04-01' },
  }),
  event('e18', 'gate-recorded', { gateId: 'data-sharing', areaId: 'contracting', holds: 'unknown', evidenceIds: ['minutes'], text: null }),
  event('e19', 'action-agreed', {
    ...{ actionId: 'terms', areaId: 'contracting', text: 'Draw up standard terms', owner: by, dueOn: '2026-09-30', dependsOn: [] },
    cost: { currency: 'GBP', from: '0.00', to: '2500.00' },
    ...{ takeUp: ['CO-J2'], letGo: ['CO-S1'], hypothesisIds: ['h1'] },
  }),
  event('e20', 'action-progressed', { actionId: 'terms', status: 'dropped', text: 'Overtaken by national terms' }),
  event('e21', 'partner-succeeded', { agencyId: 'icb', successor: icb, text: null }),
  event('e22', 'assessment-opened', {
    ...{ assessmentId: 'carers', populationId: 'carers', matrixVersion: '2026', agencies: opened.data.agencies },
    parts: [{ agencyId: 'icb', part: 'Carers of people with a health condition' }],
    matrix: {
      ...{ schemaVersion: 1, id: 'local:carers', version: '2026', label: 'Carers', language: 'cy', sources: [] },
      areas: [{ id: 'local:carers', label: 'Gofalwyr', from: [], why: 'The original does not ask about carers' }],
      levels: { separate: 'Ar wahân', parallel: 'Cyfochrog', joint: 'Ar y cyd', integrated: 'Integredig' },
      descriptors: [],
      leftOut: AREAS.map(({ id }) => ({ id, why: 'Asked in another year' })),
    },
  }),
];
const changed = (id: string, change: object): AssessmentEvent => {
  const found = life.find(({ data }) => data.id === id) as AssessmentEvent;
  return { ...found, data: { ...found.data, ...change } } as AssessmentEvent;
};

type Opened = { data: { agencies: { identifiers: unknown[] }[] } };

/** The records of the joint room. */
export const records: readonly PublishedRecord[] = [
  {
    record: 'assessment-event',
    version: 1,
    schema: AssessmentEventSchema,
    parse: parseAssessmentEvent,
    samples: [opened, rated, unknown, chosen, ...life],
    crossField: [
      {
        name: 'an agency twice',
        code: 'kernel/duplicate-id',
        change: (sample: Opened) => ({ ...sample, data: { ...sample.data, agencies: [...sample.data.agencies, sample.data.agencies[0]] } }),
      },
      {
        name: 'an identifier twice',
        code: 'kernel/duplicate-id',
        change: (sample: Opened) => {
          sample.data.agencies[0]?.identifiers.push(sample.data.agencies[0].identifiers[0]);
          return sample;
        },
      },
      {
        name: 'an evidence id twice',
        code: 'kernel/duplicate-id',
        change: () => ({ ...rated, data: { ...rated.data, evidenceIds: ['agreement-2024', 'agreement-2024'] } }),
      },
      {
        name: 'a part of no partner',
        code: 'joint/part-of-no-partner',
        change: () => changed('e22', { parts: [{ agencyId: 'trust', part: 'All' }] }),
      },
      {
        name: 'an area twice',
        code: 'kernel/duplicate-id',
        change: () => changed('e5', { areaIds: ['contracting', 'contracting'] }),
      },
      {
        name: 'a level left to no examples',
        code: 'joint/nothing-observed',
        change: () => changed('e10', { observed: [] }),
      },
      {
        name: 'an example of another area',
        code: 'joint/descriptor-of-another-area',
        change: () => changed('e10', { observed: [{ descriptor: 'RA-J1', observed: 'yes' }] }),
      },
      {
        name: 'an agreement on no level',
        code: 'joint/no-level-agreed',
        change: () => changed('e14', { level: null }),
      },
      {
        name: 'an agreement with dissent and nobody who dissents',
        code: 'joint/no-dissent-quoted',
        change: () => changed('e14', { dissents: [] }),
      },
      {
        name: 'a dissent from what all agree on',
        code: 'joint/dissent-without-agreement',
        change: () => changed('e14', { outcome: 'agreed' }),
      },
      {
        name: 'a level of something parked',
        code: 'joint/level-not-agreed',
        change: () => changed('e15', { level: 'joint' }),
      },
      {
        name: 'a level wanted that is not acceptable',
        code: 'joint/wanted-not-acceptable',
        change: () => changed('e16', { wanted: 'separate' }),
      },
      {
        name: 'a red line that is acceptable',
        code: 'joint/red-line-acceptable',
        change: () => changed('e16', { redLines: [{ level: 'joint', why: 'No' }] }),
      },
      {
        name: 'a cost that ends below its beginning',
        code: 'joint/cost-range-turned',
        change: () => changed('e19', { cost: { currency: 'GBP', from: '10.00', to: '9.99' } }),
      },
      {
        name: 'an action that waits for itself',
        code: 'joint/depends-on-itself',
        change: () => changed('e19', { dependsOn: ['terms'] }),
      },
      {
        name: 'an example taken up and let go',
        code: 'joint/taken-up-and-let-go',
        change: () => changed('e19', { letGo: ['CO-J2'] }),
      },
      {
        name: 'an identifier of a successor twice',
        code: 'kernel/duplicate-id',
        change: () => changed('e21', { successor: { ...icb, identifiers: [...icb.identifiers, ...icb.identifiers] } }),
      },
    ],
  },
];
