import type { Json, Path } from './json.js';
import type { SourceRef } from './source.js';

/** An answer to a yes/no question. Unknown never silently becomes no. */
export type Tri = 'yes' | 'no' | 'unknown';

/**
 * Why something holds, is refused or is malformed: plain data, safe to store, translate and show.
 * `basis` tells a rule of the texts from one of this library and from one that the caller chose.
 */
export interface Reason {
  /** `room/kebab-case`; public API: added, never reworded. */
  readonly code: string;
  readonly message: string;
  /** Where in the input the reason lies. */
  readonly path: Path;
  /** The part of the input that the reason used. */
  readonly input: Json;
  readonly basis: 'text' | 'library' | 'caller';
  /** The id of the fact or rule in the domain reference, such as `D-WHN-01`. */
  readonly domainId: string | null;
  readonly sources: readonly SourceRef[];
}

/** Something that has to be answered before a judgement can be made. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly path: Path;
}

/** What a reader must know to use a finding rightly: a default of ours, a contested reading, a limit of the data, an age. */
export interface Caveat {
  readonly code: string;
  readonly message: string;
  readonly kind: 'library-default' | 'reading' | 'data' | 'dated';
  /** The parameter that changes it, if there is one. */
  readonly parameter: string | null;
  readonly sources: readonly SourceRef[];
}

/** The one shape of every judgement: an outcome with its reasons, what is not known, and what to beware of. */
export interface Finding<T> {
  readonly outcome: T | 'insufficient-information';
  readonly reasons: readonly Reason[];
  readonly unknown: readonly Question[];
  readonly caveats: readonly Caveat[];
}

/** Something a checked record lacks, and what would fill it. */
export interface Gap {
  readonly domainId: string | null;
  readonly missing: string;
  readonly path: Path;
  /** The function, document or piece of work that would fill the gap. */
  readonly fill: string;
}

/** What a check of completeness returns. */
export type CheckFinding = Finding<'complete' | 'gaps'> & { readonly gaps: readonly Gap[] };

/** A number with what it is worth: every figure that leaves the library for a page carries one of four marks. */
export interface Figure {
  readonly value: number | string;
  readonly unit: string;
  /**
   * `published`: printed by the source; `derived`: computed from published figures; `borrowed`: published for
   * another place or group; `illustrative`: invented for an example.
   */
  readonly mark: 'published' | 'derived' | 'borrowed' | 'illustrative';
  readonly sources: readonly SourceRef[];
}
