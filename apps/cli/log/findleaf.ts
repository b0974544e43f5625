import { HASH_SIZE, sameHash, TILE_WIDTH, tileWidth } from '@sandglass/tlog';
import { InputError, UsageError } from '../verb.ts';
import { type RemoteLog, readTile } from './remotelog.ts';

const TILES_AT_ONCE = 16;

/** A leaf of a log. */
export interface Leaf {
  readonly index: number;
  readonly hash: Buffer;
}

/** Finds a leaf by its index in decimal, or by its hash in hex: then tile by tile, from the newest. */
export async function findLeaf(log: RemoteLog, size: number, wanted: string): Promise<Leaf> {
  if (/^[0-9a-f]{64}$/i.test(wanted)) return findHash(log, size, Buffer.from(wanted, 'hex'));
  const index = Number(wanted);
  if (!/^\d+$/.test(wanted))
    throw new UsageError('LEAF is an index from 0, or a leaf hash of 64 hex digits.');
  if (index >= size) throw notThere(`The log has ${size} leaves; there is none with index ${wanted}.`);
  const tile = Math.floor(index / TILE_WIDTH);
  const hashes = await readTile(log, 0, tile, tileWidth(0, tile, size));
  const at = (index % TILE_WIDTH) * HASH_SIZE;
  return { index, hash: hashes.subarray(at, at + HASH_SIZE) };
}

async function findHash(log: RemoteLog, size: number, hash: Buffer): Promise<Leaf> {
  for (let past = Math.ceil(size / TILE_WIDTH); past > 0; past -= TILES_AT_ONCE) {
    const first = Math.max(0, past - TILES_AT_ONCE);
    const indexes = Array.from({ length: past - first }, (_, i) => first + i);
    const tiles = await Promise.all(indexes.map((tile) => readTile(log, 0, tile, tileWidth(0, tile, size))));
    const hashes = Buffer.concat(tiles);
    for (let at = hashes.length - HASH_SIZE; at >= 0; at -= HASH_SIZE) {
      if (sameHash(hash, hashes.subarray(at, at + HASH_SIZE)))
        return { index: first * TILE_WIDTH + at / HASH_SIZE, hash };
    }
  }
  throw notThere(`None of the log's ${size} leaves has the hash ${hash.toString('hex')}.`);
}

function notThere(detail: string): InputError {
  return new InputError('leaf-not-found', 'No such leaf', detail);
}
