import type { Caveat } from '../kernel/finding.js';
import { readShape } from '../kernel/guards.js';
import type { EvidenceStrength } from './catalogue.js';
import { EVIDENCE_STRENGTHS } from './evidence-strengths.js';
import { caveatsOf } from './graded-points.js';
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
import { BOUNDS, refuseCrossedBounds, verdictBetween, type BoundedVerdict, type VerdictBounds } from './verdict-bounds.js';

/** Points and what the rule comes to without some evidence. */
export interface PointsWithout {
  readonly points: number;
  readonly verdict: BoundedVerdict;
  /** Whether the rule comes to something else than with all the evidence. */
  readonly changes: boolean;
}

/** One line a step stronger or weaker, where that changes what the rule comes to; null is no strength at all. */
export interface StrengthStep {
  readonly id: string;
  readonly from: EvidenceStrength;
  readonly to: EvidenceStrength | null;
  readonly points: number;
  readonly verdict: BoundedVerdict;
}

/** How far graded points hang on single lines, origins and strengths. */
export interface PointsSensitivity {
  readonly points: number;
  readonly verdict: BoundedVerdict;
  readonly withoutItem: readonly ({ readonly id: string } & PointsWithout)[];
  /** Without everything of one origin, for origins that were named. */
  readonly withoutOrigin: readonly ({ readonly originId: string; readonly evidenceIds: readonly string[] } & PointsWithout)[];
  /** The lines without which the rule would come to something else. */
  readonly linchpins: readonly string[];
  /** Every single step of one strength that would do the same. */
  readonly oneStep: readonly StrengthStep[];
  /** How many points more, or fewer, each other verdict would take. */
  readonly toOther: readonly { readonly verdict: BoundedVerdict; readonly points: number }[];
  readonly caveats: readonly Caveat[];
}

/**
 * How far a rule of graded points hangs on one line, one origin or one step in strength, and how many points the other verdicts are away.
 *
 * @param lines - As in `gradedPoints`.
 * @param rule - `supportedFrom` and `notSupportedTo` in points; `originCap` and `veryStrongOdds` as in `gradedPoints`.
 * @returns What the rule comes to with everything, without each line and each named origin, and what would change it.
 * @throws InvalidInputError as `gradedPoints`, and when the bounds cross.
 * Source: the rule is this library’s; points as in `gradedPoints`.
 *
 * @example
 * ```ts
 * import { pointsSensitivity } from 'commissioning-kit/hypotheses';
 *
 * const found = pointsSensitivity(
 *   [
 *     { id: 'trial', bearing: 'for', strength: 'strong' },
 *     { id: 'interviews', bearing: 'for', strength: 'moderate' },
 *     { id: 'vacancies', bearing: 'against', strength: 'supporting' },
 *   ],
 *   { supportedFrom: 4, notSupportedTo: -4 },
 * );
 * [found.points, found.verdict, found.linchpins]; // => [5, 'supported', ['trial', 'interviews']]
 * found.oneStep.map(({ id, to }) => `${id}: ${to}`); // => ['trial: moderate']
 * found.toOther[0]; // => { verdict: 'inconclusive', points: -2 }
 * ```
 */
export function pointsSensitivity(lines: readonly PointsLine[], rule: VerdictBounds & PointsOptions): PointsSensitivity {
  readPointsLines(lines);
  readShape(rule, ['rule'], BOUNDS, POINTS_OPTIONS);
  refuseCrossedBounds(rule, ['rule']);
  const { originCap } = rule;
  const points = lines.map(pointsOfLine);
  const origins = originsOf(lines);
  const counted = (places: readonly number[], other: { readonly place: number; readonly points: number } | null = null): number => {
    const sides = sidesOf(points, places, originCap, other);
    return sides.for - sides.against;
  };
  const byOrigin = origins.map(({ places }) => counted(places));
  const total = byOrigin.reduce((sum, own) => sum + own, 0);
  const verdict = verdictBetween(rule, total, total);
  const withPoints = (sum: number): PointsWithout => {
    const found = verdictBetween(rule, sum, sum);
    return { points: sum, verdict: found, changes: found !== verdict };
  };
  const originOf: number[] = [];
  for (const [origin, { places }] of origins.entries()) for (const place of places) originOf[place] = origin;
  /** The sum if one line counted otherwise. */
  const withLine = (place: number, own: number): PointsWithout => {
    const origin = originOf[place] as number;
    const rest = total - (byOrigin[origin] as number);
    return withPoints(rest + counted((origins[origin] as OriginOfLines).places, { place, points: own }));
  };
  const withoutItem = lines.map(({ id }, place) => ({ id, ...withLine(place, 0) }));
  return {
    points: total,
    verdict,
    withoutItem,
    withoutOrigin: origins.flatMap(({ originId, places }, origin) =>
      originId === null
        ? []
        : [
            {
              originId,
              evidenceIds: places.map((place) => (lines[place] as PointsLine).id),
              ...withPoints(total - (byOrigin[origin] as number)),
            },
          ],
    ),
    linchpins: withoutItem.filter(({ changes }) => changes).map(({ id }) => id),
    oneStep: lines.flatMap((line, place) =>
      stepsFrom(line).flatMap(({ from, to }): readonly StrengthStep[] => {
        const found = withLine(place, pointsOfLine({ ...line, strength: to }));
        return found.changes ? [{ id: line.id, from, to, points: found.points, verdict: found.verdict }] : [];
      }),
    ),
    toOther: toOther(rule, total, verdict),
    caveats: caveatsOf(
      rule,
      origins.some(({ places }) => places.length > 1),
    ),
  };
}

function stepsFrom({
  bearing,
  strength = null,
}: PointsLine): readonly { readonly from: EvidenceStrength; readonly to: EvidenceStrength | null }[] {
  if (bearing === 'neutral' || strength === null) return [];
  const at = EVIDENCE_STRENGTHS.findIndex(({ id }) => id === strength);
  const stronger = EVIDENCE_STRENGTHS[at + 1]?.id;
  const weaker = EVIDENCE_STRENGTHS[at - 1]?.id ?? null;
  return [{ from: strength, to: weaker }, ...(stronger === undefined ? [] : [{ from: strength, to: stronger }])];
}

/** Points are whole, so that what lies between the bounds begins and ends at a whole number. */
function toOther({ supportedFrom, notSupportedTo }: VerdictBounds, points: number, verdict: BoundedVerdict): PointsSensitivity['toOther'] {
  const [most, least] = [Math.ceil(supportedFrom) - 1, Math.floor(notSupportedTo) + 1];
  const away: readonly { readonly verdict: BoundedVerdict; readonly points: number }[] = [
    { verdict: 'supported', points: Math.ceil(supportedFrom) - points },
    ...(least > most ? [] : [{ verdict: 'inconclusive' as const, points: (verdict === 'supported' ? most : least) - points }]),
    { verdict: 'not-supported', points: Math.floor(notSupportedTo) - points },
  ];
  return away.filter((one) => one.verdict !== verdict).sort((a, b) => Math.abs(a.points) - Math.abs(b.points));
}
