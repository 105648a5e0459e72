import * as z from 'zod';
import { CURRENCY, MONEY, NON_NEGATIVE_MONEY, NON_NEGATIVE_RATE, RATE } from './decimal-text.js';
import { ID, TEXT } from './guards.js';
import type { Extensions } from './json.js';
import type { Tri } from './finding.js';
import type { Figure } from './finding.js';
import type { Period } from './period.js';
import type { SourceRef } from './source.js';
import type { Actor, Agency, Aim, Evidence, Identifier, Measure, Population } from './records.js';
import { WORKS, type WorkId } from './works.js';

/** The base of every published schema's permanent `$id`: `<base>/<record>/v<n>`. */
export const SCHEMA_BASE = 'https://w3id.org/commissioning-kit/schema';

/** The permanent `$id` of a record's schema. */
export function schemaId(record: string, version: number): string {
  return `${SCHEMA_BASE}/${record}/v${version}`;
}

export const IdSchema = z.string().regex(ID).describe('An id of the caller’s: trimmed, not empty, at most 200 characters');
export const TextSchema = z.string().regex(TEXT).describe('A text that is not blank');
export const CivilDateSchema = z.iso
  .date()
  .regex(/^(?!0000)/)
  .meta({ format: 'date', description: 'A civil date YYYY-MM-DD without time zone, from year 0001' });
export const MoneySchema = z.string().regex(MONEY).describe('An amount of money in the record’s currency, a decimal text with two places');
export const NonNegativeMoneySchema = z
  .string()
  .regex(NON_NEGATIVE_MONEY)
  .describe('An amount of money from zero in the record’s currency, a decimal text with two places');
export const RateSchema = z.string().regex(RATE).describe('A decimal number as text, of any scale');
export const NonNegativeRateSchema = z.string().regex(NON_NEGATIVE_RATE).describe('A decimal number from zero as text, of any scale');
export const CurrencySchema = z.string().regex(CURRENCY).describe('An ISO 4217 currency code');
export const ShareSchema = z.number().min(0).max(1).describe('A share from 0 to 1');
export const TriSchema = z.enum(['yes', 'no', 'unknown']) satisfies z.ZodType<Tri>;
export const ExtensionsSchema = z
  .record(z.string(), z.json())
  .describe('Namespaced data of the caller’s own, kept untouched') satisfies z.ZodType<Extensions>;
export const ExtensionsKey = { extensions: z.exactOptional(ExtensionsSchema) };

export const WorkIdSchema = z.union([
  z.enum(Object.keys(WORKS) as [keyof typeof WORKS, ...(keyof typeof WORKS)[]]),
  z.templateLiteral(['local:', z.string().min(1)]),
]) satisfies z.ZodType<WorkId>;

export const SourceRefSchema = z.strictObject({
  work: WorkIdSchema,
  locator: z.string(),
  basis: z.enum(['stated', 'inferred', 'external']),
  verified: z.boolean(),
}) satisfies z.ZodType<SourceRef>;

export const FigureSchema = z.strictObject({
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  mark: z.enum(['published', 'derived', 'borrowed', 'illustrative']),
  sources: z.array(SourceRefSchema),
}) satisfies z.ZodType<Figure>;

export const PeriodSchema = z
  .strictObject({ from: CivilDateSchema, to: CivilDateSchema })
  .describe('A span of days, both ends included; `to` is not before `from`') satisfies z.ZodType<Period>;

export const ActorSchema = z.strictObject({ role: TextSchema, agencyId: IdSchema.nullable() }) satisfies z.ZodType<Actor>;

export const IdentifierSchema = z.strictObject({ scheme: TextSchema, id: TextSchema }) satisfies z.ZodType<Identifier>;

export const AgencySchema = z
  .strictObject({
    id: IdSchema,
    name: TextSchema,
    kind: TextSchema,
    identifiers: z.array(IdentifierSchema),
    ...ExtensionsKey,
  })
  .describe('A body that takes part in commissioning. Beyond structure: its identifiers differ.') satisfies z.ZodType<Agency>;

export const PopulationSchema = z
  .strictObject({
    id: IdSchema,
    name: TextSchema,
    clientGroup: TextSchema,
    area: z.strictObject({ scheme: TextSchema, code: TextSchema, name: TextSchema }).nullable(),
    ages: z.strictObject({ from: z.int().min(0).max(150), to: z.int().min(0).max(150).nullable() }).nullable(),
    ...ExtensionsKey,
  })
  .describe('The people that commissioning is for. Beyond structure: ages.to is not below ages.from.') satisfies z.ZodType<Population>;

export const MeasureSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  kind: z.enum(['activity', 'cost', 'quality', 'outcome']),
  dimension: TextSchema.nullable(),
  unit: TextSchema,
  direction: z.enum(['higher-is-better', 'lower-is-better', 'neither']),
  target: z.number().nullable(),
  agreedOn: CivilDateSchema.nullable(),
  ...ExtensionsKey,
}) satisfies z.ZodType<Measure>;

export const EvidenceSchema = z
  .strictObject({
    id: IdSchema,
    kind: z.enum(['need', 'performance', 'experience']),
    title: TextSchema,
    period: PeriodSchema.nullable(),
    place: TextSchema.nullable(),
    design: TextSchema,
    voices: z.int().min(0).nullable(),
    originId: IdSchema.nullable(),
    sources: z.array(SourceRefSchema),
    ...ExtensionsKey,
  })
  .describe(
    'Something known that bears on a decision. Beyond structure: the period does not end before it starts.',
  ) satisfies z.ZodType<Evidence>;

export const AimSchema = z.strictObject({
  id: IdSchema,
  level: z.enum(['overall', 'agenda', 'priority']),
  text: TextSchema,
  ...ExtensionsKey,
}) satisfies z.ZodType<Aim>;

/** The keys that every event's data carries beside its own. */
export const EventEnvelopeKeys = {
  schemaVersion: z.literal(1),
  id: IdSchema,
  on: CivilDateSchema,
  by: ActorSchema,
  why: TextSchema.nullable(),
  ...ExtensionsKey,
};
