import { cycleLifecycle, perform, type CycleCommand, type CycleEvent, type CycleState, type Measure } from 'commissioning-kit/cycle';

export const by = { role: 'head of commissioning', agencyId: 'council' };

export const measure: Measure = {
  id: 'at-home',
  name: 'People at home 91 days after leaving hospital',
  kind: 'outcome',
  dimension: null,
  unit: 'share',
  direction: 'higher-is-better',
  target: 0.85,
  agreedOn: null,
};

type Own<T extends CycleCommand['type']> = Omit<Extract<CycleCommand, { type: T }>['data'], 'id' | 'on' | 'by' | 'why' | 'extensions'>;

/** A command with the parts that every command has filled in. */
export function command<T extends CycleCommand['type']>(type: T, id: string, on: string, data: Own<T>): CycleCommand {
  return { type, data: { id, on, by, why: null, ...data } } as unknown as CycleCommand;
}

/** A cycle that did each of these, in order and a day apart from 1 April 2026; each must be allowed. */
export function cycleAfter(...steps: readonly Step[]): { readonly state: CycleState; readonly events: readonly CycleEvent[] } {
  let state = cycleLifecycle.initialState();
  const events: CycleEvent[] = [];
  for (const [index, [type, data]] of steps.entries()) {
    const on = `2026-04-${String(index + 1).padStart(2, '0')}`;
    const performed = perform(cycleLifecycle, state, command(type, `e${index + 1}`, on, data));
    if (!performed.accepted) throw new Error(performed.reasons.map((reason) => reason.message).join('; '));
    state = performed.state;
    events.push(...performed.events);
  }
  return { state, events };
}

export type Step = { [T in CycleCommand['type']]: readonly [T, Own<T>] }[CycleCommand['type']];

export const START: Step = ['start-cycle', { cycleId: 'older', populationId: 'older-people', modelId: 'dass-guidance' }];
export const TO_PLAN: Step = ['enter-stage', { stage: 'plan' }];
export const STRATEGY: Step = ['record-product', { stage: 'plan', productId: 'strategy', title: 'Commissioning strategy' }];
export const TO_DO: Step = ['enter-stage', { stage: 'do' }];
export const MEASURES: Step = ['agree-measures', { measures: [measure] }];
export const CONTRACT: Step = ['let-contract', { contractId: 'home-care-north' }];
export const TO_REVIEW: Step = ['enter-stage', { stage: 'review' }];
export const CHANGE: Step = ['record-change', { text: 'More hours at weekends', affects: 'contract' }];
export const TO_ANALYSE: Step = ['enter-stage', { stage: 'analyse' }];
export const LESSON: Step = ['record-lesson', { lessonId: 'weekends', stage: 'analyse', text: 'Weekends were short of hours' }];
export const CARRY: Step = [
  'carry-over',
  { lessonIds: ['weekends'], hypothesisIds: ['falls'], renewals: [{ contractId: 'home-care-north', endsOn: '2027-03-31' }] },
];
export const TIE: Step = [
  'tie-cycle',
  { upperId: 'older', lowerId: 'brokerage', place: 'beside', lower: 'tactical', jointOversight: 'unknown' },
];
export const FLOW: Step = [
  'agree-flow',
  {
    flowId: 'reviews',
    about: 'provider-quality-insight',
    text: 'What annual reviews say about providers',
    fromCycleId: 'brokerage',
    toCycleId: 'older',
    route: 'Quarterly meeting',
    frequency: { every: 3, unit: 'months' },
  },
];
export const PASSED: Step = ['pass-information', { flowId: 'reviews', text: 'Two homes are short of night staff' }];
export const DATES: Step = [
  'plan-stages',
  {
    round: 1,
    stages: [
      { stage: 'analyse', from: '2026-04-01', to: '2026-04-01' },
      { stage: 'plan', from: '2026-04-02', to: '2026-04-05' },
    ],
  },
];
export const ROUND: readonly Step[] = [START, TO_PLAN, STRATEGY, TO_DO, MEASURES, CONTRACT, TO_REVIEW, CHANGE];
