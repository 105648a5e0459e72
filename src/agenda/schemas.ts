/**
 * The zod schemas of this room's records.
 *
 * @packageDocumentation
 */
import * as z from 'zod';
import { ActorSchema, CivilDateSchema, ExtensionsKey, IdSchema, NonNegativeRateSchema, TextSchema } from '../kernel/schemas.js';
import type { Agenda, AgendaAgreement, AgendaChange, AgendaExclusion, AgendaItem } from './agenda.js';
import type { Effort } from './effort.js';

export const EffortSchema = z
  .strictObject({ amount: z.union([NonNegativeRateSchema, z.int().min(0)]), unit: IdSchema })
  .describe('An amount of a named unit, as a decimal text or a whole number') satisfies z.ZodType<Effort>;

export const AgendaChangeSchema = z.enum(['service', 'system', 'both', 'unknown']) satisfies z.ZodType<AgendaChange>;

export const AgendaItemSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema,
  changes: AgendaChangeSchema,
  disciplines: z.array(TextSchema).nullable(),
  effort: EffortSchema.nullable(),
  ...ExtensionsKey,
}) satisfies z.ZodType<AgendaItem>;

export const AgendaExclusionSchema = z.strictObject({
  topic: TextSchema,
  why: TextSchema.nullable(),
}) satisfies z.ZodType<AgendaExclusion>;

export const AgendaAgreementSchema = z.strictObject({
  by: ActorSchema,
  on: CivilDateSchema.nullable(),
}) satisfies z.ZodType<AgendaAgreement>;

export const AgendaSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: IdSchema,
    title: TextSchema,
    populationIds: z.array(IdSchema).nullable(),
    partnerIds: z.array(IdSchema).nullable(),
    period: z.strictObject({ from: CivilDateSchema, to: CivilDateSchema.nullable() }).nullable(),
    items: z.array(AgendaItemSchema),
    exclusions: z.array(AgendaExclusionSchema).nullable(),
    agreements: z.array(AgendaAgreementSchema).nullable(),
    capacity: EffortSchema.nullable(),
    ...ExtensionsKey,
  })
  .describe(
    'What partners mean to change together for one population. Beyond structure: populations, partners, items by id, disciplines of an item and topics left out each stand once; the period does not end before it starts; all efforts are of one unit.',
  ) satisfies z.ZodType<Agenda>;
