import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isCommandRejectedError,
  isInvalidInputError,
  perform,
  replay,
  type AnyEvent,
  type CivilDate,
  type Command,
  type EventEnvelope,
  type InvalidInputError,
  type Lifecycle,
  type Reason,
} from 'commissioning-kit';
import { deepFreeze, notJson, placesOf, replaceAt } from '../fuzz/mutations.js';

/** What {@link testLifecycle} needs to know. */
export interface Conformance<C extends Command, E extends AnyEvent, S extends { readonly lastOn: CivilDate | null }> {
  /** Stands in the names of the tests; by default the lifecycle's own name. */
  readonly name?: string;
  readonly lifecycle: Lifecycle<C, E, S>;
  /**
   * Lists of well-formed commands, each tried in order on a new state, or an arbitrary of such lists. Some must be allowed; some should be
   * refused. Dates may go back: that is refused too.
   */
  readonly commands: readonly (readonly C[])[] | fc.Arbitrary<readonly C[]>;
}

interface Step<C, E, S> {
  readonly before: S;
  readonly command: C;
  readonly reasons: readonly Reason[];
  readonly events: readonly E[];
  readonly after: S;
}

const LONG = Boolean(process.env['LONG']);
const BEFORE_ALL: CivilDate = '0001-01-01';

/**
 * Registers the tests that every lifecycle of the library passes. Call it at the top level of a test file or in a `describe`.
 */
