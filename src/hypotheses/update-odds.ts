import type { Caveat } from '../kernel/finding.js';
import { readId, readListOf, readShape, readShapeOf, readUnique } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import {
  addRanges,
  capGroup,
  dependenceCaveats,
  readGroups,
  showGroup,
  type CappedGroup,
  type DependenceGroup,
  type WeightRange,
} from './dependence-caps.js';
import {
  decibansOf,
  finite,
  readLikelihoodRatio,
  readProbability,
  weighRatio,
  type LikelihoodRatio,
  type Probability,
  type ProbabilityRange,
  type RatioWeight,
} from './likelihood.js';

/** What evidence is weighed by its odds with. */
export interface OddsGiven {
  /** How probable the hypothesis was before the evidence. */
  readonly prior: Probability;
  /** One for each item of evidence, in any order. */
  readonly likelihoodRatios: readonly LikelihoodRatio[];
  /** Items that are not independent of each other. */
  readonly groups?: readonly DependenceGroup[];
}

/**
 * Why odds are not plainly updated. `no-evidence`: there was none; `certain-prior`: nothing moves a prior of 0 or 1; `certain-evidence`: an
 * item rules the hypothesis in or out; `contradictory-certainties`: something rules it in and something else rules it out; `impossible-evidence`:
 * an item could be seen neither if the hypothesis is true nor if it is false; `no-middle`: a range reaches to a certainty, so that there are
 * bounds and no value between them.
 */
export type OddsReason =
  'no-evidence' | 'certain-prior' | 'certain-evidence' | 'contradictory-certainties' | 'impossible-evidence' | 'no-middle';

/** How probable a hypothesis is after evidence, beside one prior. */
export interface PosteriorOdds {
  /** Null where there is no one value; the reason says why. */
  readonly posterior: number | null;
  /** Between which the posterior lies, if the ranges given hold; 0 and 1 where nothing can be said. */
  readonly bounds: ProbabilityRange;
  readonly reason: OddsReason | null;
}

/** What all the evidence weighs, whatever the prior. */
export interface EvidenceWeight {
  /** The weight of all the evidence: ten times the logarithm of the combined ratio; null without limit, or without one value. */
  readonly decibans: number | null;
  /** Null at an end without limit, or where nothing can be said. */
  readonly decibansBounds: { readonly lower: number | null; readonly upper: number | null };
  /** Each item’s ratio and weight, in the order given. */
  readonly items: readonly RatioWeight[];
  readonly groups: readonly CappedGroup[];
  readonly caveats: readonly Caveat[];
}

/** How probable a hypothesis is after evidence, and what the evidence weighs. */
export type OddsUpdate = PosteriorOdds & EvidenceWeight;

/**
 * How probable a hypothesis is in the light of evidence: its odds before, times the likelihood ratio of each item. The order of the items
 * changes nothing, not even the last digit. Ranges give bounds; items that hang together count no more than their group’s cap. This is one of
 * three views of evidence, and only this one speaks of probability.
 *
 * @param given - `prior`: a probability from 0 to 1, or a range; `likelihoodRatios`: numbers from 0 to Infinity, ranges of them, or the
 *   probabilities of what was seen `ifTrue` and `ifFalse`; `groups`: which items are not independent, and their caps.
 * @returns The posterior with its bounds, and the weight of the evidence in decibans, whole and by item. A posterior close to 0 or 1 may be
 *   rounded to it; it is certain only where the reason says so.
 * @throws InvalidInputError when a probability lies outside 0 to 1, a ratio is negative, a range is reversed, or an item stands in two groups.
 * Source: Bayes’ rule in odds; decibans: Good (1985), Weight of evidence: a brief survey, Bayesian Statistics 2, 249–270. The caps, and the
 *   middle of a range on the scale of decibans, are this library’s.
 *
 * @example
 * ```ts
 * import { updateOdds } from 'commissioning-kit/hypotheses';
 *
 * // Even odds, and something seen ten times as often where the hypothesis holds.
 * const { posterior, bounds, decibans } = updateOdds({ prior: 0.5, likelihoodRatios: [10] });
 * [posterior?.toFixed(3), bounds.upper.toFixed(3), decibans]; // => ['0.909', '0.909', 10]
 *
 * // Two partners report one survey: it counts once.
 * const survey = { ifTrue: 0.8, ifFalse: 0.1 };
 * const told = { prior: 0.2, likelihoodRatios: [survey, survey] };
 * updateOdds(told).posterior?.toFixed(2); // => '0.94'
 * updateOdds({ ...told, groups: [{ id: 'survey', items: [0, 1], cap: 'strongest-item' }] }).posterior?.toFixed(2); // => '0.67'
 * updateOdds({ prior: 0.5, likelihoodRatios: [{ ifTrue: 1, ifFalse: 0 }, 0] }).reason; // => 'contradictory-certainties'
 * ```
 */
