import type { Caveat, Finding } from '../kernel/finding.js';
import { readOneOf } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import { INTEGRATION_EXTENTS, type IntegrationExtent } from './integration-types.js';
import type { Level } from './levels.js';

const READING = [inferred('practitioner-blog', 'Integrated')] as const;

const NEAREST: { readonly [extent in IntegrationExtent]: readonly Level[] } = {
  link: ['parallel'],
  'co-ordinate': ['parallel', 'joint'],
  full: ['integrated'],
};

/** That the extents of integration are not the levels of the matrix. */
export const NOT_THE_MATRIX_LEVELS: Caveat = {
  code: 'joint/extents-are-not-levels',
  message:
    'The extents of integration are three and the levels of the matrix four: what lies near is inferred, and no assessment rests on it',
  kind: 'reading',
  parameter: null,
  sources: READING,
};

/**
 * Which of the four approaches lie near an extent of integration. The link is rough and this library’s own: no assessment by the matrix uses it.
 *
 * @param extent - How far integration goes: `link`, `co-ordinate` or `full`.
 * @returns A finding with one approach or two, marked as inferred.
 * @throws InvalidInputError on any other extent.
 * Source: D-ITG-F2, D-ITG-15.
 *
 * @example
 * ```ts
 * import { nearestApproach } from 'commissioning-kit/joint';
 *
 * nearestApproach('co-ordinate').outcome; // => ['parallel', 'joint']
 * nearestApproach('co-ordinate').reasons[0]?.basis; // => 'library'
 * ```
 */
export function nearestApproach(extent: IntegrationExtent): Finding<readonly Level[]> {
  readOneOf(INTEGRATION_EXTENTS.map(({ id }) => id))(extent, ['extent']);
  const approaches = NEAREST[extent];
  const label = String(INTEGRATION_EXTENTS.find(({ id }) => id === extent)?.label).toLowerCase();
  return {
    outcome: approaches,
    reasons: [
      {
        code: 'joint/nearest-approach',
        message: `What is ${label} comes near ${approaches.join(' or ')}`,
        path: ['extent'],
        input: extent,
        basis: 'library',
        domainId: 'D-ITG-15',
        sources: READING,
      },
    ],
    unknown: [],
    caveats: [NOT_THE_MATRIX_LEVELS],
  };
}
