import { seenByVoices } from './agency-view.js';
import type { AnyAreaId } from './areas.js';
import type { Level } from './levels.js';
import { areaProfile, profiledAreas, type AgencyView, type AreaState, type MatrixProfile, type ProfiledArea } from './profile.js';
import { readProfile } from './read-profile.js';

/** How an area is read under one way of taking those who say that it does not apply. */
export interface ApplicableReading {
  readonly state: AreaState;
  readonly agreed: Level | null;
  readonly spread: readonly Level[];
}

/** What hangs on who counts as not applicable in one area. */
export interface NotApplicableTurn {
  readonly areaId: AnyAreaId;
  /** The partners that say that it does not apply, whole or by one of their voices. */
  readonly agencyIds: readonly string[];
  /** Why the area was set aside for all; null where it was not. */
  readonly reason: string | null;
  /** As the profile has it. */
  readonly asSaid: ApplicableReading;
  /** If those who say so had no say in the area, and it were not set aside for all. */
  readonly setAside: ApplicableReading;
  /** If the area applied to them after all, and they did not know yet where they see it. */
  readonly yetToSay: ApplicableReading;
  /** Whether any of these readings differs from the one of the profile. */
  readonly depends: 'yes' | 'no';
  readonly words: string;
}

/**
 * Which areas are read otherwise depending on who counts as not applicable. A partner for which an area does not apply is never taken to
 * stand at separate; whether its answer leaves the area to the others is for the partners to settle.
 *
 * @param profile - Where the partners stand, from `profileOf` or `assessMatrix`.
 * @returns The areas that were set aside, or of which somebody says that they do not apply, each read in three ways.
 * @throws InvalidInputError when the profile is malformed.
 * Source: D-JCM-F2, D-CNV-05.
 *
 * @example
 * ```ts
 * import { notApplicableSensitivity, profileOf, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'head of commissioning', agencyId: null };
 * const rating = (id: string, agencyId: string, level: string) => ({
 *   type: 'area-rated',
 *   data: { schemaVersion: 1, id, on: '2026-04-01', by, why: null, agencyId, areaId: 'contracting', level, text: null, evidenceIds: [] },
 * });
 * const { state } = replayAssessment([rating('e1', 'council', 'joint'), rating('e2', 'icb', 'not-applicable')]);
 * const [contracting] = notApplicableSensitivity(profileOf(state));
 * contracting?.asSaid.state; // => 'disagreement'
 * contracting?.setAside.agreed; // => 'joint'
 * contracting?.depends; // => 'yes'
 * ```
 */
export function notApplicableSensitivity(profile: MatrixProfile): readonly NotApplicableTurn[] {
  readProfile(profile, ['profile']);
  return profiledAreas(profile).flatMap((area) => {
    const agencyIds = area.seen.byAgency.filter(saysNotApplicable).map(({ agencyId }) => agencyId);
    return agencyIds.length === 0 && area.seen.reason === undefined ? [] : [turnOf(area, agencyIds)];
  });
}

function saysNotApplicable({ level, voices = [] }: AgencyView): boolean {
  return level === 'not-applicable' || voices.some((voice) => voice.level === 'not-applicable');
}

function turnOf({ id, label, seen }: ProfiledArea, agencyIds: readonly string[]): NotApplicableTurn {
  const asSaid = { state: seen.state, agreed: seen.agreed, spread: seen.spread };
  const others = seen.byAgency.flatMap(withoutNotApplicable);
  // Where nobody else is left, the area applies to nobody, whoever is set aside.
  const setAside = others.length === 0 ? asSaid : readingOf(others);
  const yetToSay = readingOf(seen.byAgency.map(withUnknown));
  const depends = [setAside, yetToSay].every((reading) => isSame(reading, asSaid)) ? 'no' : 'yes';
  return {
    areaId: id,
    agencyIds,
    reason: seen.reason ?? null,
    asSaid,
    setAside,
    yetToSay,
    depends,
    words:
      depends === 'no'
        ? `${label} is read alike whoever counts as one to whom it does not apply.`
        : `${label} is read as ${wordsOf(asSaid)}; without those to whom it does not apply as ${wordsOf(setAside)}; if it applied to them as ${wordsOf(yetToSay)}.`,
  };
}

/** The view without the voices that say so; none where nobody is left. */
function withoutNotApplicable(view: AgencyView): readonly AgencyView[] {
  if (view.voices === undefined) return view.level === 'not-applicable' ? [] : [view];
  const voices = view.voices.filter(({ level }) => level !== 'not-applicable');
  return voices.length === 0 ? [] : [{ ...view, ...seenByVoices(voices), voices }];
}

/** The view with those who say so not knowing yet. */
function withUnknown(view: AgencyView): AgencyView {
  if (view.voices === undefined) return view.level === 'not-applicable' ? { ...view, level: 'unknown' } : view;
  const voices = view.voices.map((voice) => (voice.level === 'not-applicable' ? { ...voice, level: 'unknown' as const } : voice));
  return { ...view, ...seenByVoices(voices), voices };
}

function readingOf(views: readonly AgencyView[]): ApplicableReading {
  const { state, agreed, spread } = areaProfile(views, null);
  return { state, agreed, spread };
}

function isSame(first: ApplicableReading, second: ApplicableReading): boolean {
  return first.state === second.state && first.agreed === second.agreed;
}

function wordsOf({ state, agreed }: ApplicableReading): string {
  return agreed === null ? state : `agreed at ${agreed}`;
}
