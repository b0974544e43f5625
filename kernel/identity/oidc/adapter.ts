import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import type { Pool } from 'pg';

/** oidc-provider's storage on our table. `consume` is an atomic compare-and-set: a code is spent once. */
export function adapterOn(pool: Pool): new (kind: string) => Adapter {
  return class PostgresAdapter implements Adapter {
    readonly kind: string;

    constructor(kind: string) {
      this.kind = kind;
    }

    async upsert(id: string, payload: AdapterPayload, expiresInS: number): Promise<void> {
      await pool.query(
        `insert into identity.oidc_payload (kind, id, payload, grant_id, user_code, uid, expires_at)
         values ($1, $2, $3, $4, $5, $6, now() + $7 * interval '1 s')
         on conflict (kind, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
           user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at`,
        [this.kind, id, payload, payload.grantId, payload.userCode, payload.uid, expiresInS],
      );
    }

    find(id: string): Promise<AdapterPayload | undefined> {
      return this.#one('id', id);
    }

    findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.#one('uid', uid);
    }

    findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
      return this.#one('user_code', userCode);
    }

    async consume(id: string): Promise<void> {
      const { rowCount } = await pool.query(
        'update identity.oidc_payload set consumed_at = now() where kind = $1 and id = $2 and consumed_at is null',
        [this.kind, id],
      );
      // Of two uses at once one comes here, too late for the library's own check.
      if (rowCount === 0) throw new errors.InvalidGrant(`${this.kind} already consumed`);
    }

    async destroy(id: string): Promise<void> {
      await pool.query('delete from identity.oidc_payload where kind = $1 and id = $2', [this.kind, id]);
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      await pool.query('delete from identity.oidc_payload where grant_id = $1', [grantId]);
    }

    async #one(column: 'id' | 'uid' | 'user_code', value: string): Promise<AdapterPayload | undefined> {
      const { rows } = await pool.query<{ payload: AdapterPayload; consumed: number | null }>(
        `select payload, extract(epoch from consumed_at)::float8 as consumed from identity.oidc_payload
         where kind = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`,
        [this.kind, value],
      );
      const row = rows[0];
      if (row === undefined) return undefined;
      return row.consumed === null ? row.payload : { ...row.payload, consumed: row.consumed };
    }
  };
}

/** Forgets what has expired; returns how many. */
export async function sweepExpired(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query('delete from identity.oidc_payload where expires_at < now()');
  return rowCount ?? 0;
}
