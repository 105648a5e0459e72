import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import type { CycleEvent } from 'commissioning-kit/cycle';
import { reportProgramme, type Programme, type ReportPartName, type ThreadLink } from 'commissioning-kit/programme';
import type { ProgrammeSchema } from 'commissioning-kit/programme/schemas';

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
