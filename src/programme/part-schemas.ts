import * as z from 'zod/mini';
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
const NoteSchema = z.nullable(TextSchema);
const Sources = { mark: MarkSchema, sources: z.array(SourceRefSchema) };
const CountSchema = z.int().check(z.minimum(0));

const PartMarkSchema = z.strictObject({ ...Sources, note: NoteSchema }) satisfies z.ZodMiniType<PartMark>;

export const MarksSchema = z
  .strictObject(Object.fromEntries(MARKED_PARTS.map((part) => [part, PartMarkSchema])) as { [part in MarkedPart]: typeof PartMarkSchema })
  .register(z.globalRegistry, { description: 'What each part of the programme is worth' });

export const MarkedNumberSchema = z.strictObject({ value: z.number(), ...Sources }) satisfies z.ZodMiniType<MarkedNumber>;

const FactPlaceSchema = z.nullable(z.enum(['people', 'supply', 'money']));

export const ProgrammeFigureSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  figure: FigureSchema,
  decimals: z.nullable(z.int().check(z.minimum(0), z.maximum(20))),
  written: z.array(TextSchema),
  place: FactPlaceSchema,
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<ProgrammeFigure>;

export const ProgrammeShareSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  partId: IdSchema,
  wholeId: IdSchema,
  place: FactPlaceSchema,
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<ProgrammeShare>;

export const ProgrammeNeedSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  text: NoteSchema,
  estimate: z.nullable(
    z.strictObject({
      populationTableId: IdSchema,
      prevalenceTableId: IdSchema,
      unit: TextSchema,
      years: z.nullable(z.array(z.int().check(z.minimum(1), z.maximum(9999))).check(z.minLength(1))),
      rule: z.enum(['independent', 'common-cause', 'bounds']),
    }),
  ),
  evidenceIds: z.array(IdSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<ProgrammeNeed>;

const SeriesSchema = z.strictObject({
  name: TextSchema,
  ...Sources,
  points: z
    .array(
      z.strictObject({
        year: z.int().check(z.minimum(1), z.maximum(9999)),
        value: z.number(),
        lower: z.nullable(z.number()),
        upper: z.nullable(z.number()),
      }),
    )
    .check(z.minLength(1)),
});

export const ProgrammeVintageSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  populationTableId: IdSchema,
  ages: z.nullable(AgeBandSchema),
  laterTableIds: z.array(IdSchema),
  later: z.array(SeriesSchema),
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<ProgrammeVintage>;

export const ProgrammeServiceSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  unit: TextSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<ProgrammeService>;

export const SupplyLineSchema = z.strictObject({
  id: IdSchema,
  serviceId: IdSchema,
  providerId: z.nullable(IdSchema),
  amount: z.nullable(MarkedNumberSchema),
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<SupplyLine>;

export const ServiceRequirementSchema = z.strictObject({
  id: IdSchema,
  serviceId: IdSchema,
  amount: z.nullable(MarkedNumberSchema),
  how: TextSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<ServiceRequirement>;

export const PlaceSizingSchema = z.strictObject({
  id: IdSchema,
  serviceId: IdSchema,
  contractId: z.nullable(IdSchema),
  admissionsPerYear: MarkedNumberSchema,
  lengthOfStayDays: MarkedNumberSchema,
  turnRoundDays: MarkedNumberSchema,
  occupancyTarget: z.nullable(ShareSchema),
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<PlaceSizing>;

export const CouncilComparisonSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  note: NoteSchema,
  unit: TextSchema,
  decimals: z.nullable(z.int().check(z.minimum(0), z.maximum(10))),
  councils: z.array(z.strictObject({ id: IdSchema, name: TextSchema, value: z.nullable(z.number()) })).check(z.minLength(1)),
  marked: IdSchema,
  ...Sources,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<CouncilComparison>;

export const ServiceRatingsSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  note: NoteSchema,
  unit: TextSchema,
  ratings: z.array(TextSchema).check(z.minLength(1), z.maxLength(12)),
  places: z
    .array(z.strictObject({ name: TextSchema, counts: z.array(z.nullable(CountSchema)), ...Sources }))
    .check(z.minLength(1), z.maxLength(3)),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<ServiceRatings>;

export const ContractUseSchema = z.strictObject({
  contractId: IdSchema,
  activity: z.array(ContractActivitySchema),
  people: z.nullable(CountSchema),
  ...Sources,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<ContractUse>;

export const UnpricedArrangementSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  people: z.nullable(z.extend(MarkedNumberSchema, { value: CountSchema })),
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<UnpricedArrangement>;

export const BlockSpotCaseSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  blockContractId: IdSchema,
  spotContractId: IdSchema,
  demand: MarkedNumberSchema,
  note: NoteSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<BlockSpotCase>;

const ThreadEndSchema = z.strictObject({ kind: z.enum(THREAD_KINDS), id: IdSchema }) satisfies z.ZodMiniType<ThreadEnd>;

export const ThreadLinkSchema = z.strictObject({
  from: ThreadEndSchema,
  to: ThreadEndSchema,
  why: TextSchema,
}) satisfies z.ZodMiniType<ThreadLink>;

export const OpenQuestionSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema,
  matters: NoteSchema,
  fill: NoteSchema,
  agencyId: z.nullable(IdSchema),
  by: z.nullable(CivilDateSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<OpenQuestion>;

export const DecisionAskedSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema,
  askedOf: z.array(IdSchema).check(z.minLength(1)),
  by: CivilDateSchema,
  because: NoteSchema,
  wouldChange: z.array(TextSchema),
  restsOn: z.array(ThreadEndSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<DecisionAsked>;

export const ProgrammeCaveatSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema,
  sources: z.array(SourceRefSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<ProgrammeCaveat>;
