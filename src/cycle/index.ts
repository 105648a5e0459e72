export { CYCLE_PRINCIPLES, ENGAGEMENT_STRAND, STAGES } from './stages.js';
export type { Stage } from './stage-ids.js';
export type { StageEntry, StrandId } from './stages.js';
export { CYCLE_MODELS } from './cycle-models.js';
export type { CycleModelId, OwnCycleModelId } from './cycle-model-ids.js';
export type { CycleModel, EngagementPlace, ModelStage } from './cycle-models.js';
export { defineCycleModel } from './own-cycle-model.js';
export type { OwnCycleModel, OwnModelStage } from './own-cycle-model.js';
export { checkCycleModel } from './check-cycle-model.js';
export { STAGE_ACTIVITIES } from './stage-activities.js';
export type { StageActivity, StageActivityKind } from './stage-activities.js';
export type { StageActivityId } from './stage-of-activity.js';
export type {
  ActivityRecorded,
  CarriedOver,
  CarryOver,
  ChangeRecorded,
  ChangeTarget,
  ContractLet,
  ContractRenewal,
  CycleCommand,
  CycleEvent,
  CycleStarted,
  CycleTie,
  CycleTied,
  EngagementRecorded,
  FlowAgreed,
  FlowEnded,
  FlowFrequency,
  FlowTerms,
  InformationPassed,
  LessonRecorded,
  MeasuresAgreed,
  Override,
  OverrideRequest,
  PlannedStage,
  ProductRecorded,
  StageEntered,
  StagesPlanned,
} from './cycle-events.js';
export type {
  CycleActivity,
  CycleCarryOver,
  CycleChange,
  CycleContract,
  CycleEngagement,
  CycleFlow,
  CycleFlowUse,
  CycleLesson,
  CycleOverride,
  CyclePlan,
  CycleProduct,
  CycleState,
  CycleTieRecord,
  StageVisit,
} from './cycle-state.js';
export type { Blocks } from './blocks.js';
export type { IdTree } from './id-tree.js';
export { parseCycleModelId, parseStage } from './stage-names.js';
export { mapStage } from './map-stage.js';
export type { StageRef } from './map-stage.js';
export { checkStage } from './check-stage.js';
export type { StageAnswers } from './check-stage.js';
export { stageAnswers } from './stage-answers.js';
export { nextActivities } from './next-activities.js';
export type { NextActivity } from './next-activities.js';
export { checkCycleBalance } from './check-cycle-balance.js';
export type { CycleBalance, StageShare } from './check-cycle-balance.js';
export { stageSlippage } from './stage-slippage.js';
export type { Slip, SlippageBase, StageDates } from './stage-slippage.js';
export { carriedInto } from './carried-into.js';
export type { CarriedItems } from './carried-into.js';
export { checkCarryOver } from './check-carry-over.js';
export type { CarryOverCheck, ContractEnd, RenewalDue } from './check-carry-over.js';
export { cycleTies, INFORMATION_FLOWS, informationFlows } from './information-flows.js';
export type { InformationFlow, InformationFlowEntry } from './information-flows.js';
export type { InformationFlowId } from './information-flow-ids.js';
export { checkInformationFlows } from './check-information-flows.js';
export type { InformationFlowSituation } from './check-information-flows.js';
export { planTimetable } from './plan-timetable.js';
export type {
  ContractTimetable,
  DayCount,
  DaysFromMeeting,
  DecisionByRoute,
  DecisionRoute,
  DecisionStop,
  EndingContract,
  MeetingDays,
  StageTimetable,
  StepLength,
  StepSpan,
  Timetable,
  TimetableMeeting,
  TimetableQuestion,
  TimetableRow,
  TimetableStep,
  WeekdayOfMonth,
} from './timetable.js';
export { parseCycleEvent, safeParseCycleEvent } from './parse.js';
export { cycleLifecycle, decideCycle } from './cycle-lifecycle.js';
export { replayCycle } from './replay-cycle.js';
export { evolveCycle } from './evolve-cycle.js';
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
  Actor,
  AnyEvent,
  Caveat,
  CheckFinding,
  CivilDate,
  Finding,
  Gap,
  Lifecycle,
  Measure,
  Performed,
  PerformedEach,
  Question,
  Reason,
  SafeParsed,
  SourceRef,
  Tri,
} from '../kernel/index.js';
