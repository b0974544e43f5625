import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { checkBalanced, checkClosings } from '@sandglass/ledger';
import { accountBalances, LENDING_SUB_LEDGER, lendingOf, nightOf } from '@sandglass/lending';
import { type Contract, customer, House, later, signContract } from '@sandglass/lending/testing';
import type { Actor, Executor } from '@sandglass/operations';
import { dying } from '@sandglass/operations/testing';
import { parseDate } from '@sandglass/time';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runNight } from './night.ts';

const SHARD = 'probe';
const lending = lendingOf({ shard: SHARD, keysOf: () => [], objection: () => undefined });
const steps = nightOf(SHARD, lending);

let db: TestDatabase;
let house: House;
let failures: string[];
beforeEach(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  failures = [];
  await house.start();
  await house.done(lending.openBooks, {});
});
afterEach(async () => {
  await house.stop();
  await db.close();
});

function at(date: string): void {
  house.businessDate = date;
  house.now = Date.parse(`${date}T02:00:00Z`);
}

async function night(date: string, executor: Executor = house.executor): Promise<void> {
  at(date);
  await runNight({
    pool: db.pool,
    executor,
    steps,
    today: parseDate(date),
    onFailure: (error) => failures.push(String(error)),
  });
}

/** Every night from one date to another, both included; the books agree after each. */
async function nights(from: string, to: string): Promise<void> {
  for (let date = from; date <= to; date = later(date, 1)) {
    await night(date);
    await expectBooksAgree();
  }
}

async function expectBooksAgree(): Promise<void> {
  expect(await checkBalanced(db.pool, SHARD)).toEqual([]);
  expect(await checkClosings(db.pool, SHARD)).toEqual([]);
  expect((await db.pool.query(LENDING_SUB_LEDGER, [SHARD])).rows).toEqual([]);
  expect((await db.pool.query('select item, reason from runs.item where reason is not null')).rows).toEqual(
    [],
  );
}

/** Signed at 3.6 % a year and drawn, at the house's date. */
async function lend(contract: Contract, amount: string): Promise<string> {
  const { loan } = await house.done(signContract, { contract });
  await house.done(lending.draw, { loanId: String(loan), amount }, customer(contract.customer ?? 'ann'));
  return String(loan);
}

const standing = async (loan: string) =>
  (await db.pool.query('select * from lending.standing where id = $1', [loan])).rows[0];

const balances = (): Promise<Record<string, bigint>> => accountBalances(db.pool, SHARD);

const factsOf = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await db.pool.query<{ kind: string; times: number }>(
        `select kind, count(*)::int4 as times from journal.fact where kind like 'probe.%' group by kind order by kind`,
      )
    ).rows.map(({ kind, times }) => [kind, times]),
  );

const daily: Contract = { terms: { form: 'interest-first', dayCount: 'act/360' }, term_months: 3 };

