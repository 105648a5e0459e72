import { UK_NATIONS, type UkNation } from '../kernel/bank-holidays.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import { readCivilDate, readNullable, readOneOf, readShape } from '../kernel/guards.js';
import { inferred, type SourceRef } from '../kernel/source.js';
import type { AnyAreaId } from './areas.js';
import type { GateRecorded, TargetChoice } from './choices.js';
import { GATES, type Gate } from './gates.js';
import type { Level } from './levels.js';
import { poolingPower, type PoolingPower, type PoolingPowerFinding } from './pooling-powers.js';
import { readGateRecords, readTargetChoices } from './read-chosen.js';
import { areasStanding, labelBy, STANDING, standingBy, type Standing } from './standing.js';
import { stepsFrom } from './target-move.js';

/** What {@link checkGates} takes: what is recorded of gates, and where the partners stand and want to be. */
export interface GatesToCheck extends Standing {
  /** What was found of each gate; of several findings for one gate and area the last counts. */
  readonly gates: readonly GateRecorded[];
  /** Where the partners want to be. */
  readonly targets?: readonly TargetChoice[];
  /** The nation whose law counts; null or absent where that is not said. */
  readonly nation?: UkNation | null;
  /** The day to look at it. */
  readonly on: CivilDate;
}

/** One gate of one area, as it stands. */
export interface GateStanding {
  readonly gateId: string;
  readonly label: string;
  readonly text: string | null;
  /** What it is asked for: the level that is claimed, the one that is wanted, or stepping back. */
  readonly askedFor: readonly ('claim' | 'target' | 'stepping-back')[];
  readonly holds: Tri;
  /** What was recorded of it, in the partners’ words. */
  readonly found: string | null;
  readonly evidenceIds: readonly string[];
  /** `law` and `library` as in the catalogue; `partners` for a gate of their own, which they asked for whatever the level. */
  readonly basis: Gate['basis'] | 'partners';
  readonly sources: readonly SourceRef[];
}

/** The gates of one area. */
export interface AreaGates {
  readonly areaId: AnyAreaId;
  /** The level that the partners claim together: what they concluded on or all see. */
  readonly claimed: Level | null;
  readonly target: Level | null;
  /** Whether the claim can be made: not while a gate is found not to hold, not known while one has not been looked at. */
  readonly claim: 'can-be-made' | 'blocked' | 'not-known' | 'none-made';
  /** The same for the level wanted, were it claimed today. It blocks no talk of it and no step towards it. */
  readonly towardsTarget: 'open-to-claim' | 'gates-to-meet' | 'not-known' | 'no-target';
  readonly gates: readonly GateStanding[];
}

/** A finding on claims, with the gates of each area. */
export type GatesFinding = Finding<'claims-hold' | 'claims-blocked' | 'nothing-claimed'> & {
  readonly areas: readonly AreaGates[];
  /** The powers to pool of the nation on the day; empty where no nation is named. */
  readonly powers: readonly PoolingPower[];
};

/**
 * Which gates hold for the levels that partners claim, and which they would have to meet for the levels they want. A gate that is found not to
 * hold blocks the claim; it blocks no discussion and no target. A gate that nobody has looked at is not known and never counts as shut or open.
 *
 * @param input - `gates`, what was found of them; where the partners stand, as a `profile`, `positions` or both; `targets`; `nation`, whose powers
 *   to pool are set beside; `on`, the day.
 * @returns `'claims-blocked'` where a gate of a claimed level is found not to hold; `'insufficient-information'` where one has not been looked at;
 *   `'claims-hold'` otherwise; `'nothing-claimed'` where the partners agree on no level anywhere. Beside it the gates by area.
 * @throws InvalidInputError when the input is malformed.
 * Source: D-LAW-08, D-JCM-RA-J2, D-JNT-05; the gates are this library’s.
 *
 * @example
 * ```ts
 * import { checkGates } from 'commissioning-kit/joint';
 *
 * const areaId = 'commissioning-functions';
 * const check = checkGates({
 *   positions: [{ areaId, outcome: 'agreed', level: 'joint', dissents: [], text: null }],
 *   gates: [{ gateId: 'staff-arrangements', areaId, holds: 'no', evidenceIds: [], text: 'Nobody has said who employs the joint team' }],
 *   nation: 'england',
 *   on: '2026-04-01',
 * });
 * check.outcome; // => 'claims-blocked'
 * check.areas.find((area) => area.areaId === areaId)?.claim; // => 'blocked'
 * ```
 */
