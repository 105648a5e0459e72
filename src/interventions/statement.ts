import type { CivilDate } from '../kernel/civil-date.js';
import type { Money } from '../kernel/decimal-text.js';
import type { DemandPoint } from '../needs/project-demand.js';
import type { GapRow } from '../needs/need-supply-gap.js';
import type { CountedFigure, FigureWorth, InterventionRecord } from './document-record.js';
import type { PlannedProcurement } from './planned-procurement.js';

/** A market position statement: analysis with which providers can plan their part. An element that is not written is null. */
export interface MarketPositionStatement extends InterventionRecord {
  /** The currency of its amounts, an ISO 4217 code. */
  readonly currency: string;
  /** The organisation that speaks, as providers know it. */
  readonly commissioner: string;
  /** The day whose knowledge it holds. */
  readonly asOf: CivilDate;
  /** What will be bought, which providers look for first. */
  readonly planned: readonly PlannedProcurement[];
  /** What the values of the planned procurements are worth. */
  readonly worth: FigureWorth;
  readonly parts: StatementElements;
}

/** The six elements of a statement. */
export interface StatementElements {
  readonly direction: StatementDirection | null;
  readonly demand: StatementDemand | null;
  readonly supply: StatementSupply | null;
  readonly models: StatementModels | null;
  readonly resourcing: StatementResourcing | null;
  readonly support: StatementSupport | null;
}

/** Where the market should go, and which segments of it the statement speaks of. */
export interface StatementDirection {
  readonly purpose: string;
  readonly direction: string;
  readonly segments: readonly string[];
  /** The strategies and plans that it draws on, by their titles. */
  readonly builtOn: readonly string[];
}

/** What will be needed. */
export interface StatementDemand {
  readonly text: string | null;
  readonly forecasts: readonly DemandForecast[];
  /** Figures that help providers to plan and are no forecast. */
  readonly figures: readonly CountedFigure[];
  readonly pressurePoints: readonly string[];
}

/** A forecast of demand, with the points that `projectDemand` gives. */
export interface DemandForecast {
  readonly title: string;
  /** What is counted, such as `people` or `hours a week`. */
  readonly unit: string;
  /** The calendar year of year 0. */
  readonly baseYear: number;
  readonly points: readonly DemandPoint[];
  /** What it takes for granted, as the assumption is the commissioner's. */
  readonly assumption: string;
  readonly decimals: number | null;
  readonly worth: FigureWorth;
}

/** What there is, and how good it is. */
export interface StatementSupply {
  readonly text: string | null;
  /** Need beside supply by service, as `needSupplyGap` gives it. */
  readonly services: readonly GapRow[];
  readonly worth: FigureWorth;
  readonly strengths: readonly string[];
  readonly weaknesses: readonly string[];
}

/** The practice that is wanted. */
export interface StatementModels {
  readonly text: string | null;
  readonly encouraged: readonly PracticeModel[];
  /** How providers will be moved whom the commissioner does not fund; null when nobody has said. */
  readonly influence: string | null;
}

/** A model of practice that is encouraged, and the segment of the market it is wanted of; null for all. */
export interface PracticeModel {
  readonly title: string;
  readonly text: string;
  readonly segment: string | null;
}

/** How the market will be resourced. */
export interface StatementResourcing {
  readonly text: string;
  readonly outlook: readonly ResourcingYear[];
  readonly worth: FigureWorth;
}

/** What is likely to be spent in a year; null when it is not known. */
export interface ResourcingYear {
  /** A financial year, such as `2027/28`. */
  readonly year: string;
  readonly amount: Money | null;
  readonly note: string | null;
}

/** What commissioners offer providers and people who choose. */
export interface StatementSupport {
  readonly choice: readonly string[];
  readonly innovation: readonly string[];
  /** Whom providers can ask: a role or an office. */
  readonly contact: string | null;
}
