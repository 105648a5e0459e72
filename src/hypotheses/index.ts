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
export type { AssessedCertainty, EvidenceCollection, EvidenceLine, Sensitivity, Sighting } from './evidence-line.js';
export type {
  BearingRule,
  Burden,
  DecisionRule,
  ExpectedSight,
  OddsRule,
  PlannedInformation,
  PointsRule,
  PriorProbability,
  RouteNotTaken,
  TestPlan,
} from './test-plan.js';
export type {
  VerdictDissent,
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
export { LINT_RULES } from './lint-rules.js';
export type { LintRule, LintRuleEntry } from './lint-rules.js';
export { lintStatement } from './lint-statement.js';
export type { LintFinding } from './lint-statement.js';
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
export { CERTAINTY_DOWN, CERTAINTY_UP, EXPERIENCE_COMPONENTS } from './certainty-reasons.js';
export type {
  CertaintyDown,
  CertaintyReasonEntry,
  CertaintyUp,
  ExperienceComponent,
  ExperienceComponentEntry,
} from './certainty-reasons.js';
export { evidenceCertainty } from './evidence-certainty.js';
export type {
  CertaintyGiven,
  CertaintyReason,
  CertaintyReasons,
  CertaintyWeight,
  OneWord,
  StartingDesign,
  SuggestedCertainty,
} from './evidence-certainty.js';
export { EVIDENCE_STRENGTHS } from './evidence-strengths.js';
export type { EvidenceStrengthEntry } from './evidence-strengths.js';
export { experienceCertainty } from './experience-certainty.js';
export type { Concern, ExperienceGiven } from './experience-certainty.js';
export { gradedPoints, pointsToOdds } from './graded-points.js';
export type { GradedPoints, OddsOfPoints, OriginPoints, PointsLine, PointsOptions } from './graded-points.js';
export { originGroups } from './origin-groups.js';
export type { EvidenceOfOrigin, OriginGroup, OriginGroups } from './origin-groups.js';
export { absentEvidence } from './absent-evidence.js';
export type { AbsenceState, AbsentEvidence, EvidenceLookedFor, PlannedSight } from './absent-evidence.js';
export { compareViews } from './compare-views.js';
export type {
  CompetingView,
  EvidenceView,
  HypothesisInViews,
  Leaning,
  OddsView,
  PointsView,
  ViewDisagreement,
  ViewsCompared,
  ViewsGiven,
} from './compare-views.js';
export { toCompetingCsv } from './competing-csv.js';
export type { CompetingCsvOptions } from './competing-csv.js';
export { fromCompetingCsv } from './from-competing-csv.js';
export type { CompetingCsvResult } from './from-competing-csv.js';
export { competingSensitivity } from './competing-sensitivity.js';
export type { CompetingRival, CompetingSensitivity, CompetingWithout, RatingStep } from './competing-sensitivity.js';
export { oddsSensitivity } from './odds-sensitivity.js';
export type { OddsLine, OddsSensitivity, OddsSensitivityGiven, OddsWithout, TurningRatios } from './odds-sensitivity.js';
export { pointsSensitivity } from './points-sensitivity.js';
export type { PointsSensitivity, PointsWithout, StrengthStep } from './points-sensitivity.js';
export type { BoundedVerdict, VerdictBounds } from './verdict-bounds.js';
// Odds, tests and calibration.
export { updateOdds, updateOddsByStakeholder } from './update-odds.js';
export type {
  EvidenceWeight,
  OddsGiven,
  OddsGivenByStakeholder,
  OddsReason,
  OddsUpdate,
  OddsUpdateByStakeholder,
  PosteriorOdds,
} from './update-odds.js';
export type { CappedGroup, DependenceGroup } from './dependence-caps.js';
export type { LikelihoodRatio, Probability, ProbabilityRange, RatioWeight } from './likelihood.js';
export { likelihoodRatios } from './likelihood-ratios.js';
export type { EstimatedRatio, EstimatedRatios, FindingCounts, LikelihoodRatioReason } from './likelihood-ratios.js';
export { BAYES_FACTOR_SCALES, bayesFactorLabel } from './bayes-factor-label.js';
export type { BayesFactorLabel, BayesFactorScale, BayesFactorScaleEntry } from './bayes-factor-label.js';
export { brierScore } from './brier-score.js';
export type { BrierForm, BrierScore } from './brier-score.js';
export { brierDecomposition } from './brier-decomposition.js';
export type { BrierDecomposition, ForecastBin, ForecastBinning } from './brier-decomposition.js';
export { discrimination } from './discrimination.js';
export type { Discrimination } from './discrimination.js';
export type { ClassForecast, Forecast } from './forecasts.js';
export { calibration } from './calibration.js';
export type { Calibration, CalibrationOptions, CalibrationQuestion, QuestionLeftOut } from './calibration.js';
export { EVIDENCE_TESTS, nameTest } from './name-test.js';
export type { EvidenceTest, EvidenceTestEntry, NamedTest, TestThresholds } from './name-test.js';
export { expectedDiagnosticValue } from './expected-diagnostic-value.js';
export type { ExpectedDiagnosticValue } from './expected-diagnostic-value.js';
export { rankPlanItems } from './rank-plan-items.js';
export type { PlanItemToRank, PlanRanking, PlanRankingOptions, RankedPlanItem, RankingCriterion } from './rank-plan-items.js';
// Planning the test, and what comes after the verdict.
export { checkTestPlan } from './check-test-plan.js';
export type { HypothesisToTest } from './check-test-plan.js';
export { planCoverage } from './plan-coverage.js';
export type { PlanCoverage, PlanCoverageRow, RouteCoverage } from './plan-coverage.js';
export { checkTriggers } from './check-triggers.js';
export type { CalledTrigger, EvidenceSighting, MeasureReading, QuietTrigger, TriggerFinding, TriggerWatch } from './check-triggers.js';
export { objectiveCoverage } from './objective-coverage.js';
export type {
  CoveredHypothesis,
  CoveredObjective,
  ObjectiveCoverage,
  ObjectiveFooting,
  ObjectivesToCover,
  ObjectiveSupport,
  ObjectiveToCover,
} from './objective-coverage.js';
export { whoBears } from './who-bears.js';
export type { ConcernedGroup, GroupStake, WhoBears, WhoBearsInput, WhoBearsRow } from './who-bears.js';
export type { GroupHeard, GroupVoice } from './group-hearing.js';
export { findRetries, negativeKnowledge } from './negative-knowledge.js';
export type { LikelyRetry, NegativeKnowledge, RetryFinding, RetryOptions } from './negative-knowledge.js';
export { afterDelivery } from './after-delivery.js';
export type { BeforeAndAfter, DeliveredObjective, DeliveryFinding } from './after-delivery.js';
export type { FollowedSet } from './read-followed.js';
// Showing a register.
export { hypothesisBoardNote, renderHypothesisBoardNote } from './board-note.js';
export type { RegisterPaperRendering } from './board-note.js';
export { hypothesisRegisterDocument } from './register-document.js';
export { registerAppendix } from './register-appendix.js';
export type { BoardDecision, NamedEntry, RegisterPaperOptions } from './register-paper-options.js';
export { WORKED_AIMS } from './worked-aims.js';
export type { WorkedAim, WorkedAimId, WorkedSet } from './worked-aims.js';
export { WORKED_HYPOTHESES } from './worked-hypotheses.js';
export type { WorkedHypothesis, WorkedHypothesisId } from './worked-hypotheses.js';
export { decideRegister, registerLifecycle, replayRegister } from './register-lifecycle.js';
export { mergeRegisters } from './merge-registers.js';
export type { EventProvenance, MergedRegisters, OutOfOrder, StreamConflict } from './merge-registers.js';
export { redactRegister, WITHHELD } from './redact-register.js';
export type { RedactedRegister, RedactingOptions, Withheld } from './redact-register.js';
export { registerAsOf } from './register-at.js';
export { registerDifferences } from './register-differences.js';
export type { RegisterDifference } from './register-differences.js';
export { traceTranslations } from './trace-translations.js';
export type { TracedTarget, TranslationOrigin, TranslationTrace } from './trace-translations.js';
export { sealOf } from './seal-of.js';
export { verdictByRule } from './verdict-by-rule.js';
export type { HypothesisToJudge } from './verdict-by-rule.js';
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
