import { CommandRejectedError, performEach, type AnyEvent, type Lifecycle } from 'commissioning-kit';

/** Carries out commands one after another and returns the events to store; one that is refused throws with its reasons. */
export function decideEach<C, E extends AnyEvent, S>(lifecycle: Lifecycle<C, E, S>, commands: readonly C[]): readonly E[] {
  const { events, reasons } = performEach(lifecycle, lifecycle.initialState(), commands);
  if (reasons.length > 0) throw new CommandRejectedError(reasons);
  return events;
}
