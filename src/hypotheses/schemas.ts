import * as z from 'zod/mini';
import {
  ActorSchema,
  CivilDateSchema,
  CurrencySchema,
  EventEnvelopeKeys,
  EvidenceSchema,
  ExtensionsKey,
  IdSchema,
  SourceRefSchema,
  TextSchema,
} from '../kernel/schemas.js';
import type { PlannedInformation, ResourceClaim, TestPlan, TranslationTarget } from './register.js';
import type { RegisterEvent } from './register-events.js';

export const HypothesisKindSchema = z.enum(['resource-shift', 'investment', 'organisation', 'feasibility', 'diagnosis', 'prescription']);

export const ResourceClaimSchema = z.strictObject({
  pot: IdSchema,
  amount: z
    .string()
    .check(z.regex(/^(0|[1-9]\d{0,25})\.\d{2}$/))
    .register(z.globalRegistry, { description: 'An amount of money from zero, a decimal text with two places' }),
  currency: CurrencySchema,
  direction: z.enum(['from', 'to']),
  saving: z.exactOptional(TextSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<ResourceClaim>;

export const PlannedInformationSchema = z.strictObject({
  id: IdSchema,
  information: TextSchema,
  kind: z.enum(['need', 'performance', 'experience']),
  method: TextSchema,
  owner: ActorSchema,
  due: z.nullable(CivilDateSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<PlannedInformation>;

export const TestPlanSchema = z
  .strictObject({
    items: z.array(PlannedInformationSchema).check(z.minLength(1)),
    expectedIfTrue: z.nullable(TextSchema),
    expectedIfFalse: z.nullable(TextSchema),
    decisionRule: z.nullable(TextSchema),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description: 'How a hypothesis is to be tested. Beyond structure: the ids of the items differ.',
  }) satisfies z.ZodMiniType<TestPlan>;

export const TranslationTargetSchema = z.strictObject({
  kind: z.enum(['aim', 'objective']),
  id: IdSchema,
  text: TextSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<TranslationTarget>;

const about = { ...EventEnvelopeKeys, hypothesisId: IdSchema };

export const RegisterEventSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('register-opened'),
      data: z.strictObject({ ...EventEnvelopeKeys, registerId: IdSchema, populationId: IdSchema, agenda: z.nullable(TextSchema) }),
    }),
    z.strictObject({
      type: z.literal('hypothesis-offered'),
      data: z.strictObject({
        ...about,
        statement: TextSchema,
        kind: z.nullable(HypothesisKindSchema),
        offeredBy: IdSchema,
        claims: z.array(ResourceClaimSchema),
        bearsOn: z.exactOptional(z.array(IdSchema)),
      }),
    }),
    z.strictObject({
      type: z.literal('hypothesis-agreed'),
      data: z.strictObject({ ...about, stakeholders: z.array(IdSchema).check(z.minLength(1)) }),
    }),
    z.strictObject({ type: z.literal('test-planned'), data: z.strictObject({ ...about, plan: TestPlanSchema }) }),
    z.strictObject({ type: z.literal('testing-started'), data: z.strictObject(about) }),
    z.strictObject({
      type: z.literal('evidence-recorded'),
      data: z.strictObject({
        ...about,
        evidence: z.extend(EvidenceSchema, { sources: z.array(SourceRefSchema).check(z.minLength(1)) }),
        bearing: z.enum(['for', 'against', 'neutral']),
        quality: z.nullable(z.enum(['low', 'moderate', 'high'])),
      }),
    }),
    z.strictObject({
      type: z.literal('verdict-recorded'),
      data: z.strictObject({
        ...about,
        verdict: z.enum(['supported', 'not-supported', 'inconclusive']),
        evidenceIds: z.array(IdSchema).check(z.minLength(1)),
        dissent: z.nullable(TextSchema),
      }),
    }),
    z.strictObject({ type: z.literal('testing-resumed'), data: z.strictObject(about) }),
    z.strictObject({
      type: z.literal('hypothesis-translated'),
      data: z.strictObject({ ...about, into: TranslationTargetSchema, reason: z.nullable(TextSchema) }),
    }),
    z.strictObject({ type: z.literal('hypothesis-closed'), data: z.strictObject({ ...about, reason: TextSchema }) }),
    z.strictObject({ type: z.literal('hypothesis-withdrawn'), data: z.strictObject({ ...about, reason: TextSchema }) }),
  ])
  .register(z.globalRegistry, {
    description:
      'One event of a register of hypotheses. Beyond structure: claims are of one currency; the ids in stakeholders, evidenceIds and bearsOn, and those of the items of a plan, differ; the period of evidence does not end before it starts.',
  }) satisfies z.ZodMiniType<RegisterEvent>;
