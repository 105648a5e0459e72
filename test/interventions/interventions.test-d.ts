import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import { type CONTRACT_DIMENSIONS, type ContractDimensionId } from 'commissioning-kit/reference';
import {
  defineIntervention,
  draftCommissioningStrategy,
  recommendIntervention,
  type CommissioningFramework,
  type CommissioningStrategy,
  type DemandForecast,
  type FrameworkParts,
  type InterventionAdvice,
  type InterventionId,
  type InterventionSituation,
  type MarketPositionStatement,
  type MonitoringEntry,
  type MonitoringProgramme,
  type PlannedProcurement,
  type ProcurementExercise,
  type ProcurementLot,
  type StatementElements,
  type StrategyParts,
} from 'commissioning-kit/interventions';
import type {
  CommissioningFrameworkSchema,
  CommissioningStrategySchema,
  DemandForecastSchema,
  FrameworkPartsSchema,
  MarketPositionStatementSchema,
  MonitoringEntrySchema,
  MonitoringProgrammeSchema,
  PlannedProcurementSchema,
  ProcurementExerciseSchema,
  ProcurementLotSchema,
  StatementElementsSchema,
  StrategyPartsSchema,
} from 'commissioning-kit/interventions/schemas';

/** The same type without `readonly`, and with extensions left aside, which are JSON of any depth. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: K extends 'extensions' ? unknown : Plain<T[K]> } : T;
type Read<S extends z.ZodMiniType> = Plain<z.infer<S>>;

it('schemas and written types are the same', () => {
  expectTypeOf<Read<typeof StrategyPartsSchema>>().toEqualTypeOf<Plain<StrategyParts>>();
  expectTypeOf<Read<typeof CommissioningStrategySchema>>().toEqualTypeOf<Plain<CommissioningStrategy>>();
  expectTypeOf<Read<typeof DemandForecastSchema>>().toEqualTypeOf<Plain<DemandForecast>>();
  expectTypeOf<Read<typeof StatementElementsSchema>>().toEqualTypeOf<Plain<StatementElements>>();
  expectTypeOf<Read<typeof MarketPositionStatementSchema>>().toEqualTypeOf<Plain<MarketPositionStatement>>();
  expectTypeOf<Read<typeof PlannedProcurementSchema>>().toEqualTypeOf<Plain<PlannedProcurement>>();
  expectTypeOf<Read<typeof ProcurementLotSchema>>().toEqualTypeOf<Plain<ProcurementLot>>();
  expectTypeOf<Read<typeof ProcurementExerciseSchema>>().toEqualTypeOf<Plain<ProcurementExercise>>();
  expectTypeOf<Read<typeof MonitoringEntrySchema>>().toEqualTypeOf<Plain<MonitoringEntry>>();
  expectTypeOf<Read<typeof MonitoringProgrammeSchema>>().toEqualTypeOf<Plain<MonitoringProgramme>>();
  expectTypeOf<Read<typeof FrameworkPartsSchema>>().toEqualTypeOf<Plain<FrameworkParts>>();
  expectTypeOf<Read<typeof CommissioningFrameworkSchema>>().toEqualTypeOf<Plain<CommissioningFramework>>();
});

it('advice names the four, and the caller’s own where there are any', () => {
  const situation = {} as InterventionSituation;
  const four = () => recommendIntervention(situation).outcome;
  expectTypeOf(four).returns.toEqualTypeOf<InterventionAdvice | 'insufficient-information'>();
  const own = () => {
    const forum = defineIntervention({ id: 'forum', label: 'Forum', text: 'Meetings', circumstances: [], before: [], sources: [] });
    return recommendIntervention(situation, { others: [{ intervention: forum, answers: {} }] }).outcome;
  };
  expectTypeOf(own).returns.toEqualTypeOf<InterventionAdvice<InterventionId | 'forum'> | 'insufficient-information'>();
});

it('a draft needs what it is about, and nothing more', () => {
  // @ts-expect-error a strategy has a currency
  void (() => draftCommissioningStrategy({ id: 'a', title: 'A', population: {} as never, period: {} as never, agencies: [] }));
  expectTypeOf(draftCommissioningStrategy).returns.toHaveProperty('gaps');
  expectTypeOf<(typeof CONTRACT_DIMENSIONS)[number]['id']>().toEqualTypeOf<ContractDimensionId>();
});
