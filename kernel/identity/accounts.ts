import type { Role } from '@sandglass/operations';
import type { Pool } from 'pg';
import { checkPassword, hashPassword } from './password.ts';

/** Failures before a sign-in is slowed down. */
export const FAILURES_FREE = 5;
const LOCK_MS = 30_000;
const LOCK_MS_MAX = 3_600_000;

export interface Party {
  readonly id: string;
  readonly role: Role;
  readonly name: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', string>>;
}

export async function upsertParty(pool: Pool, party: Party): Promise<void> {
  await pool.query(
    `insert into identity.party (id, role, name) values ($1, $2, $3)
     on conflict (id) do update set role = excluded.role, name = excluded.name`,
    [party.id, party.role, party.name],
  );
}

export async function findParty(pool: Pool, id: string): Promise<Party | undefined> {
  const { rows } = await pool.query<Party>('select id, role, name from identity.party where id = $1', [id]);
  return rows[0];
}

/** Gives a party a sign-in, or a new password. */
export async function setPassword(pool: Pool, login: string, party: string, password: string): Promise<void> {
  await pool.query(
    `insert into identity.account (login, party, password) values ($1, $2, $3)
     on conflict (login) do update set party = excluded.party, password = excluded.password, failed = 0, locked_until = null`,
    [login, party, await hashPassword(password)],
  );
}

export type SignIn =
  | { readonly outcome: 'in'; readonly login: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'locked'; readonly seconds: number };

let nobody: Promise<string> | undefined;

/**
 * Checks a password. An unknown login takes the same time and gets the same words; after some failures each further
 * one doubles the wait.
 */
export async function signIn(pool: Pool, login: string, password: string): Promise<SignIn> {
  nobody ??= hashPassword('nobody');
  const { rows } = await pool.query<{ password: string; failed: number; wait: number }>(
    `select password, failed, greatest(0, ceil(extract(epoch from locked_until - now())))::int4 as wait
     from identity.account where login = $1 and disabled_at is null`,
    [login],
  );
  const account = rows[0];
  if (account !== undefined && account.wait > 0) return { outcome: 'locked', seconds: account.wait };
  const right = await checkPassword(password, account?.password ?? (await nobody));
  if (account === undefined) return { outcome: 'wrong' };
  if (right) {
    await pool.query('update identity.account set failed = 0, locked_until = null where login = $1', [login]);
    return { outcome: 'in', login };
  }
  const over = account.failed + 1 - FAILURES_FREE;
  const lockMs = over < 0 ? 0 : Math.min(LOCK_MS * 2 ** over, LOCK_MS_MAX);
  await pool.query(
    `update identity.account set failed = failed + 1,
       locked_until = case when $2::float8 > 0 then now() + $2::float8 * interval '1 ms' end where login = $1`,
    [login, lockMs],
  );
  return { outcome: 'wrong' };
}

/** The party behind a login, for its tokens. */
export async function partyOfLogin(
  pool: Pool,
  login: string,
): Promise<(Party & { person: string | null }) | undefined> {
  const { rows } = await pool.query<Party & { person: string | null }>(
    `select p.id, p.role, p.name, a.person from identity.account a join identity.party p on p.id = a.party
     where a.login = $1 and a.disabled_at is null`,
    [login],
  );
  return rows[0];
}
