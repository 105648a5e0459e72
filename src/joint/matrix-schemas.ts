import * as z from 'zod/mini';
import { ExtensionsKey, IdSchema, SourceRefSchema, TextSchema } from '../kernel/schemas.js';
import { AREAS, type AnyAreaId, type AreaId } from './areas.js';
import type { DescriptorId } from './descriptor-labels.js';
import { DESCRIPTOR_IDS } from './descriptor-places.js';
import { LEVELS } from './levels.js';
import type { MatrixDefinition, MatrixWording } from './matrix-definition.js';

/** An area of the matrix. */
export const AreaIdSchema = z.enum(AREAS.map((area) => area.id) as [AreaId, ...AreaId[]]);

/** An area of the matrix, or one of the partners’ own. */
export const AnyAreaIdSchema = z.union([
  AreaIdSchema,
  z.templateLiteral(['local:', z.string().check(z.minLength(1))]),
]) satisfies z.ZodMiniType<AnyAreaId>;

/** A level of the matrix. */
export const LevelSchema = z.enum(LEVELS);

/** A descriptor of the matrix. */
export const DescriptorIdSchema = z.enum(DESCRIPTOR_IDS as [DescriptorId, ...DescriptorId[]]);

const LanguageSchema = z.string().check(z.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/), z.describe('A BCP 47 language tag'));

/** A matrix that partners adapted from the original. */
export const MatrixDefinitionSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: z.templateLiteral(['local:', z.string().check(z.minLength(1))]),
    version: IdSchema,
    label: TextSchema,
    language: LanguageSchema,
    areas: z
      .array(
        z.strictObject({
          id: AnyAreaIdSchema,
          label: TextSchema,
          from: z.array(AreaIdSchema),
          why: z.nullable(TextSchema),
        }),
      )
      .check(z.minLength(1)),
    levels: z.strictObject({ separate: TextSchema, parallel: TextSchema, joint: TextSchema, integrated: TextSchema }),
    descriptors: z.array(
      z.strictObject({
        id: IdSchema,
        areaId: AnyAreaIdSchema,
        level: LevelSchema,
        label: TextSchema,
        text: TextSchema,
        from: z.array(DescriptorIdSchema),
        change: z.enum(['same', 'reworded', 'narrowed', 'widened', 'new']),
      }),
    ),
    leftOut: z.array(z.strictObject({ id: z.union([AreaIdSchema, DescriptorIdSchema]), why: TextSchema })),
    sources: z.array(SourceRefSchema),
    ...ExtensionsKey,
  })
  .check(
    z.describe(
      'A joint commissioning matrix that partners adapted from the original. Beyond structure: ids differ; every area and every example of the original is taken in by something or left out with a reason, and not both; an example is of an area that stands here; what is new comes from nothing, and what is the same comes from one example of the same area and level and has its text; an area that differs from the original says why.',
    ),
  ) satisfies z.ZodMiniType<MatrixDefinition>;

const WordsSchema = z.strictObject({ label: TextSchema, text: TextSchema });

/** A key for each member, any of which may be absent. */
function anyOf<const K extends string, const S extends z.core.SomeType>(
  keys: readonly K[],
  schema: S,
): { [key in K]: z.ZodMiniExactOptional<S> } {
  return Object.fromEntries(keys.map((key) => [key, z.exactOptional(schema)])) as { [key in K]: z.ZodMiniExactOptional<S> };
}

/** The words of the matrix in another language. */
export const MatrixWordingSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    language: LanguageSchema,
    matrixVersion: IdSchema,
    direction: z.enum(['left-to-right', 'right-to-left']),
    areas: z.strictObject(
      anyOf(
        AREAS.map((area) => area.id),
        TextSchema,
      ),
    ),
    levels: z.strictObject(anyOf(LEVELS, TextSchema)),
    descriptors: z.strictObject(anyOf(DESCRIPTOR_IDS, WordsSchema)),
    translatedBy: TextSchema,
    status: z.enum(['draft', 'checked']),
    sources: z.array(SourceRefSchema),
    ...ExtensionsKey,
  })
  .check(
    z.describe('The words of the joint commissioning matrix in another language; what is absent is not translated yet.'),
  ) satisfies z.ZodMiniType<MatrixWording>;
