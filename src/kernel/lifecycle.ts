import type { Actor } from './records.js';
import type { CivilDate } from './civil-date.js';
import type { Reason } from './finding.js';
import { CommandRejectedError, isCommandRejectedError } from './errors.js';
import type { Extensions, Path } from './json.js';
import {
  laterVersionHint,
  readActor,
  readCivilDate,
  readExtensions,
  readId,
  readKeys,
  readList,
  readNullable,
  readObject,
  readShape,
  readText,
  readWholeNumber,
  refuse,
  type Shape,
} from './guards.js';

/** A fact that happened in a life: one entry of a stream. Any event store can keep it. */
export interface Event<T extends string = string, D = unknown> {
  readonly type: T;
  // Written out key by key, since stores want data with any keys, and an interface does not promise to have no others.
  readonly data: { readonly [K in keyof (D & EventEnvelope)]: (D & EventEnvelope)[K] };
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
  readonly data: {
    readonly [K in keyof (D & Omit<EventEnvelope, 'schemaVersion'>)]: (D & Omit<EventEnvelope, 'schemaVersion'>)[K];
  };
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
  /** The state before anything has happened. */
  readonly initialState: () => S;
  /** Every reason why the command is refused; empty when it is allowed. Throws `InvalidInputError` on a malformed command. */
  check(command: C, state: S): readonly Reason[];
  /** The events that the command leads to; throws `CommandRejectedError` with the reasons of `check`. */
  decide(command: C, state: S): E[];
  /** The state after an event. Refuses nothing; returns the very same state for an event of a type it does not know. */
  evolve(state: S, event: E): S;
  /**
   * Reads one stored event of a known type strictly, or returns null for a type this version does not know. A lifecycle without it has its
   * events read no further than {@link EventEnvelope}.
   */
  readEvent?(event: AnyEvent, path: Path): E | null;
}

/** What became of a command. */
export type Performed<E, S> =
  | { readonly accepted: true; readonly state: S; readonly events: readonly E[]; readonly reasons: readonly [] }
  | { readonly accepted: false; readonly state: S; readonly events: readonly []; readonly reasons: readonly Reason[] };

/**
 * Tries a command: the new state and events, or the unchanged state and the reasons why not.
 *
 * @param lifecycle - The rules, such as `cycleLifecycle`.
 * @param state - The state before the command.
 * @param command - What is wished.
 * @returns `accepted: true` with the events and the state after them, or `accepted: false` with the reasons and the state as it was.
 * @throws InvalidInputError when the command is malformed.
 * Source: D-CNV-04.
 *
 * @example
 * ```ts
 * import { CommandRejectedError, perform, type Lifecycle, type Reason } from 'commissioning-kit';
 *
 * type Counted = { type: 'counted'; data: { amount: number } };
 * const check = (command: { add: number }): Reason[] =>
 *   command.add > 0 ? [] : [{ code: 'counter/not-positive', message: 'Cannot add nothing', path: ['add'], input: command.add,
 *     basis: 'caller', domainId: null, sources: [] }];
 * const counter: Lifecycle<{ add: number }, Counted, { total: number }> = {
 *   name: 'counter',
 *   initialState: () => ({ total: 0 }),
 *   check,
 *   decide: (command) => {
 *     const reasons = check(command);
 *     if (reasons.length > 0) throw new CommandRejectedError(reasons);
 *     return [{ type: 'counted', data: { amount: command.add } }];
 *   },
 *   evolve: (state, event) => (event.type === 'counted' ? { total: state.total + event.data.amount } : state),
 * };
 * perform(counter, { total: 1 }, { add: 2 }).state; // => { total: 3 }
 * perform(counter, { total: 1 }, { add: 0 }).reasons.map((reason) => reason.message); // => ['Cannot add nothing']
 * ```
 */
export function perform<C, E extends AnyEvent, S>(lifecycle: Lifecycle<C, E, S>, state: S, command: C): Performed<E, S> {
  let events: readonly E[];
  try {
    events = lifecycle.decide(command, state);
  } catch (error) {
    if (isCommandRejectedError(error)) return { accepted: false, state, events: [], reasons: error.reasons };
    throw error;
  }
  return { accepted: true, state: events.reduce((before, event) => lifecycle.evolve(before, event), state), events, reasons: [] };
}