describe('a night', () => {
  it('accrues each day’s interest to the fen, and the receivable is what the loan owes', async () => {
    at('2024-01-16');
    await lend(daily, '100000.00');
    await night('2024-01-16');
    expect(await balances()).not.toHaveProperty('bank/interest-receivable');
    await nights('2024-01-17', '2024-01-26');
    // 100,000.00 × 3.6 % × 31 ÷ 360 = 310.00 for the period of 31 days: 10.00 a day.
    expect(await balances()).toMatchObject({
      'bank/interest-receivable': 10_000n,
      'bank/interest-income': -10_000n,
    });
  });

  it('collects what is due from the customer’s account on its day, and the receivable is gone', async () => {
    at('2024-01-16');
    await lend(daily, '100000.00');
    await nights('2024-01-17', '2024-02-16');
    expect(await factsOf()).toMatchObject({ 'probe.fell-due': 1, 'probe.debited': 1, 'probe.repaid': 1 });
    expect(await balances()).toMatchObject({ 'bank/interest-income': -31_000n, 'current/ann': -9_969_000n });
    expect(await balances()).not.toHaveProperty('bank/interest-receivable');
    expect(await factsOf()).not.toHaveProperty('probe.overdue');
  });

  it('takes what there is, oldest first, when there is not enough, and the rest falls overdue the day after', async () => {
    at('2024-01-16');
    const loan = await lend({ ...daily, term_months: 2 }, '100000.00');
    // Spent on a second loan's repayment: the account holds 150.00 when 310.00 falls due.
    await house.done(lending.repay, { loanId: loan, amount: '99850.00' }, customer('ann'));
    await lend({ ...daily, id: 'loan-2', customer: 'bob' }, '100000.00');
    await house.done(lending.payOut, { customer: 'bob' });
    await house.done(lending.payIn, { customer: 'bob', amount: '150.00' });
    await nights('2024-01-17', '2024-02-17');
    const { rows } = await db.pool.query(
      `select state, interest_paid from lending.instalment where id = 'loan-2.1.1'`,
    );
    expect(rows).toEqual([{ state: 'overdue', interest_paid: 15_000n }]);
    expect(await factsOf()).toMatchObject({ 'probe.overdue': 1 });
  });

  it('takes for the older debt first, on whichever loan it is', async () => {
    at('2024-01-16');
    await lend({ ...daily, id: 'z-old' }, '100000.00');
    at('2024-01-17');
    await lend({ ...daily, id: 'a-new' }, '100000.00');
    await house.done(lending.payOut, { customer: 'ann' });
    await nights('2024-02-16', '2024-02-16');
    await house.done(lending.payIn, { amount: '400.00' }, customer('ann'));
    await nights('2024-02-17', '2024-02-17');
    const { rows } = await db.pool.query(
      `select id, state, interest_paid from lending.instalment where n = 1 order by id`,
    );
    // 310.00 and two days late, 0.09 and 0.05: what is left of 400.00 goes to the newer one.
    expect(rows).toEqual([
      { id: 'a-new.1.1', state: 'due', interest_paid: expect.any(BigInt) },
      { id: 'z-old.1.1', state: 'paid', interest_paid: 31_000n },
    ]);
    expect(rows[0].interest_paid).toBeGreaterThan(8_900n);
  });

  it('charges penalty and compound interest from the day after the due date, after the grace alone', async () => {
    at('2024-01-16');
    await lend({ ...daily, terms: { ...daily.terms, graceDays: 3 } }, '100000.00');
    await house.done(lending.payOut, { customer: 'ann' });
    await nights('2024-02-16', '2024-02-19');
    expect(await balances()).not.toHaveProperty('bank/penalty-receivable');
    await nights('2024-02-20', '2024-02-20');
    // 310.00 of interest unpaid for 4 days at 5.4 %: 0.186, rounded 0.19; no principal is due yet.
    expect(await balances()).toMatchObject({ 'bank/penalty-receivable': 19n, 'bank/penalty-income': -19n });
  });

  it('and whoever looks finds a cent that loans and ledger do not share', async () => {
    at('2024-01-16');
    await lend(daily, '100000.00');
    await house.done(lending.payOut, { customer: 'ann' });
    await nights('2024-02-16', '2024-02-20');
    const planted = [
      ['lending.loan', 'principal', 'principal/'],
      ['lending.position', 'interest', 'bank/interest-receivable'],
      ['lending.position', 'overdue', 'bank/penalty-receivable'],
      ['lending.standing', 'allowance', 'bank/loan-loss-allowance'],
    ] as const;
    for (const [table, column, account] of planted) {
      const plant = (cents: number) =>
        db.pool.query(
          `update ${table} set ${column} = ${column} + ${cents} where (shard, id) in (select shard, id from ${table} where shard = $1 limit 1)`,
          [SHARD],
        );
      await plant(1);
      const { rows } = await db.pool.query(LENDING_SUB_LEDGER, [SHARD]);
      expect(rows, `${table}.${column}`).toHaveLength(1);
      expect(rows[0].account).toContain(account);
      await plant(-1);
    }
    await expectBooksAgree();
  });

  it('catches missed nights up day by day, with one sweep and one posting a date', async () => {
    at('2024-01-16');
    await lend(daily, '100000.00');
    await night('2024-01-17');
    await night('2024-01-21');
    const { rows } = await db.pool.query<{ date: string; sums: { interest: string } }>(
      `select date, sums from sweeps.sweep where name = 'probe.accrue' order by date`,
    );
    expect(rows.map(({ date, sums }) => [date, sums.interest])).toEqual(
      ['2024-01-17', '2024-01-18', '2024-01-19', '2024-01-20', '2024-01-21'].map((date) => [date, '1000']),
    );
    await expectBooksAgree();
  });

  it('turns a loan non-performing after 90 days: its interest leaves income, is noted, and comes back when it is paid', async () => {
    at('2024-01-16');
    const loan = await lend({ ...daily, term_months: 12 }, '100000.00');
    await house.done(lending.payAway, { amount: '100000.00' }, customer('ann'));
    // Due on 16 February: on 16 May it is 90 days late, and special mention.
    await nights('2024-05-15', '2024-05-16');
    expect(await standing(loan)).toMatchObject({ days: 90, tier: 'special-mention', stage: 2 });
    const before = await balances();
    await nights('2024-05-17', '2024-05-17');
    expect(await standing(loan)).toMatchObject({
      days: 91,
      tier: 'substandard',
      told: 'substandard',
      stage: 3,
    });
    expect(await factsOf()).toMatchObject({ 'probe.reclassified': 2 });
    const after = await balances();
    expect(after).not.toHaveProperty('bank/interest-receivable');
    expect(after).not.toHaveProperty('bank/interest-income');
    const noted = (before['bank/interest-receivable'] ?? 0n) + (before['bank/penalty-receivable'] ?? 0n);
    expect(after['memo/interest-suspended']).toBeGreaterThan(noted);
    // 45 % of the principal is expected to be lost: what stood before, and the rest of it tonight.
    expect(after['bank/loan-loss-allowance']).toBe(-4_500_000n);

    // The next night: interest on the net amount of 55,000.00 is 5.50, out of the allowance, which is topped up.
    await nights('2024-05-18', '2024-05-18');
    expect(await balances()).toMatchObject({
      'bank/loan-loss-allowance': -4_500_000n,
      'bank/impaired-interest-income': -550n,
      'bank/impairment-loss': 4_500_550n,
    });

    // All arrears are paid: they are income now, and the loan stays non-performing until it is cured.
    await house.done(lending.payIn, { amount: '2000.00' }, customer('ann'));
    await nights('2024-05-19', '2024-05-20');
    expect(await standing(loan)).toMatchObject({ days: 0, tier: 'substandard', because: 'uncured' });
    expect((await balances())['bank/interest-income']).toBeLessThan(-90_000n);
    // Half a year later, with nothing late since: as if the nights between had been.
    await db.pool.query(`update lending.standing set clean_since = '2023-11-20'`);
    await nights('2024-05-21', '2024-05-21');
    expect(await standing(loan)).toMatchObject({ tier: 'normal', told: 'normal', stage: 2 });
    expect(await balances()).not.toHaveProperty('memo/interest-suspended');
    expect(await balances()).toHaveProperty('bank/interest-receivable');
  });

  it('drags all of a company’s loans along when more than a tenth of its debt is bad', async () => {
    at('2024-01-16');
    const doubted = await lend({ ...daily, id: 'doubted' }, '20000.00');
    const sound = await lend({ ...daily, id: 'sound' }, '150000.00');
    const officer = (person: string): Actor => ({ role: 'institution', party: 'bank', person });
    const judged = { loanId: doubted, tier: 'substandard' as const };
    await house.done(lending.proposeJudgement, { ...judged, words: 'The shop is closed.' }, officer('li'));
    const decided = { ...judged, approve: true };
    expect(await house.refused(lending.decideJudgement, decided, officer('li'))).toBe(
      'judgement-needs-another',
    );
    await house.done(lending.decideJudgement, decided, officer('wang'));
    await nights('2024-01-17', '2024-01-17');
    expect(await standing(doubted)).toMatchObject({ tier: 'substandard', because: 'judged', stage: 3 });
    expect(await standing(sound)).toMatchObject({
      days: 0,
      tier: 'substandard',
      because: 'debtor-here',
      stage: 3,
    });
    expect(await factsOf()).toMatchObject({ 'probe.reclassified': 2 });
  });

  it('makes a floating loan’s rate anew on its day, from what two officers announced; a fixed one keeps its own', async () => {
    const officer = (person: string): Actor => ({ role: 'institution', party: 'probe-bank', person });
    const steps = [{ from: '2024-07-22', until: null, bps: 335 }];
    at('2024-11-20');
    await house.done(lending.releaseBenchmark, { id: 'lpr-1y', steps });
    const pricing = { kind: 'floating', spreadBps: 55, on: 'january' } as const;
    const floating = await lend(
      { id: 'floating', rate_bps: 390, pricing, next_reprice_on: '2025-01-01' },
      '10000.00',
    );
    const fixed = await lend({ id: 'fixed', customer: 'bob', rate_bps: 390 }, '10000.00');
    const announced = { id: 'lpr-1y', from: '2024-12-20', ratePercent: '3.05' };
    expect(
      await house.refused(lending.announceBenchmark, { ...announced, from: '2024-07-22' }, officer('jia')),
    ).toBe('benchmark-behind');
    await house.done(lending.announceBenchmark, announced, officer('jia'));
    expect(await house.refused(lending.announceBenchmark, announced, officer('jia'))).toBe(
      'benchmark-needs-another',
    );
    // Another rate than the first officer's is a proposal of its own.
    const typed = { ...announced, ratePercent: '3.50' };
    expect(await house.done(lending.announceBenchmark, typed, officer('yi'))).toMatchObject({
      state: 'proposed',
    });
    expect(await house.done(lending.announceBenchmark, announced, officer('jia'))).toMatchObject({
      state: 'proposed',
    });
    expect(await house.done(lending.announceBenchmark, announced, officer('yi'))).toMatchObject({
      state: 'released',
    });
    await nights('2024-12-30', '2025-01-02');
    const { rows } = await db.pool.query(
      'select id, rate_bps, next_reprice_on::text as next from lending.loan where id = any($1) order by id',
      [[floating, fixed]],
    );
    expect(rows).toEqual([
      { id: 'fixed', rate_bps: 390, next: null },
      { id: 'floating', rate_bps: 360, next: '2026-01-01' },
    ]);
    expect(await factsOf()).toMatchObject({ 'probe.repriced': 1, 'probe.benchmark-announced': 1 });
    expect(failures).toEqual([]);
  });

  it('says that the clock was moved back, and does nothing', async () => {
    at('2024-01-16');
    await lend(daily, '100000.00');
    await night('2024-01-20');
    const before = await balances();
    await night('2024-01-18');
    expect(failures).toEqual([expect.stringContaining('Check the clock')]);
    expect(await balances()).toEqual(before);
  });
});

