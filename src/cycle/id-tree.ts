import { refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';

/**
 * Ids that were seen, as a tree that grows with them: a short list of ids, or sixteen trees among which each id's letters choose. Asking for
 * one and adding one take the same few steps in a long life as in a short one. Plain JSON; the same ids added in the same order give the
 * same tree.
 */
export type IdTree = readonly string[] | readonly IdTree[];

const LEAF = 32;
const BITS = 4;
const DEEPEST = 32 / BITS;

/** The ids among which this one stands if it was seen; refuses what is no tree along its way. */
export function idsNear(tree: IdTree, id: string, path: Path): readonly string[] {
  const hash = hashOf(id);
  let at: unknown = tree;
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    if (!Array.isArray(at)) refuse('cycle/not-a-tree-of-ids', path, at, 'a list of ids or of such lists');
    if (!isBranch(at)) return at;
    at = at[branchOf(hash, depth)] ?? [];
  }
  return refuse('cycle/not-a-tree-of-ids', path, tree, `nested at most ${DEEPEST} deep`);
}

/** The id of a record among records of several kinds. */
export function recordId(kind: 'contract' | 'lesson' | 'flow' | 'ended-flow', id: string): string {
  return `${kind} ${id}`;
}

/** The ids and this one. */
export function addId(tree: IdTree, id: string): IdTree {
  return addBelow(tree, id, hashOf(id), 0);
}

function addBelow(tree: IdTree, id: string, hash: number, depth: number): IdTree {
  if (isBranch(tree)) {
    const place = branchOf(hash, depth);
    const copy = tree.slice();
    copy[place] = addBelow(tree[place] ?? [], id, hash, depth + 1);
    return copy;
  }
  if (tree.length < LEAF || depth === DEEPEST) return [...tree, id];
  const branches: string[][] = Array.from({ length: 2 ** BITS }, () => []);
  for (const each of [...tree, id]) branches[branchOf(hashOf(each), depth)]?.push(each);
  return branches;
}

function isBranch(tree: IdTree): tree is readonly IdTree[] {
  return typeof tree[0] === 'object';
}

function branchOf(hash: number, depth: number): number {
  return (hash >>> (depth * BITS)) & (2 ** BITS - 1);
}

/** Fowler, Noll and Vo's hash of the letters, its bits stirred once more so that the lowest depend on all. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
