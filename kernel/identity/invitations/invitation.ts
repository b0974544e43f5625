import { hash, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { record } from '../events/record.ts';

export const INVITATION_HOURS = 24;
const GROUPS = 5;
const GROUP_LENGTH = 5;
/** 32 signs, without those that are taken for one another. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** As it is typed from paper: letters in any case, with or without its dashes. */
const plain = (code: string): string =>
  code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
const hashOf = (code: string): string => hash('sha256', plain(code), 'hex');

/** Makes an invitation in place of the one before; returns what to hand over, once, by a way that can be trusted. */
export async function invite(pool: Pool, login: string): Promise<string> {
  const letters = [...randomBytes(GROUPS * GROUP_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  const code = letters.map((letter, n) => (n > 0 && n % GROUP_LENGTH === 0 ? `-${letter}` : letter)).join('');
  await pool.query(
    `insert into identity.invitation (login, code_sha256, expires_at) values ($1, $2, now() + $3 * interval '1 h')
     on conflict (login) do update set code_sha256 = excluded.code_sha256, expires_at = excluded.expires_at, used_at = null`,
    [login, hashOf(code), INVITATION_HOURS],
  );
  await record(pool, { kind: 'invited', login, means: 'invitation' });
  return code;
}

/** Whether an invitation is this person's and still open. */
export async function isInvited(pool: Pool, login: string, code: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from identity.invitation i join identity.account a on a.login = i.login and a.disabled_at is null
     where i.login = $1 and i.code_sha256 = $2 and i.used_at is null and i.expires_at > now()`,
    [login, hashOf(code)],
  );
  return rowCount === 1;
}

/** Uses the open invitation up; of two at once only one does. */
export async function useInvitation(client: PoolClient, login: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'update identity.invitation set used_at = now() where login = $1 and used_at is null and expires_at > now()',
    [login],
  );
  return rowCount === 1;
}
