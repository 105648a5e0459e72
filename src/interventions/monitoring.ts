import type { CivilDate } from '../kernel/civil-date.js';
import type { Extensions } from '../kernel/json.js';
import type { Measure } from '../kernel/records.js';
import type { ContractDimensionId } from '../reference/contract-dimensions.js';
import type { InterventionRecord } from './document-record.js';
import type { MonitoringArrangementId } from './monitoring-arrangements.js';

/** A monitoring programme: lasting arrangements that keep commissioners informed. */
export interface MonitoringProgramme extends InterventionRecord {
  /** What it is to find out; null while nobody has written it. */
  readonly purpose: string | null;
  readonly startsOn: CivilDate | null;
  readonly entries: readonly MonitoringEntry[];
}

/** Something that is followed: what tells it, how often, and who looks at it. */
export interface MonitoringEntry {
  readonly id: string;
  readonly arrangement: MonitoringArrangementId;
  readonly title: string;
  /** Where the information comes from. */
  readonly source: string;
  /** How often, in the caller's words, such as `every quarter`; null for something that is done once. */
  readonly frequency: string | null;
  /** Who looks at it: a role or a body. */
  readonly reviewedBy: string | null;
  /** Whose voices are heard in it; only feedback has any. */
  readonly voices: readonly ('users' | 'carers')[];
  /** The dimensions of contracts that it covers; only performance against contract has any. */
  readonly dimensions: readonly ContractDimensionId[];
  readonly measures: readonly Measure[];
  readonly extensions?: Extensions;
}
