import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type {
  BlockContract,
  CallOffContract,
  ClientContribution,
  Contract,
  ContractActivity,
  ContractForm,
  CostRounding,
  CostRuleChoice,
  DatedAmount,
  DirectPayment,
  FundingPart,
  FundingSplit,
  Grant,
  GrantSettlement,
  Instalment,
  PeriodCost,
  Price,
  Quantity,
  SpotContract,
  Unavailability,
} from 'commissioning-kit/contracts';
import type { CONTRACT_FORMS } from 'commissioning-kit/contracts';
import { periodCost } from 'commissioning-kit/contracts';
import type {
  BlockContractSchema,
  CallOffContractSchema,
  ClientContributionSchema,
  ContractActivitySchema,
  ContractSchema,
  CostRoundingSchema,
  CostRuleChoiceSchema,
  DatedAmountSchema,
  DirectPaymentSchema,
  FundingPartSchema,
  FundingSplitSchema,
  GrantSchema,
  GrantSettlementSchema,
  InstalmentSchema,
  PriceSchema,
  QuantitySchema,
  SpotContractSchema,
  UnavailabilitySchema,
} from 'commissioning-kit/contracts/schemas';

/** A schema's type with every property readonly, as the written interfaces have it. */
type Frozen<T> = T extends readonly (infer U)[] ? readonly Frozen<U>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Read<S extends z.ZodMiniType> = Frozen<z.infer<S>>;

it('schemas and written types are the same', () => {
  expectTypeOf<Read<typeof PriceSchema>>().toEqualTypeOf<Frozen<Price>>();
  expectTypeOf<Read<typeof QuantitySchema>>().toEqualTypeOf<Frozen<Quantity>>();
  expectTypeOf<Read<typeof FundingPartSchema>>().toEqualTypeOf<Frozen<FundingPart>>();
  expectTypeOf<Read<typeof FundingSplitSchema>>().toEqualTypeOf<Frozen<FundingSplit>>();
  expectTypeOf<Read<typeof UnavailabilitySchema>>().toEqualTypeOf<Frozen<Unavailability>>();
  expectTypeOf<Read<typeof InstalmentSchema>>().toEqualTypeOf<Frozen<Instalment>>();
  expectTypeOf<Read<typeof GrantSettlementSchema>>().toEqualTypeOf<Frozen<GrantSettlement>>();
  expectTypeOf<Read<typeof ClientContributionSchema>>().toEqualTypeOf<Frozen<ClientContribution>>();
  expectTypeOf<Read<typeof DatedAmountSchema>>().toEqualTypeOf<Frozen<DatedAmount>>();
  expectTypeOf<Read<typeof BlockContractSchema>>().toEqualTypeOf<Frozen<BlockContract>>();
  expectTypeOf<Read<typeof SpotContractSchema>>().toEqualTypeOf<Frozen<SpotContract>>();
  expectTypeOf<Read<typeof CallOffContractSchema>>().toEqualTypeOf<Frozen<CallOffContract>>();
  expectTypeOf<Read<typeof GrantSchema>>().toEqualTypeOf<Frozen<Grant>>();
  expectTypeOf<Read<typeof DirectPaymentSchema>>().toEqualTypeOf<Frozen<DirectPayment>>();
  expectTypeOf<Read<typeof ContractSchema>>().toEqualTypeOf<Frozen<Contract>>();
  expectTypeOf<Read<typeof ContractActivitySchema>>().toEqualTypeOf<Frozen<ContractActivity>>();
  expectTypeOf<Read<typeof CostRoundingSchema>>().toEqualTypeOf<Frozen<CostRounding>>();
  expectTypeOf<Read<typeof CostRuleChoiceSchema>>().toEqualTypeOf<Frozen<CostRuleChoice>>();
});

it('forms are told apart', () => {
  expectTypeOf<(typeof CONTRACT_FORMS)[number]['id']>().toEqualTypeOf<ContractForm>();
  expectTypeOf(periodCost).returns.toEqualTypeOf<PeriodCost>();
  const contract = {} as Contract;
  // @ts-expect-error closures belong to blocks
  void contract.unavailable;
  if (contract.form === 'block') expectTypeOf(contract).toEqualTypeOf<BlockContract>();
  // @ts-expect-error a price is a decimal text
  void ({ from: '2026-04-01', rate: 700, per: 'week' } satisfies Price);
});
