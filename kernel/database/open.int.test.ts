import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from './open.ts';
import { openFolder } from './testing/folders.ts';
import { oldServer } from './testing/old-server.ts';
import { processesIn, seesProcesses } from './testing/processes.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let outside: TestDatabase;
const folders: string[] = [];
const servers: Server[] = [];
beforeAll(async () => {
  outside = await testDatabase();
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(async () => {
  await outside?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('a server outside, by its URL', () => {
  test('is used, and no server of our own is started', async () => {
    const database: Database = await openDatabase({ url: outside.url, rooms: [] });
    expect(database.folder).toBeUndefined();
    const { rows } = await database.pool.query('select 1 as one');
    expect(rows).toEqual([{ one: 1 }]);
    await database.close();
  });

  test('that is not there is refused with what was tried and what to check', async () => {
    const port = await freePort();
    for (const host of ['127.0.0.1', 'localhost']) {
      const url = `postgres://sandglass:x@${host}:${port}/sandglass`;
      await expect(openDatabase({ url, rooms: [] })).rejects.toThrow(
        /^The server of DATABASE_URL cannot be used: .*ECONNREFUSED.*\. Check host, port, name and password\.$/,
      );
    }
  });

  test('that knows another password is refused in words that do not repeat it', async () => {
    const url = outside.url.replace(/:[^:@/]+@/, ':wrong-secret@');
    const refusal = openDatabase({ url, rooms: [] });
    await expect(refusal).rejects.toThrow(/password authentication failed for user "sandglass"/);
    await expect(refusal).rejects.not.toThrow(/wrong-secret/);
  });

  test('whose address is no URL is refused in words', async () => {
    for (const url of ['not a url', 'http://localhost:5432/sandglass', 'postgres://'])
      await expect(openDatabase({ url, rooms: [] })).rejects.toThrow(
        /^The server of DATABASE_URL cannot be used: .+/,
      );
  });

  test('that is older than PostgreSQL 15 is refused with its version', async () => {
    const { url, server } = await oldServer('140011');
    servers.push(server);
    await expect(openDatabase({ url, rooms: [] })).rejects.toThrow(
      'The server of DATABASE_URL is older than PostgreSQL 15 (it says 140011). Use a newer one.',
    );
  });
});

test.skipIf(!seesProcesses)('a migration that fails ends the embedded server too', async () => {
  const folder = openFolder('failing');
  const directory = mkdtempSync(join(tmpdir(), 'sandglass-failing-'));
  folders.push(folder, directory);
  writeFileSync(join(directory, '0001-broken.sql'), 'create table nowhere.t (id int)');
  await expect(
    openDatabase({ url: '', folder, durable: false, rooms: [{ room: 'broken', directory }] }),
  ).rejects.toThrow(/broken\/0001-broken\.sql failed/);
  expect(processesIn(join(folder, 'postgresql-18'))).toEqual([]);
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
