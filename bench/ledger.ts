import { type Database, openDatabase } from '@sandglass/database';
import type { Executor } from '@sandglass/operations';
import { rooms } from '@sandglass/server';
import { runLoad } from './load.ts';
import { naiveTransfer, prepareNaive } from './naive.ts';
import { patiently } from './patiently.ts';
import { findPgbench } from './pgbench.ts';
import { type BenchOptions, type BenchResult, machine, round } from './result.ts';
import { openShard } from './shard.ts';
import { Tpcb } from './tpcb.ts';
import { limits, once, openAccounts, pair } from './transfer.ts';
import { Zipf } from './zipf.ts';

const SHARD = 'bench';
const CALLERS = [1, 200, 8_000] as const;

/** Two-party transfers, each caller its own request, everything on, against TPC-B on the same server. */
export async function benchLedger(options: BenchOptions, folder: string): Promise<BenchResult> {
  const database = await openDatabase({ folder, rooms, url: '' });
  try {
    return await measure(database, options);
  } finally {
    await database.close();
  }
}

async function measure(database: Database, { seconds, size, say }: BenchOptions): Promise<BenchResult> {
  const { pool } = database;
  await openAccounts(pool, SHARD, size);
  await prepareNaive(pool, size);
  const pgbench = findPgbench();
  const tpcb = pgbench === undefined ? undefined : new Tpcb(pgbench, database.connection);
  if (tpcb !== undefined) {
    say('initialising TPC-B (pgbench -s 100)');
    await tpcb.initialise();
  }
  await patiently(pool, 'vacuum analyze');
  await patiently(pool, 'checkpoint');
  const baselines: number[] = [];
  const measureTpcb = async (): Promise<void> => {
    if (tpcb === undefined) return;
    baselines.push(await tpcb.measure(seconds));
    say(`TPC-B: ${Math.round(baselines.at(-1)!)}/s`);
  };
  await measureTpcb();
  const zipf = new Zipf(size);
  say('warming up: each account once');
  const failures: string[] = [];
  const shard = await openShard({
    pool,
    shard: SHARD,
    limits,
    onFailure: (error) => failures.push(String(error)),
  });
  await touchAll(shard.executor, size);
  const loads = [];
  for (const callers of CALLERS) {
    loads.push(await runLoad(callers, seconds, () => once(shard.executor, pair(zipf, size))));
    say(`${callers} callers: ${loads.at(-1)!.rate}/s, p99 ${loads.at(-1)!.p99Ms} ms`);
  }
  const hot = await runLoad(8_000, seconds, () =>
    once(shard.executor, { ...pair(zipf, size), credit: 'a0' }),
  );
  say(`one hot account, 8000 callers: ${hot.rate}/s`);
  const naive = await runLoad(16, seconds, async () => {
    const { debit, credit } = pair(zipf, size);
    await naiveTransfer(pool, debit, credit);
    return 'done' as const;
  });
  say(`one-statement transfer function, 16 callers: ${naive.rate}/s`);
  const balanced = await pool.query<{ sum: string; now: Date }>(
    `select sum(debits - credits + 100000000)::text as sum from ledger.account where shard = $1`,
    [SHARD],
  );
  const cache = await cacheHits(pool);
  await shard.stop();
  await measureTpcb();
  const best = loads.at(-1)!;
  const baseline = median(baselines) ?? naive.rate;
  return {
    name: 'ledger',
    rate: best.rate,
    unit: 'transfers/s',
    baseline:
      tpcb === undefined
        ? {
            name: 'one transaction per operation, 16 connections (pgbench is missing; does not count)',
            rate: naive.rate,
          }
        : {
            name: 'TPC-B: pgbench -M prepared -c 16 -j 2 -s 100, median of before and after',
            rate: Math.round(baseline),
          },
    ratio: round(best.rate / baseline),
    p50Ms: best.p50Ms,
    p99Ms: best.p99Ms,
    errors: loads.reduce((sum, { errors }) => sum + errors, hot.errors),
    machine: machine(),
    detail: {
      loads,
      hot,
      naive: { rate: naive.rate, ratio: round(best.rate / naive.rate) },
      tpcb: baselines.map(Math.round),
      accounts: size,
      zeroSum: balanced.rows[0]?.sum,
      cache,
      failures: failures.slice(0, 3),
    },
  };
}

async function touchAll(executor: Executor, size: number): Promise<void> {
  const AT_ONCE = 4_000;
  for (let from = 0; from < size; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, size - from);
    await Promise.all(
      Array.from({ length: count }, (_, n) =>
        once(executor, {
          debit: `a${from + n}`,
          credit: `a${(from + n + 1) % size}`,
          amount: '1',
          subject: `s${from + n}`,
        }),
      ),
    );
  }
}

async function cacheHits(pool: Database['pool']): Promise<number> {
  const { rows } = await pool.query<{ hits: number }>(
    `select round(100.0 * sum(heap_blks_hit) / nullif(sum(heap_blks_hit + heap_blks_read), 0), 2)::float8 as hits from pg_statio_user_tables where schemaname in ('ledger', 'journal', 'operations', 'guard')`,
  );
  return rows[0]?.hits ?? 0;
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
