/** What the fuzzing of a room needs to know of it: each file of `rooms/` exports these three. */
export interface FuzzedRoom {
  /** What the room exports. */
  readonly exports: Readonly<Record<string, unknown>>;
  /** For each function that validates, argument lists that it accepts. */
  readonly fuzzed: Readonly<Record<string, () => readonly (readonly unknown[])[]>>;
  /** The functions that trust their input. */
  readonly trusting: readonly string[];
}
