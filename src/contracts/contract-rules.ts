import { toDayNumber } from '../kernel/civil-date.js';
import { toScaled } from '../kernel/decimal-text.js';
import { formatPath, type Path } from '../kernel/json.js';
import { compareRatios, toRatio } from '../kernel/ratio.js';
import { fundingFaults } from './funding-rules.js';
import { ACTIVITY_UNITS, type BlockContract, type Contract, type DirectPayment, type Grant } from './contract.js';
import { endFaults, historyFaults, repeatFaults, startFaults, type Fault } from './fault.js';
import { stackSpans, stepAt, toSteps } from './steps.js';

/** Every rule across fields that a contract breaks, in a stable order. Trusts its structure. */
export function contractFaults(contract: Contract): readonly Fault[] {
  const { term, buyerIds = [], measures = [] } = contract;
  return [
    ...endFaults(term, ['term']),
    ...priceFaults(contract),
    ...quantityFaults(contract),
    ...fundingFaults(contract),
    ...repeatFaults(buyerIds, ['buyerIds'], (id) => id, []),
    ...repeatFaults(measures, ['measures'], (measure) => measure.id),
    ...formFaults(contract),
  ];
}

function formFaults(contract: Contract): readonly Fault[] {
  switch (contract.form) {
    case 'block':
      return unavailabilityFaults(contract);
    case 'grant':
      return grantFaults(contract);
    case 'direct-payment':
      return directPaymentFaults(contract);
    case 'spot':
    case 'call-off':
      return [];
  }
}

function priceFaults(contract: Contract): readonly Fault[] {
  const { prices, term } = contract;
  const atCallOff = contract.form === 'call-off' && contract.priceAt === 'call-off';
  const [day, name] = atCallOff ? [contract.calledOffOn, 'the day of the call-off'] : [term.from, 'the first day of the term'];
  const first = prices[0];
  return [
    ...historyFaults(prices, ['prices']),
    ...startFaults(prices, ['prices'], day, name),
    ...prices.flatMap((price, index) => {
      if (first === undefined || isActivityUnit(price.per) === isActivityUnit(first.per)) return [];
      const allowed = `${isActivityUnit(first.per) ? 'something delivered' : 'a span of time'}, as in prices[0]: a contract has prices of one kind`;
      return [{ code: 'contracts/mixed-prices', path: ['prices', index, 'per'], value: price.per, allowed }];
    }),
  ];
}

/** Whether a price is for what is delivered and not for a span of time. */
export function isActivityUnit(per: string): boolean {
  return (ACTIVITY_UNITS as readonly string[]).includes(per);
}

function quantityFaults({ prices, quantities, term }: Contract): readonly Fault[] {
  const delivered = isActivityUnit(prices[0]?.per ?? 'day');
  return [
    ...historyFaults(quantities, ['quantities']),
    ...startFaults(quantities, ['quantities'], term.from, 'the first day of the term'),
    ...quantities.flatMap((quantity, index) => {
      if ((quantity.per !== undefined) === delivered) return [];
      const allowed = delivered
        ? 'given: prices are for what is delivered, so a quantity says in what time so much of it is'
        : 'left out: prices are for a span of time already';
      return [{ code: 'contracts/quantity-per', path: ['quantities', index, 'per'], value: quantity.per ?? null, allowed }];
    }),
  ];
}

function unavailabilityFaults(contract: BlockContract): readonly Fault[] {
  const { unavailable = [], quantities } = contract;
  const ends = unavailable.flatMap((entry, index) => endFaults(entry, ['unavailable', index]));
  const repeats = repeatFaults(unavailable, ['unavailable'], (entry) => entry.id);
  if (ends.length > 0) return [...ends, ...repeats];
  const bought = toSteps(quantities);
  const missing = stackSpans(
    unavailable.map(({ from, to, units }) => ({
      first: toDayNumber(from),
      last: to === null ? null : toDayNumber(to),
      units: toRatio(units),
    })),
  );
  const days = [...new Set([...missing.days, ...bought.days])].sort((a, b) => a - b);
  const over = days.find((day) => {
    const quantity = stepAt(bought, day);
    const units = stepAt(missing, day);
    return quantity !== undefined && units !== undefined && compareRatios(units, toRatio(quantity.units)) > 0;
  });
  if (over === undefined) return repeats;
  const index = unavailable.findIndex(({ from, to }) => toDayNumber(from) <= over && (to === null || toDayNumber(to) >= over));
  const allowed = 'no more, together with the other entries of the day, than the units bought';
  return [
    ...repeats,
    { code: 'contracts/more-unavailable-than-bought', path: ['unavailable', index, 'units'], value: unavailable[index]?.units, allowed },
  ];
}

