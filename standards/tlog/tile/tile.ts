import { HASH_SIZE } from '../merkle/hash.ts';
import { isTreeSize } from '../merkle/shape.ts';

/** Hashes in a full tile, and entries in a full bundle (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/** Levels of the Merkle tree that one tile spans: 2^8 = 256. */
export const TILE_HEIGHT = 8;

/** Which tile, and how many of its 256 hashes: 1 to 255 make a partial tile. */
export interface TileRef {
  /** Level in tiles: a hash at level l stands for 256^l leaves. */
  readonly level: number;
  /** Position in its level, from 0. */
  readonly index: number;
  readonly width: number;
}

/** A tile with its hashes, one after the other, 32 bytes each. */
export interface Tile extends TileRef {
  readonly bytes: Buffer;
}

/** How many hashes a tree of `size` leaves has at a tile level: only full tiles are hashed into the next one. */
export function hashesAtLevel(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** Hashes of tile `index` at `level` in a tree of `size` leaves: 0 (there is none) to 256. */
export function tileWidth(level: number, index: number, size: number): number {
  return Math.min(TILE_WIDTH, Math.max(0, hashesAtLevel(level, size) - index * TILE_WIDTH));
}

/** All tiles of a tree of `size` leaves, level by level. */
export function tilesOf(size: number): TileRef[] {
  return tilesTouched(0, size);
}

/** The partial tiles at the right edge of a tree: what must be stored to go on appending. */
export function edgeTiles(size: number): TileRef[] {
  if (!isTreeSize(size)) throw new RangeError(`${size} is not a number of leaves`);
  const tiles: TileRef[] = [];
  for (let level = 0; hashesAtLevel(level, size) > 0; level += 1) {
    const hashes = hashesAtLevel(level, size);
    const width = hashes % TILE_WIDTH;
    if (width > 0) tiles.push({ level, index: (hashes - width) / TILE_WIDTH, width });
  }
  return tiles;
}

/** The tiles that are new or wider in a tree of `newSize` than in its beginning of `oldSize`. */
export function tilesTouched(oldSize: number, newSize: number): TileRef[] {
  if (!isTreeSize(oldSize) || !isTreeSize(newSize) || oldSize > newSize) {
    throw new RangeError(`a log does not grow from ${oldSize} to ${newSize}`);
  }
  const tiles: TileRef[] = [];
  for (let level = 0; hashesAtLevel(level, newSize) > hashesAtLevel(level, oldSize); level += 1) {
    const first = Math.floor(hashesAtLevel(level, oldSize) / TILE_WIDTH);
    const past = Math.ceil(hashesAtLevel(level, newSize) / TILE_WIDTH);
    for (let index = first; index < past; index += 1) {
      tiles.push({ level, index, width: tileWidth(level, index, newSize) });
    }
  }
  return tiles;
}

/** Throws RangeError unless `bytes` holds exactly the tile's hashes. */
export function assertTileBytes(tile: TileRef, bytes: Uint8Array): void {
  if (bytes.length === tile.width * HASH_SIZE) return;
  throw new RangeError(
    `tile ${tile.index} of level ${tile.level} should hold ${tile.width} hashes of 32 bytes, not ${bytes.length} bytes`,
  );
}
