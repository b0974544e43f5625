import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openFolder } from '../testing/folders.ts';
import { processesIn, seesProcesses } from '../testing/processes.ts';
import { until } from '../testing/until.ts';
import { runAs } from './account.ts';
import { type Cluster, startCluster } from './cluster.ts';

// One folder for the whole file: set up once, then started, stopped and killed as a house's is over the years.
const folder = openFolder();
const data = join(folder, 'postgresql-18');
const running: Cluster[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  for (const cluster of running.splice(0)) await cluster.stop();
});
afterAll(async () => {
  if (seesProcesses) await until(() => processesIn(data).length === 0, 'the last server has ended');
  rmSync(folder, { recursive: true, force: true });
});

async function start(durable = true): Promise<Cluster> {
  const cluster = await startCluster({ folder, durable });
  running.push(cluster);
  return cluster;
}

async function ask(connection: pg.ClientConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the server on the folder in a process of its own, as `sandglass up` does. */
async function startElsewhere(): Promise<{ child: ChildProcess; connection: pg.ClientConfig }> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../testing/stay.ts', import.meta.url)), folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.push(child);
  const [line] = await once(createInterface({ input: child.stdout! }), 'line');
  return { child, connection: JSON.parse(String(line)) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

describe('the embedded server', () => {
  test('starts on a folder with spaces and Chinese characters, writes durably, and its secrets are its own', async () => {
    const { connection } = await start();
    expect(folder).toMatch(/ 沙漏 data /);
    expect(
      await ask(connection, `select current_database() as name, version() like 'PostgreSQL 18%' as new`),
    ).toEqual([{ name: 'sandglass', new: true }]);
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
      expect(await ask(connection, `show ${setting}`)).toEqual([{ [setting]: 'on' }]);
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(data).mode & 0o777).toBe(0o700);
    await expect(ask({ ...connection, password: 'guessed' }, 'select 1')).rejects.toThrow(
      /password authentication/,
    );
  });

  test('trades durability for speed only when it was asked to', async () => {
    const { connection } = await start(false);
    for (const setting of ['fsync', 'synchronous_commit'])
      expect(await ask(connection, `show ${setting}`)).toEqual([{ [setting]: 'off' }]);
  });

  test.skipIf(!seesProcesses)(
    'leaves no process when it is stopped, also when it is stopped twice',
    async () => {
      const cluster = await start(false);
      expect(processesIn(data).length).toBeGreaterThan(0);
      await cluster.stop();
      expect(processesIn(data)).toEqual([]);
      await cluster.stop();
    },
  );

  test('is refused to a second start while the first lives, which goes on unharmed', async () => {
    const { child, connection } = await startElsewhere();
    await expect(startCluster({ folder })).rejects.toThrow(
      `Sandglass runs already on ${folder} (process ${child.pid}). Stop it first, or give another folder with --data.`,
    );
    expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('is refused to a second start by the same process', async () => {
    const { connection } = await start(false);
    await expect(startCluster({ folder })).rejects.toThrow(/runs already on .* Stop it first/);
    expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test.skipIf(!seesProcesses)('does not outlive a parent that was killed without a word', async () => {
    const { child } = await startElsewhere();
    await kill(child);
    await until(() => processesIn(data).length === 0, 'no server of the folder runs');
  });

  test('starts at once after kill -9 of the parent, and what was committed is there', async () => {
    const { child, connection } = await startElsewhere();
    await ask(connection, 'create table kept (n int); insert into kept values (7)');
    await kill(child);
    const again = await start(false);
    expect(await ask(again.connection, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('takes a set-up that was cut off in the middle for none, and sets up again', async () => {
    const fresh = openFolder('cut off');
    const left = join(fresh, 'postgresql-18.unfinished-1');
    mkdirSync(left);
    writeFileSync(join(left, 'PG_VERSION'), '18\n');
    try {
      const cluster = await startCluster({ folder: fresh, durable: false });
      running.push(cluster);
      expect(await ask(cluster.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(existsSync(left)).toBe(false);
      await cluster.stop();
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });

  test('whose password is lost says so at once, and names the file', async () => {
    const file = join(folder, 'password');
    const password = readFileSync(file);
    rmSync(file);
    try {
      const begun = performance.now();
      await expect(startCluster({ folder })).rejects.toThrow(
        `PostgreSQL does not take the password in ${file}`,
      );
      expect(performance.now() - begun).toBeLessThan(90_000);
    } finally {
      writeFileSync(file, password, { mode: 0o600 });
    }
  });

  test('never ends a process of others that took the number of an earlier server', async () => {
    const stranger = spawn('sleep', ['600'], { ...runAs(), stdio: 'ignore' });
    children.push(stranger);
    const lines = (pid: number) => `${pid}\n${data}\n1700000000\n5432\n${data}\n\n\nready\n`;
    writeFileSync(join(data, 'postmaster.pid'), lines(stranger.pid!));
    writeFileSync(join(folder, 'owner-7.json'), JSON.stringify({ pid: stranger.pid, birth: '1' }));
    const { connection } = await start(false);
    expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    expect(readFileSync(join(data, 'postmaster.pid'), 'utf8')).not.toContain(`${stranger.pid}\n`);
  });
});
