import { parseAssessmentEvent, type AssessmentEvent } from 'commissioning-kit/joint';
import { AssessmentEventSchema } from 'commissioning-kit/joint/schemas';
import type { PublishedRecord } from '../published-record.js';

const by = { role: 'head of joint commissioning', agencyId: 'council' };
const envelope = { schemaVersion: 1, on: '2026-04-01', by, why: null };

const opened: AssessmentEvent = {
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

type Opened = { data: { agencies: { identifiers: unknown[] }[] } };

/** The records of the joint room. */
export const records: readonly PublishedRecord[] = [
  {
    record: 'assessment-event',
    version: 1,
    schema: AssessmentEventSchema,
    parse: parseAssessmentEvent,
    samples: [opened, rated, unknown, chosen],
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
    ],
  },
];
