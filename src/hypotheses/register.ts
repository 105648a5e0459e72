import type { CivilDate } from '../kernel/civil-date.js';
import type { Extensions } from '../kernel/json.js';
import type { Money } from '../kernel/money.js';
import type { Actor, Evidence } from '../kernel/records.js';
import type { Bearing, EvidenceQuality, HypothesisKind, HypothesisStatus, Verdict } from './catalogue.js';

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

/** One piece of information to collect for a test, and how. */
export interface PlannedInformation {
  readonly id: string;
  /** What has to be known. */
  readonly information: string;
  readonly kind: Evidence['kind'];
  readonly method: string;
  readonly owner: Actor;
  /** The day by which it is wanted. */
  readonly due: CivilDate | null;
  readonly extensions?: Extensions;
}

/** How a hypothesis is to be tested, written before the evidence comes in. */
export interface TestPlan {
  /** At least one. */
  readonly items: readonly PlannedInformation[];
  /** What should be seen if the hypothesis holds. */
  readonly expectedIfTrue: string | null;
  /** What should be seen if it does not hold. */
  readonly expectedIfFalse: string | null;
  /** What will be judged on what evidence. */
  readonly decisionRule: string | null;
  readonly extensions?: Extensions;
}

/** A test plan as it stood on a day; a later one does not replace it. */
export interface RecordedPlan {
  readonly plan: TestPlan;
  readonly on: CivilDate;
  readonly by: Actor;
  readonly why: string | null;
  readonly eventId: string;
}

/** An item of evidence and how it bears on the hypothesis it is recorded under. */
export interface RecordedEvidence {
  readonly item: Evidence;
  readonly bearing: Bearing;
  readonly quality: EvidenceQuality | null;
  readonly on: CivilDate;
  readonly by: Actor;
  readonly why: string | null;
  readonly eventId: string;
}

/** A verdict as it was given; a later one does not replace it. */
export interface RecordedVerdict {
  readonly verdict: Verdict;
  /** The evidence it rests on, at least one item. */
  readonly evidenceIds: readonly string[];
  /** What those say who do not share it. */
  readonly dissent: string | null;
  readonly on: CivilDate;
  readonly by: Actor;
  readonly why: string | null;
  readonly eventId: string;
}

/** The aim or objective that a hypothesis is carried into. */
export interface TranslationTarget {
  readonly kind: 'aim' | 'objective';
  readonly id: string;
  readonly text: string;
  readonly extensions?: Extensions;
}

/** A hypothesis carried into an aim or objective. */
export interface RecordedTranslation {
  readonly into: TranslationTarget;
  /** Why, where the verdict was that the hypothesis is not supported; null elsewhere unless somebody gave one. */
  readonly reason: string | null;
  readonly on: CivilDate;
  readonly by: Actor;
  readonly why: string | null;
  readonly eventId: string;
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
  /** Why it was closed, withdrawn, or translated against its verdict. */
  readonly reason: string | null;
  readonly extensions?: Extensions;
}

/** An assumption taken as the basis for investigation, with all that happened to it. */
export interface Hypothesis {
  readonly id: string;
  readonly statement: string;
  readonly kind: HypothesisKind | null;
  /** The stakeholder who put it on the table. */
  readonly offeredBy: string;
  readonly status: HypothesisStatus;
  /** The stakeholders who agreed that it is worth testing, in the order in which they did. */
  readonly agreedBy: readonly string[];
  /** The latest test plan. */
  readonly plan: TestPlan | null;
  /** Every test plan, in order. */
  readonly plans: readonly RecordedPlan[];
  readonly evidence: readonly RecordedEvidence[];
  /** Every verdict, in order. */
  readonly verdicts: readonly RecordedVerdict[];
  readonly translations: readonly RecordedTranslation[];
  readonly claims: readonly ResourceClaim[];
  /** The ids of the aims and priorities that it bears on. */
  readonly bearsOn: readonly string[];
  readonly history: readonly HypothesisStep[];
}

/** An event that changed nothing, because it would overwrite what stands or concerns a hypothesis that nobody offered. */
export interface EventSetAside {
  readonly eventId: string;
  readonly type: string;
  readonly because: 'register-already-open' | 'hypothesis-already-offered' | 'no-such-hypothesis';
}

/** All hypotheses about one population and agenda, as they stand after the events so far. */
export interface RegisterState {
  /** Null before the register is opened. */
  readonly id: string | null;
  readonly populationId: string | null;
  readonly agenda: string | null;
  readonly hypotheses: readonly Hypothesis[];
  /** Empty for every stream that `decideRegister` wrote; merged or edited streams show here what did not fit. */
  readonly setAside: readonly EventSetAside[];
  /** The date of the last event. */
  readonly lastOn: CivilDate | null;
  readonly eventIds: readonly string[];
  /** What the caller attached when opening the register. */
  readonly extensions?: Extensions;
}
