import { refuse } from '../kernel/guards.js';
import type { AnyAreaId } from './areas.js';
import { moveBetween, type Direction } from './gap-to-target.js';
import type { Level } from './levels.js';
import { profiledAreas, type AgencyView, type AreaProfile, type AreaState, type MatrixProfile, type SeenLevel } from './profile.js';
import { readProfile } from './read-profile.js';

/** What {@link compareProfiles} keeps of an area on either side. */
export interface ComparedArea {
  readonly state: AreaState;
  readonly agreed: Level | null;
  readonly spread: readonly Level[];
}

/** One agency’s view on either side; null where it has none. */
export interface AgencyDifference {
  readonly agencyId: string;
  readonly first: SeenLevel;
  readonly second: SeenLevel;
  readonly direction: Direction;
  readonly steps: number | null;
}

/** How an area stands in two profiles. */
export interface AreaDifference {
  readonly area: AnyAreaId;
  /**
   * `same` or `different`: whether the levels seen are the same ones; `not-comparable` where one side sees none, because it is not known or
   * does not apply.
   */
  readonly comparison: 'same' | 'different' | 'not-comparable';
  readonly first: ComparedArea;
  readonly second: ComparedArea;
  /** From the first to the second, as far as it holds for every level seen. */
  readonly direction: Direction;
  readonly steps: number | null;
  /** The agencies that stand in both. */
  readonly byAgency: readonly AgencyDifference[];
}

/**
 * Two profiles side by side: two partners’ views, or before and after. A difference is something to discuss, not an error, and no direction
 * counts as a decline.
 *
 * @param first - A profile.
 * @param second - Another, by the same version of the matrix.
 * @returns The seven areas in the order of the matrix, and after them those of the partners’ own that stand in both.
 * @throws InvalidInputError when a profile is malformed or their matrices or versions of the matrix differ.
 * Source: D-JCM-F4, D-CNV-08, D-EXE-05.
 *
 * @example
 * ```ts
 * import { compareProfiles, profileOf, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'head of commissioning', agencyId: null };
 * const rating = (id: string, agencyId: string, level: string) => ({
 *   type: 'area-rated',
 *   data: { schemaVersion: 1, id, on: '2026-04-01', by, why: null, agencyId, areaId: 'contracting', level, text: null, evidenceIds: [] },
 * });
 * const { state } = replayAssessment([rating('e1', 'council', 'joint'), rating('e2', 'icb', 'parallel')]);
 * const differences = compareProfiles(profileOf(state, { agencyIds: ['council'] }), profileOf(state, { agencyIds: ['icb'] }));
 * differences.filter((difference) => difference.comparison === 'different').map(({ area, direction, steps }) => [area, direction, steps]);
 * // => [['contracting', 'towards-separate', 1]]
 * ```
 */
export function compareProfiles(first: MatrixProfile, second: MatrixProfile): readonly AreaDifference[] {
  readProfile(first, ['first']);
  readProfile(second, ['second']);
  if (first.matrixVersion !== second.matrixVersion) {
    refuse(
      'joint/matrix-versions-differ',
      ['second', 'matrixVersion'],
      second.matrixVersion,
      `the version of the first profile, "${first.matrixVersion}"`,
    );
  }
  if (first.matrixId !== second.matrixId) {
    refuse(
      'joint/matrices-differ',
      ['second', 'matrixId'],
      second.matrixId ?? null,
      first.matrixId === undefined
        ? 'absent: the first profile is by the original matrix'
        : `the matrix of the first profile, "${first.matrixId}"`,
    );
  }
  const others = new Map(profiledAreas(second).map(({ id, seen }) => [id, seen]));
  return profiledAreas(first).flatMap(({ id, seen }) => {
    const other = others.get(id);
    return other === undefined ? [] : [differenceOf(id, seen, other)];
  });
}

function differenceOf(area: AnyAreaId, first: AreaProfile, second: AreaProfile): AreaDifference {
  const views = new Map(second.byAgency.map((view) => [view.agencyId, view]));
  return {
    area,
    comparison:
      first.spread.length === 0 || second.spread.length === 0
        ? 'not-comparable'
        : first.spread.join() === second.spread.join()
          ? 'same'
          : 'different',
    first: sideOf(first),
    second: sideOf(second),
    ...moveBetween(first.spread, second.spread),
    byAgency: first.byAgency.flatMap((view) => {
      const other = views.get(view.agencyId);
      return other === undefined ? [] : [agencyDifference(view, other)];
    }),
  };
}

function sideOf({ state, agreed, spread }: AreaProfile): ComparedArea {
  return { state, agreed, spread };
}

function agencyDifference(first: AgencyView, second: AgencyView): AgencyDifference {
  return { agencyId: first.agencyId, first: first.level, second: second.level, ...moveBetween(first.levels, second.levels) };
}
