import { hash } from 'node:crypto';
import type { Pool } from 'pg';

export interface Quota {
  readonly name: string;
  readonly max: number;
  readonly seconds: number;
}

/** Codes that may be asked for. The day's ten, with five tries each, leave a guesser 50 tries of a million a day. */
export const QUOTAS_OF_NUMBER: readonly Quota[] = [
  { name: 'number-10m', max: 3, seconds: 600 },
  { name: 'number-day', max: 10, seconds: 86_400 },
];
/** Behind one mobile carrier thousands share an address: this stops machines, not neighbours. */
export const QUOTAS_OF_ADDRESS: readonly Quota[] = [{ name: 'address-hour', max: 100, seconds: 3_600 }];

/** Counts one more under each quota; the seconds to wait when one is used up, else 0. */
export async function takeQuota(pool: Pool, quotas: readonly Quota[], of: string): Promise<number> {
  for (const quota of quotas) {
    const wait = await takeOne(pool, quota, of);
    if (wait > 0) return wait;
  }
  return 0;
}

async function takeOne(pool: Pool, { name, max, seconds }: Quota, of: string): Promise<number> {
  const key = hash('sha256', `${name}:${of}`, 'hex');
  // One statement under the row's lock: of many at once, only as many pass as are free.
  const { rowCount } = await pool.query(
    `insert into identity.code_quota as q (key_sha256, asked, until) values ($1, 1, now() + $3 * interval '1 s')
     on conflict (key_sha256) do update set
       asked = case when q.until <= now() then 1 else q.asked + 1 end,
       until = case when q.until <= now() then excluded.until else q.until end
     where q.until <= now() or q.asked < $2`,
    [key, max, seconds],
  );
  if (rowCount === 1) return 0;
  const { rows } = await pool.query<{ seconds: number }>(
    `select greatest(1, ceil(extract(epoch from until - now())))::int4 as seconds
     from identity.code_quota where key_sha256 = $1`,
    [key],
  );
  return rows[0]?.seconds ?? 1;
}

export async function sweepQuotas(pool: Pool): Promise<void> {
  await pool.query('delete from identity.code_quota where until <= now()');
}
