import { Worker } from 'node:worker_threads';
import { openDatabase } from '@sandglass/database';
import type { Limit } from '@sandglass/declaration';
import { customerKey } from '@sandglass/guard';
import { hostHeader, UNIONPAY_HOST } from '@sandglass/iso8583';
import { type Executor, system } from '@sandglass/operations';
import { cryptogramsOf, issuerDoor, issuingOf, listenLinks, type PaymentInput } from '@sandglass/payments';
import { rooms } from '@sandglass/server';
import { systemClock } from '@sandglass/time';
import type { Pool } from 'pg';
import { type LoadResult, runLoad } from './load.ts';
import { type BenchOptions, type BenchResult, machine, round } from './result.ts';
import { digestOf, seedTokens, tokenNumber } from './seed-tokens.ts';
import { openShard } from './shard.ts';
import { KEY, MERCHANT, REQUESTOR, type TokenLoad } from './token-load.ts';
import { measuredTpcb } from './tpcb.ts';
import { Zipf } from './zipf.ts';

const SHARD = 'token';
const CALLERS = [1, 200, 4_000] as const;
/** Every 20th is declined: its category is not among those that the holder allows. */
const DECLINED_EVERY = 20;
const COUNTERS_A_LOAD = 50_000_000;

const limit = { per: 'customer', period: 'day', warnAtPercent: 80, example: true } as const;
const limits: readonly Limit[] = [
  {
    ...limit,
    id: 'paid-per-day',
    measure: 'paid-amount',
    kind: 'amount',
    maximum: '900000000000.00',
    currency: 'CNY',
    text: { zh: '每日', en: 'a day' },
  },
  {
    ...limit,
    id: 'payments',
    measure: 'payments',
    kind: 'count',
    maximum: '900000000',
    text: { zh: '每日', en: 'a day' },
  },
];

const key = Buffer.from(KEY, 'hex');
const cryptograms = cryptogramsOf(() => key);
const issuing = issuingOf({
  shard: SHARD,
  controller: 'SGLS',
  keysOf: (customer) => [customerKey(customer)],
  objection: () => undefined,
  cryptograms,
});

/** Payments by token: decided with all controls, booked, logged and durable; by operation, and by ISO 8583 over TCP. */
export async function benchToken({ seconds, size, say }: BenchOptions, folder: string): Promise<BenchResult> {
  const database = await openDatabase({ folder, rooms, url: '' });
  const { pool } = database;
  try {
    say(`making ${size} tokens`);
    await seedTokens(pool, SHARD, size);
    await pool.query('vacuum analyze');
    const tpcb = await measuredTpcb(pool, database.connection, seconds, say);
    const failures: string[] = [];
    const shard = await openShard(pool, SHARD, limits, [], (error) => failures.push(String(error)));
    const { executor } = shard;
    say('warming up: each token once');
    await touchAll(executor, size);
    const purchases = purchasesOf(size);
    const once = async (): Promise<'done' | 'refused'> => (await pay(executor, purchases())).outcome;
    const loads: LoadResult[] = [];
    for (const callers of CALLERS) {
      loads.push(await runLoad(callers, seconds, once));
      const { rate, p50Ms, p99Ms } = loads.at(-1)!;
      say(`operations, ${callers} callers: ${rate}/s, p50 ${p50Ms} ms, p99 ${p99Ms} ms`);
    }
    await shard.integrated();
    const references = { of: (number: string) => ({ token: `tok-${digestOf(number)}` }) };
    const door = issuerDoor({ executor, issuing, references, now: () => systemClock.now() });
    const preamble = { header: hostHeader({ destination: '00010000', source: '48023310' }) };
    const trouble = (error: unknown): void => void failures.push(String(error));
    const server = await listenLinks(
      { dialect: UNIONPAY_HOST, preamble, answer: door, trouble, port: 0, inFlightMax: 20_000 },
      () => systemClock.now(),
    );
    let from = 0;
    const ask = (of: Partial<TokenLoad>): Promise<LoadResult> => {
      from += COUNTERS_A_LOAD;
      const common = { port: server.port, size, seconds, callers: 4_000, hot: false, from };
      return load({ ...common, declinedEvery: DECLINED_EVERY, ...of });
    };
    const iso: LoadResult[] = [];
    for (const callers of CALLERS) {
      iso.push(await ask({ callers }));
      const { rate, p50Ms, p99Ms } = iso.at(-1)!;
      say(`ISO 8583, ${callers} callers: ${rate}/s, p50 ${p50Ms} ms, p99 ${p99Ms} ms`);
    }
    const best = iso.reduce((a, b) => (b.rate > a.rate ? b : a));
    const hot = await ask({ hot: true });
    say(`ISO 8583, one hot card: ${hot.rate}/s`);
    const half = await ask({ ratePerSecond: Math.floor(best.rate / 2) });
    say(`ISO 8583 at ${Math.floor(best.rate / 2)}/s: p50 ${half.p50Ms} ms, p99 ${half.p99Ms} ms`);
    await server.close();
    await shard.stop();
    return {
      name: 'token',
      rate: best.rate,
      unit: 'payments/s',
      baseline: { name: 'TPC-B: pgbench -M prepared -c 16 -j 2 -s 100 (0: pgbench is missing)', rate: tpcb },
      ratio: tpcb === 0 ? 0 : round(best.rate / tpcb),
      p50Ms: half.p50Ms,
      p99Ms: half.p99Ms,
      errors: iso.reduce((sum, { errors }) => sum + errors, hot.errors + half.errors),
      machine: machine(),
      detail: { operations: loads, iso, hot, half, tokens: size, failures: failures.slice(0, 3) },
    };
  } finally {
    await database.close();
  }
}

function load(of: TokenLoad): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./token-load.ts', import.meta.url), { workerData: of });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const AT_ONCE = 4_000;
let trace = 0;

/** A holder's first payment also makes the key of their openings: that is measured by nobody's second. */
async function touchAll(executor: Executor, size: number): Promise<void> {
  for (let from = 0; from < size; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, size - from) }, (_, n) => from + n);
    await Promise.all(numbers.map((n) => pay(executor, purchase(n))));
  }
}

const pay = (executor: Executor, input: PaymentInput) => {
  const key = `purchase ${input.acquirer}-${input.transmittedAt}-${input.stan}`;
  return executor.submit(issuing.purchase, input, { actor: system, key });
};

/** Payments of Zipf's holders, each its own exchange. */
function purchasesOf(size: number): () => PaymentInput {
  const zipf = new Zipf(size);
  return () => purchase(zipf.next());
}

/** A payment by the n-th token, with a genuine cryptogram. */
function purchase(n: number): PaymentInput {
  trace += 1;
  const token = `tok-${digestOf(tokenNumber(n))}`;
  // A holder's counter only has to rise; what the bench may not do is to run out of it.
  const bound = { token, requestor: REQUESTOR, amount: 100n, currency: '156', merchant: MERCHANT };
  return {
    acquirer: '48023310',
    transmittedAt: `2024${String(101_000_000 + Math.floor(trace / 1_000_000)).padStart(10, '0')}`,
    stan: String(trace % 1_000_000).padStart(6, '0'),
    rrn: String(trace).padStart(12, '0'),
    terminal: '10000001',
    merchant: MERCHANT,
    merchantName: 'Linji Foods',
    country: 'CHN',
    category: trace % DECLINED_EVERY === 0 ? '5999' : '5411',
    entryMode: '01',
    region: '330000',
    currency: '156',
    amount: '1.00',
    token,
    requestor: REQUESTOR,
    cryptogram: cryptograms.make(bound, trace),
  };
}