export function updateOdds(given: OddsGiven): OddsUpdate {
  readShape(given, [], { prior: readProbability, likelihoodRatios: readListOf(readLikelihoodRatio) }, { groups: asItIs });
  const { weight, shown } = weigh(given);
  return { ...posteriorOf(readProbability(given.prior, ['prior']), weight, shown), ...shown };
}

/** What evidence is weighed by its odds with, where people start from different priors. */
export interface OddsGivenByStakeholder extends Omit<OddsGiven, 'prior'> {
  readonly priors: readonly { readonly stakeholder: string; readonly prior: Probability }[];
}

/** What the same evidence leaves each stakeholder with. */
export interface OddsUpdateByStakeholder extends EvidenceWeight {
  readonly stakeholders: readonly ({ readonly stakeholder: string } & PosteriorOdds)[];
  /** The widest bounds over all stakeholders; null without any. Their middle is nobody’s view, and none is given. */
  readonly bounds: ProbabilityRange | null;
}

/**
 * How probable a hypothesis is in the light of the same evidence, for stakeholders who start from different priors. Priors are not averaged:
 * what differs at the end is what the evidence did not settle.
 *
 * @param given - `priors`: each stakeholder once; `likelihoodRatios` and `groups` as in {@link updateOdds}.
 * @returns Each stakeholder’s posterior and bounds, the widest bounds over all, and the weight of the evidence, which is the same for all.
 * @throws InvalidInputError as {@link updateOdds}, and when a stakeholder stands twice.
 * Source: as {@link updateOdds}.
 *
 * @example
 * ```ts
 * import { updateOddsByStakeholder } from 'commissioning-kit/hypotheses';
 *
 * const { stakeholders, bounds } = updateOddsByStakeholder({
 *   priors: [{ stakeholder: 'carers', prior: 0.6 }, { stakeholder: 'homes', prior: 0.1 }],
 *   likelihoodRatios: [4],
 * });
 * stakeholders.map(({ posterior }) => posterior?.toFixed(2)); // => ['0.86', '0.31']
 * bounds?.lower.toFixed(2); // => '0.31'
 * ```
 */
export function updateOddsByStakeholder(given: OddsGivenByStakeholder): OddsUpdateByStakeholder {
  readShape(
    given,
    [],
    {
      priors: readListOf(readShapeOf({ stakeholder: readId, prior: readProbability })),
      likelihoodRatios: readListOf(readLikelihoodRatio),
    },
    { groups: asItIs },
  );
  readUnique(given.priors, ['priors'], ({ stakeholder }) => stakeholder, 'stakeholder');
  const { weight, shown } = weigh(given);
  const stakeholders = given.priors.map(({ stakeholder, prior }) => ({
    stakeholder,
    ...posteriorOf(readProbability(prior, []), weight, shown),
  }));
  const bounds = stakeholders.reduce<ProbabilityRange | null>(
    (widest, { bounds: own }) =>
      widest === null ? own : { lower: Math.min(widest.lower, own.lower), upper: Math.max(widest.upper, own.upper) },
    null,
  );
  return { stakeholders, bounds, ...shown };
}

/** Groups are read when the number of items is known. */
function asItIs(value: unknown): unknown {
  return value;
}

