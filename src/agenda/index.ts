export type { AgendaEntry } from './agenda-entry.js';
export { COMMISSIONING_CONDITIONS, WAYS_OF_SECURING } from './conditions.js';
export type { CommissioningCondition, CommissioningConditionId, WayOfSecuring } from './conditions.js';
export { WHERE_COMMISSIONING_HELPS } from './where-commissioning-helps.js';
export { ALTERNATIVE_APPROACHES, suggestAlternatives, UNSUITABLE_PURPOSES } from './alternatives.js';
export type { AlternativeApproach, AlternativeApproachEntry, UnsuitablePurpose, UnsuitablePurposeEntry } from './alternatives.js';
export { assessCommissioningFit } from './assess-commissioning-fit.js';
export type { CommissioningFit, CommissioningSituation } from './assess-commissioning-fit.js';
export { LEVER_CLAIMS, LEVERS } from './levers.js';
export type { AvailableLeverId, LeverEntry, LeverId } from './levers.js';
export { parseLever } from './parse-lever.js';
export { leversFor } from './levers-for.js';
export { checkLeverPlan } from './check-lever-plan.js';
export type { LeverPlanOptions, PlannedChange } from './check-lever-plan.js';
export { AIM_PRINCIPLES, CLARITY_QUESTIONS, RESOURCE_ANALOGIES } from './clear-purpose.js';
export type { ClarityQuestion, ClarityQuestionId } from './clear-purpose.js';
export { justifyPurpose } from './justify-purpose.js';
export type { PurposefulActivity, StatedAim, StatedPurpose } from './justify-purpose.js';
export { EVIDENCE_FACTORS, EXPERIENCE_SOURCES, PRACTICALITY_FACTORS } from './priority-factors.js';
export type { EvidenceFactorId, PracticalityFactorId, PriorityFactor, PriorityFactorId } from './priority-factors.js';
export { AGENDA_CHARACTERISTICS, AGENDA_PRINCIPLES, JOINT_PLANNING_BODIES, JUDGEMENTS_ON_EVIDENCE } from './agenda-principles.js';
export type { JointPlanningBody, JointPlanningBodyId } from './agenda-principles.js';
export type { Effort } from './effort.js';
export { startOrWait } from './start-or-wait.js';
export type { StartOrWait, StartOrWaitInput } from './start-or-wait.js';
export { prioritise } from './prioritise.js';
export type { PrioritisedList, PrioritiseOptions } from './prioritise.js';
export type { EvidenceAnswer, PriorityCandidate } from './candidate.js';
export { PRIORITY_GROUPS } from './group-candidates.js';
export type { PriorityGroup } from './group-candidates.js';
export type { PriorityWeights } from './priority-weights.js';
export type { PriorityOrder, PriorityPlace } from './order-candidates.js';
export type { WeightRange, WeightTurn } from './weight-ranges.js';
export type { CapacityChoice, FittingSet } from './choose-within-capacity.js';
export type { Agenda, AgendaAgreement, AgendaChange, AgendaExclusion, AgendaItem } from './agenda.js';
export { parseAgenda, safeParseAgenda } from './parse.js';
export { checkAgenda } from './check-agenda.js';
export type { CheckAgendaOptions } from './check-agenda.js';
export { findAgendaConflicts } from './find-agenda-conflicts.js';
export type { AgendaConflict, AgendaConflictOptions, JointBody, PartnerAgenda, PartnerStance } from './find-agenda-conflicts.js';
export { MARKET_SITUATIONS, OVERALL_AIMS } from '../reference/index.js';
export type { MarketSituationId, OverallAimId } from '../reference/index.js';
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
export type { Caveat, Finding, Question, Reason, SourceRef, Tri } from '../kernel/index.js';
