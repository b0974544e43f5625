import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Download, Route } from '@sandglass/http';
import { checkBalanced } from '@sandglass/ledger';
import {
  accountBalances,
  disposingOf,
  LENDING_SUB_LEDGER,
  lendingOf,
  nightOf,
  RESERVE,
  sealOf,
} from '@sandglass/lending';
import { customer, House, later, signContract } from '@sandglass/lending/testing';
import type { Actor, Executor, Json } from '@sandglass/operations';
import { dying } from '@sandglass/operations/testing';
import { parseDate } from '@sandglass/time';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dailyRun, runNight } from '../nights/night.ts';

const SHARD = 'probe';
const lender = { shard: SHARD, keysOf: () => [], objection: () => undefined };
const lending = lendingOf(lender);
const steps = nightOf(SHARD, lending);
const noUse = (parties: (found: Json) => readonly string[], data: string) =>
  ({ purpose: 'test', basis: 'contract', data, parties, operation: undefined, shard: SHARD }) as never;
const disposing = disposingOf({ lender }, { prefix: '/api/disposals', useOf: noUse });
const staff = (person: string): Actor => ({ role: 'institution', party: 'bank', person });
const firm = (party: string): Actor => ({ role: 'partner', party });
const [one, two] = [staff('one'), staff('two')];
const CODE = '5e'.repeat(16);
const PEOPLE = ['ann', 'bob', 'cat', 'dan'];
const PRICE = '123456.78';
/** More than the run has calls, twice. */
const KILLS_MAX = 40;

let db: TestDatabase;
let house: House;
beforeEach(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  await house.done(lending.openBooks, {});
});
afterEach(async () => {
  await house.stop();
  await db.close();
});

function at(date: string, hour = 2): void {
  house.businessDate = date;
  house.now = Date.parse(`${date}T0${hour}:00:00Z`);
}
async function night(date: string): Promise<void> {
  at(date);
  await runNight({
    pool: db.pool,
    executor: house.executor,
    steps,
    today: parseDate(date),
    onFailure: (error) => {
      throw error;
    },
  });
}
async function expectBooksAgree(): Promise<void> {
  expect(await checkBalanced(db.pool, SHARD)).toEqual([]);
  expect((await db.pool.query(LENDING_SUB_LEDGER, [SHARD])).rows).toEqual([]);
}

/** Four loans of which nothing was ever paid, a hundred days past due, as real nights left them. */
async function badLoans(): Promise<string[]> {
  at('2024-01-16');
  const ids: string[] = [];
  for (const [n, who] of PEOPLE.entries()) {
    const amount = `${(n + 1) * 50_000 + n}.${n}1`;
    const contract = {
      id: `loan-${who}`,
      customer: who,
      terms: { form: 'interest-first' } as const,
      term_months: 2,
    };
    const { loan } = await house.done(signContract, { contract });
    await house.done(lending.draw, { loanId: String(loan), amount }, customer(who));
    await house.done(lending.payAway, { amount }, customer(who));
    ids.push(String(loan));
  }
  for (const date of ['2024-01-17', '2024-02-17', '2024-03-17', '2024-05-25', '2024-05-28']) {
    await night(date);
    await expectBooksAgree();
  }
  return ids;
}

const register = (buyer: string) =>
  house.done(
    disposing.register,
    {
      buyer,
      name: 'East Asset Management',
      kind: 'national-amc',
      licence: 'L-7',
      licensedUntil: '2030-12-31',
      regions: [],
      payTo: { holder: 'East', bank: 'Bank of Hangzhou', account: '6222000011112222' },
      contact: '0571-5550100',
    },
    one,
  );

