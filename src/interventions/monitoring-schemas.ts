/**
 * The zod schemas of a monitoring programme.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
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
  frequency: z.nullable(TextSchema),
  reviewedBy: z.nullable(TextSchema),
  voices: z.array(z.enum(['users', 'carers'])),
  dimensions: z.array(z.enum(CONTRACT_DIMENSIONS.map(({ id }) => id) as [ContractDimensionId, ...ContractDimensionId[]])),
  measures: z.array(MeasureSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<MonitoringEntry>;

export const MonitoringProgrammeSchema = z
  .strictObject({
    ...InterventionRecordKeys,
    purpose: z.nullable(TextSchema),
    startsOn: z.nullable(CivilDateSchema),
    entries: z.array(MonitoringEntrySchema),
  })
  .register(z.globalRegistry, {
    description:
      'A monitoring programme: lasting arrangements that keep commissioners informed. Beyond structure: ids are unique in their lists; only ' +
      'feedback has voices and only performance against contract has dimensions, each named once; no age band ends before it begins.',
  }) satisfies z.ZodMiniType<MonitoringProgramme>;
