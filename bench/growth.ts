import { openDatabase } from '@sandglass/database';
import { rooms } from '@sandglass/server';
import type { Pool } from 'pg';
import { runLoad } from './load.ts';
import { patiently } from './patiently.ts';
import { type BenchOptions, type BenchResult, machine, round } from './result.ts';
import { openShard } from './shard.ts';
import { type Draw, limits, once, openAccounts, pair } from './transfer.ts';
import { Zipf } from './zipf.ts';

const SMALL = 10_000;
const CALLERS = 8_000;

interface Grown {
  readonly accounts: number;
  readonly rate: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly errors: number;
  /** Share of the rows asked for that the shard's owner had in memory, per cent. */
  readonly rowsInMemory: number;
  /** Share of the pages that PostgreSQL found in its shared buffers, per cent. */
  readonly pagesInBuffers: number;
  /** MB of the accounts' table with its index. */
  readonly accountsMb: number;
}

/** What a transfer costs among many accounts as against few, keys drawn at random, so that no cache helps. */
export async function benchGrowth(
  { seconds, size, say }: BenchOptions,
  folder: string,
): Promise<BenchResult> {
  const database = await openDatabase({ folder, rooms, url: '' });
  const { pool } = database;
  try {
    const grown: Grown[] = [];
    for (const [shard, accounts] of Object.entries({ few: SMALL, many: size })) {
      say(`opening ${accounts} accounts`);
      await openAccounts(pool, shard, accounts);
      await patiently(pool, 'vacuum analyze');
      await patiently(pool, 'checkpoint');
      grown.push(await measure(pool, shard, accounts, seconds));
      say(JSON.stringify(grown.at(-1)));
    }
    const [few, many] = grown as [Grown, Grown];
    const { rows } = await pool.query<{ shared_buffers: string }>('show shared_buffers');
    return {
      name: 'growth',
      rate: many.rate,
      unit: 'transfers/s',
      baseline: { name: `the same among ${SMALL} accounts`, rate: few.rate },
      ratio: round(many.rate / few.rate),
      p50Ms: many.p50Ms,
      p99Ms: many.p99Ms,
      errors: few.errors + many.errors,
      machine: machine(),
      detail: { costRatio: round(few.rate / many.rate), few, many, sharedBuffers: rows[0]?.shared_buffers },
    };
  } finally {
    await database.close();
  }
}

async function measure(pool: Pool, name: string, accounts: number, seconds: number): Promise<Grown> {
  const failures: string[] = [];
  const shard = await openShard({
    pool,
    shard: name,
    limits,
    onFailure: (error) => failures.push(String(error)),
  });
  const { executor } = shard;
  const draw = uniformly(accounts);
  const load = (for_: number) => runLoad(CALLERS, for_, () => once(executor, pair(draw, accounts)));
  await load(seconds);
  const asked = { ...executor.rows };
  const before = await pages(pool);
  const { rate, p50Ms, p99Ms, errors } = await load(seconds);
  const after = await pages(pool);
  const rows = executor.rows.asked - asked.asked;
  const loaded = executor.rows.loaded - asked.loaded;
  await shard.stop();
  const size = await pool.query<{ mb: number }>(
    `select pg_total_relation_size('ledger.account')::float8 / 1e6 as mb`,
  );
  return {
    accounts,
    rate,
    p50Ms,
    p99Ms,
    errors: errors + failures.length,
    rowsInMemory: round(100 * (1 - loaded / rows)),
    pagesInBuffers: round((100 * (after.hit - before.hit)) / (after.all - before.all)),
    accountsMb: round(size.rows[0]?.mb ?? 0, 0),
  };
}

function uniformly(size: number): Draw {
  const zipf = new Zipf(1);
  const uniform = (): number => zipf.uniform();
  return { uniform, next: () => Math.floor(uniform() * size) };
}

async function pages(pool: Pool): Promise<{ hit: number; all: number }> {
  const { rows } = await pool.query<{ hit: number; all: number }>(
    `select sum(hits)::float8 as hit, sum(hits + reads)::float8 as all from (
       select heap_blks_hit + coalesce(idx_blks_hit, 0) as hits, heap_blks_read + coalesce(idx_blks_read, 0) as reads
       from pg_statio_user_tables where schemaname in ('ledger', 'journal', 'operations', 'guard')) t`,
  );
  return rows[0] ?? { hit: 0, all: 0 };
}
