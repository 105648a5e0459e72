import type { Json, Path } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';

/** An example whose answer is fixed: what a function is given, and what must stand at one place of what comes back. */
export interface GoldenCase {
  readonly id: string;
  /** The id of the golden example in the domain reference, such as `D-GLD-02`. */
  readonly domainId: string;
  readonly label: string;
  /** The room whose subpath exports it. */
  readonly room: string;
  /** The name of the function, or of the catalogue where `input` is null. */
  readonly export: string;
  /** The arguments to call the function with; null for a catalogue, which is looked at as it is. */
  readonly input: readonly Json[] | null;
  /** Whether what it returns is looked at, or the error with which it refuses. */
  readonly of: 'result' | 'refusal';
  /** The place looked at; `'*'` stands for every entry of a list. */
  readonly at: Path;
  /** Whether lists at that place are looked at by how long they are. */
  readonly counted: boolean;
  readonly expected: Json;
  /** Whether the answer rests on the texts alone, or on a choice of this library. */
  readonly basis: 'text' | 'library';
  readonly sources: readonly SourceRef[];
}

/** What a golden case needs beside what most of them share. */
export type GoldenCaseGiven = Pick<GoldenCase, 'label' | 'room' | 'export' | 'at'> &
  Partial<Pick<GoldenCase, 'of' | 'counted'>> & { readonly input: readonly unknown[] | null; readonly expected: unknown };

/** The cases of one golden example; each gets an id of its own. */
export function goldenGroup(
  domainId: string,
  basis: GoldenCase['basis'],
  sources: readonly SourceRef[],
  given: readonly GoldenCaseGiven[],
): readonly GoldenCase[] {
  return given.map(({ input, expected, of = 'result', counted = false, label, room, export: name, at }, index) => ({
    id: `${domainId} ${index + 1}`,
    domainId,
    label,
    room,
    export: name,
    input: input as readonly Json[] | null,
    of,
    at,
    counted,
    expected: expected as Json,
    basis,
    sources,
  }));
}