function grantFaults(grant: Grant): readonly Fault[] {
  const { prices, quantities, instalments = [], award, settlement } = grant;
  const faults: Fault[] = [];
  if (instalments.length > 0 && prices.length > 0) {
    const allowed = 'an empty list: a grant is paid in instalments or at a rate, not both';
    faults.push({ code: 'contracts/two-ways-of-paying', path: ['prices'], value: prices, allowed });
  }
  if (instalments.length === 0 && prices.length === 0) {
    const allowed = 'a list of at least 1, unless the grant is paid at a rate by prices and quantities';
    faults.push({ code: 'contracts/no-payments', path: ['instalments'], value: instalments, allowed });
  }
  if (prices.length > 0 !== quantities.length > 0) {
    const allowed = prices.length > 0 ? 'a list of at least 1, as there are prices' : 'an empty list, as there are no prices';
    faults.push({ code: 'contracts/price-without-quantity', path: ['quantities'], value: quantities, allowed });
  }
  faults.push(...repeatFaults(instalments, ['instalments'], (instalment) => instalment.id));
  faults.push(...amountFaults(instalments, ['instalments']));
  instalments.forEach(({ on }, index) => {
    const before = instalments[index - 1]?.on;
    if (before === undefined || before <= on) return;
    const allowed = `on or after ${formatPath(['instalments', index - 1, 'on'])}, ${before}`;
    faults.push({ code: 'contracts/history-out-of-order', path: ['instalments', index, 'on'], value: on, allowed });
  });
  if (award !== undefined) {
    faults.push(...belowZeroFaults(award, ['award']));
    const paid = instalments.reduce((sum, { amount }) => sum + toScaled(amount, 2), 0n);
    if (paid > toScaled(award, 2)) {
      const allowed = 'at least what the instalments add up to';
      faults.push({ code: 'contracts/instalments-above-award', path: ['award'], value: award, allowed });
    }
  }
  if (settlement !== undefined) faults.push(...settlementFaults(settlement, instalments.at(-1)?.on ?? null));
  return faults;
}

function settlementFaults(settlement: NonNullable<Grant['settlement']>, lastInstalment: string | null): readonly Fault[] {
  const { on, eligibleSpend, disallowed } = settlement;
  const faults = [
    ...belowZeroFaults(eligibleSpend, ['settlement', 'eligibleSpend']),
    ...belowZeroFaults(disallowed, ['settlement', 'disallowed']),
  ];
  if (lastInstalment !== null && on < lastInstalment) {
    const allowed = `on or after the last instalment, ${lastInstalment}`;
    faults.push({ code: 'contracts/settled-too-early', path: ['settlement', 'on'], value: on, allowed });
  }
  if (toScaled(disallowed, 2) > toScaled(eligibleSpend, 2)) {
    const allowed = 'no more than settlement.eligibleSpend, of which it is a part';
    faults.push({ code: 'contracts/disallowed-above-spend', path: ['settlement', 'disallowed'], value: disallowed, allowed });
  }
  return faults;
}

function directPaymentFaults({ contributions = [], oneOffs = [], recovered = [] }: DirectPayment): readonly Fault[] {
  return [
    ...historyFaults(contributions, ['contributions']),
    ...repeatFaults(oneOffs, ['oneOffs'], (entry) => entry.id),
    ...amountFaults(oneOffs, ['oneOffs']),
    ...repeatFaults(recovered, ['recovered'], (entry) => entry.id),
    ...amountFaults(recovered, ['recovered']),
  ];
}

function amountFaults(list: readonly { readonly amount: string }[], path: Path): readonly Fault[] {
  return list.flatMap(({ amount }, index) => belowZeroFaults(amount, [...path, index, 'amount']));
}

function belowZeroFaults(amount: string, path: Path): readonly Fault[] {
  return amount.startsWith('-') ? [{ code: 'kernel/below-zero', path, value: amount, allowed: 'an amount of money from zero' }] : [];
}
