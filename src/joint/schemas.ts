import * as z from 'zod/mini';
import {
  ActorSchema,
  AgencySchema,
  CivilDateSchema,
  CurrencySchema,
  EventEnvelopeKeys,
  IdSchema,
  MoneySchema,
  TextSchema,
  TriSchema,
} from '../kernel/schemas.js';
import type { AssessmentEvent } from './assessment.js';
import { LEVEL_RULES } from './judge-area.js';
import { LEVELS } from './levels.js';
import { AnyAreaIdSchema, DescriptorIdSchema, LevelSchema, MatrixDefinitionSchema } from './matrix-schemas.js';
import { CONFIDENCES } from './voice.js';

export { AnyAreaIdSchema, AreaIdSchema, LevelSchema, MatrixDefinitionSchema, MatrixWordingSchema } from './matrix-schemas.js';

const NullableTextSchema = z.nullable(TextSchema);

/** An event with its own keys beside those of every event. */
function eventOf<const T extends string, const K extends z.core.$ZodShape>(type: T, keys: K) {
  return z.strictObject({ type: z.literal(type), data: z.strictObject({ ...EventEnvelopeKeys, ...keys }) });
}

/** An event in the life of a joint assessment. */
export const AssessmentEventSchema = z
  .discriminatedUnion('type', [
    eventOf('assessment-opened', {
      assessmentId: IdSchema,
      populationId: IdSchema,
      agencies: z.array(AgencySchema).check(z.minLength(2)),
      matrixVersion: IdSchema,
      matrix: z.exactOptional(MatrixDefinitionSchema),
      parts: z.exactOptional(z.array(z.strictObject({ agencyId: IdSchema, part: TextSchema }))),
    }),
    eventOf('rater-enrolled', {
      raterId: IdSchema,
      agencyId: IdSchema,
      role: TextSchema,
      mandate: z.enum(['rates', 'informs', 'observes']),
      areaIds: z.nullable(z.array(AnyAreaIdSchema).check(z.minLength(1))),
    }),
    eventOf('round-opened', { roundId: IdSchema, kind: z.enum(['blind', 'open']), text: NullableTextSchema }),
    eventOf('ratings-sealed', {
      roundId: IdSchema,
      agencyId: IdSchema,
      raterId: z.exactOptional(IdSchema),
      seal: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
    eventOf('area-rated', {
      agencyId: IdSchema,
      areaId: AnyAreaIdSchema,
      level: z.enum([...LEVELS, 'by-descriptors', 'unknown', 'not-applicable', 'abstained']),
      text: NullableTextSchema,
      evidenceIds: z.array(IdSchema),
      raterId: z.exactOptional(IdSchema),
      roundId: z.exactOptional(IdSchema),
      confidence: z.exactOptional(z.enum(CONFIDENCES)),
      observed: z.exactOptional(z.array(z.strictObject({ descriptor: IdSchema, observed: TriSchema }))),
      rule: z.exactOptional(z.enum(LEVEL_RULES)),
    }),
    eventOf('round-closed', { roundId: IdSchema }),
    eventOf('area-applicability-decided', { areaId: AnyAreaIdSchema, applies: z.enum(['yes', 'no']), reason: TextSchema }),
    eventOf('position-recorded', {
      areaId: AnyAreaIdSchema,
      outcome: z.enum(['agreed', 'agreed-with-dissent', 'agreed-to-differ', 'parked']),
      level: z.nullable(LevelSchema),
      dissents: z.array(
        z.strictObject({ agencyId: IdSchema, raterId: z.nullable(IdSchema), level: z.nullable(LevelSchema), text: TextSchema }),
      ),
      text: NullableTextSchema,
    }),
    eventOf('partner-target-stated', {
      agencyId: IdSchema,
      areaId: AnyAreaIdSchema,
      wanted: LevelSchema,
      acceptable: z.array(LevelSchema),
      redLines: z.array(z.strictObject({ level: LevelSchema, why: TextSchema })),
      text: NullableTextSchema,
    }),
    eventOf('target-chosen', {
      areaId: AnyAreaIdSchema,
      level: LevelSchema,
      rationale: TextSchema,
      approvedBy: z.nullable(ActorSchema),
      move: z.exactOptional(z.enum(['step-on', 'stay', 'step-back'])),
      benefit: z.exactOptional(TextSchema),
      conditions: z.exactOptional(z.array(TextSchema)),
      risks: z.exactOptional(z.array(TextSchema)),
      reviewOn: z.exactOptional(CivilDateSchema),
    }),
    eventOf('gate-recorded', {
      gateId: IdSchema,
      areaId: AnyAreaIdSchema,
      holds: TriSchema,
      evidenceIds: z.array(IdSchema),
      text: NullableTextSchema,
    }),
    eventOf('action-agreed', {
      actionId: IdSchema,
      areaId: AnyAreaIdSchema,
      text: TextSchema,
      owner: ActorSchema,
      dueOn: z.nullable(CivilDateSchema),
      cost: z.nullable(z.strictObject({ currency: CurrencySchema, from: MoneySchema, to: MoneySchema })),
      dependsOn: z.array(IdSchema),
      takeUp: z.array(DescriptorIdSchema),
      letGo: z.array(DescriptorIdSchema),
      hypothesisIds: z.array(IdSchema),
    }),
    eventOf('action-progressed', { actionId: IdSchema, status: z.enum(['started', 'done', 'dropped']), text: NullableTextSchema }),
    eventOf('partner-succeeded', { agencyId: IdSchema, successor: AgencySchema, text: NullableTextSchema }),
  ])
  .check(
    z.describe(
      'An event in the life of a joint assessment. Beyond structure: agencies have ids of their own, and each identifier once; a part is that of a partner; an adapted matrix keeps its own rules; an id, an area, an example or a level stands once in its list; an example of the original matrix is of the area it is named for; a level left to examples names them and a rule; a position names a level where the partners agreed on one, and quotes dissents where they agreed with dissent; the level wanted is acceptable and a red line is not; a cost does not end below its beginning; an action does not wait for itself, nor let go what it takes up.',
    ),
  ) satisfies z.ZodMiniType<AssessmentEvent>;
