import { subjectBox, type WrappingVersions, wrappingKeys } from '@sandglass/keys';
import type { Pool } from 'pg';
import { KEY_BYTES } from './vault.ts';

/** How many numbers of a shard have their key wrapped by this version of an HSM's key: they would be lost with it. */
export async function countWrappedBy(
  pool: Pool,
  shard: string,
  versions: WrappingVersions,
  version: number,
): Promise<number> {
  const keys = wrappingKeys(subjectBox(Buffer.alloc(KEY_BYTES)), KEY_BYTES, versions);
  const { bytes, start } = keys.markOf(version);
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from payments.number
     where shard = $1 and octet_length(key) = $2 and substring(key from 1 for octet_length($3::bytea)) = $3`,
    [shard, bytes, start],
  );
  return rows[0]?.count ?? 0;
}
