import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { checkBalanced, checkClosings } from '@sandglass/ledger';
import {
  drawings,
  LENDING_SUB_LEDGER,
  lendingOf,
  loans,
  nightOf,
  renewals,
  renewingOf,
  signRenewal,
} from '@sandglass/lending';
import { type Contract, customer, House, later, signContract } from '@sandglass/lending/testing';
import {
  type Executor,
  effects,
  type GuardStage,
  operation,
  readRows,
  Unavailable,
} from '@sandglass/operations';
import { dying } from '@sandglass/operations/testing';
import { parseDate } from '@sandglass/time';
import Type from 'typebox';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runNight } from './night.ts';

const SHARD = 'probe';
const lender = { shard: SHARD, keysOf: () => [], objection: () => undefined };
const lending = lendingOf(lender);
const renewing = renewingOf(lender);
const steps = nightOf(SHARD, lending, [], renewing.nightly);
const DAY = '2024-04-16';

let db: TestDatabase;
let house: House;
let failures: string[];
let suspended: boolean;
const guard: GuardStage = {
  admit: (_usage, { operation: { business } }) =>
    suspended && business === 'new' ? { code: 'limit-ended', values: { until: DAY } } : { facts: [] },
};

beforeEach(async () => {
  db = await testDatabase();
  house = new House(db.pool, { guard });
  [failures, suspended] = [[], false];
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
  const onFailure = (error: unknown) => failures.push(String(error));
  await runNight({ pool: db.pool, executor, steps, today: parseDate(date), onFailure });
}

async function booksAgree(): Promise<void> {
  expect(await checkBalanced(db.pool, SHARD)).toEqual([]);
  expect(await checkClosings(db.pool, SHARD)).toEqual([]);
  expect((await db.pool.query(LENDING_SUB_LEDGER, [SHARD])).rows).toEqual([]);
  const { rows } = await db.pool.query(
    `select l.id from lending.line l join lending.commitment c on c.shard = l.shard and c.customer = l.id
     where l.shard = $1 group by l.id, l.drawn, l.reserved having l.drawn <> sum(c.drawn) or l.reserved <> sum(c.reserved)`,
    [SHARD],
  );
  expect(rows).toEqual([]);
}

const contract: Contract = { terms: { form: 'interest-first', dayCount: 'act/360' }, term_months: 3 };

/** What a pilot's own operation does once the bank decided: the new contract of a loan's first drawing is signed. */
const signs = operation({
  name: 'probe.sign-renewal',
  summary: 'Signs a renewal as it is given.',
  business: 'new',
  roles: ['system'],
  input: Type.Object({ loanId: Type.String() }),
  load: ({ loanId }) => [loans.key(loanId), drawings.key(`${loanId}.1`), renewals.key(`${loanId}.1`)],
  loadThen: (state, { loanId }) =>
    renewing.end.loadThen!(state, { loanId, drawing: 1 }, { role: 'system', party: 'x' }),
  decide: (state, { loanId }, { businessDate: date }) => {
    const loan = state.get(loans, loanId)!;
    const drawing = state.get(drawings, `${loanId}.1`)!;
    const { row, fact } = signRenewal(lender, state, {
      loan,
      drawing,
      application: 'application-2',
      nextLoan: `${loanId}-next`,
      amount: drawing.principal,
      contract: {
        product: loan.product,
        version: 2,
        currency: 'CNY',
        drawMinimum: '1000.00',
        rateBps: 345,
        termMonths: 3,
        revolving: false,
        limitMonths: 3,
        terms: loan.terms,
        pricing: { kind: 'fixed' },
        pdClass: 3,
      },
      date,
    });
    return effects({ reply: {}, rows: [row], facts: [fact] });
  },
});

/** Two borrowers whose 100,000 mature on the day, both renewed; bob has not the interest. */
async function toTheDay(): Promise<void> {
  at('2024-01-16');
  for (const [id, who, money] of [
    ['loan-1', 'ann', '2000.00'],
    ['loan-2', 'bob', '700.00'],
  ] as const) {
    await house.done(signContract, { contract: { ...contract, id, customer: who } });
    await house.done(lending.draw, { loanId: id, amount: '100000.00' }, customer(who));
    await house.done(lending.payAway, { amount: '100000.00' }, customer(who));
    await house.done(lending.payIn, { amount: money }, customer(who));
  }
  for (const date of ['2024-01-17', '2024-02-16', '2024-03-16']) await night(date);
  at('2024-04-01');
  for (const loanId of ['loan-1', 'loan-2']) await house.done(signs, { loanId });
  await night(later(DAY, -1));
}

const stateOf = async () =>
  Object.fromEntries(
    (await readRows(db.pool, renewals, 'where shard = $1 order by id', [SHARD])).map((row) => [
      row.loan,
      row.state,
    ]),
  );
const owed = async () =>
  Object.fromEntries(
    (await readRows(db.pool, loans, 'where shard = $1 order by id', [SHARD])).map((row) => [
      row.id,
      row.principal,
    ]),
  );

test('the night of the day renews who has the interest; who has not has the day, and then hears why', async () => {
  await toTheDay();
  await night(DAY);
  await booksAgree();
  expect(await stateOf()).toEqual({ 'loan-1': 'renewed', 'loan-2': 'signed' });
  expect(await owed()).toEqual({ 'loan-1': 0n, 'loan-1-next': 10_000_000n, 'loan-2': 10_000_000n });
  // Nothing of principal that is to be renewed was debited.
  const bob = await db.pool.query(
    `select credits - debits as left from ledger.account where id = 'current/bob'`,
  );
  expect(BigInt(bob.rows[0].left)).toBe(10_000n);
  await night(later(DAY, 1));
  await booksAgree();
  expect(await stateOf()).toEqual({ 'loan-1': 'renewed', 'loan-2': 'missed' });
  const overdue = await readRows(db.pool, loans, 'where shard = $1 and id = $2', [SHARD, 'loan-2']);
  expect(overdue[0]).toMatchObject({ overdue_since: DAY, principal: 10_000_000n });
  const tiers = await db.pool.query(`select id, tier, days from lending.standing where id = 'loan-1-next'`);
  expect(tiers.rows).toEqual([{ id: 'loan-1-next', tier: 'normal', days: 0 }]);
  expect(failures).toEqual([]);
});

test('an alarm between signing and the day stops the renewal the night after, before anything falls due', async () => {
  await toTheDay();
  await db.pool.query(
    `update lending.line set frozen_on = '2024-04-10', frozen_by = 'warning-1' where id = 'ann'`,
  );
  await house.stop();
  house = new House(db.pool, { guard });
  await house.start();
  await night(DAY);
  expect(await stateOf()).toMatchObject({ 'loan-1': 'stopped' });
  const [row] = await readRows(db.pool, renewals, 'where shard = $1 and loan = $2', [SHARD, 'loan-1']);
  expect(row).toMatchObject({ because: { code: 'line-frozen', values: { since: '2024-04-10' } } });
  await booksAgree();
});

test('a pilot that may lend nothing new renews nothing: the drawing is debited as agreed, and the customer hears why', async () => {
  await toTheDay();
  suspended = true;
  await night(DAY);
  await booksAgree();
  // 2,000.00 less 310.00, 290.00 and 310.00 of interest: what is left is debited from the principal.
  expect(await owed()).toMatchObject({ 'loan-1': 10_000_000n - 109_000n });
  await night(later(DAY, 1));
  const [row] = await readRows(db.pool, renewals, 'where shard = $1 and loan = $2', [SHARD, 'loan-1']);
  expect(row).toMatchObject({ state: 'missed', because: { code: 'renewal-not-carried-out' } });
  await booksAgree();
});

test('killed before or after each step of its night and begun again, it comes to the same', async () => {
  await toTheDay();
  const copy = async () => ({ owed: await owed(), states: await stateOf() });
  let killed = 0;
  for (let nth = 0; nth < 60; nth += 1) {
    const executor = nth === 0 ? dying(house.executor, 1, 'before') : dying(house.executor, nth, 'after');
    try {
      await night(DAY, executor);
      break;
    } catch (error) {
      expect(error).toBeInstanceOf(Unavailable);
      killed += 1;
      await booksAgree();
    }
  }
  expect(killed).toBeGreaterThan(5);
  await night(DAY);
  expect(await copy()).toEqual({
    owed: { 'loan-1': 0n, 'loan-1-next': 10_000_000n, 'loan-2': 10_000_000n },
    states: { 'loan-1': 'renewed', 'loan-2': 'signed' },
  });
  const { rows } = await db.pool.query(
    `select count(*)::int4 as times from journal.fact where kind = 'probe.renewed'`,
  );
  expect(rows).toEqual([{ times: 1 }]);
  await booksAgree();
});
