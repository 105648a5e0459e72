import { parseCycleEvent } from 'commissioning-kit/cycle';
import { CycleEventSchema } from 'commissioning-kit/cycle/schemas';
import { CARRY, cycleAfter, DATES, FLOW, LESSON, measure, PASSED, ROUND, START, TIE, TO_PLAN } from '../../cycle/cycle-life.js';
import type { PublishedRecord } from '../published-record.js';

const { events } = cycleAfter(
  START,
  ['record-activity', { stage: 'analyse', activityId: 'find-gaps', text: 'Beds against need' }],
  ['record-engagement', { stage: 'analyse', groups: ['carers', 'providers'], text: 'A meeting' }],
  TO_PLAN,
  ['enter-stage', { stage: 'do', override: { reason: 'The present contract ends' } }],
);
const [, , engagement] = events;
const handed = cycleAfter(
  ...ROUND.slice(0, 5),
  ['let-contract', { contractId: 'home-care-north', measureIds: ['at-home'] }],
  ...ROUND.slice(6),
  LESSON,
  CARRY,
).events;
const tied = cycleAfter(START, DATES, TIE, FLOW, PASSED, ['end-flow', { flowId: 'reviews' }]).events;
const withData = (event: { readonly type: string; readonly data: object } | undefined, data: object): unknown => ({
  ...event,
  data: { ...event?.data, ...data },
});
const planned = { stage: 'plan', from: '2026-04-02', to: '2026-04-05' };
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
    samples: [agreed, ...events, ...cycleAfter(...ROUND).events, ...handed.slice(5, 6), ...handed.slice(-2), ...tied.slice(1)],
    crossField: [
      {
        name: 'a measure agreed twice at once',
        code: 'kernel/duplicate-id',
        change: (sample: typeof agreed) => ({ ...sample, data: { ...sample.data, measures: [measure, measure] } }),
      },
      {
        name: 'a group named twice',
        code: 'kernel/duplicate-id',
        change: () => withData(engagement, { groups: ['carers', 'providers', 'carers'] }),
      },
      {
        name: 'a contract judged by one measure twice',
        code: 'kernel/duplicate-id',
        change: () => withData(handed[5], { measureIds: ['at-home', 'at-home'] }),
      },
      {
        name: 'a stage planned twice at once',
        code: 'kernel/duplicate-id',
        change: () => withData(tied[1], { stages: [planned, planned] }),
      },
      {
        name: 'a stage planned to end before it begins',
        code: 'kernel/end-before-start',
        change: () => withData(tied[1], { stages: [{ ...planned, to: '2026-04-01' }] }),
      },
      {
        name: 'a lesson carried over twice at once',
        code: 'kernel/duplicate-id',
        change: () => withData(handed.at(-1), { lessonIds: ['weekends', 'weekends'] }),
      },
      {
        name: 'a hypothesis carried over twice at once',
        code: 'kernel/duplicate-id',
        change: () => withData(handed.at(-1), { hypothesisIds: ['falls', 'falls'] }),
      },
      {
        name: 'a contract carried over with two ends',
        code: 'kernel/duplicate-id',
        change: () =>
          withData(handed.at(-1), {
            renewals: [
              { contractId: 'a', endsOn: '2027-03-31' },
              { contractId: 'a', endsOn: '2028-03-31' },
            ],
          }),
      },
    ],
  },
];
