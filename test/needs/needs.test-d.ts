import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { AgeBand, IntervalRule, NeedQuestion, PopulationTable, PrevalenceTable } from 'commissioning-kit/needs';
import { estimateNeed, parsePopulationTable, placesNeeded } from 'commissioning-kit/needs';
import type { AgeBandSchema, PopulationTableSchema, PrevalenceTableSchema } from 'commissioning-kit/needs/schemas';

/** The same type without `readonly`, and with extensions left aside, which are JSON of any depth. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: K extends 'extensions' ? unknown : Plain<T[K]> } : T;

test('schemas describe the records', () => {
  expectTypeOf<Plain<z.infer<typeof AgeBandSchema>>>().toEqualTypeOf<Plain<AgeBand>>();
  expectTypeOf<Plain<z.infer<typeof PopulationTableSchema>>>().toEqualTypeOf<Plain<PopulationTable>>();
  expectTypeOf<Plain<z.infer<typeof PrevalenceTableSchema>>>().toEqualTypeOf<Plain<PrevalenceTable>>();
});

test('a rule has to be named', () => {
  expectTypeOf<NeedQuestion['rule']>().toEqualTypeOf<IntervalRule>();
  expectTypeOf<IntervalRule>().toEqualTypeOf<'independent' | 'common-cause' | 'bounds'>();
  const population = {} as PopulationTable;
  const prevalence = {} as PrevalenceTable;
  // @ts-expect-error no rule is assumed
  void (() => estimateNeed({ population, prevalence }));
  // @ts-expect-error shares are numbers
  void (() => placesNeeded({ admissionsPerYear: '40', lengthOfStayDays: 1, turnRoundDays: 1 }));
  expectTypeOf(parsePopulationTable).returns.toEqualTypeOf<PopulationTable>();
});
