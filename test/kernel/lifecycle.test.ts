import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isInvalidInputError,
  perform,
  performEach,
  replay,
  type AnyEvent,
  type InvalidInputError,
  type Lifecycle,
} from 'commissioning-kit';
import { place, placesLifecycle, type PlacesCommand } from './places-lifecycle.js';
import { testLifecycle } from './conformance.js';

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-04-${String(n).padStart(2, '0')}`);
const placeId = fc.constantFrom('a', 'b', 'c');
const anyCommand: fc.Arbitrary<(id: string) => PlacesCommand> = fc.oneof(
  fc.tuple(day, placeId).map(
    ([on, which]) =>
      (id: string) =>
        place('take-place', id, on, { placeId: which }),
  ),
  fc.tuple(day, placeId).map(
    ([on, which]) =>
      (id: string) =>
        place('free-place', id, on, { placeId: which }),
  ),
  day.map((on) => (id: string) => place('inspect-places', id, on, {})),
  day.map((on) => (id: string) => place('open-places', id, on, { capacity: 2 })),
);
const commands = fc
  .array(anyCommand, { maxLength: 20 })
  .map((list) => [place('open-places', 'e0', '2026-04-01', { capacity: 2 }), ...list.map((make, index) => make(`e${index + 1}`))]);

testLifecycle({ name: 'a random life', lifecycle: placesLifecycle, commands });
testLifecycle({
  name: 'a written life',
  lifecycle: placesLifecycle,
  commands: [
    [],
    [
      place('take-place', 'e1', '2026-04-01', { placeId: 'a' }),
      place('open-places', 'e1', '2026-04-01', { capacity: 1 }),
      place('take-place', 'e2', '2026-04-01', { placeId: 'a' }),
      place('take-place', 'e3', '2026-04-02', { placeId: 'a' }),
      place('inspect-places', 'e4', '2026-04-02', {}),
      place('free-place', 'e5', '2026-04-03', { placeId: 'a' }),
      place('free-place', 'e6', '2026-04-03', { placeId: 'a' }),
    ],
  ],
});

const by = { role: 'broker', agencyId: 'council' };
const opened = { type: 'places-opened', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, capacity: 2 } };
const taken = { type: 'place-taken', data: { schemaVersion: 1, id: 'e2', on: '2026-04-02', by, why: 'a fall', placeId: 'a' } };
const inspected = { type: 'places-inspected', data: { schemaVersion: 1, id: 'e3', on: '2026-04-02', by, why: null } };
const stranger = { type: 'places-painted', data: { schemaVersion: 3, id: 'e4', on: '2026-04-02', by, why: null, colour: 'green' } };

function refused(events: unknown): InvalidInputError {
  try {
    replay(placesLifecycle, events as readonly AnyEvent[]);
  } catch (error) {
    if (isInvalidInputError(error)) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('replay', () => {
  it('counts as unread what it does not know, not what changes little', () => {
    const { state, unread } = replay(placesLifecycle, [opened, taken, inspected, stranger]);
    expect(unread).toBe(1);
    expect(state).toEqual({ capacity: 2, taken: ['a'], lastOn: '2026-04-02', eventIds: ['e1', 'e2', 'e3'] });
  });

  it('counts by what stays the same where a lifecycle cannot read', () => {
    const { readEvent, ...unreading } = placesLifecycle;
    expect(readEvent).toBeDefined();
    expect(replay(unreading, [opened, stranger])).toMatchObject({ unread: 1, state: { capacity: 2 } });
  });

  it('takes what stores put beside an event, and nothing else', () => {
    const recorded = { ...opened, kind: 'Event', metadata: { streamPosition: 1n, messageId: 'm1' } };
    expect(replay(placesLifecycle, [recorded]).state.capacity).toBe(2);
    expect(refused([{ ...opened, revision: 1 }])).toMatchObject({ code: 'kernel/unknown-key', path: [0, 'revision'] });
  });

  it.each<[string, unknown, string, readonly (string | number)[]]>([
    ['no list', opened, 'kernel/not-a-list', []],
    ['no event', [opened, 'x'], 'kernel/not-an-object', [1]],
    ['no type', [{ data: opened.data }], 'kernel/missing-key', [0, 'type']],
    ['no data', [{ type: 'places-opened' }], 'kernel/missing-key', [0, 'data']],
    ['no id, of whatever type', [{ ...stranger, data: { ...stranger.data, id: ' ' } }], 'kernel/not-an-id', [0, 'data', 'id']],
    ['no date', [{ ...opened, data: { ...opened.data, on: '2026-02-30' } }], 'kernel/not-a-date', [0, 'data', 'on']],
    ['nobody', [{ ...opened, data: { ...opened.data, by: 'me' } }], 'kernel/not-an-object', [0, 'data', 'by']],
    ['an undefined why', [{ ...opened, data: { ...opened.data, why: undefined } }], 'kernel/not-a-text', [0, 'data', 'why']],
    [
      'version nought',
      [{ ...opened, data: { ...opened.data, schemaVersion: 0 } }],
      'kernel/not-a-whole-number',
      [0, 'data', 'schemaVersion'],
    ],
    [
      'a later version of a known type',
      [{ ...opened, data: { ...opened.data, schemaVersion: 2 } }],
      'kernel/schema-version',
      [0, 'data', 'schemaVersion'],
    ],
    ['an earlier date', [taken, { ...opened, data: { ...opened.data, id: 'e9' } }], 'kernel/dates-go-back', [1, 'data', 'on']],
    ['the same id again', [opened, taken, { ...stranger, data: { ...stranger.data, id: 'e1' } }], 'kernel/duplicate-id', [2, 'data', 'id']],
    ['a key too many', [{ ...taken, data: { ...taken.data, room: 1 } }], 'kernel/unknown-key', [0, 'data', 'room']],
  ])('refuses %s', (_, events, code, path) => {
    expect(refused(events)).toMatchObject({ code, path });
  });
});

describe('performEach', () => {
  it('does what performing each by itself does, up to the first that is refused', () => {
    fc.assert(
      fc.property(commands, (list) => {
        let state = placesLifecycle.initialState();
        const events: AnyEvent[] = [];
        let refused: number | null = null;
        let codes: readonly string[] = [];
        for (const [index, command] of list.entries()) {
          const one = perform(placesLifecycle, state, command);
          if (!one.accepted) {
            [refused, codes] = [index, one.reasons.map(({ code }) => code)];
            break;
          }
          events.push(...one.events);
          state = one.state;
        }
        const performed = performEach(placesLifecycle, placesLifecycle.initialState(), list);
        expect(performed).toMatchObject({ accepted: refused === null, state, events, refused });
        expect(performed.reasons.map(({ code }) => code)).toEqual(codes);
        expect(performed.reasons.every(({ path }) => path[0] === refused)).toBe(true);
        expect(replay(placesLifecycle, performed.events).state).toEqual(performed.state);
      }),
    );
  });

  it('can go on where it stopped', () => {
    const list = ['a', 'a', 'b'].map((placeId, index) => place('take-place', `e${index + 2}`, '2026-04-02', { placeId }));
    const { state } = replay(placesLifecycle, [opened]);
    const first = performEach(placesLifecycle, state, list);
    expect([first.refused, first.events.length]).toEqual([1, 1]);
    const rest = performEach(placesLifecycle, first.state, list.slice(2));
    expect([rest.accepted, rest.refused, rest.events.length]).toEqual([true, null, 1]);
    expect(performEach(placesLifecycle, state, [])).toEqual({ accepted: true, state, events: [], reasons: [], refused: null });
  });

  it('says of a malformed command which of the list it is, and refuses what is no list', () => {
    const list = [place('inspect-places', 'e2', '2026-04-02', {}), place('inspect-places', ' e3', '2026-04-02', {})];
    const { state } = replay(placesLifecycle, [opened]);
    const thrown = (given: unknown): unknown => {
      try {
        return performEach(placesLifecycle, state, given as typeof list);
      } catch (error) {
        return error;
      }
    };
    expect(thrown(list)).toMatchObject({
      path: [1, 'data', 'id'],
      message: expect.stringMatching(/^\[1\]\.data\.id must be an id/) as string,
    });
    expect((thrown(list) as InvalidInputError).reasons).toMatchObject([{ path: [1, 'data', 'id'], input: ' e3' }]);
    expect(isInvalidInputError(thrown({}))).toBe(true);
  });
});

describe('perform', () => {
  it('asks the rules once, and lets malformed commands and faults of a lifecycle through as errors', () => {
    let asked = 0;
    const counting: typeof placesLifecycle = {
      ...placesLifecycle,
      decide: (command, state) => {
        asked += 1;
        return placesLifecycle.decide(command, state);
      },
      check: () => expect.unreachable(),
    };
    const { state } = replay(placesLifecycle, [opened]);
    expect(perform(counting, state, place('take-place', 'e2', '2026-04-02', { placeId: 'a' })).accepted).toBe(true);
    expect(asked).toBe(1);
    expect(() => perform(placesLifecycle, state, place('take-place', ' e2', '2026-04-02', { placeId: 'a' }))).toThrow(/an id/);
    const broken: Lifecycle<PlacesCommand, AnyEvent, object> = {
      ...placesLifecycle,
      initialState: () => ({}),
      check: () => [],
      evolve: (same) => same,
      decide: () => {
        throw new RangeError('broken');
      },
    };
    expect(() => perform(broken, {}, place('inspect-places', 'e2', '2026-04-02', {}))).toThrow(RangeError);
  });

  it('refuses with every reason, in the same order each time', () => {
    const full = replay(placesLifecycle, [opened, taken, { ...taken, data: { ...taken.data, id: 'e3', placeId: 'b' } }]).state;
    const performed = perform(placesLifecycle, full, place('take-place', 'e1', '2026-03-31', { placeId: 'a' }));
    expect(performed).toMatchObject({ accepted: false, state: full, events: [] });
    expect(performed.reasons.map(({ code }) => code)).toEqual([
      'kernel/dated-before-last-event',
      'kernel/event-id-taken',
      'places/taken',
      'places/full',
    ]);
  });
});