export function testLifecycle<C extends Command, E extends AnyEvent, S extends { readonly lastOn: CivilDate | null }>(
  conformance: Conformance<C, E, S>,
): void {
  const { lifecycle, commands } = conformance;

  /** Runs a claim on every list of commands and says so when none of them led to an event: then it would have claimed nothing. */
  function claim(holds: (steps: readonly Step<C, E, S>[], events: readonly E[]) => void, { runs = 100 } = {}): void {
    let happened = 0;
    const hold = (list: readonly C[]): void => {
      const steps = walk(lifecycle, list);
      const events = steps.flatMap((step) => step.events);
      happened += events.length;
      holds(steps, events);
    };
    if (isArbitrary(commands)) fc.assert(fc.property(commands, hold), { numRuns: LONG ? runs * 100 : runs });
    else commands.forEach(hold);
    expect(happened, 'no command was allowed: give lists in which some are').toBeGreaterThan(0);
  }

  describe(`${conformance.name ?? lifecycle.name} is a lifecycle`, () => {
    it('check is empty exactly when decide does not throw, and decide throws with the same reasons', () => {
      claim((steps) => {
        for (const { before, command, reasons } of steps) {
          const threw = thrownBy(() => lifecycle.decide(command, before));
          if (reasons.length === 0) expect(threw).toBeUndefined();
          else {
            expect(isCommandRejectedError(threw), String(threw)).toBe(true);
            expect((threw as { reasons: readonly Reason[] }).reasons).toEqual(reasons);
          }
        }
      });
    });

    it('reasons have a code, a message, a path and plain JSON for input', () => {
      claim((steps) => {
        for (const { reasons } of steps) {
          for (const reason of reasons) {
            expect(reason.code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
            expect(reason.message).toMatch(/\S.*[^.]$/);
            expect(notJson(reason)).toBeNull();
          }
        }
      });
    });

    it('perform gives what check, decide and evolve give', () => {
      claim((steps) => {
        for (const { before, command, reasons, events, after } of steps) {
          expect(perform(lifecycle, before, command)).toEqual(
            reasons.length === 0
              ? { accepted: true, state: after, events, reasons: [] }
              : { accepted: false, state: before, events: [], reasons },
          );
        }
      });
    });

    it('replay gives the state of every step, in which lastOn is the date of the last event', () => {
      claim((steps) => {
        const past: E[] = [];
        expect(replay(lifecycle, past)).toEqual({ state: lifecycle.initialState(), unread: 0 });
        for (const { events, after } of steps) {
          past.push(...events);
          expect(replay(lifecycle, past)).toEqual({ state: after, unread: 0 });
          expect(after.lastOn).toBe(past.length === 0 ? null : envelopeOf(past.at(-1)).on);
        }
      });
    });

    it('state and events are plain JSON at every step, and go on from there as if they had never been written down', () => {
      claim((steps) => {
        let state = roundTrip(lifecycle.initialState());
        expect(state).toEqual(lifecycle.initialState());
        for (const { command, reasons, events, after } of steps) {
          expect(notJson(events)).toBeNull();
          expect(notJson(after)).toBeNull();
          expect(roundTrip(after)).toEqual(after);
          expect(lifecycle.check(roundTrip(command), state)).toEqual(reasons);
          state = roundTrip(roundTrip(events).reduce((before, event) => lifecycle.evolve(before, event), state));
          expect(state).toEqual(after);
        }
      });
    });

    it('events say on which day, by whom and why, as the command did, in version 1 or later and with ids of their own', () => {
      claim((steps, events) => {
        for (const { command, events: decided } of steps) {
          for (const event of decided) {
            const { on, by, why } = command.data;
            expect(envelopeOf(event)).toMatchObject({ on, by, why });
            expect(envelopeOf(event).schemaVersion).toBeGreaterThanOrEqual(1);
          }
        }
        expect(new Set(events.map((event) => envelopeOf(event).id)).size).toBe(events.length);
      });
    });

    it('a command that was carried out is not carried out twice', () => {
      claim((steps) => {
        for (const { command, events, after } of steps) {
          if (events.length === 0) continue;
          if (lifecycle.check(command, after).length === 0) expect(lifecycle.decide(command, after)).toEqual([]);
        }
      });
    });

    it('an event that stands twice in a stream is refused', () => {
      claim((_, events) => {
        const last = events.at(-1);
        if (last === undefined) return;
        expect(refusedBy(() => replay(lifecycle, [...events, last])).path).toEqual([events.length, 'data', 'id']);
      });
    });

    it('dates never go backwards: an earlier command is refused, an earlier event throws', () => {
      claim((steps, events) => {
        for (const { before, command } of steps) {
          if (before.lastOn === null) continue;
          const early = deepFreeze({ ...command, data: { ...command.data, id: 'conformance-early', on: BEFORE_ALL } });
          expect(lifecycle.check(early, before).map((reason) => reason.code)).toContain('kernel/dated-before-last-event');
        }
        events.forEach((event, index) => {
          if (index === 0) return;
          const stream = replaceAt(events, [index], () => withData(event, { on: BEFORE_ALL })) as E[];
          expect(refusedBy(() => replay(lifecycle, stream)).path).toEqual([index, 'data', 'on']);
        });
      });
    });

    it('an event of an unknown type is counted in unread and leaves the very same state', () => {
      claim((steps, events) => {
        const stranger = strangerAfter(events);
        for (const { after } of steps) expect(lifecycle.evolve(after, stranger as unknown as E)).toBe(after);
        const { state } = replay(lifecycle, events);
        expect(replay(lifecycle, [...events, stranger])).toEqual({ state, unread: 1 });
        expect(replay(lifecycle, [strangerBefore(events), ...events])).toEqual({ state, unread: 1 });
      });
    });

    it('extensions of a command survive into its events, through JSON and replay', () => {
      const extensions = { 'example.org': { ref: 'A-1', nested: [1, null, { deep: true }] }, 'other.example': 'kept' };
      claim((steps, events) => {
        const plain = replay(lifecycle, events).state;
        let state = lifecycle.initialState();
        const extended: E[] = [];
        for (const { command, reasons } of steps) {
          const carrying = deepFreeze({ ...command, data: { ...command.data, extensions } });
          expect(lifecycle.check(carrying, state).map((reason) => reason.code)).toEqual(reasons.map((reason) => reason.code));
          if (reasons.length > 0) continue;
          const decided = lifecycle.decide(carrying, state);
          for (const event of decided) expect(envelopeOf(event).extensions).toEqual(extensions);
          extended.push(...decided);
          state = decided.reduce((before, event) => lifecycle.evolve(before, event), state);
        }
        expect(replay(lifecycle, roundTrip(extended))).toEqual({ state, unread: 0 });
        // What the library itself knows is the same with and without them.
        expect(state.lastOn).toBe(plain.lastOn);
      });
    });

    it('a malformed event of a known type is refused with its path', () => {
      expect(lifecycle.readEvent, 'a lifecycle reads its stored events').toBeDefined();
      claim(
        (_, events) => {
          const seen = new Set<string>();
          events.forEach((event, index) => {
            if (seen.has(event.type)) return;
            seen.add(event.type);
            for (const { event: malformed, at, what } of malformedForms(event)) {
              const stream = [...events.slice(0, index), malformed] as E[];
              const { path } = refusedBy(() => replay(lifecycle, stream), `${event.type}: ${what}`);
              expect(path.slice(0, at.length + 1), `${event.type}: ${what}`).toEqual([index, ...at]);
            }
          });
        },
        { runs: 20 },
      );
    });

    it('a malformed command is an input error with its path, not a refusal', () => {
      claim(
        (steps) => {
          const seen = new Set<string>();
          for (const { before, command } of steps) {
            if (seen.has(command.type)) continue;
            seen.add(command.type);
            for (const { event: malformed, at, what } of malformedForms(command, ['id', 'on', 'by', 'why'])) {
              for (const run of [lifecycle.check, lifecycle.decide]) {
                const { path } = refusedBy(() => run(malformed as C, before), `${command.type}: ${what}`);
                expect(path.slice(0, at.length), `${command.type}: ${what}`).toEqual(at);
              }
            }
            // Nobody can mend the data of a command that does not exist: its type comes first.
            for (const data of [command.data, {}, null]) {
              const stranger = { ...command, type: 'no-such-command', data } as C;
              expect(refusedBy(() => lifecycle.check(stranger, before)).path).toEqual(['type']);
            }
          }
        },
        { runs: 20 },
      );
    });
  });
}

/** Tries each command on the state before it, with everything frozen that a rule might be tempted to write to. */
function walk<C extends Command, E extends AnyEvent, S>(lifecycle: Lifecycle<C, E, S>, commands: readonly C[]): readonly Step<C, E, S>[] {
  let state = deepFreeze(lifecycle.initialState());
  return commands.map((given) => {
    const command = deepFreeze(structuredClone(given));
    const before = state;
    const reasons = deepFreeze(lifecycle.check(command, before));
    const events = reasons.length > 0 ? [] : deepFreeze(lifecycle.decide(command, before));
    state = events.reduce((at, event) => deepFreeze(lifecycle.evolve(at, event)), before);
    return { before, command, reasons, events, after: state };
  });
}

const ENVELOPE_KEYS = ['schemaVersion', 'id', 'on', 'by', 'why'];

interface Malformed {
  readonly event: unknown;
  readonly what: string;
  /** The path that the refusal must begin with. */
  readonly at: readonly (string | number)[];
}

/** Forms that no event and no command may have: NaN fits nowhere, an unknown key belongs nowhere, the envelope is always whole. */
function malformedForms(event: AnyEvent | Command, envelope: readonly string[] = ENVELOPE_KEYS): readonly Malformed[] {
  const data = event.data as Record<string, unknown>;
  const places = placesOf(data).filter((path) => path.length > 0 && path[0] !== 'extensions');
  return [
    { event: null, what: 'null', at: [] },
    { event: { ...event, data: null }, what: 'no data', at: ['data'] },
    { event: withData(event, { unknownKey: 1 }), what: 'an unknown key', at: ['data', 'unknownKey'] },
    { event: withData(event, { extensions: [] }), what: 'a list of extensions', at: ['data', 'extensions'] },
    ...envelope.map((key) => ({ event: { ...event, data: without(data, key) }, what: `no ${key}`, at: ['data', key] })),
    ...places.map((path) => ({
      event: replaceAt(event, ['data', ...path], () => NaN),
      what: `${path.join('.')} is NaN`,
      at: ['data', path[0] as string],
    })),
  ];
}

function without(data: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([other]) => other !== key));
}

