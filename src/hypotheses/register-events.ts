import type { Command, Event } from '../kernel/lifecycle.js';
import type { Evidence } from '../kernel/records.js';
import type { Bearing, EvidenceQuality, HypothesisKind, Verdict } from './catalogue.js';
import type { ResourceClaim, TestPlan, TranslationTarget } from './register.js';

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
}

/** Who agrees that a hypothesis is worth testing: at least one stakeholder. */
export interface HypothesisAgreement {
  readonly hypothesisId: string;
  readonly stakeholders: readonly string[];
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

/** An item of evidence, how it bears on the hypothesis and how much it is trusted. */
export interface EvidenceRecording {
  readonly hypothesisId: string;
  /** With at least one source. */
  readonly evidence: Evidence;
  readonly bearing: Bearing;
  readonly quality: EvidenceQuality | null;
}

/** A verdict, the evidence it rests on (at least one item) and who does not share it. */
export interface VerdictRecording {
  readonly hypothesisId: string;
  readonly verdict: Verdict;
  readonly evidenceIds: readonly string[];
  readonly dissent: string | null;
}

/** The aim or objective that a hypothesis is carried into. */
export interface HypothesisTranslation {
  readonly hypothesisId: string;
  readonly into: TranslationTarget;
  /** Has to be given where the verdict is that the hypothesis is not supported. */
  readonly reason: string | null;
}

/** Why a hypothesis is closed without an aim, or withdrawn. */
export interface HypothesisEnding {
  readonly hypothesisId: string;
  readonly reason: string;
}

/** What can happen in a register. */
export type RegisterEvent =
  | Event<'register-opened', RegisterOpening>
  | Event<'hypothesis-offered', HypothesisOffer>
  | Event<'hypothesis-agreed', HypothesisAgreement>
  | Event<'test-planned', TestPlanning>
  | Event<'testing-started', HypothesisReference>
  | Event<'evidence-recorded', EvidenceRecording>
  | Event<'verdict-recorded', VerdictRecording>
  | Event<'testing-resumed', HypothesisReference>
  | Event<'hypothesis-translated', HypothesisTranslation>
  | Event<'hypothesis-closed', HypothesisEnding>
  | Event<'hypothesis-withdrawn', HypothesisEnding>;

/** What can be wished of a register. */
export type RegisterCommand =
  | Command<'open-register', RegisterOpening>
  | Command<'offer-hypothesis', HypothesisOffer>
  | Command<'agree-hypothesis', HypothesisAgreement>
  | Command<'plan-test', TestPlanning>
  | Command<'start-testing', HypothesisReference>
  | Command<'record-evidence', EvidenceRecording>
  | Command<'record-verdict', VerdictRecording>
  | Command<'resume-testing', HypothesisReference>
  | Command<'translate-hypothesis', HypothesisTranslation>
  | Command<'close-hypothesis', HypothesisEnding>
  | Command<'withdraw-hypothesis', HypothesisEnding>;
