export { APPROACHES } from './approaches.js';
export type { Approach, ApproachId } from './approaches.js';
export { checkLocalDefinition } from './check-local-definition.js';
export type { LocalDefinition } from './check-local-definition.js';
export { COMMISSIONING_TRAITS, MANAGEMENT_TASKS } from './commissioning-traits.js';
export type { CommissioningTrait, ManagementTask, ManagementTaskId } from './commissioning-traits.js';
export { compareDefinitions } from './compare-definitions.js';
export type { FeatureGrid, FeatureGridRow } from './compare-definitions.js';
export { DEFINITION_FEATURES } from './definition-features.js';
export type { DefinitionFeature, DefinitionFeatureEntry, LocalDefinitionFeature } from './definition-features.js';
export { DEFINITIONS } from './definitions.js';
export type { ComparableDefinitionId, Definition, DefinitionId } from './definitions.js';
export { describeApproach } from './describe-approach.js';
export type { ApproachEvidence } from './describe-approach.js';
export { EVIDENCE_BASE } from './evidence-base.js';
export type { EvidenceBaseEntry, EvidenceBaseId, EvidenceTopic } from './evidence-base.js';
export { evidenceCaveats } from './evidence-caveats.js';
export { assuranceSummary } from './assurance-summary.js';
export type { AssuranceSummary, CompetencyScore } from './assurance-summary.js';
export { checkEvaluationDesign } from './check-evaluation-design.js';
export type { EvaluationDesign } from './check-evaluation-design.js';
export { LEVEL_PRINCIPLES, LEVEL_SCHEMES } from './level-schemes.js';
export type { CommissioningLevel, LevelPrinciple, LevelRef, LevelScheme, LevelSchemeEntry } from './level-schemes.js';
export { LEVEL_CROSSWALK, mapLevel } from './map-level.js';
export type { LevelScale } from './map-level.js';
export { SHARED_CHARACTERISTICS } from './shared-characteristics.js';
export type { SharedCharacteristic, SharedCharacteristicId } from './shared-characteristics.js';
export { CONTRACT_DIMENSIONS } from './contract-dimensions.js';
export type { ContractDimension, ContractDimensionId } from './contract-dimensions.js';
export { ENGAGEMENT_MODES, MARKET_PRINCIPLES, MARKET_SITUATIONS } from './market-situations.js';
export type {
  EngagementMode,
  EngagementModeEntry,
  EngagementPurpose,
  MarketParticipant,
  MarketPrinciple,
  MarketSituation,
  MarketSituationId,
} from './market-situations.js';
export { OVERALL_AIMS } from './overall-aims.js';
export type { OverallAim, OverallAimId } from './overall-aims.js';
export { STAKEHOLDER_CATEGORIES } from './stakeholder-categories.js';
export type { StakeholderCategory, StakeholderCategoryId } from './stakeholder-categories.js';
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
export type { Caveat, CheckFinding, Finding, Gap, Question, Reason, SourceRef, Tri } from '../kernel/index.js';
