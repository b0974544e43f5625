import { openDatabase } from '@sandglass/database';
import { rooms } from '@sandglass/server';
import type { Pool } from 'pg';
import { type Cost, withCost } from './cost.ts';
import { type LoadResult, runLoad } from './load.ts';
import { patiently } from './patiently.ts';
import { type BenchOptions, type BenchResult, machine, round } from './result.ts';
import { openIssuer, pay, purchase } from './token-issuer.ts';

const SMALL = 10_000;
const CALLERS = 200;
const GOAL = 1.3;

interface Grown extends LoadResult {
  readonly tokens: number;
  readonly cost: Cost;
  /** By a payment, on average. */
  readonly rowsLoaded: number;
}

/**
 * What an authorisation costs among many tokens as against few: drawn at random, none twice, so that each is read anew in both, as
 * a holder pays a few times a day and not a few times a second. The few are paid by once each; the many for as long as was asked.
 */
export async function benchTokenGrowth(
  { seconds, size, say }: BenchOptions,
  folder: string,
): Promise<BenchResult> {
  const grown: Grown[] = [];
  for (const tokens of [SMALL, size]) {
    const database = await openDatabase({ folder: `${folder}/${tokens}`, rooms, url: '' });
    try {
      grown.push(await paid(database.pool, tokens, seconds, say));
      say(JSON.stringify(grown.at(-1)));
    } finally {
      await database.close();
    }
  }
  const [few, many] = grown as [Grown, Grown];
  const processor = ({ cost }: Grown): number => cost.programUs + (cost.postgresUs ?? 0);
  return {
    name: 'token-growth',
    rate: many.rate,
    unit: 'payments/s',
    baseline: { name: `the same among ${SMALL} tokens`, rate: few.rate },
    ratio: round(many.rate / few.rate),
    p50Ms: many.p50Ms,
    p99Ms: many.p99Ms,
    errors: few.errors + many.errors,
    machine: machine(),
    detail: {
      costRatio: round(few.rate / many.rate),
      processorRatio: round(processor(many) / processor(few)),
      goal: GOAL,
      few,
      many,
    },
  };
}

async function paid(
  pool: Pool,
  tokens: number,
  seconds: number,
  say: (line: string) => void,
): Promise<Grown> {
  const failures: string[] = [];
  const shard = await openIssuer(pool, {
    tokens,
    onFailure: (error) => failures.push(String(error)),
    say,
  });
  await patiently(pool, 'checkpoint');
  const { executor } = shard;
  let draws = 0;
  const once = (): Promise<'done' | 'refused'> | undefined => {
    if (draws >= tokens) return undefined;
    draws += 1;
    // Knuth's multiplicative hash: each token once, in no order that a cache could use.
    return pay(executor, purchase((draws * 2_654_435_761) % tokens));
  };
  // The program's first thousand payments are slow by themselves.
  const warmUp = Math.floor(tokens * WARM_UP_SHARE);
  await runLoad(CALLERS, seconds, () => (draws < warmUp ? once() : undefined));
  const before = { ...executor.rows };
  const result = await withCost(pool, () => runLoad(CALLERS, seconds, once));
  const loaded = executor.rows.loaded - before.loaded;
  await shard.stop();
  const { done, refused, errors } = result;
  return {
    ...result,
    tokens,
    rowsLoaded: round(loaded / (done + refused)),
    errors: errors + failures.length,
  };
}

const WARM_UP_SHARE = 0.3;
