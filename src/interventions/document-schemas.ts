/**
 * The zod schemas that the documents of interventions share.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
import { LocalWorkSchema } from '../kernel/document-schemas.js';
import {
  CivilDateSchema,
  ExtensionsKey,
  FigureSchema,
  IdSchema,
  PopulationSchema,
  SourceRefSchema,
  TextSchema,
} from '../kernel/schemas.js';
import type { CitedItem, CountedFigure, FigureWorth, FormalAgreement, NamedFigure, DatedActivity } from './document-record.js';

const DecimalsSchema = z.nullable(z.int().check(z.minimum(0), z.maximum(20)));

export const NamedFigureSchema = z.strictObject({
  figure: FigureSchema,
  written: z.array(TextSchema),
  decimals: DecimalsSchema,
}) satisfies z.ZodMiniType<NamedFigure>;

export const FigureWorthSchema = z.strictObject({
  mark: FigureSchema.shape.mark,
  sources: z.array(SourceRefSchema),
}) satisfies z.ZodMiniType<FigureWorth>;

export const CountedFigureSchema = z.strictObject({
  label: TextSchema,
  figure: FigureSchema,
  decimals: DecimalsSchema,
}) satisfies z.ZodMiniType<CountedFigure>;

export const CitedItemSchema = z.strictObject({
  title: TextSchema,
  says: TextSchema,
  sources: z.array(SourceRefSchema),
}) satisfies z.ZodMiniType<CitedItem>;

export const FormalAgreementSchema = z.strictObject({
  agencyId: IdSchema,
  on: CivilDateSchema,
  by: TextSchema,
}) satisfies z.ZodMiniType<FormalAgreement>;

export const DatedActivitySchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  from: CivilDateSchema,
  to: CivilDateSchema,
  agencyIds: z.array(IdSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<DatedActivity>;

/** The keys that every document of an intervention has. */
export const InterventionRecordKeys = {
  schemaVersion: z.literal(1),
  id: IdSchema,
  title: TextSchema,
  population: PopulationSchema,
  figures: z.array(NamedFigureSchema),
  names: z.array(TextSchema),
  works: z.array(LocalWorkSchema),
  ...ExtensionsKey,
};
