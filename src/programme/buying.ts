import type { ContractActivity } from '../contracts/index.js';
import type { Figure } from '../kernel/finding.js';
import type { Extensions } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';
import type { MarkedNumber } from './supply.js';

/** What is used under a contract and by how many, as far as that is known. */
export interface ContractUse {
  readonly contractId: string;
  /** What was used or delivered; empty where nobody knows, which is not nothing: then the cost is that of what was agreed. */
  readonly activity: readonly ContractActivity[];
  /** People whom the contract serves; null is not known. */
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

/** A way in which services are bought of which nobody knows the cost, such as self-funding: listed, so that unknown does not look like nothing. */
export interface UnpricedArrangement {
  readonly id: string;
  readonly name: string;
  /** People who buy in this way; null is not known. */
  readonly people: MarkedNumber | null;
  readonly note: string | null;
  readonly extensions?: Extensions;
}
