import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, poolOf, startCluster } from '@sandglass/database';
import { inDatabase, onServer, TEST_SERVER_VARIABLE, type TestServer } from '@sandglass/database/testing';
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
    await onServer(server, `drop database if exists ${template} with (force)`);
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The temporary folder is its maker's alone; the server runs as another user when we are root. */
function openTo(folder: string): string {
  if (process.getuid?.() === 0) chmodSync(folder, 0o755);
  return folder;
}
