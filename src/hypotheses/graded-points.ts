import type { Caveat, Question } from '../kernel/finding.js';
import { readNumberBetween, readShape, readShare } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import type { EvidenceConfidence } from './catalogue.js';
import {
  originsOf,
  POINTS_OPTIONS,
  pointsOfLine,
  readPointsLines,
  sidesOf,
  type OriginOfLines,
  type PointsLine,
  type PointsOptions,
} from './points-tally.js';

export type { PointsLine, PointsOptions } from './points-tally.js';

/** The odds of one item of very strong evidence, as its authors set them. */
export const VERY_STRONG_ODDS = 350;

/** Points of very strong evidence: all other strengths are roots of its odds. */
const WHOLE = 8;

/** What several lines of one origin count together. */
export interface OriginPoints {
  readonly originId: string;
  readonly evidenceIds: readonly string[];
  /** What counts. */
  readonly points: number;
  /** What it would be if the lines were independent. */
  readonly uncapped: number;
}

/** Evidence on one hypothesis in graded points. */
export interface GradedPoints {
  /** Points for less points against. */
  readonly points: number;
  readonly for: number;
  readonly against: number;
  /** The ratio that the points stand for: `veryStrongOdds` to the power of an eighth of the points; null beyond what a number holds. */
  readonly odds: number | null;
  /** Ten times the logarithm of that ratio to base 10. */
  readonly decibans: number;
  /** Why the points say nothing; null where they do. */
  readonly reason: 'no-evidence' | 'nothing-graded' | null;
  /** What each line would count by itself. */
  readonly lines: readonly { readonly id: string; readonly points: number }[];
  /** Origins with more than one line. */
  readonly origins: readonly OriginPoints[];
  /** How many of the lines that count are trusted how far. It stands beside the points and changes none of them. */
  readonly confidence: { readonly [confidence in EvidenceConfidence | 'not-said']: number };
  readonly unknown: readonly Question[];
  readonly caveats: readonly Caveat[];
}

/**
 * Adds up graded evidence: 1, 2, 4 or 8 points for what is supporting, moderate, strong or very strong, above zero for the hypothesis and
 * below zero against it. Points are the logarithm of odds: each step in strength squares the odds, so that eight points stand for
 * `veryStrongOdds` and `p` points for its power `p / 8` ({@link pointsToOdds}). Lines of one origin count once, with the strongest on each
 * side, or together up to a cap that is declared. Confidence is shown beside the points and is never multiplied in.
 *
 * @param lines - Lines to one hypothesis: `id`, `bearing`, and `strength`, `confidence` and `originId` where they are known.
 * @param options - `veryStrongOdds`: a ratio above 1; `originCap`: points that one origin may reach on one side.
 * @returns The points with what they stand for, by line and origin, and the confidence beside them.
 * @throws InvalidInputError when a line or an option is malformed, or an id stands twice.
 * Source: Tavtigian et al. (2018), Genetics in Medicine 20, 1054–1060, doi:10.1038/gim.2017.210 (odds of 350 for very strong, and their
 * roots); Tavtigian et al. (2020), Human Mutation 41, 1734–1737, doi:10.1002/humu.24088 (points). The strengths were calibrated on variants of
 * genes; that they carry over to commissioning nobody has shown.
 *
 * @example
 * ```ts
 * import { gradedPoints } from 'commissioning-kit/hypotheses';
 *
 * const { points, odds, confidence } = gradedPoints([
 *   { id: 'trial', bearing: 'for', strength: 'strong', confidence: 'high' },
 *   { id: 'council survey', bearing: 'for', strength: 'moderate', confidence: 'low', originId: 'survey' },
 *   { id: 'survey in the board paper', bearing: 'for', strength: 'moderate', confidence: 'low', originId: 'survey' },
 *   { id: 'vacancies', bearing: 'against', strength: 'supporting' },
 * ]);
 * points; // => 5
 * odds?.toFixed(1); // => '38.9'
 * confidence; // => { low: 2, moderate: 0, high: 1, 'not-said': 1 }
 * ```
 */
export function gradedPoints(lines: readonly PointsLine[], options: PointsOptions = {}): GradedPoints {
  readPointsLines(lines);
  readShape(options, ['options'], {}, POINTS_OPTIONS);
  const { veryStrongOdds = VERY_STRONG_ODDS, originCap } = options;
  const points = lines.map(pointsOfLine);
  const origins = originsOf(lines);
  const sides = origins.map(({ places }) => sidesOf(points, places, originCap));
  const sum = (side: 'for' | 'against'): number => sides.reduce((total, one) => total + one[side], 0);
  const total = sum('for') - sum('against');
  const ungraded = lines.filter(({ bearing, strength = null }) => bearing !== 'neutral' && strength === null);
  const shared = origins.flatMap((origin, place) => {
    const side = sides[place];
    return origin.places.length < 2 || side === undefined ? [] : [originPoints(origin, lines, points, side.for - side.against)];
  });
  return {
    points: total,
    for: sum('for'),
    against: sum('against'),
    odds: oddsOf(total, veryStrongOdds),
    decibans: total === 0 ? 0 : (total / WHOLE) * 10 * Math.log10(veryStrongOdds),
    reason: lines.length === 0 ? 'no-evidence' : points.every((own) => own === 0) ? 'nothing-graded' : null,
    lines: lines.map(({ id }, place) => ({ id, points: points[place] as number })),
    origins: shared,
    confidence: confidenceOf(lines.filter((_, place) => points[place] !== 0)),
    unknown: ungraded.map(({ id }) => ({ id: `strength-${id}`, text: `How strong is item "${id}", if it is trusted?`, path: ['lines'] })),
    caveats: caveatsOf(options, shared.length > 0),
  };
}

