import type { WorkId } from './works.js';

/** Which work a statement rests on, where in it, and how: stated there, inferred by us, or taken from outside the texts. */
export interface SourceRef {
  readonly work: WorkId;
  /** The paragraph, heading, table or page within the work. */
  readonly locator: string;
  readonly basis: 'stated' | 'inferred' | 'external';
  /** Whether somebody has looked it up at the source. */
  readonly verified: boolean;
}

/** A reference to what a work states. */
/* @__NO_SIDE_EFFECTS__ */
export function stated(work: WorkId, locator: string): SourceRef {
  return { work, locator, basis: 'stated', verified: true };
}

/** A reference to what this library infers from a work. */
/* @__NO_SIDE_EFFECTS__ */
export function inferred(work: WorkId, locator: string): SourceRef {
  return { work, locator, basis: 'inferred', verified: true };
}

/** A reference to a work outside the texts; say whether it was looked up there. */
/* @__NO_SIDE_EFFECTS__ */
export function external(work: WorkId, locator: string, verified: boolean): SourceRef {
  return { work, locator, basis: 'external', verified };
}
