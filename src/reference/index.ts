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
  replay,
} from '../kernel/index.js';
export type { Caveat, Finding, Question, Reason, SourceRef, Tri } from '../kernel/index.js';
