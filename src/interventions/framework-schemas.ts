/**
 * The zod schemas of a commissioning framework.
 *
 * @packageDocumentation
 */
import * as z from 'zod';
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

const NullableText = TextSchema.nullable();

export const FrameworkTermSchema = z.strictObject({
  term: TextSchema,
  meaning: TextSchema,
  concept: z.enum(['commissioning', 'planning', 'procurement', 'other']),
}) satisfies z.ZodType<FrameworkTerm>;

export const FrameworkActivitySchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  text: NullableText,
  ...ExtensionsKey,
}) satisfies z.ZodType<FrameworkActivity>;

export const FrameworkRoleSchema = z.strictObject({
  kind: z.enum(['organisation', 'team', 'individual']),
  name: TextSchema,
  agencyId: IdSchema.nullable(),
  does: TextSchema,
  activityIds: z.array(IdSchema),
}) satisfies z.ZodType<FrameworkRole>;

export const FrameworkDocumentSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  agencyId: IdSchema.nullable(),
  publishedOn: CivilDateSchema.nullable(),
  relatesTo: z.array(IdSchema),
  standsAloneBecause: NullableText,
  ...ExtensionsKey,
}) satisfies z.ZodType<FrameworkDocument>;

export const FrameworkGroupSchema = z.strictObject({
  category: z.enum(STAKEHOLDER_CATEGORIES.map(({ id }) => id) as [StakeholderCategoryId, ...StakeholderCategoryId[]]),
  name: TextSchema,
  part: TextSchema,
}) satisfies z.ZodType<FrameworkGroup>;

export const FrameworkPartsSchema = z.strictObject({
  definitions: z.strictObject({ terms: z.array(FrameworkTermSchema) }).nullable(),
  principles: z.strictObject({ text: NullableText, principles: z.array(TextSchema) }).nullable(),
  activities: z.strictObject({ activities: z.array(FrameworkActivitySchema) }).nullable(),
  roles: z.strictObject({ roles: z.array(FrameworkRoleSchema) }).nullable(),
  documents: z.strictObject({ documents: z.array(FrameworkDocumentSchema) }).nullable(),
  involvement: z.strictObject({ groups: z.array(FrameworkGroupSchema) }).nullable(),
  legislation: z.strictObject({ text: NullableText, items: z.array(CitedItemSchema) }).nullable(),
  timetable: z.strictObject({ entries: z.array(DatedActivitySchema) }).nullable(),
}) satisfies z.ZodType<FrameworkParts>;

export const CommissioningFrameworkSchema = z
  .strictObject({
    ...InterventionRecordKeys,
    partners: z.array(AgencySchema).min(2),
    agreements: z.array(FormalAgreementSchema),
    publishedOn: CivilDateSchema.nullable(),
    parts: FrameworkPartsSchema,
  })
  .describe(
    'A commissioning framework: eight parts, each written or null. Beyond structure: ids and references are unique in their lists; partners, ' +
      'activities and documents that are referred to are those of the framework, where the part that holds them is written; a document ' +
      'relates to others and not to itself; nothing ends before it begins.',
  ) satisfies z.ZodType<CommissioningFramework>;
