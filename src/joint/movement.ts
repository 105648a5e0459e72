import { readCivilDate, readList, readShape, refuse } from '../kernel/guards.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Path } from '../kernel/json.js';
import { formatCount } from './area-words.js';
import type { AnyAreaId } from './areas.js';
import { moveBetween } from './gap-to-target.js';
import type { Level } from './levels.js';
import { profiledAreas, type AreaProfile, type AreaState, type MatrixProfile, type ProfiledArea, type SeenLevel } from './profile.js';
import { readProfile } from './read-profile.js';

/** A profile and the day for which it holds. */
export interface ProfileSnapshot {
  readonly on: CivilDate;
  readonly profile: MatrixProfile;
}

/**
 * What became of an area between two days. `towards-integrated`, `towards-separate`, `stayed`: agreed on both, or shown as the same kind of
 * straddle; `agreement-gained`, `agreement-lost`: agreed on one of them only, the other being known; `still-differing`: known and agreed on
 * neither; `not-known`: one of them is not known; `not-applicable`: the area does not apply on one of them.
 */
export type MovementKind =
  | 'towards-integrated'
  | 'towards-separate'
  | 'stayed'
  | 'agreement-gained'
  | 'agreement-lost'
  | 'still-differing'
  | 'not-known'
  | 'not-applicable';

/** What became of one partner’s view; `not-known` where either view is none, or the direction does not hold for all levels of a straddle. */
export interface AgencyMovement {
  readonly agencyId: string;
  readonly from: SeenLevel;
  readonly to: SeenLevel;
  readonly movement: 'towards-integrated' | 'towards-separate' | 'stayed' | 'not-known';
  /** Null where the views are not single levels. */
  readonly stepsMoved: number | null;
}

/** One side of a movement. */
export interface MovementSide {
  readonly on: CivilDate;
  readonly state: AreaState;
  readonly agreed: Level | null;
  readonly spread: readonly Level[];
}

/** What became of one area between two days. */
export interface AreaMovement {
  readonly areaId: AnyAreaId;
  readonly from: MovementSide;
  readonly to: MovementSide;
  readonly movement: MovementKind;
  /** Null where the area is not agreed at one level on both days. */
  readonly stepsMoved: number | null;
  readonly byAgency: readonly AgencyMovement[];
  readonly words: string;
}

/** What became of all areas between two days. */
export interface MovementSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly areas: readonly AreaMovement[];
  /** How many areas moved in each way. They are not set off against one another. */
  readonly areasBy: { readonly [kind in MovementKind]: number };
  readonly words: string;
}

/** Movement over time: from each day to the next, and from the first to the last. */
export interface Movement {
  readonly spans: readonly MovementSpan[];
  readonly overall: MovementSpan;
}

/**
 * What became of each area over time: moved towards integrated, towards separate, stayed, or agreement gained or lost. Both directions are told in
 * the same words, and neither is set off against the other: whether a move was wanted is for the targets to say. It tells of what partners see;
 * how what they concluded moved is told by `stepsTaken` with `concludedOf` on both days.
 *
 * @param snapshots - Two profiles or more with their days, the earlier first, by the same version of the matrix.
 * @returns The movement from each day to the next, and from the first to the last, of the areas that both days have.
 * @throws InvalidInputError when a profile is malformed, the days do not rise, or the versions of the matrix differ.
 * Source: D-JCM-F4, D-CNV-08, D-JNT-11.
 *
 * @example
 * ```ts
 * import { movementOver, profileOf, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'head of commissioning', agencyId: null };
 * const on = (day: string, level: string) => {
 *   const data = { schemaVersion: 1, id: 'e1', on: day, by, why: null, agencyId: 'council', text: null, evidenceIds: [] };
 *   const { state } = replayAssessment([{ type: 'area-rated', data: { ...data, areaId: 'contracting', level } }]);
 *   return { on: day, profile: profileOf(state) };
 * };
 * const { overall } = movementOver([on('2025-04-01', 'joint'), on('2026-04-01', 'parallel')]);
 * const contracting = overall.areas.find(({ areaId }) => areaId === 'contracting');
 * contracting?.movement; // => 'towards-separate'
 * contracting?.words; // => 'Contracting moved 1 step towards separate, from joint to parallel.'
 * ```
 */
export function movementOver(snapshots: readonly ProfileSnapshot[]): Movement {
  readList(snapshots, ['snapshots'], readSnapshot, { min: 2 });
  snapshots.slice(1).forEach((snapshot, index) => checkFollows(snapshot, snapshots[index] as ProfileSnapshot, ['snapshots', index + 1]));
  return {
    spans: snapshots.slice(1).map((snapshot, index) => spanOf(snapshots[index] as ProfileSnapshot, snapshot)),
    overall: spanOf(snapshots[0] as ProfileSnapshot, snapshots.at(-1) as ProfileSnapshot),
  };
}

function readSnapshot(value: unknown, path: Path): ProfileSnapshot {
  readShape(value, path, { on: readCivilDate, profile: readProfile });
  return value as ProfileSnapshot;
}

