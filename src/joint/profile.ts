import type { CivilDate } from '../kernel/civil-date.js';
import { AREAS, type AnyAreaId, type AreaId, type LocalAreaId } from './areas.js';
import type { DescriptorId } from './descriptor-labels.js';
import { LEVELS, type Level } from './levels.js';
import { isLocalArea } from './read-parts.js';
import type { VoiceLevel, VoiceRating } from './voice.js';

/**
 * Where one agency sees an area: a level; `straddle` when what it observed shows several; `none-shown` when it shows none; `divided` when its
 * own voices differ; `unknown`; `not-applicable`; `abstained` when it would rather not say; null when it has not said anything yet. None of
 * the last four counts as a level.
 */
export type SeenLevel = VoiceLevel | 'divided' | null;

/** One agency’s view of one area. */
export interface AgencyView {
  readonly agencyId: string;
  readonly level: SeenLevel;
  /** The levels it sees shown, in the order of the matrix: one for a level, several for a straddle or where its voices differ, else none. */
  readonly levels: readonly Level[];
  /** Why, in the agency’s words; null where it has several voices. */
  readonly text: string | null;
  readonly evidenceIds: readonly string[];
  readonly on: CivilDate | null;
  /** What each of its voices says, where it does not speak as one alone. */
  readonly voices?: readonly VoiceRating[];
  /** The partners before it whose views are shown, as it has not rated the area itself. */
  readonly inheritedFrom?: readonly string[];
}

/**
 * What the views of an area come to. Those who abstain are left out. `agreed`: all see one level; `straddle`: all see the same several
 * levels; `disagreement`: they see different ones, also within one agency, or only one sees a level where the others say that the area does
 * not apply; `incomplete`: no difference so far, but somebody has not said, does not know or sees no level shown, or nobody is left to agree
 * with; `not-applicable`: all say that it does not apply, or it was set aside for a reason.
 */
export type AreaState = 'agreed' | 'straddle' | 'disagreement' | 'incomplete' | 'not-applicable';

/** Where an area stands, each agency’s view kept beside what they agree on. */
export interface AreaProfile {
  readonly state: AreaState;
  /** The level that all see, or null. */
  readonly agreed: Level | null;
  /** Every level that anybody sees, in the order of the matrix: how far the views lie apart. None where the area was set aside. */
  readonly spread: readonly Level[];
  readonly byAgency: readonly AgencyView[];
  /** The descriptors that nobody observed; null when the agencies rated by level and not by descriptor. */
  readonly notEvidenced: readonly DescriptorId[] | null;
  /** Why the area was set aside, or has no place in the adapted matrix, whatever was said of it. */
  readonly reason?: string;
}

/** Where a partnership stands in each of the seven areas and in those of its own: no total, no mean. */
export interface MatrixProfile {
  readonly matrixVersion: string;
  /** The id of the adapted matrix; absent for the original. */
  readonly matrixId?: `local:${string}`;
  /** What the adapted matrix calls its areas. */
  readonly labels?: { readonly [areaId: string]: string };
  readonly areas: { readonly [area in AreaId]: AreaProfile } & { readonly [area: LocalAreaId]: AreaProfile };
}

/** An area of a profile with its name. */
export interface ProfiledArea {
  readonly id: AnyAreaId;
  readonly label: string;
  readonly seen: AreaProfile;
}

/**
 * The areas of a profile in the order of the matrix, the partners’ own after them, each with its name. Trusts that it is given a profile.
 *
 * @param profile - From `profileOf` or `assessMatrix`.
 * @returns The areas with what the profile says of them.
 * Source: D-JCM-F2.
 *
 * @example
 * ```ts
 * import { assessmentLifecycle, profiledAreas, profileOf } from 'commissioning-kit/joint';
 *
 * const areas = profiledAreas(profileOf(assessmentLifecycle.initialState()));
 * areas.map(({ label }) => label)[5]; // => 'Contracting'
 * ```
 */
export function profiledAreas({ areas, labels = {} }: MatrixProfile): readonly ProfiledArea[] {
  const labelOf = (id: string, label: string): string => (Object.hasOwn(labels, id) ? (labels[id] as string) : label);
  return [
    ...AREAS.map(({ id, label }) => ({ id, label: labelOf(id, label), seen: areas[id] })),
    ...Object.keys(areas)
      .filter(isLocalArea)
      .map((id) => ({ id, label: labelOf(id, id.slice('local:'.length)), seen: areas[id] as AreaProfile })),
  ];
}

/** The profile of an area from the views of it, and the reason why it was set aside if it was. */
export function areaProfile(byAgency: readonly AgencyView[], notEvidenced: readonly DescriptorId[] | null, reason?: string): AreaProfile {
  if (reason !== undefined) return { state: 'not-applicable', agreed: null, spread: [], byAgency, notEvidenced, reason };
  const state = stateOf(byAgency);
  const spread = LEVELS.filter((level) => byAgency.some((view) => view.levels.includes(level)));
  return { state, agreed: state === 'agreed' ? (spread[0] as Level) : null, spread, byAgency, notEvidenced };
}

function stateOf(views: readonly AgencyView[]): AreaState {
  const speaking = views.filter((view) => view.level !== 'abstained');
  const applying = speaking.filter((view) => view.level !== 'not-applicable');
  if (speaking.length > 0 && applying.length === 0) return 'not-applicable';
  if (applying.some((view) => view.level === 'divided')) return 'disagreement';
  const positions = new Set(applying.filter((view) => view.levels.length > 0).map((view) => view.levels.join()));
  if (positions.size > 1) return 'disagreement';
  if (positions.size === 0 || applying.some(isUnsure)) return 'incomplete';
  if (applying.length === 1 && speaking.length > 1) return 'disagreement';
  if (applying.length === 1 && views.length > 1) return 'incomplete';
  return applying[0]?.level === 'straddle' ? 'straddle' : 'agreed';
}

/** Whether an agency, or one of its voices, names no level although the area applies. */
function isUnsure({ levels, voices = [] }: AgencyView): boolean {
  return levels.length === 0 || voices.some((voice) => voice.level === 'unknown' || voice.level === 'none-shown');
}
