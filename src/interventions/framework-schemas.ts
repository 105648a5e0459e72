/**
 * The zod schemas of a commissioning framework.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
import { AgencySchema, CivilDateSchema, ExtensionsKey, IdSchema, TextSchema } from '../kernel/schemas.js';
import { STAKEHOLDER_CATEGORIES, type StakeholderCategoryId } from '../reference/stakeholder-categories.js';
import { CitedItemSchema, DatedActivitySchema, FormalAgreementSchema, InterventionRecordKeys } from './document-schemas.js';
import type {
  CommissioningFramework,
  FrameworkActivity,
  FrameworkDocument,
  FrameworkGroup,
  FrameworkParts,
  FrameworkRole,
  FrameworkTerm,
} from './framework.js';

const NullableText = z.nullable(TextSchema);

export const FrameworkTermSchema = z.strictObject({
  term: TextSchema,
  meaning: TextSchema,
  concept: z.enum(['commissioning', 'planning', 'procurement', 'other']),
}) satisfies z.ZodMiniType<FrameworkTerm>;

export const FrameworkActivitySchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  text: NullableText,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<FrameworkActivity>;

export const FrameworkRoleSchema = z.strictObject({
  kind: z.enum(['organisation', 'team', 'individual']),
  name: TextSchema,
  agencyId: z.nullable(IdSchema),
  does: TextSchema,
  activityIds: z.array(IdSchema),
}) satisfies z.ZodMiniType<FrameworkRole>;

export const FrameworkDocumentSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  agencyId: z.nullable(IdSchema),
  publishedOn: z.nullable(CivilDateSchema),
  relatesTo: z.array(IdSchema),
  standsAloneBecause: NullableText,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<FrameworkDocument>;

export const FrameworkGroupSchema = z.strictObject({
  category: z.enum(STAKEHOLDER_CATEGORIES.map(({ id }) => id) as [StakeholderCategoryId, ...StakeholderCategoryId[]]),
  name: TextSchema,
  part: TextSchema,
}) satisfies z.ZodMiniType<FrameworkGroup>;

export const FrameworkPartsSchema = z.strictObject({
  definitions: z.nullable(z.strictObject({ terms: z.array(FrameworkTermSchema) })),
  principles: z.nullable(z.strictObject({ text: NullableText, principles: z.array(TextSchema) })),
  activities: z.nullable(z.strictObject({ activities: z.array(FrameworkActivitySchema) })),
  roles: z.nullable(z.strictObject({ roles: z.array(FrameworkRoleSchema) })),
  documents: z.nullable(z.strictObject({ documents: z.array(FrameworkDocumentSchema) })),
  involvement: z.nullable(z.strictObject({ groups: z.array(FrameworkGroupSchema) })),
  legislation: z.nullable(z.strictObject({ text: NullableText, items: z.array(CitedItemSchema) })),
  timetable: z.nullable(z.strictObject({ entries: z.array(DatedActivitySchema) })),
}) satisfies z.ZodMiniType<FrameworkParts>;

export const CommissioningFrameworkSchema = z
  .strictObject({
    ...InterventionRecordKeys,
    partners: z.array(AgencySchema).check(z.minLength(2)),
    agreements: z.array(FormalAgreementSchema),
    publishedOn: z.nullable(CivilDateSchema),
    parts: FrameworkPartsSchema,
  })
  .register(z.globalRegistry, {
    description:
      'A commissioning framework: eight parts, each written or null. Beyond structure: ids and references are unique in their lists; partners, ' +
      'activities and documents that are referred to are those of the framework, where the part that holds them is written; a document ' +
      'relates to others and not to itself; nothing ends before it begins.',
  }) satisfies z.ZodMiniType<CommissioningFramework>;
