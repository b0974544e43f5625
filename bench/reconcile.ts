import { openDatabase } from '@sandglass/database';
import { system } from '@sandglass/operations';
import {
  type Booking,
  type ClearingLine,
  type ClearingSource,
  issuerSettlingOf,
  reconcileDay,
  writeClearingFile,
} from '@sandglass/payments';
import { rooms } from '@sandglass/server';
import { addDays, businessDate, parseDate, systemClock } from '@sandglass/time';
import token from '@sandglass/token';
import { issuing } from '@sandglass/token/bank';
import { patiently } from './patiently.ts';
import { type BenchOptions, type BenchResult, machine, round } from './result.ts';
import { exchangeOf, fullOuterJoin, seedBooked } from './seed-booked.ts';
import { openShard } from './shard.ts';

const SHARD = token.id;
const MEMBER = '01020000';
const GOAL_S = 30;
/** Of so many rows one is planted wrong, of each kind. */
const WRONG_EVERY = 10_000;
const AMOUNT = 100n;

/** A settlement date of an issuer: its own books against the network's file, by the pure function alone and by the whole operation. */
export async function benchReconcile({ size, say }: BenchOptions, folder: string): Promise<BenchResult> {
  const database = await openDatabase({ folder, rooms, url: '' });
  const { pool } = database;
  try {
    const date = addDays(parseDate(businessDate(systemClock.now())), -1);
    const lines = linesOf(size);
    const text = writeClearingFile({ date, member: MEMBER }, lines);
    const source: ClearingSource = { file: async () => text, statement: async () => [] };
    const { reconcile } = issuerSettlingOf(SHARD, MEMBER, { source, issuing });
    const failures: string[] = [];
    const shard = await openShard({ pool, shard: SHARD, onFailure: (error) => failures.push(String(error)) });
    const { executor } = shard;
    await executor.submit(issuing.openBooks, {}, { actor: system, key: 'books' });
    say(`booking ${size} payments of ${date}`);
    await seedBooked(pool, SHARD, size, date);
    await patiently(pool, 'vacuum analyze');
    const sql = await fullOuterJoin(pool, SHARD, lines);
    say(`full outer join in SQL: ${round(sql.seconds)} s, ${sql.differences} differences`);
    const own = ownOf(size, date);
    const pure = await timed(async () => reconcileDay({ ...nothing, date, today: date, own, lines }));
    say(`pure function: ${pure.seconds} s, ${pure.result.inserted.length} differences`);
    const whole = await timed(() => executor.submit(reconcile, { date }, { actor: system, key: date }));
    const { result: outcome } = whole;
    const reply = outcome.outcome === 'done' ? outcome.reply : {};
    say(`whole operation: ${whole.seconds} s, ${JSON.stringify(reply)}`);
    await shard.stop();
    const found = [sql.differences, pure.result.inserted.length, Number(reply.differences)];
    return {
      name: 'reconcile',
      rate: Math.round(size / whole.seconds),
      unit: 'rows/s',
      baseline: {
        name: 'full outer join in SQL of two plain tables, already loaded',
        rate: Math.round(size / sql.seconds),
      },
      ratio: round(sql.seconds / whole.seconds),
      p50Ms: Math.round(whole.seconds * 1000),
      p99Ms: Math.round(whole.seconds * 1000),
      errors: failures.length + found.filter((of) => of !== expected(size)).length,
      machine: machine(),
      detail: {
        rows: size,
        goalSeconds: GOAL_S,
        wholeSeconds: whole.seconds,
        pureSeconds: pure.seconds,
        wholeProcessorSeconds: whole.processorSeconds,
        pureProcessorSeconds: pure.processorSeconds,
        sqlSeconds: round(sql.seconds),
        differences: found,
        outcome: outcome.outcome,
        failures: failures.slice(0, 3),
      },
    };
  } finally {
    await database.close();
  }
}

/** By the clock, and by this process's processor time, which others on the machine change less. */
async function timed<T>(work: () => Promise<T>) {
  const begun = performance.now();
  const processor = process.cpuUsage();
  const result = await work();
  const { user, system: kernel } = process.cpuUsage(processor);
  const seconds = round((performance.now() - begun) / 1000);
  return { seconds, processorSeconds: round((user + kernel) / 1e6), result };
}

/** One line in so many is missing, another has a wrong amount, and another exchange that nobody booked. */
const wrong = (n: number): number => n % WRONG_EVERY;
const expected = (size: number): number => 3 * Math.floor(size / WRONG_EVERY);

function linesOf(size: number): ClearingLine[] {
  const lines: ClearingLine[] = [];
  for (let n = 0; n < size; n += 1) {
    if (wrong(n) === 1) continue;
    lines.push(lineOf(exchangeOf(n), wrong(n) === 2 ? AMOUNT + 1n : AMOUNT, n));
    if (wrong(n) === 3) lines.push(lineOf(exchangeOf(size + n), AMOUNT, size + n));
  }
  return lines;
}

const lineOf = (exchange: string, amount: bigint, n: number): ClearingLine => ({
  exchange,
  original: '',
  kind: 'purchase',
  acquirer: '48023310',
  issuer: MEMBER,
  amount,
  interchange: 0n,
  network: 0n,
  rrn: String(n).padStart(12, '0'),
});

const NOON_MS = 12 * 3_600_000;
const ownOf = (size: number, date: string): Booking[] =>
  Array.from({ length: size }, (_, n) => ({
    exchange: exchangeOf(n),
    original: '',
    kind: 'purchase',
    amount: AMOUNT,
    rrn: String(n).padStart(12, '0'),
    date,
    at: Date.parse(date) + NOON_MS,
  }));

const nothing = {
  carried: [],
  elsewhere: [],
  early: new Set<string>(),
  givenUp: new Set<string>(),
  since: '2000-01-01',
  undoing: new Set<string>(),
};