/** A pool of these loans, offered at two in the morning UTC, closing at four and revealed until six. */
async function offered(loanIds: readonly string[]): Promise<string> {
  await register('amc-east');
  await register('amc-west');
  const poolId = String((await house.done(disposing.open, { name: 'Pool 1', form: 'sale' }, one)).pool);
  await house.done(disposing.add, { poolId, loanIds: [...loanIds] }, one);
  await house.done(disposing.freeze, { poolId }, one);
  const { businessDate: date } = house;
  await house.done(
    disposing.offer,
    {
      poolId,
      invited: ['amc-east', 'amc-west'],
      closesAt: `${date}T04:00:00Z`,
      revealUntil: `${date}T06:00:00Z`,
      reserveSeal: sealOf({ pool: poolId, round: 1, by: RESERVE, value: '100000.00', code: CODE }),
    },
    one,
  );
  return poolId;
}
const bid = (poolId: string, by: string, value: string) =>
  house.done(
    disposing.bid,
    { poolId, seal: sealOf({ pool: poolId, round: 1, by, value, code: CODE }) },
    firm(by),
  );

async function paid(loanIds: readonly string[]): Promise<string> {
  const poolId = await offered(loanIds);
  await bid(poolId, 'amc-east', PRICE);
  await bid(poolId, 'amc-west', '100000.00');
  at(house.businessDate, 4);
  await house.done(disposing.reveal, { poolId, value: PRICE, code: CODE }, firm('amc-east'));
  at(house.businessDate, 6);
  await house.done(disposing['open-bids'], { poolId, reserve: '100000.00', code: CODE }, one);
  await house.done(disposing['open-bids'], { poolId }, two);
  await house.done(disposing['propose-award'], { poolId, words: 'The best.' }, one);
  await house.done(disposing['decide-award'], { poolId, agree: true }, two);
  await house.done(disposing.pay, { poolId, amount: PRICE, reference: 'SIM-1' }, firm('amc-east'));
  return poolId;
}

const runs = (executor: Executor) =>
  Promise.all(
    disposing.daily
      .filter(({ name }) => name === 'pass-loans')
      .map((work) => dailyRun(db.pool, executor, work, parseDate(house.businessDate))),
  );
const poolNow = async (id: string) =>
  (await db.pool.query('select * from lending.disposal_pool where id = $1', [id])).rows[0];

async function get(path: string, actor: Actor, id: string, query: Record<string, string> = {}) {
  const route = disposing.routes.find((of: Route) => of.kind === 'read' && of.path === path);
  if (route?.kind !== 'read') throw new Error(`no route ${path}`);
  const { businessDate, now } = house;
  const request = { params: { id }, query, actor, pool: db.pool, businessDate, now, locale: 'en' as const };
  const file = await route.file?.(request);
  return { body: file === undefined ? await route.read(request) : undefined, file };
}
async function textOf({ body }: Download): Promise<string> {
  let text = '';
  for await (const part of body) text += part;
  return text;
}

