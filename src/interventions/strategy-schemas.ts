/**
 * The zod schemas of a commissioning strategy.
 *
 * @packageDocumentation
 */
import * as z from 'zod';
import {
  AgencySchema,
  CivilDateSchema,
  CurrencySchema,
  ExtensionsKey,
  FigureSchema,
  IdSchema,
  MeasureSchema,
  MoneySchema,
  PeriodSchema,
  ShareSchema,
  TextSchema,
} from '../kernel/schemas.js';
import {
  CitedItemSchema,
  CountedFigureSchema,
  FigureWorthSchema,
  FormalAgreementSchema,
  InterventionRecordKeys,
} from './document-schemas.js';
import { PlannedProcurementSchema } from './procurement-schemas.js';
import type {
  CommissioningStrategy,
  StrategyArrangements,
  StrategyContext,
  StrategyDevelopment,
  StrategyGap,
  StrategyGaps,
  StrategyGuidance,
  StrategyNeed,
  StrategyNeeds,
  StrategyParts,
  StrategyPurchase,
  StrategyPurchasing,
  StrategyResources,
  StrategyReview,
  StrategyService,
} from './strategy.js';

const NullableText = TextSchema.nullable();

export const StrategyDevelopmentSchema = z.strictObject({
  text: TextSchema,
  involved: z.array(z.strictObject({ who: TextSchema, how: TextSchema })),
}) satisfies z.ZodType<StrategyDevelopment>;

export const StrategyContextSchema = z.strictObject({
  text: TextSchema,
  outcomes: z.array(TextSchema),
  policies: z.array(CitedItemSchema),
}) satisfies z.ZodType<StrategyContext>;

export const StrategyGuidanceSchema = z.strictObject({
  text: NullableText,
  items: z.array(CitedItemSchema),
}) satisfies z.ZodType<StrategyGuidance>;

export const StrategyNeedSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  text: TextSchema,
  field: TextSchema,
  counts: z.array(CountedFigureSchema),
  noGapBecause: NullableText,
  ...ExtensionsKey,
}) satisfies z.ZodType<StrategyNeed>;

export const StrategyNeedsSchema = z.strictObject({
  text: TextSchema,
  needs: z.array(StrategyNeedSchema),
  userViews: z.array(TextSchema),
  staffViews: z.array(TextSchema),
}) satisfies z.ZodType<StrategyNeeds>;

export const StrategyServiceSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  provider: NullableText,
  capacity: FigureSchema.nullable(),
  spend: MoneySchema.nullable(),
  effectiveness: NullableText,
  improvement: NullableText,
  ...ExtensionsKey,
}) satisfies z.ZodType<StrategyService>;

export const StrategyResourcesSchema = z.strictObject({
  text: TextSchema,
  worth: FigureWorthSchema,
  services: z.array(StrategyServiceSchema),
}) satisfies z.ZodType<StrategyResources>;

export const StrategyGapSchema = z.strictObject({
  id: IdSchema,
  kind: z.enum(['gap', 'overlap']),
  title: TextSchema,
  text: TextSchema,
  needIds: z.array(IdSchema),
  response: z.enum(['redevelop', 'reduce', 'increase']),
  priority: z.strictObject({ place: z.int().min(1).max(1000), why: TextSchema }).nullable(),
  noPurchaseBecause: NullableText,
  ...ExtensionsKey,
}) satisfies z.ZodType<StrategyGap>;

export const StrategyGapsSchema = z.strictObject({
  text: NullableText,
  items: z.array(StrategyGapSchema),
}) satisfies z.ZodType<StrategyGaps>;

export const StrategyPurchaseSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  change: z.enum(['new', 'increase', 'keep', 'redevelop', 'reduce', 'decommission']),
  gapIds: z.array(IdSchema),
  noGapBecause: NullableText,
  now: MoneySchema.nullable(),
  planned: MoneySchema.nullable(),
  funding: z.array(z.strictObject({ agencyId: IdSchema, share: ShareSchema })),
  text: NullableText,
  continuity: NullableText,
  ...ExtensionsKey,
}) satisfies z.ZodType<StrategyPurchase>;

export const StrategyPurchasingSchema = z.strictObject({
  text: NullableText,
  worth: FigureWorthSchema,
  lines: z.array(StrategyPurchaseSchema),
}) satisfies z.ZodType<StrategyPurchasing>;

export const StrategyArrangementsSchema = z.strictObject({
  procurement: NullableText,
  contracting: NullableText,
  marketManagement: NullableText,
  planned: z.array(PlannedProcurementSchema),
}) satisfies z.ZodType<StrategyArrangements>;

export const StrategyReviewSchema = z.strictObject({
  text: TextSchema,
  measures: z.array(MeasureSchema),
  worth: FigureWorthSchema,
  reviewOn: CivilDateSchema.nullable(),
}) satisfies z.ZodType<StrategyReview>;

export const StrategyPartsSchema = z.strictObject({
  development: StrategyDevelopmentSchema.nullable(),
  context: StrategyContextSchema.nullable(),
  guidance: StrategyGuidanceSchema.nullable(),
  needs: StrategyNeedsSchema.nullable(),
  resources: StrategyResourcesSchema.nullable(),
  gaps: StrategyGapsSchema.nullable(),
  purchasing: StrategyPurchasingSchema.nullable(),
  arrangements: StrategyArrangementsSchema.nullable(),
  review: StrategyReviewSchema.nullable(),
}) satisfies z.ZodType<StrategyParts>;

export const CommissioningStrategySchema = z
  .strictObject({
    ...InterventionRecordKeys,
    currency: CurrencySchema,
    period: PeriodSchema,
    agencies: z.array(AgencySchema).min(1),
    agreements: z.array(FormalAgreementSchema),
    parts: StrategyPartsSchema,
  })
  .describe(
    'A commissioning strategy: nine parts, each written or null. Beyond structure: ids and references are unique in their lists; needs that ' +
      'gaps name, gaps that purchases name and organisations that agree or pay are those of the strategy, where the part that holds them is ' +
      'written; amounts are not below zero and shares add up to no more than 1; no period, age band or value band ends before it begins, and ' +
      'nothing starts before it goes to the market.',
  ) satisfies z.ZodType<CommissioningStrategy>;
