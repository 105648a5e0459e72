import { stated, type SourceRef } from '../kernel/source.js';

/** One of the seven areas of commissioning and contracting that the matrix looks at. */
export interface Area {
  readonly id: string;
  /** The two letters by which its descriptors are named. */
  readonly code: string;
  readonly label: string;
  readonly sources: readonly SourceRef[];
}

const FIGURE = [stated('ipc-book', 'Appendix, Figure 2.2')] as const;

/**
 * The seven areas of the joint commissioning matrix, in the order of the text.
 * The last is called function in the list and functions in the figure; it is one area (D-AMB-05).
 *
 * @example
 * ```ts
 * import { AREAS } from 'commissioning-kit/joint';
 *
 * AREAS.map((area) => area.code); // => ['PS', 'NM', 'SE', 'RA', 'MM', 'CO', 'CF']
 * ```
 */
export const AREAS = [
  { id: 'purpose-and-strategy', code: 'PS', label: 'Purpose and strategy', sources: FIGURE },
  { id: 'needs-and-market-intelligence', code: 'NM', label: 'Needs and market intelligence', sources: FIGURE },
  { id: 'stakeholder-engagement', code: 'SE', label: 'Stakeholder engagement', sources: FIGURE },
  { id: 'resource-allocation-and-management', code: 'RA', label: 'Resource allocation and management', sources: FIGURE },
  { id: 'market-management-and-monitoring', code: 'MM', label: 'Market management and monitoring', sources: FIGURE },
  { id: 'contracting', code: 'CO', label: 'Contracting', sources: FIGURE },
  { id: 'commissioning-functions', code: 'CF', label: 'Commissioning functions', sources: FIGURE },
] as const satisfies readonly Area[];

/** The id of an area of the matrix. */
export type AreaId = (typeof AREAS)[number]['id'];

/** The id of an area that partners added to the matrix: `local:` and a name of their own. */
export type LocalAreaId = `local:${string}`;

/** An area of the matrix or one of the partners’ own. */
export type AnyAreaId = AreaId | LocalAreaId;
