import type { Pool } from 'pg';

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly synced: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly suspendedAt: Date | null;
}

/** The passkeys of one account, the oldest first. */
export async function passkeysOf(pool: Pool, login: string): Promise<readonly Passkey[]> {
  const { rows } = await pool.query<Passkey>(
    `select id, name, synced, created_at as "createdAt", last_used_at as "lastUsedAt",
       suspended_at as "suspendedAt"
     from identity.passkey where login = $1 order by created_at, id`,
    [login],
  );
  return rows;
}

export type Removed =
  | { readonly outcome: 'removed'; readonly name: string }
  | { readonly outcome: 'unknown' | 'last-way-in' };

/**
 * Takes one of one's own passkeys away, unless it is the last way in. `passwordCounts`: whether this account's password,
 * if it has one, opens the door; `codeCounts`: whether codes are sent.
 */
export async function removePasskey(
  pool: Pool,
  login: string,
  id: string,
  { passwordCounts, codeCounts }: { readonly passwordCounts: boolean; readonly codeCounts: boolean },
): Promise<Removed> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Held until the end: two removals at once must not take the last two.
    const { rows } = await client.query<{
      password: boolean;
      code: boolean;
      others: number;
      mine: string | null;
    }>(
      `with account as (select * from identity.account where login = $1 for update)
       select a.password is not null as password, a.phone is not null and p.role in ('customer', 'merchant') as code,
         (select count(*)::int4 from identity.passkey k
          where k.login = a.login and k.id <> $2 and k.suspended_at is null) as others,
         (select k.name from identity.passkey k where k.login = a.login and k.id = $2) as mine
       from account a join identity.party p on p.id = a.party`,
      [login, id],
    );
    const found = rows[0];
    const name = found?.mine;
    if (found === undefined || name === undefined || name === null) {
      await client.query('rollback');
      return { outcome: 'unknown' };
    }
    const ways = found.others + Number(found.password && passwordCounts) + Number(found.code && codeCounts);
    if (ways === 0) {
      await client.query('rollback');
      return { outcome: 'last-way-in' };
    }
    await client.query('delete from identity.passkey where id = $1 and login = $2', [id, login]);
    await client.query('commit');
    return { outcome: 'removed', name };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
