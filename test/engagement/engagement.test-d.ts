import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { Stage } from 'commissioning-kit/cycle';
import type {
  CommitmentId,
  CommitmentObtained,
  CommitmentSought,
  CoProductionStage,
  MarketSituationId,
  StakeholderCategoryRef,
  StakeholderEntry,
  StakeholderRegister,
} from 'commissioning-kit/engagement';
import { classifyMarket, engagementFor, parseStakeholderRegister, stakeholderCoverage } from 'commissioning-kit/engagement';
import type {
  CommitmentIdSchema,
  CommitmentObtainedSchema,
  CommitmentSoughtSchema,
  StakeholderCategorySchema,
  StakeholderEntrySchema,
  StakeholderRegisterSchema,
} from 'commissioning-kit/engagement/schemas';

/** The same type without `readonly`, and with extensions left aside, which are JSON of any depth. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: K extends 'extensions' ? unknown : Plain<T[K]> } : T;

test('schemas describe the records', () => {
  expectTypeOf<z.infer<typeof CommitmentIdSchema>>().toEqualTypeOf<CommitmentId>();
  expectTypeOf<z.infer<typeof StakeholderCategorySchema>>().toEqualTypeOf<StakeholderCategoryRef>();
  expectTypeOf<Plain<z.infer<typeof CommitmentSoughtSchema>>>().toEqualTypeOf<Plain<CommitmentSought>>();
  expectTypeOf<Plain<z.infer<typeof CommitmentObtainedSchema>>>().toEqualTypeOf<Plain<CommitmentObtained>>();
  expectTypeOf<Plain<z.infer<typeof StakeholderEntrySchema>>>().toEqualTypeOf<Plain<StakeholderEntry>>();
  expectTypeOf<Plain<z.infer<typeof StakeholderRegisterSchema>>>().toEqualTypeOf<Plain<StakeholderRegister>>();
});

test('stages are those of the cycle', () => {
  expectTypeOf<CoProductionStage>().toEqualTypeOf<Stage>();
});

test('what is sure can be planned for, and nothing else', () => {
  expectTypeOf(classifyMarket).returns.toHaveProperty('outcome').toEqualTypeOf<readonly MarketSituationId[] | 'insufficient-information'>();
  expectTypeOf(parseStakeholderRegister).returns.toEqualTypeOf<StakeholderRegister>();
  // @ts-expect-error no such situation
  void (() => engagementFor(['monopoly']));
  // @ts-expect-error a category of the caller's own is marked as one
  void (() => stakeholderCoverage({ schemaVersion: 1, id: 'a', populationId: null, entries: [{ category: 'faith-groups' }] }));
});
