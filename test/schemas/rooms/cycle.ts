import { parseCycleEvent } from 'commissioning-kit/cycle';
import { CycleEventSchema } from 'commissioning-kit/cycle/schemas';
import { cycleAfter, measure, ROUND, START, TO_PLAN } from '../../cycle/cycle-life.js';
import type { PublishedRecord } from '../published-record.js';

const { events } = cycleAfter(
  START,
  ['record-activity', { stage: 'analyse', activityId: 'find-gaps', text: 'Beds against need' }],
  ['record-engagement', { stage: 'analyse', groups: ['carers', 'providers'], text: 'A meeting' }],
  TO_PLAN,
  ['enter-stage', { stage: 'do', override: { reason: 'The present contract ends' } }],
);
const [, , engagement] = events;
const agreed = {
  type: 'measures-agreed',
  data: {
    schemaVersion: 1,
    id: 'e9',
    on: '2026-04-09',
    by: { role: 'commissioner', agencyId: null },
    why: 'Before the tender',
    measures: [measure, { ...measure, id: 'falls', agreedOn: '2026-04-01' }],
    extensions: { 'example.org': { minute: '4.2' } },
  },
};

/** What happens in the life of a cycle. */
export const records: readonly PublishedRecord[] = [
  {
    record: 'cycle-event',
    version: 1,
    schema: CycleEventSchema,
    parse: parseCycleEvent,
    samples: [agreed, ...events, ...cycleAfter(...ROUND).events],
    crossField: [
      {
        name: 'a measure agreed twice at once',
        code: 'kernel/duplicate-id',
        change: (sample: typeof agreed) => ({ ...sample, data: { ...sample.data, measures: [measure, measure] } }),
      },
      {
        name: 'a group named twice',
        code: 'kernel/duplicate-id',
        change: () => ({ ...engagement, data: { ...engagement?.data, groups: ['carers', 'providers', 'carers'] } }),
      },
    ],
  },
];
