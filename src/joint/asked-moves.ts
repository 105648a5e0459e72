import { readShape } from '../kernel/guards.js';
import type { AnyAreaId } from './areas.js';
import type { PartnerTarget, TargetChoice } from './choices.js';
import { moveBetween, type Direction } from './gap-to-target.js';
import type { Level } from './levels.js';
import type { AreaProfile, MatrixProfile, SeenLevel } from './profile.js';
import { readPartnerTargets, readTargetChoices } from './read-chosen.js';
import { readProfile } from './read-profile.js';
import { areasSpokenOf } from './read-voice-ratings.js';
import { stepsFrom, type Steps } from './target-move.js';

/** What {@link askedMoves} takes. */
export interface MovesAsked {
  /** The targets chosen; of several for one area the last counts. */
  readonly targets: readonly TargetChoice[];
  /** Where each partner sees the areas. */
  readonly profile: MatrixProfile;
  /** What each partner wants; of several by one partner for one area the last counts. */
  readonly partnerTargets?: readonly PartnerTarget[];
}

/** How far one partner is asked to move in one area. */
export interface AskedMove {
  readonly areaId: AnyAreaId;
  readonly target: Level;
  /** Where the partner sees the area now. */
  readonly seen: SeenLevel;
  readonly direction: Direction;
  /** How many levels lie between what it sees and the target; null where it sees no single level. */
  readonly steps: number | null;
  /** The level that the partner wants; null where it has not said. */
  readonly wanted: Level | null;
  /** From what it wants to the target. */
  readonly fromWanted: Steps;
  /** Whether it could live with the target, or said that it will not accept it; null where it has not said. */
  readonly stance: 'wanted' | 'acceptable' | 'not-acceptable' | 'red-line' | null;
}

/** What the targets ask of one partner. */
export interface PartnerMoves {
  readonly agencyId: string;
  readonly moves: readonly AskedMove[];
  /** How many areas it is asked to move in, by direction. */
  readonly areas: { readonly [direction in Direction]: number };
}

/**
 * Who is asked to move how far: for each partner and each area with a target the way from where the partner sees the area, and from what it
 * wants. Steps are told by area and never added up over areas.
 *
 * @param input - `targets`, what the partners chose; `profile`, where each sees the areas; `partnerTargets`, what each wants, if that is known.
 * @returns The partners of the profile, each with its moves in the order of the matrix.
 * @throws InvalidInputError when the input is malformed.
 * Source: D-JCM-F3, D-CNV-08.
 *
 * @example
 * ```ts
 * import { askedMoves, assessMatrix } from 'commissioning-kit/joint';
 *
 * const { outcome } = assessMatrix({
 *   agencies: [
 *     { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *     { id: 'schools', name: 'Sampleton Schools Forum', kind: 'schools-forum', identifiers: [] },
 *   ],
 *   observations: [
 *     { agencyId: 'council', descriptor: 'CO-I1', observed: 'yes' },
 *     { agencyId: 'schools', descriptor: 'CO-J1', observed: 'yes' },
 *   ],
 *   rule: 'any',
 * });
 * const moves = outcome === 'insufficient-information' ? [] : askedMoves({
 *   targets: [{ areaId: 'contracting', level: 'joint', rationale: 'Shared terms are enough', approvedBy: null }],
 *   profile: outcome,
 * });
 * moves.map(({ agencyId, moves: [move] }) => [agencyId, move?.direction, move?.steps]);
 * // => [['council', 'towards-separate', 1], ['schools', 'none', 0]]
 * ```
 */
export function askedMoves(input: MovesAsked): readonly PartnerMoves[] {
  readShape(input, [], { targets: readTargetChoices, profile: readProfile }, { partnerTargets: readPartnerTargets });
  const { targets, profile, partnerTargets = [] } = input;
  const chosen = new Map(targets.map((target) => [target.areaId, target.level]));
  const wishes = new Map(partnerTargets.map((wish) => [JSON.stringify([wish.agencyId, wish.areaId]), wish]));
  const areas: Readonly<Record<string, AreaProfile>> = profile.areas;
  const agencyIds = new Set([
    ...Object.values(areas).flatMap(({ byAgency }) => byAgency.map(({ agencyId }) => agencyId)),
    ...partnerTargets.map(({ agencyId }) => agencyId),
  ]);
  return [...agencyIds].map((agencyId) => {
    const moves = areasSpokenOf(targets).flatMap((areaId) => {
      const target = chosen.get(areaId);
      if (target === undefined) return [];
      const seen = Object.hasOwn(areas, areaId) ? areas[areaId]?.byAgency.find((view) => view.agencyId === agencyId) : undefined;
      return [moveOfPartner(areaId, target, seen?.level ?? null, seen?.levels ?? [], wishes.get(JSON.stringify([agencyId, areaId])))];
    });
    return { agencyId, moves, areas: countDirections(moves) };
  });
}

function moveOfPartner(
  areaId: AnyAreaId,
  target: Level,
  seen: SeenLevel,
  levels: readonly Level[],
  wish: PartnerTarget | undefined,
): AskedMove {
  return {
    areaId,
    target,
    seen,
    ...moveBetween(levels, [target]),
    wanted: wish?.wanted ?? null,
    fromWanted: stepsFrom(wish?.wanted ?? null, target),
    stance: wish === undefined ? null : stanceOn(target, wish),
  };
}

function stanceOn(target: Level, { wanted, acceptable, redLines }: PartnerTarget): AskedMove['stance'] {
  if (wanted === target) return 'wanted';
  if (redLines.some(({ level }) => level === target)) return 'red-line';
  return acceptable.includes(target) ? 'acceptable' : 'not-acceptable';
}

function countDirections(moves: readonly AskedMove[]): PartnerMoves['areas'] {
  const counts = { 'towards-integrated': 0, 'towards-separate': 0, none: 0, 'not-known': 0 };
  for (const { direction } of moves) counts[direction] += 1;
  return counts;
}
