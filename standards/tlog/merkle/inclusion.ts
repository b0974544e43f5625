import { invalid, VALID, type Verdict } from '../verdict.ts';
import { HASH_SIZE, nodeHash, sameHash } from './hash.ts';
import { isSubtree, isTreeSize, type LeafRange, splitPoint } from './shape.ts';

/** What an inclusion proof is said to show: this leaf stands at `index` in the tree of `size` leaves. */
export interface InclusionClaim {
  /** Position of the leaf, from 0. */
  readonly index: number;
  readonly size: number;
  /** 32 bytes, see `leafHash`. */
  readonly leafHash: Uint8Array;
  readonly root: Uint8Array;
  /** Hashes from the leaf's sibling up to the root's child. */
  readonly proof: readonly Uint8Array[];
}

/** An inclusion claim within a subtree; `index` counts from the log's first leaf. */
export interface SubtreeInclusionClaim extends LeafRange {
  readonly index: number;
  readonly leafHash: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Checks an inclusion proof (RFC 9162 §2.1.3.2). */
export function verifyInclusion(claim: InclusionClaim): Verdict {
  const { index, size, leafHash, root, proof } = claim;
  if (!isTreeSize(size) || !isTreeSize(index)) return invalid('index or size is not a number of leaves');
  if (index >= size) return invalid(`leaf ${index} lies outside a tree of ${size}`);
  if (leafHash.length !== HASH_SIZE) return invalid('the leaf hash is not 32 bytes long');
  if (proof.some((hash) => hash.length !== HASH_SIZE)) return invalid('a proof hash is not 32 bytes long');
  const reached = rootFromInclusion(index, size, leafHash, proof);
  if (reached === undefined) return invalid('the proof does not have the length that index and size ask for');
  return sameHash(reached, root) ? VALID : invalid('the proof leads to another root');
}

/** Checks that a leaf is in the subtree [start, end) (draft-ietf-plants-merkle-tree-certs). */
export function verifySubtreeInclusion(claim: SubtreeInclusionClaim): Verdict {
  if (!isSubtree(claim)) return invalid(`[${claim.start}, ${claim.end}) is not a subtree`);
  const { start, end, ...rest } = claim;
  return verifyInclusion({ ...rest, index: claim.index - start, size: end - start });
}

/** The ranges whose roots make the inclusion proof of leaf `index`, the leaf's sibling first. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!isTreeSize(size) || !isTreeSize(index) || index >= size) {
    throw new RangeError(`leaf ${index} lies outside a tree of ${size}`);
  }
  const fromTop: LeafRange[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    fromTop.push(index < middle ? { start: middle, end } : { start, end: middle });
    if (index < middle) end = middle;
    else start = middle;
  }
  return fromTop.reverse();
}

function rootFromInclusion(
  index: number,
  size: number,
  leafHash: Uint8Array,
  proof: readonly Uint8Array[],
): Uint8Array | undefined {
  let reached = leafHash;
  let node = index;
  let last = size - 1;
  for (const sibling of proof) {
    if (last === 0) return undefined;
    // The last node of a level has no right neighbour: it climbs until it is itself a right child.
    while (node === last && node % 2 === 0) {
      node /= 2;
      last /= 2;
    }
    reached = node % 2 === 1 ? nodeHash(sibling, reached) : nodeHash(reached, sibling);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? reached : undefined;
}
