import type { Actor } from './records.js';
import type { CivilDate } from './civil-date.js';
import type { Reason } from './finding.js';
import { CommandRejectedError, InvalidInputError } from './errors.js';
import { describeValue, type Extensions, type Path } from './json.js';
import { readActor, readCivilDate, readExtensions, readId, readList, readObject, readText } from './guards.js';

/** A fact that happened in a life: one entry of a stream. Any event store can keep it. */
export interface Event<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D & EventEnvelope;
}

/** What every event carries beside what it tells. */
export interface EventEnvelope {
  readonly schemaVersion: number;
  /** The id of the event itself, the caller's, unique in its stream: it lets stores refuse a second copy and files be merged. */
  readonly id: string;
  /** The day it took effect. */
  readonly on: CivilDate;
  readonly by: Actor;
  readonly why: string | null;
  readonly extensions?: Extensions;
}

/** A wish to make something happen: the same data as the event it would become, without the version. */
export interface Command<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D & Omit<EventEnvelope, 'schemaVersion'>;
}

/** The least that a stored event looks like to a fold: the type, and the rest unread. */
export interface AnyEvent {
  readonly type: string;
  readonly data: unknown;
}

/**
 * The rules of a life, as plain functions. Rules live once, in `check`; state is always the fold of the events.
 */
export interface Lifecycle<C, E extends AnyEvent, S> {
  readonly name: string;
  readonly initialState: () => S;
  /** Every reason why the command is refused; empty when it is allowed. Throws `InvalidInputError` on a malformed command. */
  check(command: C, state: S): readonly Reason[];
  /** The events that the command leads to; throws `CommandRejectedError` with the reasons of `check`. */
  decide(command: C, state: S): readonly E[];
  /** The state after an event. Refuses nothing; returns the very same state for an event of a type it does not know. */
  evolve(state: S, event: E): S;
  /** Reads one stored event of a known type strictly, or returns null for a type this version does not know. */
  readEvent?(event: unknown, path: Path): E | null;
}

/** What became of a command. */
export type Performed<E, S> =
  | { readonly accepted: true; readonly state: S; readonly events: readonly E[]; readonly reasons: readonly Reason[] }
  | { readonly accepted: false; readonly state: S; readonly events: readonly E[]; readonly reasons: readonly Reason[] };

/**
 * Tries a command: the new state and events, or the unchanged state and the reasons why not.
 *
 * @param lifecycle - The rules, such as `cycleLifecycle`.
 * @param state - The state before the command.
 * @param command - What is wished.
 * @returns `accepted: true` with the events and the state after them, or `accepted: false` with the reasons and the state as it was.
 * @throws InvalidInputError when the command is malformed.
 *
 * @example
 * ```ts
 * import { perform, type Lifecycle } from 'commissioning-kit';
 *
 * type Counted = { type: 'counted'; data: { by: number } };
 * const counter: Lifecycle<{ add: number }, Counted, { total: number }> = {
 *   name: 'counter',
 *   initialState: () => ({ total: 0 }),
 *   check: (command) => (command.add > 0 ? [] : [{ code: 'counter/not-positive', message: 'Cannot add nothing', path: ['add'],
 *     input: command.add, basis: 'caller', domainId: null, sources: [] }]),
 *   decide: (command) => [{ type: 'counted', data: { by: command.add } }],
 *   evolve: (state, event) => (event.type === 'counted' ? { total: state.total + event.data.by } : state),
 * };
 * perform(counter, { total: 1 }, { add: 2 }).state; // => { total: 3 }
 * perform(counter, { total: 1 }, { add: 0 }).accepted; // => false
 * ```
 */
export function perform<C, E extends AnyEvent, S>(lifecycle: Lifecycle<C, E, S>, state: S, command: C): Performed<E, S> {
  const reasons = lifecycle.check(command, state);
  if (reasons.length > 0) return { accepted: false, state, events: [], reasons };
  const events = lifecycle.decide(command, state);
  return { accepted: true, state: events.reduce((before, event) => lifecycle.evolve(before, event), state), events, reasons: [] };
}

