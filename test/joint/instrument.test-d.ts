import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import type {
  AnyAreaId,
  IntegrationInitiative,
  Level,
  MatrixDefinition,
  MatrixWording,
  RatingSheetOptions,
  RatingSheetResult,
} from 'commissioning-kit/joint';
import { describeIntegration, nearestApproach, toRatingSheet } from 'commissioning-kit/joint';
import type { AnyAreaIdSchema, MatrixDefinitionSchema, MatrixWordingSchema } from 'commissioning-kit/joint/schemas';

/** The same type without `readonly`; extensions are JSON of any depth and left aside. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: K extends 'extensions' ? unknown : Plain<T[K]> } : T;

test('schemas describe the instruments', () => {
  expectTypeOf<Plain<z.infer<typeof MatrixDefinitionSchema>>>().toEqualTypeOf<Plain<MatrixDefinition>>();
  expectTypeOf<Plain<z.infer<typeof MatrixWordingSchema>>>().toEqualTypeOf<Plain<MatrixWording>>();
  expectTypeOf<z.infer<typeof AnyAreaIdSchema>>().toEqualTypeOf<AnyAreaId>();
});

test('what is asked for is typed', () => {
  // @ts-expect-error whether examples get lines has to be said
  toRatingSheet({});
  // @ts-expect-error an area of the partners’ own begins with local:
  expectTypeOf<'carers'>().toExtend<NonNullable<RatingSheetOptions['areas']>[number]>();
  expectTypeOf<Extract<RatingSheetResult, { ok: true }>['blanks']>().toEqualTypeOf<readonly AnyAreaId[]>();
  // @ts-expect-error integration between what?
  describeIntegration({});
  expectTypeOf<IntegrationInitiative['form']>().toEqualTypeOf<'real' | 'virtual' | null | undefined>();
  expectTypeOf(nearestApproach('link').outcome).toEqualTypeOf<readonly Level[] | 'insufficient-information'>();
});