describe('a pool that real nights made bad', () => {
  it('leaves the books for shares that sum to the price; after each loan trial balance and sub-ledger agree', async () => {
    const ids = await badLoans();
    const poolId = await paid(ids);
    await expectBooksAgree();
    await runs(house.executor);
    expect((await poolNow(poolId)).state).toBe('paid');
    await night(later(house.businessDate, 1));
    const before = await accountBalances(db.pool, SHARD);
    expect(before['bank/disposal-clearing']).toBe(-12_345_678n);
    await runs(house.executor);
    await expectBooksAgree();
    const after = await accountBalances(db.pool, SHARD);
    expect(after).not.toHaveProperty('bank/disposal-clearing');
    expect(Object.keys(after).filter((id) => id.startsWith('principal/'))).toEqual([]);
    const { rows } = await db.pool.query<{ share: bigint; result: bigint }>(
      'select sum(share)::int8 as share, sum(result)::int8 as result from lending.disposal_item where pool = $1',
      [poolId],
    );
    expect(rows[0]).toEqual({ share: 12_345_678n, result: -after['bank/disposal-result']! });
    expect(await poolNow(poolId)).toMatchObject({ state: 'completed', left_count: 0 });
    const told = await db.pool.query(`select count(*)::int4 as n from jobs.job where kind = 'message.send'`);
    expect(told.rows[0].n).toBe(4);
  });

  it('killed before and after every call of the run between payment and the last loan, passes each loan once', async () => {
    const poolId = await paid(await badLoans());
    await night(later(house.businessDate, 1));
    let kills = 0;
    for (let alive = false; !alive && kills < KILLS_MAX; ) {
      for (const when of ['before', 'after'] as const) {
        const died = await runs(dying(house.executor, 1, when)).then(
          () => false,
          (error) => String(error).includes('killed'),
        );
        await expectBooksAgree();
        kills += died ? 1 : 0;
        alive = !died;
      }
    }
    expect(kills).toBeGreaterThan(6);
    await runs(house.executor);
    await expectBooksAgree();
    expect((await poolNow(poolId)).state).toBe('completed');
    const { rows } = await db.pool.query(
      `select count(*)::int4 as n, count(distinct subject)::int4 as people from journal.fact where kind = 'probe.loan-sold'`,
    );
    expect(rows).toEqual([{ n: 4, people: 4 }]);
  });

  it('shows no bid to anybody before two officers opened it, and bidders no one’s name', async () => {
    const ids = await badLoans();
    const poolId = await offered(ids);
    await bid(poolId, 'amc-east', PRICE);
    at(house.businessDate, 4);
    await house.done(disposing.reveal, { poolId, value: PRICE, code: CODE }, firm('amc-east'));
    at(house.businessDate, 6);
    await house.done(disposing['open-bids'], { poolId, reserve: '100000.00', code: CODE }, one);
    for (const who of [one, two, firm('amc-east'), firm('amc-west')]) {
      const { body } = await get('/api/disposals/{id}', who, poolId);
      expect(JSON.stringify(body)).not.toContain('123456');
      expect(JSON.stringify(body)).not.toContain('100000.00');
    }
    expect((await get('/api/disposals/{id}', firm('amc-south'), poolId)).body).toBeUndefined();
    await house.done(disposing['open-bids'], { poolId }, two);
    const { body } = await get('/api/disposals/{id}', two, poolId);
    expect(body).toMatchObject({ winner: 'amc-east', price: PRICE, reserve: '100000.00' });

    const { file } = await get('/api/disposals/{id}/data', firm('amc-west'), poolId, { format: 'csv' });
    const text = await textOf(file!);
    expect(text).toContain('Days past due');
    expect(text.trim().split('\n').length).toBeGreaterThanOrEqual(5);
    for (const secret of [...ids, ...PEOPLE]) expect(text).not.toContain(secret);
    const strange = await get('/api/disposals/{id}/data', firm('amc-south'), poolId);
    expect(strange.body).toMatchObject({ rows: [] });
  });

  it('lists as candidates what is bad and in no pool, by filter', async () => {
    const ids = await badLoans();
    const list = async (query: Record<string, string>) =>
      (
        (await get('/api/disposals/candidates', one, '', query)).body as { loans: { loan: string }[] }
      ).loans.map(({ loan }) => loan);
    expect((await list({})).sort()).toEqual([...ids].sort());
    expect(await list({ tier: 'loss' })).toEqual([]);
    expect(await list({ days: '400' })).toEqual([]);
    await offered(ids.slice(0, 1));
    expect((await list({})).sort()).toEqual(ids.slice(1).sort());
  });

  it('puts nothing personal into the public part of the log', async () => {
    const ids = await badLoans();
    await paid(ids);
    await night(later(house.businessDate, 1));
    await runs(house.executor);
    const { rows } = await db.pool.query<{ leaf: string }>(
      `select leaf from journal.fact where kind like 'probe.disposal-%' or kind in ('probe.loan-sold', 'probe.buyer-registered')`,
    );
    expect(rows.length).toBeGreaterThan(10);
    const text = JSON.stringify(rows);
    for (const secret of [...ids, ...PEOPLE.map((who) => `"${who}"`)]) expect(text).not.toContain(secret);
  });
});
