/**
 * The zod schemas of planned procurements and of a procurement exercise.
 *
 * @packageDocumentation
 */
import * as z from 'zod';
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

export const ProviderSectorSchema = z.enum(SECTORS) satisfies z.ZodType<ProviderSector>;
export const ProcurementActivityIdSchema = z.enum(
  PROCUREMENT_ACTIVITIES.map(({ id }) => id) as [ProcurementActivityId, ...ProcurementActivityId[]],
) satisfies z.ZodType<ProcurementActivityId>;

export const ValueBandSchema = z.strictObject({
  from: MoneySchema,
  to: MoneySchema.nullable(),
  per: z.enum(['year', 'term']),
}) satisfies z.ZodType<ValueBand>;

export const PlannedProcurementSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  segment: TextSchema.nullable(),
  value: ValueBandSchema.nullable(),
  toMarketOn: CivilDateSchema.nullable(),
  startsOn: CivilDateSchema.nullable(),
  route: ProcurementActivityIdSchema.nullable(),
  note: TextSchema.nullable(),
  ...ExtensionsKey,
}) satisfies z.ZodType<PlannedProcurement>;

export const ReadinessAnswersSchema = z.strictObject({
  resources: TriSchema,
  intentionsClear: TriSchema,
  evidenceBase: TriSchema,
  qualityData: TriSchema,
  measuresAgreed: TriSchema,
}) satisfies z.ZodType<ReadinessAnswers>;

export const ProcurementStrategyRefSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  agreed: TriSchema,
}) satisfies z.ZodType<ProcurementStrategyRef>;

export const ProcurementLotSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  sector: ProviderSectorSchema.nullable(),
  activity: ProcurementActivityIdSchema.nullable(),
  value: ValueBandSchema.nullable(),
  purchaseIds: z.array(IdSchema),
  note: TextSchema.nullable(),
  ...ExtensionsKey,
}) satisfies z.ZodType<ProcurementLot>;

export const ProcurementExerciseSchema = z
  .strictObject({
    ...InterventionRecordKeys,
    currency: CurrencySchema,
    purpose: TextSchema.nullable(),
    strategy: ProcurementStrategyRefSchema.nullable(),
    readiness: ReadinessAnswersSchema,
    worth: FigureWorthSchema,
    lots: z.array(ProcurementLotSchema),
    measures: z.array(MeasureSchema),
    timetable: z.array(DatedActivitySchema),
  })
  .describe(
    'A procurement exercise: what is bought, whether it is ready for the market, by which activity and when. Beyond structure: ids and ' +
      'references are unique in their lists; amounts are not below zero; nothing ends before it begins.',
  ) satisfies z.ZodType<ProcurementExercise>;
