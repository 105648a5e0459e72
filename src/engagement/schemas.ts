/**
 * The zod schemas of this room's records.
 *
 * @packageDocumentation
 */
import * as z from 'zod';
import { CivilDateSchema, ExtensionsKey, IdSchema, TextSchema, TriSchema } from '../kernel/schemas.js';
import { STAKEHOLDER_CATEGORIES } from '../reference/stakeholder-categories.js';
import { COMMITMENTS, type CommitmentId } from './commitments.js';
import {
  COMMITMENT_GIVERS,
  type CommitmentGiver,
  type CommitmentObtained,
  type CommitmentSought,
  type StakeholderCategoryRef,
  type StakeholderEntry,
  type StakeholderRegister,
} from './stakeholder-register.js';

export const StakeholderCategorySchema = z
  .union([z.enum(STAKEHOLDER_CATEGORIES.map(({ id }) => id)), z.templateLiteral(['local:', z.string().min(1)])])
  .describe(
    'A group with a stake: one of the catalogue’s, or one of the caller’s own after "local:"',
  ) satisfies z.ZodType<StakeholderCategoryRef>;

export const CommitmentIdSchema = z.enum(COMMITMENTS.map(({ id }) => id)) satisfies z.ZodType<CommitmentId>;

export const CommitmentGiverSchema = z.enum(COMMITMENT_GIVERS) satisfies z.ZodType<CommitmentGiver>;

export const CommitmentSoughtSchema = z.strictObject({
  commitment: CommitmentIdSchema,
  on: CivilDateSchema.nullable(),
}) satisfies z.ZodType<CommitmentSought>;

export const CommitmentObtainedSchema = z.strictObject({
  commitment: CommitmentIdSchema,
  from: CommitmentGiverSchema,
  on: CivilDateSchema.nullable(),
}) satisfies z.ZodType<CommitmentObtained>;

export const StakeholderEntrySchema = z.strictObject({
  id: IdSchema,
  category: StakeholderCategorySchema,
  name: TextSchema.nullable(),
  applies: TriSchema,
  notApplicable: TextSchema.nullable(),
  sought: z.array(CommitmentSoughtSchema),
  obtained: z.array(CommitmentObtainedSchema),
  ...ExtensionsKey,
}) satisfies z.ZodType<StakeholderEntry>;

export const StakeholderRegisterSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: IdSchema,
    populationId: IdSchema.nullable(),
    entries: z.array(StakeholderEntrySchema),
    ...ExtensionsKey,
  })
  .describe(
    'Who has a stake in commissioning for a population, and to what they have committed themselves. Beyond structure: ids of entries differ, and so do names within a category; a category with an entry that does not apply has no other; such an entry, and no other, has a reason; only entries that apply have commitments; a commitment is sought once, and obtained once from each giver.',
  ) satisfies z.ZodType<StakeholderRegister>;
