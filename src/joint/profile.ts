import type { CivilDate } from '../kernel/civil-date.js';
import type { AreaId } from './areas.js';
import type { DescriptorId } from './descriptor-labels.js';
import { LEVELS, type Level } from './levels.js';

/**
 * Where one agency sees an area: a level; `straddle` when what it observed shows several; `none-shown` when it shows none;
 * `unknown`; `not-applicable`; null when it has not said anything yet. None of the last four counts as a level.
 */
export type SeenLevel = Level | 'straddle' | 'none-shown' | 'unknown' | 'not-applicable' | null;

/** One agency’s view of one area. */
export interface AgencyView {
  readonly agencyId: string;
  readonly level: SeenLevel;
  /** The levels it sees shown, in the order of the matrix: one for a level, several for a straddle, else none. */
  readonly levels: readonly Level[];
  /** Why, in the agency’s words. */
  readonly text: string | null;
  readonly evidenceIds: readonly string[];
  readonly on: CivilDate | null;
}

/**
 * What the views of an area come to. `agreed`: all see one level; `straddle`: all see the same several levels; `disagreement`: they see
 * different ones, or only one sees a level where the others say that the area does not apply; `incomplete`: no difference so far, but
 * somebody has not said, does not know or sees no level shown; `not-applicable`: all say that it does not apply.
 */
export type AreaState = 'agreed' | 'straddle' | 'disagreement' | 'incomplete' | 'not-applicable';

/** Where an area stands, each agency’s view kept beside what they agree on. */
export interface AreaProfile {
  readonly state: AreaState;
  /** The level that all see, or null. */
  readonly agreed: Level | null;
  /** Every level that anybody sees, in the order of the matrix: how far the views lie apart. */
  readonly spread: readonly Level[];
  readonly byAgency: readonly AgencyView[];
  /** The descriptors that nobody observed; null when the agencies rated by level and not by descriptor. */
  readonly notEvidenced: readonly DescriptorId[] | null;
}

/** Where a partnership stands in each of the seven areas: no total, no mean. */
export interface MatrixProfile {
  readonly matrixVersion: string;
  readonly areas: { readonly [area in AreaId]: AreaProfile };
}

/** The profile of an area from the views of it. */
export function areaProfile(byAgency: readonly AgencyView[], notEvidenced: readonly DescriptorId[] | null): AreaProfile {
  const state = stateOf(byAgency);
  const spread = LEVELS.filter((level) => byAgency.some((view) => view.levels.includes(level)));
  return { state, agreed: state === 'agreed' ? (spread[0] as Level) : null, spread, byAgency, notEvidenced };
}

function stateOf(views: readonly AgencyView[]): AreaState {
  const applying = views.filter((view) => view.level !== 'not-applicable');
  if (views.length > 0 && applying.length === 0) return 'not-applicable';
  const positions = new Set(applying.filter((view) => view.levels.length > 0).map((view) => view.levels.join()));
  if (positions.size > 1) return 'disagreement';
  if (positions.size === 0 || applying.some((view) => view.levels.length === 0)) return 'incomplete';
  if (applying.length === 1 && views.length > 1) return 'disagreement';
  return applying[0]?.level === 'straddle' ? 'straddle' : 'agreed';
}
