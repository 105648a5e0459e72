import { cycleTies, informationFlows } from 'commissioning-kit/cycle';
import type { FuzzedRoom } from '../room.js';
import {
  CARRY,
  cycleAfter,
  command,
  DATES,
  FLOW,
  LESSON,
  measure,
  PASSED,
  ROUND,
  STRATEGY,
  START,
  TIE,
  TO_PLAN,
  type Step,
} from '../../cycle/cycle-life.js';
import { QUESTION } from '../../cycle/timetable-question.js';

export * as exports from '../../../src/cycle/index.js';

const ENGAGED: Step = ['record-engagement', { stage: 'analyse', groups: ['carers', 'providers'], text: 'A meeting' }];
const WORKED: Step = ['record-activity', { stage: 'analyse', activityId: 'find-gaps', text: 'Beds against need' }];
const HURRIED: Step = ['enter-stage', { stage: 'do', override: { reason: 'The present contract ends' } }];

const started = cycleAfter(START, ENGAGED, WORKED);
const planned = cycleAfter(START, TO_PLAN, STRATEGY);
const hurried = cycleAfter(START, TO_PLAN, HURRIED);
const reviewed = cycleAfter(...ROUND);
const handed = cycleAfter(...ROUND, LESSON, CARRY);
const tied = cycleAfter(START, DATES, TIE, FLOW, PASSED, ['end-flow', { flowId: 'reviews' }]);
const flowing = cycleAfter(START, TIE, FLOW);
const fresh = cycleAfter();
const ours = {
  id: 'local:county',
  label: 'County',
  stages: [
    { id: 'know', label: 'Know', text: 'What is needed', maps: ['analyse', 'plan'], parts: ['design'] },
    { id: 'buy', label: 'Buy', text: null, maps: ['do'] },
  ],
  engagement: 'in-a-stage',
  throughout: null,
  engagementStage: 'know',
  sources: [{ work: 'local:framework', locator: 'page 3', basis: 'stated', verified: true }],
};
const DAY = '2026-05-01';
const withIds = ([type, data]: Step): Parameters<typeof command> => [type, 'x', DAY, data as never];

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
    [command(...withIds(DATES)), started.state],
    [command(...withIds(LESSON)), started.state],
    [command(...withIds(CARRY)), handed.state],
    [command(...withIds(TIE)), started.state],
    [command(...withIds(FLOW)), started.state],
    [command('end-flow', 'x', DAY, { flowId: 'reviews' }), flowing.state],
    [command(...withIds(PASSED)), flowing.state],
  ],
  replayCycle: () => [[started.events], [reviewed.events], [hurried.events], [handed.events], [tied.events]],
  parseCycleEvent: () => reviewed.events.map((event) => [event]),
  safeParseCycleEvent: () => [...hurried.events, ...handed.events.slice(-2), ...tied.events].map((event) => [event]),
  parseCycleModelId: () => [['DASS'], ['noms']],
  parseStage: () => [['Evaluate'], ['Procurement and Contracting']],
  mapStage: () => [
    [{ model: ours, stage: 'know', to: 'noms' }],
    [{ model: 'noms', stage: 'design', to: 'dass-guidance' }],
    [{ model: 'dass-guidance', stage: 'engage', to: 'noms' }],
  ],
  defineCycleModel: () => [[ours]],
  checkCycleModel: () => [['noms'], [ours]],
  stageSlippage: () => [[tied.state, { asOf: DAY, round: 1, against: 'last-plan' }]],
  carriedInto: () => [[handed.state], [handed.state, { round: 2 }]],
  checkCarryOver: () => [
    [
      handed.state,
      { asOf: DAY, withinDays: 400, contracts: [{ id: 'a', endsOn: '2027-03-31', noticeDays: 90 }], openHypothesisIds: ['falls'] },
    ],
  ],
  informationFlows: () => [[tied.state]],
  cycleTies: () => [[tied.state]],
  checkInformationFlows: () => [
    [{ ties: cycleTies(flowing.state), flows: informationFlows(flowing.state), asOf: DAY, unlisted: 'no' }],
    [
      {
        ties: [{ upperId: 'region', lowerId: 'older', place: 'under', lower: 'strategic', jointOversight: 'no' }],
        flows: informationFlows(cycleAfter(START, FLOW, PASSED).state),
        asOf: DAY,
      },
    ],
  ],
  planTimetable: () => [
    [QUESTION],
    [
      {
        ...QUESTION,
        routes: QUESTION.routes.map((route) => ({
          ...route,
          stops: route.stops.map((stop) => ({
            ...stop,
            meetings: { every: 1, unit: 'months', from: '2026-05-01', on: { week: 'third', weekday: 2 } },
          })),
        })),
      },
    ],
  ],
  checkStage: () => [['plan', { engage: 'yes', 'plan-outcomes': 'no' }]],
  stageAnswers: () => [[started.state, { stage: 'analyse', round: 1 }]],
  nextActivities: () => [[started.state], [reviewed.state], [fresh.state]],
  checkCycleBalance: () => [
    [started.state, { asOf: DAY }],
    [hurried.state, { asOf: DAY }],
  ],
};

export const trusting: FuzzedRoom['trusting'] = ['evolveCycle'];
