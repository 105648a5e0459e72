/**
 * A list that grows with a life, kept in blocks: adding an entry copies one short block and the list of blocks, not the whole. `blocks.flat()`
 * gives the plain list in its order.
 */
export type Blocks<T> = readonly (readonly T[])[];

const BLOCK = 64;

/** The list with one more entry at its end. */
export function append<T>(blocks: Blocks<T>, entry: T): Blocks<T> {
  const last = blocks.at(-1);
  return last !== undefined && last.length < BLOCK ? replaced(blocks, blocks.length - 1, [...last, entry]) : [...blocks, [entry]];
}

function replaced<T>(list: readonly T[], index: number, entry: T): readonly T[] {
  const copy = list.slice();
  copy[index] = entry;
  return copy;
}
