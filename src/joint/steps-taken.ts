import { readObject, readShape, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { AnyAreaId } from './areas.js';
import type { Direction } from './gap-to-target.js';
import type { Level } from './levels.js';
import type { AreaProfile, MatrixProfile } from './profile.js';
import { readAnyAreaId, readLevel } from './read-parts.js';
import { readProfile } from './read-profile.js';
import { areasSpokenOf } from './read-voice-ratings.js';
import { stepsFrom, type Steps } from './target-move.js';

/** The level of each area that has one; an area that is absent is not known. */
export type AreaLevels = { readonly [areaId in AnyAreaId]?: Level };

/** What {@link stepsTaken} takes. */
export interface StepsToCount {
  /** Where the partners stood when they set out: what they saw, as a profile, or what they concluded, from `concludedOf`. */
  readonly baseline: MatrixProfile | AreaLevels;
  /** Where they stand now. */
  readonly current: MatrixProfile | AreaLevels;
  /** Where they want to be. */
  readonly target: AreaLevels;
}

/**
 * How an area has come along. `there`: at its target; `on-the-way`: nearer to it than at the start; `not-moved`: where it was; `beyond`: past the target in the
 * direction that was wanted; `moved-away`: against the direction wanted, or off a level where it was to stay; `not-known`: an end is missing;
 * `no-target`: none was chosen; `not-applicable`: the area does not apply.
 */
export type StepsState = 'there' | 'on-the-way' | 'not-moved' | 'beyond' | 'moved-away' | 'not-known' | 'no-target' | 'not-applicable';

/** One area between start, present and target. */
export interface AreaSteps {
  readonly areaId: AnyAreaId;
  readonly state: StepsState;
  readonly baseline: Level | null;
  readonly current: Level | null;
  readonly target: Level | null;
  /** From the start to the target. */
  readonly wanted: Steps;
  /** From the start to the present. */
  readonly taken: Steps;
  /** From the present to the target. */
  readonly left: Steps;
  /** Of the steps wanted those taken, none counted past the target or the other way; null where that is not known. */
  readonly stepsTakenOfWanted: number | null;
  /** Steps past the target, in the direction that was wanted. */
  readonly stepsBeyond: number | null;
  /** Steps against the direction that was wanted, or off a level where it was to stay. */
  readonly stepsAway: number | null;
}

/** How many areas are in each state. */
export type AreaCounts = { readonly [state in StepsState]: number };

/** How far partners have come, area by area. */
export interface StepsTaken {
  readonly areas: readonly AreaSteps[];
  /** Areas counted by state. */
  readonly counts: AreaCounts;
  /** The same for the areas that were to move in each direction, to stay, or whose direction is not known; areas without a target left out. */
  readonly byDirection: { readonly [direction in Direction]: AreaCounts };
}

/**
 * How many of the steps wanted are taken, area by area and in both directions: a step back that was wanted counts as one taken. Moving past a
 * target, or away from it, is told as such, and what one area has too many never makes up for what another lacks: the only totals are counts
 * of areas.
 *
 * @param input - `baseline` and `current`, each a profile or the levels by area; `target`, the levels wanted.
 * @returns The areas in the order of the matrix, then the partners’ own, and counts of areas by state.
 * @throws InvalidInputError when the input is malformed, or two profiles are by different matrices.
 * Source: D-JCM-F3, D-CNV-08.
 *
 * @example
 * ```ts
 * import { stepsTaken } from 'commissioning-kit/joint';
 *
 * const { areas, counts } = stepsTaken({
 *   baseline: { contracting: 'integrated', 'purpose-and-strategy': 'separate' },
 *   current: { contracting: 'joint', 'purpose-and-strategy': 'integrated' },
 *   target: { contracting: 'parallel', 'purpose-and-strategy': 'joint' },
 * });
 * areas.filter((area) => area.target !== null).map(({ areaId, state, stepsTakenOfWanted, wanted }) => [areaId, state, stepsTakenOfWanted, wanted.steps]);
 * // => [['purpose-and-strategy', 'beyond', 2, 2], ['contracting', 'on-the-way', 1, 2]]
 * counts.there; // => 0
 * ```
 */
export function stepsTaken(input: StepsToCount): StepsTaken {
  readShape(input, [], { baseline: readLevelsOrProfile, current: readLevelsOrProfile, target: readLevels });
  const { baseline, current, target } = input;
  if (isProfile(baseline) && isProfile(current)) readSameMatrix(baseline, current);
  const named = [baseline, current, target].flatMap((levels) =>
    isProfile(levels) ? Object.keys(levels.areas) : Object.keys(levels),
  ) as readonly AnyAreaId[];
  const areas = areasSpokenOf(named.map((areaId) => ({ areaId }))).map((areaId) => {
    if (stateIn(current, areaId) === 'not-applicable') return stepsOf(areaId, null, null, null, 'not-applicable');
    return stepsOf(areaId, levelIn(baseline, areaId), levelIn(current, areaId), levelIn(target, areaId));
  });
  const towards = (direction: Direction): AreaCounts =>
    countStates(areas.filter(({ target: to, wanted }) => to !== null && wanted.direction === direction));
  return {
    areas,
    counts: countStates(areas),
    byDirection: {
      'towards-integrated': towards('towards-integrated'),
      'towards-separate': towards('towards-separate'),
      none: towards('none'),
      'not-known': towards('not-known'),
    },
  };
}

function isProfile(levels: MatrixProfile | AreaLevels): levels is MatrixProfile {
  return Object.hasOwn(levels, 'matrixVersion');
}

function readLevelsOrProfile(value: unknown, path: Path): unknown {
  return isProfile(readObject(value, path) as MatrixProfile | AreaLevels) ? readProfile(value, path) : readLevels(value, path);
}

function readSameMatrix(baseline: MatrixProfile, current: MatrixProfile): void {
  for (const key of ['matrixVersion', 'matrixId'] as const) {
    if (baseline[key] !== current[key]) {
      refuse(
        'joint/matrices-differ',
        ['current', key],
        current[key] ?? null,
        `as in the baseline: ${JSON.stringify(baseline[key] ?? null)}`,
      );
    }
  }
}

/** Reads levels by area. */
function readLevels(value: unknown, path: Path): AreaLevels {
  for (const [areaId, level] of Object.entries(readObject(value, path))) {
    readAnyAreaId(areaId, [...path, areaId]);
    readLevel(level, [...path, areaId]);
  }
  return value as AreaLevels;
}

function levelIn(levels: MatrixProfile | AreaLevels, areaId: AnyAreaId): Level | null {
  if (isProfile(levels)) return profileAt(levels, areaId)?.agreed ?? null;
  return Object.hasOwn(levels, areaId) ? (levels[areaId] as Level) : null;
}

function stateIn(levels: MatrixProfile | AreaLevels, areaId: AnyAreaId): string | null {
  return isProfile(levels) ? (profileAt(levels, areaId)?.state ?? null) : null;
}

function profileAt({ areas }: MatrixProfile, areaId: AnyAreaId): AreaProfile | null {
  const byId: Readonly<Record<string, AreaProfile>> = areas;
  return Object.hasOwn(byId, areaId) ? (byId[areaId] as AreaProfile) : null;
}

function stepsOf(areaId: AnyAreaId, baseline: Level | null, current: Level | null, target: Level | null, known?: StepsState): AreaSteps {
  const wanted = stepsFrom(baseline, target);
  const taken = stepsFrom(baseline, current);
  const counted = countSteps(wanted.stepsSigned, taken.stepsSigned);
  return {
    areaId,
    state: known ?? stateOf(current, target, counted),
    baseline,
    current,
    target,
    wanted,
    taken,
    left: stepsFrom(current, target),
    ...counted,
  };
}

type Counted = Pick<AreaSteps, 'stepsTakenOfWanted' | 'stepsBeyond' | 'stepsAway'>;

function countSteps(wanted: number | null, taken: number | null): Counted {
  if (wanted === null || taken === null) return { stepsTakenOfWanted: null, stepsBeyond: null, stepsAway: null };
  if (wanted === 0) return { stepsTakenOfWanted: 0, stepsBeyond: 0, stepsAway: Math.abs(taken) };
  const along = wanted > 0 ? taken : -taken;
  const needed = Math.abs(wanted);
  return {
    stepsTakenOfWanted: Math.min(Math.max(along, 0), needed),
    stepsBeyond: Math.max(along - needed, 0),
    stepsAway: Math.max(-along, 0),
  };
}

function stateOf(current: Level | null, target: Level | null, { stepsTakenOfWanted, stepsBeyond, stepsAway }: Counted): StepsState {
  if (target === null) return 'no-target';
  if (current === target) return 'there';
  if (stepsTakenOfWanted === null || stepsBeyond === null || stepsAway === null) return 'not-known';
  if (stepsAway > 0) return 'moved-away';
  if (stepsBeyond > 0) return 'beyond';
  return stepsTakenOfWanted > 0 ? 'on-the-way' : 'not-moved';
}

function countStates(areas: readonly AreaSteps[]): AreaCounts {
  const counts = {
    there: 0,
    'on-the-way': 0,
    'not-moved': 0,
    beyond: 0,
    'moved-away': 0,
    'not-known': 0,
    'no-target': 0,
    'not-applicable': 0,
  };
  for (const { state } of areas) counts[state] += 1;
  return counts;
}
