import type { Reason } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import type { AnyAreaId } from './areas.js';
import { isLocalArea } from './read-parts.js';
import type { AssessmentState } from './assessment.js';
import { refusal } from './refusal.js';

/** Why an area is none of those that the partners look at. */
export function checkArea(
  areaId: AnyAreaId,
  { matrix }: Pick<AssessmentState, 'matrix'>,
  doing: string,
  path: Path = ['data', 'areaId'],
): readonly Reason[] {
  if (matrix === null ? !isLocalArea(areaId) : matrix.areas.some((area) => area.id === areaId)) return [];
  const why =
    matrix === null
      ? 'the original matrix has no areas of the partners’ own'
      : (absenceOf(areaId, matrix) ?? `the adapted matrix "${matrix.label}" has no such area`);
  return [refusal('no-such-area', `Cannot ${doing} for area "${areaId}": ${why}`, path, areaId)];
}

/** Why an adapted matrix is without an area of the original: it is left out, or others take it in; null where it says nothing. */
export function absenceOf(areaId: AnyAreaId, { areas, leftOut }: NonNullable<AssessmentState['matrix']>): string | null {
  const left = leftOut.find(({ id }) => id === areaId);
  if (left !== undefined) return left.why;
  const takers = areas.filter(({ from }) => (from as readonly string[]).includes(areaId)).map(({ label }) => `“${label}”`);
  return takers.length === 0 ? null : `it is taken in by ${takers.join(', ')}`;
}

/** Why nothing can be concluded on an area: it is none, or the partners set it aside. */
export function checkApplies(areaId: AnyAreaId, state: AssessmentState, doing: string): readonly Reason[] {
  const unknown = checkArea(areaId, state, doing);
  if (unknown.length > 0) return unknown;
  const decided = state.applicability.filter((decision) => decision.areaId === areaId).at(-1);
  if (decided?.applies !== 'no') return [];
  return [
    refusal(
      'area-set-aside',
      `Cannot ${doing} for area "${areaId}": the partners set it aside on ${decided.on}, for this reason: ${decided.reason.replace(/[.\s]+$/, '')}`,
      ['data', 'areaId'],
      { areaId, reason: decided.reason },
    ),
  ];
}
