export type { ChosenApproach, Programme, ProgrammeStreams, Stream } from './programme.js';
export type { DecisionAsked, OpenQuestion, ProgrammeCaveat } from './asking.js';
export type { BlockSpotCase, ContractUse, UnpricedArrangement } from './buying.js';
export { MARKED_PARTS } from './facts.js';
export type { FactPlace, MarkedPart, PartMark, ProgrammeFigure, ProgrammeShare } from './facts.js';
export type { NeedEstimateBasis, ProgrammeNeed, ProgrammeVintage } from './need.js';
export type {
  CouncilComparison,
  MarkedNumber,
  PlaceSizing,
  ProgrammeService,
  ServiceRatings,
  ServiceRequirement,
  SupplyLine,
} from './supply.js';
export { THREAD_KINDS } from './thread.js';
export type { ThreadEnd, ThreadKind, ThreadLink } from './thread.js';
export { emptyProgramme } from './empty-programme.js';
export type { ProgrammeBeginning } from './empty-programme.js';
export { parseProgramme, safeParseProgramme } from './parse.js';
export { programmeState } from './programme-state.js';
export type { LifeState, ProgrammeState } from './replay-streams.js';
export { traceProgramme } from './trace-programme.js';
export type { Thread, TraceFinding } from './trace-programme.js';
export type { LooseEnd, LooseSide } from './loose-ends.js';
export type { TracedEnd } from './thread-ends.js';
export type { LinkOrigin, TracedLink } from './thread-links.js';
export { reportProgramme } from './report-programme.js';
export type { ProgrammeReport, ReportOptions, ReportPartName } from './report-programme.js';
export { compareClaims } from './compare-claims.js';
export type { AreaClaims, ClaimOutcome, CompareClaimsOptions, ComparedClaims, PartnerClaim } from './compare-claims.js';
export type { ClaimRecord } from './claim-records.js';
export { EXERCISES } from './exercises.js';
export type {
  AnswerDestination,
  AnswerForm,
  AnswerOption,
  CellForm,
  Exercise,
  ExerciseFunction,
  ExerciseId,
  ExerciseQuestion,
  RowField,
} from './exercise.js';
export type {
  AimsAnswers,
  AnsweredActivity,
  AnsweredAim,
  AnsweredDates,
  AnsweredDocument,
  AnsweredHypothesis,
  AnsweredLaw,
  AnsweredObservation,
  AnsweredPriority,
  AnsweredRole,
  AnsweredStakeholder,
  AnsweredTarget,
  AnsweredTest,
  AnsweredWork,
  CommissioningFitAnswers,
  ExerciseRecord,
  FrameworkAnswers,
  HypothesesAnswers,
  InterventionAnswers,
  JointApproachAnswers,
  StakeholdersAnswers,
  Workbook,
  WorkbookExercises,
} from './workbook.js';
export { parseWorkbook, safeParseWorkbook } from './parse-workbook.js';
export { exerciseProgress } from './exercise-progress.js';
export type { ExerciseProgress, ExerciseStanding } from './exercise-progress.js';
export { exerciseInputs } from './exercise-inputs.js';
export type { ExerciseInputs } from './exercise-inputs.js';
export { hypothesisCommands } from './hypothesis-answers.js';
export type { RegisterBeginning } from './hypothesis-answers.js';
export { reportWorkbook } from './report-workbook.js';
export { renderWorkbook } from './render-workbook.js';
export { OLDER_PEOPLE_CASE } from './older-people-case.js';
export { SEN_CASE } from './sen-case.js';
export type { CaseBearing, CaseEntry, CaseExpectations, CaseInputs, CaseStudy } from './case-study.js';
export { DASH_CASE } from './dash-case.js';
export type { FundingSource, ProviderCase } from './dash-case.js';
export { workedWorkbook } from './worked-workbook.js';
export { goldenExamples, goldenValue } from './golden-examples.js';
export type { GoldenCase } from './golden-case.js';
export {
  CommandRejectedError,
  explain,
  InvalidInputError,
  isCommandRejectedError,
  isInvalidInputError,
  perform,
  performEach,
  replay,
} from '../kernel/index.js';
export type {
  Caveat,
  CheckFinding,
  Document,
  Figure,
  Finding,
  Gap,
  Question,
  Reason,
  SafeParsed,
  SourceRef,
  Tri,
} from '../kernel/index.js';
