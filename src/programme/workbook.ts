import type { UnsuitablePurpose, WayOfSecuring } from '../agenda/index.js';
import type { CommitmentId, StakeholderCategoryRef } from '../engagement/index.js';
import type { HypothesisKind } from '../hypotheses/index.js';
import type {
  CircumstanceAnswers,
  FormalAgreement,
  FrameworkGroup,
  FrameworkRole,
  FrameworkTerm,
  InterventionId,
} from '../interventions/index.js';
import type { AreaId, DescriptorId, Level, LevelRule } from '../joint/index.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Tri } from '../kernel/finding.js';
import type { Extensions } from '../kernel/json.js';
import type { Agency, Evidence, Population } from '../kernel/records.js';
import type { OverallAimId } from '../reference/index.js';

/**
 * The answers to the seven exercises about one population, exercise by exercise under the ids of their questions. An answer that is not
 * there is blank, which is not the same as unknown.
 */
export interface Workbook {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly population: Population;
  /** The partners that answer; the matrix takes two at least. */
  readonly agencies: readonly Agency[];
  readonly exercises: WorkbookExercises;
  readonly extensions?: Extensions;
}

/** What is answered so far. */
export interface WorkbookExercises {
  readonly 'commissioning-fit'?: ExerciseRecord<CommissioningFitAnswers>;
  readonly aims?: ExerciseRecord<AimsAnswers>;
  readonly stakeholders?: ExerciseRecord<StakeholdersAnswers>;
  readonly hypotheses?: ExerciseRecord<HypothesesAnswers>;
  readonly 'joint-approach'?: ExerciseRecord<JointApproachAnswers>;
  readonly framework?: ExerciseRecord<FrameworkAnswers>;
  readonly intervention?: ExerciseRecord<InterventionAnswers>;
}

/** The answers to one exercise. */
export interface ExerciseRecord<Answers> {
  /** The population that they are about: that of the workbook. */
  readonly populationId: string;
  /** The day on which they were last changed; null where nobody noted it. */
  readonly on: CivilDate | null;
  readonly answers: Answers;
  readonly extensions?: Extensions;
}

/** Exercise 2.1. */
export interface CommissioningFitAnswers {
  readonly issue?: string;
  readonly purpose?: UnsuitablePurpose;
  readonly market?: Tri;
  readonly marketDescribed?: string;
  readonly waysOfSecuring?: readonly WayOfSecuring[];
  readonly needForChange?: Tri;
  readonly changeDescribed?: string;
  readonly changeNeedsManaging?: Tri;
  readonly managingDescribed?: string;
  readonly hasResources?: Tri;
  readonly directControl?: Tri;
}

/** Exercise 2.2. */
export interface AimsAnswers {
  readonly aims?: readonly AnsweredAim[];
  readonly activities?: readonly AnsweredActivity[];
  readonly why?: string;
  readonly resources?: string;
  readonly intendedResult?: string;
}

/** An aim and the headings it stands under. */
export interface AnsweredAim {
  readonly id: string;
  readonly text: string;
  readonly serves?: readonly OverallAimId[];
}

/** An activity and the aims that it serves. */
export interface AnsweredActivity {
  readonly id: string;
  readonly text: string;
  readonly serves?: readonly string[];
}

/** Exercise 2.3. */
export interface StakeholdersAnswers {
  readonly stakeholders?: readonly AnsweredStakeholder[];
}

/** A body or group with a stake, which commitments are wanted of it and who has given which. */
export interface AnsweredStakeholder {
  readonly id: string;
  readonly category: StakeholderCategoryRef;
  readonly name?: string;
  readonly applies: Tri;
  readonly notApplicable?: string;
  readonly sought?: readonly CommitmentId[];
  readonly givenByOrganisation?: readonly CommitmentId[];
  readonly givenByPeople?: readonly CommitmentId[];
}

/** Exercise 2.4. */
export interface HypothesesAnswers {
  readonly priorities?: readonly AnsweredPriority[];
  readonly hypotheses?: readonly AnsweredHypothesis[];
  readonly tests?: readonly AnsweredTest[];
}

