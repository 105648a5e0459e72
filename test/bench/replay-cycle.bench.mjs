// A fold must stay linear: ten thousand events cost about a hundred times what a hundred cost.
import { compare } from './compare.mjs';
import { replayCycle } from '../../dist/cycle/index.js';

const by = { role: 'commissioner', agencyId: 'council' };
const start = {
  type: 'cycle-started',
  data: {
    schemaVersion: 1,
    id: 'start',
    on: '2026-04-01',
    by,
    why: null,
    cycleId: 'older',
    populationId: 'older-people',
    modelId: 'ipc-book',
  },
};

/** A cycle of so many events, all of them activities after the start. */
function stream(events) {
  const activity = (index) => ({
    type: 'activity-recorded',
    data: {
      schemaVersion: 1,
      id: `activity-${index}`,
      on: '2026-04-02',
      by,
      why: null,
      stage: 'analyse',
      activityId: null,
      text: 'Read the needs assessment',
    },
  });
  return [start, ...Array.from({ length: events - 1 }, (_, index) => activity(index))];
}

const short = stream(100);
const long = stream(10_000);
compare(
  {
    '100 events, a hundred times': () => {
      for (let time = 0; time < 100; time += 1) replayCycle(short);
    },
    '10,000 events, once': () => replayCycle(long),
  },
  { rounds: 7 },
);
