import type { CycleState } from './cycle-state.js';
import { idsNear, recordId } from './id-tree.js';

/** Whether a cycle has a record of that kind and id, found in the same few steps in a long life as in a short one. */
export function hasRecord({ recordIds }: CycleState, kind: Parameters<typeof recordId>[0], id: string): boolean {
  const sought = recordId(kind, id);
  return idsNear(recordIds, sought, ['state', 'recordIds']).includes(sought);
}
