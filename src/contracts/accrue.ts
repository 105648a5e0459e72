import { toDayNumber, type CivilDate } from '../kernel/civil-date.js';
import type { Rate } from '../kernel/money.js';
import { compareRatios, multiplyRatios, subtractRatios, toRatio, ZERO, type Ratio } from '../kernel/ratio.js';
import { isActivityUnit } from './contract-rules.js';
import type { ActivityUnit, ClientContribution, Contract, Price, Quantity, TimeUnit } from './contract.js';
import type { ContractActivity, CostLineKind } from './cost.js';
import { basisFor, countSpans } from './count-spans.js';
import { fundLine, fundVoid, type FunderPart } from './fund-line.js';
import type { FundingAmount, FundingSplit } from './funding.js';
import type { CostNotes } from './cost-notes.js';
import type { LineBasis, ProrationBasis } from './proration.js';
import { piecesBetween, stackSpans, stepAt, toSteps, type Steps } from './steps.js';

/** A line of cost before rounding. A contribution's `exact` is what is taken off, from zero. */
export interface AccruedLine {
  readonly kind: CostLineKind;
  readonly first: number;
  readonly last: number;
  readonly units: Ratio | null;
  readonly rate: Rate;
  readonly per: TimeUnit | ActivityUnit;
  readonly timeUnit: TimeUnit | null;
  readonly spans: Ratio | null;
  readonly basis: LineBasis;
  readonly exact: Ratio;
  readonly funders: readonly FunderPart[];
}

/** The lines of days within which nothing changes. */
export type Segment = readonly AccruedLine[];

/** The terms of a contract as steps in time, ready to be asked for any span of days. */
export interface Accrual {
  readonly contract: Contract;
  readonly basis: ProrationBasis;
  /** The first day of the term, and the last that is charged; null has no end. */
  readonly start: number;
  readonly end: number | null;
  readonly prices: Steps<Price>;
  readonly quantities: Steps<Quantity>;
  readonly funding: Steps<FundingSplit>;
  readonly contributions: Steps<ClientContribution>;
  readonly unavailable: Steps<Ratio>;
  /** What was used or delivered; a null step is a time that no record covers. Null where no activity was given. */
  readonly activity: Steps<ContractActivity | null> | null;
}

/** Reads a contract's terms into steps. Trusts its input; activity runs in order without overlaps. */
export function prepareAccrual(contract: Contract, basis: ProrationBasis, activity: readonly ContractActivity[] | null): Accrual {
  const { term } = contract;
  return {
    contract,
    basis,
    start: toDayNumber(term.from),
    end: term.to === null ? null : toDayNumber(term.to) - (basis === 'NIGHTS' ? 1 : 0),
    prices: pricesInForce(contract),
    quantities: toSteps(contract.quantities),
    funding: toSteps(contract.funding ?? []),
    contributions: toSteps(contract.form === 'direct-payment' ? (contract.contributions ?? []) : []),
    unavailable: stackSpans(contract.form === 'block' ? (contract.unavailable ?? []).map(toSpan) : []),
    activity: activity === null ? null : activitySteps(activity),
  };
}

/** Under a price fixed at the call-off, that price is in force for the whole term. */
function pricesInForce(contract: Contract): Steps<Price> {
  const prices = toSteps(contract.prices);
  if (contract.form !== 'call-off' || contract.priceAt === 'delivery') return prices;
  const fixed = stepAt(prices, toDayNumber(contract.calledOffOn)) as Price;
  return { days: [Math.min(toDayNumber(contract.term.from), prices.days[0] as number)], values: [fixed] };
}

function toSpan(entry: { readonly from: CivilDate; readonly to: CivilDate | null; readonly units: Rate }): {
  readonly first: number;
  readonly last: number | null;
  readonly units: Ratio;
} {
  return { first: toDayNumber(entry.from), last: entry.to === null ? null : toDayNumber(entry.to), units: toRatio(entry.units) };
}

