import type { Tri } from '../kernel/finding.js';
import type { Extensions } from '../kernel/json.js';
import type { Measure } from '../kernel/records.js';
import type { DatedActivity, FigureWorth, InterventionRecord } from './document-record.js';
import type { ValueBand } from './planned-procurement.js';
import type { ProcurementActivityId, ProviderSector } from './procurement-activities.js';
import type { ReadinessAnswers } from './procurement-readiness.js';

/** A procurement exercise: what is bought and why, whether it is ready for the market, by which activity, and when. */
export interface ProcurementExercise extends InterventionRecord {
  /** The currency of its amounts, an ISO 4217 code. */
  readonly currency: string;
  /** What it is to achieve; null while nobody has written it. */
  readonly purpose: string | null;
  /** The strategy behind it; null where there is none. */
  readonly strategy: ProcurementStrategyRef | null;
  readonly readiness: ReadinessAnswers;
  /** What the values of the lots and the targets of the measures are worth. */
  readonly worth: FigureWorth;
  readonly lots: readonly ProcurementLot[];
  readonly measures: readonly Measure[];
  readonly timetable: readonly DatedActivity[];
}

/** The strategy that a procurement rests on, and whether it is formally agreed. */
export interface ProcurementStrategyRef {
  readonly id: string;
  readonly title: string;
  readonly agreed: Tri;
}

/** One thing that is bought. */
export interface ProcurementLot {
  readonly id: string;
  readonly title: string;
  readonly sector: ProviderSector | null;
  readonly activity: ProcurementActivityId | null;
  readonly value: ValueBand | null;
  /** The purchases of the strategy that it carries out, by their ids there. */
  readonly purchaseIds: readonly string[];
  readonly note: string | null;
  readonly extensions?: Extensions;
}
