import type { AnyEvent, Lifecycle } from 'commissioning-kit';

/** Carries out commands one after another and returns the events to store. A refused command throws with its reasons. */
export function decideEach<C, E extends AnyEvent, S>(lifecycle: Lifecycle<C, E, S>, commands: readonly C[]): readonly E[] {
  let state = lifecycle.initialState();
  const stored: E[] = [];
  for (const command of commands) {
    const events = lifecycle.decide(command, state);
    state = events.reduce((before, event) => lifecycle.evolve(before, event), state);
    stored.push(...events);
  }
  return stored;
}