/**
 * Rebuilds a state from stored events, read with care.
 *
 * @param lifecycle - The rules.
 * @param events - The stored events in their order.
 * @returns The state, and in `unread` how many events were of a type this version does not know; they change nothing.
 * @throws InvalidInputError when an event is malformed or dated before the one ahead of it; the path names it.
 *
 * @example
 * ```ts
 * import { replay, type Lifecycle, type Event } from 'commissioning-kit';
 *
 * type Counted = Event<'counted', { amount: number }>;
 * const counter: Lifecycle<never, Counted, { total: number }> = {
 *   name: 'counter',
 *   initialState: () => ({ total: 0 }),
 *   check: () => [],
 *   decide: () => [],
 *   evolve: (state, event) => (event.type === 'counted' ? { total: state.total + event.data.amount } : state),
 * };
 * const by = { role: 'analyst', agencyId: null };
 * replay(counter, [
 *   { type: 'counted', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, amount: 2 } },
 *   { type: 'from-a-later-version', data: { schemaVersion: 1, id: 'e2', on: '2026-04-02', by, why: null } },
 * ]); // => { state: { total: 2 }, unread: 1 }
 * ```
 */
export function replay<C, E extends AnyEvent, S>(
  lifecycle: Lifecycle<C, E, S>,
  events: readonly AnyEvent[],
): { readonly state: S; readonly unread: number } {
  let state = lifecycle.initialState();
  let unread = 0;
  let last: CivilDate | null = null;
  const list = readList<AnyEvent>(events, [], (value) => value as AnyEvent);
  for (const [index, event] of list.entries()) {
    const path = [index];
    const on = readEnvelope(event, path);
    if (last !== null && on < last) {
      throw new InvalidInputError({
        code: 'kernel/dates-go-back',
        path: [...path, 'data', 'on'],
        found: describeValue(on),
        allowed: `on or after the event before it, ${last}`,
      });
    }
    last = on;
    const known = lifecycle.readEvent ? lifecycle.readEvent(event, path) : (event as E);
    const next = known === null ? state : lifecycle.evolve(state, known);
    if (next === state) unread += 1;
    state = next;
  }
  return { state, unread };
}

/** Checks what every event must carry and returns its date; what else it holds is the lifecycle's to read. */
function readEnvelope(event: unknown, path: Path): CivilDate {
  const { type, data } = readObject(event, path);
  readId(type, [...path, 'type']);
  const dataPath = [...path, 'data'];
  const envelope = readObject(data, dataPath);
  const version = envelope['schemaVersion'];
  if (!Number.isInteger(version) || (version as number) < 1) {
    throw new InvalidInputError({
      code: 'kernel/schema-version',
      path: [...dataPath, 'schemaVersion'],
      found: describeValue(version),
      allowed: 'a whole number from 1',
    });
  }
  readId(envelope['id'], [...dataPath, 'id']);
  readActor(envelope['by'], [...dataPath, 'by']);
  if (envelope['why'] !== null) readText(envelope['why'], [...dataPath, 'why']);
  if ('extensions' in envelope) readExtensions(envelope['extensions'], [...dataPath, 'extensions']);
  return readCivilDate(envelope['on'], [...dataPath, 'on']);
}

/** What every `decideX` does: throw what `check` found. */
export function rejectIfAny(reasons: readonly Reason[]): void {
  if (reasons.length > 0) throw new CommandRejectedError(reasons);
}

/** The reason why a command dated before the last event is refused; none when it is not. */
export function checkNotBefore(on: CivilDate, lastOn: CivilDate | null): readonly Reason[] {
  if (lastOn === null || on >= lastOn) return [];
  return [
    {
      code: 'kernel/dated-before-last-event',
      message: `Cannot record something on ${on}: the last event is dated ${lastOn}; date it on or after that day`,
      path: ['data', 'on'],
      input: { on, lastOn },
      basis: 'library',
      domainId: 'D-CNV-04',
      sources: [],
    },
  ];
}

/** Reads what every command carries; the room's guard reads the rest. */
export function readCommandEnvelope(command: unknown): { readonly type: string; readonly data: Readonly<Record<string, unknown>> } {
  const { type, data } = readObject(command, []);
  const name = readId(type, ['type']);
  const envelope = readObject(data, ['data']);
  readId(envelope['id'], ['data', 'id']);
  readCivilDate(envelope['on'], ['data', 'on']);
  readActor(envelope['by'], ['data', 'by']);
  if (envelope['why'] !== null) readText(envelope['why'], ['data', 'why']);
  if ('extensions' in envelope) readExtensions(envelope['extensions'], ['data', 'extensions']);
  return { type: name, data: envelope };
}
