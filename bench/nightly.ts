import { openDatabase } from '@sandglass/database';
import microloan, { openPilot } from '@sandglass/microloan';
import { type Executor, system } from '@sandglass/operations';
import { nightStep, rooms } from '@sandglass/server';
import { addDays, type BusinessDate, parseDate } from '@sandglass/time';
import type { Pool, QueryConfig } from 'pg';
import { type BenchOptions, type BenchResult, machine, round } from './result.ts';
import { seedLoans } from './seed-loans.ts';
import { openShard } from './shard.ts';

const GOAL_MS = 5_000;
const NIGHTS = 3;
const FIRST_DATE = parseDate('2026-03-02');
/** Books of which a loan's cost is compared: one ten times smaller, and two that differ in age alone. */
const SMALLER = 10;
const AGED_SHARE = 10;
/** Millions of rows take longer than a request may. */
const BASELINE_MS_MAX = 600_000;

interface Measured {
  readonly loans: number;
  readonly ageDays: number;
  /** Medians over the nights, ms: the whole night, and each step. */
  readonly nightMs: number;
  readonly stepsMs: Readonly<Record<string, number>>;
  readonly baselineMs: number;
  readonly usPerLoan: number;
}

/** The night of a book: accrual, due dates, direct debits, classes, stages and provisions, with entries and facts. */
export async function benchNightly({ size, say }: BenchOptions, folder: string): Promise<BenchResult> {
  const database = await openDatabase({ folder, rooms, url: '' });
  const { pool } = database;
  try {
    const failures: string[] = [];
    const aged = Math.max(1, Math.floor(size / AGED_SHARE));
    const books: readonly [loans: number, ageDays: number, termMonths: number][] = [
      [Math.max(1, Math.floor(size / SMALLER)), 30, 12],
      [size, 30, 12],
      [aged, 30, 36],
      [aged, 700, 36],
    ];
    const measured: Measured[] = [];
    for (const [loans, ageDays, termMonths] of books) {
      measured.push(await nightsOf(pool, loans, ageDays, termMonths, failures, say));
    }
    const [small, main, young, old] = measured as [Measured, Measured, Measured, Measured];
    return {
      name: 'nightly',
      rate: Math.round(main.loans / (main.nightMs / 1000)),
      unit: 'loans/s through the whole night',
      baseline: {
        name: 'set-based SQL alone: accrue, age, provide, an entry a loan, one transaction',
        rate: Math.round(main.loans / (main.baselineMs / 1000)),
      },
      ratio: round(main.baselineMs / main.nightMs),
      p50Ms: main.nightMs,
      p99Ms: main.nightMs,
      errors: failures.length,
      machine: machine(),
      detail: {
        books: measured,
        goal: { nightMs: GOAL_MS },
        perLoanAtTenTimesTheSize: round(main.usPerLoan / small.usPerLoan),
        perLoanAtSevenHundredDays: round(old.usPerLoan / young.usPerLoan),
        failures: failures.slice(0, 3),
      },
    };
  } finally {
    await database.close();
  }
}

async function nightsOf(
  pool: Pool,
  loans: number,
  ageDays: number,
  termMonths: number,
  failures: string[],
  say: (line: string) => void,
): Promise<Measured> {
  await forget(pool);
  // The operations of a night decide by its own date, as they do in a house.
  let at = morningOf(FIRST_DATE);
  const onFailure = (error: unknown) => failures.push(String(error));
  const shard = await openShard({
    pool,
    shard: microloan.id,
    residents: microloan.residents,
    onFailure,
    now: () => at,
  });
  const { executor } = shard;
  const nights: Record<string, number>[] = [];
  const baselines: number[] = [];
  try {
    await openPilot((operation, input, key) => executor.submit(operation, input, { actor: system, key }));
    say(`writing ${loans} loans drawn ${ageDays} days ago`);
    await seedLoans(pool, { shard: microloan.id, loans, date: FIRST_DATE, ageDays, termMonths });
    for (let n = 0; n <= NIGHTS; n += 1) {
      const date = addDays(FIRST_DATE, n);
      at = morningOf(date);
      nights.push(await oneNight(pool, executor, date));
    }
    // It met the book for the first time: it is not counted.
    nights.shift();
    for (let n = 1; n <= NIGHTS; n += 1) baselines.push(await setBased(pool, microloan.id));
    await shard.integrated();
  } finally {
    // What still asks would keep the database from closing, and an error from being seen.
    await shard.stop();
  }
  const stepsMs = Object.fromEntries(
    Object.keys(nights[0]!).map((name) => [name, median(nights.map((night) => night[name]!))]),
  );
  const nightMs = median(nights.map(totalOf));
  const baselineMs = median(baselines);
  say(`${nightMs} ms a night, set-based SQL alone ${baselineMs} ms; ${JSON.stringify(stepsMs)}`);
  return { loans, ageDays, nightMs, stepsMs, baselineMs, usPerLoan: round((nightMs * 1000) / loans) };
}

const morningOf = (date: BusinessDate): number => Date.parse(`${date}T02:00:00Z`);

/** Milliseconds of each step. */
async function oneNight(pool: Pool, executor: Executor, date: BusinessDate): Promise<Record<string, number>> {
  const steps: Record<string, number> = {};
  for (const step of microloan.nightly ?? []) {
    const from = performance.now();
    await nightStep(pool, executor, step, date);
    const name = step.kind === 'sweep' ? step.sweep.name : step.name;
    steps[name] = Math.round(performance.now() - from);
  }
  return steps;
}

/** What the night would cost if it were three statements and nothing else: no classes, no facts, no chain of entries. */
async function setBased(pool: Pool, shard: string): Promise<number> {
  const client = await pool.connect();
  try {
    const ask = (text: string) => client.query({ text, answerMs: BASELINE_MS_MAX } as QueryConfig);
    await ask(`drop table if exists naive; create table naive as
      select id, 0::int8 as interest, 0 as days, 0::int8 as allowance from lending.loan where shard = '${shard}';
      alter table naive add primary key (id); drop table if exists naive_entry;
      create table naive_entry (loan text, amount int8); analyze naive`);
    const from = performance.now();
    await ask(`begin;
      update naive n set interest = n.interest + l.principal * l.rate_bps / 3600000,
        days = case when l.next_due_on < '${FIRST_DATE}' then '${FIRST_DATE}'::date - l.next_due_on else 0 end
      from lending.loan l where l.shard = '${shard}' and l.id = n.id;
      insert into naive_entry select id, principal * rate_bps / 3600000 from lending.loan where shard = '${shard}';
      update naive n set allowance = l.principal * case when n.days > 90 then 45 when n.days > 30 then 5 else 1 end / 100
      from lending.loan l where l.shard = '${shard}' and l.id = n.id;
      commit`);
    return Math.round(performance.now() - from);
  } finally {
    client.release();
  }
}

async function forget(pool: Pool): Promise<void> {
  await pool.query(`truncate lending.loan, lending.instalment, lending.drawing, lending.position, lending.standing,
    lending.borrower, lending.line, lending.commitment, lending.repayment, lending.payment, sweeps.sweep, runs.run, runs.item, ledger.account,
    ledger.transfer_bundle, ledger.anchor, operations.request_bundle, operations.request_key, guard.mandate, guard.counter,
    journal.fact_bundle, journal.subject, journal.range, journal.tile, journal.tree, lending.product, operations.shard`);
}

const totalOf = (night: Record<string, number>): number => Object.values(night).reduce((a, b) => a + b, 0);
const median = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)]!;