function activitySteps(activity: readonly ContractActivity[]): Steps<ContractActivity | null> {
  const days: number[] = [];
  const values: (ContractActivity | null)[] = [];
  activity.forEach((record, index) => {
    days.push(toDayNumber(record.from));
    values.push(record);
    const next = activity[index + 1];
    const after = toDayNumber(record.to) + 1;
    if (next === undefined || toDayNumber(next.from) > after) {
      days.push(after);
      values.push(null);
    }
  });
  return { days, values };
}

/** The lines of the days from `first` to `last`, by segment. Nothing is charged outside the term. */
export function accrueDays(accrual: Accrual, first: number, last: number, notes: CostNotes): readonly Segment[] {
  const from = Math.max(first, accrual.start);
  const to = accrual.end === null ? last : Math.min(last, accrual.end);
  if (to < from || accrual.prices.days.length === 0) return [];
  const { prices, quantities, funding, contributions, unavailable, activity } = accrual;
  const steps = [prices, quantities, funding, contributions, unavailable, ...(activity === null ? [] : [activity])];
  return piecesBetween(from, to, steps).map((piece) => accrueSegment(accrual, piece.first, piece.last, notes));
}

function accrueSegment(accrual: Accrual, first: number, last: number, notes: CostNotes): Segment {
  const price = stepAt(accrual.prices, first) as Price;
  const split = stepAt(accrual.funding, first);
  const rate = toRatio(price.rate);
  const spansOf = (per: TimeUnit): { readonly spans: Ratio; readonly basis: ProrationBasis } => {
    const basis = basisFor(accrual.basis, per);
    if (basis !== accrual.basis) notes.fallbacks.add(per);
    return { spans: countSpans(basis, per, first, last, accrual.start), basis };
  };
  const amountOf = (part: FundingAmount): Ratio => multiplyRatios(toRatio(part.amount), spansOf(part.per).spans);
  const lineOf = (measured: Measured): AccruedLine => {
    const { quantity, ...shown } = measured;
    const exact = multiplyRatios(rate, quantity);
    const void_ = measured.kind === 'void';
    const funded = void_ ? { parts: fundVoid(exact, split), cut: false } : fundLine(exact, split, amountOf);
    if (funded.cut) notes.amountsCut = true;
    if (!void_) noteWholeAmount(accrual, price, first, split, notes);
    return { ...shown, first, last, rate: price.rate, per: price.per, exact, funders: funded.parts };
  };
  const lines = measure(accrual, price, first, last, spansOf, notes).map(lineOf);
  const contribution = stepAt(accrual.contributions, first);
  const budget = lines[0];
  if (contribution === undefined || budget === undefined) return lines;
  return [budget, takeOff(budget, contribution, split, spansOf, amountOf, notes)];
}

/** Notes a fixed amount that stands beside more than one unit: whoever wrote it may have meant each of them. */
function noteWholeAmount({ quantities }: Accrual, price: Price, first: number, split: FundingSplit | undefined, notes: CostNotes): void {
  if (split === undefined || notes.wholeAmount !== null || isActivityUnit(price.per)) return;
  const part = split.parts.find((candidate): candidate is FundingAmount => 'amount' in candidate);
  const { units } = stepAt(quantities, first) as Quantity;
  if (part !== undefined && compareRatios(toRatio(units), toRatio('1')) > 0) notes.wholeAmount = { part, units };
}

type SpansOf = (per: TimeUnit) => { readonly spans: Ratio; readonly basis: ProrationBasis };

/** How much of what is billed: units for a time, or what was delivered. */
interface Measured {
  readonly kind: CostLineKind;
  readonly units: Ratio;
  readonly timeUnit: TimeUnit | null;
  readonly spans: Ratio | null;
  readonly basis: LineBasis;
  /** The multiple of the rate that is paid. */
  readonly quantity: Ratio;
}

