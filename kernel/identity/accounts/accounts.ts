import type { Role, Sentence } from '@sandglass/operations';
import type { Pool } from 'pg';
import { hashPassword } from './password.ts';

/** Somebody in their own right: a person, a firm, an office. */
export interface Party {
  readonly id: string;
  readonly role: Role;
  readonly name: Sentence;
}

/** Makes a party, or gives it another role or name. For loaders, while nobody is served. */
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

/** A way in: whose it is, and which person of the party's. */
export interface Account {
  readonly login: string;
  readonly party: string;
  readonly person?: string;
}

/** Gives a party a sign-in, or a sign-in a new password. For loaders, while nobody is served. */
export const setPassword = (
  pool: Pool,
  login: string,
  party: string,
  password: string,
  person?: string,
): Promise<void> =>
  sharePassword(pool, [person === undefined ? { login, party } : { login, party, person }], password);

/** Gives several sign-ins one password, hashed once, salt and all: for a demo, whose password is printed anyway. */
export async function sharePassword(
  pool: Pool,
  accounts: readonly Account[],
  password: string,
): Promise<void> {
  if (accounts.length === 0) return;
  await pool.query(
    `insert into identity.account (login, party, password, person)
     select login, party, $4, person from unnest($1::text[], $2::text[], $3::text[]) as of (login, party, person)
     on conflict (login) do update set party = excluded.party, password = excluded.password, person = excluded.person`,
    [
      accounts.map(({ login }) => login),
      accounts.map(({ party }) => party),
      accounts.map(({ person }) => person ?? null),
      await hashPassword(password),
    ],
  );
}

/** A sign-in without a password: its first way in is an invitation. For loaders; a known one keeps what it has. */
export async function addAccount(
  pool: Pool,
  login: string,
  party: string,
  person: string | null = null,
): Promise<void> {
  await pool.query(
    'insert into identity.account (login, party, person) values ($1, $2, $3) on conflict (login) do nothing',
    [login, party, person],
  );
}

/** Where the one-time codes of a sign-in are sent to (E.164); null: nowhere. For loaders. */
export async function setPhone(pool: Pool, login: string, phone: string | null): Promise<void> {
  await pool.query('update identity.account set phone = $2 where login = $1', [login, phone]);
}

/** The party behind a login that may be used, for its tokens; `person` is who of its staff signs in. */
export async function partyOfLogin(
  pool: Pool,
  login: string,
): Promise<(Party & { readonly person: string | null }) | undefined> {
  const { rows } = await pool.query<Party & { person: string | null }>(
    `select p.id, p.role, p.name, a.person from identity.account a join identity.party p on p.id = a.party
     where a.login = $1 and a.disabled_at is null`,
    [login],
  );
  return rows[0];
}
