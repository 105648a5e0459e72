import fc from 'fast-check';
import {
  FUNDERS,
  PRORATION_BASES,
  ROUNDING_POINTS,
  TIME_UNITS,
  type BlockContract,
  type CallOffContract,
  type ClientContribution,
  type Contract,
  type ContractActivity,
  type CostRule,
  type DatedAmount,
  type DirectPayment,
  type FundingPart,
  type FundingSplit,
  type Grant,
  type Price,
  type Quantity,
  type SpotContract,
} from 'commissioning-kit/contracts';
import { addDays, ROUNDING_MODES } from 'commissioning-kit';

/** Any sound contract of every form over a few hundred days around two leap years' Februaries, for properties. */

const START = '2023-11-05';
const SPAN = 500;
const dayAt = (offset: number): string => addDays(START, offset);

const rate = fc.oneof(
  fc.constantFrom('0', '0.5', '700', '23.20', '850.335', '1000000'),
  fc.tuple(fc.nat(2000), fc.nat(999)).map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`),
);
const units = fc.constantFrom('0', '1', '2', '17', '20', '0.5', '14.75');
const money = fc.nat(500_000).map((pence) => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`);
const timeUnit = fc.constantFrom(...TIME_UNITS);

/** Offsets from the start in order: the first at or before it, the rest anywhere. */
const history = fc
  .tuple(fc.integer({ min: -40, max: 0 }), fc.uniqueArray(fc.integer({ min: 1, max: SPAN }), { maxLength: 4 }))
  .map(([first, rest]) => [first, ...rest.sort((a, b) => a - b)]);

const dated = <T extends object>(entry: fc.Arbitrary<T>): fc.Arbitrary<(T & { from: string })[]> =>
  history.chain((offsets) =>
    fc
      .tuple(...offsets.map(() => entry))
      .map((entries) => entries.map((value, index) => ({ ...value, from: dayAt(offsets[index] as number) }))),
  );

/** Shares in thousandths that add up to one, for some payers. */
const shares = (payers: readonly (typeof FUNDERS)[number][]): fc.Arbitrary<FundingPart[]> =>
  fc.subarray([...payers], { minLength: 1 }).chain((chosen) =>
    fc.array(fc.nat(1000), { minLength: chosen.length - 1, maxLength: chosen.length - 1 }).map((cuts) => {
      const ends = [...cuts.sort((a, b) => a - b), 1000];
      return chosen.map((funder, index) => {
        const share = (ends[index] as number) - (ends[index - 1] ?? 0);
        return { funder, share: share === 1000 ? '1' : `0.${String(share).padStart(3, '0')}` };
      });
    }),
  );

const splits = (payers: readonly (typeof FUNDERS)[number][], fixed: readonly (typeof FUNDERS)[number][]): fc.Arbitrary<FundingSplit[]> =>
  dated(
    fc
      .tuple(
        shares(payers),
        fc
          .subarray([...fixed])
          .chain((funders) =>
            fc.tuple(...funders.map((funder) => fc.record({ funder: fc.constant(funder), amount: rate, per: timeUnit }))),
          ),
      )
      .map(([shared, amounts]) => ({ parts: [...amounts.map((amount) => ({ ...amount, agencyId: 'fixed' })), ...shared] })),
  );

interface Priced {
  readonly prices: Price[];
  readonly quantities: Quantity[];
}

const byTime: fc.Arbitrary<Priced> = fc.record({
  prices: dated(fc.record({ rate, per: timeUnit })),
  quantities: dated(fc.record({ units })),
});
const byDelivery: fc.Arbitrary<Priced> = fc.record({
  prices: dated(fc.record({ rate, per: fc.constantFrom('hour', 'visit', 'item') })),
  quantities: dated(fc.record({ units, per: timeUnit })),
});
const priced = fc.oneof({ arbitrary: byTime, weight: 2 }, { arbitrary: byDelivery, weight: 1 });

const term = fc.option(fc.nat(SPAN), { nil: null }).map((last) => ({ from: START, to: last === null ? null : dayAt(last) }));
const common = <F extends string>(form: F) => ({
  schemaVersion: fc.constant(1 as const),
  form: fc.constant(form),
  id: fc.constant('c1'),
  currency: fc.constant('GBP'),
  term,
});

