import { readCivilDate, readId, readShape, refuse } from '../kernel/guards.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { AREAS, type AnyAreaId } from './areas.js';
import type { AssessmentState } from './assessment.js';
import { areasOf } from './counting-ratings.js';
import type { AreaTargets } from './gap-to-target.js';
import { readSelected } from './latest-ratings.js';
import type { Level } from './levels.js';
import { MATRIX_VERSION } from './matrix.js';
import { profilesOf, type ProfileSelection } from './profile-of-area.js';
import type { MatrixProfile } from './profile.js';
import { isLocalArea, readIds } from './read-parts.js';
import { readConclusions, readTargets } from './read-state.js';
import { standingBy } from './standing.js';

/**
 * Where the partners of an assessment stand: for each of the seven areas, and each of their own, every partner’s latest view with those of
 * all its voices, and beside it whether they agree. A disagreement is shown as one, also within a partner; nothing is averaged, who abstains
 * is left out and listed, and what is not known stays unknown. A rater who has not spoken leaves a partner no less decided. What was said in a
 * blind round that is still open is in it: what partners may be shown of that is `visibleRatings`.
 *
 * @param state - An assessment.
 * @param options - `agencyIds`: the partners to look at, all by default; with one alone the profile is that partner’s own view, and one that
 *   another goes on for is shown as it spoke itself. `roundId`: only what was said in this round; `on`: only what was said up to this day.
 * @returns The profile.
 * @throws InvalidInputError when the state is malformed, or an agency or round is asked for that the assessment does not know.
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
export function profileOf(state: AssessmentState, options: ProfileSelection = {}): MatrixProfile {
  readShape(options, ['options'], {}, { agencyIds: readIds, roundId: readId, on: readCivilDate });
  readSelected(state, options);
  const known = new Set(state.standing.map(({ agencyId }) => agencyId));
  for (const [index, agencyId] of (options.agencyIds ?? []).entries()) {
    if (!known.has(agencyId)) {
      refuse('joint/not-a-partner', ['options', 'agencyIds', index], agencyId, 'the id of an agency of this assessment');
    }
  }
  const { matrix, matrixVersion } = state;
  return {
    matrixVersion: matrixVersion ?? MATRIX_VERSION,
    ...(matrix === null ? {} : { matrixId: matrix.id, labels: Object.fromEntries(matrix.areas.map(({ id, label }) => [id, label])) }),
    areas: Object.fromEntries(profilesOf(state, areasOf(state), options)) as MatrixProfile['areas'],
  };
}

/**
 * The targets that stand: for each area the level chosen last. Areas without a target are absent.
 *
 * @param state - An assessment.
 * @returns The levels by area, in the order of the matrix, the partners’ own areas after them; what `gapToTarget` takes.
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
export function targetsOf(state: AssessmentState): AreaTargets {
  readTargets(state);
  return byArea(new Map(state.targets.map((target) => [target.areaId, target.level])));
}

/**
 * The levels that the partners concluded on: for each area that of the conclusion that stands. An area on which they have concluded nothing,
 * agreed to differ, parked it, or set it aside since, is absent. What they see is another matter, and stands in `profileOf`.
 *
 * @param state - An assessment.
 * @param options - `on`: only what was concluded, and set aside, up to this day.
 * @returns The levels by area, in the order of the matrix, the partners’ own areas after them; what `gapToTarget` and `stepsTaken` take.
 * @throws InvalidInputError when the state is malformed.
 * Source: D-EXE-05, D-JCM-F3.
 *
 * @example
 * ```ts
 * import { concludedOf, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'chair of the joint board', agencyId: null };
 * const concluded = (id: string, on: string, areaId: string, outcome: string, level: string | null) => ({
 *   type: 'position-recorded',
 *   data: { schemaVersion: 1, id, on, by, why: null, areaId, outcome, level, dissents: [], text: null },
 * });
 * const { state } = replayAssessment([
 *   concluded('e1', '2025-04-01', 'contracting', 'agreed', 'separate'),
 *   concluded('e2', '2026-04-01', 'contracting', 'agreed', 'parallel'),
 *   concluded('e3', '2026-04-01', 'stakeholder-engagement', 'agreed-to-differ', null),
 * ]);
 * concludedOf(state); // => { contracting: 'parallel' }
 * concludedOf(state, { on: '2025-12-31' }); // => { contracting: 'separate' }
 * ```
 */
export function concludedOf(state: AssessmentState, options: { readonly on?: CivilDate } = {}): AreaTargets {
  readShape(options, ['options'], {}, { on: readCivilDate });
  readConclusions(state);
  const { on } = options;
  const upTo = <T extends { readonly on: CivilDate }>(entries: readonly T[]): readonly T[] =>
    on === undefined ? entries : entries.filter((entry) => entry.on <= on);
  const positions = upTo(state.positions);
  const standsIn = standingBy({ positions, applicability: upTo(state.applicability) });
  return byArea(new Map(positions.map(({ areaId }) => [areaId, standsIn(areaId).level])));
}

/** Levels in the order of the matrix, the partners’ own areas after them. */
function byArea(levels: ReadonlyMap<AnyAreaId, Level | null>): AreaTargets {
  const areaIds = [...AREAS.map(({ id }) => id), ...[...levels.keys()].filter(isLocalArea)];
  return Object.fromEntries(areaIds.flatMap((id) => ((levels.get(id) ?? null) === null ? [] : [[id, levels.get(id)]]))) as AreaTargets;
}
