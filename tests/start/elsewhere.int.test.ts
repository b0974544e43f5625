import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '@sandglass/database';
import {
  inDatabase,
  onServer,
  openFolder,
  processesIn,
  seesProcesses,
  until,
} from '@sandglass/database/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { processesNaming, ROOT, type Started, up } from './up.ts';

const root = process.getuid?.() === 0;
const USER = 'nobody';
const END_MS_MAX = 60_000;

const folders: string[] = [];
const running: Started[] = [];
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const { launcher } of running.splice(0)) if (launcher.exitCode === null) launcher.kill('SIGKILL');
  for (const folder of folders)
    await until(() => nothingRuns(folder), `nothing of ${folder} runs`, END_MS_MAX);
  for (const close of closers.splice(0)) await close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}, 90_000);

const nothingRuns = (at: string): boolean =>
  processesNaming(join(at, 'data')).length === 0 &&
  processesIn(join(at, 'data', 'postgresql-18')).length === 0;

function temporary(name: string): string {
  const folder = openFolder(name);
  folders.push(folder);
  return folder;
}

async function start(...args: Parameters<typeof up>): Promise<Started> {
  const started = await up(...args);
  running.push(started);
  return started;
}

async function startsAndEnds(...args: Parameters<typeof up>): Promise<void> {
  const { launcher, origin, problems, ended } = await start(...args);
  expect([origin, problems()]).toEqual([expect.stringMatching(/^http:\/\/localhost:\d+$/), '']);
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  process.kill(-launcher.pid!, 'SIGINT');
  expect(await ended()).toBe(0);
}

describe.skipIf(!seesProcesses)('sandglass up (its processes are counted in /proc: Linux only)', () => {
  test('uses the server of DATABASE_URL, starts none of its own, and ends by itself when a room cannot open', async () => {
    const folder = temporary('其他 server');
    const outside = await startCluster({ folder: join(folder, 'outside'), durable: false });
    closers.push(() => outside.stop());
    const { host, user, password, database, port } = outside.connection;
    const url = `postgres://${user}:${password}@localhost/${database}?host=${encodeURIComponent(host!)}&port=${port}`;
    const data = join(folder, 'data');
    await startsAndEnds(data, { env: { DATABASE_URL: url } });
    expect(readdirSync(data).sort()).toEqual(['keys', 'role-secret', 'shop', 'witnesses']);

    // Migrated, and then broken from outside: the shards are open when what comes after them fails.
    await onServer(
      inDatabase(outside.connection, 'sandglass'),
      'alter table identity.party rename to nobody',
    );
    const late = await start(data, { env: { DATABASE_URL: url } });
    expect([late.origin, await late.ended()]).toEqual([undefined, 1]);
    expect(late.problems()).toMatch(/identity\.party/);
    await until(() => nothingRuns(folder), 'nothing of it runs', END_MS_MAX);

    await onServer(
      inDatabase(outside.connection, 'sandglass'),
      `update database.migration set sha256 = 'other'`,
    );
    const early = await start(data, { env: { DATABASE_URL: url } });
    expect([early.origin, await early.ended()]).toEqual([undefined, 1]);
    expect(early.problems()).toMatch(/^The migration .* was changed after it was applied\. [^\n]*\n$/);
  });

  test('ends by itself, with its own database, when a room cannot open', async () => {
    const folder = temporary('half-way');
    const data = join(folder, 'data');
    await startsAndEnds(data, { args: ['--no-demo'] });
    const cluster = await startCluster({ folder: data, durable: false });
    await onServer(cluster.connection, 'alter table operations.shard rename epoch to gone').finally(() =>
      cluster.stop(),
    );
    const { origin, ended, problems } = await start(data);
    expect([origin, await ended()]).toEqual([undefined, 1]);
    expect(problems()).toMatch(/epoch/);
    expect(processesIn(join(data, 'postgresql-18'))).toEqual([]);
  });

  const readable = root && mayRead();
  test.skipIf(!readable)(
    `works as an ordinary user too (needs root to become ${USER}, and a checkout that it may read)`,
    async () => {
      const folder = temporary('普通 user');
      const home = join(folder, 'home');
      mkdirSync(home);
      execFileSync('chown', [USER, folder, home]);
      await startsAndEnds(join(folder, 'data'), {
        before: ['setpriv', `--reuid=${USER}`, '--regid=nogroup', '--clear-groups'],
        env: { HOME: home, XDG_DATA_HOME: undefined },
      });
    },
  );

  test.skipIf(!root)(
    'works from a checkout under a folder that only root may enter (needs root)',
    async () => {
      const folder = temporary('data of root');
      const closed = mkdtempSync(join(tmpdir(), 'sandglass closed 中文 '));
      folders.push(closed);
      chmodSync(closed, 0o700);
      const checkout = join(closed, 'sandglass');
      copyCheckout(checkout);
      await startsAndEnds(join(folder, 'data'), { root: checkout });
    },
  );
});

/** A checkout as git would make it, with the same packages; hard links where the file system allows them. */
function copyCheckout(to: string): void {
  mkdirSync(to);
  const skipped = new Set(['.git', '.cache', 'screenshots']);
  for (const name of readdirSync(ROOT)) {
    if (skipped.has(name)) continue;
    try {
      execFileSync('cp', ['-al', join(ROOT, name), to], { stdio: 'ignore' });
    } catch {
      rmSync(join(to, name), { recursive: true, force: true });
      cpSync(join(ROOT, name), join(to, name), { recursive: true, verbatimSymlinks: true });
    }
  }
}

function mayRead(): boolean {
  if (!existsSync('/usr/bin/setpriv')) return false;
  try {
    const words = [
      `--reuid=${USER}`,
      '--regid=nogroup',
      '--clear-groups',
      'test',
      '-r',
      join(ROOT, 'package.json'),
    ];
    execFileSync('setpriv', words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
