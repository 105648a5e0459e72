import type { CommissioningFit, CommissioningSituation } from '../agenda/index.js';
import type { WorkedAim, WorkedHypothesis } from '../hypotheses/index.js';
import type { InterventionId, InterventionSituation } from '../interventions/index.js';
import type { ApproachSituation, Level } from '../joint/index.js';
import type { Caveat, Tri } from '../kernel/finding.js';
import type { Population } from '../kernel/records.js';
import type { SourceRef } from '../kernel/source.js';

/** What a text says of a case, in our words. */
export interface CaseEntry {
  readonly id: string;
  /** The id of the fact in the domain reference. */
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/** Which priorities a hypothesis of a case bears on, by this library's reading. */
export interface CaseBearing extends CaseEntry {
  readonly links: readonly { readonly hypothesisId: string; readonly priorityIds: readonly string[] }[];
  /** The priorities that no hypothesis bears on. */
  readonly untouched: readonly string[];
}

/** What the functions of the library are given for a case: what the text says of it, and unknown where it is silent. */
export interface CaseInputs {
  readonly fit: CommissioningSituation;
  readonly approach: ApproachSituation;
  readonly intervention: InterventionSituation;
  /** What the answers rest on; which answer a sentence of the text gives is this library's reading. */
  readonly inferredFrom: readonly SourceRef[];
}

/** What the text chose in a case. */
export interface CaseExpectations {
  readonly fit: CommissioningFit;
  readonly approach: Level;
  readonly pooledBudgets: Tri;
  readonly intervention: InterventionId;
}

/** A case that the text works through from the market to the intervention, with what the library is given and what must come out. */
export interface CaseStudy {
  readonly id: string;
  readonly label: string;
  readonly population: Population;
  /** The market for the services of the population. */
  readonly market: readonly CaseEntry[];
  /** Why the services have to change. */
  readonly needForChange: readonly CaseEntry[];
  /** Why the change has to be managed. */
  readonly changeToManage: readonly CaseEntry[];
  readonly agendaAims: readonly WorkedAim[];
  readonly priorities: readonly WorkedAim[];
  readonly hypotheses: readonly WorkedHypothesis[];
  readonly bearing: CaseBearing;
  readonly jointApproach: CaseEntry;
  readonly intervention: CaseEntry;
  readonly inputs: CaseInputs;
  readonly expected: CaseExpectations;
  /** What a reader of today has to hold against the case. */
  readonly caveats: readonly Caveat[];
}
