export { ENGAGEMENT_MODES, MARKET_PRINCIPLES, MARKET_SITUATIONS, STAKEHOLDER_CATEGORIES } from '../reference/index.js';
export type {
  EngagementMode,
  EngagementModeEntry,
  EngagementPurpose,
  MarketParticipant,
  MarketPrinciple,
  MarketSituation,
  MarketSituationId,
  StakeholderCategory,
  StakeholderCategoryId,
} from '../reference/index.js';
export type { EngagementEntry } from './engagement-entry.js';
export { COMMITMENTS, PEOPLE_GROUPS, STAKEHOLDER_PRINCIPLES } from './commitments.js';
export type { CommitmentEntry, CommitmentId, PeopleGroup, PeopleGroupId, StakeholderPrinciple } from './commitments.js';
export { ENGAGEMENT_FACTORS, ENGAGEMENT_GOALS } from './engagement-goals.js';
export type { EngagementFactor, EngagementGoal } from './engagement-goals.js';
export type {
  CommitmentGiver,
  CommitmentObtained,
  CommitmentSought,
  StakeholderCategoryRef,
  StakeholderEntry,
  StakeholderRegister,
} from './stakeholder-register.js';
export { parseStakeholderRegister, safeParseStakeholderRegister } from './parse.js';
export { stakeholderCoverage } from './stakeholder-coverage.js';
export { commitmentGap } from './commitment-gap.js';
export type { CommitmentGap, CommitmentStanding, CommitmentTotal, PeopleNotHeard } from './commitment-gap.js';
export { MARKET_THRESHOLDS } from './market-shares.js';
export type { MarketShareKey, MarketShares, MarketThresholds } from './market-shares.js';
export { classifyMarket } from './classify-market.js';
export type { MarketFunding } from './classify-market.js';
export { engagementFor } from './engagement-for.js';
export type { EngagementPlan, SegmentPlan } from './engagement-for.js';
export { marketMigration } from './market-migration.js';
export type { EngagementChange, MarketMove } from './market-migration.js';
export { CO_PRODUCTION_PRINCIPLES } from './co-production-principles.js';
export type { CoProductionPrinciple } from './co-production-principles.js';
export { CO_PRODUCTION_STAGES, PARTICIPANT_GROUPS } from './participant-groups.js';
export type { CoProductionStage, ParticipantGroup, ParticipantGroupId } from './participant-groups.js';
export { coProductionCoverage } from './co-production-coverage.js';
export type { CoProductionCell, CoProductionExpectation, CoProductionFinding, CoProductionState } from './co-production-coverage.js';
export type { CoProductionRecord } from './co-production-records.js';
export { PERSONALISATION } from './personalisation.js';
export type { PersonalisationEntry } from './personalisation.js';
export { PERSONAL_CONTROL_ROUTES } from './personal-control-routes.js';
export type { ControlQuestion, PersonalControlRoute, RouteId } from './personal-control-routes.js';
export { personalControlProfile } from './personal-control-profile.js';
export type { PersonalArrangement } from './personal-control-profile.js';
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
