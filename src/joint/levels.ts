import { stated, type SourceRef } from '../kernel/source.js';

/** One of the four levels of the matrix, and the approach to commissioning that it shows. */
export interface JointApproach {
  readonly id: string;
  readonly domainId: string;
  /** The letter by which its descriptors are named. */
  readonly code: string;
  readonly label: string;
  /** How objectives, plans, actions and decisions come about under it. */
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

const APPROACHES = [stated('ipc-book', 'T2.6'), stated('ipc-book', 'Appendix')] as const;

/**
 * The four approaches to joint commissioning (D-JNT-07 to D-JNT-10). None is better than another: it depends on the situation and the
 * intervention (D-JNT-11). The appendix names only actions and decisions, the table objectives and plans as well (D-AMB-06).
 *
 * @example
 * ```ts
 * import { JOINT_APPROACHES } from 'commissioning-kit/joint';
 *
 * JOINT_APPROACHES.map((approach) => approach.label); // => ['Separate', 'Parallel', 'Joint', 'Integrated']
 * ```
 */
export const JOINT_APPROACHES = [
  {
    id: 'separate',
    domainId: 'D-JNT-07',
    code: 'S',
    label: 'Separate',
    text: 'Each agency reaches its objectives, plans, actions and decisions alone and without co-ordination',
    sources: APPROACHES,
  },
  {
    id: 'parallel',
    domainId: 'D-JNT-08',
    code: 'P',
    label: 'Parallel',
    text: 'Each agency reaches its own objectives, plans, actions and decisions with an eye to what the others do',
    sources: APPROACHES,
  },
  {
    id: 'joint',
    domainId: 'D-JNT-09',
    code: 'J',
    label: 'Joint',
    text: 'Agencies that stay separate develop objectives, plans, actions and decisions in partnership',
    sources: APPROACHES,
  },
  {
    id: 'integrated',
    domainId: 'D-JNT-10',
    code: 'I',
    label: 'Integrated',
    text: 'Objectives, plans, actions and decisions are reached through one organisation or one network',
    sources: APPROACHES,
  },
] as const satisfies readonly JointApproach[];

/** A level of the matrix: the name of a position, not a score. */
export type Level = (typeof JOINT_APPROACHES)[number]['id'];

/**
 * The four levels of the matrix in the order of its columns. The order says how far agencies act as one; it is no order of merit.
 *
 * @example
 * ```ts
 * import { LEVELS } from 'commissioning-kit/joint';
 *
 * LEVELS; // => ['separate', 'parallel', 'joint', 'integrated']
 * ```
 */
export const LEVELS = ['separate', 'parallel', 'joint', 'integrated'] as const satisfies readonly Level[];
