import type { CivilDate } from '../kernel/civil-date.js';
import type { Extensions } from '../kernel/json.js';
import type { Money, Rate } from '../kernel/money.js';
import type { TimeUnit } from './contract.js';

/**
 * Whose money pays. Contributions of clients and third parties come off gross cost; the rest is net cost.
 *
 * @example
 * ```ts
 * import { FUNDERS } from 'commissioning-kit/contracts';
 *
 * FUNDERS; // => ['council', 'client', 'third-party', 'nhs', 'education', 'other']
 * ```
 */
export const FUNDERS = ['council', 'client', 'third-party', 'nhs', 'education', 'other'] as const;

/** A kind of payer. */
export type Funder = (typeof FUNDERS)[number];

/** Whether a payer contributes to gross cost, so that net cost is what is left for public funders. */
export function isContributor(funder: Funder | 'unknown'): boolean {
  return funder === 'client' || funder === 'third-party';
}

/** A payer of what is left when the fixed amounts are taken off, by a share of it. */
export interface FundingShare {
  readonly funder: Funder;
  /** Which body, where more than one of a kind pays. */
  readonly agencyId?: string;
  /** A fraction from 0 to 1, exact: `'0.3333'`. The shares of a split add up to exactly 1. */
  readonly share: Rate;
  readonly extensions?: Extensions;
}

/**
 * A payer of a fixed amount, such as an assessed contribution; never more than there is to pay. It is for the whole contract and not for each
 * unit: for funded nursing care of ten people give ten times the weekly rate.
 */
export interface FundingAmount {
  readonly funder: Funder;
  readonly agencyId?: string;
  readonly amount: Rate;
  readonly per: TimeUnit;
  readonly extensions?: Extensions;
}

/** One payer of a split. */
export type FundingPart = FundingShare | FundingAmount;

/** Who pays from a day on, until the next split begins: fixed amounts come off first, in their order, shares divide what is left. */
export interface FundingSplit {
  readonly from: CivilDate;
  readonly parts: readonly FundingPart[];
  readonly extensions?: Extensions;
}

/** What one payer pays. `'unknown'` where the contract does not say who does. */
export interface FundedAmount {
  readonly funder: Funder | 'unknown';
  readonly agencyId: string | null;
  readonly amount: Money;
}