/**
 * Rebuilds a state from stored events, read with care, in time proportional to their number. Beside `type` and `data` an event may have the
 * keys that stores put there, `metadata` and `kind`, which are not read.
 *
 * @param lifecycle - The rules.
 * @param events - The stored events of one stream in their order.
 * @returns The state, and in `unread` how many events were of a type this version does not know; they change nothing. (A lifecycle without
 *   `readEvent` shows a type it does not know only by returning the same state, so there every event that changes nothing counts.)
 * @throws InvalidInputError when an event is malformed, has the id of an earlier one or is dated before the one ahead of it; the path names it.
 * Source: D-CNV-04, D-CNV-11.
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
  const seen = new Map<string, number>();
  readList<unknown>(events, [], (value) => value);
  for (const [index, stored] of events.entries()) {
    const path = [index];
    const event = readStored(stored, path);
    const { id, on } = readEnvelope(event.data, [...path, 'data']);
    const first = seen.get(id);
    if (first !== undefined) refuse('kernel/duplicate-id', [...path, 'data', 'id'], id, `unique in its stream; [${first}] has it already`);
    seen.set(id, index);
    if (last !== null && on < last) refuse('kernel/dates-go-back', [...path, 'data', 'on'], on, `on or after the event before it, ${last}`);
    last = on;
    const known = lifecycle.readEvent ? lifecycle.readEvent(event, path) : (event as E);
    const next = known === null ? state : lifecycle.evolve(state, known);
    if (known === null || (!lifecycle.readEvent && next === state)) unread += 1;
    state = next;
  }
  return { state, unread };
}

/** Takes an event out of what a store hands back. */
function readStored(stored: unknown, path: Path): AnyEvent {
  const anything = (value: unknown): unknown => value;
  const { type, data } = readShape(stored, path, { type: readId, data: readObject }, { metadata: anything, kind: anything });
  return { type: type as string, data };
}

/** Checks what every event must carry, of whatever type and version; what else it holds is the lifecycle's to read. */
function readEnvelope(data: unknown, path: Path): { readonly id: string; readonly on: CivilDate } {
  const envelope = readObject(data, path);
  readKeys(envelope, path, ENVELOPE);
  if (Object.hasOwn(envelope, 'extensions')) readExtensions(envelope['extensions'], [...path, 'extensions']);
  return { id: envelope['id'] as string, on: envelope['on'] as CivilDate };
}

const readWhy = /* @__PURE__ */ readNullable(readText);
const COMMON: Shape = { id: readId, on: readCivilDate, by: readActor, why: readWhy };
const ENVELOPE: Shape = { schemaVersion: /* @__PURE__ */ readWholeNumber(1), id: readId, on: readCivilDate, by: readActor, why: readWhy };

/**
 * Reads the data of a stored event of a known type: the envelope in version 1 and these keys, no others. What a lifecycle's `readEvent` does
 * for each of its types.
 */
export function readEventData(event: AnyEvent, path: Path, required: Shape, optional: Shape = {}): void {
  readShape(event.data, [...path, 'data'], { ...COMMON, schemaVersion: readVersionOne, ...required }, optional);
}

/** Reads the data of a command: what every command carries and these keys, no others. */
export function readCommandData(command: { readonly data: unknown }, required: Shape, optional: Shape = {}): void {
  readShape(command.data, ['data'], { ...COMMON, ...required }, optional);
}

function readVersionOne(value: unknown, path: Path): 1 {
  if (value !== 1) {
    const allowed = `1${laterVersionHint(value, [1])}: this version of the library knows no other of this type`;
    refuse('kernel/schema-version', path, value, allowed);
  }
  return value;
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

/** The reason why a command is refused whose id an event of the stream has already; none when it is new. */
export function checkNewId(id: string, eventIds: readonly string[]): readonly Reason[] {
  if (!eventIds.includes(id)) return [];
  return [
    {
      code: 'kernel/event-id-taken',
      message: `Cannot record event "${id}" twice: the stream has an event of that id`,
      path: ['data', 'id'],
      input: id,
      basis: 'library',
      domainId: 'D-CNV-04',
      sources: [],
    },
  ];
}

/** Reads what a command is, and no more: a room says whether it knows the type before it reads the data by {@link readCommandData}. */
export function readCommandEnvelope(command: unknown): { readonly type: string; readonly data: unknown } {
  const { type, data } = readObject(command, []);
  return { type: readId(type, ['type']), data };
}
