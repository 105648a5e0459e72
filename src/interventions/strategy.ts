import type { CivilDate } from '../kernel/civil-date.js';
import type { Money } from '../kernel/decimal-text.js';
import type { Figure } from '../kernel/finding.js';
import type { Extensions } from '../kernel/json.js';
import type { Period } from '../kernel/period.js';
import type { Agency, Measure } from '../kernel/records.js';
import type { CitedItem, CountedFigure, FigureWorth, FormalAgreement, InterventionRecord } from './document-record.js';
import type { PlannedProcurement } from './planned-procurement.js';

/**
 * A commissioning strategy: what a population needs, what there is, and where commissioners will spend. A part that is not written is null.
 */
export interface CommissioningStrategy extends InterventionRecord {
  /** The currency of its amounts, an ISO 4217 code. */
  readonly currency: string;
  readonly period: Period;
  /** The organisations that commission, each of which has to agree: at least one. */
  readonly agencies: readonly Agency[];
  readonly agreements: readonly FormalAgreement[];
  readonly parts: StrategyParts;
}

/** The nine parts of a strategy. */
export interface StrategyParts {
  readonly development: StrategyDevelopment | null;
  readonly context: StrategyContext | null;
  readonly guidance: StrategyGuidance | null;
  readonly needs: StrategyNeeds | null;
  readonly resources: StrategyResources | null;
  readonly gaps: StrategyGaps | null;
  readonly purchasing: StrategyPurchasing | null;
  readonly arrangements: StrategyArrangements | null;
  readonly review: StrategyReview | null;
}

/** How the strategy came about, and who took part. */
export interface StrategyDevelopment {
  readonly text: string;
  readonly involved: readonly { readonly who: string; readonly how: string }[];
}

/** The outcomes and aims for these people, and the policy and law that the strategy answers to. */
export interface StrategyContext {
  readonly text: string;
  readonly outcomes: readonly string[];
  readonly policies: readonly CitedItem[];
}

/** What guidance and research say about these people. */
export interface StrategyGuidance {
  readonly text: string | null;
  readonly items: readonly CitedItem[];
}

/** The assessment of needs, with the views of people who use services and of staff. */
export interface StrategyNeeds {
  readonly text: string;
  readonly needs: readonly StrategyNeed[];
  readonly userViews: readonly string[];
  readonly staffViews: readonly string[];
}

/** A need of the population. */
export interface StrategyNeed {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The field it belongs to in the caller's words, such as `health`, `care`, `education`, `housing`. */
  readonly field: string;
  /** How many it concerns, as far as anybody has counted. */
  readonly counts: readonly CountedFigure[];
  /** Why no gap is named for it, where that is meant: what there is meets it. */
  readonly noGapBecause: string | null;
  readonly extensions?: Extensions;
}

/** What there is now, how well it works and how it could be better. */
export interface StrategyResources {
  readonly text: string;
  readonly worth: FigureWorth;
  readonly services: readonly StrategyService[];
}

/** A service that there is now. */
export interface StrategyService {
  readonly id: string;
  readonly name: string;
  readonly provider: string | null;
  /** How much of it there is; null when nobody knows. */
  readonly capacity: Figure | null;
  /** What is spent on it in a year; null when nobody knows. */
  readonly spend: Money | null;
  readonly effectiveness: string | null;
  readonly improvement: string | null;
  readonly extensions?: Extensions;
}

/** What is missing, what there is twice, and what comes first. */
export interface StrategyGaps {
  readonly text: string | null;
  readonly items: readonly StrategyGap[];
}

/** Something that is missing, or that there is more than once. */
export interface StrategyGap {
  readonly id: string;
  readonly kind: 'gap' | 'overlap';
  readonly title: string;
  readonly text: string;
  /** The needs that it leaves unmet or meets more than once, by their ids. */
  readonly needIds: readonly string[];
  readonly response: 'redevelop' | 'reduce' | 'increase';
  /** Its place in the order of what comes first, 1 for the first; several may share one. Null when nobody has said. */
  readonly priority: { readonly place: number; readonly why: string } | null;
  /** Why nothing is bought for it, where that is meant. */
  readonly noPurchaseBecause: string | null;
  readonly extensions?: Extensions;
}

/** Where resources will go. */
export interface StrategyPurchasing {
  readonly text: string | null;
  readonly worth: FigureWorth;
  readonly lines: readonly StrategyPurchase[];
}

/** Something that will be bought, bought otherwise, or no longer. */
export interface StrategyPurchase {
  readonly id: string;
  readonly title: string;
  readonly change: 'new' | 'increase' | 'keep' | 'redevelop' | 'reduce' | 'decommission';
  /** The gaps that it answers, by their ids. */
  readonly gapIds: readonly string[];
  /** Why it is bought although no gap is named for it, where that is meant. */
  readonly noGapBecause: string | null;
  /** What is spent on it in a year now, and what will be; null when it is not known or not decided. */
  readonly now: Money | null;
  readonly planned: Money | null;
  /** Who pays which share of it; shares add up to no more than 1. */
  readonly funding: readonly { readonly agencyId: string; readonly share: number }[];
  readonly text: string | null;
  /** How people keep their support where a service is decommissioned. */
  readonly continuity: string | null;
  readonly extensions?: Extensions;
}

/** How things will be procured, contracted and the market be managed. */
export interface StrategyArrangements {
  readonly procurement: string | null;
  readonly contracting: string | null;
  readonly marketManagement: string | null;
  readonly planned: readonly PlannedProcurement[];
}

/** How the strategy is monitored and when it is looked at again. */
export interface StrategyReview {
  readonly text: string;
  readonly measures: readonly Measure[];
  /** What the targets of the measures are worth. */
  readonly worth: FigureWorth;
  readonly reviewOn: CivilDate | null;
}
