import { replay, type AnyEvent, type Lifecycle } from '../kernel/lifecycle.js';
import type { CycleEvent } from './cycle-events.js';
import { initialCycle, type CycleState } from './cycle-state.js';
import { evolveCycle } from './evolve-cycle.js';
import { readCycleEvent } from './read-cycle.js';

/** The life of a cycle without its rules: events are facts, and a page that only shows them should not have to load what refuses commands. */
const FOLD: Lifecycle<never, CycleEvent, CycleState> = {
  name: 'cycle',
  initialState: initialCycle,
  check: () => [],
  decide: () => [],
  evolve: evolveCycle,
  readEvent: readCycleEvent,
};

/**
 * Rebuilds a cycle from its stored events.
 *
 * @param events - The events of one cycle in their order, as an event store hands them back.
 * @returns The state, and in `unread` how many events were of a type that this version does not know.
 * @throws InvalidInputError when a known event is malformed, an id stands twice, or dates go back.
 * Source: D-CYC-F2, D-CNV-11.
 *
 * @example
 * ```ts
 * import { replayCycle } from 'commissioning-kit/cycle';
 *
 * const by = { role: 'commissioner', agencyId: null };
 * const { state, unread } = replayCycle([
 *   { type: 'cycle-started', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, cycleId: 'older', populationId: 'older-people', modelId: 'ipc-book' } },
 *   { type: 'stage-entered', data: { schemaVersion: 1, id: 'e2', on: '2026-06-01', by, why: null, stage: 'plan', round: 1, override: null } },
 * ]);
 * state.history.flat();
 * // => [{ stage: 'analyse', round: 1, from: '2026-04-01', to: '2026-06-01' }, { stage: 'plan', round: 1, from: '2026-06-01', to: null }]
 * unread; // => 0
 * ```
 */
export function replayCycle(events: readonly AnyEvent[]): { readonly state: CycleState; readonly unread: number } {
  return replay(FOLD, events);
}
