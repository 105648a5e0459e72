import type { Caveat } from '../kernel/finding.js';
import { readId, readList, readNullable, readShape, readShare, readUnique, type Shape } from '../kernel/guards.js';
import { capGroup, dependenceCaveats, readCap, type DependenceGroup, type WeightRange } from './dependence-caps.js';
import {
  decibansOf,
  finite,
  readLikelihoodRatio,
  readProbability,
  weighRatio,
  type LikelihoodRatio,
  type Probability,
  type ProbabilityRange,
  type RatioRange,
} from './likelihood.js';
import { originsOf } from './points-tally.js';
import { middleCaveat, posteriorOf, type PosteriorOdds } from './update-odds.js';
import { refuseCrossedBounds, verdictBetween, type BoundedVerdict, type VerdictBounds } from './verdict-bounds.js';

/** A line from an item of evidence to a hypothesis with its likelihood ratio. */
export interface OddsLine {
  readonly id: string;
  readonly likelihoodRatio: LikelihoodRatio;
  /** Lines with one origin are not independent; null or absent where the line has its own. */
  readonly originId?: string | null;
}

/** What odds are looked at with. */
export interface OddsSensitivityGiven extends VerdictBounds {
  readonly prior: Probability;
  readonly lines: readonly OddsLine[];
  /** What lines of one origin may weigh together, as in `updateOdds`; the strongest of them on either side unless a ratio is declared. */
  readonly originCap?: DependenceGroup['cap'];
}

/** With what likelihood ratios the rule would come to something else; null where no ratio would do. */
export interface TurningRatios {
  /** From this ratio up the hypothesis would be supported. */
  readonly supportedFrom: number | null;
  /** Down to this ratio it would not be supported. */
  readonly notSupportedTo: number | null;
}

/** The posterior and what the rule comes to without some evidence. */
export interface OddsWithout extends PosteriorOdds {
  readonly verdict: BoundedVerdict;
  /** Whether the rule comes to something else than with all the evidence. */
  readonly changes: boolean;
}

/** How far odds hang on single lines and origins. */
export interface OddsSensitivity extends PosteriorOdds {
  readonly verdict: BoundedVerdict;
  readonly withoutItem: readonly ({
    readonly id: string;
    /** With what ratio in the place of its own the rule would turn; null where the line shares its origin. */
    readonly instead: TurningRatios | null;
  } & OddsWithout)[];
  /** Without everything of one origin, for origins that were named. */
  readonly withoutOrigin: readonly ({ readonly originId: string; readonly evidenceIds: readonly string[] } & OddsWithout)[];
  /** The lines without which the rule would come to something else. */
  readonly linchpins: readonly string[];
  /** With what ratio one further item, independent of the rest, would turn the rule. */
  readonly oneMore: TurningRatios;
  readonly caveats: readonly Caveat[];
}

/**
 * How far a rule of odds hangs on one line or one origin, and which likelihood ratio would turn it: in the place of a line, or of one further
 * item. Every figure without a line is what `updateOdds` gives for the rest, to the last digit, and is had without weighing the rest anew.
 *
 * @param given - `prior`, `lines` with their ratios and origins, and the bounds of the rule as probabilities after the evidence; a hypothesis
 *   is supported where even the lower bound reaches `supportedFrom`, and not supported where even the upper one comes down to `notSupportedTo`.
 * @returns The posterior, what the rule comes to with everything and without each line and each named origin, and what would turn it.
 * @throws InvalidInputError as `updateOdds`, and when the bounds cross.
 * Source: as `updateOdds`; the rule is this library’s.
 *
 * @example
 * ```ts
 * import { oddsSensitivity } from 'commissioning-kit/hypotheses';
 *
 * const found = oddsSensitivity({
 *   prior: 0.5,
 *   lines: [{ id: 'trial', likelihoodRatio: 8 }, { id: 'interviews', likelihoodRatio: { ifTrue: 0.6, ifFalse: 0.3 } }],
 *   supportedFrom: 0.9,
 *   notSupportedTo: 0.1,
 * });
 * [found.verdict, found.linchpins]; // => ['supported', ['trial', 'interviews']]
 * found.withoutItem[0]?.posterior?.toFixed(3); // => '0.667'
 * found.withoutItem[0]?.instead?.supportedFrom?.toFixed(2); // => '4.50'
 * found.oneMore.supportedFrom?.toFixed(3); // => '0.563'
 * ```
 */
