/**
 * The zod schemas of this room's records.
 *
 * @packageDocumentation
 */
import * as z from 'zod';
import { CivilDateSchema, EventEnvelopeKeys, IdSchema, MeasureSchema, TextSchema, TriSchema } from '../kernel/schemas.js';
import type { CarryOver, ContractRenewal, CycleEvent, CycleTie, FlowFrequency, FlowTerms, Override, PlannedStage } from './cycle-events.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';

export const StageSchema = z.enum(STAGE_IDS) satisfies z.ZodType<Stage>;

export const OverrideSchema = z
  .strictObject({ reason: TextSchema, codes: z.array(TextSchema).min(1) })
  .describe('A rule that was set aside: why, and the codes of what stood against it') satisfies z.ZodType<Override>;

export const PlannedStageSchema = z
  .strictObject({ stage: StageSchema, from: CivilDateSchema, to: CivilDateSchema })
  .describe('From when to when a stage is meant to last, both days included') satisfies z.ZodType<PlannedStage>;

export const ContractRenewalSchema = z
  .strictObject({ contractId: IdSchema, endsOn: CivilDateSchema })
  .describe('A contract that comes up for renewal, and its last day') satisfies z.ZodType<ContractRenewal>;

export const FlowFrequencySchema = z
  .strictObject({ every: z.int().min(1).max(1_000), unit: z.enum(['days', 'weeks', 'months', 'years']) })
  .describe('How often information is meant to be passed on') satisfies z.ZodType<FlowFrequency>;

const CarryOverKeys = {
  lessonIds: z.array(IdSchema),
  hypothesisIds: z.array(IdSchema),
  renewals: z.array(ContractRenewalSchema),
} satisfies { [K in keyof CarryOver]: z.ZodType<CarryOver[K]> };

const TieKeys = {
  upperId: IdSchema,
  lowerId: IdSchema,
  place: z.enum(['beside', 'under']),
  lower: z.enum(['strategic', 'tactical']),
  jointOversight: TriSchema,
} satisfies { [K in keyof CycleTie]: z.ZodType<CycleTie[K]> };

const FlowKeys = {
  flowId: IdSchema,
  about: IdSchema.nullable(),
  text: TextSchema,
  fromCycleId: IdSchema,
  toCycleId: IdSchema,
  route: TextSchema.nullable(),
  frequency: FlowFrequencySchema.nullable(),
} satisfies { [K in keyof FlowTerms]: z.ZodType<FlowTerms[K]> };

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
      data: z.strictObject({
        ...EventEnvelopeKeys,
        contractId: IdSchema,
        measureIds: z.exactOptional(z.array(IdSchema).min(1)),
        override: OverrideSchema.nullable(),
      }),
    }),
    z.strictObject({
      type: z.literal('change-recorded'),
      data: z.strictObject({ ...EventEnvelopeKeys, text: TextSchema, affects: z.enum(['strategy', 'contract', 'nothing']) }),
    }),
    z.strictObject({
      type: z.literal('stage-entered'),
      data: z.strictObject({ ...EventEnvelopeKeys, stage: StageSchema, round: z.int().min(1), override: OverrideSchema.nullable() }),
    }),
    z.strictObject({
      type: z.literal('stages-planned'),
      data: z.strictObject({ ...EventEnvelopeKeys, round: z.int().min(1), stages: z.array(PlannedStageSchema).min(1) }),
    }),
    z.strictObject({
      type: z.literal('lesson-recorded'),
      data: z.strictObject({ ...EventEnvelopeKeys, lessonId: IdSchema, stage: StageSchema, text: TextSchema }),
    }),
    z.strictObject({ type: z.literal('carried-over'), data: z.strictObject({ ...EventEnvelopeKeys, ...CarryOverKeys }) }),
    z.strictObject({ type: z.literal('cycle-tied'), data: z.strictObject({ ...EventEnvelopeKeys, ...TieKeys }) }),
    z.strictObject({ type: z.literal('flow-agreed'), data: z.strictObject({ ...EventEnvelopeKeys, ...FlowKeys }) }),
    z.strictObject({ type: z.literal('flow-ended'), data: z.strictObject({ ...EventEnvelopeKeys, flowId: IdSchema }) }),
    z.strictObject({
      type: z.literal('information-passed'),
      data: z.strictObject({ ...EventEnvelopeKeys, flowId: IdSchema, text: TextSchema }),
    }),
  ])
  .describe(
    'A fact in the life of a commissioning cycle. Beyond structure: the groups of an engagement are unique, and so are the ids of measures ' +
      'agreed together, of measures by which a contract is judged, of stages planned together, and of lessons, hypotheses and contracts carried ' +
      'over together; a planned stage does not end before it begins.',
  ) satisfies z.ZodType<CycleEvent>;