export function checkGates(input: GatesToCheck): GatesFinding {
  readShape(
    input,
    [],
    { gates: readGateRecords, on: readCivilDate },
    { ...STANDING, targets: readTargetChoices, nation: readNullable(readOneOf(UK_NATIONS)) },
  );
  const { gates, targets = [], nation = null, on } = input;
  const standsIn = standingBy(input);
  const labelOf = labelBy(input);
  const wanted = new Map(targets.map((target) => [target.areaId, target.level]));
  const found = new Map(gates.map((record) => [keyOf(record), record]));
  const areas = areasStanding(input, [...targets, ...gates]).map((areaId) => {
    const { level, applies } = standsIn(areaId);
    return gatesOf(areaId, level, applies === 'no' ? null : (wanted.get(areaId) ?? null), found);
  });
  const pooling = nation === null ? null : poolingPower({ nation, on });
  const claims = areas.map(({ claim }) => claim);
  return {
    outcome: claims.includes('blocked')
      ? 'claims-blocked'
      : claims.includes('not-known')
        ? 'insufficient-information'
        : claims.includes('can-be-made')
          ? 'claims-hold'
          : 'nothing-claimed',
    reasons: [...areas.flatMap((area) => reasonsOf(area, labelOf)), ...(isPoolingAsked(areas) ? (pooling?.reasons ?? []) : [])],
    unknown: areas.flatMap((area) => questionsOf(area, labelOf)),
    caveats: caveatsOf(areas, pooling),
    areas,
    powers: pooling?.powers ?? [],
  };
}

function keyOf({ gateId, areaId }: Pick<GateRecorded, 'gateId' | 'areaId'>): string {
  return JSON.stringify([gateId, areaId]);
}

function gatesOf(areaId: AnyAreaId, claimed: Level | null, target: Level | null, found: ReadonlyMap<string, GateRecorded>): AreaGates {
  const isSteppingBack = stepsFrom(claimed, target).direction === 'towards-separate';
  const listed = GATES.flatMap((gate: Gate): GateStanding[] => {
    const levels = gate.at.find((place) => place.areaId === areaId)?.levels ?? [];
    const isAt = (level: Level | null): boolean => level !== null && levels.includes(level);
    const askedFor: GateStanding['askedFor'] =
      gate.asked === 'on-stepping-back'
        ? isSteppingBack && isAt(claimed) && !isAt(target)
          ? ['stepping-back']
          : []
        : [...(isAt(claimed) ? (['claim'] as const) : []), ...(isAt(target) ? (['target'] as const) : [])];
    if (askedFor.length === 0) return [];
    const { id, label, text, basis, sources } = gate;
    const record = found.get(keyOf({ gateId: id, areaId }));
    return [{ gateId: id, label, text, askedFor, ...foundIn(record), basis, sources }];
  });
  const own = [...found.values()].filter((record) => record.areaId === areaId && !GATES.some(({ id }) => id === record.gateId));
  const gates = [...listed, ...own.map((record) => ownGate(record, claimed, target))];
  return {
    areaId,
    claimed,
    target,
    claim: claimed === null ? 'none-made' : (['can-be-made', 'blocked', 'not-known'] as const)[standingFor(gates, ['claim'])],
    towardsTarget:
      target === null
        ? 'no-target'
        : (['open-to-claim', 'gates-to-meet', 'not-known'] as const)[standingFor(gates, ['target', 'stepping-back'])],
    gates,
  };
}

function foundIn(record: GateRecorded | undefined): Pick<GateStanding, 'holds' | 'found' | 'evidenceIds'> {
  return { holds: record?.holds ?? 'unknown', found: record?.text ?? null, evidenceIds: record?.evidenceIds ?? [] };
}

