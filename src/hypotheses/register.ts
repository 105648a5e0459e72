import type { CivilDate } from '../kernel/civil-date.js';
import type { Extensions } from '../kernel/json.js';
import type { Money } from '../kernel/money.js';
import type { Actor, Evidence } from '../kernel/records.js';
import type { CertaintyLevel, HypothesisKind, HypothesisStatus, Verdict } from './catalogue.js';
import type { EvidenceLine } from './evidence-line.js';
import type { DecisionRule, TestPlan } from './test-plan.js';

/** Money that a hypothesis would take from a pot or bring to one. */
export interface ResourceClaim {
  /** The name of the pot in the caller's words, such as `acute care`. */
  readonly pot: string;
  /** Not negative: `direction` says which way the money goes. */
  readonly amount: Money;
  readonly currency: string;
  readonly direction: 'from' | 'to';
  /** The saving that is to release the money, in the caller's words: two claims that name one saving may count it twice. */
  readonly saving?: string;
  readonly extensions?: Extensions;
}

/** Who recorded something, when and why, and the id of the event that tells it. */
export interface RecordedBy {
  readonly on: CivilDate;
  readonly by: Actor;
  readonly why: string | null;
  readonly eventId: string;
}

/** An explanation that would account for the same things and is no hypothesis of the register. */
export interface RivalExplanation {
  readonly id: string;
  readonly statement: string;
  readonly extensions?: Extensions;
}

/** What a hypothesis said from one day on. The one it was offered with is version 1. */
export interface RecordedWording extends RecordedBy {
  readonly version: number;
  readonly statement: string;
  /** Why it was reworded; null for the first. */
  readonly reason: string | null;
}

/** A stakeholder who agreed to one wording. */
export interface RecordedAgreement extends RecordedBy {
  readonly stakeholder: string;
  readonly wording: number;
}

/** How one hypothesis stands to another: the first is a rival of, part of, dependent on or a duplicate of the second. */
export type HypothesisRelation = 'rival' | 'part-of' | 'depends-on' | 'duplicate-of';

/** A relation between two hypotheses of the register. */
export interface RecordedRelation extends RecordedBy {
  readonly from: string;
  readonly to: string;
  readonly relation: HypothesisRelation;
  readonly text: string | null;
}

/** A test plan as it stood on a day; a later one does not replace it. */
export interface RecordedPlan extends RecordedBy {
  readonly plan: TestPlan;
  /** The version of the wording that stood then. */
  readonly wording: number;
  /** Whether a plan had been sealed before: a visible mark. */
  readonly afterSeal: boolean;
}

/** A seal on the plan that stood on a day. */
export interface RecordedSeal extends RecordedBy {
  /** The digest of the plan. */
  readonly seal: string;
  readonly plan: TestPlan;
  /** The version of the wording that stood then. */
  readonly wording: number;
  /** How many items of evidence had been recorded before it; a visible mark unless 0. */
  readonly evidenceBefore: number;
}

/** An item of evidence and how it bears on the hypothesis it is recorded under. */
export interface RecordedEvidence extends EvidenceLine, RecordedBy {
  /** The seal that stood when it was recorded; null, a visible mark, where no plan had been sealed. */
  readonly underSeal: string | null;
}

/** What a stakeholder says who does not share a verdict. */
export interface VerdictDissent {
  readonly stakeholder: string;
  readonly text: string;
}

/** What the rule of a plan came to, on the evidence of the day. */
export interface RuleOutcome {
  readonly view: DecisionRule['view'];
  readonly outcome: 'supported' | 'not-supported' | 'inconclusive' | 'insufficient-information';
  /** The sum of points, or the bounds of the probability; null where the rule has no number, or none could be worked out. */
  readonly value: number | { readonly lower: number; readonly upper: number } | null;
  /** The seal of the plan that holds the rule; null where it was never sealed. */
  readonly seal: string | null;
  /** The hoops that are failed. */
  readonly failedHoops: readonly string[];
}

/** A verdict as it was given; a later one does not replace it. */
export interface RecordedVerdict extends RecordedBy {
  readonly verdict: Verdict;
  /** The part that is supported, where only a part is. */
  readonly part: string | null;
  /** The evidence it rests on: at least one item, save where nothing was tested. */
  readonly evidenceIds: readonly string[];
  /** Why nothing was tested; null elsewhere unless somebody gave a reason. */
  readonly reason: string | null;
  /** How sure people are; null where they did not say. */
  readonly certainty: CertaintyLevel | null;
  readonly dissents: readonly VerdictDissent[];
  /** What the rule of the plan proposed; null where the plan has no rule. */
  readonly byRule: RuleOutcome | null;
  /** Why people differ from the rule; null where they do not. */
  readonly override: { readonly reason: string } | null;
}

/** What a hypothesis is carried into. */
export interface TranslationTarget {
  readonly kind: 'aim' | 'objective' | 'measure' | 'requirement';
  readonly id: string;
  readonly text: string;
  readonly extensions?: Extensions;
}

