import { hash } from 'node:crypto';
import type { Pool } from 'pg';

/** Tries before a sign-in is slowed down. */
export const TRIES_FREE = 5;
const LOCK_S = 30;
const LOCK_S_MAX = 900;
const FORGOTTEN_AFTER = "interval '1 day'";

const keyOf = (login: string): string => hash('sha256', login, 'hex');

/**
 * Counts a try before its password is looked at, so that guesses sent at once count as well: the fifth and each
 * further one closes the sign-in for twice as long as the one before, 15 minutes at most. Returns the seconds still
 * to wait, 0 when the try may go on.
 */
export async function countTry(pool: Pool, login: string): Promise<number> {
  // One statement under the row's lock: of many at once, only as many pass as are free.
  const { rowCount } = await pool.query(
    `insert into identity.sign_in_try as t (login_sha256, tries, last_at) values ($1, 1, now())
     on conflict (login_sha256) do update set
       tries = case when t.last_at < now() - ${FORGOTTEN_AFTER} then 1 else t.tries + 1 end,
       locked_until = case when t.last_at < now() - ${FORGOTTEN_AFTER} or t.tries + 1 < $2 then null
         else now() + interval '1 s' * least($3 * power(2, least(t.tries + 1 - $2, 20)), $4) end,
       last_at = now()
     where t.locked_until is null or t.locked_until <= now()`,
    [keyOf(login), TRIES_FREE, LOCK_S, LOCK_S_MAX],
  );
  if (rowCount === 1) return 0;
  const { rows } = await pool.query<{ seconds: number }>(
    `select greatest(1, ceil(extract(epoch from locked_until - now())))::int4 as seconds
     from identity.sign_in_try where login_sha256 = $1`,
    [keyOf(login)],
  );
  return rows[0]?.seconds ?? 1;
}

/** After a right password. */
export async function forgetTries(pool: Pool, login: string): Promise<void> {
  await pool.query('delete from identity.sign_in_try where login_sha256 = $1', [keyOf(login)]);
}

/** Forgets tries of long ago. */
export async function sweepTries(pool: Pool): Promise<void> {
  await pool.query(`delete from identity.sign_in_try where last_at < now() - ${FORGOTTEN_AFTER}`);
}
