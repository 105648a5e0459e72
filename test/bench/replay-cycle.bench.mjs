// A fold must stay linear, and so must deciding: ten thousand events cost about a hundred times what a hundred cost. The streams hold events
// of every type, in rounds, since a list that only some of them grow would not show in a stream of one type.
import { compare } from './compare.mjs';
import { cycleLifecycle, decideCycle, replayCycle } from '../../dist/cycle/index.js';

/** What an event may cost at most in the long stream, by what one costs in the short one. */
const MOST = 1.5;
const by = { role: 'commissioner', agencyId: 'council' };
const measure = {
  id: 'at-home',
  name: 'People at home 91 days after leaving hospital',
  kind: 'outcome',
  dimension: null,
  unit: 'share',
  direction: 'higher-is-better',
  target: 0.85,
  agreedOn: null,
};

/** The commands of one round, from the analysis to the next. */
function round(number) {
  return [
    ['record-activity', { stage: 'analyse', activityId: 'find-gaps', text: 'Beds against need' }],
    ['record-engagement', { stage: 'analyse', groups: ['carers', 'providers'], text: 'A meeting' }],
    ['plan-stages', { round: number, stages: [{ stage: 'plan', from: '2026-05-01', to: '2026-06-30' }] }],
    ['record-lesson', { lessonId: `lesson-${number}`, stage: 'analyse', text: 'Weekends were short of hours' }],
    ['tie-cycle', { upperId: 'older', lowerId: `team-${number}`, place: 'beside', lower: 'tactical', jointOversight: 'yes' }],
    [
      'agree-flow',
      {
        flowId: `flow-${number}`,
        about: 'need-for-new-services',
        text: 'What is missing',
        fromCycleId: `team-${number}`,
        toCycleId: 'older',
        route: 'Quarterly meeting',
        frequency: { every: 3, unit: 'months' },
      },
    ],
    ['pass-information', { flowId: `flow-${number}`, text: 'Night sitting' }],
    ['end-flow', { flowId: `flow-${number}` }],
    ['enter-stage', { stage: 'plan' }],
    ['record-product', { stage: 'plan', productId: 'strategy', title: 'Commissioning strategy' }],
    ['enter-stage', { stage: 'do' }],
    ['agree-measures', { measures: [measure] }],
    ['let-contract', { contractId: `contract-${number}`, measureIds: ['at-home'] }],
    ['enter-stage', { stage: 'review' }],
    ['record-change', { text: 'More hours at weekends', affects: 'contract' }],
    [
      'carry-over',
      {
        lessonIds: [`lesson-${number}`],
        hypothesisIds: ['falls'],
        renewals: [{ contractId: `contract-${number}`, endsOn: '2027-03-31' }],
      },
    ],
    ['enter-stage', { stage: 'analyse' }],
  ];
}

/** So many commands, all of which are allowed. */
function commands(count) {
  const list = [['start-cycle', { cycleId: 'older', populationId: 'older-people', modelId: 'ipc-book' }]];
  for (let number = 1; list.length < count; number += 1) list.push(...round(number));
  return list.slice(0, count).map(([type, data], index) => ({
    type,
    data: { id: `event-${index}`, on: '2026-04-02', by, why: null, ...data },
  }));
}

/** Decides on each command and goes on from the state after it. */
function live(list) {
  let state = cycleLifecycle.initialState();
  const events = [];
  for (const command of list) {
    for (const event of decideCycle(command, state)) {
      events.push(event);
      state = cycleLifecycle.evolve(state, event);
    }
  }
  return events;
}

const [short, long] = [commands(100), commands(10_000)];
const [shortEvents, longEvents] = [live(short), live(long)];
const times = (run) => () => {
  for (let time = 0; time < 100; time += 1) run();
};

for (const [what, ways] of [
  ['folding', { 'a hundred times 100 events': times(() => replayCycle(shortEvents)), '10,000 events once': () => replayCycle(longEvents) }],
  ['deciding', { 'a hundred times 100 commands': times(() => live(short)), '10,000 commands once': () => live(long) }],
]) {
  console.log(` ${what}`);
  const { ratio } = Object.values(compare(ways, { rounds: 9 }))[1];
  if (ratio > MOST) {
    console.error(`  ${what} costs ${ratio.toFixed(2)} times as much in a long life: more than ${MOST}`);
    process.exitCode = 1;
  }
}
