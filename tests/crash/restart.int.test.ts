import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { postmaster } from '@sandglass/database';
import { openFolder, processesIn, seesProcesses, until } from '@sandglass/database/testing';
import { afterAll, expect, it } from 'vitest';
import { check } from './check.ts';
import { newJournal, note } from './round.ts';

const CALLERS = 500;
const KILLS = 3;
/** Acknowledged between two kills: the house works again, not only answers. */
const REPLIES_BETWEEN = 3_000;
const WAIT_MS_MAX = 40_000;

const folder = openFolder('restart');
const data = join(folder, 'postgresql-18');
let house: ChildProcess | undefined;
afterAll(async () => {
  house?.kill('SIGKILL');
  if (seesProcesses) await until(() => processesIn(data).length === 0, 'the server has ended', WAIT_MS_MAX);
  rmSync(folder, { recursive: true, force: true });
});

it(
  `a database that is killed ${KILLS} times under ${CALLERS} callers comes back under the running house: nothing acknowledged is lost, nothing is done twice`,
  async () => {
    const journal = newJournal();
    let away = 0;
    const script = fileURLToPath(new URL('./victim.ts', import.meta.url));
    house = spawn(process.execPath, [script, folder, '1', String(CALLERS), 'never', '1', ''], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: house.stdout! }).on('line', (line) => {
      if (line === 'away') away += 1;
      note(line, journal);
    });
    const replies = async (more: number): Promise<void> => {
      const wanted = journal.acknowledged.size + more;
      await until(() => journal.acknowledged.size >= wanted, `${more} more replies`, WAIT_MS_MAX);
    };
    await replies(REPLIES_BETWEEN);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const server = postmaster(data);
      process.kill(server!, 'SIGKILL');
      await until(() => ![undefined, server].includes(postmaster(data)), 'another server', WAIT_MS_MAX);
      await replies(REPLIES_BETWEEN);
    }
    const ended = once(house, 'close');
    house.kill('SIGKILL');
    await ended;
    await check(folder, journal, undefined);
    expect(journal.acknowledged.size).toBeGreaterThanOrEqual((KILLS + 1) * REPLIES_BETWEEN);
    process.stdout.write(`${journal.acknowledged.size} acknowledged, ${away} told to repeat\n`);
  },
  KILLS * WAIT_MS_MAX * 2,
);
