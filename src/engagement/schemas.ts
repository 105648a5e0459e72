/**
 * The zod schemas of this room's records.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
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
  .union([z.enum(STAKEHOLDER_CATEGORIES.map(({ id }) => id)), z.templateLiteral(['local:', z.string().check(z.minLength(1))])])
  .register(z.globalRegistry, {
    description: 'A group with a stake: one of the catalogue’s, or one of the caller’s own after "local:"',
  }) satisfies z.ZodMiniType<StakeholderCategoryRef>;

export const CommitmentIdSchema = z.enum(COMMITMENTS.map(({ id }) => id)) satisfies z.ZodMiniType<CommitmentId>;

export const CommitmentGiverSchema = z.enum(COMMITMENT_GIVERS) satisfies z.ZodMiniType<CommitmentGiver>;

export const CommitmentSoughtSchema = z.strictObject({
  commitment: CommitmentIdSchema,
  on: z.nullable(CivilDateSchema),
}) satisfies z.ZodMiniType<CommitmentSought>;

export const CommitmentObtainedSchema = z.strictObject({
  commitment: CommitmentIdSchema,
  from: CommitmentGiverSchema,
  on: z.nullable(CivilDateSchema),
}) satisfies z.ZodMiniType<CommitmentObtained>;

export const StakeholderEntrySchema = z.strictObject({
  id: IdSchema,
  category: StakeholderCategorySchema,
  name: z.nullable(TextSchema),
  applies: TriSchema,
  notApplicable: z.nullable(TextSchema),
  sought: z.array(CommitmentSoughtSchema),
  obtained: z.array(CommitmentObtainedSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<StakeholderEntry>;

export const StakeholderRegisterSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: IdSchema,
    populationId: z.nullable(IdSchema),
    entries: z.array(StakeholderEntrySchema),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description:
      'Who has a stake in commissioning for a population, and to what they have committed themselves. Beyond structure: ids of entries differ, and so do names within a category; a category with an entry that does not apply has no other; such an entry, and no other, has a reason; only entries that apply have commitments; a commitment is sought once, and obtained once from each giver.',
  }) satisfies z.ZodMiniType<StakeholderRegister>;
