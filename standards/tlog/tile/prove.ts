import { CompactRange } from '../merkle/compactrange.ts';
import { consistencyRanges } from '../merkle/consistency.ts';
import { HASH_SIZE } from '../merkle/hash.ts';
import { inclusionRanges } from '../merkle/inclusion.ts';
import { completeSubtrees, isTreeSize, type LeafRange } from '../merkle/shape.ts';
import { readTiles, readTilesSync, type TileReader, type TileReaderSync } from './read.ts';
import { TILE_HEIGHT, TILE_WIDTH, type Tile, type TileRef, tileWidth } from './tile.ts';

/** Makes the inclusion proof of leaf `index` in the tree of `size` leaves, reading each tile once, in parallel. */
export async function proveInclusion(index: number, size: number, read: TileReader): Promise<Buffer[]> {
  const plan = planRoots(inclusionRanges(index, size), size);
  return rootsOf(plan, await readTiles(plan.tiles, read));
}

/** `proveInclusion` from tiles in memory. */
export function proveInclusionSync(index: number, size: number, read: TileReaderSync): Buffer[] {
  const plan = planRoots(inclusionRanges(index, size), size);
  return rootsOf(plan, readTilesSync(plan.tiles, read));
}

/** Makes the proof that the tree of `oldSize` leaves is the beginning of the tree of `size`. */
export async function proveConsistency(oldSize: number, size: number, read: TileReader): Promise<Buffer[]> {
  const plan = planRoots(consistencyRanges(oldSize, size), size);
  return rootsOf(plan, await readTiles(plan.tiles, read));
}

/** `proveConsistency` from tiles in memory. */
export function proveConsistencySync(oldSize: number, size: number, read: TileReaderSync): Buffer[] {
  const plan = planRoots(consistencyRanges(oldSize, size), size);
  return rootsOf(plan, readTilesSync(plan.tiles, read));
}

/** The root of the tree of `size` leaves, from the tiles at its right edge or above full ones only. */
export async function rootFromTiles(size: number, read: TileReader): Promise<Buffer> {
  if (!isTreeSize(size)) throw new RangeError(`${size} is not a number of leaves`);
  const plan = planRoots([{ start: 0, end: size }], size);
  const [root] = rootsOf(plan, await readTiles(plan.tiles, read));
  if (root === undefined) throw new RangeError('a tree has one root');
  return root;
}

/** Some consecutive hashes of one tile: `count` from position `from`. */
interface Slice {
  readonly tile: number;
  readonly from: number;
  readonly count: number;
}

interface Plan {
  /** Each tile to read, once. */
  readonly tiles: readonly TileRef[];
  /** For each wanted root the slices that span its range; `tile` counts in `tiles`. */
  readonly slices: readonly (readonly Slice[])[];
}

/** Finds out which hashes of which tiles make the roots of these ranges in a tree of `size` leaves. */
function planRoots(ranges: readonly LeafRange[], size: number): Plan {
  const tiles: TileRef[] = [];
  const places = new Map<string, number>();
  const place = (level: number, index: number): number => {
    const known = places.get(`${level}/${index}`);
    if (known !== undefined) return known;
    places.set(`${level}/${index}`, tiles.length);
    return tiles.push({ level, index, width: tileWidth(level, index, size) }) - 1;
  };
  const slices = ranges.map((range) =>
    completeSubtrees(range).map((node): Slice => {
      const count = 2 ** (node.level % TILE_HEIGHT);
      const first = node.index * count;
      const tile = place(Math.floor(node.level / TILE_HEIGHT), Math.floor(first / TILE_WIDTH));
      return { tile, from: first % TILE_WIDTH, count };
    }),
  );
  return { tiles, slices };
}

function rootsOf(plan: Plan, tiles: readonly Tile[]): Buffer[] {
  return plan.slices.map((slices) => {
    const range = new CompactRange();
    for (const slice of slices) {
      const tile = tiles[slice.tile];
      if (tile === undefined) throw new RangeError('a planned tile was not read');
      for (let i = slice.from; i < slice.from + slice.count; i += 1) {
        range.append(tile.bytes, i * HASH_SIZE, tile.level * TILE_HEIGHT);
      }
    }
    return range.root();
  });
}
