/**
 * The zod schemas of this room's records.
 *
 * @packageDocumentation
 */
import * as z from 'zod';
import { EventEnvelopeKeys, IdSchema, MeasureSchema, TextSchema } from '../kernel/schemas.js';
import type { CycleEvent, Override } from './cycle-events.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';

export const StageSchema = z.enum(STAGE_IDS) satisfies z.ZodType<Stage>;

export const OverrideSchema = z
  .strictObject({ reason: TextSchema, codes: z.array(TextSchema).min(1) })
  .describe('A rule that was set aside: why, and the codes of what stood against it') satisfies z.ZodType<Override>;

export const CycleEventSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('cycle-started'),
      data: z.strictObject({ ...EventEnvelopeKeys, cycleId: IdSchema, populationId: IdSchema, modelId: IdSchema }),
    }),
    z.strictObject({
      type: z.literal('activity-recorded'),
      data: z.strictObject({ ...EventEnvelopeKeys, stage: StageSchema, activityId: IdSchema.nullable(), text: TextSchema }),
    }),
    z.strictObject({
      type: z.literal('engagement-recorded'),
      data: z.strictObject({ ...EventEnvelopeKeys, stage: StageSchema, groups: z.array(TextSchema).min(1), text: TextSchema }),
    }),
    z.strictObject({
      type: z.literal('product-recorded'),
      data: z.strictObject({ ...EventEnvelopeKeys, stage: StageSchema, productId: IdSchema, title: TextSchema }),
    }),
    z.strictObject({
      type: z.literal('measures-agreed'),
      data: z.strictObject({ ...EventEnvelopeKeys, measures: z.array(MeasureSchema).min(1) }),
    }),
    z.strictObject({
      type: z.literal('contract-let'),
      data: z.strictObject({ ...EventEnvelopeKeys, contractId: IdSchema, override: OverrideSchema.nullable() }),
    }),
    z.strictObject({
      type: z.literal('change-recorded'),
      data: z.strictObject({ ...EventEnvelopeKeys, text: TextSchema, affects: z.enum(['strategy', 'contract', 'nothing']) }),
    }),
    z.strictObject({
      type: z.literal('stage-entered'),
      data: z.strictObject({ ...EventEnvelopeKeys, stage: StageSchema, round: z.int().min(1), override: OverrideSchema.nullable() }),
    }),
  ])
  .describe(
    'A fact in the life of a commissioning cycle. Beyond structure: the groups of an engagement are unique, and so are the ids of measures agreed together.',
  ) satisfies z.ZodType<CycleEvent>;
