import { invalid, VALID, type Verdict } from '../verdict.ts';
import { EMPTY_ROOT, HASH_SIZE, nodeHash, sameHash } from './hash.ts';
import { isSubtree, isTreeSize, type LeafRange, splitPoint } from './shape.ts';

/** What a consistency proof is said to show: the tree of `oldSize` is the beginning of the tree of `size`. */
export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly size: number;
  readonly oldRoot: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** The same for any subtree [start, end) with root `subtreeRoot`. */
export interface SubtreeConsistencyClaim extends LeafRange {
  readonly size: number;
  readonly subtreeRoot: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * Checks a consistency proof (RFC 9162 §2.1.4.2). The empty tree is consistent with every tree by the empty
 * proof, if its root is the empty tree's (C2SP tlog-witness, add-checkpoint).
 */
export function verifyConsistency(claim: ConsistencyClaim): Verdict {
  const { oldSize, size, oldRoot, root, proof } = claim;
  if (!isTreeSize(oldSize) || !isTreeSize(size)) return invalid('a size is not a number of leaves');
  if (oldSize > size)
    return invalid(`the earlier tree of ${oldSize} is larger than the later one of ${size}`);
  if (size === 0 && !sameHash(root, EMPTY_ROOT)) return invalid('an empty tree has another root');
  if (oldSize > 0)
    return verifySubtreeConsistency({ start: 0, end: oldSize, size, subtreeRoot: oldRoot, root, proof });
  if (proof.length > 0) return invalid('a proof from the empty tree must be empty');
  return sameHash(oldRoot, EMPTY_ROOT) ? VALID : invalid('an empty tree has another root');
}

/** Checks that a subtree belongs to a tree (draft-ietf-plants-merkle-tree-certs, Subtree Consistency Proofs). */
export function verifySubtreeConsistency(claim: SubtreeConsistencyClaim): Verdict {
  const { start, end, size, subtreeRoot, root, proof } = claim;
  if (!isSubtree(claim)) return invalid(`[${start}, ${end}) is not a subtree`);
  if (!isTreeSize(size) || end > size) return invalid(`the subtree ends beyond a tree of ${size}`);
  if (subtreeRoot.length !== HASH_SIZE) return invalid('the earlier root is not 32 bytes long');
  if (proof.some((hash) => hash.length !== HASH_SIZE)) return invalid('a proof hash is not 32 bytes long');
  const reached = climb(start, end, size, subtreeRoot, proof);
  if (reached === undefined) return invalid('the proof does not have the length that the sizes ask for');
  if (!sameHash(reached.subtree, subtreeRoot)) return invalid('the proof leads to another earlier root');
  return sameHash(reached.tree, root) ? VALID : invalid('the proof leads to another root');
}

/** The ranges whose roots make the proof that [start, end) belongs to the tree of `size`, in the proof's order. */
export function subtreeConsistencyRanges({ start, end }: LeafRange, size: number): LeafRange[] {
  if (!isSubtree({ start, end }) || !isTreeSize(size) || end > size) {
    throw new RangeError(`[${start}, ${end}) is not a subtree of a tree of ${size}`);
  }
  const fromTop: LeafRange[] = [];
  let known = true;
  let low = 0;
  let high = size;
  while (low < start || high !== end) {
    const middle = low + splitPoint(high - low);
    if (end <= middle) {
      fromTop.push({ start: middle, end: high });
      high = middle;
      continue;
    }
    fromTop.push({ start: low, end: middle });
    if (start < middle) known = false;
    low = middle;
  }
  if (!known) fromTop.push({ start: low, end: high });
  return fromTop.reverse();
}

/** The ranges of the proof between two heads of one log; none when the earlier one is empty or the same. */
export function consistencyRanges(oldSize: number, size: number): LeafRange[] {
  if (oldSize === 0 && isTreeSize(size)) return [];
  return subtreeConsistencyRanges({ start: 0, end: oldSize }, size);
}

/**
 * Runs the proof from its end, which is the top of the tree, as it is defined (RFC 9162 §2.1.4.1 and its
 * generalisation to subtrees); undefined if it is too long or too short. `known` is the subtree's root where
 * the proof may leave it out, undefined below a node that only part of the subtree spans.
 */
function climb(
  start: number,
  end: number,
  size: number,
  known: Uint8Array | undefined,
  proof: readonly Uint8Array[],
): { subtree: Uint8Array; tree: Uint8Array } | undefined {
  const sibling = proof.at(-1);
  if (start === 0 && end === size) {
    const root = known ?? sibling;
    const complete = proof.length === (known === undefined ? 1 : 0);
    return complete && root !== undefined ? { subtree: root, tree: root } : undefined;
  }
  if (sibling === undefined) return undefined;
  const rest = proof.slice(0, -1);
  const k = splitPoint(size);
  if (end <= k) {
    const left = climb(start, end, k, known, rest);
    return left && { subtree: left.subtree, tree: nodeHash(left.tree, sibling) };
  }
  if (start >= k) {
    const right = climb(start - k, end - k, size - k, known, rest);
    return right && { subtree: right.subtree, tree: nodeHash(sibling, right.tree) };
  }
  const right = climb(0, end - k, size - k, undefined, rest);
  return right && { subtree: nodeHash(sibling, right.subtree), tree: nodeHash(sibling, right.tree) };
}
