import * as z from 'zod';
import { ContractActivitySchema } from '../contracts/schemas.js';
import { CivilDateSchema, ExtensionsKey, FigureSchema, IdSchema, ShareSchema, SourceRefSchema, TextSchema } from '../kernel/schemas.js';
import { AgeBandSchema } from '../needs/schemas.js';
import type { DecisionAsked, OpenQuestion, ProgrammeCaveat } from './asking.js';
import type { BlockSpotCase, ContractUse, UnpricedArrangement } from './buying.js';
import { MARKED_PARTS, type MarkedPart, type PartMark, type ProgrammeFigure, type ProgrammeShare } from './facts.js';
import type { ProgrammeNeed, ProgrammeVintage } from './need.js';
import type {
  CouncilComparison,
  MarkedNumber,
  PlaceSizing,
  ProgrammeService,
  ServiceRatings,
  ServiceRequirement,
  SupplyLine,
} from './supply.js';
import { THREAD_KINDS, type ThreadEnd, type ThreadLink } from './thread.js';

const MarkSchema = FigureSchema.shape.mark;
const NoteSchema = TextSchema.nullable();
const Sources = { mark: MarkSchema, sources: z.array(SourceRefSchema) };
const CountSchema = z.int().min(0);

const PartMarkSchema = z.strictObject({ ...Sources, note: NoteSchema }) satisfies z.ZodType<PartMark>;

export const MarksSchema = z
  .strictObject(Object.fromEntries(MARKED_PARTS.map((part) => [part, PartMarkSchema])) as { [part in MarkedPart]: typeof PartMarkSchema })
  .describe('What each part of the programme is worth');

export const MarkedNumberSchema = z.strictObject({ value: z.number(), ...Sources }) satisfies z.ZodType<MarkedNumber>;

const FactPlaceSchema = z.enum(['people', 'supply', 'money']).nullable();

export const ProgrammeFigureSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  figure: FigureSchema,
  decimals: z.int().min(0).max(20).nullable(),
  written: z.array(TextSchema),
  place: FactPlaceSchema,
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodType<ProgrammeFigure>;

export const ProgrammeShareSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  partId: IdSchema,
  wholeId: IdSchema,
  place: FactPlaceSchema,
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodType<ProgrammeShare>;

export const ProgrammeNeedSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  text: NoteSchema,
  estimate: z
    .strictObject({
      populationTableId: IdSchema,
      prevalenceTableId: IdSchema,
      unit: TextSchema,
      years: z.array(z.int().min(1).max(9999)).min(1).nullable(),
      rule: z.enum(['independent', 'common-cause', 'bounds']),
    })
    .nullable(),
  evidenceIds: z.array(IdSchema),
  ...ExtensionsKey,
}) satisfies z.ZodType<ProgrammeNeed>;

const SeriesSchema = z.strictObject({
  name: TextSchema,
  ...Sources,
  points: z
    .array(
      z.strictObject({
        year: z.int().min(1).max(9999),
        value: z.number(),
        lower: z.number().nullable(),
        upper: z.number().nullable(),
      }),
    )
    .min(1),
});

export const ProgrammeVintageSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  populationTableId: IdSchema,
  ages: AgeBandSchema.nullable(),
  laterTableIds: z.array(IdSchema),
  later: z.array(SeriesSchema),
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodType<ProgrammeVintage>;

export const ProgrammeServiceSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  unit: TextSchema,
  ...ExtensionsKey,
}) satisfies z.ZodType<ProgrammeService>;

export const SupplyLineSchema = z.strictObject({
  id: IdSchema,
  serviceId: IdSchema,
  providerId: IdSchema.nullable(),
  amount: MarkedNumberSchema.nullable(),
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodType<SupplyLine>;

export const ServiceRequirementSchema = z.strictObject({
  id: IdSchema,
  serviceId: IdSchema,
  amount: MarkedNumberSchema.nullable(),
  how: TextSchema,
  ...ExtensionsKey,
}) satisfies z.ZodType<ServiceRequirement>;

export const PlaceSizingSchema = z.strictObject({
  id: IdSchema,
  serviceId: IdSchema,
  contractId: IdSchema.nullable(),
  admissionsPerYear: MarkedNumberSchema,
  lengthOfStayDays: MarkedNumberSchema,
  turnRoundDays: MarkedNumberSchema,
  occupancyTarget: ShareSchema.nullable(),
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodType<PlaceSizing>;

export const CouncilComparisonSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  note: NoteSchema,
  unit: TextSchema,
  decimals: z.int().min(0).max(10).nullable(),
  councils: z.array(z.strictObject({ id: IdSchema, name: TextSchema, value: z.number().nullable() })).min(1),
  marked: IdSchema,
  ...Sources,
  ...ExtensionsKey,
}) satisfies z.ZodType<CouncilComparison>;

export const ServiceRatingsSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  note: NoteSchema,
  unit: TextSchema,
  ratings: z.array(TextSchema).min(1).max(12),
  places: z
    .array(z.strictObject({ name: TextSchema, counts: z.array(CountSchema.nullable()), ...Sources }))
    .min(1)
    .max(3),
  ...ExtensionsKey,
}) satisfies z.ZodType<ServiceRatings>;

export const ContractUseSchema = z.strictObject({
  contractId: IdSchema,
  activity: z.array(ContractActivitySchema),
  people: CountSchema.nullable(),
  ...Sources,
  ...ExtensionsKey,
}) satisfies z.ZodType<ContractUse>;

export const UnpricedArrangementSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  people: MarkedNumberSchema.extend({ value: CountSchema }).nullable(),
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodType<UnpricedArrangement>;

export const BlockSpotCaseSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  blockContractId: IdSchema,
  spotContractId: IdSchema,
  demand: MarkedNumberSchema,
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodType<BlockSpotCase>;

const ThreadEndSchema = z.strictObject({ kind: z.enum(THREAD_KINDS), id: IdSchema }) satisfies z.ZodType<ThreadEnd>;

export const ThreadLinkSchema = z.strictObject({
  from: ThreadEndSchema,
  to: ThreadEndSchema,
  why: TextSchema,
}) satisfies z.ZodType<ThreadLink>;

export const OpenQuestionSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema,
  matters: NoteSchema,
  fill: NoteSchema,
  agencyId: IdSchema.nullable(),
  by: CivilDateSchema.nullable(),
  ...ExtensionsKey,
}) satisfies z.ZodType<OpenQuestion>;

export const DecisionAskedSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema,
  askedOf: z.array(IdSchema).min(1),
  by: CivilDateSchema,
  because: NoteSchema,
  wouldChange: z.array(TextSchema),
  restsOn: z.array(ThreadEndSchema),
  ...ExtensionsKey,
}) satisfies z.ZodType<DecisionAsked>;

export const ProgrammeCaveatSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema,
  sources: z.array(SourceRefSchema),
  ...ExtensionsKey,
}) satisfies z.ZodType<ProgrammeCaveat>;
