import { randomBytes } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { underLock } from '../lock.ts';
import type { RoomMigrations } from '../migrate.ts';
import { differences } from './differences.ts';
import { passwordOf } from './password.ts';
import { pilotRoleOf, quoted, roleKinds, roleOf } from './role.ts';
import { scramVerifier } from './scram.ts';

const SALT_BYTES = 16;
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Makes the roles that are missing and gives each what the rooms state: all of it or nothing. A second time it changes
 * nothing. Returns why it could not be done, where the server does not allow it.
 */
export function settleRoles(
  owner: Pool,
  database: string,
  rooms: readonly RoomMigrations[],
  secret: string,
): Promise<string | undefined> {
  return underLock(owner, async (client) => {
    await client.query('begin');
    try {
      await makeRoles(client, database, rooms, secret);
      const wanted = await differences(client, database, rooms);
      if (wanted.length > 0) await client.query(wanted.join(';\n'));
      // Whoever does not own a table may grant nothing on it, and is only warned.
      const left = wanted.length > 0 ? await differences(client, database, rooms) : [];
      await client.query(left.length === 0 ? 'commit' : 'rollback');
      return left.length === 0 ? undefined : `its user does not own every table (${left[0]})`;
    } catch (error) {
      await client.query('rollback');
      if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
      return `its user may not make or grant roles (${(error as Error).message})`;
    }
  });
}

/** Gives the login roles the passwords that this secret makes. */
export function setPasswords(owner: Pool, database: string, secret: string): Promise<void> {
  return underLock(owner, async (client) => {
    for (const kind of roleKinds) {
      const role = roleOf(database, kind);
      await client.query(`alter role ${quoted(role)} ${loginBy(secret, role)}`);
    }
  });
}

const loginBy = (secret: string, role: string): string =>
  `login password '${scramVerifier(passwordOf(secret, role), randomBytes(SALT_BYTES))}'`;

async function makeRoles(
  client: ClientBase,
  database: string,
  rooms: readonly RoomMigrations[],
  secret: string,
): Promise<void> {
  await client.query(
    `create table if not exists database.ended_pilot (
       pilot text primary key, revoked_at timestamptz not null default now())`,
  );
  const pilots = rooms.filter(({ pilot }) => pilot).map(({ room }) => room);
  const { rows: known } = await client.query<{ name: string; members: string[] }>(ROLES, [
    [...roleKinds.map((kind) => roleOf(database, kind)), ...pilots.map((id) => pilotRoleOf(database, id))],
  ]);
  const { rows: ended } = await client.query<{ pilot: string }>('select pilot from database.ended_pilot');
  const find = (role: string) => known.find(({ name }) => name === role);
  for (const kind of roleKinds) {
    const role = roleOf(database, kind);
    if (find(role) === undefined) await client.query(`create role ${quoted(role)} ${loginBy(secret, role)}`);
  }
  for (const pilot of pilots) {
    const role = pilotRoleOf(database, pilot);
    if (find(role) === undefined) await client.query(`create role ${quoted(role)}`);
    if (ended.some((row) => row.pilot === pilot)) continue;
    const members = pilotMembers(database).filter((member) => !find(role)?.members.includes(member));
    if (members.length > 0) await client.query(`grant ${quoted(role)} to ${members.map(quoted).join(', ')}`);
  }
}

/** Who reaches a pilot's tables, through the pilot's role. */
const pilotMembers = (database: string): string[] => [roleOf(database, 'path'), roleOf(database, 'read')];

/**
 * Takes an ended pilot's tables from every role that serves: only the owner reaches them, at the next start too. The
 * pilot's executor must have been stopped. False where the server keeps one role for all: then nothing enforces it.
 */
export function revokePilot(owner: Pool, pilot: string): Promise<boolean> {
  return underLock(owner, async (client) => {
    const { rows } = await client.query<{ database: string }>('select current_database() as database');
    const { database } = rows[0]!;
    const role = pilotRoleOf(database, pilot);
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) return false;
    await client.query('begin');
    try {
      await client.query('insert into database.ended_pilot (pilot) values ($1) on conflict do nothing', [
        pilot,
      ]);
      await client.query(`revoke ${quoted(role)} from ${pilotMembers(database).map(quoted).join(', ')}`);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
    return true;
  });
}

const ROLES = `
  select r.rolname as name, array(
    select m.rolname::text from pg_auth_members a join pg_roles m on m.oid = a.member where a.roleid = r.oid) as members
  from pg_roles r where r.rolname = any($1)`;
