import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { DatabaseError } from '../error.ts';

export const START_MS_MAX = 60_000;
const POLL_MS = 20;
const LINES_SHOWN = 4;
const WRONG_PASSWORD = '28P01';

/** Waits until the server answers, and makes our database in it on the first start. */
export async function untilReady(
  connection: pg.ClientConfig,
  server: ChildProcess,
  log: string,
  passwordFile: string,
): Promise<void> {
  const end = performance.now() + START_MS_MAX;
  for (;;) {
    if (hasEnded(server)) throw new DatabaseError(`PostgreSQL ended at once. ${tail(log)}`);
    try {
      await ensureDatabase(connection);
      return;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === WRONG_PASSWORD) {
        throw new DatabaseError(
          `PostgreSQL does not take the password in ${passwordFile}: it was lost or changed. Put that file back as it was when the data folder was made.`,
        );
      }
      if (performance.now() > end)
        throw new DatabaseError(`PostgreSQL does not answer: ${String(error)}. ${tail(log)}`);
    }
    await pause(POLL_MS);
  }
}

/** Whether a process that we started has ended, or never began. */
export const hasEnded = (server: ChildProcess): boolean =>
  server.pid === undefined || server.exitCode !== null || server.signalCode !== null;

/** The last lines of the server's own log, for people. */
function tail(log: string): string {
  const lines = existsSync(log)
    ? readFileSync(log, 'utf8').trim().split('\n').slice(-LINES_SHOWN).join(' | ')
    : '';
  return `Its log ${log} ends: ${lines}`;
}

export async function until(met: () => boolean, timeoutMs: number, otherwise: string): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!met()) {
    if (performance.now() > end) throw new DatabaseError(otherwise);
    await pause(POLL_MS);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function ensureDatabase(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      connection.database,
    ]);
    if (rowCount === 0) await client.query(`create database ${connection.database}`);
  } finally {
    await client.end();
  }
}
