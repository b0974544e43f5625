import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { RoomMigrations } from './migrate.ts';
import { poolOf } from './pool.ts';
import { closePools, type OpenedRoles, openRoles, type Pools } from './roles/open.ts';

export { openFolder } from './testing/folders.ts';
export { processesIn, seesProcesses } from './testing/processes.ts';
export { until } from './testing/until.ts';

/** Where global set-up tells the tests which server and which template to use. */
export const TEST_SERVER_VARIABLE = 'SANDGLASS_TEST_SERVER';

export interface TestServer {
  readonly connection: pg.ClientConfig;
  /** Database that holds every room's migrated, empty tables. */
  readonly template: string;
  /** Every room, for its grants. */
  readonly rooms: readonly RoomMigrations[];
}

export interface TestDatabase {
  /** The owner's. */
  readonly pool: pg.Pool;
  readonly connection: pg.ClientConfig;
  /** The same as a URL, for what takes DATABASE_URL. */
  readonly url: string;
  /** A pool of each role, which are made when first asked for: with the grants of these rooms, else of every room. */
  roles(rooms?: readonly RoomMigrations[]): Promise<Pools>;
  close(): Promise<void>;
}

const serverFile = (): string => {
  const file = process.env[TEST_SERVER_VARIABLE];
  if (file === undefined) throw new Error('no test server: run the tests by npm test or npx vitest');
  return file;
};
const testServer = (): TestServer => JSON.parse(readFileSync(serverFile(), 'utf8')) as TestServer;

/** A database of one's own, cloned from the migrated template or that named; `close` drops it with its roles. */
export async function testDatabase(from?: string): Promise<TestDatabase> {
  const { connection: server, template, rooms } = testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${from ?? template}`);
  const connection = inDatabase(server, name);
  const pool = poolOf(connection);
  const secret = randomBytes(32).toString('hex');
  let opened: OpenedRoles | undefined;
  return {
    pool,
    connection,
    url: urlOf(connection),
    roles: async (of = rooms) => {
      opened ??= await openRoles(pool, connection, of, secret);
      if (opened.oneRole !== undefined) throw new Error(`the test server has no roles: ${opened.oneRole}`);
      return opened.pools;
    },
    close: async () => {
      if (opened?.oneRole === undefined && opened !== undefined) await closePools(opened.pools);
      await pool.end();
      await onServer(server, `drop database if exists ${name} with (force)`);
      await onServer(server, dropRolesOf(name));
    },
  };
}

export interface MadeOnce {
  /** For `testDatabase`. */
  readonly template: string;
  /** What was kept beside its rows; to be copied, not used. */
  readonly folder: string;
}

/** A template made once a run, by who asks first: what it takes to fill it is not done again for each test file. */
export async function madeOnce(
  what: string,
  fill: (empty: { readonly url: string; readonly folder: string }) => Promise<void>,
): Promise<MadeOnce> {
  const { connection: server, template: migrated } = testServer();
  const template = `${migrated}_${what}`;
  const folder = join(dirname(serverFile()), what);
  const making = `${template}_making`;
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      await client.query(`drop database if exists ${making} with (force)`);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      await client.query(`create database ${making} template ${migrated}`);
      await fill({ url: urlOf(inDatabase(server, making)), folder });
      await onServer(inDatabase(server, making), disownRolesOf(making));
      await onServer(server, dropRolesOf(making));
      await client.query(`alter database ${making} rename to ${template}`);
    }
    return { template, folder };
  } finally {
    await client.end();
  }
}

/** Roles outlive their database. */
const dropRolesOf = (name: string): string => ofRolesOf(name, 'drop role %1$I');

/** A role that may still do something in a living database cannot be dropped: run in it. Who made a role may join it. */
const disownRolesOf = (name: string): string =>
  ofRolesOf(name, 'grant %1$I to current_user; drop owned by %1$I');

const ofRolesOf = (name: string, statement: string): string => `do $$ declare role text; begin
    for role in select rolname from pg_roles where starts_with(rolname, '${name}/') loop
      execute format('${statement}', role);
    end loop;
  end $$`;

/** The same server, another database; works for an URL as for single fields. */
export function inDatabase(server: pg.ClientConfig, database: string): pg.ClientConfig {
  if (server.connectionString === undefined) return { ...server, database };
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

function urlOf(connection: pg.ClientConfig): string {
  if (connection.connectionString !== undefined) return connection.connectionString;
  const { host, port, user, password, database } = connection;
  const where = `host=${encodeURIComponent(String(host))}&port=${port}`;
  return `postgres://${user}:${encodeURIComponent(String(password))}@localhost/${database}?${where}`;
}

export async function onServer(server: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
