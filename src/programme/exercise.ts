import type { SourceRef } from '../kernel/source.js';

/** The id of an exercise, in the order in which they are taken. */
export type ExerciseId = 'commissioning-fit' | 'aims' | 'stakeholders' | 'hypotheses' | 'joint-approach' | 'framework' | 'intervention';

/** A function that an exercise produces the arguments of. */
export type ExerciseFunction =
  | 'assessCommissioningFit'
  | 'suggestAlternatives'
  | 'justifyPurpose'
  | 'stakeholderCoverage'
  | 'commitmentGap'
  | 'checkHypothesisSet'
  | 'suggestApproach'
  | 'assessMatrix'
  | 'gapToTarget'
  | 'compareProfiles'
  | 'checkOverallApproach'
  | 'draftCommissioningFramework'
  | 'recommendIntervention'
  | 'checkScopingBasis';

/** An exercise of the text as a guided form. */
export interface Exercise {
  readonly id: ExerciseId;
  /** Its number in the text. */
  readonly number: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  /** The functions that its answers are for, in the order in which to call them. */
  readonly functions: readonly ExerciseFunction[];
  readonly questions: readonly ExerciseQuestion[];
  readonly sources: readonly SourceRef[];
}

/** A question of a form: what is asked, why, what an answer looks like and where it goes. */
export interface ExerciseQuestion<Id extends string = string> {
  /** The key of its answer. */
  readonly id: Id;
  readonly question: string;
  readonly why: string;
  readonly form: AnswerForm;
  /** Whether the exercise lacks something while it is blank. */
  readonly required: boolean;
  /** An answer to another question of the exercise that makes this one needless. */
  readonly unless?: { readonly question: string; readonly is: string };
  /** Where the answer goes: nowhere beyond the record when the list is empty. */
  readonly goesTo: readonly AnswerDestination[];
}

/** A function, and the place within its arguments, such as `situation.market`. */
export interface AnswerDestination {
  readonly function: ExerciseFunction;
  readonly input: string;
}

/** What an answer looks like. Choices show their labels and store their ids. */
export type AnswerForm = CellForm | { readonly kind: 'rows'; readonly fields: readonly RowField[] };

/** What an answer in one place looks like. */
export type CellForm =
  /** `'yes'`, `'no'` or `'unknown'`. */
  | { readonly kind: 'yes-no-unknown' }
  | { readonly kind: 'text' }
  /** Several texts. */
  | { readonly kind: 'texts' }
  /** A short name: at most 200 characters, without white space at its ends. */
  | { readonly kind: 'name' }
  /** Several short names, each once. */
  | { readonly kind: 'names' }
  /** A civil date. */
  | { readonly kind: 'date' }
  /** An id of the caller’s by which other answers refer to the row; each row has its own. */
  | { readonly kind: 'id' }
  /** With `own`, also a choice of the caller's own after `local:`. */
  | { readonly kind: 'one-of'; readonly options: readonly AnswerOption[]; readonly own: boolean }
  | { readonly kind: 'some-of'; readonly options: readonly AnswerOption[] }
  /** The id of one of the workbook's agencies, or of a row answered to another question of the exercise. */
  | { readonly kind: 'one-row'; readonly of: string }
  | { readonly kind: 'some-rows'; readonly of: string };

/** A choice. */
export interface AnswerOption {
  readonly id: string;
  readonly label: string;
}

/** A column of an answer that is given in rows. */
export interface RowField {
  readonly id: string;
  readonly label: string;
  readonly form: CellForm;
  readonly required: boolean;
}

/** The entries of a catalogue as choices. */
/* @__NO_SIDE_EFFECTS__ */
export function optionsOf(catalogue: readonly { readonly id: string; readonly label: string }[]): readonly AnswerOption[] {
  return catalogue.map(({ id, label }) => ({ id, label }));
}
