/**
 * The zod schemas of this room's records.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
import { CivilDateSchema, EventEnvelopeKeys, IdSchema, MeasureSchema, TextSchema, TriSchema } from '../kernel/schemas.js';
import type { CarryOver, ContractRenewal, CycleEvent, CycleTie, FlowFrequency, FlowTerms, Override, PlannedStage } from './cycle-events.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';

export const StageSchema = z.enum(STAGE_IDS) satisfies z.ZodMiniType<Stage>;

export const OverrideSchema = z
  .strictObject({ reason: TextSchema, codes: z.array(TextSchema).check(z.minLength(1)) })
  .register(z.globalRegistry, {
    description: 'A rule that was set aside: why, and the codes of what stood against it',
  }) satisfies z.ZodMiniType<Override>;

export const PlannedStageSchema = z
  .strictObject({ stage: StageSchema, from: CivilDateSchema, to: CivilDateSchema })
  .register(z.globalRegistry, {
    description: 'From when to when a stage is meant to last, both days included',
  }) satisfies z.ZodMiniType<PlannedStage>;

export const ContractRenewalSchema = z.strictObject({ contractId: IdSchema, endsOn: CivilDateSchema }).register(z.globalRegistry, {
  description: 'A contract that comes up for renewal, and its last day',
}) satisfies z.ZodMiniType<ContractRenewal>;

export const FlowFrequencySchema = z
  .strictObject({ every: z.int().check(z.minimum(1), z.maximum(1_000)), unit: z.enum(['days', 'weeks', 'months', 'years']) })
  .register(z.globalRegistry, { description: 'How often information is meant to be passed on' }) satisfies z.ZodMiniType<FlowFrequency>;

const CarryOverKeys = {
  lessonIds: z.array(IdSchema),
  hypothesisIds: z.array(IdSchema),
  renewals: z.array(ContractRenewalSchema),
} satisfies { [K in keyof CarryOver]: z.ZodMiniType<CarryOver[K]> };

const TieKeys = {
  upperId: IdSchema,
  lowerId: IdSchema,
  place: z.enum(['beside', 'under']),
  lower: z.enum(['strategic', 'tactical']),
  jointOversight: TriSchema,
} satisfies { [K in keyof CycleTie]: z.ZodMiniType<CycleTie[K]> };

const FlowKeys = {
  flowId: IdSchema,
  about: z.nullable(IdSchema),
  text: TextSchema,
  fromCycleId: IdSchema,
  toCycleId: IdSchema,
  route: z.nullable(TextSchema),
  frequency: z.nullable(FlowFrequencySchema),
} satisfies { [K in keyof FlowTerms]: z.ZodMiniType<FlowTerms[K]> };

export const CycleEventSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('cycle-started'),
      data: z.strictObject({ ...EventEnvelopeKeys, cycleId: IdSchema, populationId: IdSchema, modelId: IdSchema }),
    }),
    z.strictObject({
      type: z.literal('activity-recorded'),
      data: z.strictObject({ ...EventEnvelopeKeys, stage: StageSchema, activityId: z.nullable(IdSchema), text: TextSchema }),
    }),
    z.strictObject({
      type: z.literal('engagement-recorded'),
      data: z.strictObject({
        ...EventEnvelopeKeys,
        stage: StageSchema,
        groups: z.array(TextSchema).check(z.minLength(1)),
        text: TextSchema,
      }),
    }),
    z.strictObject({
      type: z.literal('product-recorded'),
      data: z.strictObject({ ...EventEnvelopeKeys, stage: StageSchema, productId: IdSchema, title: TextSchema }),
    }),
    z.strictObject({
      type: z.literal('measures-agreed'),
      data: z.strictObject({ ...EventEnvelopeKeys, measures: z.array(MeasureSchema).check(z.minLength(1)) }),
    }),
    z.strictObject({
      type: z.literal('contract-let'),
      data: z.strictObject({
        ...EventEnvelopeKeys,
        contractId: IdSchema,
        measureIds: z.exactOptional(z.array(IdSchema).check(z.minLength(1))),
        override: z.nullable(OverrideSchema),
      }),
    }),
    z.strictObject({
      type: z.literal('change-recorded'),
      data: z.strictObject({ ...EventEnvelopeKeys, text: TextSchema, affects: z.enum(['strategy', 'contract', 'nothing']) }),
    }),
    z.strictObject({
      type: z.literal('stage-entered'),
      data: z.strictObject({
        ...EventEnvelopeKeys,
        stage: StageSchema,
        round: z.int().check(z.minimum(1)),
        override: z.nullable(OverrideSchema),
      }),
    }),
    z.strictObject({
      type: z.literal('stages-planned'),
      data: z.strictObject({
        ...EventEnvelopeKeys,
        round: z.int().check(z.minimum(1)),
        stages: z.array(PlannedStageSchema).check(z.minLength(1)),
      }),
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
  .register(z.globalRegistry, {
    description:
      'A fact in the life of a commissioning cycle. Beyond structure: the groups of an engagement are unique, and so are the ids of measures ' +
      'agreed together, of measures by which a contract is judged, of stages planned together, and of lessons, hypotheses and contracts carried ' +
      'over together; a planned stage does not end before it begins.',
  }) satisfies z.ZodMiniType<CycleEvent>;
