import type { CivilDate } from '../kernel/civil-date.js';
import type { LocalWork } from '../kernel/document.js';
import type { Figure } from '../kernel/finding.js';
import type { Extensions } from '../kernel/json.js';
import type { Population } from '../kernel/records.js';
import type { SourceRef } from '../kernel/source.js';

/** What the five documents of interventions have in common. */
export interface InterventionRecord {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly population: Population;
  /** The figures that the document's texts write out, so that each gets its mark where it stands. */
  readonly figures: readonly NamedFigure[];
  /** Names that hold digits and measure nothing, such as a form's reference. */
  readonly names: readonly string[];
  /** The caller's own works that sources cite. */
  readonly works: readonly LocalWork[];
  readonly extensions?: Extensions;
}

/** A figure and the ways in which the document's texts write it, such as `£1 million`. */
export interface NamedFigure {
  readonly figure: Figure;
  readonly written: readonly string[];
  /** The places to show; null shows the value as it stands. */
  readonly decimals: number | null;
}

/** What the amounts of a part are worth: found at a source, or invented for an example. */
export interface FigureWorth {
  readonly mark: Figure['mark'];
  readonly sources: readonly SourceRef[];
}

/** A figure with what it counts, such as `People with dementia, 2029`. */
export interface CountedFigure {
  readonly label: string;
  readonly figure: Figure;
  /** The places to show; null shows the value as it stands. */
  readonly decimals: number | null;
}

/** A law, a policy, a piece of guidance or of research, and what it means here. */
export interface CitedItem {
  readonly title: string;
  readonly says: string;
  readonly sources: readonly SourceRef[];
}

/** That an organisation has formally agreed: which, when, and the body or role that did so. */
export interface FormalAgreement {
  readonly agencyId: string;
  readonly on: CivilDate;
  /** A body or a role, such as `cabinet`; never a person. */
  readonly by: string;
}

/** Something that happens from one day to another. */
export interface DatedActivity {
  readonly id: string;
  readonly title: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The organisations it concerns, by their ids. */
  readonly agencyIds: readonly string[];
  readonly extensions?: Extensions;
}
