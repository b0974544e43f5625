import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder, type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sandglass } from '../testing/sandglass.ts';
import type { Check } from './check.ts';

let taken: Server;
let takenPort: number;
let freePort: number;
let database: TestDatabase;
const folders: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
  taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  takenPort = portOf(taken);
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  freePort = portOf(probe);
  probe.close();
  await once(probe, 'close');
});
afterAll(async () => {
  taken?.close();
  await database?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function temporary(): string {
  const folder = openFolder('doctor');
  folders.push(folder);
  return folder;
}

/** What the doctor says of a machine that is well but for what `env` does to it. */
async function doctor(
  env: NodeJS.ProcessEnv,
  umask?: string,
): Promise<{ code: number | null; ok: boolean; ill: Check[] }> {
  const { code, out } = await sandglass(['doctor', '--json'], {
    ...(umask === undefined ? {} : { umask }),
    env: { SANDGLASS_DATA: temporary(), DATABASE_URL: '', PORT: String(freePort), ...env },
  });
  const { ok, checks } = JSON.parse(out) as { ok: boolean; checks: Check[] };
  return { code, ok, ill: checks.filter((check) => !check.ok) };
}

describe('the doctor', () => {
  test('finds a well machine well, and shows each finding on a line', async () => {
    expect(await doctor({})).toEqual({ code: 0, ok: true, ill: [] });
    const env = { SANDGLASS_DATA: temporary(), DATABASE_URL: '', PORT: String(freePort) };
    const { code, out } = await sandglass(['doctor'], { env });
    expect(code).toBe(0);
    for (const line of out.trim().split('\n')) expect(line).toMatch(/^[✓–] [a-z-]+ +\S.*\.$/);
  });

  test('says that the port is taken, and what to do', async () => {
    expect(await doctor({ PORT: String(takenPort) })).toMatchObject({
      code: 1,
      ok: false,
      ill: [{ name: 'port', detail: expect.stringMatching(`Port ${takenPort} is in use`) }],
    });
  });

  test.skipIf(process.platform !== 'linux')('names the process that has the port (Linux only)', async () => {
    const { ill } = await doctor({ PORT: String(takenPort) });
    const name = readFileSync(`/proc/${process.pid}/comm`, 'utf8').trim();
    expect(ill).toMatchObject([
      {
        detail: `Port ${takenPort} is in use by process ${process.pid} (${name}).`,
        remedy: expect.stringMatching(/--port/),
      },
    ]);
  });

  test('finds a port taken that only an IPv6 address uses, where the machine has IPv6', async () => {
    const other = createServer();
    const listens = await new Promise<boolean>((resolve) => {
      other.once('error', () => resolve(false));
      other.listen(0, '::1', () => resolve(true));
    });
    if (!listens) return;
    const { ill } = await doctor({ PORT: String(portOf(other)) });
    other.close();
    expect(ill.map(({ name }) => name)).toEqual(['port']);
  });

  test('says that PORT is no port', async () => {
    expect(await doctor({ PORT: 'http' })).toMatchObject({
      code: 1,
      ill: [{ name: 'port', detail: 'PORT is http, which is no port.' }],
    });
  });

  test('says that the server of DATABASE_URL is not there', async () => {
    const { code, ill } = await doctor({ DATABASE_URL: `postgres://a:b@127.0.0.1:${freePort}/c` });
    expect([code, ill]).toEqual([
      1,
      [
        expect.objectContaining({
          name: 'database',
          detail: expect.stringMatching(/cannot be used: .*ECONNREFUSED/),
          remedy: 'Check DATABASE_URL, or leave it out.',
        }),
      ],
    ]);
  });

  test('says that the server of DATABASE_URL could lose what was acknowledged', async () => {
    // The server of the tests runs without fsync.
    const { code, ill } = await doctor({ DATABASE_URL: database.url });
    expect([code, ill]).toEqual([
      1,
      [
        expect.objectContaining({
          name: 'database',
          detail: expect.stringMatching(/fsync.* off: a crash could lose/),
        }),
      ],
    ]);
  });

  test('says that one role would serve for all, where the user of DATABASE_URL may make none', async () => {
    const said = async (url: string): Promise<Check | undefined> => {
      const { out } = await sandglass(['doctor', '--json'], { env: { DATABASE_URL: url } });
      return (JSON.parse(out) as { checks: Check[] }).checks.find(({ name }) => name === 'roles');
    };
    expect(await said(database.url)).toMatchObject({ ok: true, remedy: '' });
    const plain = `plain_${randomBytes(4).toString('hex')}`;
    await database.pool.query(`create role ${plain} login password 'x'`);
    try {
      expect(await said(database.url.replace(/\/\/[^@]+@/, `//${plain}:x@`))).toMatchObject({
        ok: true,
        detail: expect.stringMatching(/may make no roles: everything uses that one/),
        remedy: expect.stringMatching(/createrole/),
      });
    } finally {
      await database.pool.query(`drop role ${plain}`);
    }
  });

  test('says that the data folder cannot be written', async () => {
    const file = join(temporary(), 'a file');
    writeFileSync(file, '');
    const { code, ill } = await doctor({ SANDGLASS_DATA: join(file, 'data') });
    expect([code, ill.map(({ name }) => name)]).toEqual([1, ['data-folder']]);
    expect(ill[0]!.remedy).toMatch(/--data or SANDGLASS_DATA/);
  });

  test('makes a data folder as a start does also under umask 077, and leaves nothing that was not there', async () => {
    const outer = join(temporary(), 'new');
    const { code, ill } = await doctor({ SANDGLASS_DATA: join(outer, 'data') }, '077');
    expect([code, ill]).toEqual([0, []]);
    expect(existsSync(outer)).toBe(false);
  });

  test.skipIf(process.getuid?.() !== 0)(
    'says that user postgres may not enter the data folder (needs root)',
    async () => {
      const closed = mkdtempSync(join(tmpdir(), 'sandglass-closed-'));
      folders.push(closed);
      mkdirSync(join(closed, 'data'));
      const { code, ill } = await doctor({ SANDGLASS_DATA: join(closed, 'data') });
      expect([code, ill.map(({ name }) => name)]).toEqual([1, ['data-folder']]);
      expect(ill[0]!.detail).toContain(`chmod o+x ${closed}`);
    },
  );
});
