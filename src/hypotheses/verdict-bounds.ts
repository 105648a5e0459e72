import { readNumber, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';

/** What a rule with bounds comes to. */
export type BoundedVerdict = 'supported' | 'inconclusive' | 'not-supported';

/** From where up a hypothesis counts as supported, and down to where as not supported. */
export interface VerdictBounds {
  readonly supportedFrom: number;
  readonly notSupportedTo: number;
}

/** Readers of {@link VerdictBounds}; {@link refuseCrossedBounds} reads them together. */
export const BOUNDS = { supportedFrom: readNumber, notSupportedTo: readNumber };

/** Refuses bounds that leave no room for doubt. */
export function refuseCrossedBounds({ supportedFrom, notSupportedTo }: VerdictBounds, path: Path): void {
  if (notSupportedTo >= supportedFrom) {
    refuse('hypotheses/bounds-crossed', [...path, 'notSupportedTo'], notSupportedTo, `below supportedFrom, which is ${supportedFrom}`);
  }
}

/** What a rule comes to on a value that lies between two. */
export function verdictBetween({ supportedFrom, notSupportedTo }: VerdictBounds, lower: number, upper: number): BoundedVerdict {
  if (lower >= supportedFrom) return 'supported';
  return upper <= notSupportedTo ? 'not-supported' : 'inconclusive';
}
