import { readShape, readShapeOf, refuse, type Shape } from '../kernel/guards.js';
import type { AnyAreaId, AreaId, LocalAreaId } from './areas.js';
import { descriptorsAt, type DescriptorId } from './descriptor-labels.js';
import { LEVELS, type Level } from './levels.js';
import { profiledAreas, type AreaProfile, type AreaState, type MatrixProfile, type SeenLevel } from './profile.js';
import { isLocalArea, readLevel } from './read-parts.js';
import { readProfile } from './read-profile.js';

/** Which way a move goes between the levels; neither is an improvement in itself. */
export type Direction = 'towards-integrated' | 'towards-separate' | 'none' | 'not-known';

/** How far one agency’s view is from the target. */
export interface AgencyGap {
  readonly agencyId: string;
  readonly from: SeenLevel;
  readonly direction: Direction;
  /** How many levels lie between, counted in the direction; null when the view is no single level. */
  readonly steps: number | null;
}

/** What lies between where an area stands and where the partners want it. */
export interface AreaGap {
  readonly area: AnyAreaId;
  /** What the views of it come to. */
  readonly state: AreaState;
  /** The level that was concluded on or, where that is not given, all see; else null. */
  readonly from: Level | null;
  readonly to: Level;
  readonly direction: Direction;
  readonly steps: number | null;
  /** Examples of what agencies do at the target, to take up: those not observed yet where that is known. */
  readonly takeUp: readonly DescriptorId[];
  /** Examples of what they do at the levels seen now, to let go: those observed where that is known. */
  readonly letGo: readonly DescriptorId[];
  readonly byAgency: readonly AgencyGap[];
}

/** Levels by area, for those areas that have one. */
export type AreaTargets = { readonly [area in AreaId]?: Level } & { readonly [area: LocalAreaId]: Level };

/**
 * How far each area is from the level that the partners chose for it, towards more integration or less. Where they do not agree where they
 * stand, the gap of each is shown. Areas are not added up, and an area without a target is left out. The profile tells what they see; what
 * they concluded after they talked goes before it where you give it.
 *
 * @param profile - Where they stand, from `profileOf` or `assessMatrix`.
 * @param target - The level chosen for each area that has one; at least one.
 * @param options - `concluded`: the levels that they concluded on, from `concludedOf`.
 * @returns The gaps in the order of the matrix, the partners’ own areas after them, each with its direction, its steps, and what to take up and let go.
 * @throws InvalidInputError when the profile is malformed, the target is empty, or it or what was concluded names an unknown area or level.
 * Source: D-JCM-F3, D-CNV-08.
 *
 * @example
 * ```ts
 * import { assessMatrix, gapToTarget } from 'commissioning-kit/joint';
 *
 * const observed = (agencyId: string) => ({ agencyId, descriptor: 'CO-I1', observed: 'yes' }) as const;
 * const { outcome } = assessMatrix({
 *   agencies: [
 *     { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *     { id: 'schools', name: 'Sampleton Schools Forum', kind: 'schools-forum', identifiers: [] },
 *   ],
 *   observations: [observed('council'), observed('schools')],
 * });
 * const gaps = outcome === 'insufficient-information' ? [] : gapToTarget(outcome, { contracting: 'parallel' });
 * gaps.map((gap) => [gap.from, gap.to, gap.direction, gap.steps]); // => [['integrated', 'parallel', 'towards-separate', 2]]
 * gaps[0]?.takeUp; // => ['CO-P1', 'CO-P2']
 * gaps[0]?.letGo; // => ['CO-I1']
 * ```
 */
export function gapToTarget(
  profile: MatrixProfile,
  target: AreaTargets,
  options: { readonly concluded?: AreaTargets } = {},
): readonly AreaGap[] {
  readProfile(profile, ['profile']);
  const areas = profiledAreas(profile);
  const levels: Shape = Object.fromEntries(areas.map(({ id }) => [id, readLevel]));
  readShape(target, ['target'], {}, levels);
  readShape(options, ['options'], {}, { concluded: readShapeOf({}, levels) });
  const { concluded = {} } = options;
  const aimed = areas.filter(({ id }) => Object.hasOwn(target, id));
  if (aimed.length === 0) refuse('joint/no-target', ['target'], target, 'an object with a level for at least one area');
  return aimed.map(({ id, seen }) =>
    gapOf(id, Object.hasOwn(concluded, id) ? asConcluded(seen, concluded[id] as Level) : seen, target[id] as Level),
  );
}

/** The area as partners concluded on it; each keeps its own view. */
function asConcluded(seen: AreaProfile, level: Level): AreaProfile {
  return { ...seen, agreed: level, spread: [level] };
}

function gapOf(area: AnyAreaId, { state, agreed, spread, byAgency, notEvidenced }: AreaProfile, to: Level): AreaGap {
  const there = agreed === to;
  const isOpen = (id: DescriptorId): boolean => notEvidenced === null || notEvidenced.includes(id);
  const isSeen = (id: DescriptorId): boolean => notEvidenced === null || !notEvidenced.includes(id);
  const idsAt = (level: Level): readonly DescriptorId[] => (isLocalArea(area) ? [] : descriptorsAt(area, level).map(([id]) => id));
  return {
    area,
    state,
    from: agreed,
    to,
    ...moveBetween(agreed === null ? spread : [agreed], [to]),
    takeUp: there ? [] : idsAt(to).filter(isOpen),
    letGo: LEVELS.filter((level) => spread.includes(level) && level !== to).flatMap((level) => idsAt(level).filter(isSeen)),
    byAgency: byAgency.map(({ agencyId, level, levels }) => ({ agencyId, from: level, ...moveBetween(levels, [to]) })),
  };
}

/**
 * The direction and the steps from some levels to others: the direction as far as it holds for each of them, the steps only between single
 * levels.
 */
export function moveBetween(
  from: readonly Level[],
  to: readonly Level[],
): { readonly direction: Direction; readonly steps: number | null } {
  const at = (level: Level): number => LEVELS.indexOf(level);
  const distances = from.flatMap((start) => to.map((end) => at(end) - at(start)));
  const [first] = distances;
  if (first === undefined) return { direction: 'not-known', steps: null };
  const direction: Direction = distances.every((distance) => distance > 0)
    ? 'towards-integrated'
    : distances.every((distance) => distance < 0)
      ? 'towards-separate'
      : distances.every((distance) => distance === 0)
        ? 'none'
        : 'not-known';
  return { direction, steps: distances.length === 1 ? Math.abs(first) : null };
}
