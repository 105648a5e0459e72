/**
 * The zod schemas that the documents of interventions share.
 *
 * @packageDocumentation
 */
import * as z from 'zod';
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

const DecimalsSchema = z.int().min(0).max(20).nullable();

export const NamedFigureSchema = z.strictObject({
  figure: FigureSchema,
  written: z.array(TextSchema),
  decimals: DecimalsSchema,
}) satisfies z.ZodType<NamedFigure>;

export const FigureWorthSchema = z.strictObject({
  mark: FigureSchema.shape.mark,
  sources: z.array(SourceRefSchema),
}) satisfies z.ZodType<FigureWorth>;

export const CountedFigureSchema = z.strictObject({
  label: TextSchema,
  figure: FigureSchema,
  decimals: DecimalsSchema,
}) satisfies z.ZodType<CountedFigure>;

export const CitedItemSchema = z.strictObject({
  title: TextSchema,
  says: TextSchema,
  sources: z.array(SourceRefSchema),
}) satisfies z.ZodType<CitedItem>;

export const FormalAgreementSchema = z.strictObject({
  agencyId: IdSchema,
  on: CivilDateSchema,
  by: TextSchema,
}) satisfies z.ZodType<FormalAgreement>;

export const DatedActivitySchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  from: CivilDateSchema,
  to: CivilDateSchema,
  agencyIds: z.array(IdSchema),
  ...ExtensionsKey,
}) satisfies z.ZodType<DatedActivity>;

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
