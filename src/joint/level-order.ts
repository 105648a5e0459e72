import { LEVELS, type Level } from './levels.js';

/** How many voices name each level. */
export type LevelCounts = { readonly [level in Level]: number };

/** Counts how often each level is named. */
export function countLevels(levels: readonly Level[]): LevelCounts {
  const counts = { separate: 0, parallel: 0, joint: 0, integrated: 0 };
  for (const level of levels) counts[level] += 1;
  return counts;
}

/** The counts as a list in the order of the levels: what the measures of ordered agreement take. */
export function inOrder(counts: LevelCounts): readonly number[] {
  return LEVELS.map((level) => counts[level]);
}

/** How many steps lie from one level to another, whichever way. */
export function stepsBetween(from: Level, to: Level): number {
  return Math.abs(LEVELS.indexOf(to) - LEVELS.indexOf(from));
}

/** On which side of a second level the first stands, or that it stands there. */
export function sideOf(level: Level, of: Level): 'integrated' | 'separate' | 'same' {
  const difference = LEVELS.indexOf(level) - LEVELS.indexOf(of);
  return difference > 0 ? 'integrated' : difference < 0 ? 'separate' : 'same';
}

/** The middle level, or the two between which the middle lies, in their order; none where nobody names a level. */
export function medianLevels(counts: LevelCounts): readonly Level[] {
  const total = counts.separate + counts.parallel + counts.joint + counts.integrated;
  if (total === 0) return [];
  const lower = levelAt(counts, Math.floor((total - 1) / 2));
  const upper = levelAt(counts, Math.floor(total / 2));
  return lower === upper ? [lower] : [lower, upper];
}

/** The level at a place, counted from 0, in the line of all that are named. */
function levelAt(counts: LevelCounts, place: number): Level {
  let before = 0;
  for (const level of LEVELS) {
    before += counts[level];
    if (before > place) return level;
  }
  return 'integrated';
}

/** Whether what is said of an area is one of the levels. */
export function isLevel(level: string | null): level is Level {
  return (LEVELS as readonly (string | null)[]).includes(level);
}
