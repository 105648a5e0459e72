import type { AnyEvent, Lifecycle } from 'commissioning-kit';

/** Carries out commands one after another and returns the events to store; one that is refused throws with its reasons. */
export function carryOut<C, E extends AnyEvent, S>(lifecycle: Lifecycle<C, E, S>, commands: readonly C[]): readonly E[] {
  let state = lifecycle.initialState();
  return commands.flatMap((command) => {
    const events = lifecycle.decide(command, state);
    state = events.reduce((before, event) => lifecycle.evolve(before, event), state);
    return events;
  });
}
