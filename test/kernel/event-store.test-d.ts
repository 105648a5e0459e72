import type { Command as StoreCommand, Event as StoreEvent } from '@event-driven-io/emmett';
import { describe, expectTypeOf, it } from 'vitest';
import type {
  AssessmentCommand,
  AssessmentEvent,
  CycleCommand,
  CycleEvent,
  Event,
  EventEnvelope,
  RegisterCommand,
  RegisterEvent,
} from 'commissioning-kit';

describe('events', () => {
  it('fit the events of a store as they are', () => {
    expectTypeOf<Event<'place-taken', { readonly placeId: string }>>().toExtend<StoreEvent>();
    expectTypeOf<CycleEvent>().toExtend<StoreEvent>();
    expectTypeOf<RegisterEvent>().toExtend<StoreEvent>();
    expectTypeOf<AssessmentEvent>().toExtend<StoreEvent>();
  });

  it('are asked for by commands that fit those of a store', () => {
    expectTypeOf<CycleCommand>().toExtend<StoreCommand>();
    expectTypeOf<RegisterCommand>().toExtend<StoreCommand>();
    expectTypeOf<AssessmentCommand>().toExtend<StoreCommand>();
  });

  it('carry their envelope beside what they tell', () => {
    expectTypeOf<Event<'place-taken', { readonly placeId: string }>['data']>().toExtend<EventEnvelope>();
    expectTypeOf<Event<'place-taken', { readonly placeId: string }>['data']['placeId']>().toEqualTypeOf<string>();
  });
});