const optional = <T extends object>(record: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  record.map((value) => Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const funding = maybe(splits(FUNDERS, ['client', 'third-party', 'nhs']));

const block = fc
  .tuple(
    fc.record(common('block')),
    priced,
    funding,
    fc.array(fc.tuple(fc.integer({ min: -20, max: SPAN }), fc.option(fc.nat(60), { nil: null })), { maxLength: 3 }),
  )
  .map(([base, terms, split, closures]): BlockContract => {
    const least = terms.quantities.reduce((low, quantity) => Math.min(low, Number(quantity.units)), Infinity);
    const each = String(Math.floor((least / 3) * 100) / 100);
    return {
      ...base,
      ...terms,
      ...(split === undefined ? {} : { funding: split }),
      unavailable: closures.map(([first, days], index) => ({
        id: `u${index}`,
        from: dayAt(first),
        to: days === null ? null : dayAt(first + days),
        units: each,
        why: 'closed',
      })),
    };
  });

const spot = fc
  .tuple(fc.record(common('spot')), priced, funding)
  .map(([base, terms, split]): SpotContract => ({ ...base, ...terms, ...(split === undefined ? {} : { funding: split }) }));

const callOff = fc
  .tuple(spot, fc.constantFrom('call-off' as const, 'delivery' as const), fc.nat(SPAN))
  .map(([contract, priceAt, after]): CallOffContract => ({
    ...contract,
    form: 'call-off',
    frameworkId: 'f1',
    calledOffOn: addDays(contract.prices[0]?.from as string, after),
    priceAt,
  }));

const grant = fc
  .tuple(
    fc.record(common('grant')),
    fc.oneof(
      priced.map((terms) => ({ ...terms, instalments: [] })),
      fc.array(fc.tuple(fc.nat(SPAN), money), { minLength: 1, maxLength: 5 }).map((list) => ({
        prices: [],
        quantities: [],
        instalments: list.sort((a, b) => a[0] - b[0]).map(([offset, amount], index) => ({ id: `i${index}`, on: dayAt(offset), amount })),
      })),
    ),
    maybe(fc.tuple(fc.integer({ min: SPAN, max: SPAN + 60 }), money, money)),
    maybe(splits(FUNDERS, [])),
  )
  .map(([base, terms, settled, split]): Grant => {
    const [spent, not] = settled === undefined ? ['0.00', '0.00'] : [settled[1], settled[2]].sort((a, b) => Number(b) - Number(a));
    return {
      ...base,
      ...terms,
      ...(settled === undefined
        ? {}
        : { settlement: { on: dayAt(settled[0]), eligibleSpend: spent as string, disallowed: not as string } }),
      ...(split === undefined ? {} : { funding: split }),
    };
  });

const amounts: fc.Arbitrary<DatedAmount[]> = fc
  .array(fc.tuple(fc.nat(SPAN), money), { maxLength: 3 })
  .map((list) => list.map(([offset, amount], index) => ({ id: `a${index}`, on: dayAt(offset), amount, why: 'agreed' })));

const contributions: fc.Arbitrary<ClientContribution[]> = dated(fc.record({ rate, per: timeUnit }));

const directPayment = optional(
  fc
    .tuple(
      fc.record(common('direct-payment')),
      priced,
      fc.record({
        contributions: maybe(contributions),
        oneOffs: maybe(amounts),
        recovered: maybe(amounts),
        funding: maybe(splits(['council', 'nhs', 'education'], ['nhs', 'other'])),
      }),
    )
    .map(([base, terms, rest]) => ({ ...base, ...terms, ...rest }) as DirectPayment),
);

/** Any block whose structure and rules hold. */
export const anyBlock: fc.Arbitrary<BlockContract> = block;

/** Any contract whose structure and rules hold. */
export const anyContract: fc.Arbitrary<Contract> = fc.oneof(block, spot, callOff, grant, directPayment);

/** Two offsets in order, as a period around the contracts' days. */
export const anyPeriod = fc
  .tuple(fc.integer({ min: -30, max: SPAN + 30 }), fc.nat(200))
  .map(([first, days]) => ({ from: dayAt(first), to: dayAt(first + days) }));

/** A cut of a span of days into periods that follow one another; the first begins with the term. */
export const anyPartition = fc.uniqueArray(fc.integer({ min: 1, max: SPAN }), { maxLength: 12 }).map((cuts) => {
  const starts = [0, ...cuts.sort((a, b) => a - b)];
  return starts.map((start, index) => ({ from: dayAt(start), to: dayAt((starts[index + 1] ?? SPAN + 1) - 1) }));
});

/** The whole span that {@link anyPartition} cuts. */
export const WHOLE = { from: START, to: dayAt(SPAN) };

/** Records that do not overlap, in any order. */
export const anyActivity: fc.Arbitrary<ContractActivity[]> = fc
  .uniqueArray(fc.integer({ min: -20, max: SPAN }), { minLength: 2, maxLength: 9 })
  .chain((days) => {
    const ordered = days.sort((a, b) => a - b);
    const spans = ordered.slice(1).map((end, index) => ({ from: dayAt(ordered[index] as number), to: dayAt(end - 1) }));
    return fc
      .tuple(fc.subarray(spans), fc.array(units, { minLength: spans.length, maxLength: spans.length }))
      .map(([kept, used]) => kept.map((span, index) => ({ ...span, units: used[index] as string })));
  });

/** Any whole rule. */
export const anyRule: fc.Arbitrary<CostRule> = fc.record({
  basis: fc.constantFrom(...PRORATION_BASES.map((basis) => basis.id)),
  rounding: fc.record({
    at: fc.constantFrom(...ROUNDING_POINTS),
    mode: fc.constantFrom(...ROUNDING_MODES),
    unit: fc.constantFrom('0.01', '0.04', '1', '0.5'),
  }),
});
