export { COMMISSIONING_CONDITIONS, WAYS_OF_SECURING } from './conditions.js';
export type { CommissioningCondition, CommissioningConditionId, WayOfSecuring } from './conditions.js';
export { ALTERNATIVE_APPROACHES, suggestAlternatives, UNSUITABLE_PURPOSES } from './alternatives.js';
export type { AlternativeApproach, AlternativeApproachEntry, UnsuitablePurpose, UnsuitablePurposeEntry } from './alternatives.js';
export { assessCommissioningFit } from './assess-commissioning-fit.js';
export type { CommissioningFit, CommissioningSituation } from './assess-commissioning-fit.js';
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
