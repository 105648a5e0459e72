import type { Caveat } from './finding.js';
import type { SourceRef } from './source.js';

/** One way to read a point that the texts leave open, and where it is found. */
export interface AmbiguityReading {
  readonly id: string;
  readonly text: string;
  /** Where a text reads it so; `inferred` when the reading is this library's own. */
  readonly sources: readonly SourceRef[];
}

/** A point on which the texts differ or are silent: the question, what they answer, what this library takes, and why. */
export interface Ambiguity {
  readonly id: string;
  /** `D-AMB-01` to `D-AMB-38`. */
  readonly domainId: string;
  readonly question: string;
  readonly readings: readonly AmbiguityReading[];
  /** The id of the reading that this library works with. */
  readonly chosen: string;
  readonly why: string;
}

/** The reading of a point that this library works with. */
export function chosenOf(point: Ambiguity): AmbiguityReading {
  return point.readings.find(({ id }) => id === point.chosen) as AmbiguityReading;
}

/** The caveat for a finding that rests on the chosen reading of a point; `parameter` names what the caller can change it with. */
export function caveatOfReading(point: Ambiguity, { parameter = null }: { readonly parameter?: string | null } = {}): Caveat {
  const chosen = chosenOf(point);
  return {
    code: `kernel/reading-${point.domainId.toLowerCase()}`,
    message: `${point.question} Read here: ${chosen.text.charAt(0).toLowerCase()}${chosen.text.slice(1)}`,
    kind: 'reading',
    parameter,
    sources: chosen.sources,
  };
}
