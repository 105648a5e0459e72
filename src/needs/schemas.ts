/**
 * The zod schemas of this room's records.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
import { ExtensionsKey, FigureSchema, IdSchema, ShareSchema, SourceRefSchema, TextSchema } from '../kernel/schemas.js';
import { MAX_AGE, type AgeBand } from './age-band.js';
import { MAX_PEOPLE, SEXES, type PopulationRow, type PopulationTable, type Sex } from './population-table.js';
import { LEVEL_RANGE, type PrevalenceRow, type PrevalenceTable } from './prevalence-table.js';

export const SexSchema = z.enum(SEXES) satisfies z.ZodMiniType<Sex>;

export const AgeBandSchema = z
  .strictObject({ from: z.int().check(z.minimum(0), z.maximum(MAX_AGE)), to: z.nullable(z.int().check(z.minimum(0), z.maximum(MAX_AGE))) })
  .register(z.globalRegistry, {
    description: 'Ages in completed years, both ends included; a null end is open. Beyond structure: `to` is not below `from`.',
  }) satisfies z.ZodMiniType<AgeBand>;

export const PopulationRowSchema = z.strictObject({
  year: z.int().check(z.minimum(1), z.maximum(9999)),
  sex: SexSchema,
  ages: AgeBandSchema,
  people: z.number().check(z.minimum(0), z.maximum(MAX_PEOPLE)),
}) satisfies z.ZodMiniType<PopulationRow>;

export const PopulationTableSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: IdSchema,
    area: z.strictObject({ scheme: TextSchema, code: TextSchema, name: TextSchema }),
    vintage: TextSchema,
    kind: z.enum(['estimate', 'projection']),
    mark: FigureSchema.shape.mark,
    rows: z.array(PopulationRowSchema).check(z.minLength(1)),
    sources: z.array(SourceRefSchema),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description:
      'The people of an area by year, sex and age band. Beyond structure: no band ends before it starts; bands of one year and sex do not overlap; no year has persons beside female or male.',
  }) satisfies z.ZodMiniType<PopulationTable>;

export const PrevalenceRowSchema = z.strictObject({
  sex: SexSchema,
  ages: AgeBandSchema,
  rate: ShareSchema,
  lower: z.nullable(ShareSchema),
  upper: z.nullable(ShareSchema),
}) satisfies z.ZodMiniType<PrevalenceRow>;

export const PrevalenceTableSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: IdSchema,
    condition: TextSchema,
    coverage: TextSchema,
    level: z.number().check(z.minimum(LEVEL_RANGE[0]), z.maximum(LEVEL_RANGE[1])),
    mark: FigureSchema.shape.mark,
    rows: z.array(PrevalenceRowSchema).check(z.minLength(1)),
    sources: z.array(SourceRefSchema),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description:
      'How common a condition is, by sex and age band, as one study found it. Beyond structure: no band ends before it starts; bands of one sex do not overlap; no persons beside female or male; an interval has both ends or neither, and holds its rate.',
  }) satisfies z.ZodMiniType<PrevalenceTable>;
