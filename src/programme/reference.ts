import type { Path } from '../kernel/json.js';

/** A reference from one part to another: null leads nowhere on purpose. */
export interface Reference {
  readonly id: string | null | undefined;
  readonly path: Path;
  readonly to: Target;
}

/** What can be referred to. */
export type Target =
  | 'agency'
  | 'aim'
  | 'contract'
  | 'evidence'
  | 'figure'
  | 'hypothesis'
  | 'measure'
  | 'population'
  | 'population table'
  | 'prevalence table'
  | 'service';

/** References of a list of ids. */
export function listed(ids: readonly string[], path: Path, to: Target): readonly Reference[] {
  return ids.map((id, index) => ({ id, path: [...path, index], to }));
}
