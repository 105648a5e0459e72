import {
  readId,
  readList,
  readNullable,
  readNumberBetween,
  readOneOf,
  readShape,
  readUnique,
  readWholeNumber,
  type Shape,
} from '../kernel/guards.js';
import type { Bearing, EvidenceConfidence, EvidenceStrength } from './catalogue.js';
import { EVIDENCE_STRENGTHS } from './evidence-strengths.js';

/** A line from an item of evidence to a hypothesis: which way it points, how strongly, and how far it is trusted, as three things. */
export interface PointsLine {
  readonly id: string;
  readonly bearing: Bearing;
  /** Null or absent where nobody graded it: it counts nothing, and is asked for. */
  readonly strength?: EvidenceStrength | null;
  /** Kept beside the points and never multiplied in. */
  readonly confidence?: EvidenceConfidence | null;
  /** Lines with one origin tell the same thing once; null or absent where the line has its own. */
  readonly originId?: string | null;
}

/** How points are counted. */
export interface PointsOptions {
  /** The odds of one item of very strong evidence; 350 unless told otherwise. */
  readonly veryStrongOdds?: number;
  /**
   * The most that lines of one origin may count together on one side, where there are several; the points of the strongest of them unless a
   * cap is declared. A cap below the strongest line leaves that line whole.
   */
  readonly originCap?: number;
}

/** Reads lines strictly. */
export function readPointsLines(lines: unknown): void {
  const read = readList(lines, ['lines'], (line, at) => readShape(line, at, LINE, OF_LINE) as unknown as PointsLine);
  readUnique(read, ['lines'], ({ id }) => id);
}

const readStrength = /* @__PURE__ */ readNullable(/* @__PURE__ */ readOneOf(/* @__PURE__ */ EVIDENCE_STRENGTHS.map(({ id }) => id)));
const readConfidence = /* @__PURE__ */ readNullable(/* @__PURE__ */ readOneOf(['low', 'moderate', 'high']));

const LINE: Shape = { id: readId, bearing: /* @__PURE__ */ readOneOf(['for', 'against', 'neutral']) };
const OF_LINE: Shape = { strength: readStrength, confidence: readConfidence, originId: /* @__PURE__ */ readNullable(readId) };

/** Readers of {@link PointsOptions}. */
export const POINTS_OPTIONS = {
  veryStrongOdds: /* @__PURE__ */ readNumberBetween(1.000001, 1e12),
  originCap: /* @__PURE__ */ readWholeNumber(0, 1_000_000),
};

const POINTS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ EVIDENCE_STRENGTHS.map(({ id, points }) => [id, points]),
);

/** What a line counts, below zero where it points against; 0 where it points neither way or was not graded. */
export function pointsOfLine({ bearing, strength = null }: PointsLine): number {
  const points = strength === null ? 0 : (POINTS.get(strength) as number);
  return bearing === 'neutral' || points === 0 ? 0 : bearing === 'for' ? points : -points;
}

/** Lines of one origin, by their places. */
export interface OriginOfLines {
  readonly originId: string | null;
  readonly places: readonly number[];
}

/** Lines by origin, in the order in which they are first named. */
export function originsOf(lines: readonly { readonly originId?: string | null }[]): readonly OriginOfLines[] {
  const origins: { readonly originId: string | null; readonly places: number[] }[] = [];
  const byId = new Map<string, number>();
  for (const [place, { originId = null }] of lines.entries()) {
    const known = originId === null ? undefined : byId.get(originId);
    if (known === undefined) {
      if (originId !== null) byId.set(originId, origins.length);
      origins.push({ originId, places: [place] });
    } else origins[known]?.places.push(place);
  }
  return origins;
}

/** What an origin counts on each side, both from zero up. */
export interface SidesOfOrigin {
  readonly for: number;
  readonly against: number;
}

/** What the lines of one origin count together: on each side the strongest, or their sum up to the cap. One line may count otherwise. */
export function sidesOf(
  points: readonly number[],
  places: readonly number[],
  cap: number | undefined,
  other: { readonly place: number; readonly points: number } | null = null,
): SidesOfOrigin {
  let [sumFor, mostFor, sumAgainst, mostAgainst] = [0, 0, 0, 0];
  for (const place of places) {
    const own = other?.place === place ? other.points : (points[place] as number);
    if (own > 0) {
      sumFor += own;
      if (own > mostFor) mostFor = own;
    } else {
      sumAgainst -= own;
      if (0 - own > mostAgainst) mostAgainst = 0 - own;
    }
  }
  const hold = (most: number, sum: number): number => Math.max(most, Math.min(sum, cap ?? 0));
  return { for: hold(mostFor, sumFor), against: hold(mostAgainst, sumAgainst) };
}
