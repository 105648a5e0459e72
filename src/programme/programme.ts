import type { CommissioningSituation } from '../agenda/index.js';
import type { Contract, CostRuleChoice } from '../contracts/index.js';
import type { CycleEvent } from '../cycle/index.js';
import type { RegisterEvent } from '../hypotheses/index.js';
import type { InterventionSituation } from '../interventions/index.js';
import type { ApproachSituation, AssessmentEvent, Level } from '../joint/index.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { LocalWork } from '../kernel/document.js';
import type { Extensions } from '../kernel/json.js';
import type { Period } from '../kernel/period.js';
import type { Actor, Agency, Aim, Evidence, Measure, Population } from '../kernel/records.js';
import type { PopulationTable, PrevalenceTable } from '../needs/index.js';
import type { DecisionAsked, OpenQuestion, ProgrammeCaveat } from './asking.js';
import type { BlockSpotCase, ContractUse, UnpricedArrangement } from './buying.js';
import type { MarkedPart, PartMark, ProgrammeFigure, ProgrammeShare } from './facts.js';
import type { ProgrammeNeed, ProgrammeVintage } from './need.js';
import type { CouncilComparison, PlaceSizing, ProgrammeService, ServiceRatings, ServiceRequirement, SupplyLine } from './supply.js';
import type { ThreadLink } from './thread.js';

/**
 * Everything about one population held together: who it is, what it needs, who works for it, what they believe, buy and decide, and where
 * every figure comes from. Lives are kept as their events, everything else as plain records; the parts refer to one another by ids, which
 * are resolved when the programme is read.
 */
export interface Programme {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  /** What stands under the title; null for nothing. */
  readonly subtitle: string | null;
  /** The paragraphs that the report begins with. */
  readonly introduction: readonly string[];
  /** The day the programme speaks of as today. */
  readonly asOf: CivilDate;
  /** The ISO 4217 code of every amount in it. */
  readonly currency: string;
  readonly population: Population;
  /** Every body named in it: partners, buyers and providers. */
  readonly agencies: readonly Agency[];
  /** What each part is worth. */
  readonly marks: { readonly [part in MarkedPart]: PartMark };
  /** The caller's own works that sources cite as `local:…`. */
  readonly works: readonly LocalWork[];
  /** Names that hold digits and measure nothing, such as an Act or a form. */
  readonly names: readonly string[];
  readonly figures: readonly ProgrammeFigure[];
  readonly shares: readonly ProgrammeShare[];
  readonly populationTables: readonly PopulationTable[];
  readonly prevalenceTables: readonly PrevalenceTable[];
  readonly needs: readonly ProgrammeNeed[];
  readonly vintages: readonly ProgrammeVintage[];
  readonly services: readonly ProgrammeService[];
  readonly supply: readonly SupplyLine[];
  readonly requirements: readonly ServiceRequirement[];
  readonly sizings: readonly PlaceSizing[];
  readonly comparisons: readonly CouncilComparison[];
  readonly ratings: readonly ServiceRatings[];
  /** The answers that tell whether commissioning is the right approach; null where nobody asked. */
  readonly fit: CommissioningSituation | null;
  /** The answers that tell which joint approach suits. */
  readonly approach: ApproachSituation | null;
  /** The joint approach that the partners chose over all. */
  readonly chosenApproach: ChosenApproach | null;
  /** The answers that tell which intervention suits. */
  readonly intervention: InterventionSituation | null;
  readonly evidence: readonly Evidence[];
  readonly aims: readonly Aim[];
  readonly measures: readonly Measure[];
  readonly streams: ProgrammeStreams;
  /** A contract's `service`, where it has one, is the id of a service of the programme. */
  readonly contracts: readonly Contract[];
  /** At most one for each contract. */
  readonly uses: readonly ContractUse[];
  /** Ways of buying whose cost nobody knows. */
  readonly unpriced: readonly UnpricedArrangement[];
  /** The period that costs are shown for; null shows none. */
  readonly costPeriod: Period | null;
  /** How prices become amounts; what is not chosen is the library's default, which the report names. */
  readonly costRule: CostRuleChoice | null;
  readonly blockSpot: readonly BlockSpotCase[];
  readonly links: readonly ThreadLink[];
  readonly questions: readonly OpenQuestion[];
  readonly decisions: readonly DecisionAsked[];
  readonly caveats: readonly ProgrammeCaveat[];
  readonly extensions?: Extensions;
}

/** One level named for the whole, with who chose it and why. */
export interface ChosenApproach {
  readonly level: Level;
  readonly why: string;
  readonly approvedBy: Actor | null;
}

/** The lives of a programme, as their events. */
export interface ProgrammeStreams {
  readonly cycles: readonly Stream<CycleEvent>[];
  readonly registers: readonly Stream<RegisterEvent>[];
  readonly assessments: readonly Stream<AssessmentEvent>[];
}

/** The events of one life in their order. */
export interface Stream<E> {
  readonly id: string;
  readonly events: readonly E[];
  readonly extensions?: Extensions;
}
