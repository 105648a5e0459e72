import { readShape } from '../kernel/guards.js';
import { listed } from './area-words.js';
import type { AnyAreaId } from './areas.js';
import type { Level } from './levels.js';
import { areaProfile, profiledAreas, type AreaProfile, type AreaState, type MatrixProfile, type ProfiledArea } from './profile.js';
import { nameIn, readNames, type NamesById } from './read-parts.js';
import { readProfile } from './read-profile.js';

/** How the reading of one area changes when a partner is left out. */
export interface AreaWithout {
  readonly areaId: AnyAreaId;
  readonly with: { readonly state: AreaState; readonly agreed: Level | null };
  readonly without: { readonly state: AreaState; readonly agreed: Level | null };
}

/** What the profile would be without one partner. */
export interface PartnerLeftOut {
  readonly agencyId: string;
  /** The areas whose state or agreed level would change. */
  readonly changes: readonly AreaWithout[];
  /** The areas of which the others agree and it does not. */
  readonly agreedWithout: readonly AnyAreaId[];
  readonly words: string;
}

/** Whether what is agreed of an area holds whichever partner leaves. */
export interface AreaStability {
  readonly areaId: AnyAreaId;
  readonly agreed: Level;
  /** `holds`: the others still agree on it; `rests-on`: not without some; `too-few-partners`: whoever leaves, at most one view is left, which shows nothing. */
  readonly stability: 'holds' | 'rests-on' | 'too-few-partners';
  /** The partners without whom it would not be agreed. */
  readonly restsOn: readonly string[];
}

/** What {@link leaveOneOut} takes beside the profile. */
export interface LeaveOneOutOptions {
  /** What the partners are called in the words, by id; their ids by default. */
  readonly names?: NamesById;
}

/** The profile with each partner left out in turn. */
export interface LeaveOneOut {
  readonly partners: readonly PartnerLeftOut[];
  /** Those whose leaving would change most areas: several where they change as many; none where no leaving changes any. */
  readonly changeMost: readonly string[];
  /** The areas with an agreed level, in their order. */
  readonly agreed: readonly AreaStability[];
}

/**
 * Which partner’s leaving would change the picture most, and whether what is agreed holds whoever leaves. It says how much rests on one view,
 * not that the view is wrong.
 *
 * @param profile - Where the partners stand, from `profileOf` or `assessMatrix`.
 * @param options - `names`: what the partners are called in the words, by id.
 * @returns For each partner the areas that would change without it, and for each agreed level whether it holds.
 * @throws InvalidInputError when the profile or an option is malformed.
 * Source: D-JCM-X3, D-JCM-F2, D-EXE-05.
 *
 * @example
 * ```ts
 * import { assessMatrix, leaveOneOut } from 'commissioning-kit/joint';
 *
 * const agency = (id: string) => ({ id, name: id, kind: 'council', identifiers: [] });
 * const { outcome } = assessMatrix({
 *   agencies: [agency('council'), agency('icb'), agency('trust')],
 *   observations: [
 *     { agencyId: 'council', descriptor: 'CO-J1', observed: 'yes' },
 *     { agencyId: 'icb', descriptor: 'CO-J1', observed: 'yes' },
 *     { agencyId: 'trust', descriptor: 'CO-S1', observed: 'yes' },
 *   ],
 *   rule: 'any',
 * });
 * const turns = outcome === 'insufficient-information' ? null : leaveOneOut(outcome);
 * turns?.changeMost; // => ['trust']
 * turns?.partners[2]?.changes[0]?.without; // => { state: 'agreed', agreed: 'joint' }
 * ```
 */
export function leaveOneOut(profile: MatrixProfile, options: LeaveOneOutOptions = {}): LeaveOneOut {
  readProfile(profile, ['profile']);
  readShape(options, ['options'], {}, { names: readNames });
  const { names = {} } = options;
  const areas = profiledAreas(profile);
  const agencyIds = [...new Set(areas.flatMap(({ seen }) => seen.byAgency.map(({ agencyId }) => agencyId)))];
  const partners = agencyIds.map((agencyId) => leaveOut(agencyId, areas, nameIn(names, agencyId)));
  const most = Math.max(0, ...partners.map(({ changes }) => changes.length));
  return {
    partners,
    changeMost: most === 0 ? [] : partners.filter(({ changes }) => changes.length === most).map(({ agencyId }) => agencyId),
    agreed: areas.flatMap(({ id, seen }) => (seen.agreed === null ? [] : [stabilityOf(id, seen, seen.agreed)])),
  };
}

function leaveOut(agencyId: string, areas: readonly ProfiledArea[], name: string): PartnerLeftOut {
  const changed = areas.flatMap(({ id, label, seen }) => {
    const after = withoutPartner(seen, agencyId);
    if (after.state === seen.state && after.agreed === seen.agreed) return [];
    return [{ label, change: { areaId: id, with: positionIn(seen), without: positionIn(after) } }];
  });
  const changes = changed.map(({ change }) => change);
  const agreedWithout = changes.filter((change) => change.without.state === 'agreed').map(({ areaId }) => areaId);
  return {
    agencyId,
    changes,
    agreedWithout,
    words:
      changes.length === 0
        ? `Without ${name} no area would be read otherwise.`
        : `Without ${name} ${listed(changed.map(({ label, change }) => `${label} would be ${read(change.without)}`))}.`,
  };
}

function withoutPartner(area: AreaProfile, agencyId: string): AreaProfile {
  return areaProfile(
    area.byAgency.filter((view) => view.agencyId !== agencyId),
    area.notEvidenced,
    area.reason,
  );
}

function positionIn({ state, agreed }: AreaProfile): AreaWithout['with'] {
  return { state, agreed };
}

const STATE_WORDS: { readonly [state in AreaState]: string } = {
  agreed: 'agreed',
  straddle: 'agreed to show several levels',
  disagreement: 'in disagreement',
  incomplete: 'not known',
  'not-applicable': 'not applicable',
};

function read({ state, agreed }: AreaWithout['with']): string {
  return agreed === null ? STATE_WORDS[state] : `agreed at ${agreed}`;
}

function stabilityOf(areaId: AnyAreaId, area: AreaProfile, agreed: Level): AreaStability {
  const restsOn = area.byAgency.map(({ agencyId }) => agencyId).filter((agencyId) => withoutPartner(area, agencyId).agreed !== agreed);
  const stability = area.byAgency.length < 3 ? 'too-few-partners' : restsOn.length === 0 ? 'holds' : 'rests-on';
  return { areaId, agreed, stability, restsOn };
}
