export { blockUtilisation } from './block-utilisation.js';
export type { BlockUse, Utilisation } from './block-utilisation.js';
export { blockVersusSpot } from './block-versus-spot.js';
export type { BlockSpotComparison, BlockSpotSituation, BlockVersusSpot, CheaperForm } from './block-versus-spot.js';
export { CONTRACT_FORMS } from './contract-forms.js';
export type { ContractFormEntry, RiskBearer, Usual } from './contract-forms.js';
export { ACTIVITY_UNITS, TIME_UNITS } from './contract.js';
export type {
  ActivityUnit,
  BlockContract,
  CallOffContract,
  ClientContribution,
  Contract,
  ContractForm,
  DatedAmount,
  DirectPayment,
  Grant,
  GrantSettlement,
  Instalment,
  Price,
  Quantity,
  SpotContract,
  TimeUnit,
  Unavailability,
} from './contract.js';
export type { ContractActivity, CostLine, CostLineKind, ExactNumber, PeriodCost } from './cost.js';
export { DEFAULT_COST_RULE, ROUNDING_POINTS } from './cost-rule.js';
export type { CostRounding, CostRule, CostRuleChoice, RoundingPoint } from './cost-rule.js';
export { CONTRACT_DIMENSIONS } from '../reference/contract-dimensions.js';
export type { ContractDimension, ContractDimensionId } from '../reference/contract-dimensions.js';
export { explainCost } from './explain-cost.js';
export { FUNDERS } from './funding.js';
export type { FundedAmount, Funder, FundingAmount, FundingPart, FundingShare, FundingSplit } from './funding.js';
export { parseContract, safeParseContract } from './parse.js';
export { periodCost } from './period-cost.js';
export type { PeriodCostOptions } from './period-cost.js';
export { PRORATION_BASES } from './proration.js';
export type { LineBasis, ProrationBasis, ProrationBasisEntry } from './proration.js';
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
