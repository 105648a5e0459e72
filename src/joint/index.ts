export { AREAS } from './areas.js';
export type { AnyAreaId, Area, AreaId, LocalAreaId } from './areas.js';
export { JOINT_APPROACHES, LEVELS } from './levels.js';
export type { JointApproach, Level } from './levels.js';
export { JOINT_MATRIX, MATRIX_VERSION } from './matrix.js';
export type { Descriptor, JointMatrix } from './matrix.js';
export type { DescriptorId } from './descriptor-labels.js';
export { parseArea } from './parse-area.js';
export type { Observation } from './observation.js';
export { LEVEL_RULES } from './judge-area.js';
export type { AreaPosition, LevelRule, Straddle } from './judge-area.js';
export { assessArea } from './assess-area.js';
export { assessMatrix } from './assess-matrix.js';
export type { AgencyObservation, MatrixObservations } from './assess-matrix.js';
export type { NamesById } from './read-parts.js';
export { profiledAreas } from './profile.js';
export type { AgencyView, AreaProfile, AreaState, MatrixProfile, ProfiledArea, SeenLevel } from './profile.js';
export { gapToTarget } from './gap-to-target.js';
export type { AgencyGap, AreaGap, AreaTargets, Direction } from './gap-to-target.js';
export { compareProfiles } from './compare-profiles.js';
export type { AgencyDifference, AreaDifference, ComparedArea } from './compare-profiles.js';
export { checkOverallApproach } from './check-overall-approach.js';
export type { OverallApproachOptions } from './check-overall-approach.js';
export { renderMatrixCsv, renderMatrixMarkdown } from './render-matrix.js';
export type { ApproachSituation } from './approach-criteria.js';
export { suggestApproach } from './suggest-approach.js';
export type { SuggestedApproach } from './suggest-approach.js';
export { JOINT_BENEFITS, joinBenefits } from './join-benefits.js';
export type { BenefitSituation, JointBenefit, JointBenefitId } from './join-benefits.js';
export { PRINCIPLES } from './principles.js';
export type { Principle, PrincipleId, PrinciplePart, PrinciplePartId } from './principles.js';
export { principleCoverage } from './principle-coverage.js';
export type { PrincipleEntry } from './principle-coverage.js';
export type {
  AreaApplicability,
  AreaRating,
  AreaRatingGiven,
  AssessmentCommand,
  AssessmentEvent,
  AssessmentOpening,
  AssessmentState,
  ChosenTarget,
  PartnerSucceeded,
  RatedLevel,
  RaterEnrolled,
  RatingsSealed,
  Recorded,
  Round,
  RoundClosed,
  RoundOpened,
  Succession,
  VoiceStanding,
} from './assessment.js';
export type {
  ActionAgreed,
  ActionProgress,
  Dissent,
  GateRecorded,
  PartnerTarget,
  PositionOutcome,
  PositionRecorded,
  TargetChoice,
  TargetMove,
} from './choices.js';
export { assessmentLifecycle, replayAssessment } from './assessment-lifecycle.js';
export { decideAssessment } from './decide-assessment.js';
export { evolveAssessment } from './evolve-assessment.js';
export { concludedOf, profileOf, targetsOf } from './profile-of.js';
export type { ProfileSelection } from './profile-of-area.js';
export { latestRatings } from './latest-ratings.js';
export type { RatingSelection } from './counting-ratings.js';
export { visibleRatings } from './visible-ratings.js';
export type { VisibleRatings } from './visible-ratings.js';
export { checkSeals, sealRatings } from './seal-ratings.js';
export type { RevealedSalt, SealableRating, SealCheck } from './seal-ratings.js';
export { ratingMoves } from './rating-moves.js';
export type { RatingMoment, RatingMove } from './rating-moves.js';
export { checkRatings } from './check-ratings.js';
export { mergeAssessments } from './merge-assessments.js';
export type { EventConflict, MergedAssessments, OutOfOrder, StreamConflict } from './merge-assessments.js';
export { parseAssessmentEvent, safeParseAssessmentEvent } from './parse.js';
export { defineMatrix } from './define-matrix.js';
export { mapToOriginal } from './map-to-original.js';
export type { MappedRatings, NotCarried, NotCarriedReason } from './map-to-original.js';
export type { AdaptedArea, AdaptedDescriptor, DescriptorChange, MatrixDefinition, MatrixWording } from './matrix-definition.js';
export type { MatrixWords, WordedArea, WordedExample } from './matrix-words.js';
export { parseMatrixDefinition, parseMatrixWording, safeParseMatrixDefinition, safeParseMatrixWording } from './parse-matrix.js';
export { fromRatingSheet } from './from-rating-sheet.js';
export type { RatingSheetReading, RatingSheetResult } from './from-rating-sheet.js';
export { toRatingSheet } from './rating-sheet.js';
export type { RatingSheetOptions } from './rating-sheet.js';
export { compareAcrossVersions } from './compare-versions.js';
export type { AcrossVersions, AreaAcrossVersions, VersionComparison, VersionedRatings, VoiceAcrossVersions } from './compare-versions.js';
export { describeIntegration } from './describe-integration.js';
export type { IntegrationInitiative, IntegrationMeans, IntegrationProfile } from './describe-integration.js';
export {
  INTEGRATION_BETWEEN,
  INTEGRATION_EXTENTS,
  INTEGRATION_FORMS,
  INTEGRATION_LEVELS_OF_CARE,
  INTEGRATION_RULES,
  INTEGRATION_TYPOLOGIES,
} from './integration-types.js';
export type {
  IntegrationBetween,
  IntegrationEntry,
  IntegrationExtent,
  IntegrationForm,
  IntegrationLevelOfCare,
} from './integration-types.js';
export { JOINT_COMMISSIONING_FACTS, MATRIX_FACTS } from './joint-facts.js';
export type { JointFact } from './joint-facts.js';
export { nearestApproach } from './nearest-approach.js';
export type { MatrixRendering } from './render-matrix.js';
export type { WordChange } from './word-changes.js';
export { checkWording, emptyWording, wordingOf } from './wording.js';
export { CONFIDENCES } from './voice.js';
export type { Confidence, VoiceLevel, VoiceRating } from './voice.js';
export { readAreas } from './area-reading.js';
export type { AreaAgreement, AreaReading, BesideLevels, ReadAreasOptions, Voice } from './area-reading.js';
export type { AreaLine, LineSide } from './area-line.js';
export type { LevelCounts } from './level-order.js';
export type { ChanceAgreement, OneMoreVoice, SmallPanel } from './small-panel.js';
export { OVERALL_COEFFICIENTS } from './overall-agreement.js';
export type { OverallCoefficient, OverallWeights } from './overall-agreement.js';
export { agreementOverAreas } from './agreement-over-areas.js';
export type { OverallAgreement, OverallAgreementOptions, OverallChance, OverallInterval } from './agreement-over-areas.js';
export { agreementWithout } from './agreement-without.js';
export type { AgreementLeftOut, AgreementWithout, AgreementWithoutOptions } from './agreement-without.js';
export { voiceTendencies } from './tendencies.js';
export type { AreaScatter, TendencyOptions, VoicePlace, VoiceTendencies, VoiceTendency } from './tendencies.js';
export { partnerDistances } from './partner-distances.js';
export type { DistanceOptions, PartnerDistance } from './partner-distances.js';
export { leaveOneOut } from './leave-one-out.js';
export type { AreaStability, AreaWithout, LeaveOneOut, LeaveOneOutOptions, PartnerLeftOut } from './leave-one-out.js';
export { AREA_TENSIONS } from './area-tensions.js';
export type { AreaTension, AreaTensionId, TensionSide } from './area-tensions.js';
export { findTensions } from './find-tensions.js';
export type { FoundTension, TensionPlace } from './find-tensions.js';
export { movementOver } from './movement.js';
export type { AgencyMovement, AreaMovement, Movement, MovementKind, MovementSide, MovementSpan, ProfileSnapshot } from './movement.js';
export { convergenceOver } from './convergence.js';
export type { Convergence, RatedRound, RoundChange, SpreadChange, StopProposal, VoiceMove } from './convergence.js';
export { notApplicableSensitivity } from './not-applicable.js';
export type { ApplicableReading, NotApplicableTurn } from './not-applicable.js';
export { moveOf } from './target-move.js';
export type { Steps } from './target-move.js';
export type { Standing } from './standing.js';
export { checkTargets } from './check-targets.js';
export type { CheckedTarget, TargetPart, TargetsFinding, TargetsToCheck } from './check-targets.js';
export { PROPOSAL_RULES, proposeTargets } from './propose-targets.js';
export type {
  AreaProposal,
  LevelConsequence,
  ProposalRule,
  RuleProposal,
  TargetLoser,
  TargetProposals,
  TargetWishes,
} from './propose-targets.js';
export { askedMoves } from './asked-moves.js';
export type { AskedMove, MovesAsked, PartnerMoves } from './asked-moves.js';
export { GATES } from './gates.js';
export type { Gate, GateId } from './gates.js';
export { POOLING_POWERS, poolingPower } from './pooling-powers.js';
export type { PoolingPower, PoolingPowerFinding, PoolingPowerId } from './pooling-powers.js';
export { checkGates } from './check-gates.js';
export type { AreaGates, GatesFinding, GateStanding, GatesToCheck } from './check-gates.js';
export { stepsTaken } from './steps-taken.js';
export type { AreaCounts, AreaLevels, AreaSteps, StepsState, StepsTaken, StepsToCount } from './steps-taken.js';
export { planActions } from './plan-actions.js';
export type { ActionDraft, GapToPlan, PlannedActions, PlanOptions } from './plan-actions.js';
export { checkActions } from './check-actions.js';
export type { ActionCosts, ActionsFinding, ActionsOptions, UnservedGap } from './check-actions.js';
export type { ActionPhase, ExpectedPosition } from './action-phases.js';
export { sequenceActions } from './sequence-actions.js';
export type { ActionSequence, ActionToSequence, Capacity, PlacedAction, SequenceOptions, UnplacedAction } from './sequence-actions.js';
export { slipAction } from './slip-action.js';
export type { MovedAction, Slippage, SlippageEffect } from './slip-action.js';
export { consensusRecord } from './consensus-record.js';
export type { AreaConsensus, Conclusion, ConsensusInput, ConsensusRecord } from './consensus-record.js';
export { assessmentCsv } from './assessment-csv.js';
export { assessmentPaper, renderAssessmentPaper } from './assessment-paper.js';
export type { AssessmentPaperRendering } from './assessment-paper.js';
export type { AssessmentPaperOptions, PaperDecision, PaperStatistics } from './paper-options.js';
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
export type { Actor, Agency, Caveat, CheckFinding, Finding, Gap, Question, Reason, SourceRef, Tri } from '../kernel/index.js';
