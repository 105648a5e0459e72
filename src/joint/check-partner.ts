import type { Reason } from '../kernel/finding.js';
import { inferred } from '../kernel/source.js';
import type { AssessmentOpening, AssessmentState, PartnerSucceeded, RaterEnrolled } from './assessment.js';
import { checkArea } from './check-area.js';
import { MATRIX_VERSION } from './matrix.js';
import { refusal } from './refusal.js';

/** Why an assessment cannot be opened. */
export function checkOpening({ matrixVersion, matrix }: AssessmentOpening, state: AssessmentState): readonly Reason[] {
  const known = matrix === undefined ? MATRIX_VERSION : matrix.version;
  const reasons: Reason[] = [];
  if (state.id !== null) {
    reasons.push(refusal('already-open', `Cannot open assessment "${state.id}" twice`, ['data', 'assessmentId'], state.id));
  }
  if (matrixVersion !== known) {
    const held =
      matrix === undefined ? `this library holds version "${known}"` : `the adapted matrix that comes with it is of version "${known}"`;
    reasons.push(
      refusal(
        'matrix-version-not-known',
        `Cannot assess by version "${matrixVersion}" of the matrix: ${held}`,
        ['data', 'matrixVersion'],
        matrixVersion,
      ),
    );
  }
  return reasons;
}

/** Why nothing can be said for an agency: it is no partner, or another goes on in its place. */
export function checkPartner(
  agencyId: string,
  state: AssessmentState,
  doing: string,
  path: readonly (string | number)[] = ['data', 'agencyId'],
): readonly Reason[] {
  const succession = successionOf(agencyId, state);
  if (succession !== undefined) {
    return [
      refusal(
        'partner-succeeded',
        `Cannot ${doing} for agency "${agencyId}": since ${succession.on} "${succession.successor.id}" goes on in its place`,
        path,
        { agencyId, successor: succession.successor.id },
      ),
    ];
  }
  if (state.agencies.some((agency) => agency.id === agencyId)) return [];
  return [
    refusal('not-a-partner', `Cannot ${doing} for agency "${agencyId}": it is not among the partners of this assessment`, path, agencyId, {
      sources: [inferred('ipc-book', 'Appendix')],
    }),
  ];
}

function successionOf(agencyId: string, state: AssessmentState): AssessmentState['successions'][number] | undefined {
  return state.successions.filter((succession) => succession.agencyId === agencyId).at(-1);
}

/** What is known of a rater: the last enrolment under the id. */
export function raterOf(raterId: string, state: AssessmentState): AssessmentState['raters'][number] | undefined {
  return state.raters.filter((rater) => rater.raterId === raterId).at(-1);
}

/** Why somebody cannot be enrolled. */
export function checkRater(given: RaterEnrolled, state: AssessmentState): readonly Reason[] {
  const { raterId, agencyId, areaIds } = given;
  const known = raterOf(raterId, state);
  const reasons: Reason[] = [...checkPartner(agencyId, state, 'enrol a rater')];
  if (state.agencies.some(({ id }) => id === raterId)) {
    reasons.push(
      refusal(
        'rater-id-of-an-agency',
        `Cannot enrol "${raterId}": an agency has that id, and their voices could not be told apart`,
        ['data', 'raterId'],
        raterId,
      ),
    );
  }
  if (known !== undefined && known.agencyId !== agencyId && successionOf(known.agencyId, state) === undefined) {
    reasons.push(
      refusal(
        'rater-of-another-agency',
        `Cannot enrol "${raterId}" for "${agencyId}": the rater takes part for "${known.agencyId}"`,
        ['data', 'raterId'],
        { raterId, agencyId: known.agencyId },
      ),
    );
  }
  if (known !== undefined && known.agencyId === agencyId && isSame(known, given)) {
    reasons.push(refusal('rater-already-enrolled', `Cannot enrol "${raterId}" twice in the same way`, ['data', 'raterId'], raterId));
  }
  for (const [index, areaId] of (areaIds ?? []).entries()) {
    reasons.push(...checkArea(areaId, state, 'enrol a rater', ['data', 'areaIds', index]));
  }
  return reasons;
}

function isSame(known: RaterEnrolled, given: RaterEnrolled): boolean {
  return known.role === given.role && known.mandate === given.mandate && JSON.stringify(known.areaIds) === JSON.stringify(given.areaIds);
}

/** Why an agency cannot go on in another. */
export function checkSuccession({ agencyId, successor }: PartnerSucceeded, state: AssessmentState): readonly Reason[] {
  const path = ['data', 'successor', 'id'];
  const reasons: Reason[] = [...checkPartner(agencyId, state, 'record a successor')];
  if (successor.id === agencyId) reasons.push(refusal('succeeds-itself', `Cannot let agency "${agencyId}" succeed itself`, path, agencyId));
  else if (successionOf(successor.id, state) !== undefined) reasons.push(...checkPartner(successor.id, state, 'record a succession', path));
  if (raterOf(successor.id, state) !== undefined) {
    reasons.push(
      refusal(
        'rater-id-of-an-agency',
        `Cannot let "${successor.id}" become a partner: a rater has that id, and their voices could not be told apart`,
        path,
        successor.id,
      ),
    );
  }
  return reasons;
}
