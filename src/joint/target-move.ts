import { readLevel } from './read-parts.js';
import { LEVELS, type Level } from './levels.js';
import type { TargetMove } from './choices.js';
import type { Direction } from './gap-to-target.js';

/** A way between two levels, counted in steps; null where an end of it is not known. */
export interface Steps {
  readonly direction: Direction;
  /** How many levels lie between, whichever way. */
  readonly steps: number | null;
  /** The same with a sign that tells the direction and no merit: above zero towards integrated, below zero towards separate. */
  readonly stepsSigned: number | null;
}

/** The way from one level to another. Trusts its input. */
export function stepsFrom(from: Level | null, to: Level | null): Steps {
  if (from === null || to === null) return { direction: 'not-known', steps: null, stepsSigned: null };
  const stepsSigned = LEVELS.indexOf(to) - LEVELS.indexOf(from);
  const direction: Direction = stepsSigned > 0 ? 'towards-integrated' : stepsSigned < 0 ? 'towards-separate' : 'none';
  return { direction, steps: Math.abs(stepsSigned), stepsSigned };
}

/**
 * What the way from where partners stand to where they want to be is called: a step on, a stay or a step back. None is better than another.
 *
 * @param from - The level where they stand.
 * @param to - The level that they want.
 * @returns `'step-on'` towards integrated, `'step-back'` towards separate, `'stay'` where both are one.
 * @throws InvalidInputError when either is no level of the matrix.
 * Source: D-CNV-08, D-JNT-11; the three words are this library's.
 *
 * @example
 * ```ts
 * import { moveOf } from 'commissioning-kit/joint';
 *
 * moveOf('integrated', 'parallel'); // => 'step-back'
 * moveOf('joint', 'joint'); // => 'stay'
 * ```
 */
export function moveOf(from: Level, to: Level): TargetMove {
  readLevel(from, ['from']);
  readLevel(to, ['to']);
  const { stepsSigned } = stepsFrom(from, to);
  return stepsSigned === 0 ? 'stay' : (stepsSigned as number) > 0 ? 'step-on' : 'step-back';
}
