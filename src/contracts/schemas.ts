/**
 * The zod schemas of this room's records.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
import type { OpenPeriod } from '../kernel/period.js';
import { ROUNDING_MODES } from '../kernel/rounding.js';
import {
  CivilDateSchema,
  CurrencySchema,
  ExtensionsKey,
  IdSchema,
  MeasureSchema,
  MoneySchema,
  NonNegativeRateSchema,
  TextSchema,
} from '../kernel/schemas.js';
import {
  ACTIVITY_UNITS,
  TIME_UNITS,
  type ActivityUnit,
  type BlockContract,
  type CallOffContract,
  type ClientContribution,
  type Contract,
  type DatedAmount,
  type DirectPayment,
  type Grant,
  type GrantSettlement,
  type Instalment,
  type Price,
  type Quantity,
  type SpotContract,
  type TimeUnit,
  type Unavailability,
} from './contract.js';
import { ROUNDING_POINTS, type CostRounding, type CostRuleChoice } from './cost-rule.js';
import type { ContractActivity } from './cost.js';
import { FUNDERS, type Funder, type FundingAmount, type FundingPart, type FundingShare, type FundingSplit } from './funding.js';
import { PRORATION_BASES, type ProrationBasis } from './proration.js';

export const TimeUnitSchema = z.enum(TIME_UNITS) satisfies z.ZodMiniType<TimeUnit>;
export const ActivityUnitSchema = z.enum(ACTIVITY_UNITS) satisfies z.ZodMiniType<ActivityUnit>;
export const FunderSchema = z.enum(FUNDERS) satisfies z.ZodMiniType<Funder>;

export const PriceSchema = z
  .strictObject({
    from: CivilDateSchema,
    rate: NonNegativeRateSchema,
    per: z.enum([...TIME_UNITS, ...ACTIVITY_UNITS]),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description: 'The price of one unit from a day on, until the next price begins',
  }) satisfies z.ZodMiniType<Price>;

export const QuantitySchema = z
  .strictObject({ from: CivilDateSchema, units: NonNegativeRateSchema, per: z.exactOptional(TimeUnitSchema), ...ExtensionsKey })
  .register(z.globalRegistry, {
    description: 'How many units are bought from a day on, until the next quantity begins',
  }) satisfies z.ZodMiniType<Quantity>;

export const FundingShareSchema = z.strictObject({
  funder: FunderSchema,
  agencyId: z.exactOptional(IdSchema),
  share: NonNegativeRateSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<FundingShare>;

export const FundingAmountSchema = z.strictObject({
  funder: FunderSchema,
  agencyId: z.exactOptional(IdSchema),
  amount: NonNegativeRateSchema,
  per: TimeUnitSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<FundingAmount>;

export const FundingPartSchema = z.union([FundingShareSchema, FundingAmountSchema]) satisfies z.ZodMiniType<FundingPart>;

export const FundingSplitSchema = z
  .strictObject({ from: CivilDateSchema, parts: z.array(FundingPartSchema).check(z.minLength(1)), ...ExtensionsKey })
  .register(z.globalRegistry, {
    description: 'Who pays from a day on: fixed amounts come off first, shares divide what is left',
  }) satisfies z.ZodMiniType<FundingSplit>;

export const UnavailabilitySchema = z
  .strictObject({
    id: IdSchema,
    from: CivilDateSchema,
    to: z.nullable(CivilDateSchema),
    units: NonNegativeRateSchema,
    why: TextSchema,
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, { description: 'Units of a block that cannot be had for a time' }) satisfies z.ZodMiniType<Unavailability>;

export const InstalmentSchema = z.strictObject({
  id: IdSchema,
  on: CivilDateSchema,
  amount: MoneySchema,
  for: z.exactOptional(TextSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<Instalment>;

export const GrantSettlementSchema = z
  .strictObject({ on: CivilDateSchema, eligibleSpend: MoneySchema, disallowed: MoneySchema, ...ExtensionsKey })
  .register(z.globalRegistry, { description: 'What a grant was found to have been spent on' }) satisfies z.ZodMiniType<GrantSettlement>;

export const ClientContributionSchema = z
  .strictObject({ from: CivilDateSchema, rate: NonNegativeRateSchema, per: TimeUnitSchema, ...ExtensionsKey })
  .register(z.globalRegistry, {
    description: 'What the client is assessed to pay from a day on',
  }) satisfies z.ZodMiniType<ClientContribution>;

export const DatedAmountSchema = z.strictObject({
  id: IdSchema,
  on: CivilDateSchema,
  amount: MoneySchema,
  why: TextSchema,
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<DatedAmount>;

const TermSchema = z.strictObject({ from: CivilDateSchema, to: z.nullable(CivilDateSchema) }).register(z.globalRegistry, {
  description: 'The first and the last day, both included; null has no end yet',
}) satisfies z.ZodMiniType<OpenPeriod>;

function contractKeys<const F extends string>(form: F) {
  return {
    schemaVersion: z.literal(1),
    form: z.literal(form),
    id: IdSchema,
    currency: CurrencySchema,
    term: TermSchema,
    title: z.exactOptional(TextSchema),
    service: z.exactOptional(TextSchema),
    unit: z.exactOptional(TextSchema),
    providerId: z.exactOptional(IdSchema),
    buyerIds: z.exactOptional(z.array(IdSchema)),
    populationId: z.exactOptional(IdSchema),
    funding: z.exactOptional(z.array(FundingSplitSchema).check(z.minLength(1))),
    measures: z.exactOptional(z.array(MeasureSchema)),
    ...ExtensionsKey,
  };
}

const PRICED = { prices: z.array(PriceSchema).check(z.minLength(1)), quantities: z.array(QuantitySchema).check(z.minLength(1)) };

export const BlockContractSchema = z
  .strictObject({ ...contractKeys('block'), ...PRICED, unavailable: z.exactOptional(z.array(UnavailabilitySchema)) })
  .register(z.globalRegistry, {
    description:
      'A set capacity paid for whether used or not. Beyond structure and what all forms hold to: no more units are unavailable on a day than are bought.',
  }) satisfies z.ZodMiniType<BlockContract>;

export const SpotContractSchema = z
  .strictObject({ ...contractKeys('spot'), ...PRICED })
  .register(z.globalRegistry, { description: 'One person’s placement or package' }) satisfies z.ZodMiniType<SpotContract>;

export const CallOffContractSchema = z
  .strictObject({
    ...contractKeys('call-off'),
    ...PRICED,
    frameworkId: IdSchema,
    calledOffOn: CivilDateSchema,
    priceAt: z.enum(['call-off', 'delivery']),
  })
  .register(z.globalRegistry, {
    description:
      'An order under a framework. Beyond structure and what all forms hold to: where the price of the call-off counts, the first price is in force on its day.',
  }) satisfies z.ZodMiniType<CallOffContract>;

export const GrantSchema = z
  .strictObject({
    ...contractKeys('grant'),
    prices: z.array(PriceSchema),
    quantities: z.array(QuantitySchema),
    purpose: z.exactOptional(TextSchema),
    award: z.exactOptional(MoneySchema),
    instalments: z.exactOptional(z.array(InstalmentSchema)),
    settlement: z.exactOptional(GrantSettlementSchema),
  })
  .register(z.globalRegistry, {
    description:
      'Money given for a purpose. Beyond structure and what all forms hold to: it is paid in instalments or at a rate, and not both; instalments run forward in time and add up to no more ' +
      'than the award; it is settled after the last; amounts are not below zero; no more is disallowed than was spent.',
  }) satisfies z.ZodMiniType<Grant>;

export const DirectPaymentSchema = z
  .strictObject({
    ...contractKeys('direct-payment'),
    ...PRICED,
    contributions: z.exactOptional(z.array(ClientContributionSchema)),
    oneOffs: z.exactOptional(z.array(DatedAmountSchema)),
    recovered: z.exactOptional(z.array(DatedAmountSchema)),
  })
  .register(z.globalRegistry, {
    description:
      'Money that a person holds to buy with. Beyond structure and what all forms hold to: clients and third parties are not among the payers of its funding splits; amounts are not below zero.',
  }) satisfies z.ZodMiniType<DirectPayment>;

export const ContractSchema = z
  .discriminatedUnion('form', [BlockContractSchema, SpotContractSchema, CallOffContractSchema, GrantSchema, DirectPaymentSchema])
  .register(z.globalRegistry, {
    description:
      'Any arrangement by which a commissioner buys or funds, told apart by `form`. Beyond structure: the term does not end before it starts; prices, ' +
      'quantities, funding splits and contributions run forward in time, each date once; the first price, quantity and funding split are in force when the ' +
      'term begins; prices are all for spans of time or all for what is delivered, and only in the latter case quantities say per what time; the shares of ' +
      'a split add up to exactly 1 and each payer is named once; ids are unique in their list.',
  }) satisfies z.ZodMiniType<Contract>;

export const ContractActivitySchema = z
  .strictObject({ from: CivilDateSchema, to: CivilDateSchema, units: NonNegativeRateSchema, ...ExtensionsKey })
  .register(z.globalRegistry, {
    description:
      'What was used or delivered from one day to another. Beyond structure: `to` is not before `from`; records of one contract do not overlap.',
  }) satisfies z.ZodMiniType<ContractActivity>;

export const ProrationBasisSchema = z.enum(PRORATION_BASES.map((basis) => basis.id)) satisfies z.ZodMiniType<ProrationBasis>;

export const CostRoundingSchema = z.strictObject({
  at: z.enum(ROUNDING_POINTS),
  mode: z.enum(ROUNDING_MODES),
  unit: z.string().check(z.regex(/^(?!0(\.0+)?$)(0|[1-9]\d{0,25})(\.\d{1,2})?$/)),
}) satisfies z.ZodMiniType<CostRounding>;

export const CostRuleChoiceSchema = z
  .strictObject({
    basis: z.exactOptional(ProrationBasisSchema),
    rounding: z.exactOptional(
      z.strictObject({
        at: z.exactOptional(CostRoundingSchema.shape.at),
        mode: z.exactOptional(CostRoundingSchema.shape.mode),
        unit: z.exactOptional(CostRoundingSchema.shape.unit),
      }),
    ),
  })
  .register(z.globalRegistry, {
    description: 'How prices are prorated and amounts rounded, as far as chosen',
  }) satisfies z.ZodMiniType<CostRuleChoice>;
