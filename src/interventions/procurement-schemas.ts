/**
 * The zod schemas of planned procurements and of a procurement exercise.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
import {
  CivilDateSchema,
  CurrencySchema,
  ExtensionsKey,
  IdSchema,
  MeasureSchema,
  MoneySchema,
  TextSchema,
  TriSchema,
} from '../kernel/schemas.js';
import { DatedActivitySchema, FigureWorthSchema, InterventionRecordKeys } from './document-schemas.js';
import type { PlannedProcurement, ValueBand } from './planned-procurement.js';
import { PROCUREMENT_ACTIVITIES, SECTORS, type ProcurementActivityId, type ProviderSector } from './procurement-activities.js';
import type { ReadinessAnswers } from './procurement-readiness.js';
import type { ProcurementExercise, ProcurementLot, ProcurementStrategyRef } from './procurement.js';

export const ProviderSectorSchema = z.enum(SECTORS) satisfies z.ZodMiniType<ProviderSector>;
export const ProcurementActivityIdSchema = z.enum(
  PROCUREMENT_ACTIVITIES.map(({ id }) => id) as [ProcurementActivityId, ...ProcurementActivityId[]],
) satisfies z.ZodMiniType<ProcurementActivityId>;

export const ValueBandSchema = z.strictObject({
  from: MoneySchema,
  to: z.nullable(MoneySchema),
  per: z.enum(['year', 'term']),
}) satisfies z.ZodMiniType<ValueBand>;

export const PlannedProcurementSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  segment: z.nullable(TextSchema),
  value: z.nullable(ValueBandSchema),
  toMarketOn: z.nullable(CivilDateSchema),
  startsOn: z.nullable(CivilDateSchema),
  route: z.nullable(ProcurementActivityIdSchema),
  note: z.nullable(TextSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<PlannedProcurement>;

export const ReadinessAnswersSchema = z.strictObject({
  resources: TriSchema,
  intentionsClear: TriSchema,
  evidenceBase: TriSchema,
  qualityData: TriSchema,
  measuresAgreed: TriSchema,
}) satisfies z.ZodMiniType<ReadinessAnswers>;

export const ProcurementStrategyRefSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  agreed: TriSchema,
}) satisfies z.ZodMiniType<ProcurementStrategyRef>;

export const ProcurementLotSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  sector: z.nullable(ProviderSectorSchema),
  activity: z.nullable(ProcurementActivityIdSchema),
  value: z.nullable(ValueBandSchema),
  purchaseIds: z.array(IdSchema),
  note: z.nullable(TextSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<ProcurementLot>;

export const ProcurementExerciseSchema = z
  .strictObject({
    ...InterventionRecordKeys,
    currency: CurrencySchema,
    purpose: z.nullable(TextSchema),
    strategy: z.nullable(ProcurementStrategyRefSchema),
    readiness: ReadinessAnswersSchema,
    worth: FigureWorthSchema,
    lots: z.array(ProcurementLotSchema),
    measures: z.array(MeasureSchema),
    timetable: z.array(DatedActivitySchema),
  })
  .register(z.globalRegistry, {
    description:
      'A procurement exercise: what is bought, whether it is ready for the market, by which activity and when. Beyond structure: ids and ' +
      'references are unique in their lists; amounts are not below zero; nothing ends before it begins.',
  }) satisfies z.ZodMiniType<ProcurementExercise>;
