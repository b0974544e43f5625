import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type pg from 'pg';
import { patiently } from './patiently.ts';
import { findPgbench } from './pgbench.ts';
import { type BenchResult, round } from './result.ts';

const run = promisify(execFile);
const SCALE = 100;

/** TPC-B by pgbench on the same server: `pgbench -M prepared -c 16 -j 2 -s 100`, default durability. */
export class Tpcb {
  readonly #pgbench: string;
  readonly #connection: pg.ClientConfig;

  constructor(pgbench: string, connection: pg.ClientConfig) {
    this.#pgbench = pgbench;
    this.#connection = connection;
  }

  async initialise(): Promise<void> {
    await this.#run(['-i', '-q', '-s', String(SCALE)]);
  }

  /** Transactions per second. */
  async measure(seconds: number): Promise<number> {
    const out = await this.#run(['-n', '-M', 'prepared', '-c', '16', '-j', '2', '-T', String(seconds)]);
    return Number(/tps = ([\d.]+)/.exec(out)?.[1] ?? 0);
  }

  async #run(args: readonly string[]): Promise<string> {
    const { host, port, user, password, database } = this.#connection;
    const env = { ...process.env, PGPASSWORD: typeof password === 'string' ? password : '' };
    const where = ['-h', String(host), '-p', String(port), '-U', String(user), String(database)];
    const { stdout } = await run(this.#pgbench, [...args, ...where], { env, maxBuffer: 1 << 24 });
    return stdout;
  }
}

/** TPC-B once, before the loads; 0 where pgbench is missing. Transactions per second. */
export async function measuredTpcb(
  pool: pg.Pool,
  connection: pg.ClientConfig,
  seconds: number,
  say: (line: string) => void,
): Promise<number> {
  const pgbench = findPgbench();
  if (pgbench === undefined) return 0;
  const tpcb = new Tpcb(pgbench, connection);
  await tpcb.initialise();
  await patiently(pool, 'checkpoint');
  const rate = Math.round(await tpcb.measure(seconds));
  say(`TPC-B: ${rate}/s`);
  return rate;
}

/** A rate beside TPC-B's of the same run; 0 where pgbench is missing. */
export const toTpcb = (rate: number, tpcb: number): Pick<BenchResult, 'baseline' | 'ratio'> => ({
  baseline: { name: 'TPC-B: pgbench -M prepared -c 16 -j 2 -s 100 (0: pgbench is missing)', rate: tpcb },
  ratio: tpcb === 0 ? 0 : round(rate / tpcb),
});
