import type { Figure } from '../kernel/finding.js';
import type { Extensions } from '../kernel/json.js';
import type { Rate } from '../kernel/money.js';
import type { Period } from '../kernel/period.js';
import type { SourceRef } from '../kernel/source.js';
import type { MarkedNumber } from './supply.js';

/** What was or will be used under a contract in a period, as far as it is known. */
export interface ContractUse {
  readonly id: string;
  readonly contractId: string;
  readonly period: Period;
  /** Units used on an average day of a block; null is not known. */
  readonly used: Rate | null;
  /** People whom the contract serves in the period; null is not known. */
  readonly people: number | null;
  readonly mark: Figure['mark'];
  readonly sources: readonly SourceRef[];
  readonly extensions?: Extensions;
}

/** A block beside the spot price of the same service, at the demand that is expected. */
export interface BlockSpotCase {
  readonly id: string;
  readonly title: string;
  readonly blockContractId: string;
  readonly spotContractId: string;
  /** Units wanted on an average day. */
  readonly demand: MarkedNumber;
  readonly note: string | null;
  readonly extensions?: Extensions;
}