function measure(accrual: Accrual, price: Price, first: number, last: number, spansOf: SpansOf, notes: CostNotes): readonly Measured[] {
  const { form } = accrual.contract;
  const agreed = stepAt(accrual.quantities, first) as Quantity;
  const timed = (kind: CostLineKind, units: Ratio, timeUnit: TimeUnit): Measured => {
    const { spans, basis } = spansOf(timeUnit);
    return { kind, units, timeUnit, spans, basis, quantity: multiplyRatios(units, spans) };
  };
  const delivered = (kind: CostLineKind, units: Ratio): Measured => ({
    kind,
    units,
    timeUnit: null,
    spans: null,
    basis: 'UNITS',
    quantity: units,
  });
  const timeUnit = isActivityUnit(price.per) ? null : (price.per as TimeUnit);
  const record = accrual.activity === null ? undefined : (stepAt(accrual.activity, first) ?? null);

  if (form === 'spot' || form === 'call-off') {
    if (record === undefined) return [timed('planned', toRatio(agreed.units), timeUnit ?? (agreed.per as TimeUnit))];
    if (record === null) {
      notes.uncovered = true;
      return [];
    }
    return [timeUnit === null ? delivered('actual', partOf(record, first, last, notes)) : timed('actual', toRatio(record.units), timeUnit)];
  }
  if (form === 'block') {
    const available = subtractRatios(toRatio(agreed.units), stepAt(accrual.unavailable, first) ?? ZERO);
    const whole = timed('capacity', available, timeUnit ?? (agreed.per as TimeUnit));
    if (record === undefined || record === null) {
      if (accrual.activity !== null) notes.uncovered = true;
      return [whole];
    }
    const [most, used] = timeUnit === null ? [whole.quantity, partOf(record, first, last, notes)] : [available, toRatio(record.units)];
    if (compareRatios(used, most) > 0) notes.overCapacity = true;
    const occupied = compareRatios(used, most) > 0 ? most : used;
    const unused = subtractRatios(most, occupied);
    if (unused.numerator !== 0n) notes.voids = true;
    return [
      timeUnit === null ? delivered('occupied', occupied) : timed('occupied', occupied, timeUnit),
      timeUnit === null ? delivered('void', unused) : timed('void', unused, timeUnit),
    ].filter((line) => line.units.numerator !== 0n);
  }
  return [timed(form === 'grant' ? 'payment' : 'budget', toRatio(agreed.units), timeUnit ?? (agreed.per as TimeUnit))];
}

/** What of a record falls on some of its days, spread evenly over all of them. */
function partOf(record: ContractActivity, first: number, last: number, notes: CostNotes): Ratio {
  const from = toDayNumber(record.from);
  const to = toDayNumber(record.to);
  if (from === first && to === last) return toRatio(record.units);
  notes.spread = true;
  return multiplyRatios(toRatio(record.units), { numerator: BigInt(last - first + 1), denominator: BigInt(to - from + 1) });
}

/** The contribution that is taken off a budget, never more than there is, with the payers whom it relieves. */
function takeOff(
  budget: AccruedLine,
  contribution: ClientContribution,
  split: FundingSplit | undefined,
  spansOf: SpansOf,
  amountOf: (part: FundingAmount) => Ratio,
  notes: CostNotes,
): AccruedLine {
  const { spans, basis } = spansOf(contribution.per);
  const asked = multiplyRatios(toRatio(contribution.rate), spans);
  const beyond = compareRatios(asked, budget.exact) > 0;
  if (beyond) notes.contributionCut = true;
  const exact = beyond ? budget.exact : asked;
  const net = fundLine(subtractRatios(budget.exact, exact), split, amountOf).parts;
  return {
    kind: 'contribution',
    first: budget.first,
    last: budget.last,
    units: null,
    rate: contribution.rate,
    per: contribution.per,
    timeUnit: contribution.per,
    spans,
    basis,
    exact,
    funders: budget.funders.map((part, index) => ({ ...part, exact: subtractRatios(part.exact, (net[index] as FunderPart).exact) })),
  };
}
