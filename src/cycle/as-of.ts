import type { CivilDate } from '../kernel/civil-date.js';
import { refuse } from '../kernel/guards.js';
import type { CycleState } from './cycle-state.js';

/** Refuses a day before the last event of a cycle: its state is not that of such a day. */
export function refuseBeforeLastEvent(asOf: CivilDate, { lastOn }: CycleState): void {
  if (lastOn !== null && asOf < lastOn) {
    refuse('cycle/as-of-before-last-event', ['options', 'asOf'], asOf, `on or after the last event, ${lastOn}`);
  }
}
