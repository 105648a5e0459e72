export { HYPOTHESIS_KINDS, HYPOTHESIS_STATUSES } from './catalogue.js';
export type {
  Bearing,
  CertaintyLevel,
  EvidenceConfidence,
  EvidenceQuality,
  EvidenceStrength,
  HypothesisKind,
  HypothesisKindEntry,
  HypothesisStatus,
  HypothesisStatusEntry,
  Verdict,
} from './catalogue.js';
export type { AssessedCertainty, EvidenceCollection, EvidenceLine, LikelihoodRatio, Sensitivity, Sighting } from './evidence-line.js';
export type {
  Burden,
  DecisionRule,
  ExpectedSight,
  PlannedInformation,
  PriorProbability,
  ProbabilityOrRange,
  RouteNotTaken,
  TestPlan,
} from './test-plan.js';
export type {
  Dissent,
  EventSetAside,
  Hypothesis,
  HypothesisRelation,
  HypothesisStep,
  RecordedAgreement,
  RecordedBy,
  RecordedConfidence,
  RecordedEvidence,
  RecordedPlan,
  RecordedRelation,
  RecordedSeal,
  RecordedTranslation,
  RecordedTrigger,
  RecordedVerdict,
  RecordedWording,
  RegisterState,
  ReopeningTrigger,
  ResourceClaim,
  RivalExplanation,
  RuleOutcome,
  TranslationTarget,
} from './register.js';
export type {
  ConfidenceStatement,
  EvidenceRecording,
  HypothesesRelation,
  HypothesisAgreement,
  HypothesisClosing,
  HypothesisEnding,
  HypothesisOffer,
  HypothesisReference,
  HypothesisRewording,
  HypothesisTranslation,
  PlanSealing,
  RegisterCommand,
  RegisterEvent,
  RegisterOpening,
  TestingResumption,
  TestPlanning,
  TriggerSetting,
  VerdictGiven,
  VerdictRecording,
} from './register-events.js';
export { candidateAims } from './candidate-aims.js';
export type { CandidateAim } from './candidate-aims.js';
export { checkHypothesisSet } from './check-hypothesis-set.js';
export type { AimToTouch, HypothesisSetOptions } from './check-hypothesis-set.js';
export { evolveRegister } from './evolve-register.js';
export { HYPOTHESIS_RULES } from './hypothesis-rules.js';
export type { HypothesisRule } from './hypothesis-rules.js';
export { lintStatement } from './lint-statement.js';
export type { LintFinding, LintRule } from './lint-statement.js';
export type { HypothesisOutline } from './read-hypotheses.js';
export { resourceClaims } from './resource-claims.js';
export type { DoubleCounting, Pot, PotClaim, PotClaims, ResourceClaims } from './resource-claims.js';
export { weighEvidence } from './weigh-evidence.js';
export type { WeighingOptions } from './weigh-evidence.js';

export { COMPETING_WEIGHTS, CONSISTENCY_RATINGS } from './consistency-scale.js';
export type {
  CompetingWeight,
  CompetingWeightEntry,
  CompetingWeights,
  ConsistencyRating,
  ConsistencyRatingEntry,
} from './consistency-scale.js';
export type { CompetingItem, CompetingMatrix, RaterOfItem, RatingsByHypothesis } from './competing-matrix.js';
export type { RatedCell, RatingCounts } from './cell-rating.js';
export { weighCompeting } from './weigh-competing.js';
export type { CompetingOptions, CompetingReason, CompetingWeighing } from './weigh-competing.js';
export { WORKED_AIMS } from './worked-aims.js';
export type { WorkedAim, WorkedAimId, WorkedSet } from './worked-aims.js';
export { WORKED_HYPOTHESES } from './worked-hypotheses.js';
export type { WorkedHypothesis, WorkedHypothesisId } from './worked-hypotheses.js';
export { decideRegister, registerLifecycle, replayRegister } from './register-lifecycle.js';
export { sealOf } from './seal-of.js';
export { parseRegisterEvent, safeParseRegisterEvent } from './parse.js';
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
export type { Caveat, CheckFinding, Finding, Gap, Question, Reason, SafeParsed, SourceRef, Tri } from '../kernel/index.js';
