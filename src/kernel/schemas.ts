import * as z from 'zod/mini';
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

export const IdSchema = z
  .string()
  .check(z.regex(ID))
  .register(z.globalRegistry, { description: 'An id of the caller’s: trimmed, not empty, at most 200 characters' });
export const TextSchema = z.string().check(z.regex(TEXT)).register(z.globalRegistry, { description: 'A text that is not blank' });
export const CivilDateSchema = z.iso
  .date()
  .check(z.regex(/^(?!0000)/))
  .register(z.globalRegistry, { format: 'date', description: 'A civil date YYYY-MM-DD without time zone, from year 0001' });
export const MoneySchema = z
  .string()
  .check(z.regex(MONEY))
  .register(z.globalRegistry, { description: 'An amount of money in the record’s currency, a decimal text with two places' });
export const NonNegativeMoneySchema = z
  .string()
  .check(z.regex(NON_NEGATIVE_MONEY))
  .register(z.globalRegistry, { description: 'An amount of money from zero in the record’s currency, a decimal text with two places' });
export const RateSchema = z
  .string()
  .check(z.regex(RATE))
  .register(z.globalRegistry, { description: 'A decimal number as text, of any scale' });
export const NonNegativeRateSchema = z
  .string()
  .check(z.regex(NON_NEGATIVE_RATE))
  .register(z.globalRegistry, { description: 'A decimal number from zero as text, of any scale' });
export const CurrencySchema = z.string().check(z.regex(CURRENCY)).register(z.globalRegistry, { description: 'An ISO 4217 currency code' });
export const ShareSchema = z.number().check(z.minimum(0), z.maximum(1)).register(z.globalRegistry, { description: 'A share from 0 to 1' });
export const TriSchema = z.enum(['yes', 'no', 'unknown']) satisfies z.ZodMiniType<Tri>;
export const ExtensionsSchema = z
  .record(z.string(), z.json())
  .register(z.globalRegistry, { description: 'Namespaced data of the caller’s own, kept untouched' }) satisfies z.ZodMiniType<Extensions>;
export const ExtensionsKey = { extensions: z.exactOptional(ExtensionsSchema) };

export const WorkIdSchema = z.union([
  z.enum(Object.keys(WORKS) as [keyof typeof WORKS, ...(keyof typeof WORKS)[]]),
  z.templateLiteral(['local:', z.string().check(z.minLength(1))]),
]) satisfies z.ZodMiniType<WorkId>;

export const SourceRefSchema = z.strictObject({
  work: WorkIdSchema,
  locator: z.string(),
  basis: z.enum(['stated', 'inferred', 'external']),
  verified: z.boolean(),
}) satisfies z.ZodMiniType<SourceRef>;

export const FigureSchema = z.strictObject({
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  mark: z.enum(['published', 'derived', 'borrowed', 'illustrative']),
  sources: z.array(SourceRefSchema),
}) satisfies z.ZodMiniType<Figure>;

export const PeriodSchema = z.strictObject({ from: CivilDateSchema, to: CivilDateSchema }).register(z.globalRegistry, {
  description: 'A span of days, both ends included; `to` is not before `from`',
}) satisfies z.ZodMiniType<Period>;

export const ActorSchema = z.strictObject({ role: TextSchema, agencyId: z.nullable(IdSchema) }) satisfies z.ZodMiniType<Actor>;

export const IdentifierSchema = z.strictObject({ scheme: TextSchema, id: TextSchema }) satisfies z.ZodMiniType<Identifier>;

export const AgencySchema = z
  .strictObject({
    id: IdSchema,
    name: TextSchema,
    kind: TextSchema,
    identifiers: z.array(IdentifierSchema),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description: 'A body that takes part in commissioning. Beyond structure: its identifiers differ.',
  }) satisfies z.ZodMiniType<Agency>;

export const PopulationSchema = z
  .strictObject({
    id: IdSchema,
    name: TextSchema,
    clientGroup: TextSchema,
    area: z.nullable(z.strictObject({ scheme: TextSchema, code: TextSchema, name: TextSchema })),
    ages: z.nullable(
      z.strictObject({ from: z.int().check(z.minimum(0), z.maximum(150)), to: z.nullable(z.int().check(z.minimum(0), z.maximum(150))) }),
    ),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description: 'The people that commissioning is for. Beyond structure: ages.to is not below ages.from.',
  }) satisfies z.ZodMiniType<Population>;

export const MeasureSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  kind: z.enum(['activity', 'cost', 'quality', 'outcome']),
  dimension: z.nullable(TextSchema),
  unit: TextSchema,
  direction: z.enum(['higher-is-better', 'lower-is-better', 'neither']),
  target: z.nullable(z.number()),
  agreedOn: z.nullable(CivilDateSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<Measure>;

export const EvidenceSchema = z
  .strictObject({
    id: IdSchema,
    kind: z.enum(['need', 'performance', 'experience']),
    title: TextSchema,
    period: z.nullable(PeriodSchema),
    place: z.nullable(TextSchema),
    design: TextSchema,
    voices: z.nullable(z.int().check(z.minimum(0))),
    originId: z.nullable(IdSchema),
    sources: z.array(SourceRefSchema),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description: 'Something known that bears on a decision. Beyond structure: the period does not end before it starts.',
  }) satisfies z.ZodMiniType<Evidence>;

export const AimSchema = z.strictObject({
  id: IdSchema,
  level: z.enum(['overall', 'agenda', 'priority']),
  text: TextSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<Aim>;

/** The keys that every event's data carries beside its own. */
export const EventEnvelopeKeys = {
  schemaVersion: z.literal(1),
  id: IdSchema,
  on: CivilDateSchema,
  by: ActorSchema,
  why: z.nullable(TextSchema),
  ...ExtensionsKey,
};
