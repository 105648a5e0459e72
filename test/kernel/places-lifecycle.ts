import type { AnyEvent, CivilDate, Command, Event, Lifecycle, Reason } from 'commissioning-kit';
import { readOneOf, readWholeNumber, readId } from '../../src/kernel/guards.js';
import {
  checkNewId,
  checkNotBefore,
  readCommandData,
  readCommandEnvelope,
  readEventData,
  rejectIfAny,
} from '../../src/kernel/lifecycle.js';
import type { Path } from '../../src/kernel/json.js';

/** A small life for the tests of the pattern: the places of a block contract, taken and freed. */
export type PlacesEvent =
  | Event<'places-opened', { readonly capacity: number }>
  | Event<'place-taken', { readonly placeId: string }>
  | Event<'place-freed', { readonly placeId: string }>
  | Event<'places-inspected', object>;

export type PlacesCommand =
  | Command<'open-places', { readonly capacity: number }>
  | Command<'take-place', { readonly placeId: string }>
  | Command<'free-place', { readonly placeId: string }>
  | Command<'inspect-places', object>;

export interface PlacesState {
  readonly capacity: number | null;
  readonly taken: readonly string[];
  readonly lastOn: CivilDate | null;
  readonly eventIds: readonly string[];
}

const COMMANDS = ['open-places', 'take-place', 'free-place', 'inspect-places'] as const;

function checkPlaces(command: PlacesCommand, state: PlacesState): readonly Reason[] {
  const envelope = readCommandEnvelope(command);
  readOneOf(COMMANDS)(envelope.type, ['type']);
  switch (command.type) {
    case 'open-places':
      readCommandData(command, { capacity: readWholeNumber(1) });
      break;
    case 'take-place':
    case 'free-place':
      readCommandData(command, { placeId: readId });
      break;
    case 'inspect-places':
      readCommandData(command, {});
      break;
  }
  const { id, on } = command.data;
  return [...checkNotBefore(on, state.lastOn), ...checkNewId(id, state.eventIds), ...checkMove(command, state)];
}

function checkMove(command: PlacesCommand, state: PlacesState): readonly Reason[] {
  if (command.type === 'open-places') {
    return state.capacity === null ? [] : [reason('already-open', 'Cannot open places twice', state.capacity)];
  }
  if (state.capacity === null) return [reason('not-open', 'Cannot use places before they are open', null)];
  if (command.type === 'inspect-places') return [];
  const { placeId } = command.data;
  const taken = state.taken.includes(placeId);
  if (command.type === 'free-place')
    return taken ? [] : [reason('not-taken', `Cannot free place "${placeId}", which is not taken`, placeId)];
  return [
    ...(taken ? [reason('taken', `Cannot take place "${placeId}" twice`, placeId)] : []),
    ...(state.taken.length >= state.capacity
      ? [reason('full', `Cannot take a place: all ${state.capacity} are taken`, state.capacity)]
      : []),
  ];
}

function reason(code: string, message: string, input: Reason['input']): Reason {
  return { code: `places/${code}`, message, path: ['data'], input, basis: 'caller', domainId: null, sources: [] };
}

function decidePlaces(command: PlacesCommand, state: PlacesState): PlacesEvent[] {
  rejectIfAny(checkPlaces(command, state));
  switch (command.type) {
    case 'open-places':
      return [{ type: 'places-opened', data: { schemaVersion: 1, ...command.data } }];
    case 'take-place':
      return [{ type: 'place-taken', data: { schemaVersion: 1, ...command.data } }];
    case 'free-place':
      return [{ type: 'place-freed', data: { schemaVersion: 1, ...command.data } }];
    case 'inspect-places':
      return [{ type: 'places-inspected', data: { schemaVersion: 1, ...command.data } }];
  }
}

export function evolvePlaces(state: PlacesState, event: PlacesEvent): PlacesState {
  const next = (change: Partial<PlacesState>): PlacesState => ({
    ...state,
    ...change,
    lastOn: event.data.on,
    eventIds: [...state.eventIds, event.data.id],
  });
  switch (event.type) {
    case 'places-opened':
      return next({ capacity: event.data.capacity });
    case 'place-taken':
      return next({ taken: [...state.taken, event.data.placeId] });
    case 'place-freed':
      return next({ taken: state.taken.filter((placeId) => placeId !== event.data.placeId) });
    case 'places-inspected':
      return next({});
    default:
      return state;
  }
}

function readPlacesEvent(event: AnyEvent, path: Path): PlacesEvent | null {
  switch (event.type) {
    case 'places-opened':
      readEventData(event, path, { capacity: readWholeNumber(1) });
      break;
    case 'place-taken':
    case 'place-freed':
      readEventData(event, path, { placeId: readId });
      break;
    case 'places-inspected':
      readEventData(event, path, {});
      break;
    default:
      return null;
  }
  return event as PlacesEvent;
}

export const placesLifecycle: Lifecycle<PlacesCommand, PlacesEvent, PlacesState> = {
  name: 'places',
  initialState: () => ({ capacity: null, taken: [], lastOn: null, eventIds: [] }),
  check: checkPlaces,
  decide: decidePlaces,
  evolve: evolvePlaces,
  readEvent: readPlacesEvent,
};

const by = { role: 'broker', agencyId: 'council' };

/** A command for these tests. */
export function place<T extends PlacesCommand['type']>(
  type: T,
  id: string,
  on: CivilDate,
  data: Omit<Extract<PlacesCommand, { type: T }>['data'], 'id' | 'on' | 'by' | 'why'>,
): PlacesCommand {
  return { type, data: { id, on, by, why: null, ...data } } as unknown as PlacesCommand;
}
