import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type {
  ContractRenewal,
  CycleCommand,
  CycleEvent,
  CycleState,
  FlowFrequency,
  Override,
  OwnCycleModelId,
  PlannedStage,
  Stage,
  StageActivityId,
  StageAnswers,
  Timetable,
  Tri,
} from 'commissioning-kit/cycle';
import { checkStage, decideCycle, defineCycleModel, evolveCycle, mapStage, replayCycle } from 'commissioning-kit/cycle';
import type {
  ContractRenewalSchema,
  CycleEventSchema,
  FlowFrequencySchema,
  OverrideSchema,
  PlannedStageSchema,
  StageSchema,
} from 'commissioning-kit/cycle/schemas';

/** The same type without `readonly`, with its intersections written out, and with extensions left aside, which are JSON of any depth. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: K extends 'extensions' ? unknown : Plain<T[K]> } : T;

test('schemas describe the records', () => {
  expectTypeOf<z.infer<typeof StageSchema>>().toEqualTypeOf<Stage>();
  expectTypeOf<Plain<z.infer<typeof OverrideSchema>>>().toEqualTypeOf<Plain<Override>>();
  expectTypeOf<Plain<z.infer<typeof PlannedStageSchema>>>().toEqualTypeOf<Plain<PlannedStage>>();
  expectTypeOf<Plain<z.infer<typeof ContractRenewalSchema>>>().toEqualTypeOf<Plain<ContractRenewal>>();
  expectTypeOf<Plain<z.infer<typeof FlowFrequencySchema>>>().toEqualTypeOf<Plain<FlowFrequency>>();
  // The schema says which version it reads; the type of events leaves it a number.
  type Versioned<T> = T extends { type: infer K; data: infer D } ? { type: K; data: Plain<Omit<D, 'schemaVersion'>> } : never;
  expectTypeOf<Versioned<z.infer<typeof CycleEventSchema>>>().toEqualTypeOf<Versioned<CycleEvent>>();
});

test('the life of a cycle has the types of the pattern', () => {
  expectTypeOf(decideCycle).parameters.toEqualTypeOf<[CycleCommand, CycleState]>();
  expectTypeOf(decideCycle).returns.toEqualTypeOf<CycleEvent[]>();
  expectTypeOf(evolveCycle).returns.toEqualTypeOf<CycleState>();
  expectTypeOf(replayCycle).returns.toEqualTypeOf<{ readonly state: CycleState; readonly unread: number }>();
});

test('stages, activities and answers are closed sets', () => {
  expectTypeOf<Stage>().toEqualTypeOf<'analyse' | 'plan' | 'do' | 'review'>();
  expectTypeOf<'find-gaps'>().toExtend<StageActivityId>();
  expectTypeOf<StageAnswers['engage']>().toEqualTypeOf<Tri | undefined>();
  // @ts-expect-error engagement is a strand, not a stage
  void (() => checkStage('engage', {}));
  // @ts-expect-error no such activity
  void (() => checkStage('plan', { 'write-a-plan': 'yes' }));
});

test('a version of one’s own keeps its id and says that it is one', () => {
  const ours = defineCycleModel({
    id: 'local:county',
    label: 'County',
    stages: [{ id: 'buy', label: 'Buy', text: null, maps: ['do'] }],
    engagement: 'not-named',
    throughout: null,
    engagementStage: null,
    sources: [],
  });
  expectTypeOf(ours.id).toEqualTypeOf<'local:county'>();
  expectTypeOf<'county'>().not.toExtend<OwnCycleModelId>();
  mapStage({ model: ours, stage: 'buy', to: 'noms' });
  // @ts-expect-error the texts have no such version, and an id of one's own has no definition with it
  void (() => mapStage({ model: 'local:county', stage: 'buy', to: 'noms' }));
});

test('a timetable is in time, late, or cannot be told', () => {
  expectTypeOf<Timetable['outcome']>().toEqualTypeOf<'in-time' | 'late' | 'insufficient-information'>();
});
