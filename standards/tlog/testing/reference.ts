import { createHash } from 'node:crypto';
import { EMPTY_EDGE, growTree } from '../tile/grow.ts';
import type { TileReaderSync } from '../tile/read.ts';

/** Root of a tree, word for word as RFC 9162 §2.1.1 defines it: slow, and independent of the room's code. */
export function definedRoot(leafHashes: readonly Uint8Array[]): Buffer {
  const [first] = leafHashes;
  if (first === undefined) return createHash('sha256').digest();
  if (leafHashes.length === 1) return Buffer.from(first);
  let k = 1;
  while (k * 2 < leafHashes.length) k *= 2;
  const sha256 = createHash('sha256').update(Uint8Array.of(1));
  return sha256
    .update(definedRoot(leafHashes.slice(0, k)))
    .update(definedRoot(leafHashes.slice(k)))
    .digest();
}

/** Different leaf hashes for entries `entry 0`, `entry 1` … */
export function leafHashes(count: number): Buffer[] {
  return Array.from({ length: count }, (_, i) => createHash('sha256').update(`\0entry ${i}`).digest());
}

/** All tiles of a log with these leaves, kept as the widest version of each. */
export function storedTiles(leaves: readonly Uint8Array[]): Map<string, Buffer> {
  return new Map(
    growTree(EMPTY_EDGE, leaves).tiles.map((tile) => [`${tile.level}/${tile.index}`, tile.bytes]),
  );
}

/** Reads such tiles. */
export function readerOf(tiles: ReadonlyMap<string, Buffer>): TileReaderSync {
  return (level, index) => tiles.get(`${level}/${index}`) ?? Buffer.alloc(0);
}
