import { agencyView } from './agency-view.js';
import type { AnyAreaId } from './areas.js';
import type { AssessmentState } from './assessment.js';
import { absenceOf } from './check-area.js';
import { countingRatings, givenRatings, voiceRatingOf, type RatingSelection } from './counting-ratings.js';
import { areaProfile, type AreaProfile } from './profile.js';
import { successorsOf } from './successors.js';
import type { VoiceRating } from './voice.js';

/** Which ratings, and of which partners. */
export interface ProfileSelection extends RatingSelection {
  /** The partners to look at, all by default; with one alone the profile is that partner’s own view. */
  readonly agencyIds?: readonly string[];
}

/** The partners whose views count, in the order in which they came in; none that another goes on for. */
export function standingPartners(state: AssessmentState, selection: RatingSelection): readonly string[] {
  const { chainOf, later } = successorsOf(state, selection.on);
  const ids = new Set(state.standing.map(({ agencyId }) => agencyId));
  return [...ids].filter((id) => chainOf(id).length === 0 && !later.has(id));
}

/** How areas stand, from a state that has been read. */
export function profilesOf(
  state: AssessmentState,
  areaIds: readonly AnyAreaId[],
  selection: ProfileSelection,
): readonly (readonly [AnyAreaId, AreaProfile])[] {
  const standing = standingPartners(state, selection);
  const counting = byPlace(countingRatings(state, selection));
  const asked = selection.agencyIds ?? standing;
  // Whoever asks for a partner that another goes on for wants to see what it said itself.
  const gone = asked.some((id) => !standing.includes(id))
    ? byPlace(givenRatings(state, selection).map((rating) => voiceRatingOf(rating, state)))
    : counting;
  return areaIds.map((areaId) => {
    const views = asked.map((id) => agencyView(id, (standing.includes(id) ? counting : gone).get(id)?.get(areaId) ?? []));
    return [areaId, areaProfile(views, null, reasonAside(areaId, state, selection))];
  });
}

/** How one area stands, from a state that has been read. */
export function profileOfArea(state: AssessmentState, areaId: AnyAreaId): AreaProfile {
  return (profilesOf(state, [areaId], {})[0] as readonly [AnyAreaId, AreaProfile])[1];
}

type Places = ReadonlyMap<string, ReadonlyMap<AnyAreaId, readonly VoiceRating[]>>;

/** Ratings by agency and area. */
function byPlace(ratings: readonly VoiceRating[]): Places {
  const places = new Map<string, Map<AnyAreaId, VoiceRating[]>>();
  for (const rating of ratings) {
    const own = places.get(rating.agencyId) ?? new Map<AnyAreaId, VoiceRating[]>();
    places.set(rating.agencyId, own);
    const there = own.get(rating.areaId);
    if (there === undefined) own.set(rating.areaId, [rating]);
    else there.push(rating);
  }
  return places;
}

/** Why nothing said of an area counts: the adapted matrix is without it, or the partners set it aside. */
function reasonAside(areaId: AnyAreaId, { matrix, applicability }: AssessmentState, { on }: RatingSelection): string | undefined {
  if (matrix !== null && !matrix.areas.some((area) => area.id === areaId)) {
    return absenceOf(areaId, matrix) ?? 'the adapted matrix has no such area';
  }
  const decided = applicability.filter((decision) => decision.areaId === areaId && (on === undefined || decision.on <= on)).at(-1);
  return decided?.applies === 'no' ? decided.reason : undefined;
}
