import { openDatabase } from '@sandglass/database';
import microloan, { openPilot, repay } from '@sandglass/microloan';
import { system } from '@sandglass/operations';
import { rooms } from '@sandglass/server';
import { businessDate, systemClock } from '@sandglass/time';
import type { Pool } from 'pg';
import { runLoad } from './load.ts';
import { patiently } from './patiently.ts';
import { type BenchOptions, type BenchResult, machine, round } from './result.ts';
import { seedLoans } from './seed-loans.ts';
import { openShard } from './shard.ts';

const SMALL = 10_000;
const CALLERS = 200;
const GOAL = 1.3;
const TERM_MONTHS = 36;
const AGE_DAYS = 200;
/** Of the loans, those that are paid on before it is measured. */
const WARM_UP_SHARE = 0.2;

interface Grown {
  readonly loans: number;
  readonly rate: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** By an operation, on average. */
  readonly rowsLoaded: number;
  readonly errors: number;
}

/**
 * What a repayment costs in a large book as against a small one: loans drawn at random, none twice, so that each is read anew in
 * both. A borrower pays once a month: what the program remembers of the last payment is no help by then.
 */
export async function benchLoanGrowth(
  { seconds, size, say }: BenchOptions,
  folder: string,
): Promise<BenchResult> {
  const grown: Grown[] = [];
  for (const loans of [SMALL, size]) {
    const database = await openDatabase({ folder: `${folder}/${loans}`, rooms, url: '' });
    try {
      grown.push(await repaid(database.pool, loans, seconds, say));
      say(JSON.stringify(grown.at(-1)));
    } finally {
      await database.close();
    }
  }
  const [few, many] = grown as [Grown, Grown];
  return {
    name: 'loan-growth',
    rate: many.rate,
    unit: 'repayments/s',
    baseline: { name: `the same among ${SMALL} loans`, rate: few.rate },
    ratio: round(many.rate / few.rate),
    p50Ms: many.p50Ms,
    p99Ms: many.p99Ms,
    errors: few.errors + many.errors,
    machine: machine(),
    detail: { costRatio: round(few.rate / many.rate), goal: GOAL, few, many },
  };
}

async function repaid(
  pool: Pool,
  loans: number,
  seconds: number,
  say: (line: string) => void,
): Promise<Grown> {
  const failures: string[] = [];
  const shard = await openShard({
    pool,
    shard: microloan.id,
    residents: microloan.residents,
    onFailure: (error) => failures.push(String(error)),
  });
  const { executor } = shard;
  await openPilot((operation, input, key) => executor.submit(operation, input, { actor: system, key }));
  say(`writing ${loans} loans`);
  const date = businessDate(systemClock.now());
  await seedLoans(pool, { shard: microloan.id, loans, date, ageDays: AGE_DAYS, termMonths: TERM_MONTHS });
  await patiently(pool, 'checkpoint');
  let draws = 0;
  const pay = async (): Promise<'done' | 'refused'> => {
    draws += 1;
    // Knuth's multiplicative hash: each loan once, in no order that a cache could use.
    const n = 1 + ((draws * 2_654_435_761) % loans);
    const id = String(n).padStart(8, '0');
    const { outcome } = await executor.submit(
      repay,
      { loanId: `loan-${id}`, amount: '100.00' },
      { actor: { role: 'customer', party: `firm-${id}` }, key: `growth-${draws}` },
    );
    return outcome;
  };
  const until = (most: number) => () => (draws < most ? pay() : undefined);
  await runLoad(CALLERS, seconds, until(loans * WARM_UP_SHARE));
  const before = { ...executor.rows };
  const { rate, p50Ms, p99Ms, errors, done } = await runLoad(CALLERS, seconds, until(loans));
  const loaded = executor.rows.loaded - before.loaded;
  await shard.stop();
  return { loans, rate, p50Ms, p99Ms, rowsLoaded: round(loaded / done), errors: errors + failures.length };
}
