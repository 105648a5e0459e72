/**
 * The zod schemas of a monitoring programme.
 *
 * @packageDocumentation
 */
import * as z from 'zod';
import { CivilDateSchema, ExtensionsKey, IdSchema, MeasureSchema, TextSchema } from '../kernel/schemas.js';
import { CONTRACT_DIMENSIONS, type ContractDimensionId } from '../reference/contract-dimensions.js';
import { InterventionRecordKeys } from './document-schemas.js';
import { MONITORING_ARRANGEMENTS, type MonitoringArrangementId } from './monitoring-arrangements.js';
import type { MonitoringEntry, MonitoringProgramme } from './monitoring.js';

export const MonitoringEntrySchema = z.strictObject({
  id: IdSchema,
  arrangement: z.enum(MONITORING_ARRANGEMENTS.map(({ id }) => id) as [MonitoringArrangementId, ...MonitoringArrangementId[]]),
  title: TextSchema,
  source: TextSchema,
  frequency: TextSchema.nullable(),
  reviewedBy: TextSchema.nullable(),
  voices: z.array(z.enum(['users', 'carers'])),
  dimensions: z.array(z.enum(CONTRACT_DIMENSIONS.map(({ id }) => id) as [ContractDimensionId, ...ContractDimensionId[]])),
  measures: z.array(MeasureSchema),
  ...ExtensionsKey,
}) satisfies z.ZodType<MonitoringEntry>;

export const MonitoringProgrammeSchema = z
  .strictObject({
    ...InterventionRecordKeys,
    purpose: TextSchema.nullable(),
    startsOn: CivilDateSchema.nullable(),
    entries: z.array(MonitoringEntrySchema),
  })
  .describe(
    'A monitoring programme: lasting arrangements that keep commissioners informed. Beyond structure: ids are unique in their lists; only ' +
      'feedback has voices and only performance against contract has dimensions, each named once; no age band ends before it begins.',
  ) satisfies z.ZodType<MonitoringProgramme>;
