import { readShape, refuse } from '../kernel/guards.js';
import { AREAS, type AreaId } from './areas.js';
import type { AgencyStanding, AssessmentState } from './assessment.js';
import { LEVELS, type Level } from './levels.js';
import { MATRIX_VERSION } from './matrix.js';
import { areaProfile, type AgencyView, type MatrixProfile } from './profile.js';
import { readIds, readStandings, readTargets } from './read-assessment.js';

/**
 * Where the partners of an assessment stand: for each of the seven areas every partner’s latest rating, and beside it whether they agree.
 * A disagreement is shown as one; nothing is averaged, and what is not known stays unknown.
 *
 * @param state - An assessment. For an earlier day, replay the events up to it.
 * @param options - `agencyIds`: the partners to look at, all by default; with one alone the profile is that partner’s own view.
 * @returns The profile.
 * @throws InvalidInputError when the state is malformed, or an agency is asked for that the assessment does not know.
 * Source: D-JCM-F2, D-JCM-X3, D-CNV-08.
 *
 * @example
 * ```ts
 * import { profileOf, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'head of commissioning', agencyId: null };
 * const rating = (id: string, agencyId: string, level: string) => ({
 *   type: 'area-rated',
 *   data: { schemaVersion: 1, id, on: '2026-04-01', by, why: null, agencyId, areaId: 'contracting', level, text: null, evidenceIds: [] },
 * });
 * const { state } = replayAssessment([rating('e1', 'council', 'joint'), rating('e2', 'icb', 'parallel')]);
 * const { contracting } = profileOf(state).areas;
 * contracting.state; // => 'disagreement'
 * contracting.agreed; // => null
 * contracting.spread; // => ['parallel', 'joint']
 * ```
 */
export function profileOf(state: AssessmentState, options: { readonly agencyIds?: readonly string[] } = {}): MatrixProfile {
  readShape(options, ['options'], {}, { agencyIds: readIds });
  readStandings(state);
  const standing = select(state, options.agencyIds);
  return {
    matrixVersion: state.matrixVersion ?? MATRIX_VERSION,
    areas: Object.fromEntries(
      AREAS.map(({ id }) => [
        id,
        areaProfile(
          standing.map((entry) => viewOf(entry, id)),
          null,
        ),
      ]),
    ) as MatrixProfile['areas'],
  };
}

function select({ standing }: AssessmentState, agencyIds: readonly string[] | undefined): readonly AgencyStanding[] {
  if (agencyIds === undefined) return standing;
  return agencyIds.map(
    (agencyId, index) =>
      standing.find((entry) => entry.agencyId === agencyId) ??
      refuse('joint/not-a-partner', ['options', 'agencyIds', index], agencyId, 'the id of an agency of this assessment'),
  );
}

function viewOf({ agencyId, latest }: AgencyStanding, areaId: AreaId): AgencyView {
  const rating = latest[areaId];
  if (rating === undefined) return { agencyId, level: null, levels: [], text: null, evidenceIds: [], on: null };
  const { level, text, evidenceIds, on } = rating;
  return { agencyId, level, levels: LEVELS.filter((known) => known === level), text, evidenceIds, on };
}

/**
 * The targets that stand: for each area the level chosen last. Areas without a target are absent.
 *
 * @param state - An assessment.
 * @returns The levels by area, in the order of the matrix; what `gapToTarget` takes.
 * @throws InvalidInputError when the state is malformed.
 * Source: D-JCM-F3.
 *
 * @example
 * ```ts
 * import { replayAssessment, targetsOf } from 'commissioning-kit/joint';
 *
 * const { state } = replayAssessment([
 *   {
 *     type: 'target-chosen',
 *     data: {
 *       schemaVersion: 1, id: 'e1', on: '2026-04-01', by: { role: 'chair of the joint board', agencyId: null }, why: null,
 *       areaId: 'contracting', level: 'parallel', rationale: 'School budgets cannot be pooled', approvedBy: null,
 *     },
 *   },
 * ]);
 * targetsOf(state); // => { contracting: 'parallel' }
 * ```
 */
export function targetsOf(state: AssessmentState): { readonly [area in AreaId]?: Level } {
  readTargets(state);
  const last = new Map(state.targets.map((target) => [target.areaId, target.level]));
  return Object.fromEntries(AREAS.flatMap(({ id }) => (last.has(id) ? [[id, last.get(id) as Level]] : [])));
}
