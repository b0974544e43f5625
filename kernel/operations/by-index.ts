import type { Pool, PoolClient, QueryArrayConfig, QueryArrayResult } from 'pg';

/** What a connection is told that reads and writes rows by their keys alone. */
export const BY_INDEX = 'set enable_seqscan = off';
/** What work on all rows of a shard says first, on a connection that may have been told so. */
export const WHOLE_TABLES = 'set local enable_seqscan = on';

const told = new WeakSet<PoolClient>();

/**
 * Asks for rows by their keys, by an index whatever is known of the table's size: a statement that was prepared while the table was
 * empty would else read all of it at each call, until somebody analyses the table.
 */
export async function askByIndex(pool: Pool, query: QueryArrayConfig): Promise<QueryArrayResult<unknown[]>> {
  const client = await pool.connect();
  try {
    if (!told.has(client)) {
      await client.query(BY_INDEX);
      told.add(client);
    }
    const result = await client.query<unknown[]>(query);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