/** A priority that hypotheses may bear on. */
export interface AnsweredPriority {
  readonly id: string;
  readonly text: string;
}

/** A statement to be tested. */
export interface AnsweredHypothesis {
  readonly id: string;
  readonly statement: string;
  readonly kind?: HypothesisKind;
  readonly offeredBy?: string;
  readonly agreedBy?: readonly string[];
  readonly bearsOn?: readonly string[];
  readonly expectedIfTrue?: string;
  readonly expectedIfFalse?: string;
  readonly decisionRule?: string;
}

/** A piece of information to be collected for one hypothesis. */
export interface AnsweredTest {
  readonly id: string;
  readonly hypothesisId: string;
  readonly information: string;
  readonly kind: Evidence['kind'];
  readonly method: string;
  /** A role, never a person. */
  readonly owner: string;
  readonly ownerAgencyId?: string;
  readonly due?: CivilDate;
}

/** Exercise 2.5. */
export interface JointApproachAnswers {
  readonly needsEntwined?: Tri;
  readonly commonAgenda?: Tri;
  readonly budgetsAggregable?: Tri;
  readonly partnersWilling?: Tri;
  readonly sameProviders?: Tri;
  readonly observations?: readonly AnsweredObservation[];
  readonly rule?: LevelRule;
  readonly earlierObservations?: readonly AnsweredObservation[];
  readonly targets?: readonly AnsweredTarget[];
  readonly chosenApproach?: Level;
  readonly chosenBecause?: string;
}

/** Whether one agency observes what a descriptor of the matrix says. */
export interface AnsweredObservation {
  readonly agencyId: string;
  readonly descriptor: DescriptorId;
  readonly observed: Tri;
}

/** The level that partners want an area to be at. */
export interface AnsweredTarget {
  readonly areaId: AreaId;
  readonly level: Level;
  readonly because?: string;
}

/** Exercise 2.6: what local policy says, and the eight parts of a framework. */
export interface FrameworkAnswers {
  readonly documents?: readonly AnsweredDocument[];
  readonly approachClear?: Tri;
  readonly definitions?: readonly FrameworkTerm[];
  readonly principles?: readonly string[];
  readonly activities?: readonly AnsweredWork[];
  readonly roles?: readonly AnsweredRole[];
  readonly involvement?: readonly FrameworkGroup[];
  readonly legislation?: readonly AnsweredLaw[];
  readonly timetable?: readonly AnsweredDates[];
  readonly agreements?: readonly FormalAgreement[];
  readonly publishedOn?: CivilDate;
}

/** A document of local policy, what it says of the approach to commissioning, and the others that it hangs together with. */
export interface AnsweredDocument {
  readonly id: string;
  readonly title: string;
  readonly agencyId?: string;
  readonly says?: string;
  readonly publishedOn?: CivilDate;
  readonly relatesTo?: readonly string[];
  readonly standsAloneBecause?: string;
}

/** Something that is done in commissioning here. */
export interface AnsweredWork {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
}

/** An organisation, a team or an individual’s role, and what it does. */
export interface AnsweredRole {
  readonly kind: FrameworkRole['kind'];
  readonly name: string;
  readonly agencyId?: string;
  readonly does: string;
  readonly activityIds?: readonly string[];
}

/** A law or policy, and what it means here. */
export interface AnsweredLaw {
  readonly title: string;
  readonly says: string;
}

/** Something that happens from one day to another. */
export interface AnsweredDates {
  readonly id: string;
  readonly title: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly agencyIds?: readonly string[];
}

/** Exercise 2.7: the circumstances, what the choice rests on, and the choice. */
export interface InterventionAnswers extends CircumstanceAnswers {
  readonly purpose?: string;
  readonly marketUnderstanding?: string;
  readonly activityAnalysis?: string;
  readonly chosen?: InterventionId;
  readonly chosenBecause?: string;
}
