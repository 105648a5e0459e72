import type { CivilDate } from '../kernel/civil-date.js';
import type { Extensions } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';
import type { ThreadEnd } from './thread.js';

/** A decision that the paper asks for: what, of whom, by when, and what would change the answer. */
export interface DecisionAsked {
  readonly id: string;
  readonly text: string;
  /** The agencies that are asked, by their ids: at least one. */
  readonly askedOf: readonly string[];
  readonly by: CivilDate;
  readonly because: string | null;
  /** What would change the answer, one thing in each text. */
  readonly wouldChange: readonly string[];
  /** What the decision rests on. */
  readonly restsOn: readonly ThreadEnd[];
  readonly extensions?: Extensions;
}

/** Something that the paper does not know, why that matters and how it would be found out. */
export interface OpenQuestion {
  readonly id: string;
  readonly text: string;
  readonly matters: string | null;
  readonly fill: string | null;
  /** The agency that finds it out. */
  readonly agencyId: string | null;
  readonly by: CivilDate | null;
  readonly extensions?: Extensions;
}

/** A remark that a reader must see, with the source it rests on. */
export interface ProgrammeCaveat {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
  readonly extensions?: Extensions;
}