export function oddsSensitivity(given: OddsSensitivityGiven): OddsSensitivity {
  const { prior, ratios } = readGiven(given);
  const { lines, originCap = 'strongest-item' } = given;
  const shown = ratios.map(weighRatio);
  const weights = ratios.map(({ lower, value, upper }) => ({
    lower: decibansOf(lower),
    value: decibansOf(value),
    upper: decibansOf(upper),
  }));
  const origins = originsOf(lines);
  const together = (places: readonly number[], isNamed: boolean): WeightRange | null => {
    const members = places.map((place) => weights[place] as WeightRange);
    return members.length === 0 ? null : isNamed ? capGroup(members, originCap) : (members[0] as WeightRange);
  };
  const parts = origins.map(({ originId, places }) => together(places, originId !== null) as WeightRange);
  const sums = sorter(parts);
  const weight = sums(-1, null);
  const whole = posteriorOf(prior, weight, { items: shown });
  const verdict = verdictBetween(given, whole.bounds.lower, whole.bounds.upper);
  const isImpossible = shown.some(({ certainty }) => certainty === 'impossible');
  const fewer = new Map<number, typeof shown>();
  // Which items are left matters only where one of them is impossible; elsewhere it is enough how many.
  const without = (rest: WeightRange, left: readonly number[]): OddsWithout => {
    const items = isImpossible ? shown.filter((_, place) => !left.includes(place)) : (fewer.get(left.length) ?? shown.slice(left.length));
    if (!isImpossible) fewer.set(left.length, items);
    const posterior = posteriorOf(prior, rest, { items });
    const found = verdictBetween(given, posterior.bounds.lower, posterior.bounds.upper);
    return { ...posterior, verdict: found, changes: found !== verdict };
  };
  const [toSupported, toNotSupported] = [apart(given.supportedFrom, prior.lower), apart(given.notSupportedTo, prior.upper)];
  const turning = (rest: WeightRange): TurningRatios => ({
    supportedFrom: turn(toSupported - rest.lower),
    notSupportedTo: turn(toNotSupported - rest.upper),
  });
  const originOf: number[] = [];
  for (const [origin, { places }] of origins.entries()) for (const place of places) originOf[place] = origin;
  const withoutItem = lines.map(({ id }, place) => {
    const origin = originOf[place] as number;
    const { originId, places } = origins[origin] as (typeof origins)[number];
    const others =
      places.length === 1
        ? null
        : together(
            places.filter((other) => other !== place),
            originId !== null,
          );
    const rest = sums(origin, others);
    return { id, instead: originId === null ? turning(rest) : null, ...without(rest, [place]) };
  });
  return {
    posterior: whole.posterior,
    bounds: whole.bounds,
    reason: whole.reason,
    verdict,
    withoutItem,
    withoutOrigin: origins.flatMap(({ originId, places }, origin) =>
      originId === null
        ? []
        : [
            {
              originId,
              evidenceIds: places.map((place) => (lines[place] as OddsLine).id),
              ...without(sums(origin, null), places),
            },
          ],
    ),
    linchpins: withoutItem.filter(({ changes }) => changes).map(({ id }) => id),
    oneMore: turning(weight),
    caveats: [
      ...dependenceCaveats(
        origins.flatMap(({ originId, places }) => (originId === null ? [] : [{ id: originId, items: places, cap: originCap }])),
        lines.length,
      ),
      ...middleCaveat(ratios.some(({ lower, upper }) => lower < upper)),
    ],
  };
}

/** Reads everything once: reading takes longer than weighing. */
function readGiven(given: OddsSensitivityGiven): { readonly prior: ProbabilityRange; readonly ratios: readonly RatioRange[] } {
  const ratios: RatioRange[] = [];
  const keys: Shape = { id: readId, likelihoodRatio: (ratio, at) => ratios.push(readLikelihoodRatio(ratio, at)) };
  readShape(
    given,
    [],
    {
      prior: readProbability,
      lines: (value, path) => {
        readUnique(
          readList(value, path, (line, at) => readShape(line, at, keys, ORIGIN)),
          path,
          ({ id }) => id as string,
        );
      },
      supportedFrom: readShare,
      notSupportedTo: readShare,
    },
    { originCap: readCap },
  );
  refuseCrossedBounds(given, []);
  return { prior: readProbability(given.prior, ['prior']), ratios };
}

const ORIGIN: Shape = { originId: /* @__PURE__ */ readNullable(readId) };

/** Adds weights from the lowest up, with one left out or put in another’s place, as adding the rest anew would. */
function sorter(parts: readonly WeightRange[]): (skip: number, put: WeightRange | null) => WeightRange {
  const ofEnd = (of: (part: WeightRange) => number): ((skip: number, put: number | null) => number) => {
    const values = Float64Array.from(parts, of);
    const order = Int32Array.from(parts, (_, place) => place).sort((a, b) => ascending(values[a] as number, values[b] as number));
    return (skip, put) => sumWithout(values, order, skip, put);
  };
  const [lower, value, upper] = [ofEnd((part) => part.lower), ofEnd((part) => part.value), ofEnd((part) => part.upper)];
  return (skip, put) => ({
    lower: lower(skip, put === null ? null : put.lower),
    value: value(skip, put === null ? null : put.value),
    upper: upper(skip, put === null ? null : put.upper),
  });
}

function sumWithout(values: Float64Array, order: Int32Array, skip: number, put: number | null): number {
  let sum = 0;
  let left = put;
  for (let at = 0; at < order.length; at += 1) {
    const place = order[at] as number;
    if (place === skip) continue;
    const weight = values[place] as number;
    if (left !== null && left <= weight) {
      sum += left;
      left = null;
    }
    sum += weight;
  }
  return left === null ? sum : sum + left;
}

/** What is no number comes last: it makes every sum none, and must not stir the order of the rest. */
function ascending(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
}

/** How far a bound is from a prior, in decibans. */
function apart(bound: number, prior: number): number {
  return decibansOf(bound / (1 - bound)) - decibansOf(prior / (1 - prior));
}

/** A weight as a ratio; null where it is without limit, or no number. */
function turn(decibans: number): number | null {
  const ratio = 10 ** (decibans / 10);
  return ratio === 0 ? null : finite(ratio);
}
