import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
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

/** A database of one's own, cloned from the migrated template; `close` drops it with its roles. */
export async function testDatabase(): Promise<TestDatabase> {
  const file = process.env[TEST_SERVER_VARIABLE];
  if (file === undefined) throw new Error('no test server: run the tests by npm test or npx vitest');
  const { connection: server, template, rooms } = JSON.parse(readFileSync(file, 'utf8')) as TestServer;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
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

/** Roles outlive their database. */
const dropRolesOf = (name: string): string => `do $$ declare role text; begin
    for role in select rolname from pg_roles where starts_with(rolname, '${name}/') loop
      execute format('drop role %I', role);
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
