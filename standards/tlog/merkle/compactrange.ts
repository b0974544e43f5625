import { EMPTY_ROOT, HASH_SIZE, NodeHasher } from './hash.ts';
import { isTreeSize } from './shape.ts';

/** Levels that a tree of at most 2^53 − 1 leaves can have. */
const MAX_LEVELS = 53;

/** Told of each complete subtree that an append closed: its level above the leaves, and its hash. */
export type OnClosed = (level: number, hash: NodeHasher) => void;

/**
 * The roots of the complete subtrees that make up a growing tree, one for each 1 bit of its size. That is all
 * that is needed to append and to know the root: 32 bytes a level, about one hash a leaf.
 */
export class CompactRange {
  readonly #roots = Buffer.alloc(MAX_LEVELS * HASH_SIZE);
  readonly #hasher = new NodeHasher();
  #size = 0;

  /** Number of leaves. */
  get size(): number {
    return this.#size;
  }

  /** A range that grows on its own from here. */
  copy(): CompactRange {
    const other = new CompactRange();
    this.#roots.copy(other.#roots);
    other.#size = this.#size;
    return other;
  }

  /**
   * Appends the complete subtree of 2^level leaves whose root stands in `source` at `offset`; a leaf is level 0.
   * Throws RangeError where the tree's present size does not let such a subtree follow.
   */
  append(source: Uint8Array, offset = 0, level = 0, onClosed?: OnClosed): void {
    const width = 2 ** level;
    if (source.length < offset + HASH_SIZE) throw new RangeError('a hash is not 32 bytes long');
    if (this.#size % width !== 0)
      throw new RangeError(`a subtree of ${width} cannot follow ${this.#size} leaves`);
    if (!isTreeSize(this.#size + width)) throw new RangeError('the tree would outgrow 2^53 − 1 leaves');
    this.#hasher.start(source, offset);
    let height = level;
    for (let n = this.#size / width; n % 2 === 1; n = (n - 1) / 2) {
      this.#hasher.joinLeft(this.#roots, height * HASH_SIZE);
      height += 1;
      onClosed?.(height, this.#hasher);
    }
    this.#hasher.copyTo(this.#roots, height * HASH_SIZE);
    this.#size += width;
  }

  /** The root of the whole tree. */
  root(): Buffer {
    if (this.#size === 0) return Buffer.from(EMPTY_ROOT);
    let started = false;
    let level = 0;
    for (let n = this.#size; n > 0; n = Math.floor(n / 2), level += 1) {
      if (n % 2 === 0) continue;
      if (started) this.#hasher.joinLeft(this.#roots, level * HASH_SIZE);
      else this.#hasher.start(this.#roots, level * HASH_SIZE);
      started = true;
    }
    return this.#hasher.result();
  }
}

/** Root of the tree over these leaf hashes, in their order (RFC 9162 §2.1.1). */
export function rootOf(leafHashes: Iterable<Uint8Array>): Buffer {
  const range = new CompactRange();
  for (const leaf of leafHashes) range.append(leaf);
  return range.root();
}
