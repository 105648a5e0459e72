import type { CivilDate } from '../kernel/civil-date.js';
import type { Money } from '../kernel/decimal-text.js';
import type { Extensions } from '../kernel/json.js';
import type { ProcurementActivityId } from './procurement-activities.js';

/** Between which amounts a purchase lies, in the currency of the document; `to: null` has no upper end. */
export interface ValueBand {
  readonly from: Money;
  readonly to: Money | null;
  /** Whether the amounts are those of a year or of the whole term. */
  readonly per: 'year' | 'term';
}

/** Something that will be bought: what, for how much, when and by which route. It is what providers look for first. */
export interface PlannedProcurement {
  readonly id: string;
  readonly title: string;
  /** The segment of the market that it concerns; null when it concerns several. */
  readonly segment: string | null;
  /** Null when it has not been decided. */
  readonly value: ValueBand | null;
  /** When it goes to the market; null when that is not known. */
  readonly toMarketOn: CivilDate | null;
  /** When the service is to begin; null when that is not known. */
  readonly startsOn: CivilDate | null;
  /** Null when it has not been decided. */
  readonly route: ProcurementActivityId | null;
  readonly note: string | null;
  readonly extensions?: Extensions;
}
