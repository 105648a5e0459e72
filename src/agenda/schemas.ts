/**
 * The zod schemas of this room's records.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
import { ActorSchema, CivilDateSchema, ExtensionsKey, IdSchema, NonNegativeRateSchema, TextSchema } from '../kernel/schemas.js';
import type { Agenda, AgendaAgreement, AgendaChange, AgendaExclusion, AgendaItem } from './agenda.js';
import type { Effort } from './effort.js';

export const EffortSchema = z
  .strictObject({ amount: z.union([NonNegativeRateSchema, z.int().check(z.minimum(0))]), unit: IdSchema })
  .register(z.globalRegistry, {
    description: 'An amount of a named unit, as a decimal text or a whole number',
  }) satisfies z.ZodMiniType<Effort>;

export const AgendaChangeSchema = z.enum(['service', 'system', 'both', 'unknown']) satisfies z.ZodMiniType<AgendaChange>;

export const AgendaItemSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema,
  changes: AgendaChangeSchema,
  disciplines: z.nullable(z.array(TextSchema)),
  effort: z.nullable(EffortSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<AgendaItem>;

export const AgendaExclusionSchema = z.strictObject({
  topic: TextSchema,
  why: z.nullable(TextSchema),
}) satisfies z.ZodMiniType<AgendaExclusion>;

export const AgendaAgreementSchema = z.strictObject({
  by: ActorSchema,
  on: z.nullable(CivilDateSchema),
}) satisfies z.ZodMiniType<AgendaAgreement>;

export const AgendaSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: IdSchema,
    title: TextSchema,
    populationIds: z.nullable(z.array(IdSchema)),
    partnerIds: z.nullable(z.array(IdSchema)),
    period: z.nullable(z.strictObject({ from: CivilDateSchema, to: z.nullable(CivilDateSchema) })),
    items: z.array(AgendaItemSchema),
    exclusions: z.nullable(z.array(AgendaExclusionSchema)),
    agreements: z.nullable(z.array(AgendaAgreementSchema)),
    capacity: z.nullable(EffortSchema),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description:
      'What partners mean to change together for one population. Beyond structure: populations, partners, items by id, disciplines of an item and topics left out each stand once; the period does not end before it starts; all efforts are of one unit.',
  }) satisfies z.ZodMiniType<Agenda>;
