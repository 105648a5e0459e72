import type { FuzzedRoom } from '../room.js';
import { cycleAfter, command, measure, ROUND, STRATEGY, START, TO_PLAN, type Step } from '../../cycle/cycle-life.js';

export * as exports from '../../../src/cycle/index.js';

const ENGAGED: Step = ['record-engagement', { stage: 'analyse', groups: ['carers', 'providers'], text: 'A meeting' }];
const WORKED: Step = ['record-activity', { stage: 'analyse', activityId: 'find-gaps', text: 'Beds against need' }];
const HURRIED: Step = ['enter-stage', { stage: 'do', override: { reason: 'The present contract ends' } }];

const started = cycleAfter(START, ENGAGED, WORKED);
const planned = cycleAfter(START, TO_PLAN, STRATEGY);
const hurried = cycleAfter(START, TO_PLAN, HURRIED);
const reviewed = cycleAfter(...ROUND);
const fresh = cycleAfter();
const DAY = '2026-05-01';

export const fuzzed: FuzzedRoom['fuzzed'] = {
  decideCycle: () => [
    [command('start-cycle', 'x', DAY, { cycleId: 'older', populationId: 'people', modelId: 'noms' }), fresh.state],
    [command('record-activity', 'x', DAY, { stage: 'analyse', activityId: 'find-gaps', text: 'Beds against need' }), started.state],
    [command('record-engagement', 'x', DAY, { stage: 'analyse', groups: ['carers'], text: 'A meeting' }), started.state],
    [command('record-product', 'x', DAY, { stage: 'plan', productId: 'strategy', title: 'Strategy' }), planned.state],
    [command('agree-measures', 'x', DAY, { measures: [measure] }), started.state],
    [command('let-contract', 'x', DAY, { contractId: 'bridge', override: { reason: 'Urgent' } }), hurried.state],
    [command('record-change', 'x', DAY, { text: 'More hours', affects: 'contract' }), reviewed.state],
    [command('enter-stage', 'x', DAY, { stage: 'do' }), planned.state],
    [command('enter-stage', 'x', DAY, { stage: 'analyse' }), reviewed.state],
  ],
  replayCycle: () => [[started.events], [reviewed.events], [hurried.events]],
  parseCycleEvent: () => reviewed.events.map((event) => [event]),
  safeParseCycleEvent: () => hurried.events.map((event) => [event]),
  parseCycleModelId: () => [['DASS'], ['noms']],
  parseStage: () => [['Evaluate'], ['Procurement and Contracting']],
  mapStage: () => [[{ model: 'noms', stage: 'design', to: 'dass-guidance' }], [{ model: 'dass-guidance', stage: 'engage', to: 'noms' }]],
  checkStage: () => [['plan', { engage: 'yes', 'plan-outcomes': 'no' }]],
  stageAnswers: () => [[started.state, { stage: 'analyse', round: 1 }]],
  nextActivities: () => [[started.state], [reviewed.state], [fresh.state]],
  checkCycleBalance: () => [
    [started.state, { asOf: DAY }],
    [hurried.state, { asOf: DAY }],
  ],
};

export const trusting: FuzzedRoom['trusting'] = ['evolveCycle'];
