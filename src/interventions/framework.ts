import type { CivilDate } from '../kernel/civil-date.js';
import type { Extensions } from '../kernel/json.js';
import type { Agency } from '../kernel/records.js';
import type { StakeholderCategoryId } from '../reference/stakeholder-categories.js';
import type { CitedItem, DatedActivity, FormalAgreement, InterventionRecord } from './document-record.js';

/** A commissioning framework: what partners commit themselves to, and how commissioning will run. A part that is not written is null. */
export interface CommissioningFramework extends InterventionRecord {
  /** The partners, each of which has to agree: at least two. */
  readonly partners: readonly Agency[];
  readonly agreements: readonly FormalAgreement[];
  /** The day on which it was published; null while it is not. */
  readonly publishedOn: CivilDate | null;
  readonly parts: FrameworkParts;
}

/** The eight parts of a framework. */
export interface FrameworkParts {
  readonly definitions: FrameworkDefinitions | null;
  readonly principles: FrameworkPrinciples | null;
  readonly activities: FrameworkActivities | null;
  readonly roles: FrameworkRoles | null;
  readonly documents: FrameworkDocuments | null;
  readonly involvement: FrameworkInvolvement | null;
  readonly legislation: FrameworkLegislation | null;
  readonly timetable: FrameworkTimetable | null;
}

/** What partners mean by their words. */
export interface FrameworkDefinitions {
  readonly terms: readonly FrameworkTerm[];
}

/** A word and what it means to the partners; `concept` says which of the three that the text names it defines. */
export interface FrameworkTerm {
  readonly term: string;
  readonly meaning: string;
  readonly concept: 'commissioning' | 'planning' | 'procurement' | 'other';
}

/** The principles behind the approach. */
export interface FrameworkPrinciples {
  readonly text: string | null;
  readonly principles: readonly string[];
}

/** What is done in commissioning here. */
export interface FrameworkActivities {
  readonly activities: readonly FrameworkActivity[];
}

/** One thing that is done. */
export interface FrameworkActivity {
  readonly id: string;
  readonly title: string;
  readonly text: string | null;
  readonly extensions?: Extensions;
}

/** Who does what. */
export interface FrameworkRoles {
  readonly roles: readonly FrameworkRole[];
}

/** An organisation, a team or an individual's role, and what it does. */
export interface FrameworkRole {
  readonly kind: 'organisation' | 'team' | 'individual';
  /** An organisation, a team or a role; never a person. */
  readonly name: string;
  readonly agencyId: string | null;
  readonly does: string;
  /** The activities that it answers for, by their ids. */
  readonly activityIds: readonly string[];
}

/** What partners have published. */
export interface FrameworkDocuments {
  readonly documents: readonly FrameworkDocument[];
}

/** A document, and the others that it hangs together with. */
export interface FrameworkDocument {
  readonly id: string;
  readonly title: string;
  readonly agencyId: string | null;
  readonly publishedOn: CivilDate | null;
  /** The documents that it relates to, by their ids. */
  readonly relatesTo: readonly string[];
  /** Why it relates to none, where that is so. */
  readonly standsAloneBecause: string | null;
  readonly extensions?: Extensions;
}

/** Who takes part in decisions. */
export interface FrameworkInvolvement {
  readonly groups: readonly FrameworkGroup[];
}

/** A group of stakeholders and the part it has. */
export interface FrameworkGroup {
  readonly category: StakeholderCategoryId;
  /** What the partners call it. */
  readonly name: string;
  readonly part: string;
}

/** The law and policy behind the partners' approaches. */
export interface FrameworkLegislation {
  readonly text: string | null;
  readonly items: readonly CitedItem[];
}

/** What happens in the year. */
export interface FrameworkTimetable {
  readonly entries: readonly DatedActivity[];
}
