import type { Command, Event } from '../kernel/lifecycle.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Evidence } from '../kernel/records.js';
import type { CertaintyLevel, HypothesisKind, Verdict } from './catalogue.js';
import type { EvidenceLine } from './evidence-line.js';
import type {
  VerdictDissent,
  HypothesisRelation,
  ReopeningTrigger,
  ResourceClaim,
  RivalExplanation,
  RuleOutcome,
  TranslationTarget,
} from './register.js';
import type { TestPlan } from './test-plan.js';

/** What opening a register tells. */
export interface RegisterOpening {
  readonly registerId: string;
  readonly populationId: string;
  /** The agenda that the hypotheses serve, in the caller's words or by its id. */
  readonly agenda: string | null;
}

/** What offering a hypothesis tells. */
export interface HypothesisOffer {
  readonly hypothesisId: string;
  readonly statement: string;
  readonly kind: HypothesisKind | null;
  /** The stakeholder who puts it on the table. */
  readonly offeredBy: string;
  readonly claims: readonly ResourceClaim[];
  /** The ids of the aims and priorities that it bears on; none unless given. */
  readonly bearsOn?: readonly string[];
  /** For whom, where and when it is said. */
  readonly scope?: string;
  /** Why it should hold: what follows "because". */
  readonly mechanism?: string;
  /** Explanations that would account for the same and are no hypotheses of the register. */
  readonly rivals?: readonly RivalExplanation[];
}

/** What a hypothesis is to say instead, and why. */
export interface HypothesisRewording {
  readonly hypothesisId: string;
  readonly statement: string;
  readonly reason: string;
}

/** Who agrees that a hypothesis is worth testing: at least one stakeholder. */
export interface HypothesisAgreement {
  readonly hypothesisId: string;
  readonly stakeholders: readonly string[];
  /** The version of the wording that they agree to, from 1; the one that stands unless given. */
  readonly wording?: number;
}

/** How one hypothesis of the register stands to another. */
export interface HypothesesRelation {
  readonly from: string;
  readonly to: string;
  readonly relation: HypothesisRelation;
  readonly text: string | null;
}

/** How a hypothesis is to be tested. */
export interface TestPlanning {
  readonly hypothesisId: string;
  readonly plan: TestPlan;
}

/** The hypothesis that a step is about. */
export interface HypothesisReference {
  readonly hypothesisId: string;
}

/** The digest of the plan that stands, as `sealOf` gives it. */
export interface PlanSealing {
  readonly hypothesisId: string;
  readonly seal: string;
}

/** An item of evidence, how it bears on the hypothesis and how much it is trusted. */
export interface EvidenceRecording extends Omit<EvidenceLine, 'item'> {
  readonly hypothesisId: string;
  /** With at least one source. */
  readonly evidence: Evidence;
}

/** A verdict, the evidence it rests on (at least one item, save where nothing was tested) and who does not share it. */
export interface VerdictGiven {
  readonly hypothesisId: string;
  readonly verdict: Verdict;
  readonly evidenceIds: readonly string[];
  readonly dissents: readonly VerdictDissent[];
  /** The part that is supported; has to be given for `partly-supported`. */
  readonly part?: string;
  /** Has to be given for `not-tested`. */
  readonly reason?: string;
  readonly certainty?: CertaintyLevel;
  /** Why people differ from the rule of the plan; has to be given where they do, and where a part is supported past a failed hoop. */
  readonly override?: { readonly reason: string };
}

/** A verdict as it was recorded: what people gave, and what the rule of the plan proposed, where it has one. */
export interface VerdictRecording extends VerdictGiven {
  readonly byRule?: RuleOutcome;
}

/** A trigger that is to reopen a hypothesis. */
export interface TriggerSetting {
  readonly hypothesisId: string;
  readonly triggerId: string;
  readonly trigger: ReopeningTrigger;
}

/** A hypothesis that goes back to testing, and the trigger that calls for it. */
export interface TestingResumption {
  readonly hypothesisId: string;
  readonly triggerId?: string;
}

/** How probable a stakeholder holds a hypothesis, and when it will be known. */
export interface ConfidenceStatement {
  readonly hypothesisId: string;
  readonly stakeholder: string;
  /** From 0 to 1. */
  readonly probability: number;
  readonly resolvesOn: CivilDate;
}

/** What a hypothesis is carried into. */
export interface HypothesisTranslation {
  readonly hypothesisId: string;
  readonly into: TranslationTarget;
  /** Has to be given where the verdict is that the hypothesis is not supported. */
  readonly reason: string | null;
}

/** Why a hypothesis is withdrawn. */
export interface HypothesisEnding {
  readonly hypothesisId: string;
  readonly reason: string;
}

/** Why a hypothesis is closed, and what would have to change before anybody tries it again. */
export interface HypothesisClosing extends HypothesisEnding {
  readonly doNotRetryUnless?: string;
}

/** What can happen in a register. */
export type RegisterEvent =
  | Event<'register-opened', RegisterOpening>
  | Event<'hypothesis-offered', HypothesisOffer>
  | Event<'hypothesis-reworded', HypothesisRewording>
  | Event<'hypothesis-agreed', HypothesisAgreement>
  | Event<'hypotheses-related', HypothesesRelation>
  | Event<'confidence-stated', ConfidenceStatement>
  | Event<'test-planned', TestPlanning>
  | Event<'plan-sealed', PlanSealing>
  | Event<'testing-started', HypothesisReference>
  | Event<'evidence-recorded', EvidenceRecording>
  | Event<'verdict-recorded', VerdictRecording>
  | Event<'trigger-set', TriggerSetting>
  | Event<'testing-resumed', TestingResumption>
  | Event<'hypothesis-translated', HypothesisTranslation>
  | Event<'hypothesis-closed', HypothesisClosing>
  | Event<'hypothesis-withdrawn', HypothesisEnding>;

/** What can be wished of a register. */
export type RegisterCommand =
  | Command<'open-register', RegisterOpening>
  | Command<'offer-hypothesis', HypothesisOffer>
  | Command<'reword-hypothesis', HypothesisRewording>
  | Command<'agree-hypothesis', HypothesisAgreement>
  | Command<'relate-hypotheses', HypothesesRelation>
  | Command<'state-confidence', ConfidenceStatement>
  | Command<'plan-test', TestPlanning>
  | Command<'seal-plan', PlanSealing>
  | Command<'start-testing', HypothesisReference>
  | Command<'record-evidence', EvidenceRecording>
  | Command<'record-verdict', VerdictGiven>
  | Command<'set-trigger', TriggerSetting>
  | Command<'resume-testing', TestingResumption>
  | Command<'translate-hypothesis', HypothesisTranslation>
  | Command<'close-hypothesis', HypothesisClosing>
  | Command<'withdraw-hypothesis', HypothesisEnding>;