function weigh({ likelihoodRatios, groups: given = [] }: Omit<OddsGiven, 'prior'>): {
  readonly weight: WeightRange;
  readonly shown: EvidenceWeight;
} {
  const groups = readGroups(given, ['groups'], likelihoodRatios.length);
  const ratios = likelihoodRatios.map((ratio, index) => readLikelihoodRatio(ratio, ['likelihoodRatios', index]));
  const weights = ratios.map(({ lower, value, upper }) => ({
    lower: decibansOf(lower),
    value: decibansOf(value),
    upper: decibansOf(upper),
  }));
  const grouped = new Set(groups.flatMap(({ items }) => items));
  const members = groups.map(({ items }) => items.map((item) => weights[item] as WeightRange));
  const capped = groups.map(({ cap }, index) => capGroup(members[index] as readonly WeightRange[], cap));
  const weight = addRanges([...weights.filter((_, index) => !grouped.has(index)), ...capped]);
  return {
    weight,
    shown: {
      decibans: finite(weight.value),
      decibansBounds: { lower: finite(weight.lower), upper: finite(weight.upper) },
      items: ratios.map(weighRatio),
      groups: groups.map((group, index) =>
        showGroup(group, addRanges(members[index] as readonly WeightRange[]), capped[index] as WeightRange),
      ),
      caveats: [...dependenceCaveats(groups, ratios.length), ...middleCaveat(ratios.some(({ lower, upper }) => lower < upper))],
    },
  };
}

/** Says which ratio of a range counts as its value, where there is a range. */
export function middleCaveat(hasRange: boolean): readonly Caveat[] {
  if (!hasRange) return [];
  return [
    {
      code: 'hypotheses/middle-of-range',
      message: 'Of a range of ratios the posterior takes the middle in decibans; the bounds take its ends',
      kind: 'library-default',
      parameter: null,
      sources: [inferred('this-library', 'hypotheses, updateOdds')],
    },
  ];
}

/** A prior moved by the weight of evidence. */
export function posteriorOf(prior: ProbabilityRange, weight: WeightRange, { items }: Pick<EvidenceWeight, 'items'>): PosteriorOdds {
  const [lower, upper] = [move(prior.lower, weight.lower), move(prior.upper, weight.upper)];
  if (Number.isNaN(lower + upper)) {
    const isImpossible = items.some(({ certainty }) => certainty === 'impossible');
    return { posterior: null, bounds: { lower: 0, upper: 1 }, reason: isImpossible ? 'impossible-evidence' : 'contradictory-certainties' };
  }
  const middle = move(middleOf(prior), weight.value);
  const hasMiddle = !Number.isNaN(middle);
  return {
    posterior: hasMiddle ? Math.min(upper, Math.max(lower, middle)) : null,
    bounds: { lower, upper },
    reason: reasonOf(prior, weight, items.length, hasMiddle),
  };
}

function reasonOf(prior: ProbabilityRange, weight: WeightRange, items: number, hasMiddle: boolean): OddsReason | null {
  if (!hasMiddle) return 'no-middle';
  if (items === 0) return 'no-evidence';
  if (prior.lower === prior.upper && (prior.lower === 0 || prior.lower === 1)) return 'certain-prior';
  return Math.abs(weight.value) === Infinity ? 'certain-evidence' : null;
}

/** The middle of a range of probabilities on the scale of log odds; none where it reaches to a certainty. */
function middleOf({ lower, upper }: ProbabilityRange): number {
  if (lower === upper) return lower;
  if (lower === 0 || upper === 1) return NaN;
  const odds = Math.sqrt(lower / (1 - lower)) * Math.sqrt(upper / (1 - upper));
  return odds / (1 + odds);
}

/** A probability moved by a weight; NaN where one is certain of the opposite of the other. Without weight it stays what it is. */
function move(probability: number, decibans: number): number {
  if (Number.isNaN(decibans)) return NaN;
  if (probability === 0 || probability === 1) return decibans === (probability === 0 ? Infinity : -Infinity) ? NaN : probability;
  const factor = 10 ** (-Math.abs(decibans) / 10);
  const [ahead, behind] = decibans > 0 ? [probability, (1 - probability) * factor] : [probability * factor, 1 - probability];
  return ahead / (ahead + behind);
}
