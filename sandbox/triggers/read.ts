import { readRows } from '@sandglass/operations';
import { REGISTER_SHARD } from '@sandglass/register';
import type { Pool } from 'pg';
import { type Watch, watches } from './tables.ts';

/** What of a pilot's triggers is crossed; undefined before the first look. */
export async function watchOf(pool: Pool, pilot: string): Promise<Watch | undefined> {
  const [row] = await readRows(pool, watches, 'where shard = $1 and id = $2', [REGISTER_SHARD, pilot]);
  return row;
}

/** Crossings that no supervisor has noted, by pilot. Plan: the partial index on those with any. */
export async function unseenCrossings(pool: Pool): Promise<ReadonlyMap<string, number>> {
  const rows = await readRows(pool, watches, 'where shard = $1 and unseen > 0', [REGISTER_SHARD]);
  return new Map(rows.map(({ id, unseen }) => [id, unseen]));
}
