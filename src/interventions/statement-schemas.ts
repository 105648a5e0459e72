/**
 * The zod schemas of a market position statement.
 *
 * @packageDocumentation
 */
import * as z from 'zod';
import { CivilDateSchema, CurrencySchema, MoneySchema, TextSchema } from '../kernel/schemas.js';
import type { GapRow } from '../needs/need-supply-gap.js';
import type { DemandPoint } from '../needs/project-demand.js';
import { CountedFigureSchema, FigureWorthSchema, InterventionRecordKeys } from './document-schemas.js';
import { PlannedProcurementSchema } from './procurement-schemas.js';
import type {
  DemandForecast,
  MarketPositionStatement,
  PracticeModel,
  ResourcingYear,
  StatementDemand,
  StatementDirection,
  StatementElements,
  StatementModels,
  StatementResourcing,
  StatementSupply,
  StatementSupport,
} from './statement.js';

const NullableText = TextSchema.nullable();
const Amount = z.number().min(0).nullable();

export const StatementDirectionSchema = z.strictObject({
  purpose: TextSchema,
  direction: TextSchema,
  segments: z.array(TextSchema),
  builtOn: z.array(TextSchema),
}) satisfies z.ZodType<StatementDirection>;

export const DemandPointSchema = z.strictObject({
  year: z.int().min(0).max(100),
  value: z.number().min(0),
}) satisfies z.ZodType<DemandPoint>;

export const DemandForecastSchema = z.strictObject({
  title: TextSchema,
  unit: TextSchema,
  baseYear: z.int().min(1900).max(2200),
  points: z.array(DemandPointSchema).min(2),
  assumption: TextSchema,
  decimals: z.int().min(0).max(20).nullable(),
  worth: FigureWorthSchema,
}) satisfies z.ZodType<DemandForecast>;

export const StatementDemandSchema = z.strictObject({
  text: NullableText,
  forecasts: z.array(DemandForecastSchema),
  figures: z.array(CountedFigureSchema),
  pressurePoints: z.array(TextSchema),
}) satisfies z.ZodType<StatementDemand>;

export const GapRowSchema = z.strictObject({
  service: TextSchema,
  unit: TextSchema,
  need: Amount,
  supply: Amount,
  gap: z.number().nullable(),
  state: z.enum(['shortfall', 'surplus', 'balanced', 'unknown', 'no-supply-listed', 'no-need-listed']),
}) satisfies z.ZodType<GapRow>;

export const StatementSupplySchema = z.strictObject({
  text: NullableText,
  services: z.array(GapRowSchema),
  worth: FigureWorthSchema,
  strengths: z.array(TextSchema),
  weaknesses: z.array(TextSchema),
}) satisfies z.ZodType<StatementSupply>;

export const PracticeModelSchema = z.strictObject({
  title: TextSchema,
  text: TextSchema,
  segment: NullableText,
}) satisfies z.ZodType<PracticeModel>;

export const StatementModelsSchema = z.strictObject({
  text: NullableText,
  encouraged: z.array(PracticeModelSchema),
  influence: NullableText,
}) satisfies z.ZodType<StatementModels>;

export const ResourcingYearSchema = z.strictObject({
  year: z
    .string()
    .regex(/^\d{4}\/\d{2}$/)
    .describe('A financial year, such as 2027/28'),
  amount: MoneySchema.nullable(),
  note: NullableText,
}) satisfies z.ZodType<ResourcingYear>;

export const StatementResourcingSchema = z.strictObject({
  text: TextSchema,
  outlook: z.array(ResourcingYearSchema),
  worth: FigureWorthSchema,
}) satisfies z.ZodType<StatementResourcing>;

export const StatementSupportSchema = z.strictObject({
  choice: z.array(TextSchema),
  innovation: z.array(TextSchema),
  contact: NullableText,
}) satisfies z.ZodType<StatementSupport>;

export const StatementElementsSchema = z.strictObject({
  direction: StatementDirectionSchema.nullable(),
  demand: StatementDemandSchema.nullable(),
  supply: StatementSupplySchema.nullable(),
  models: StatementModelsSchema.nullable(),
  resourcing: StatementResourcingSchema.nullable(),
  support: StatementSupportSchema.nullable(),
}) satisfies z.ZodType<StatementElements>;

export const MarketPositionStatementSchema = z
  .strictObject({
    ...InterventionRecordKeys,
    currency: CurrencySchema,
    commissioner: TextSchema,
    asOf: CivilDateSchema,
    planned: z.array(PlannedProcurementSchema),
    worth: FigureWorthSchema,
    parts: StatementElementsSchema,
  })
  .describe(
    'A market position statement: six elements, each written or null. Beyond structure: ids are unique in their lists, as are services in one ' +
      'unit and years; segments that models and planned procurements name are those of the direction, where it is written; forecasts run ' +
      'forward from year 0; a supply that is described names a strength or a weakness; a gap is need less supply; amounts are not below ' +
      'zero; nothing ends before it begins.',
  ) satisfies z.ZodType<MarketPositionStatement>;
