import { stated, type SourceRef } from '../kernel/source.js';

/** One of the aims that all commissioning serves. */
export interface OverallAim {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

const WHY = [stated('ipc-book', 'Why commission?')] as const;

/**
 * The three overall aims of commissioning (D-AIM-01 to D-AIM-03). The aims of an agenda, and the priorities that the text also calls aims, are
 * other things (D-AMB-11).
 *
 * @example
 * ```ts
 * import { OVERALL_AIMS } from 'commissioning-kit/reference';
 *
 * OVERALL_AIMS.map((aim) => aim.id); // => ['better-outcomes', 'better-match', 'more-efficiency']
 * ```
 */
export const OVERALL_AIMS = [
  {
    id: 'better-outcomes',
    domainId: 'D-AIM-01',
    label: 'Better outcomes for users',
    text: 'The people who draw on services get more from them for their lives',
    sources: WHY,
  },
  {
    id: 'better-match',
    domainId: 'D-AIM-02',
    label: 'Services that match need better',
    text: 'What is on offer fits what the population needs more closely',
    sources: WHY,
  },
  {
    id: 'more-efficiency',
    domainId: 'D-AIM-03',
    label: 'More efficient or effective services',
    text: 'The same means do more, or the same is done with less',
    sources: WHY,
  },
] as const satisfies readonly OverallAim[];

/** The id of an overall aim. */
export type OverallAimId = (typeof OVERALL_AIMS)[number]['id'];
