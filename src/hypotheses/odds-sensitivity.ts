import type { Caveat } from '../kernel/finding.js';
import { readId, readList, readNullable, readShape, readShare, readUnique } from '../kernel/guards.js';
import { capGroup, readCap, type DependenceGroup, type WeightRange } from './dependence-caps.js';
import { decibansOf, finite, readLikelihoodRatio, readProbability, weighRatio, type Probability } from './likelihood.js';
import type { LikelihoodRatio } from './evidence-line.js';
import { originsOf } from './points-tally.js';
import { posteriorOf, updateOdds, type PosteriorOdds } from './update-odds.js';
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
  readGiven(given);
  const { lines, originCap = 'strongest-item' } = given;
  const prior = readProbability(given.prior, ['prior']);
  const ratios = lines.map(({ likelihoodRatio }, place) => readLikelihoodRatio(likelihoodRatio, ['lines', place, 'likelihoodRatio']));
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
  const whole = updateOdds({
    prior: given.prior,
    likelihoodRatios: lines.map(({ likelihoodRatio }) => likelihoodRatio),
    groups: origins.flatMap(({ originId, places }) => (originId === null ? [] : [{ id: originId, items: places, cap: originCap }])),
  });
  const verdict = verdictBetween(given, whole.bounds.lower, whole.bounds.upper);
  const without = (weight: WeightRange, left: ReadonlySet<number>): OddsWithout => {
    const posterior = posteriorOf(prior, weight, { items: shown.filter((_, place) => !left.has(place)) });
    const found = verdictBetween(given, posterior.bounds.lower, posterior.bounds.upper);
    return { ...posterior, verdict: found, changes: found !== verdict };
  };
  const turning = (weight: WeightRange): TurningRatios => ({
    supportedFrom: turn(given.supportedFrom, prior.lower, weight.lower),
    notSupportedTo: turn(given.notSupportedTo, prior.upper, weight.upper),
  });
  const originOf = new Map(origins.flatMap(({ places }, origin) => places.map((place): [number, number] => [place, origin])));
  const withoutItem = lines.map(({ id }, place) => {
    const origin = originOf.get(place) as number;
    const { originId, places } = origins[origin] as (typeof origins)[number];
    const rest = together(
      places.filter((other) => other !== place),
      originId !== null,
    );
    const weight = sums(origin, rest);
    return { id, instead: originId === null ? turning(weight) : null, ...without(weight, new Set([place])) };
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
              ...without(sums(origin, null), new Set(places)),
            },
          ],
    ),
    linchpins: withoutItem.filter(({ changes }) => changes).map(({ id }) => id),
    oneMore: turning(sums(-1, null)),
    caveats: whole.caveats,
  };
}

function readGiven(given: OddsSensitivityGiven): void {
  readShape(
    given,
    [],
    {
      prior: readProbability,
      lines: (value, path) => {
        const lines = readList(value, path, (line, at) =>
          readShape(line, at, { id: readId, likelihoodRatio: readLikelihoodRatio }, { originId: readNullable(readId) }),
        );
        readUnique(lines, path, ({ id }) => id as string);
      },
      supportedFrom: readShare,
      notSupportedTo: readShare,
    },
    { originCap: readCap },
  );
  refuseCrossedBounds(given, []);
}

/** Adds weights from the lowest up, with one left out or put in another’s place, as adding the rest anew would. */
function sorter(parts: readonly WeightRange[]): (skip: number, put: WeightRange | null) => WeightRange {
  const ends = ['lower', 'value', 'upper'] as const;
  const orders = ends.map((end) => {
    const values = Float64Array.from(parts, (part) => part[end]);
    const order = Int32Array.from(parts, (_, place) => place).sort((a, b) => ascending(values[a] as number, values[b] as number));
    return { values, order };
  });
  return (skip, put) => {
    const [lower = 0, value = 0, upper = 0] = orders.map(({ values, order }, index) => {
      const own = put === null ? null : put[ends[index] as (typeof ends)[number]];
      let sum = 0;
      let isPut = own === null;
      for (const place of order) {
        if (place === skip) continue;
        const weight = values[place] as number;
        if (!isPut && (own as number) <= weight) {
          sum += own as number;
          isPut = true;
        }
        sum += weight;
      }
      return isPut ? sum : sum + (own as number);
    });
    return { lower, value, upper };
  };
}

/** What is no number comes last: it makes every sum none, and must not stir the order of the rest. */
function ascending(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
}

/** The ratio that moves a probability, with what else is known, to a bound; null where none does. */
function turn(bound: number, prior: number, decibans: number): number | null {
  const away = decibansOf(bound / (1 - bound)) - decibansOf(prior / (1 - prior)) - decibans;
  const ratio = 10 ** (away / 10);
  return ratio === 0 ? null : finite(ratio);
}
