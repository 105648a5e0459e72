import type { AgencyStanding, AreaRating, AssessmentEvent, AssessmentState } from './assessment.js';

/** How a list gets one more entry: by a copy, or in place where nobody else holds the list. */
type Append = <T>(list: readonly T[], entry: T) => readonly T[];

const copy: Append = (list, entry) => [...list, entry];

/**
 * The assessment after an event. Refuses nothing; returns the very same state for an event of a type it does not know.
 * Trusts that it is given a state and an event.
 *
 * @param state - The assessment before the event.
 * @param event - What happened.
 * @returns The assessment after it; earlier ratings and targets stay.
 * Source: D-JCM-F2, D-CNV-11.
 *
 * @example
 * ```ts
 * import { assessmentLifecycle, evolveAssessment } from 'commissioning-kit/joint';
 *
 * const rated = evolveAssessment(assessmentLifecycle.initialState(), {
 *   type: 'area-rated',
 *   data: {
 *     schemaVersion: 1, id: 'e1', on: '2026-04-01', by: { role: 'head of commissioning', agencyId: 'council' }, why: null,
 *     agencyId: 'council', areaId: 'contracting', level: 'parallel', text: 'We tell each other what we mean to buy', evidenceIds: [],
 *   },
 * });
 * rated.ratings[0]?.round; // => 1
 * ```
 */
export function evolveAssessment(state: AssessmentState, event: AssessmentEvent): AssessmentState {
  return evolveBy(copy, state, event);
}

/** The same, with the way in which lists grow handed in. */
export function evolveBy(append: Append, state: AssessmentState, event: AssessmentEvent): AssessmentState {
  const next = (change: Partial<AssessmentState>): AssessmentState => ({
    ...state,
    ...change,
    lastOn: event.data.on,
    eventIds: append(state.eventIds, event.data.id),
  });
  switch (event.type) {
    case 'assessment-opened': {
      const { assessmentId, populationId, agencies, matrixVersion } = event.data;
      const standing = agencies.reduce((known, agency) => withAgency(known, agency.id), state.standing);
      return next({ id: assessmentId, populationId, agencies, matrixVersion, standing, ...extensionsOf(event) });
    }
    case 'area-rated': {
      const { agencyId, areaId, level, text, evidenceIds, on, by, id } = event.data;
      const standing = withAgency(state.standing, agencyId);
      const before = standing.find((entry) => entry.agencyId === agencyId)?.latest[areaId];
      const round = (before?.round ?? 0) + 1;
      const rating: AreaRating = { agencyId, areaId, level, text, evidenceIds, on, by, round, eventId: id, ...extensionsOf(event) };
      return next({
        ratings: append(state.ratings, rating),
        standing: standing.map((entry) =>
          entry.agencyId === agencyId ? { agencyId, latest: { ...entry.latest, [areaId]: rating } } : entry,
        ),
      });
    }
    case 'target-chosen': {
      const { areaId, level, rationale, approvedBy, on, by, id } = event.data;
      return next({
        targets: append(state.targets, { areaId, level, rationale, approvedBy, on, by, eventId: id, ...extensionsOf(event) }),
      });
    }
    default:
      return state;
  }
}

/** The standings with an entry for the agency, also for one that no opening named: what it said is kept. */
function withAgency(standing: readonly AgencyStanding[], agencyId: string): readonly AgencyStanding[] {
  return standing.some((entry) => entry.agencyId === agencyId) ? standing : [...standing, { agencyId, latest: {} }];
}

function extensionsOf({ data }: AssessmentEvent): Pick<AssessmentState, 'extensions'> {
  return data.extensions === undefined ? {} : { extensions: data.extensions };
}
