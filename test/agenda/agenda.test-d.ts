import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import {
  checkAgenda,
  leversFor,
  prioritise,
  startOrWait,
  suggestAlternatives,
  type Agenda,
  type AgendaAgreement,
  type AgendaChange,
  type AgendaExclusion,
  type AgendaItem,
  type AlternativeApproach,
  type AvailableLeverId,
  type Effort,
  type LeverId,
  type PrioritisedList,
  type PriorityCandidate,
  type StartOrWait,
} from 'commissioning-kit/agenda';
import type { CheckFinding, Finding } from 'commissioning-kit';
import {
  type AgendaAgreementSchema,
  type AgendaChangeSchema,
  type AgendaExclusionSchema,
  type AgendaItemSchema,
  type AgendaSchema,
  type EffortSchema,
} from 'commissioning-kit/agenda/schemas';

/** The same type without `readonly`; extensions are JSON of any depth and left aside. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: K extends 'extensions' ? unknown : Plain<T[K]> } : T;

it('schemas and interfaces describe the same records', () => {
  expectTypeOf<Plain<z.infer<typeof AgendaSchema>>>().toEqualTypeOf<Plain<Agenda>>();
  expectTypeOf<Plain<z.infer<typeof AgendaItemSchema>>>().toEqualTypeOf<Plain<AgendaItem>>();
  expectTypeOf<Plain<z.infer<typeof AgendaAgreementSchema>>>().toEqualTypeOf<Plain<AgendaAgreement>>();
  expectTypeOf<Plain<z.infer<typeof AgendaExclusionSchema>>>().toEqualTypeOf<Plain<AgendaExclusion>>();
  expectTypeOf<Plain<z.infer<typeof EffortSchema>>>().toEqualTypeOf<Plain<Effort>>();
  expectTypeOf<z.infer<typeof AgendaChangeSchema>>().toEqualTypeOf<AgendaChange>();
});

it('judgements are findings, and names are literal', () => {
  expectTypeOf(prioritise).returns.toEqualTypeOf<Finding<PrioritisedList>>();
  expectTypeOf(leversFor).returns.toEqualTypeOf<Finding<readonly AvailableLeverId[]>>();
  expectTypeOf(startOrWait).returns.toEqualTypeOf<Finding<StartOrWait>>();
  expectTypeOf(checkAgenda).returns.toEqualTypeOf<CheckFinding>();
  expectTypeOf(suggestAlternatives).returns.toEqualTypeOf<Finding<readonly AlternativeApproach[]>>();
  expectTypeOf<'legislation'>().toExtend<LeverId>();
  // @ts-expect-error commissioners do not wield legislation
  expectTypeOf<'legislation'>().toExtend<AvailableLeverId>();
});

it('evidence that is strong or weak has sources', () => {
  type Answer = PriorityCandidate['evidence']['need'];
  expectTypeOf<'none'>().toExtend<Answer>();
  // @ts-expect-error a strength needs sources
  expectTypeOf<{ strength: 'strong' }>().toExtend<Answer>();
  // @ts-expect-error strength is no answer by itself
  expectTypeOf<'strong'>().toExtend<Answer>();
});
