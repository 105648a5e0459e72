export { HYPOTHESIS_KINDS, HYPOTHESIS_STATUSES } from './catalogue.js';
export type {
  Bearing,
  EvidenceQuality,
  HypothesisKind,
  HypothesisKindEntry,
  HypothesisStatus,
  HypothesisStatusEntry,
  Verdict,
} from './catalogue.js';
export type {
  EventSetAside,
  Hypothesis,
  HypothesisStep,
  PlannedInformation,
  RecordedEvidence,
  RecordedPlan,
  RecordedTranslation,
  RecordedVerdict,
  RegisterState,
  ResourceClaim,
  TestPlan,
  TranslationTarget,
} from './register.js';
export type {
  EvidenceRecording,
  HypothesisAgreement,
  HypothesisEnding,
  HypothesisOffer,
  HypothesisReference,
  HypothesisTranslation,
  RegisterCommand,
  RegisterEvent,
  RegisterOpening,
  TestPlanning,
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
export type { EvidenceLine, HypothesisOutline } from './read-hypotheses.js';
export { resourceClaims } from './resource-claims.js';
export type { DoubleCounting, Pot, PotClaim, PotClaims, ResourceClaims } from './resource-claims.js';
export { weighEvidence } from './weigh-evidence.js';
export type { WeighingOptions } from './weigh-evidence.js';
export { WORKED_AIMS } from './worked-aims.js';
export type { WorkedAim, WorkedAimId, WorkedSet } from './worked-aims.js';
export { WORKED_HYPOTHESES } from './worked-hypotheses.js';
export type { WorkedHypothesis, WorkedHypothesisId } from './worked-hypotheses.js';
export { decideRegister, registerLifecycle, replayRegister } from './register-lifecycle.js';
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
