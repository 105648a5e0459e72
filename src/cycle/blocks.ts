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

/**
 * Ids that were seen, spread over blocks by their letters, so that asking for one looks through one short block. Plain JSON, and the same
 * ids added in the same order always give the same blocks.
 */
export interface IdSet {
  readonly size: number;
  /** Their number is a power of two. */
  readonly blocks: Blocks<string>;
}

/** No ids. */
export const NO_IDS: IdSet = { size: 0, blocks: [[]] };

/** The ids among which this one stands if it was seen. */
export function idsNear(ids: IdSet, id: string): readonly string[] {
  return ids.blocks[placeOf(id, ids.blocks.length)] ?? [];
}

/** The ids and this one. */
export function addId(ids: IdSet, id: string): IdSet {
  const { size, blocks } = ids.size < ids.blocks.length * BLOCK ? ids : { size: ids.size, blocks: spread(ids.blocks) };
  const place = placeOf(id, blocks.length);
  const block = blocks[place] ?? [];
  return { size: size + 1, blocks: replaced(blocks, place, [...block, id]) };
}

/** The same ids over twice as many blocks. */
function spread(blocks: Blocks<string>): Blocks<string> {
  const next: string[][] = Array.from({ length: blocks.length * 2 }, () => []);
  for (const block of blocks) for (const id of block) next[placeOf(id, next.length)]?.push(id);
  return next;
}

function replaced<T>(list: readonly T[], index: number, entry: T): readonly T[] {
  const copy = list.slice();
  copy[index] = entry;
  return copy;
}

/** Fowler, Noll and Vo's hash of the letters, folded to a number of blocks that is a power of two. */
function placeOf(id: string, blocks: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) & (blocks - 1);
}
