import type { Pool, PoolClient, QueryConfig } from 'pg';

const LOCK = 0x5a6d; // any number that only we use
/** A big table may be worked on for hours, and another start waits for it; a pool would give up long before. */
const WAIT_MS_MAX = 6 * 3_600_000;

/** Does work that two starts on one database must not do at once. */
export async function underLock<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(patient('select pg_advisory_lock($1)', [LOCK]));
    return await work(client);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    client.release();
  }
}

/** A query whose answer may take long (`Client`). */
export const patient = (
  text: string,
  values: unknown[] = [],
): QueryConfig & { readonly answerMs: number } => ({
  text,
  ...(values.length > 0 ? { values } : {}),
  answerMs: WAIT_MS_MAX,
});