/** What points stand for. */
export interface OddsOfPoints {
  /** Null beyond what a number holds. */
  readonly odds: number | null;
  /** The probability after the evidence; null without a prior. */
  readonly posterior: number | null;
}

/**
 * What graded points stand for: a ratio of `veryStrongOdds` to the power of an eighth of the points, and the probability that it makes of a
 * prior. With odds of 350 and a prior of 0.1, as their authors have them, 10 points give 0.994, 6 give 0.9 and -6 give 0.001.
 *
 * @param points - A sum of points, above or below zero.
 * @param options - `veryStrongOdds`: 350 unless told otherwise; `prior`: a probability from 0 to 1.
 * @returns The ratio, and the probability after the evidence where there is a prior.
 * @throws InvalidInputError when the points are no number, or an option is malformed.
 * Source: Tavtigian et al. (2018 and 2020), as {@link gradedPoints}.
 *
 * @example
 * ```ts
 * import { pointsToOdds } from 'commissioning-kit/hypotheses';
 *
 * [1, 2, 4, 8].map((points) => pointsToOdds(points).odds?.toFixed(2)); // => ['2.08', '4.33', '18.71', '350.00']
 * pointsToOdds(6, { prior: 0.1 }).posterior?.toFixed(3); // => '0.900'
 * ```
 */
export function pointsToOdds(points: number, options: { readonly veryStrongOdds?: number; readonly prior?: number } = {}): OddsOfPoints {
  readNumberBetween(-1e9, 1e9)(points, ['points']);
  readShape(options, ['options'], {}, { veryStrongOdds: POINTS_OPTIONS.veryStrongOdds, prior: readShare });
  const { veryStrongOdds = VERY_STRONG_ODDS, prior = null } = options;
  return { odds: oddsOf(points, veryStrongOdds), posterior: prior === null ? null : posteriorOf(points, veryStrongOdds, prior) };
}

function oddsOf(points: number, veryStrongOdds: number): number | null {
  const odds = veryStrongOdds ** (points / WHOLE);
  return odds === Infinity ? null : odds;
}

function posteriorOf(points: number, veryStrongOdds: number, prior: number): number {
  if (prior === 0 || prior === 1) return prior;
  // The smaller of the two sides is made smaller, so that nothing overflows.
  const factor = veryStrongOdds ** (-Math.abs(points) / WHOLE);
  const [holds, fails] = points > 0 ? [prior, (1 - prior) * factor] : [prior * factor, 1 - prior];
  return holds / (holds + fails);
}

function originPoints(
  { originId, places }: OriginOfLines,
  lines: readonly PointsLine[],
  points: readonly number[],
  counted: number,
): OriginPoints {
  return {
    originId: originId as string,
    evidenceIds: places.map((place) => (lines[place] as PointsLine).id),
    points: counted,
    uncapped: places.reduce((sum, place) => sum + (points[place] as number), 0),
  };
}

function confidenceOf(lines: readonly PointsLine[]): GradedPoints['confidence'] {
  const counts = { low: 0, moderate: 0, high: 0, 'not-said': 0 };
  for (const { confidence = null } of lines) counts[confidence ?? 'not-said'] += 1;
  return counts;
}

const SOURCES = [/* @__PURE__ */ inferred('this-library', 'hypotheses, gradedPoints')];

/** What every reading of points has to say of itself. */
export function caveatsOf({ veryStrongOdds, originCap }: PointsOptions, hasShared: boolean): readonly Caveat[] {
  const caveats: Caveat[] = [
    {
      code: 'hypotheses/points-independent',
      message: 'Points of different origins are added as if they were independent of each other',
      kind: 'reading',
      parameter: 'originId',
      sources: SOURCES,
    },
  ];
  if (veryStrongOdds === undefined) {
    caveats.push({
      code: 'hypotheses/points-odds',
      message:
        'Very strong evidence stands for odds of 350, a value calibrated on variants of genes: nobody has shown that it carries over',
      kind: 'library-default',
      parameter: 'veryStrongOdds',
      sources: SOURCES,
    });
  }
  if (hasShared) {
    caveats.push({
      code: 'hypotheses/points-origin',
      message:
        originCap === undefined
          ? 'Lines said to have one origin count once on each side, with the strongest of them'
          : `Lines said to have one origin count together up to ${originCap} points on each side, and no less than the strongest of them`,
      kind: originCap === undefined ? 'library-default' : 'reading',
      parameter: 'originCap',
      sources: SOURCES,
    });
  }
  return caveats;
}
