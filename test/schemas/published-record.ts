import type { ZodMiniType } from 'zod/mini';

/** A record whose schema is published: what the tests of `test/schemas` need to hold it. */
export interface PublishedRecord {
  /** The name in its `$id` and file: `docs/schemas/<record>.v<version>.json`. */
  readonly record: string;
  readonly version: number;
  readonly schema: ZodMiniType;
  /** The room's `parseX`, which adds the rules across fields; by default the schema alone. */
  readonly parse?: (value: unknown) => unknown;
  /** Valid records, as people write them. */
  readonly samples?: readonly unknown[];
  /** Changes to the first sample that keep its structure and break a rule across fields; `parse` must refuse each. */
  readonly crossField?: readonly CrossFieldChange[];
}

/** A way to break a rule across fields. */
export interface CrossFieldChange {
  readonly name: string;
  /** Gets a deep copy of the first sample, which it may write to, and returns the broken record. */
  // The sample's type is the room's business.
  readonly change: (sample: never) => unknown;
  /** The code of the reason expected, when it matters. */
  readonly code?: string;
}
