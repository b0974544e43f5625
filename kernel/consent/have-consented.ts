import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { consentId, consents } from './tables.ts';

/**
 * Whether a party's consents to all of these purposes stand now. A delivery asks before it touches a source: its job may
 * have waited since the consent was used.
 */
export async function haveConsented(
  pool: Pool,
  shard: string,
  party: string,
  purposes: readonly string[],
): Promise<boolean> {
  const ids = purposes.map((purpose) => consentId(party, purpose));
  const where = 'where shard = $1 and id = any($2) and withdrawn_at is null';
  return (await readRows(pool, consents, where, [shard, ids])).length === ids.length;
}
