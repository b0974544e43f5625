import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { accounts, checkBalanced, debitBalance } from '@sandglass/ledger';
import { type Rounding, roundDivide } from '@sandglass/loanmath';
import { readRows } from '@sandglass/operations';
import { runSweep } from '@sandglass/sweeps';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accruedOn } from '../books/accrued.ts';
import { newPosition, positions } from '../books/position.ts';
import { INTEREST_RECEIVABLE, PENALTY_RECEIVABLE, SUSPENDED_INTEREST } from '../chart.ts';
import { instalments } from '../loan/instalment.ts';
import { loans } from '../loan/loan.ts';
import { openBooksOf } from '../open-books.ts';
import type { OpenBook } from '../repayment/open-book.ts';
import { anyBooks, House, insertRows, LAST_DAY, later } from '../testing/index.ts';
import { accrueSweep, rounded } from './accrue.ts';

const SHARD = 'probe';
const lender = { shard: SHARD, keysOf: () => [], objection: () => undefined };
const sweep = accrueSweep(SHARD);

let db: TestDatabase;
let house: House;
beforeEach(async () => {
  db = await testDatabase();
  house = new House(db.pool, { insertsRows: true });
  await house.start();
});
afterEach(async () => {
  await house.stop();
  await db.close();
});

const balanceOf = async (id: string): Promise<bigint> => {
  const [account] = await readRows(db.pool, accounts, 'where shard = $1 and id = $2', [SHARD, id]);
  return account === undefined ? 0n : debitBalance(account);
};

async function keep(books: readonly OpenBook[], isSuspended: (n: number) => boolean): Promise<void> {
  await insertRows(
    db.pool,
    SHARD,
    loans,
    books.map(({ loan }) => loan),
  );
  const rows = books.flatMap(({ plans }) => plans.flatMap((plan) => plan.instalments));
  await insertRows(db.pool, SHARD, instalments, rows);
  const kept = books.map(({ loan }, n) => ({ ...newPosition(loan.id), suspended: isSuspended(n) }));
  await insertRows(db.pool, SHARD, positions, kept);
}

it('each loan stands where its own arithmetic says, on any book and any dates, and the accounts at the sums', async () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 4 });
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      anyBooks(12),
      gaps,
      fc.infiniteStream(fc.boolean()),
      async (books, days, suspensions) => {
        round += 1;
        await db.pool.query(
          `truncate lending.loan, lending.instalment, lending.position, sweeps.sweep, operations.request_bundle,
           operations.request_key, ledger.account, ledger.transfer_bundle, ledger.anchor`,
        );
        await house.stop();
        house = new House(db.pool, { insertsRows: true });
        await house.start();
        await house.done(openBooksOf(lender), {});
        const suspended = books.map(() => suspensions.next().value as boolean);
        await keep(books, (n) => suspended[n]!);
        let date = LAST_DAY;
        for (const gap of days) {
          date = later(date, gap);
          const swept = await runSweep(house.executor, sweep, date);
          if (swept.outcome === 'refused') throw new Error(swept.code);
          const stands = new Map(
            (await readRows(db.pool, positions, 'where shard = $1', [SHARD])).map((row) => [row.id, row]),
          );
          let [interest, overdue, memo] = [0n, 0n, 0n];
          for (const [n, book] of books.entries()) {
            const accrued = accruedOn(book, date);
            const row = stands.get(book.loan.id)!;
            const both = accrued.interest + accrued.overdue;
            const expected = suspended[n]
              ? { interest: 0n, overdue: 0n, memo: both }
              : { ...accrued, memo: 0n };
            expect({ interest: row.interest, overdue: row.overdue, memo: row.memo }).toEqual(expected);
            interest += expected.interest;
            overdue += expected.overdue;
            memo += expected.memo;
          }
          expect(await balanceOf(INTEREST_RECEIVABLE)).toBe(interest);
          expect(await balanceOf(PENALTY_RECEIVABLE)).toBe(overdue);
          expect(await balanceOf(SUSPENDED_INTEREST)).toBe(memo);
        }
        expect(await checkBalanced(db.pool, SHARD)).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
  expect(round).toBeGreaterThanOrEqual(40);
});

it('a period’s interest comes to its plan to the fen, whatever the days: nothing is lost in rounding', async () => {
  await house.done(openBooksOf(lender), {});
  const [book] = fc.sample(anyBooks(1), { numRuns: 1, seed: 7 })[0]!;
  const one = book!.plans[0]!.instalments[0]!;
  const instalment = {
    ...one,
    id: 'loan-000.1.1',
    loan: 'loan-000',
    from_on: '2024-02-01',
    to_on: '2024-03-01',
    due_on: '2024-03-01',
    earned: 0n,
    earned_on: '2024-02-01',
    accrued_to: '2024-03-01',
    principal: 10_000n,
    interest: 1_000n,
    principal_paid: 0n,
    interest_paid: 0n,
    penalty: 0n,
    compound: 0n,
    penalty_paid: 0n,
    compound_paid: 0n,
    state: 'planned' as const,
    paid_on: null,
  };
  await keep(
    [{ loan: book!.loan, plans: [{ drawing: book!.plans[0]!.drawing, instalments: [instalment] }] }],
    () => false,
  );
  let sum = 0n;
  for (let day = 1; day <= 29; day += 1) {
    const swept = await runSweep(house.executor, sweep, later('2024-02-01', day));
    if (swept.outcome === 'refused') throw new Error(swept.code);
    sum += swept.sums.interest!;
    // 1,000 fen over 29 days: 34 or 35 a day.
    expect(swept.sums.interest === 34n || swept.sums.interest === 35n).toBe(true);
  }
  expect(sum).toBe(1_000n);
});

it('the statement rounds as the contract does, ties and all, and half-up where the contract says nothing', async () => {
  const { rows } = await db.pool.query<{ n: bigint; d: bigint; rounding: Rounding | null; made: bigint }>(
    `select n::int8, d::int8, r.rounding, ${rounded('n', 'd')} as made
     from generate_series(0, 60) n, generate_series(1, 12) d,
       (values ('half-up'), ('half-even'), ('down'), (null)) r(rounding)`,
  );
  expect(rows.length).toBe(61 * 12 * 4);
  for (const { n, d, rounding, made } of rows) {
    expect([n, d, rounding, BigInt(made)]).toEqual([
      n,
      d,
      rounding,
      roundDivide(BigInt(n), BigInt(d), rounding ?? 'half-up'),
    ]);
  }
});
