import type { CivilDate } from '../kernel/civil-date.js';
import type { Caveat } from '../kernel/finding.js';
import type { Extensions } from '../kernel/json.js';
import type { Money, Rate } from '../kernel/money.js';
import type { Period } from '../kernel/period.js';
import type { ActivityUnit, ContractForm, TimeUnit } from './contract.js';
import type { CostRule } from './cost-rule.js';
import type { FundedAmount } from './funding.js';
import type { LineBasis } from './proration.js';

/** A number without any rounding: plain decimal text where that ends, `'442.5'`, otherwise a fraction in lowest terms, `'3100/7'`. */
export type ExactNumber = string;

/** What was used or delivered from one day to another, both included. */
export interface ContractActivity {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /**
   * Where prices are for a span of time: the units in use on each of the days. Where they are per hour, visit or item: how many were
   * delivered on all the days together.
   */
  readonly units: Rate;
  readonly extensions?: Extensions;
}

/**
 * What a line of cost is for. `planned` and `actual`: quantities agreed or delivered; `capacity`: units of a block, use not known;
 * `occupied` and `void`: the used and the unused part of a block; `payment`: a grant at a rate; `instalment` and `clawback`: of a grant;
 * `budget`, `contribution`, `one-off` and `recovered`: of a direct payment, the second and the last negative.
 */
export type CostLineKind =
  | 'planned'
  | 'actual'
  | 'capacity'
  | 'occupied'
  | 'void'
  | 'payment'
  | 'instalment'
  | 'clawback'
  | 'budget'
  | 'contribution'
  | 'one-off'
  | 'recovered';

/** A part of a cost within which nothing changes: neither price, quantity, funding nor what is available. */
export interface CostLine {
  readonly kind: CostLineKind;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /**
   * How many units. Null for a contribution, which is of the whole payment, and where an amount is fixed and not a price times a quantity;
   * then `rate`, `per` and `days` are null as well.
   */
  readonly units: ExactNumber | null;
  readonly rate: Rate | null;
  readonly per: TimeUnit | ActivityUnit | null;
  /** How many days are charged. */
  readonly days: number | null;
  /** The time for which the units are counted; null where they were delivered once and for all, or the amount is fixed. */
  readonly timeUnit: TimeUnit | null;
  /** The exact multiple of the time unit that the days come to, such as `'31/7'` weeks. */
  readonly spans: ExactNumber | null;
  readonly basis: LineBasis;
  /** The cost before rounding. */
  readonly exact: ExactNumber;
  readonly amount: Money;
  /** Adds up to `amount`. */
  readonly byFunder: readonly FundedAmount[];
  /** The line in a sentence. */
  readonly label: string;
}

/** What a contract costs in a period, whose money it is, and how it was reckoned. */
export interface PeriodCost {
  readonly contractId: string;
  /** The contract's title; null where it has none. */
  readonly title: string | null;
  readonly form: ContractForm;
  readonly currency: string;
  readonly period: Period;
  /** What is paid under the contract; the lines add up to it. A direct payment is paid net of the client's contribution. */
  readonly total: Money;
  /** What the service costs before clients and third parties contribute. */
  readonly gross: Money;
  /** What is left for public funders: gross less what clients and third parties pay. */
  readonly net: Money;
  /** Adds up to `total`. */
  readonly byFunder: readonly FundedAmount[];
  readonly lines: readonly CostLine[];
  readonly rule: CostRule;
  readonly caveats: readonly Caveat[];
}
