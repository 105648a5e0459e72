/**
 * The five kinds of things that the golden thread runs through, from need to outcome.
 *
 * @example
 * ```ts
 * import { THREAD_KINDS } from 'commissioning-kit/programme';
 *
 * THREAD_KINDS; // => ['need', 'hypothesis', 'aim', 'contract', 'measure']
 * ```
 */
export const THREAD_KINDS = ['need', 'hypothesis', 'aim', 'contract', 'measure'] as const;

/** One of {@link THREAD_KINDS}. */
export type ThreadKind = (typeof THREAD_KINDS)[number];

/** One thing on the thread. */
export interface ThreadEnd {
  readonly kind: ThreadKind;
  readonly id: string;
}

/** Something leads to something: a link that somebody states, always in the direction from need to measure. */
export interface ThreadLink {
  readonly from: ThreadEnd;
  readonly to: ThreadEnd;
  /** Why the one leads to the other. */
  readonly why: string;
}
