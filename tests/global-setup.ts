import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, poolOf, startCluster } from '@sandglass/database';
import { inDatabase, onServer, TEST_SERVER_VARIABLE, type TestServer } from '@sandglass/database/testing';
import pg from 'pg';
import { rooms } from '../apps/server/rooms.ts';

/** One server for the whole run, with a migrated template that each test file clones. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'sandglass-test-'));
  const url = process.env.DATABASE_URL;
  const cluster = url ? undefined : await startCluster({ folder: openTo(folder), durable: false });
  const server = cluster?.connection ?? { connectionString: url! };
  const template = `template_${process.pid}`;
  await onServer(server, `create database ${template}`);
  const pool = poolOf(inDatabase(server, template));
  await migrate(pool, rooms);
  await pool.end();
  const told: TestServer = { connection: server, template, rooms };
  const file = join(folder, 'server.json');
  writeFileSync(file, JSON.stringify(told));
  process.env[TEST_SERVER_VARIABLE] = file;
  return async () => {
    for (const name of await templates(server, template))
      await onServer(server, `drop database if exists ${name} with (force)`);
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The migrated template, and those that tests filled. */
async function templates(server: TestServer['connection'], template: string): Promise<readonly string[]> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname = $1 or starts_with(datname, $1 || '_')`,
      [template],
    );
    return rows.map(({ datname }) => datname);
  } finally {
    await client.end();
  }
}

/** The temporary folder is its maker's alone; the server runs as another user when we are root. */
function openTo(folder: string): string {
  if (process.getuid?.() === 0) chmodSync(folder, 0o755);
  return folder;
}
