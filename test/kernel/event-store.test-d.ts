import type { Command as StoreCommand, Decider, Event as StoreEvent } from '@event-driven-io/emmett';
import { describe, expectTypeOf, it } from 'vitest';
import { decideRegister, evolveRegister, registerLifecycle } from 'commissioning-kit/hypotheses';
import type {
  AssessmentCommand,
  AssessmentEvent,
  CycleCommand,
  CycleEvent,
  Event,
  EventEnvelope,
  RegisterCommand,
  RegisterEvent,
  RegisterState,
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

  it('are decided and folded by functions that are a decider of a store', () => {
    const decider = { decide: decideRegister, evolve: evolveRegister, initialState: registerLifecycle.initialState };
    expectTypeOf(decider).toExtend<Decider<RegisterState, RegisterCommand, RegisterEvent>>();
  });

  it('carry their envelope beside what they tell', () => {
    expectTypeOf<Event<'place-taken', { readonly placeId: string }>['data']>().toExtend<EventEnvelope>();
    expectTypeOf<Event<'place-taken', { readonly placeId: string }>['data']['placeId']>().toEqualTypeOf<string>();
  });
});