describe('a night that goes wrong', () => {
  /** Two loans in their due night, one with money and one without. */
  async function dueNight(): Promise<void> {
    at('2024-01-16');
    await lend(daily, '100000.00');
    await lend({ ...daily, id: 'loan-2', customer: 'bob' }, '100000.00');
    await house.done(lending.payOut, { customer: 'bob' });
    await night('2024-02-15');
  }

  it('killed before or after each of its steps and begun again, it comes to the same', async () => {
    await dueNight();
    await night('2024-02-16');
    const expected = { facts: await factsOf(), balances: await balances() };
    let killed = 0;
    // Killed before a call is the same as killed after the one before.
    for (let nth = 0; nth < 100; nth += 1) {
      const executor = () =>
        nth === 0 ? dying(house.executor, 1, 'before') : dying(house.executor, nth, 'after');
      await house.stop();
      await db.close();
      db = await testDatabase();
      house = new House(db.pool);
      await house.start();
      await house.done(lending.openBooks, {});
      await dueNight();
      const whole = await night('2024-02-16', executor()).then(
        () => true,
        () => false,
      );
      await night('2024-02-16');
      expect({ facts: await factsOf(), balances: await balances() }).toEqual(expected);
      await expectBooksAgree();
      if (whole) break;
      killed += 1;
    }
    expect(killed).toBeGreaterThan(14);
  }, 240_000);

  it('killed in the middle of a run and begun again only the day after, it leaves no run open', async () => {
    for (const nth of [4, 7, 10, 13]) {
      await house.stop();
      await db.close();
      db = await testDatabase();
      house = new House(db.pool);
      await house.start();
      await house.done(lending.openBooks, {});
      await dueNight();
      await expect(night('2024-02-16', dying(house.executor, nth, 'after'))).rejects.toThrow('killed');
      await nights('2024-02-17', '2024-02-17');
      const { rows } = await db.pool.query(`select id from runs.run where state <> 'closed'`);
      expect(rows).toEqual([]);
      expect(await factsOf()).toMatchObject({ 'probe.fell-due': 2, 'probe.debited': 1 });
    }
  }, 120_000);

  it('started twice at once, it does everything once', async () => {
    await dueNight();
    at('2024-02-16');
    await Promise.all([night('2024-02-16'), night('2024-02-16')]);
    expect(await factsOf()).toMatchObject({ 'probe.fell-due': 2, 'probe.debited': 1 });
    expect(await balances()).toMatchObject({ 'bank/interest-income': -62_000n });
    await expectBooksAgree();
  });
});
