import { openDatabase } from '@sandglass/database';
import { benchmarks, daysLater, products } from '@sandglass/lending';
import { signContract, testLending } from '@sandglass/lending/testing';
import { type Actor, type Executor, type Operation, type Outcome, system } from '@sandglass/operations';
import { rooms } from '@sandglass/server';
import { instantOf, parseDate } from '@sandglass/time';
import type { Static, TSchema } from 'typebox';
import { type BenchOptions, type BenchResult, machine, round } from './result.ts';
import { openShard } from './shard.ts';

const SHARD = 'test';
const START = '2024-01-16';
const DAYS_IN_MONTH = 30;
const GOAL_MS = 5;
const AGES_DAYS = [30, 700] as const;
const officer: Actor = { role: 'institution', party: 'bank', person: 'officer' };

interface Latency {
  readonly count: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/**
 * Payments that count from half the loan's life ago, one at a time, durable: loaded, worked out anew from all that
 * happened to the loan, posted as a difference. Of loans of 30 and of 700 days; the baseline is a customer's plain
 * repayment of the older ones in the same run. Each back-dated one is reversed again, so that a loan stays as it is.
 */
export async function benchBackdated(
  { seconds, size, say }: BenchOptions,
  folder: string,
): Promise<BenchResult> {
  const database = await openDatabase({ folder, rooms, url: '' });
  const failures: string[] = [];
  let date = START;
  const now = () => instantOf(parseDate(date), '10:00');
  const residents = [benchmarks, products];
  const shard = await openShard({
    pool: database.pool,
    shard: SHARD,
    residents,
    onFailure: (error) => failures.push(String(error)),
    now,
  });
  try {
    const does = doer(shard.executor);
    await does(testLending.openBooks, {}, system);
    const found: Record<number, Latency> = {};
    const plain: number[] = [];
    for (const days of AGES_DAYS) {
      date = START;
      const ids = Array.from({ length: size }, (_, n) => `loan-${days}-${n}`);
      for (const id of ids) await borrowed(does, id);
      for (let day = DAYS_IN_MONTH; day < days; day += DAYS_IN_MONTH) {
        date = daysLater(START, day);
        for (const id of ids) await does(testLending.repay, { loanId: id, amount: '9000.00' }, ownerOf(id));
      }
      date = daysLater(START, days);
      const valueDate = daysLater(START, Math.floor(days / 2));
      const payment = Math.ceil(days / DAYS_IN_MONTH) - 1;
      const times: number[] = [];
      const until = performance.now() + seconds * 1000;
      for (let n = 0; performance.now() < until; n += 1) {
        const loanId = ids[n % size]!;
        const from = performance.now();
        await does(
          testLending.repayDated,
          { loanId, amount: '100.00', valueDate, reason: 'A late file' },
          officer,
        );
        times.push(performance.now() - from);
        const reversed = payment + Math.floor(n / size);
        await does(testLending.reversePayment, { loanId, payment: reversed, reason: 'Measured' }, officer);
      }
      found[days] = latency(times);
      say(`${days} days: p50 ${found[days].p50Ms} ms, p99 ${found[days].p99Ms} ms of ${times.length}`);
      if (days !== AGES_DAYS.at(-1)) continue;
      for (const loanId of ids) {
        const from = performance.now();
        await does(testLending.repay, { loanId, amount: '100.00' }, ownerOf(loanId));
        plain.push(performance.now() - from);
      }
    }
    const [young, old] = AGES_DAYS.map((days) => found[days]!) as [Latency, Latency];
    const baseline = latency(plain);
    return {
      name: 'backdated',
      rate: Math.round(1000 / old.p50Ms),
      unit: 'back-dated payments/s by one caller',
      baseline: { name: 'a plain repayment of the same loans', rate: Math.round(1000 / baseline.p50Ms) },
      ratio: round(baseline.p50Ms / old.p50Ms),
      p50Ms: old.p50Ms,
      p99Ms: old.p99Ms,
      errors: failures.length,
      machine: machine(),
      detail: {
        goal: { p50Ms: GOAL_MS },
        ages: found,
        growth: round(old.p50Ms / young.p50Ms),
        plain: baseline,
        loans: size,
        failures: failures.slice(0, 3),
      },
    };
  } finally {
    await shard.stop();
    await database.close();
  }
}

type Does = <S extends TSchema, P>(
  operation: Operation<S, P>,
  input: Static<S>,
  actor: Actor,
) => Promise<Outcome>;

function doer(executor: Executor): Does {
  let keys = 0;
  return async (operation, input, actor) => {
    keys += 1;
    const outcome = await executor.submit(operation, input, { actor, key: `bench-${keys}` });
    if (outcome.outcome === 'refused') throw new Error(`${operation.name} was refused: ${outcome.code}`);
    return outcome;
  };
}

const ownerOf = (loan: string): Actor => ({ role: 'customer', party: `owner-of-${loan}` });

/** A loan of 300,000.00 over 36 months, drawn on the first day, with money to repay it. */
async function borrowed(does: Does, id: string): Promise<void> {
  const owner = ownerOf(id);
  await does(signContract, { contract: { id, customer: owner.party, term_months: 36 } }, system);
  await does(testLending.payIn, { amount: '1000000.00' }, owner);
  await does(testLending.draw, { loanId: id, amount: '300000.00' }, owner);
}

function latency(times: readonly number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.floor(share * (sorted.length - 1))]!);
  return { count: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99) };
}