function withData(event: AnyEvent | Command, changes: Record<string, unknown>): AnyEvent {
  return { ...event, data: { ...(event.data as Record<string, unknown>), ...changes } };
}

function strangerAfter(events: readonly AnyEvent[]): AnyEvent {
  return strange(events.length === 0 ? '2026-04-01' : envelopeOf(events.at(-1)).on);
}

function strangerBefore(events: readonly AnyEvent[]): AnyEvent {
  return strange(events.length === 0 ? '2026-04-01' : envelopeOf(events[0]).on);
}

function strange(on: CivilDate): AnyEvent {
  const data = { schemaVersion: 7, id: 'conformance-stranger', on, by: { role: 'analyst', agencyId: null }, why: null, novelty: [1, 2] };
  return deepFreeze({ type: 'from-a-later-version', data });
}

function envelopeOf(event: AnyEvent | undefined): EventEnvelope {
  return (event as AnyEvent).data as EventEnvelope;
}

function roundTrip<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

function refusedBy(run: () => unknown, what = 'this'): InvalidInputError {
  const threw = thrownBy(run);
  if (!isInvalidInputError(threw))
    throw new Error(`${what} should be refused as invalid input, but ${threw === undefined ? 'was taken' : `threw ${String(threw)}`}`);
  return threw;
}

function isArbitrary<T>(value: readonly T[] | fc.Arbitrary<T>): value is fc.Arbitrary<T> {
  return !Array.isArray(value);
}
