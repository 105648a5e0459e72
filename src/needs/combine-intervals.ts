import type { Caveat } from '../kernel/finding.js';
import { readListOf, readNumberBetween, readOneOf, readShape, readShapeOf, refuse } from '../kernel/guards.js';
import { inferred, type SourceRef } from '../kernel/source.js';

/** A way to combine the intervals of parts. */
export interface IntervalRuleEntry {
  readonly id: string;
  readonly label: string;
  /** What the rule takes for granted about the errors of the parts. */
  readonly assumes: string;
  readonly sources: readonly SourceRef[];
}

const SOURCES = [inferred('this-library', 'needs, combineIntervals')] as const;

/**
 * The rules by which intervals of parts are combined into that of their sum. The caller names one: there is no default, because only the
 * caller knows where the errors come from.
 *
 * @example
 * ```ts
 * import { INTERVAL_RULES } from 'commissioning-kit/needs';
 *
 * INTERVAL_RULES.map((rule) => rule.id); // => ['independent', 'common-cause', 'bounds']
 * ```
 */
export const INTERVAL_RULES = [
  {
    id: 'independent',
    label: 'Independent errors',
    assumes:
      'The error of one part says nothing about that of another, as with bands that were sampled apart: on each side the distance is the root of the sum of the squared distances',
    sources: SOURCES,
  },
  {
    id: 'common-cause',
    label: 'One common cause',
    assumes:
      'One cause moves all parts up or down together, as with a study whose cases are defined too widely, or one rate used in several places: on each side the distances add, and where a part is taken away its distance is taken away too',
    sources: SOURCES,
  },
  {
    id: 'bounds',
    label: 'Outer bounds',
    assumes:
      'Nothing: the lowest that every part allows at once, and the highest. The result is an outer bound, wider than an interval of the level of its parts, and has no level of its own',
    sources: SOURCES,
  },
] as const satisfies readonly IntervalRuleEntry[];

/** How the intervals of parts are combined into the interval of their sum. */
export type IntervalRule = (typeof INTERVAL_RULES)[number]['id'];

/** A value with the ends of its interval; the ends need not lie at equal distances. */
export interface IntervalPart {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** What the part is multiplied by; 1 unless given. A change from one year to another takes what was away by the weight -1. */
  readonly weight?: number;
}

/** The interval of a sum, with the rule that made it. */
export interface CombinedInterval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly rule: IntervalRule;
  /** What the rule takes for granted; for `bounds`, that the result is an outer bound and has no level. */
  readonly caveats: readonly Caveat[];
}

/** Far more than anything counted here, and small enough for its square to stay a number. */
const MAX_VALUE = 1e15;
const readValue = /* @__PURE__ */ readNumberBetween(-MAX_VALUE, MAX_VALUE);

/** The names of the rules, for readers. */
export const readIntervalRule = /* @__PURE__ */ readOneOf(['independent', 'common-cause', 'bounds'] satisfies readonly IntervalRule[]);

/**
 * The interval of a sum, by a rule that the caller names. Each side is combined for itself, so that an interval that reaches further up than
 * down stays so. Where all weights are positive, `common-cause` and `bounds` give the same numbers and claim different things; where one part
 * is taken from another they differ, since what moves both together cancels.
 *
 * @param parts - The values with their intervals, at least one; `weight` multiplies a part and is 1 unless given.
 * @param options - `rule`: one of {@link INTERVAL_RULES}.
 * @returns The sum, the ends of its interval, the rule, and what the rule takes for granted.
 * @throws InvalidInputError when a number is not finite, a value lies outside its interval, there is no part, or no rule is named.
 * Source: D-CNV-07; the rules are this library's.
 *
 * @example
 * ```ts
 * import { combineIntervals } from 'commissioning-kit/needs';
 *
 * const parts = [{ value: 100, lower: 97, upper: 106 }, { value: 50, lower: 46, upper: 58 }];
 * const sum = combineIntervals(parts, { rule: 'independent' });
 * [sum.value, sum.lower, sum.upper]; // => [150, 145, 160]
 * const together = combineIntervals(parts, { rule: 'common-cause' });
 * [together.value, together.lower, together.upper]; // => [150, 143, 164]
 * ```
 */
export function combineIntervals(parts: readonly IntervalPart[], options: { readonly rule: IntervalRule }): CombinedInterval {
  readListOf(readShapeOf({ value: readValue, lower: readValue, upper: readValue }, { weight: readNumberBetween(-1e6, 1e6) }), { min: 1 })(
    parts,
    ['parts'],
  );
  readShape(options, ['options'], { rule: readIntervalRule });
  for (const [index, { value, lower, upper }] of parts.entries()) {
    if (lower > value) refuse('needs/value-outside-interval', ['parts', index, 'lower'], lower, `at most the value, ${value}`);
    if (upper < value) refuse('needs/value-outside-interval', ['parts', index, 'upper'], upper, `at least the value, ${value}`);
  }
  return { ...addIntervals(parts, options.rule), rule: options.rule, caveats: [ruleCaveat(options.rule)] };
}

/** The interval of a sum; trusts its parts. */
export function addIntervals(parts: readonly IntervalPart[], rule: IntervalRule): { value: number; lower: number; upper: number } {
  let value = 0;
  let up = 0;
  let down = 0;
  for (const part of parts) {
    const { weight = 1 } = part;
    const [above, below] = [weight * (part.upper - part.value), weight * (part.value - part.lower)];
    value += weight * part.value;
    if (rule === 'common-cause') {
      up += above;
      down += below;
    } else {
      // A part that is taken away reaches up as far as its value may be too high.
      const [upward, downward] = weight < 0 ? [-below, -above] : [above, below];
      up += rule === 'bounds' ? upward : upward ** 2;
      down += rule === 'bounds' ? downward : downward ** 2;
    }
  }
  if (rule === 'independent') return { value, lower: value - Math.sqrt(down), upper: value + Math.sqrt(up) };
  // With parts taken away, the common cause that raises the parts may lower the sum.
  return { value, lower: value - Math.max(down, -up, 0), upper: value + Math.max(up, -down, 0) };
}

/** What a rule takes for granted, for whoever reads the interval. */
export function ruleCaveat(rule: IntervalRule): Caveat {
  const entry = INTERVAL_RULES.find((candidate) => candidate.id === rule) as (typeof INTERVAL_RULES)[number];
  return {
    code: `needs/rule-${entry.id}`,
    message: `Intervals are combined by the rule "${entry.label.toLowerCase()}". ${entry.assumes}`,
    kind: 'reading',
    parameter: 'rule',
    sources: entry.sources,
  };
}
