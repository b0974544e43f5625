import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { postmaster } from '@sandglass/database';
import { openFolder, processesIn, seesProcesses, until } from '@sandglass/database/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { processesNaming, type Started, up } from './up.ts';

const BACK_MS_MAX = 90_000;
const folder = openFolder('lost');
const data = join(folder, 'postgresql-18');
let started: Started | undefined;

afterAll(async () => {
  if (started?.launcher.exitCode === null) started.launcher.kill('SIGKILL');
  const nothingRuns = (): boolean => processesNaming(folder).length + processesIn(data).length === 0;
  await until(nothingRuns, 'no process of the folder runs', BACK_MS_MAX);
  rmSync(folder, { recursive: true, force: true });
}, BACK_MS_MAX);

describe.skipIf(!seesProcesses)('the database of a running house (its process is found in /proc)', () => {
  test('that ends by itself comes back; until then callers are told to repeat, never that something broke', async () => {
    started = await up(folder);
    const { origin, problems } = started;
    expect(origin, problems()).toBeDefined();
    const paths = ['/readyz', '/register', '/api/pilots', '/log/checkpoint'];
    const statuses = new Map<number, Set<string | null>>();
    const ask = async (path: string): Promise<number> => {
      const { status, headers } = await fetch(`${origin}${path}`);
      if (path !== '/readyz')
        statuses.set(status, (statuses.get(status) ?? new Set()).add(headers.get('retry-after')));
      return status;
    };
    process.kill(postmaster(data)!, 'SIGKILL');
    for (const path of paths) await ask(path);
    await until(
      async () => (await Promise.all(paths.map(ask))).every((status) => status === 200),
      'the house is ready again',
      BACK_MS_MAX,
    );
    expect([...statuses.keys()].sort()).toEqual([200, 503]);
    expect([...(statuses.get(503) ?? [])]).toEqual(['2']);
    expect(problems()).toContain('PostgreSQL: it ended by itself (SIGKILL) and is started again');
  });

  test('that cannot be started again makes the house say so and end with code 1', async () => {
    // What a server needs first, and does not make itself.
    renameSync(join(data, 'global', 'pg_control'), join(data, 'global', 'pg_control.away'));
    process.kill(postmaster(data)!, 'SIGKILL');
    expect(await started!.ended()).toBe(1);
    expect(started!.problems()).toMatch(
      /PostgreSQL ended by itself and was started again 5 times in 10 minutes; Sandglass stops\. .*pg_control/,
    );
  });
});
