import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { openFolder, processesIn, seesProcesses, until } from '@sandglass/database/testing';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { verifyLog } from '../../apps/server/testing/verify.ts';
import { houseOf, processesNaming, ROOT, type Started, up } from './up.ts';

const END_MS_MAX = 60_000;
const PAGES = [
  '/readyz',
  '/register',
  '/wallet/',
  '/api/openapi.json',
  '/log/checkpoint',
  '/.well-known/openid-configuration',
];
const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

// One data folder for the whole story: the first start, Ctrl-C, a second start, kill -9, a third.
const folder = openFolder();
const state = join(folder, 'verified.json');
const running: Started[] = [];

const nothingRuns = (at: string): boolean =>
  processesNaming(at).length === 0 && processesIn(join(at, 'postgresql-18')).length === 0;

/** Starts it and, whatever happens, ends it after the test. */
async function start(...args: Parameters<typeof up>): Promise<Started> {
  const started = await up(...args);
  running.push(started);
  return started;
}

async function ready(...args: Parameters<typeof up>): Promise<Started & { readonly origin: string }> {
  const started = await start(...args);
  if (started.origin === undefined) throw new Error(`it did not start: ${started.problems()}`);
  return { ...started, origin: started.origin };
}

async function endAll(): Promise<void> {
  for (const { launcher } of running.splice(0)) if (launcher.exitCode === null) launcher.kill('SIGKILL');
  await until(() => nothingRuns(folder), 'no process of the folder runs', END_MS_MAX);
}

async function logSize(origin: string): Promise<number> {
  return Number((await (await fetch(`${origin}/log/checkpoint`)).text()).split('\n')[1]);
}

async function asLin(origin: string): Promise<Record<string, string>> {
  const { token } = (await (await fetch(`${origin}/demo/token?as=customer:lin`)).json()) as { token: string };
  return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
}

interface Consent {
  readonly purpose: string;
  readonly version: string;
  readonly granted?: boolean;
}
async function consents(origin: string): Promise<Consent[]> {
  const answer = await fetch(`${origin}/api/consents`, { headers: await asLin(origin) });
  return ((await answer.json()) as { consents: Consent[] }).consents;
}

describe.skipIf(!seesProcesses)('sandglass up (its processes are counted in /proc: Linux only)', () => {
  let size = 0;
  let kept: Consent[] = [];
  afterEach(endAll, 90_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('prints one address and the demo sign-ins, answers at every door, and Ctrl-C in a terminal ends it', async () => {
    const { launcher, origin, output, ended } = await ready(folder);
    expect(output().match(/^ready /gm)).toHaveLength(1);
    expect(output()).toMatch(/Demo sign-ins \(for demonstration only; off with --no-demo\)/);
    const { port } = new URL(origin);
    for (const host of hasIpv6 ? ['127.0.0.1', '[::1]'] : ['127.0.0.1']) {
      for (const page of PAGES)
        expect([page, (await fetch(`http://${host}:${port}${page}`)).status]).toEqual([page, 200]);
    }
    const headers = { ...(await asLin(origin)), 'idempotency-key': 'start-1' };
    const [first] = await consents(origin);
    const body = JSON.stringify({ version: first!.version });
    const granted = await fetch(`${origin}/api/consents/${first!.purpose}/grant`, {
      method: 'POST',
      headers,
      body,
    });
    expect(granted.status).toBe(200);
    kept = await consents(origin);
    await until(async () => (await logSize(origin)) > 0, 'the log has a head');
    size = (await verifyLog(origin, state)).size;
    // To the launcher’s whole process group, as a terminal sends it.
    process.kill(-launcher.pid!, 'SIGINT');
    expect(await ended()).toBe(0);
    await until(() => nothingRuns(folder), 'no process of it remains', END_MS_MAX);
  });

  test('started again it has what it had, under the same history; a second one on its data is refused', async () => {
    const { launcher, origin, ended } = await ready(folder);
    expect(await consents(origin)).toEqual(kept);
    const again = await verifyLog(origin, state);
    expect(again.size).toBeGreaterThanOrEqual(size);
    size = again.size;
    const second = await start(folder);
    expect([second.origin, await second.ended()]).toEqual([undefined, 1]);
    expect(second.problems()).toBe(
      `Sandglass runs already on ${folder} (process ${houseOf(folder)}). Stop it first, or give another folder with --data.\n`,
    );
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    launcher.kill('SIGTERM');
    expect(await ended()).toBe(0);
  });

  test('after kill -9 of the house no database is left, and the next start has everything', async () => {
    const { ended } = await ready(folder);
    process.kill(houseOf(folder), 'SIGKILL');
    expect(await ended()).toBe(1);
    const { origin } = await ready(folder);
    expect(await consents(origin)).toEqual(kept);
    expect((await verifyLog(origin, state)).size).toBeGreaterThanOrEqual(size);
    process.kill(houseOf(folder), 'SIGKILL');
    await until(() => nothingRuns(folder), 'no database of it remains', END_MS_MAX);
  });

  test('after kill -9 of the launcher the house closes too', async () => {
    const { launcher } = await ready(folder);
    launcher.kill('SIGKILL');
    await until(() => nothingRuns(folder), 'no process of it remains', END_MS_MAX);
  });

  test('after kill -9 of npm, which puts a shell between, the house closes too', async () => {
    const data = join(folder, 'data');
    const npm = await ready(data, { command: ['npm', '--prefix', ROOT, 'start', '--'] });
    npm.launcher.kill('SIGKILL');
    await until(() => nothingRuns(data), 'no process of it remains', END_MS_MAX);
  });

  test('without the demo there are no demo sign-ins and no demo doors', async () => {
    const { origin, output } = await ready(folder, { args: ['--no-demo'] });
    expect(output()).not.toMatch(/demo/i);
    expect((await fetch(`${origin}/demo/token?as=supervisor`)).status).toBe(404);
  });

  test('a port in use is said in one sentence, before anything starts', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      const { ended, problems } = await start(folder, { args: ['--port', String(port)] });
      expect(await ended()).toBe(2);
      expect(problems()).toBe(`Port ${port} is in use. Stop what uses it, or give another with --port.\n`);
    } finally {
      other.close();
    }
  });
});
