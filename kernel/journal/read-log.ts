import { encodeBundle, HASH_SIZE, parseTilePath, proveInclusion, TILE_WIDTH } from '@sandglass/tlog';
import type { Cursor, Head, LogStore } from './log-store.ts';

/** What `/log/tile/…` answers; undefined where the log has no such tile (yet). Throws for a path that is none. */
export async function readTileResource(store: LogStore, path: string): Promise<Buffer | undefined> {
  const resource = parseTilePath(path);
  const head = await store.head();
  if (head === undefined) return undefined;
  const { index, width } = resource;
  if (resource.kind === 'entries') {
    const first = index * TILE_WIDTH;
    if (first + width > head.size) return undefined;
    const leaves = await store.leaves(first, width);
    return leaves.length === width ? encodeBundle(leaves) : undefined;
  }
  const bytes = await store.tile(resource.level, index);
  if (bytes === undefined || bytes.length < width * HASH_SIZE) return undefined;
  return bytes.subarray(0, width * HASH_SIZE);
}

/** Where a fact stands in the log and why: index, tree size, audit path (RFC 6962 §2.1.1) and the signed head. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly path: readonly Buffer[];
  readonly checkpoint: string;
}

/**
 * Proves a fact's inclusion under `under` if that head covers it (one that witnesses cosigned), else under the present
 * head; undefined while it is not integrated.
 */
export async function proveFact(
  store: LogStore,
  shard: string,
  fact: Cursor,
  under?: Head,
): Promise<Inclusion | undefined> {
  const index = await store.indexOf(shard, fact);
  const head = under !== undefined && index !== undefined && index < under.size ? under : await store.head();
  if (index === undefined || head === undefined || index >= head.size) return undefined;
  const path = await proveInclusion(
    index,
    head.size,
    async (level, at) => (await store.tile(level, at)) ?? Buffer.alloc(0),
  );
  return { index, size: head.size, path, checkpoint: head.checkpoint };
}