/** A hypothesis carried into an aim, objective, measure or requirement. */
export interface RecordedTranslation extends RecordedBy {
  readonly into: TranslationTarget;
  /** Why, where the verdict was that the hypothesis is not supported; null elsewhere unless somebody gave one. */
  readonly reason: string | null;
  /** The event of the verdict that it rests on; null only in merged or edited streams. */
  readonly verdictEventId: string | null;
}

/** What calls for a new look at a verdict: a day, a measure that passes a value, or evidence of a kind. */
export type ReopeningTrigger =
  | { readonly kind: 'date'; readonly on: CivilDate }
  | { readonly kind: 'measure'; readonly measureId: string; readonly passes: 'above' | 'below'; readonly value: number }
  | { readonly kind: 'evidence'; readonly evidenceKind: Evidence['kind'] };

/** A trigger as it was set, and whether testing was resumed because of it. */
export interface RecordedTrigger extends RecordedBy {
  readonly triggerId: string;
  readonly trigger: ReopeningTrigger;
  /** The day on which it reopened the hypothesis; null while it has not. */
  readonly reopenedOn: CivilDate | null;
}

/** How probable a stakeholder held the hypothesis, and when it will be known. */
export interface RecordedConfidence extends RecordedBy {
  readonly stakeholder: string;
  /** From 0 to 1, that it will be found supported. */
  readonly probability: number;
  /** The day on which it can be held against what was found. */
  readonly resolvesOn: CivilDate;
}

/** One step in the life of a hypothesis: who did what, when and why, and where it stood before and after. */
export interface HypothesisStep {
  /** The type of the event. */
  readonly type: string;
  readonly eventId: string;
  readonly on: CivilDate;
  readonly by: Actor;
  readonly why: string | null;
  /** Null before the hypothesis was offered. */
  readonly from: HypothesisStatus | null;
  readonly to: HypothesisStatus;
  /** Why it was reworded, closed, withdrawn, left without a test, or translated against its verdict. */
  readonly reason: string | null;
  readonly extensions?: Extensions;
}

/** An assumption taken as the basis for investigation, with all that happened to it. */
export interface Hypothesis {
  readonly id: string;
  /** What it says now: the latest wording. */
  readonly statement: string;
  readonly scope: string | null;
  /** Why it should hold: what follows "because". */
  readonly mechanism: string | null;
  readonly kind: HypothesisKind | null;
  /** Explanations that would account for the same and are no hypotheses of the register. */
  readonly rivals: readonly RivalExplanation[];
  /** The stakeholder who put it on the table. */
  readonly offeredBy: string;
  readonly status: HypothesisStatus;
  /** Every wording, in order. */
  readonly wordings: readonly RecordedWording[];
  /** The stakeholders who agreed to the wording that stands, in the order in which they did. */
  readonly agreedBy: readonly string[];
  /** Who agreed to which wording when, in order. */
  readonly agreements: readonly RecordedAgreement[];
  /** The latest test plan. */
  readonly plan: TestPlan | null;
  /** Every test plan, in order. */
  readonly plans: readonly RecordedPlan[];
  /** Every seal, in order; the rule of the last one holds. */
  readonly seals: readonly RecordedSeal[];
  readonly evidence: readonly RecordedEvidence[];
  /** Every verdict, in order. */
  readonly verdicts: readonly RecordedVerdict[];
  readonly translations: readonly RecordedTranslation[];
  readonly triggers: readonly RecordedTrigger[];
  readonly confidences: readonly RecordedConfidence[];
  /** What would have to change before anybody tries it again; null unless it was closed with such a word. */
  readonly doNotRetryUnless: string | null;
  readonly claims: readonly ResourceClaim[];
  /** The ids of the aims and priorities that it bears on. */
  readonly bearsOn: readonly string[];
  readonly history: readonly HypothesisStep[];
}

/** An event that changed nothing, because it would overwrite what stands or concerns a hypothesis that nobody offered. */
export interface EventSetAside {
  readonly eventId: string;
  readonly type: string;
  readonly because: 'register-already-open' | 'hypothesis-already-offered' | 'no-such-hypothesis' | 'evidence-already-recorded';
}

/** All hypotheses about one population and agenda, as they stand after the events so far. */
export interface RegisterState {
  /** Null before the register is opened. */
  readonly id: string | null;
  readonly populationId: string | null;
  readonly agenda: string | null;
  readonly hypotheses: readonly Hypothesis[];
  /** How hypotheses stand to each other, in the order in which it was said. */
  readonly relations: readonly RecordedRelation[];
  /** Empty for every stream that `decideRegister` wrote; merged or edited streams show here what did not fit. */
  readonly setAside: readonly EventSetAside[];
  /** The date of the last event. */
  readonly lastOn: CivilDate | null;
  readonly eventIds: readonly string[];
  /** What the caller attached when opening the register. */
  readonly extensions?: Extensions;
}
