/**
 * The zod schemas of a market position statement.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
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

const NullableText = z.nullable(TextSchema);
const Amount = z.nullable(z.number().check(z.minimum(0)));

export const StatementDirectionSchema = z.strictObject({
  purpose: TextSchema,
  direction: TextSchema,
  segments: z.array(TextSchema),
  builtOn: z.array(TextSchema),
}) satisfies z.ZodMiniType<StatementDirection>;

export const DemandPointSchema = z.strictObject({
  year: z.int().check(z.minimum(0), z.maximum(100)),
  value: z.number().check(z.minimum(0)),
}) satisfies z.ZodMiniType<DemandPoint>;

export const DemandForecastSchema = z.strictObject({
  title: TextSchema,
  unit: TextSchema,
  baseYear: z.int().check(z.minimum(1900), z.maximum(2200)),
  points: z.array(DemandPointSchema).check(z.minLength(2)),
  assumption: TextSchema,
  decimals: z.nullable(z.int().check(z.minimum(0), z.maximum(20))),
  worth: FigureWorthSchema,
}) satisfies z.ZodMiniType<DemandForecast>;

export const StatementDemandSchema = z.strictObject({
  text: NullableText,
  forecasts: z.array(DemandForecastSchema),
  figures: z.array(CountedFigureSchema),
  pressurePoints: z.array(TextSchema),
}) satisfies z.ZodMiniType<StatementDemand>;

export const GapRowSchema = z.strictObject({
  service: TextSchema,
  unit: TextSchema,
  need: Amount,
  supply: Amount,
  gap: z.nullable(z.number()),
  state: z.enum(['shortfall', 'surplus', 'balanced', 'unknown', 'no-supply-listed', 'no-need-listed']),
}) satisfies z.ZodMiniType<GapRow>;

export const StatementSupplySchema = z.strictObject({
  text: NullableText,
  services: z.array(GapRowSchema),
  worth: FigureWorthSchema,
  strengths: z.array(TextSchema),
  weaknesses: z.array(TextSchema),
}) satisfies z.ZodMiniType<StatementSupply>;

export const PracticeModelSchema = z.strictObject({
  title: TextSchema,
  text: TextSchema,
  segment: NullableText,
}) satisfies z.ZodMiniType<PracticeModel>;

export const StatementModelsSchema = z.strictObject({
  text: NullableText,
  encouraged: z.array(PracticeModelSchema),
  influence: NullableText,
}) satisfies z.ZodMiniType<StatementModels>;

export const ResourcingYearSchema = z.strictObject({
  year: z
    .string()
    .check(z.regex(/^\d{4}\/\d{2}$/))
    .register(z.globalRegistry, { description: 'A financial year, such as 2027/28' }),
  amount: z.nullable(MoneySchema),
  note: NullableText,
}) satisfies z.ZodMiniType<ResourcingYear>;

export const StatementResourcingSchema = z.strictObject({
  text: TextSchema,
  outlook: z.array(ResourcingYearSchema),
  worth: FigureWorthSchema,
}) satisfies z.ZodMiniType<StatementResourcing>;

export const StatementSupportSchema = z.strictObject({
  choice: z.array(TextSchema),
  innovation: z.array(TextSchema),
  contact: NullableText,
}) satisfies z.ZodMiniType<StatementSupport>;

export const StatementElementsSchema = z.strictObject({
  direction: z.nullable(StatementDirectionSchema),
  demand: z.nullable(StatementDemandSchema),
  supply: z.nullable(StatementSupplySchema),
  models: z.nullable(StatementModelsSchema),
  resourcing: z.nullable(StatementResourcingSchema),
  support: z.nullable(StatementSupportSchema),
}) satisfies z.ZodMiniType<StatementElements>;

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
  .register(z.globalRegistry, {
    description:
      'A market position statement: six elements, each written or null. Beyond structure: ids are unique in their lists, as are services in one ' +
      'unit and years; segments that models and planned procurements name are those of the direction, where it is written; forecasts run ' +
      'forward from year 0; a supply that is described names a strength or a weakness; a gap is need less supply; amounts are not below ' +
      'zero; nothing ends before it begins.',
  }) satisfies z.ZodMiniType<MarketPositionStatement>;
