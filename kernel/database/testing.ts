import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { poolOf } from './open.ts';

export { openFolder } from './testing/folders.ts';
export { processesIn, seesProcesses } from './testing/processes.ts';
export { until } from './testing/until.ts';

/** Where global set-up tells the tests which server and which template to use. */
export const TEST_SERVER_VARIABLE = 'SANDGLASS_TEST_SERVER';

export interface TestServer {
  readonly connection: pg.ClientConfig;
  /** Database that holds every room's migrated, empty tables. */
  readonly template: string;
}

export interface TestDatabase {
  readonly pool: pg.Pool;
  readonly connection: pg.ClientConfig;
  /** The same as a URL, for what takes DATABASE_URL. */
  readonly url: string;
  close(): Promise<void>;
}

/** A database of one's own, cloned from the migrated template; `close` drops it. */
export async function testDatabase(): Promise<TestDatabase> {
  const file = process.env[TEST_SERVER_VARIABLE];
  if (file === undefined) throw new Error('no test server: run the tests by npm test or npx vitest');
  const { connection: server, template } = JSON.parse(readFileSync(file, 'utf8')) as TestServer;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
  const connection = inDatabase(server, name);
  const pool = poolOf(connection);
  return {
    pool,
    connection,
    url: urlOf(connection),
    close: async () => {
      await pool.end();
      await onServer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

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
