import { rejectIfAny, type Lifecycle } from '../kernel/lifecycle.js';
import { checkCycle, objectionsTo } from './check-cycle.js';
import type { CycleCommand, CycleEvent, Override, OverrideRequest } from './cycle-events.js';
import { initialCycle, type CycleState } from './cycle-state.js';
import { evolveCycle } from './evolve-cycle.js';
import { readCycleEvent } from './read-cycle.js';

/**
 * The events that a command leads to. The cycle goes from `analyse` to `plan`, `do`, `review` and on to `analyse` of the next round; from
 * `review` it may go back to `plan` or to `do`. Three rules can be set aside by an `override` with a reason, which stays visible in the
 * state: no doing without a plan of this round, no leaving a review that does not say what changes, no contract before measures are agreed.
 *
 * @param command - What is wished.
 * @param state - The state before.
 * @returns The events, one for each command.
 * @throws CommandRejectedError with every reason why it is refused; InvalidInputError when the command or the state is malformed.
 * Source: D-CYC-F2, D-CYC-32, D-CYC-33.
 *
 * @example
 * ```ts
 * import { cycleLifecycle, decideCycle, perform } from 'commissioning-kit/cycle';
 *
 * const by = { role: 'commissioner', agencyId: 'council' };
 * const start = { id: 'e1', on: '2026-04-01', by, why: null, cycleId: 'older', populationId: 'older-people', modelId: 'dass-guidance' } as const;
 * const state = cycleLifecycle.initialState();
 * decideCycle({ type: 'start-cycle', data: start }, state)[0]?.type; // => 'cycle-started'
 * perform(cycleLifecycle, state, { type: 'enter-stage', data: { id: 'e1', on: '2026-04-01', by, why: null, stage: 'do' } }).reasons[0]?.code;
 * // => 'cycle/not-started'
 * ```
 */
export function decideCycle(command: CycleCommand, state: CycleState): CycleEvent[] {
  rejectIfAny(checkCycle(command, state));
  switch (command.type) {
    case 'start-cycle':
      return [{ type: 'cycle-started', data: { schemaVersion: 1, ...command.data } }];
    case 'record-activity':
      return [{ type: 'activity-recorded', data: { schemaVersion: 1, ...command.data } }];
    case 'record-engagement':
      return [{ type: 'engagement-recorded', data: { schemaVersion: 1, ...command.data } }];
    case 'record-product':
      return [{ type: 'product-recorded', data: { schemaVersion: 1, ...command.data } }];
    case 'agree-measures':
      return [{ type: 'measures-agreed', data: { schemaVersion: 1, ...command.data } }];
    case 'let-contract':
      return [{ type: 'contract-let', data: { schemaVersion: 1, ...command.data, override: overrideOf(command, state) } }];
    case 'record-change':
      return [{ type: 'change-recorded', data: { schemaVersion: 1, ...command.data } }];
    case 'enter-stage': {
      const round = state.stage === 'review' && command.data.stage === 'analyse' ? state.round + 1 : state.round;
      return [{ type: 'stage-entered', data: { schemaVersion: 1, ...command.data, round, override: overrideOf(command, state) } }];
    }
    case 'plan-stages':
      return [{ type: 'stages-planned', data: { schemaVersion: 1, ...command.data } }];
    case 'record-lesson':
      return [{ type: 'lesson-recorded', data: { schemaVersion: 1, ...command.data } }];
    case 'carry-over':
      return [{ type: 'carried-over', data: { schemaVersion: 1, ...command.data } }];
    case 'tie-cycle':
      return [{ type: 'cycle-tied', data: { schemaVersion: 1, ...command.data } }];
    case 'agree-flow':
      return [{ type: 'flow-agreed', data: { schemaVersion: 1, ...command.data } }];
    case 'end-flow':
      return [{ type: 'flow-ended', data: { schemaVersion: 1, ...command.data } }];
    case 'pass-information':
      return [{ type: 'information-passed', data: { schemaVersion: 1, ...command.data } }];
  }
}

function overrideOf(
  command: CycleCommand & { readonly data: { readonly override?: OverrideRequest } },
  state: CycleState,
): Override | null {
  const { override } = command.data;
  if (override === undefined) return null;
  return { reason: override.reason, codes: objectionsTo(command, state).overridable.map((reason) => reason.code) };
}

/**
 * The life of a commissioning cycle as plain functions, for `perform` and `replay` and for any event store.
 *
 * @example
 * ```ts
 * import { cycleLifecycle } from 'commissioning-kit/cycle';
 *
 * cycleLifecycle.initialState().stage; // => null
 * ```
 */
export const cycleLifecycle: Lifecycle<CycleCommand, CycleEvent, CycleState> = {
  name: 'cycle',
  initialState: initialCycle,
  check: checkCycle,
  decide: decideCycle,
  evolve: evolveCycle,
  readEvent: readCycleEvent,
};
