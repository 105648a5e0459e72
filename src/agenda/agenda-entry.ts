import type { SourceRef } from '../kernel/source.js';

/** An entry of this room's catalogues: what a text says, in our words, and where. */
export interface AgendaEntry {
  readonly id: string;
  /** The id of the fact in the domain reference. */
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}
