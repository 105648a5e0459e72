import { InvalidInputError, isInvalidInputError } from './errors.js';
import type { Reason } from './finding.js';
import { readList } from './guards.js';
import { perform, type AnyEvent, type Lifecycle, type Performed } from './lifecycle.js';

/** What became of a list of commands: all of it, or as far as the one that was refused. */
export type PerformedEach<E, S> =
  | { readonly accepted: true; readonly state: S; readonly events: readonly E[]; readonly reasons: readonly []; readonly refused: null }
  | {
      readonly accepted: false;
      readonly state: S;
      readonly events: readonly E[];
      readonly reasons: readonly Reason[];
      /** The place in the list of the command that was refused, counted from 0. */
      readonly refused: number;
    };

/**
 * Tries commands one after another, each against the state that the ones before it led to, and stops at the first that is refused. What was
 * done until then is given back: store it, or leave it, as the case may be.
 *
 * @param lifecycle - The rules, such as `cycleLifecycle`.
 * @param state - The state before the first command.
 * @param commands - What is wished, in its order.
 * @returns `accepted: true` with all events in their order and the state after them; or `accepted: false` with the events and the state up to
 *   the command that was `refused`, and the reasons, whose paths begin with its place.
 * @throws InvalidInputError when a command is malformed; the path begins with its place.
 * Source: D-CNV-04.
 *
 * @example
 * ```ts
 * import { performEach } from 'commissioning-kit';
 * import { cycleLifecycle } from 'commissioning-kit/cycle';
 *
 * const at = (id: string, on: string) => ({ id, on, by: { role: 'commissioner', agencyId: null }, why: null });
 * const performed = performEach(cycleLifecycle, cycleLifecycle.initialState(), [
 *   { type: 'start-cycle', data: { ...at('e1', '2026-04-01'), cycleId: 'older', populationId: 'older-people', modelId: 'ipc-book' } },
 *   { type: 'enter-stage', data: { ...at('e2', '2026-05-01'), stage: 'plan' } },
 *   { type: 'enter-stage', data: { ...at('e3', '2026-06-01'), stage: 'do' } },
 * ]);
 * performed.events.map((event) => event.type); // => ['cycle-started', 'stage-entered']
 * performed.refused; // => 2
 * performed.reasons.map((reason) => [reason.code, reason.path]); // => [['cycle/no-plan', [2, 'data', 'stage']]]
 * ```
 */
export function performEach<C, E extends AnyEvent, S>(
  lifecycle: Lifecycle<C, E, S>,
  state: S,
  commands: readonly C[],
): PerformedEach<E, S> {
  readList<unknown>(commands, [], (command) => command);
  const events: E[] = [];
  let reached = state;
  for (const [place, command] of commands.entries()) {
    const performed = performAt(place, lifecycle, reached, command);
    if (!performed.accepted) {
      const reasons = performed.reasons.map((reason) => ({ ...reason, path: [place, ...reason.path] }));
      return { accepted: false, state: reached, events, reasons, refused: place };
    }
    for (const event of performed.events) events.push(event);
    reached = performed.state;
  }
  return { accepted: true, state: reached, events, reasons: [], refused: null };
}

/** Performs one command of a list; what is malformed about it is said with its place. */
function performAt<C, E extends AnyEvent, S>(place: number, lifecycle: Lifecycle<C, E, S>, state: S, command: C): Performed<E, S> {
  try {
    return perform(lifecycle, state, command);
  } catch (error) {
    if (!isInvalidInputError(error)) throw error;
    const { code, path, found, allowed } = error;
    const reasons = error.reasons.map((reason) => ({ ...reason, path: [place, ...reason.path] }));
    const several = reasons.length > 1 ? { reasons } : { input: reasons[0]?.input ?? found };
    throw new InvalidInputError({ code, path: [place, ...path], found, allowed, ...several });
  }
}
