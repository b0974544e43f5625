import { hash } from 'node:crypto';

/** Bytes in one Merkle tree hash (SHA-256). */
export const HASH_SIZE = 32;

/** Root of the tree without leaves: SHA-256 of nothing (RFC 9162 §2.1.1). */
export const EMPTY_ROOT: Buffer = hash('sha256', '', 'buffer');

const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;
const LEFT = 1;
const RIGHT = LEFT + HASH_SIZE;

/** Hash of a leaf's bytes: SHA-256(0x00 ‖ entry) (RFC 9162 §2.1.1). */
export function leafHash(entry: Uint8Array): Buffer {
  const input = Buffer.allocUnsafe(1 + entry.length);
  input[0] = LEAF_PREFIX;
  input.set(entry, 1);
  return hash('sha256', input, 'buffer');
}

/** `leafHash` of a text's UTF-8 bytes, as lower-case hexadecimal: twice as fast as by way of Buffers. */
export const leafHashOfText = (entry: string): string => hash('sha256', `\0${entry}`, 'hex');

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right) of two 32-byte hashes (RFC 9162 §2.1.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  const input = Buffer.allocUnsafe(1 + left.length + right.length);
  input[0] = NODE_PREFIX;
  input.set(left, LEFT);
  input.set(right, LEFT + left.length);
  return hash('sha256', input, 'buffer');
}

/** True when both are 32-byte hashes with the same bytes. Not constant-time: tree hashes are public. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === HASH_SIZE && b.length === HASH_SIZE && Buffer.compare(a, b) === 0;
}

/**
 * A node's hash worked out in place, for loops over millions of them: the right child is put in once and
 * then replaced by its parent again and again.
 *
 * The digest passes through a Latin-1 string because Node makes that two to three times faster than a new
 * Buffer (2.5–3.4 against 1.2 million hashes a second on one core, Node 24.21).
 */
export class NodeHasher {
  readonly #input = Buffer.alloc(1 + 2 * HASH_SIZE, NODE_PREFIX);

  /** Takes the 32 bytes of `source` from `offset` as the hash to climb from. */
  start(source: Uint8Array, offset = 0): void {
    for (let i = 0; i < HASH_SIZE; i += 1) this.#input[RIGHT + i] = source[offset + i] ?? 0;
  }

  /** Replaces the hash by that of the node whose right child it is; `source` has the left one at `offset`. */
  joinLeft(source: Buffer, offset: number): void {
    source.copy(this.#input, LEFT, offset, offset + HASH_SIZE);
    this.#input.write(hash('sha256', this.#input, 'binary'), RIGHT, 'latin1');
  }

  /** Writes the hash reached so far into `target` at `offset`. */
  copyTo(target: Buffer, offset: number): void {
    this.#input.copy(target, offset, RIGHT, RIGHT + HASH_SIZE);
  }

  /** A copy of the hash reached so far. */
  result(): Buffer {
    return Buffer.from(this.#input.subarray(RIGHT));
  }
}