function checkFollows({ on, profile }: ProfileSnapshot, before: ProfileSnapshot, path: Path): void {
  if (on <= before.on) refuse('joint/snapshots-out-of-order', [...path, 'on'], on, `a day after ${before.on}`);
  if (profile.matrixId !== before.profile.matrixId) {
    const allowed =
      before.profile.matrixId === undefined ? 'absent: the profile before it is by the original' : `"${before.profile.matrixId}"`;
    refuse('joint/matrices-differ', [...path, 'profile', 'matrixId'], profile.matrixId, allowed);
  }
  if (profile.matrixVersion !== before.profile.matrixVersion) {
    refuse(
      'joint/matrix-versions-differ',
      [...path, 'profile', 'matrixVersion'],
      profile.matrixVersion,
      `the version of the profile before it, "${before.profile.matrixVersion}"`,
    );
  }
}

function spanOf(from: ProfileSnapshot, to: ProfileSnapshot): MovementSpan {
  const earlier = new Map(profiledAreas(from.profile).map(({ id, seen }) => [id, seen]));
  const areas = profiledAreas(to.profile).flatMap((area) => {
    const before = earlier.get(area.id);
    return before === undefined ? [] : [movementOf(area, { on: from.on, area: before }, { on: to.on, area: area.seen })];
  });
  const areasBy = Object.fromEntries(
    KINDS.map((kind) => [kind, areas.filter(({ movement }) => movement === kind).length]),
  ) as MovementSpan['areasBy'];
  return {
    from: from.on,
    to: to.on,
    areas,
    areasBy,
    words: `From ${from.on} to ${to.on}: ${KINDS.filter((kind) => areasBy[kind] > 0)
      .map((kind) => `${formatCount(areasBy[kind], 'area')} ${KIND_WORDS[kind]}`)
      .join('; ')}.`,
  };
}

const KIND_WORDS: { readonly [kind in MovementKind]: string } = {
  'towards-integrated': 'moved towards integrated',
  'towards-separate': 'moved towards separate',
  stayed: 'stayed',
  'agreement-gained': 'gained agreement',
  'agreement-lost': 'lost agreement',
  'still-differing': 'differed on both days',
  'not-known': 'not known on both days',
  'not-applicable': 'not applicable on one of the days or both',
};
const KINDS = Object.keys(KIND_WORDS) as readonly MovementKind[];

interface DatedArea {
  readonly on: CivilDate;
  readonly area: AreaProfile;
}

function movementOf({ id, label }: ProfiledArea, from: DatedArea, to: DatedArea): AreaMovement {
  const [before, after] = [from.area, to.area];
  const movement = kindOf(before, after);
  const views = new Map(before.byAgency.map((view) => [view.agencyId, view]));
  const { steps } = moveBetween(before.spread, after.spread);
  const stepsMoved = before.agreed === null || after.agreed === null ? null : steps;
  return {
    areaId: id,
    from: movementSide(from),
    to: movementSide(to),
    movement,
    stepsMoved,
    byAgency: after.byAgency.flatMap((view) => {
      const earlier = views.get(view.agencyId);
      return earlier === undefined ? [] : [agencyMovement(view.agencyId, earlier, view)];
    }),
    words: `${label} ${wordsOf(movement, before, after, stepsMoved)}.`,
  };
}

function movementSide({ on, area: { state, agreed, spread } }: DatedArea): MovementSide {
  return { on, state, agreed, spread };
}

function kindOf(before: AreaProfile, after: AreaProfile): MovementKind {
  const states = [before.state, after.state];
  if (states.includes('not-applicable')) return 'not-applicable';
  if (states.includes('incomplete')) return 'not-known';
  const [agreedBefore, agreedAfter] = [before, after].map(({ state }) => state !== 'disagreement') as [boolean, boolean];
  if (!agreedBefore) return agreedAfter ? 'agreement-gained' : 'still-differing';
  if (!agreedAfter) return 'agreement-lost';
  return directionOf(before.spread, after.spread);
}

function directionOf(from: readonly Level[], to: readonly Level[]): AgencyMovement['movement'] {
  if (from.length > 0 && from.join() === to.join()) return 'stayed';
  const { direction } = moveBetween(from, to);
  return direction === 'none' ? 'stayed' : direction;
}

function agencyMovement(agencyId: string, from: AreaProfile['byAgency'][number], to: AreaProfile['byAgency'][number]): AgencyMovement {
  return {
    agencyId,
    from: from.level,
    to: to.level,
    movement: directionOf(from.levels, to.levels),
    stepsMoved: moveBetween(from.levels, to.levels).steps,
  };
}

function wordsOf(movement: MovementKind, before: AreaProfile, after: AreaProfile, stepsMoved: number | null): string {
  const [earlier, later] = [before.spread.join(' and '), after.spread.join(' and ')];
  switch (movement) {
    case 'towards-integrated':
    case 'towards-separate': {
      const far = stepsMoved === null ? '' : `${formatCount(stepsMoved, 'step')} `;
      return `moved ${far}${movement.replace('-', ' ')}, from ${earlier} to ${later}`;
    }
    case 'stayed':
      return `stayed at ${later}`;
    case 'agreement-gained':
      return `gained agreement: ${later}, where the views were ${earlier}`;
    case 'agreement-lost':
      return `lost agreement: the views are ${later}, where all saw ${earlier}`;
    case 'still-differing':
      return earlier === later ? `differs as before: ${later}` : `still differs: ${later}, before ${earlier}`;
    case 'not-known':
      return 'is not known on both days';
    case 'not-applicable':
      return 'does not apply on one of the days or both';
  }
}
