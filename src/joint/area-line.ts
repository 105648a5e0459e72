import { groupBy } from './read-voice-ratings.js';
import { isLevel, stepsBetween } from './level-order.js';
import { LEVELS, type Level } from './levels.js';
import type { VoiceRating } from './voice.js';

/** Those who stand on one side of a line. */
export interface LineSide {
  /** The levels they name, in the order of the matrix. */
  readonly levels: readonly Level[];
  readonly voiceIds: readonly string[];
  readonly agencyIds: readonly string[];
}

/**
 * Where the voices on an area part, if they do. A line runs between two levels where it leaves every agency whole on one side, or where nobody
 * names the levels between; if several do, the one with most steps across. `no-line`: nobody named a level, all name one, or they scatter.
 */
export type AreaLine =
  | { readonly kind: 'no-line'; readonly why: 'nobody-said' | 'one-level' | 'scatter' }
  | {
      readonly kind: 'line';
      /** The levels nearest to it on its two sides. */
      readonly between: readonly [Level, Level];
      readonly stepsAcross: number;
      readonly separateSide: LineSide;
      readonly integratedSide: LineSide;
      /** Agencies with voices on both sides. */
      readonly dividedAgencyIds: readonly string[];
      /** Voices that see several levels, on both sides or between them. */
      readonly bridgingVoiceIds: readonly string[];
    };

/** Where the line runs through what voices say of one area. */
export function lineThrough(ratings: readonly VoiceRating[]): AreaLine {
  const placed = ratings.filter(({ level }) => isLevel(level));
  const named = LEVELS.filter((level) => placed.some((rating) => rating.level === level));
  if (named.length < 2) return { kind: 'no-line', why: named.length === 0 ? 'nobody-said' : 'one-level' };
  const lines = named
    .slice(1)
    .map((level) => cutBelow(level, named, placed, ratings))
    .filter((line) => line.stepsAcross > 1 || isBetweenAgencies(line));
  const widest = Math.max(...lines.map((line) => line.stepsAcross));
  const [line, ...others] = lines.filter(({ stepsAcross }) => stepsAcross === widest);
  return line === undefined || others.length > 0 ? { kind: 'no-line', why: 'scatter' } : line;
}

type Line = Extract<AreaLine, { kind: 'line' }>;

function cutBelow(level: Level, named: readonly Level[], placed: readonly VoiceRating[], ratings: readonly VoiceRating[]): Line {
  const upper = LEVELS.slice(LEVELS.indexOf(level));
  const nearest = named[named.indexOf(level) - 1] as Level;
  const lower = LEVELS.slice(0, LEVELS.indexOf(nearest) + 1);
  const isUpper = (seen: string): boolean => (upper as readonly string[]).includes(seen);
  const [separateSide, integratedSide] = [false, true].map((side) =>
    sideWith(placed.filter((rating) => isUpper(rating.level) === side)),
  ) as [LineSide, LineSide];
  return {
    kind: 'line',
    between: [nearest, level],
    stepsAcross: stepsBetween(nearest, level),
    separateSide,
    integratedSide,
    dividedAgencyIds: separateSide.agencyIds.filter((agencyId) => integratedSide.agencyIds.includes(agencyId)),
    bridgingVoiceIds: ratings
      .filter(({ levels }) => levels.length > 0 && !levels.every(isUpper) && !levels.every((seen) => lower.includes(seen)))
      .map(({ voiceId }) => voiceId),
  };
}

function sideWith(ratings: readonly VoiceRating[]): LineSide {
  return {
    levels: LEVELS.filter((level) => ratings.some((rating) => rating.level === level)),
    voiceIds: ratings.map(({ voiceId }) => voiceId),
    agencyIds: [...groupBy(ratings, ({ agencyId }) => agencyId).keys()],
  };
}

function isBetweenAgencies({ dividedAgencyIds }: Line): boolean {
  return dividedAgencyIds.length === 0;
}
