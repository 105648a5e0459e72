import { replay, type AnyEvent, type Lifecycle } from '../kernel/lifecycle.js';
import type { AssessmentCommand, AssessmentEvent, AssessmentState } from './assessment.js';
import { checkAssessment, decideAssessment } from './decide-assessment.js';
import { evolveAssessment, evolveBy } from './evolve-assessment.js';
import { readAssessmentEvent } from './read-assessment.js';

/**
 * The life of a joint assessment: opened by two or more partners, rated by each of them as one or by several people, area by area and as
 * often as they like, in rounds where they want; with positions that they reach, targets in either direction, and steps to get there.
 *
 * @example
 * ```ts
 * import { assessmentLifecycle, perform } from 'commissioning-kit/joint';
 *
 * const early = perform(assessmentLifecycle, assessmentLifecycle.initialState(), {
 *   type: 'choose-target',
 *   data: {
 *     id: 'e1', on: '2026-04-01', by: { role: 'chair of the joint board', agencyId: null }, why: null,
 *     areaId: 'contracting', level: 'parallel', rationale: 'School budgets cannot be pooled', approvedBy: null,
 *   },
 * });
 * early.reasons.map((reason) => reason.code); // => ['joint/not-open']
 * ```
 */
export const assessmentLifecycle: Lifecycle<AssessmentCommand, AssessmentEvent, AssessmentState> = {
  name: 'assessment',
  initialState: () => ({
    id: null,
    populationId: null,
    agencies: [],
    parts: [],
    matrixVersion: null,
    matrix: null,
    raters: [],
    rounds: [],
    seals: [],
    ratings: [],
    standing: [],
    applicability: [],
    positions: [],
    partnerTargets: [],
    targets: [],
    gates: [],
    actions: [],
    progress: [],
    successions: [],
    lastOn: null,
    eventIds: [],
  }),
  check: checkAssessment,
  decide: decideAssessment,
  evolve: evolveAssessment,
  readEvent: readAssessmentEvent,
};

/**
 * Rebuilds an assessment from its stored events, in time proportional to their number.
 *
 * @param events - The stored events in their order.
 * @returns The assessment as it stands, and in `unread` how many events were of a type that this version does not know.
 * @throws InvalidInputError when an event is malformed, has the id of an earlier one or is dated before the one ahead of it; the path names it.
 * Source: D-JCM-F2, D-CNV-11.
 *
 * @example
 * ```ts
 * import { replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'head of commissioning', agencyId: 'council' };
 * const rated = { agencyId: 'council', areaId: 'contracting', text: null, evidenceIds: [] };
 * const { state } = replayAssessment([
 *   { type: 'area-rated', data: { schemaVersion: 1, id: 'e1', on: '2025-04-01', by, why: null, ...rated, level: 'joint' } },
 *   { type: 'area-rated', data: { schemaVersion: 1, id: 'e2', on: '2026-04-01', by, why: null, ...rated, level: 'parallel' } },
 * ]);
 * state.ratings.map((rating) => [rating.turn, rating.level]); // => [[1, 'joint'], [2, 'parallel']]
 * ```
 */
export function replayAssessment(events: readonly AnyEvent[]): { readonly state: AssessmentState; readonly unread: number } {
  return replay({ ...assessmentLifecycle, evolve: evolveInPlace }, events);
}

/** A fold for states that nobody else holds, as those between two events of a replay: their lists grow where they are. */
export function evolveInPlace(state: AssessmentState, event: AssessmentEvent): AssessmentState {
  return evolveBy(
    (list, entry) => {
      (list as (typeof entry)[]).push(entry);
      return list;
    },
    state,
    event,
  );
}
