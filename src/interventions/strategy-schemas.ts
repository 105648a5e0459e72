/**
 * The zod schemas of a commissioning strategy.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
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

const NullableText = z.nullable(TextSchema);

export const StrategyDevelopmentSchema = z.strictObject({
  text: TextSchema,
  involved: z.array(z.strictObject({ who: TextSchema, how: TextSchema })),
}) satisfies z.ZodMiniType<StrategyDevelopment>;

export const StrategyContextSchema = z.strictObject({
  text: TextSchema,
  outcomes: z.array(TextSchema),
  policies: z.array(CitedItemSchema),
}) satisfies z.ZodMiniType<StrategyContext>;

export const StrategyGuidanceSchema = z.strictObject({
  text: NullableText,
  items: z.array(CitedItemSchema),
}) satisfies z.ZodMiniType<StrategyGuidance>;

export const StrategyNeedSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  text: TextSchema,
  field: TextSchema,
  counts: z.array(CountedFigureSchema),
  noGapBecause: NullableText,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<StrategyNeed>;

export const StrategyNeedsSchema = z.strictObject({
  text: TextSchema,
  needs: z.array(StrategyNeedSchema),
  userViews: z.array(TextSchema),
  staffViews: z.array(TextSchema),
}) satisfies z.ZodMiniType<StrategyNeeds>;

export const StrategyServiceSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  provider: NullableText,
  capacity: z.nullable(FigureSchema),
  spend: z.nullable(MoneySchema),
  effectiveness: NullableText,
  improvement: NullableText,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<StrategyService>;

export const StrategyResourcesSchema = z.strictObject({
  text: TextSchema,
  worth: FigureWorthSchema,
  services: z.array(StrategyServiceSchema),
}) satisfies z.ZodMiniType<StrategyResources>;

export const StrategyGapSchema = z.strictObject({
  id: IdSchema,
  kind: z.enum(['gap', 'overlap']),
  title: TextSchema,
  text: TextSchema,
  needIds: z.array(IdSchema),
  response: z.enum(['redevelop', 'reduce', 'increase']),
  priority: z.nullable(z.strictObject({ place: z.int().check(z.minimum(1), z.maximum(1000)), why: TextSchema })),
  noPurchaseBecause: NullableText,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<StrategyGap>;

export const StrategyGapsSchema = z.strictObject({
  text: NullableText,
  items: z.array(StrategyGapSchema),
}) satisfies z.ZodMiniType<StrategyGaps>;

export const StrategyPurchaseSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  change: z.enum(['new', 'increase', 'keep', 'redevelop', 'reduce', 'decommission']),
  gapIds: z.array(IdSchema),
  noGapBecause: NullableText,
  now: z.nullable(MoneySchema),
  planned: z.nullable(MoneySchema),
  funding: z.array(z.strictObject({ agencyId: IdSchema, share: ShareSchema })),
  text: NullableText,
  continuity: NullableText,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<StrategyPurchase>;

export const StrategyPurchasingSchema = z.strictObject({
  text: NullableText,
  worth: FigureWorthSchema,
  lines: z.array(StrategyPurchaseSchema),
}) satisfies z.ZodMiniType<StrategyPurchasing>;

export const StrategyArrangementsSchema = z.strictObject({
  procurement: NullableText,
  contracting: NullableText,
  marketManagement: NullableText,
  planned: z.array(PlannedProcurementSchema),
}) satisfies z.ZodMiniType<StrategyArrangements>;

export const StrategyReviewSchema = z.strictObject({
  text: TextSchema,
  measures: z.array(MeasureSchema),
  worth: FigureWorthSchema,
  reviewOn: z.nullable(CivilDateSchema),
}) satisfies z.ZodMiniType<StrategyReview>;

export const StrategyPartsSchema = z.strictObject({
  development: z.nullable(StrategyDevelopmentSchema),
  context: z.nullable(StrategyContextSchema),
  guidance: z.nullable(StrategyGuidanceSchema),
  needs: z.nullable(StrategyNeedsSchema),
  resources: z.nullable(StrategyResourcesSchema),
  gaps: z.nullable(StrategyGapsSchema),
  purchasing: z.nullable(StrategyPurchasingSchema),
  arrangements: z.nullable(StrategyArrangementsSchema),
  review: z.nullable(StrategyReviewSchema),
}) satisfies z.ZodMiniType<StrategyParts>;

export const CommissioningStrategySchema = z
  .strictObject({
    ...InterventionRecordKeys,
    currency: CurrencySchema,
    period: PeriodSchema,
    agencies: z.array(AgencySchema).check(z.minLength(1)),
    agreements: z.array(FormalAgreementSchema),
    parts: StrategyPartsSchema,
  })
  .register(z.globalRegistry, {
    description:
      'A commissioning strategy: nine parts, each written or null. Beyond structure: ids and references are unique in their lists; needs that ' +
      'gaps name, gaps that purchases name and organisations that agree or pay are those of the strategy, where the part that holds them is ' +
      'written; amounts are not below zero and shares add up to no more than 1; no period, age band or value band ends before it begins, and ' +
      'nothing starts before it goes to the market.',
  }) satisfies z.ZodMiniType<CommissioningStrategy>;
