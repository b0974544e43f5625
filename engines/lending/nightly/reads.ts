import { type Route, read } from '@sandglass/http';
import { sweepsOf } from '@sandglass/sweeps';
import type { Pool } from 'pg';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { TIERS } from '../classify/tier.ts';
import { plannedAndBooked } from '../provision/booked.ts';

const NIGHTS_MAX = 62;
const staff = ['institution', 'supervisor', 'auditor'] as const;
const nothing = Type.Object({}, { additionalProperties: false });
const anything = Type.Object({}, { additionalProperties: true });

/** Runs that belong to a night. */
const RUNS = ['reprice', 'collect', 'fall-due', 'debit', 'reclassify'] as const;

/** What officers read of a lender's nights and books: sums alone, nobody's data. */
export const nightReads = (shard: string, prefix: string): readonly Route[] => [
  read({
    path: `${prefix}/nights`,
    summary: 'The last nights: what each sweep changed and posted, and what each run did.',
    roles: [...staff],
    params: Type.Object({}),
    query: nothing,
    reply: anything,
    read: async ({ pool }) => ({ nights: await nightsOf(pool, shard) }),
  }),
  read({
    path: `${prefix}/classes`,
    summary: 'The book by tier and stage: loans, principal, allowance and what covers it.',
    roles: [...staff],
    params: Type.Object({}),
    query: nothing,
    reply: anything,
    read: ({ pool }) => tierTable(pool, shard),
  }),
  read({
    path: `${prefix}/provision-plan`,
    summary: 'Planned impairment loss by quarter, and what the ledger booked of it.',
    roles: [...staff],
    params: Type.Object({}),
    query: nothing,
    reply: anything,
    read: async ({ pool }) => ({ currency: 'CNY', quarters: await plannedAndBooked(pool, shard) }),
  }),
  read({
    path: `${prefix}/trial-balance`,
    summary:
      'The ledger by the chart of accounts: debits, credits and balance of each kind; the two columns are equal.',
    roles: [...staff],
    params: Type.Object({}),
    query: nothing,
    reply: anything,
    read: ({ pool }) => trialBalanceOf(pool, shard),
  }),
];

/** The newest nights first. */
export async function nightsOf(pool: Pool, shard: string) {
  const swept = await sweepsOf(pool, shard, [`${shard}.accrue`, `${shard}.provide`], NIGHTS_MAX * 2);
  const dates = [...new Set(swept.map(({ date }) => date))];
  const { rows: runs } = await pool.query<{
    id: string;
    name: string;
    state: string;
    count: bigint;
    done: bigint;
    excepted: bigint;
  }>(
    `select of as id, name, case when bool_and(state = 'closed') then 'closed' else 'open' end as state,
       sum(count)::int8 as count, sum(done)::int8 as done, sum(excepted)::int8 as excepted
     from (select r.*, regexp_replace(id, ':[0-9]+$', '') as of from runs.run r where shard = $1 and name = any($3)) part
     where of = any($2) group by of, name order by min(planned_at)`,
    [shard, dates.flatMap((date) => RUNS.map((name) => `${name}:${date}`)), RUNS],
  );
  return dates.map((date) => ({
    date,
    sweeps: swept
      .filter((sweep) => sweep.date === date)
      .map(({ name, rows, root, sums, took }) => ({
        name,
        rows: rows.toString(),
        root,
        sums: { ...sums },
        tookMs: took,
      })),
    runs: runs
      .filter(({ id }) => id.endsWith(`:${date}`))
      .map(({ name, state, count, done, excepted }) => ({
        name,
        state,
        count: count.toString(),
        done: done.toString(),
        excepted: excepted.toString(),
      })),
  }));
}

interface ClassRow {
  readonly tier: string;
  readonly stage: number;
  readonly loans: bigint;
  readonly principal: bigint;
  readonly allowance: bigint;
  readonly commitment: bigint;
}

/** The active loans by tier and stage, with the bank's ratios over them. */
export async function tierTable(pool: Pool, shard: string) {
  const { rows } = await pool.query<ClassRow>(
    `select s.tier, s.stage, count(*) as loans, coalesce(sum(l.principal), 0)::int8 as principal,
       coalesce(sum(s.allowance), 0)::int8 as allowance, coalesce(sum(s.commitment), 0)::int8 as commitment
     from lending.standing s join lending.loan l on l.shard = s.shard and l.id = s.id
     where s.shard = $1 and l.state = 'active' group by s.tier, s.stage order by array_position($2::text[], s.tier), s.stage`,
    [shard, TIERS],
  );
  const sum = (of: (row: ClassRow) => bigint, from: readonly ClassRow[] = rows): bigint =>
    from.reduce((total, row) => total + of(row), 0n);
  const bad = rows.filter(({ tier }) => tier !== 'normal' && tier !== 'special-mention');
  const [owed, allowance, lost] = [
    sum((row) => row.principal),
    sum((row) => row.allowance),
    sum((row) => row.principal, bad),
  ];
  return {
    currency: 'CNY',
    classes: rows.map(({ tier, stage, loans, ...amounts }) => ({
      tier,
      stage,
      loans: loans.toString(),
      principal: amountText(amounts.principal),
      allowance: amountText(amounts.allowance),
      commitment: amountText(amounts.commitment),
    })),
    principal: amountText(owed),
    allowance: amountText(allowance),
    nonPerformingBps: bpsOf(lost, owed),
    /** 贷款拨备率 and 拨备覆盖率: allowance to all loans, and to the non-performing ones. */
    provisionBps: bpsOf(allowance, owed),
    coverageBps: bpsOf(allowance, lost),
  };
}

const bpsOf = (part: bigint, whole: bigint): number | null =>
  whole === 0n ? null : Number((part * 10_000n) / whole);

interface TrialRow {
  readonly code: string;
  readonly currency: string;
  readonly accounts: bigint;
  readonly debits: bigint;
  readonly credits: bigint;
}

/** By kind of account: in each currency the columns are equal. */
export async function trialBalanceOf(pool: Pool, shard: string) {
  const { rows } = await pool.query<TrialRow>(
    `select code, currency, count(*) as accounts, sum(debits)::int8 as debits, sum(credits)::int8 as credits
     from ledger.account where shard = $1 group by code, currency order by code, currency`,
    [shard],
  );
  const debits = rows.reduce((sum, row) => sum + row.debits, 0n);
  const credits = rows.reduce((sum, row) => sum + row.credits, 0n);
  return {
    lines: rows.map((row) => {
      const balance = row.debits - row.credits;
      return {
        code: row.code,
        currency: row.currency,
        accounts: row.accounts.toString(),
        debits: amountText(row.debits),
        credits: amountText(row.credits),
        balance: amountText(balance < 0n ? -balance : balance),
        side: balance < 0n ? 'credit' : 'debit',
      };
    }),
    debits: amountText(debits),
    credits: amountText(credits),
    balanced: debits === credits,
  };
}
