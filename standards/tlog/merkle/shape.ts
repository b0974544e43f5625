/** A complete subtree of the log's tree: `level` 0 are leaves; it spans leaves [index·2^level, (index+1)·2^level). */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** Leaves from `start` up to, but not including, `end`. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** True for a whole number of leaves that JavaScript counts exactly: 0 to 2^53 − 1. */
export function isTreeSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0;
}

/** The largest power of two below `size` (k in RFC 9162 §2.1.1); `size` is at least 2. */
export function splitPoint(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/**
 * True when [start, end) is a node of some tree that holds it: `start` is a multiple of the smallest power of
 * two that is not below the width (draft-ietf-plants-merkle-tree-certs, Subtrees).
 */
export function isSubtree({ start, end }: LeafRange): boolean {
  if (!isTreeSize(start) || !isTreeSize(end) || start >= end) return false;
  const width = end - start;
  return start % (width === 1 ? 1 : splitPoint(width) * 2) === 0;
}

/** The complete subtrees, from left to right, that together span [start, end). */
export function completeSubtrees({ start, end }: LeafRange): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let from = start; from < end; ) {
    let level = 0;
    let width = 1;
    while (from % (width * 2) === 0 && from + width * 2 <= end) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: from / width });
    from += width;
  }
  return nodes;
}
