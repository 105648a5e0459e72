import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { CycleEvent } from 'commissioning-kit/cycle';
import {
  type AreaClaims,
  type ClaimOutcome,
  compareClaims,
  type ComparedClaims,
  type EXERCISES,
  exerciseInputs,
  reportProgramme,
  type Programme,
  type ReportPartName,
  type ThreadLink,
  type Workbook,
  type WorkbookExercises,
} from 'commissioning-kit/programme';
import { type assessCommissioningFit } from 'commissioning-kit/agenda';
import type { ProgrammeSchema, WorkbookSchema } from 'commissioning-kit/programme/schemas';

/**
 * The same type without `readonly` and with its intersections written out. Extensions are JSON of any depth, and an event's version is any
 * number to a store and 1 to the schema: both are left aside.
 */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: K extends 'extensions' | 'schemaVersion' ? unknown : Plain<T[K]> } : T;

test('the schema describes the record', () => {
  expectTypeOf<Plain<z.infer<typeof ProgrammeSchema>>>().toEqualTypeOf<Plain<Programme>>();
});

test('what a programme holds is typed', () => {
  expectTypeOf<Programme['streams']['cycles'][number]['events'][number]>().toEqualTypeOf<CycleEvent>();
  expectTypeOf<ThreadLink['from']['kind']>().toEqualTypeOf<'need' | 'hypothesis' | 'aim' | 'contract' | 'measure'>();
  expectTypeOf<'summary'>().toExtend<ReportPartName>();
  // @ts-expect-error there is no such part
  void reportProgramme({} as Programme, { parts: ['prices'] });
});

test('the schema of the workbook describes the record', () => {
  expectTypeOf<Plain<z.infer<typeof WorkbookSchema>>>().toEqualTypeOf<Plain<Workbook>>();
});

test('an exercise is typed by its answers, and its inputs by the functions that take them', () => {
  expectTypeOf<(typeof EXERCISES)[number]['id']>().toEqualTypeOf<keyof WorkbookExercises>();
  expectTypeOf(exerciseInputs).returns.toHaveProperty('assessCommissioningFit').toExtend<readonly unknown[]>();
  expectTypeOf<ReturnType<typeof exerciseInputs>['assessCommissioningFit'][0]>().toEqualTypeOf<
    Parameters<typeof assessCommissioningFit>[0]
  >();
  // @ts-expect-error an answer is yes, no or unknown
  void ({ market: 'perhaps' } satisfies NonNullable<WorkbookExercises['commissioning-fit']>['answers']);
});

test('what is said of claims is typed', () => {
  expectTypeOf<AreaClaims['outcome']>().toEqualTypeOf<ClaimOutcome | null>();
  expectTypeOf<'claim-goes-further' | 'records-go-further' | 'in-line' | 'nothing-on-record'>().toExtend<ClaimOutcome>();
  expectTypeOf(compareClaims).returns.toHaveProperty('outcome').toExtend<readonly ComparedClaims[] | 'insufficient-information'>();
});
