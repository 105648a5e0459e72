import type { Shape } from '../kernel/guards.js';
import type { AnyAreaId } from './areas.js';
import type { AreaApplicability } from './assessment.js';
import type { PositionRecorded } from './choices.js';
import { isLevel } from './level-order.js';
import type { Level } from './levels.js';
import type { AreaProfile, MatrixProfile } from './profile.js';
import { readApplicability, readPositions } from './read-chosen.js';
import { readNames, type NamesById } from './read-parts.js';
import { readProfile } from './read-profile.js';
import { areaLabel, areasSpokenOf } from './read-voice-ratings.js';

/** What tells where the partners stand. Any of it may be missing; then what only it could tell is not known. */
export interface Standing {
  /** What their ratings come to. */
  readonly profile?: MatrixProfile;
  /** What they concluded; on an area it goes before what the ratings come to. */
  readonly positions?: readonly PositionRecorded[];
  /** Which areas they set aside. */
  readonly applicability?: readonly AreaApplicability[];
  /** What areas are called, as in an adapted matrix; by default as the profile has it, else as the original does. */
  readonly labels?: NamesById;
}

/** The readers of a standing, for use inside shapes. */
export const STANDING: Shape = { profile: readProfile, positions: readPositions, applicability: readApplicability, labels: readNames };

/** Where the partners stand in one area. */
export interface AreaStanding {
  /** The level that they concluded on or, where they have not, all see; else null. */
  readonly level: Level | null;
  readonly from: 'position' | 'ratings' | null;
  /** `no` where they set the area aside or all say that it does not apply. */
  readonly applies: 'yes' | 'no' | 'unknown';
}

/** Looks up where the partners stand. Trusts its input. */
export function standingBy({ profile, positions = [], applicability = [] }: Standing): (areaId: AnyAreaId) => AreaStanding {
  const concluded = new Map<string, PositionRecorded>(positions.map((position) => [position.areaId, position]));
  const decided = new Map<string, AreaApplicability>(applicability.map((entry) => [entry.areaId, entry]));
  return (areaId) => {
    const position = concluded.get(areaId);
    const rated = ratedIn(profile, areaId);
    const applies = decided.get(areaId)?.applies ?? (rated?.state === 'not-applicable' ? 'no' : rated === null ? 'unknown' : 'yes');
    if (applies === 'no') return { level: null, from: null, applies };
    if (position !== undefined) return { level: position.level, from: 'position', applies: 'yes' };
    const level = rated?.agreed ?? null;
    return { level, from: isLevel(level) ? 'ratings' : null, applies };
  };
}

/** What an area is called where the partners stand. */
export function labelBy({ profile, labels }: Standing): (areaId: AnyAreaId) => string {
  const known = { ...profile?.labels, ...labels };
  return (areaId) => areaLabel(areaId, known);
}

function ratedIn(profile: MatrixProfile | undefined, areaId: AnyAreaId): AreaProfile | null {
  const areas: Readonly<Record<string, AreaProfile>> = profile?.areas ?? {};
  return Object.hasOwn(areas, areaId) ? (areas[areaId] as AreaProfile) : null;
}

/** The areas of a standing and of other entries: those of the matrix in its order, then the partners’ own as they are first spoken of. */
export function areasStanding(
  { profile, positions = [], applicability = [] }: Standing,
  others: readonly { readonly areaId: AnyAreaId }[],
): readonly AnyAreaId[] {
  const profiled = Object.keys(profile?.areas ?? {}).map((areaId) => ({ areaId: areaId as AnyAreaId }));
  return areasSpokenOf([...profiled, ...positions, ...applicability, ...others]);
}
