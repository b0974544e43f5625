import {
  EMPTY_EDGE,
  EMPTY_ROOT,
  growTree,
  HASH_SIZE,
  type Invalid,
  invalid,
  leafHash,
  sameHash,
  TILE_WIDTH,
  type Tile,
  tileWidth,
} from '@sandglass/tlog';
import { type RemoteLog, readEntries, readTile } from './remotelog.ts';

/** Bundles, each with its tile, that are asked for at once. */
const BUNDLES_AT_ONCE = 8;

/** Roots that follow from what the log serves. */
export interface Recomputed {
  readonly valid: true;
  readonly root: Buffer;
  /** Root of the first `earlierSize` leaves. */
  readonly earlierRoot: Buffer;
}

/**
 * Reads the whole log from its entries up: each entry must hash to its leaf in the level-0 tile, each tile above
 * must be what the ones below give. Keeps one batch in memory, whatever the log's size.
 */
export async function recompute(
  log: RemoteLog,
  size: number,
  earlierSize: number,
): Promise<Recomputed | Invalid> {
  let edge = EMPTY_EDGE;
  let earlierRoot: Buffer = EMPTY_ROOT;
  const batch = BUNDLES_AT_ONCE * TILE_WIDTH;
  for (let from = 0; from < size; from += batch) {
    const leaves = await readLeaves(log, from, Math.min(size, from + batch), size);
    if ('why' in leaves) return leaves;
    if (earlierSize > from && earlierSize <= from + leaves.length) {
      earlierRoot = growTree(edge, leaves.slice(0, earlierSize - from)).edge.root;
    }
    const growth = growTree(edge, leaves);
    const wrong = await differingTile(
      log,
      growth.tiles.filter(({ level, width }) => level > 0 && width === TILE_WIDTH),
    );
    if (wrong !== undefined) return wrong;
    edge = growth.edge;
  }
  const wrong = await differingTile(
    log,
    edge.tiles.filter(({ level }) => level > 0),
  );
  return wrong ?? { valid: true, root: edge.root, earlierRoot };
}

async function readLeaves(
  log: RemoteLog,
  from: number,
  to: number,
  size: number,
): Promise<Buffer[] | Invalid> {
  const indexes = Array.from(
    { length: Math.ceil((to - from) / TILE_WIDTH) },
    (_, i) => from / TILE_WIDTH + i,
  );
  const parts = await Promise.all(indexes.map((index) => readBundle(log, index, tileWidth(0, index, size))));
  const leaves: Buffer[] = [];
  for (const part of parts) {
    if ('why' in part) return part;
    leaves.push(...part);
  }
  return leaves;
}

async function readBundle(log: RemoteLog, index: number, width: number): Promise<Buffer[] | Invalid> {
  const [tile, entries] = await Promise.all([readTile(log, 0, index, width), readEntries(log, index, width)]);
  if (entries.length < width)
    return invalid(`Entry ${index * TILE_WIDTH + entries.length} is missing from the log.`);
  const leaves = entries.map(leafHash);
  const wrong = leaves.findIndex(
    (leaf, i) => !sameHash(leaf, tile.subarray(i * HASH_SIZE, (i + 1) * HASH_SIZE)),
  );
  if (wrong < 0) return leaves;
  return invalid(
    `Entry ${index * TILE_WIDTH + wrong} is not the one that the log's tree holds: it was altered.`,
  );
}

async function differingTile(log: RemoteLog, tiles: readonly Tile[]): Promise<Invalid | undefined> {
  for (const { level, index, width, bytes } of tiles) {
    const served = await readTile(log, level, index, width);
    if (!served.equals(bytes))
      return invalid(`Tile ${index} of level ${level} does not follow from the entries below it.`);
  }
  return undefined;
}
