import { HASH_SIZE } from '../merkle/hash.ts';
import { edgeFromTiles, type TreeEdge } from './grow.ts';
import { assertTileBytes, edgeTiles, type Tile, type TileRef } from './tile.ts';

/**
 * Gives a stored tile's bytes: its `width` hashes. A store that keeps only the widest version of a tile may
 * give more: the first `width` are taken.
 */
export type TileReader = (level: number, index: number, width: number) => Promise<Uint8Array>;

/** The same for tiles that lie in memory. */
export type TileReaderSync = (level: number, index: number, width: number) => Uint8Array;

/** Reads tiles in parallel; RangeError if one is shorter than it should be. */
export async function readTiles(tiles: readonly TileRef[], read: TileReader): Promise<Tile[]> {
  const contents = await Promise.all(tiles.map(({ level, index, width }) => read(level, index, width)));
  return tiles.map((tile, i) => trimmed(tile, contents[i]));
}

/** `readTiles` from memory. */
export function readTilesSync(tiles: readonly TileRef[], read: TileReaderSync): Tile[] {
  return tiles.map((tile) => trimmed(tile, read(tile.level, tile.index, tile.width)));
}

/** Opens the edge of a stored tree of `size` leaves, to go on appending with `growTree`. */
export async function readEdge(size: number, read: TileReader): Promise<TreeEdge> {
  const tiles = await readTiles(edgeTiles(size), read);
  return edgeFromTiles(
    size,
    tiles.map(({ bytes }) => bytes),
  );
}

function trimmed(tile: TileRef, content: Uint8Array = new Uint8Array()): Tile {
  const view = Buffer.from(content.buffer, content.byteOffset, content.length);
  const bytes = view.subarray(0, tile.width * HASH_SIZE);
  assertTileBytes(tile, bytes);
  return { ...tile, bytes };
}
