import { cycleLifecycle, type CycleCommand } from 'commissioning-kit/cycle';
import { carryOut } from './carry-out.js';
import { NEW } from './contracts.js';
import { LEAD, POPULATION } from './partners.js';
import { MEASURES } from './strategy.js';

let count = 0;
const at = (on: string) => ({ id: `step ${(count += 1)}`, on, by: LEAD, why: null });

const COMMANDS: readonly CycleCommand[] = [
  { type: 'start-cycle', data: { ...at('2026-02-02'), cycleId: 'home-care', populationId: POPULATION.id, modelId: 'dass-guidance' } },
  {
    type: 'record-engagement',
    data: { ...at('2026-03-16'), stage: 'analyse', groups: ['People with care at home', 'Carers'], text: 'Interviews in every zone' },
  },
  { type: 'record-activity', data: { ...at('2026-04-27'), stage: 'analyse', activityId: 'find-gaps', text: 'Visits missed by place' } },
  { type: 'record-product', data: { ...at('2026-05-08'), stage: 'analyse', productId: 'needs', title: 'Needs assessment' } },
  { type: 'enter-stage', data: { ...at('2026-05-11'), stage: 'plan' } },
  { type: 'record-engagement', data: { ...at('2026-06-30'), stage: 'plan', groups: ['Home care agencies'], text: 'Forum on zones' } },
  { type: 'agree-measures', data: { ...at('2026-07-01'), measures: MEASURES } },
  {
    type: 'record-product',
    data: { ...at('2026-07-03'), stage: 'plan', productId: 'strategy', title: 'Care at home in Ferndale and Lowmoor' },
  },
  { type: 'enter-stage', data: { ...at('2026-10-01'), stage: 'do' } },
  ...NEW.map(({ id }): CycleCommand => ({ type: 'let-contract', data: { ...at('2027-01-11'), contractId: id } })),
];

export const CYCLE = carryOut(cycleLifecycle, COMMANDS);
