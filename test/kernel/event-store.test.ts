import { CommandHandler, getInMemoryEventStore, isExpectedVersionConflictError } from '@event-driven-io/emmett';
import { describe, expect, it } from 'vitest';
import { isCommandRejectedError, replay } from 'commissioning-kit';
import { letTwoWritersCompete, type Store } from './competing-writers.js';
import { place, placesLifecycle, type PlacesCommand, type PlacesEvent } from './places-lifecycle.js';

type EmmettStore = ReturnType<typeof getInMemoryEventStore>;

function storeOf(emmett: EmmettStore): Store {
  return {
    read: async (stream) => {
      const { events, currentStreamVersion } = await emmett.readStream<PlacesEvent>(stream);
      return { events, version: currentStreamVersion };
    },
    append: async (stream, events, version) => {
      try {
        await emmett.appendToStream(stream, [...events], { expectedStreamVersion: version });
        return 'stored';
      } catch (error) {
        if (isExpectedVersionConflictError(error)) return 'conflict';
        throw error;
      }
    },
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('a lifecycle on an event store in memory', () => {
  it('keeps every event when two writers compete', async () => {
    const emmett = getInMemoryEventStore();
    await letTwoWritersCompete([storeOf(emmett), storeOf(emmett)], pause);
  });

  const handle = CommandHandler({
    evolve: placesLifecycle.evolve,
    initialState: placesLifecycle.initialState,
    retry: { onVersionConflict: 20 },
  });
  const carryOut = (emmett: EmmettStore, command: PlacesCommand) =>
    handle(emmett, 'places-1', (state) => [...placesLifecycle.decide(command, state)]);

  it('is a decider as the store expects it: decide throws what is refused, evolve folds, and nothing is stored of a refusal', async () => {
    const emmett = getInMemoryEventStore();
    await carryOut(emmett, place('open-places', 'e1', '2026-04-01', { capacity: 1 }));
    const { newState, newEvents } = await carryOut(emmett, place('take-place', 'e2', '2026-04-02', { placeId: 'a' }));
    expect(newEvents.map((event) => event.type)).toEqual(['place-taken']);
    await expect(carryOut(emmett, place('take-place', 'e3', '2026-04-02', { placeId: 'b' }))).rejects.toSatisfy(isCommandRejectedError);

    const { events } = await emmett.readStream<PlacesEvent>('places-1');
    expect(events).toHaveLength(2);
    expect(replay(placesLifecycle, events)).toEqual({ state: newState, unread: 0 });
  });

  it('loses nothing when many wishes are handled at once, each tried again after a conflict', async () => {
    const emmett = getInMemoryEventStore();
    await carryOut(emmett, place('open-places', 'e0', '2026-04-01', { capacity: 3 }));
    const wishes = Array.from({ length: 12 }, (_, n) => place('take-place', `w${n}`, '2026-04-02', { placeId: `place-${n}` }));
    const results = await Promise.allSettled(wishes.map((wish) => carryOut(emmett, wish)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const result of results) if (result.status === 'rejected') expect(isCommandRejectedError(result.reason)).toBe(true);
    const { events } = await emmett.readStream<PlacesEvent>('places-1');
    expect(replay(placesLifecycle, events).state.taken).toHaveLength(3);
  });
});
