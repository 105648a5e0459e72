import * as z from 'zod/mini';
import {
  ActorSchema,
  CivilDateSchema,
  CurrencySchema,
  EventEnvelopeKeys,
  EvidenceSchema,
  ExtensionsKey,
  IdSchema,
  ShareSchema,
  SourceRefSchema,
  TextSchema,
} from '../kernel/schemas.js';
import type { AssessedCertainty, EvidenceCollection } from './evidence-line.js';
import type { LikelihoodRatio } from './likelihood.js';
import type { ReopeningTrigger, ResourceClaim, RivalExplanation, RuleOutcome, TranslationTarget } from './register.js';
import type { DecisionRule, PlannedInformation, TestPlan } from './test-plan.js';
import type { RegisterEvent } from './register-events.js';

export const HypothesisKindSchema = z.enum(['resource-shift', 'investment', 'organisation', 'feasibility', 'diagnosis', 'prescription']);

const AmountSchema = z
  .string()
  .check(z.regex(/^(0|[1-9]\d{0,25})\.\d{2}$/))
  .register(z.globalRegistry, { description: 'An amount of money from zero, a decimal text with two places' });

export const ResourceClaimSchema = z.strictObject({
  pot: IdSchema,
  amount: AmountSchema,
  currency: CurrencySchema,
  direction: z.enum(['from', 'to']),
  saving: z.exactOptional(TextSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<ResourceClaim>;

const EvidenceKindSchema = z.enum(['need', 'performance', 'experience']);
const rangeOf = <T extends z.ZodMiniType<number, number>>(bound: T) => z.union([bound, z.strictObject({ lower: bound, upper: bound })]);
const ProbabilitySchema = rangeOf(ShareSchema);

export const PlannedInformationSchema = z.strictObject({
  id: IdSchema,
  information: TextSchema,
  kind: EvidenceKindSchema,
  method: TextSchema,
  owner: ActorSchema,
  due: z.nullable(CivilDateSchema),
  cost: z.exactOptional(
    z.strictObject({
      currency: CurrencySchema,
      amount: AmountSchema,
    }),
  ),
  burden: z.exactOptional(z.enum(['none', 'light', 'moderate', 'heavy'])),
  lawfulBasis: z.exactOptional(TextSchema),
  expected: z.exactOptional(
    z.strictObject({
      ifTrue: ProbabilitySchema,
      ifFalse: ProbabilitySchema,
      underRivals: z.exactOptional(z.array(z.strictObject({ rivalId: IdSchema, probability: ProbabilitySchema }))),
    }),
  ),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<PlannedInformation>;

const hoops = z.exactOptional(z.array(IdSchema));

export const DecisionRuleSchema = z.discriminatedUnion('view', [
  z.strictObject({
    view: z.literal('points'),
    supportedFrom: z.number(),
    notSupportedTo: z.number(),
    originCap: z.exactOptional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
    hoops,
  }),
  z.strictObject({
    view: z.literal('odds'),
    supportedFrom: ShareSchema,
    notSupportedTo: ShareSchema,
    originCap: z.exactOptional(z.number().check(z.minimum(1))),
    hoops,
  }),
  z.strictObject({ view: z.literal('bearing'), hoops }),
]) satisfies z.ZodMiniType<DecisionRule>;

export const TestPlanSchema = z
  .strictObject({
    items: z.array(PlannedInformationSchema).check(z.minLength(1)),
    expectedIfTrue: z.nullable(TextSchema),
    expectedIfFalse: z.nullable(TextSchema),
    decisionRule: z.nullable(TextSchema),
    rule: z.exactOptional(DecisionRuleSchema),
    priors: z.exactOptional(z.array(z.strictObject({ stakeholder: z.nullable(IdSchema), probability: ProbabilitySchema }))),
    notCovered: z.exactOptional(z.array(z.strictObject({ kind: EvidenceKindSchema, reason: TextSchema }))),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description:
      'How a hypothesis is to be tested. Beyond structure: the ids of the items, of the rivals of an item, and the hoops differ, and so do the stakeholders of priors and the kinds that are not covered; hoops are items of the plan; lower bounds are not above upper ones; a rule stops supporting below where it starts.',
  }) satisfies z.ZodMiniType<TestPlan>;

export const TranslationTargetSchema = z.strictObject({
  kind: z.enum(['aim', 'objective', 'measure', 'requirement']),
  id: IdSchema,
  text: TextSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<TranslationTarget>;

export const RivalExplanationSchema = z.strictObject({
  id: IdSchema,
  statement: TextSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<RivalExplanation>;

export const ReopeningTriggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), on: CivilDateSchema }),
  z.strictObject({ kind: z.literal('measure'), measureId: IdSchema, passes: z.enum(['above', 'below']), value: z.number() }),
  z.strictObject({ kind: z.literal('evidence'), evidenceKind: EvidenceKindSchema }),
]) satisfies z.ZodMiniType<ReopeningTrigger>;

const SealSchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .register(z.globalRegistry, { description: 'A digest, 64 hexadecimal digits' });

export const RuleOutcomeSchema = z.strictObject({
  view: z.enum(['points', 'odds', 'bearing']),
  outcome: z.enum(['supported', 'not-supported', 'inconclusive', 'insufficient-information']),
  value: z.nullable(rangeOf(z.number())),
  seal: z.nullable(SealSchema),
  failedHoops: z.array(IdSchema),
}) satisfies z.ZodMiniType<RuleOutcome>;

const CertaintyLevelSchema = z.enum(['high', 'moderate', 'low', 'very-low']);

export const AssessedCertaintySchema = z.strictObject({
  level: CertaintyLevelSchema,
  reasons: z.array(TextSchema),
  confirmedBy: ActorSchema,
}) satisfies z.ZodMiniType<AssessedCertainty>;

export const EvidenceCollectionSchema = z.strictObject({
  sample: z.exactOptional(TextSchema),
  custodian: z.exactOptional(TextSchema),
  sensitivity: z.exactOptional(z.enum(['public', 'restricted', 'sensitive'])),
  consent: z.exactOptional(z.enum(['given', 'refused', 'not-needed'])),
  missingVoices: z.exactOptional(z.array(TextSchema)),
}) satisfies z.ZodMiniType<EvidenceCollection>;

const LikelihoodRatioSchema = z.union([
  rangeOf(z.number().check(z.minimum(0))),
  z.strictObject({ ifTrue: ProbabilitySchema, ifFalse: ProbabilitySchema }),
]) satisfies z.ZodMiniType<LikelihoodRatio>;

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
        scope: z.exactOptional(TextSchema),
        mechanism: z.exactOptional(TextSchema),
        rivals: z.exactOptional(z.array(RivalExplanationSchema)),
      }),
    }),
    z.strictObject({
      type: z.literal('hypothesis-reworded'),
      data: z.strictObject({ ...about, statement: TextSchema, reason: TextSchema }),
    }),
    z.strictObject({
      type: z.literal('hypothesis-agreed'),
      data: z.strictObject({
        ...about,
        stakeholders: z.array(IdSchema).check(z.minLength(1)),
        wording: z.exactOptional(z.int().check(z.minimum(1))),
      }),
    }),
    z.strictObject({
      type: z.literal('hypotheses-related'),
      data: z.strictObject({
        ...EventEnvelopeKeys,
        from: IdSchema,
        to: IdSchema,
        relation: z.enum(['rival', 'part-of', 'depends-on', 'duplicate-of']),
        text: z.nullable(TextSchema),
      }),
    }),
    z.strictObject({
      type: z.literal('confidence-stated'),
      data: z.strictObject({ ...about, stakeholder: IdSchema, probability: ShareSchema, resolvesOn: CivilDateSchema }),
    }),
    z.strictObject({ type: z.literal('test-planned'), data: z.strictObject({ ...about, plan: TestPlanSchema }) }),
    z.strictObject({ type: z.literal('plan-sealed'), data: z.strictObject({ ...about, seal: SealSchema }) }),
    z.strictObject({ type: z.literal('testing-started'), data: z.strictObject(about) }),
    z.strictObject({
      type: z.literal('evidence-recorded'),
      data: z.strictObject({
        ...about,
        evidence: z.extend(EvidenceSchema, { sources: z.array(SourceRefSchema).check(z.minLength(1)) }),
        bearing: z.enum(['for', 'against', 'neutral']),
        quality: z.nullable(z.enum(['low', 'moderate', 'high'])),
        strength: z.exactOptional(z.enum(['supporting', 'moderate', 'strong', 'very-strong'])),
        confidence: z.exactOptional(z.enum(['low', 'moderate', 'high'])),
        likelihoodRatio: z.exactOptional(LikelihoodRatioSchema),
        planItemId: z.exactOptional(IdSchema),
        seen: z.exactOptional(z.enum(['expected-if-true', 'expected-if-false', 'neither'])),
        collection: z.exactOptional(EvidenceCollectionSchema),
        certainty: z.exactOptional(AssessedCertaintySchema),
      }),
    }),
    z.strictObject({
      type: z.literal('verdict-recorded'),
      data: z.strictObject({
        ...about,
        verdict: z.enum(['supported', 'partly-supported', 'not-supported', 'inconclusive', 'not-tested']),
        evidenceIds: z.array(IdSchema),
        dissents: z.array(z.strictObject({ stakeholder: IdSchema, text: TextSchema })),
        part: z.exactOptional(TextSchema),
        reason: z.exactOptional(TextSchema),
        certainty: z.exactOptional(CertaintyLevelSchema),
        override: z.exactOptional(z.strictObject({ reason: TextSchema })),
        byRule: z.exactOptional(RuleOutcomeSchema),
      }),
    }),
    z.strictObject({
      type: z.literal('trigger-set'),
      data: z.strictObject({ ...about, triggerId: IdSchema, trigger: ReopeningTriggerSchema }),
    }),
    z.strictObject({ type: z.literal('testing-resumed'), data: z.strictObject({ ...about, triggerId: z.exactOptional(IdSchema) }) }),
    z.strictObject({
      type: z.literal('hypothesis-translated'),
      data: z.strictObject({ ...about, into: TranslationTargetSchema, reason: z.nullable(TextSchema) }),
    }),
    z.strictObject({
      type: z.literal('hypothesis-closed'),
      data: z.strictObject({ ...about, reason: TextSchema, doNotRetryUnless: z.exactOptional(TextSchema) }),
    }),
    z.strictObject({ type: z.literal('hypothesis-withdrawn'), data: z.strictObject({ ...about, reason: TextSchema }) }),
  ])
  .register(z.globalRegistry, {
    description:
      'One event of a register of hypotheses. Beyond structure: claims are of one currency; the ids in stakeholders, evidenceIds and bearsOn, those of rivals, and the stakeholders who dissent, differ; plans keep the rules of test plans; the period of evidence does not end before it starts, and a lower bound is not above the upper one; what was seen names the item of the plan that looked for it; a verdict cites evidence unless nothing was tested.',
  }) satisfies z.ZodMiniType<RegisterEvent>;