function ownGate(record: GateRecorded, claimed: Level | null, target: Level | null): GateStanding {
  return {
    gateId: record.gateId,
    label: record.gateId,
    text: null,
    askedFor: [...(claimed === null ? [] : (['claim'] as const)), ...(target === null ? [] : (['target'] as const))],
    ...foundIn(record),
    basis: 'partners',
    sources: [],
  };
}

/** 0 where all hold, 1 where one does not, 2 where one is not known. */
function standingFor(gates: readonly GateStanding[], purposes: readonly GateStanding['askedFor'][number][]): 0 | 1 | 2 {
  const asked = gates.filter(({ askedFor }) => askedFor.some((purpose) => purposes.includes(purpose)));
  return asked.some(({ holds }) => holds === 'no') ? 1 : asked.some(({ holds }) => holds === 'unknown') ? 2 : 0;
}

function isPoolingAsked(areas: readonly AreaGates[]): boolean {
  return areas.some(({ gates }) => gates.some(({ gateId }) => gateId === 'power-to-pool'));
}

function reasonsOf({ areaId, claimed, target, gates }: AreaGates, labelOf: (areaId: AnyAreaId) => string): readonly Reason[] {
  return gates
    .filter(({ holds, askedFor }) => holds !== 'unknown' && askedFor.length > 0)
    .map((gate) => ({
      code: gate.holds === 'yes' ? 'joint/gate-holds' : 'joint/gate-does-not-hold',
      message: `${labelOf(areaId)}: ${gate.label}${gate.holds === 'yes' ? ' holds' : ' does not hold'}, asked for ${purposesOf(gate, claimed, target)}${gate.found === null ? '' : ` (${gate.found})`}`,
      path: ['gates'],
      input: { gateId: gate.gateId, areaId, holds: gate.holds },
      basis: gate.basis === 'partners' ? 'caller' : 'library',
      domainId: GATES.find(({ id }) => id === gate.gateId)?.domainId ?? null,
      sources: gate.sources,
    }));
}

function purposesOf({ askedFor }: GateStanding, claimed: Level | null, target: Level | null): string {
  return askedFor
    .map((purpose) =>
      purpose === 'claim' ? `the claim of ${claimed}` : purpose === 'target' ? `the target of ${target}` : `stepping back from ${claimed}`,
    )
    .join(' and ');
}

function questionsOf({ areaId, gates }: AreaGates, labelOf: (areaId: AnyAreaId) => string): readonly Question[] {
  return gates
    .filter(({ holds, askedFor }) => holds === 'unknown' && askedFor.length > 0)
    .map(({ gateId, label, text }) => ({
      id: `${areaId}/${gateId}`,
      text: `${labelOf(areaId)}: does this hold: ${text ?? label}?`,
      path: ['gates'],
    }));
}

function caveatsOf(areas: readonly AreaGates[], pooling: PoolingPowerFinding | null): readonly Caveat[] {
  const caveats: Caveat[] = [];
  if (areas.some(({ gates }) => gates.some(({ basis }) => basis !== 'partners'))) {
    caveats.push({
      code: 'joint/gates-of-the-library',
      message:
        'The texts name no gates; those of this library are drawn from the examples of the matrix and from the law, and partners may record others',
      kind: 'library-default',
      parameter: 'gates',
      sources: [inferred('ipc-book', 'Appendix, Figure 2.2')],
    });
  }
  if (!isPoolingAsked(areas)) return caveats;
  if (pooling === null) {
    caveats.push({
      code: 'joint/nation-not-said',
      message: 'Powers to pool differ by nation and date; none is set beside the gate, since no nation is named',
      kind: 'data',
      parameter: 'nation',
      sources: [],
    });
    return caveats;
  }
  const isClaimedToHold = areas.some(({ gates }) => gates.some(({ gateId, holds }) => gateId === 'power-to-pool' && holds === 'yes'));
  if (pooling.outcome === 'none-known' && isClaimedToHold) {
    caveats.push({
      code: 'joint/no-power-known',
      message: 'A power to pool is recorded as named, but this library knows of none in that nation on that day',
      kind: 'data',
      parameter: 'on',
      sources: [],
    });
  }
  return [...caveats, ...pooling.caveats];
}
