export { CIRCUMSTANCES, INTERVENTIONS } from './catalogue.js';
export type { Circumstance, CircumstanceId, Intervention, InterventionId } from './catalogue.js';
export type { CircumstanceAnswers } from './criteria.js';
export { recommendIntervention } from './recommend-intervention.js';
export type { CircumstancePolicy, Fit, InterventionAdvice, InterventionSituation } from './recommend-intervention.js';
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
