import { expect } from 'vitest';
import { perform, replay, type AnyEvent, type Reason } from '../../src/kernel/index.js';
import { place, placesLifecycle, type PlacesCommand, type PlacesEvent } from './places-lifecycle.js';

/** As much of an event store as writers need. */
export interface Store {
  /** What is stored, as the store hands it back, and the version to expect when writing after it. */
  read(stream: string): Promise<{ readonly events: readonly AnyEvent[]; readonly version: bigint }>;
  /** Appends, unless the stream has moved on from the expected version: then says so and appends nothing. */
  append(stream: string, events: readonly PlacesEvent[], version: bigint): Promise<'stored' | 'conflict'>;
}

const CAPACITY = 5;
const EACH = 40;

/** What became of one writer's wishes. */
interface Work {
  readonly stored: readonly string[];
  readonly refused: readonly Reason[];
  readonly conflicts: number;
}

/** Writes a list of commands one after another, beginning each again from what is stored when another writer was quicker. */
async function write(store: Store, stream: string, commands: readonly PlacesCommand[], between: () => Promise<void>): Promise<Work> {
  const stored: string[] = [];
  const refused: Reason[] = [];
  let conflicts = 0;
  for (const command of commands) {
    for (;;) {
      const { events, version } = await store.read(stream);
      const { state } = replay(placesLifecycle, events);
      const performed = perform(placesLifecycle, state, command);
      if (!performed.accepted) {
        refused.push(...performed.reasons);
        break;
      }
      await between();
      if ((await store.append(stream, performed.events, version)) === 'stored') {
        stored.push(...performed.events.map((event) => event.data.id));
        break;
      }
      conflicts += 1;
    }
  }
  return { stored, refused, conflicts };
}

/** Two writers take and free the same few places at the same time; each may have a store of its own onto the same streams. */
export async function letTwoWritersCompete(stores: readonly [Store, Store], between: () => Promise<void>): Promise<void> {
  const stream = 'places-1';
  const [first] = stores;
  const opened = placesLifecycle.decide(
    place('open-places', 'opened', '2026-04-01', { capacity: CAPACITY }),
    placesLifecycle.initialState(),
  );
  expect(await first.append(stream, opened, 0n)).toBe('stored');

  const wishes = (writer: string): readonly PlacesCommand[] =>
    Array.from({ length: EACH }, (_, turn) => {
      const type = turn % 3 === 2 ? 'free-place' : 'take-place';
      return place(type, `${writer}-${turn}`, '2026-04-01', { placeId: `place-${turn % 7}` });
    });
  const works = await Promise.all(stores.map((store, index) => write(store, stream, wishes(`writer-${index}`), between)));

  const { events } = await first.read(stream);
  const ids = events.map((event) => (event.data as { id: string }).id);
  expect(ids.slice(1).sort(), 'no event is lost and none is stored twice').toEqual(works.flatMap(({ stored }) => stored).sort());
  expect(
    works.reduce((sum, { conflicts }) => sum + conflicts, 0),
    'they did compete',
  ).toBeGreaterThan(0);
  expect(
    works.flatMap(({ refused }) => refused).map(({ code }) => code),
    'and the rules held',
  ).toContain('places/full');
  for (let length = 1; length <= events.length; length += 1) {
    expect(replay(placesLifecycle, events.slice(0, length)).state.taken.length).toBeLessThanOrEqual(CAPACITY);
  }

  const { state, unread } = replay(placesLifecycle, events);
  expect(unread).toBe(0);
  const written = events.map(({ type, data }) => ({ type, data }));
  expect(replay(placesLifecycle, JSON.parse(JSON.stringify(written)) as AnyEvent[])).toEqual({ state, unread: 0 });
  expect(state.eventIds).toEqual(ids);
}
