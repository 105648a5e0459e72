import type { CivilDate } from '../kernel/civil-date.js';
import type { Extensions } from '../kernel/json.js';
import type { Money, Rate } from '../kernel/money.js';
import type { OpenPeriod } from '../kernel/period.js';
import type { Measure } from '../kernel/records.js';
import type { FundingSplit } from './funding.js';

/**
 * The spans of time that a price may be for. Four weeks are the usual pay run of social care.
 *
 * @example
 * ```ts
 * import { TIME_UNITS } from 'commissioning-kit/contracts';
 *
 * TIME_UNITS; // => ['day', 'week', 'four-weeks', 'month', 'year']
 * ```
 */
export const TIME_UNITS = ['day', 'week', 'four-weeks', 'month', 'year'] as const;

/** A span of time that a price or a quantity is for. */
export type TimeUnit = (typeof TIME_UNITS)[number];

/**
 * What is counted where a price is for what is delivered and not for a span of time.
 *
 * @example
 * ```ts
 * import { ACTIVITY_UNITS } from 'commissioning-kit/contracts';
 *
 * ACTIVITY_UNITS; // => ['hour', 'visit', 'item']
 * ```
 */
export const ACTIVITY_UNITS = ['hour', 'visit', 'item'] as const;

/** Something delivered that a price is for. */
export type ActivityUnit = (typeof ACTIVITY_UNITS)[number];

/** The price of one unit from a day on, until the next price begins. */
export interface Price {
  readonly from: CivilDate;
  /** In the contract's currency, from zero, of any scale: `'700'`, `'23.20'`, `'0.4575'`. */
  readonly rate: Rate;
  readonly per: TimeUnit | ActivityUnit;
  readonly extensions?: Extensions;
}

/** How many units are bought from a day on, until the next quantity begins. */
export interface Quantity {
  readonly from: CivilDate;
  /** Places, people, or what is delivered in each `per`; from zero. */
  readonly units: Rate;
  /** In what time so many are delivered: given where prices are per hour, visit or item, and only there. */
  readonly per?: TimeUnit;
  readonly extensions?: Extensions;
}

/** What every form of contract holds. */
interface ContractTerms<F extends string> {
  readonly schemaVersion: 1;
  readonly form: F;
  readonly id: string;
  /** ISO 4217; every amount and rate of the contract is in it. */
  readonly currency: string;
  /** The first and the last day, both included; `to: null` has no end yet. */
  readonly term: OpenPeriod;
  /** The price history in the order of time; the first price is in force when the term begins. */
  readonly prices: readonly Price[];
  /** The quantities in the order of time; the first is in force when the term begins. */
  readonly quantities: readonly Quantity[];
  readonly title?: string;
  readonly service?: string;
  /** What one unit is, in the singular: `bed`, `place`, `hour`. Used in explanations. */
  readonly unit?: string;
  readonly providerId?: string;
  readonly buyerIds?: readonly string[];
  readonly populationId?: string;
  /** Who pays, from which day on; the first split is in force when the term begins. Not given is not known. */
  readonly funding?: readonly FundingSplit[];
  readonly measures?: readonly Measure[];
  readonly extensions?: Extensions;
}

/** Units that cannot be had for a time: closed, under embargo, unsafe. Not a void, which could have been used. */
export interface Unavailability {
  readonly id: string;
  readonly from: CivilDate;
  /** The last day, included; null has no end yet. */
  readonly to: CivilDate | null;
  readonly units: Rate;
  readonly why: string;
  readonly extensions?: Extensions;
}

/**
 * A set capacity of one service, paid for whether it is used or not (D-CON-01). Units that are unavailable are taken off day by day;
 * voids are not.
 */
export interface BlockContract extends ContractTerms<'block'> {
  readonly unavailable?: readonly Unavailability[];
}

/** One person's placement or package, bought when the need arises and paid as it is used (D-CON-03). */
export type SpotContract = ContractTerms<'spot'>;

/** An order under a framework that fixed services and rates beforehand (D-CON-04). `prices` is the framework's price history. */
export interface CallOffContract extends ContractTerms<'call-off'> {
  readonly frameworkId: string;
  readonly calledOffOn: CivilDate;
  /** Which price counts: the one in force on the day of the call-off, for the whole term, or the one in force on the day of delivery. */
  readonly priceAt: 'call-off' | 'delivery';
}

/** A payment of a grant on a day, or when a milestone is met. */
export interface Instalment {
  readonly id: string;
  /** The day on which it is due. */
  readonly on: CivilDate;
  readonly amount: Money;
  /** What it is for, such as a milestone. */
  readonly for?: string;
  readonly extensions?: Extensions;
}

/** What a grant was found to have been spent on, once it is settled. */
export interface GrantSettlement {
  readonly on: CivilDate;
  /** What the recipient spent on the purpose by that day, as returned. */
  readonly eligibleSpend: Money;
  /** What of it was not allowed. */
  readonly disallowed: Money;
  readonly extensions?: Extensions;
}

/** Money given for a purpose (D-CON-07), in instalments, or at a rate by `prices` and `quantities`; then instalments are left out. */
export interface Grant extends ContractTerms<'grant'> {
  readonly purpose?: string;
  /** The most that was awarded; instalments do not add up to more. */
  readonly award?: Money;
  readonly instalments?: readonly Instalment[];
  /** Takes back, on its day, what was paid above eligible spend and what was not allowed. */
  readonly settlement?: GrantSettlement;
}

/** What the client is assessed to pay, from a day on, until the next begins; for the whole payment, not for each unit. */
export interface ClientContribution {
  readonly from: CivilDate;
  readonly rate: Rate;
  readonly per: TimeUnit;
  readonly extensions?: Extensions;
}

/** An amount that is paid or taken back once, on a day. */
export interface DatedAmount {
  readonly id: string;
  readonly on: CivilDate;
  readonly amount: Money;
  readonly why: string;
  readonly extensions?: Extensions;
}

/**
 * Money that a person holds to buy with (D-CON-11). `prices` and `quantities` are the gross budget; it is paid net of the contribution,
 * with one-off payments beside it, less what is recovered.
 */
export interface DirectPayment extends ContractTerms<'direct-payment'> {
  readonly contributions?: readonly ClientContribution[];
  readonly oneOffs?: readonly DatedAmount[];
  readonly recovered?: readonly DatedAmount[];
}

/** Any arrangement by which a commissioner buys or funds, told apart by `form`. */
export type Contract = BlockContract | SpotContract | CallOffContract | Grant | DirectPayment;

/** The name of a form of contract. */
export type ContractForm = Contract['form'];
