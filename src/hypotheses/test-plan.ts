import type { CivilDate } from '../kernel/civil-date.js';
import type { Extensions } from '../kernel/json.js';
import type { Money } from '../kernel/money.js';
import type { Actor, Evidence } from '../kernel/records.js';
import type { Probability } from './likelihood.js';

/** How probable it is that what an item looks for is seen. */
export interface ExpectedSight {
  /** If the hypothesis holds. */
  readonly ifTrue: Probability;
  /** If it does not hold. */
  readonly ifFalse: Probability;
  /** If a rival holds instead: an explanation offered with the hypothesis, or another hypothesis of the register. */
  readonly underRivals?: readonly { readonly rivalId: string; readonly probability: Probability }[];
}

/** How much is asked of the people who give the information. */
export type Burden = 'none' | 'light' | 'moderate' | 'heavy';

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
  readonly cost?: { readonly currency: string; readonly amount: Money };
  readonly burden?: Burden;
  /** What allows it to be collected, in the caller's words, such as `public task`. */
  readonly lawfulBasis?: string;
  readonly expected?: ExpectedSight;
  readonly extensions?: Extensions;
}

/** A route to evidence that is not taken, and why. */
export interface RouteNotTaken {
  readonly kind: Evidence['kind'];
  readonly reason: string;
}

/** A prior probability of a hypothesis: that of one stakeholder, or with null the one they share. */
export interface PriorProbability {
  readonly stakeholder: string | null;
  readonly probability: Probability;
}

/** What every rule may have beside its bounds. */
interface WithHoops {
  /**
   * Planned items that have to be passed: while one is failed the hypothesis cannot be called supported, whatever reason is given. A part of it
   * can, with a reason that stays visible: a hoop is set to the whole.
   */
  readonly hoops?: readonly string[];
}

/** The bounds of a rule with a number, and how far one origin may move it. */
interface WithBounds extends WithHoops {
  readonly supportedFrom: number;
  readonly notSupportedTo: number;
  /**
   * How much the items of one origin may weigh together on either side: points, and never less than the strongest of them; or for odds a
   * likelihood ratio from 1, which holds a lone item with an origin too. As much as the strongest of them unless given.
   */
  readonly originCap?: number;
}

/** A rule of graded points: supported from the one sum on, not supported down to the other, inconclusive between. */
export interface PointsRule extends WithBounds {
  readonly view: 'points';
}

/** A rule of odds: the same of the probability after the evidence, from 0 to 1, with the priors of the plan. */
export interface OddsRule extends WithBounds {
  readonly view: 'odds';
}

/** A rule of direction: all that speaks, speaks for it, or against it; a conflict is inconclusive. */
export interface BearingRule extends WithHoops {
  readonly view: 'bearing';
}

/** What will be judged on what evidence, as code can work it out. */
export type DecisionRule = PointsRule | OddsRule | BearingRule;

/** How a hypothesis is to be tested, written before the evidence comes in. */
export interface TestPlan {
  /** At least one. */
  readonly items: readonly PlannedInformation[];
  /** What should be seen if the hypothesis holds. */
  readonly expectedIfTrue: string | null;
  /** What should be seen if it does not hold. */
  readonly expectedIfFalse: string | null;
  /** What will be judged on what evidence, in words. */
  readonly decisionRule: string | null;
  /** The same as a rule that code works out. */
  readonly rule?: DecisionRule;
  /** What a rule of odds starts from. */
  readonly priors?: readonly PriorProbability[];
  /** Routes from need, performance or experience that are not taken, each once. */
  readonly notCovered?: readonly RouteNotTaken[];
  readonly extensions?: Extensions;
}
