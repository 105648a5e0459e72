import * as z from 'zod/mini';
import { ActorSchema, AgencySchema, EventEnvelopeKeys, IdSchema, TextSchema } from '../kernel/schemas.js';
import type { AssessmentEvent } from './assessment.js';
import { LEVELS } from './levels.js';
import { AreaIdSchema, LevelSchema } from './matrix-schemas.js';

export { AnyAreaIdSchema, AreaIdSchema, LevelSchema, MatrixDefinitionSchema, MatrixWordingSchema } from './matrix-schemas.js';

/** An event in the life of a joint assessment. */
export const AssessmentEventSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('assessment-opened'),
      data: z.strictObject({
        ...EventEnvelopeKeys,
        assessmentId: IdSchema,
        populationId: IdSchema,
        agencies: z.array(AgencySchema).check(z.minLength(2)),
        matrixVersion: IdSchema,
      }),
    }),
    z.strictObject({
      type: z.literal('area-rated'),
      data: z.strictObject({
        ...EventEnvelopeKeys,
        agencyId: IdSchema,
        areaId: AreaIdSchema,
        level: z.enum([...LEVELS, 'unknown', 'not-applicable']),
        text: z.nullable(TextSchema),
        evidenceIds: z.array(IdSchema),
      }),
    }),
    z.strictObject({
      type: z.literal('target-chosen'),
      data: z.strictObject({
        ...EventEnvelopeKeys,
        areaId: AreaIdSchema,
        level: LevelSchema,
        rationale: TextSchema,
        approvedBy: z.nullable(ActorSchema),
      }),
    }),
  ])
  .check(
    z.describe(
      'An event in the life of a joint assessment. Beyond structure: agencies have ids of their own, and each identifier once; an evidence id stands once in a rating.',
    ),
  ) satisfies z.ZodMiniType<AssessmentEvent>;
