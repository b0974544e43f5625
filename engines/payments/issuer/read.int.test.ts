import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holder, issuing, payment, SHARD } from '../testing/issuing.ts';
import type { Authorisation } from './authorisation.ts';
import { exchangeId } from './exchange.ts';
import type { PaymentInput } from './payment.ts';
import { movementsOf, type PaymentPage, paymentAt, paymentsBetween, paymentsOf, paymentsOn } from './read.ts';

const { purchase, authorise, complete, refund, reverse, openBooks } = issuing;

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  await house.done(openBooks, {});
  for (const customer of ['ann', 'bob']) await house.done(holder, { customer, funds: '1000000' });
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

const follow = (of: PaymentInput, amount: string) => {
  const { acquirer, transmittedAt, stan, rrn } = payment('x', { token: undefined as never });
  const { acquirer: a, transmittedAt: t, stan: s } = of;
  return {
    acquirer,
    transmittedAt,
    stan,
    rrn,
    original: { acquirer: a, transmittedAt: t, stan: s },
    amount,
  };
};

/** All pages, one after another. */
async function everything(
  page: (cursor: string | undefined) => Promise<PaymentPage>,
): Promise<Authorisation[]> {
  const all: Authorisation[] = [];
  let cursor: string | undefined;
  do {
    const { payments, next } = await page(cursor);
    all.push(...payments);
    cursor = next;
  } while (cursor !== undefined);
  return all;
}
const ids = (of: readonly { readonly id: string }[]): string[] => of.map(({ id }) => id);

test('a payment is read as it stands now, with what happened to it', async () => {
  const hold = payment('ann', { amount: '30.00' });
  const id = exchangeId(hold);
  await house.done(authorise, hold);
  expect(await paymentAt(db.pool, SHARD, id)).toMatchObject({
    id,
    state: 'held',
    amount: 3_000n,
    captured: 0n,
    held: 3_000n,
    holds: 1,
    customer: 'ann',
    token: 'tok-ann',
    merchant_name: 'Linji Foods',
    business_date: '2024-01-16',
    at: house.now,
  });
  await house.done(complete, { ...follow(hold, '20.00'), last: true });
  await house.done(refund, follow(hold, '5.00'));
  expect(await paymentAt(db.pool, SHARD, id)).toMatchObject({
    state: 'closed',
    captured: 2_000n,
    refunded: 500n,
    held: 0n,
  });
  expect(await movementsOf(db.pool, SHARD, id)).toMatchObject([
    { kind: 'completion', amount: 2_000n },
    { kind: 'refund', amount: 500n },
  ]);
  expect(await paymentAt(db.pool, SHARD, 'nobody-20240116020000-000001')).toBeUndefined();
});

test('what was reversed unseen has no holder, and is found by its exchange alone', async () => {
  const { acquirer, transmittedAt, stan } = payment('ann');
  await house.done(reverse, { original: { acquirer, transmittedAt, stan } });
  const found = await paymentAt(db.pool, SHARD, exchangeId({ acquirer, transmittedAt, stan }));
  expect(found).toMatchObject({ state: 'absent', customer: '', amount: 0n });
});

test('payments of a token, of a card and of a customer come newest first, in pages, declined ones among them', async () => {
  const [byToken, byCard, bobs]: string[][] = [[], [], []];
  house.businessDate = '2024-01-17';
  // More than one bundle holds, some by the card itself, some declined, and another holder's between them.
  for (let round = 0; round < 9; round += 1) {
    house.now += 1_000;
    const some = Array.from({ length: 40 }, (_, at) =>
      at % 8 === 7
        ? payment('ann', { token: undefined as never, card: 'card-ann', amount: '1.00' })
        : payment(at % 8 === 6 ? 'bob' : 'ann', { amount: at % 8 === 5 ? '99999.00' : '1.00' }),
    );
    await house.together(purchase, some);
    for (const one of some)
      (one.token === undefined ? byCard : one.token === 'tok-bob' ? bobs : byToken)!.push(exchangeId(one));
  }
  const of = (whose: Parameters<typeof paymentsOf>[2], limit: number) =>
    everything((cursor) => paymentsOf(db.pool, SHARD, whose, { cursor, limit }));
  const tokens = await of({ token: 'tok-ann' }, 50);
  expect(ids(tokens).slice(0, byToken!.length)).toEqual(byToken!.toReversed());
  expect(ids(tokens).length).toBe(new Set(ids(tokens)).size);
  expect(tokens.slice(0, byToken!.length).filter(({ state }) => state === 'declined').length).toBe(45);
  expect(ids(await of({ card: 'card-ann' }, 7))).toEqual(byCard!.toReversed());
  const customers = ids(await of({ customer: 'ann' }, 60));
  const both = new Set([...byToken!, ...byCard!]);
  expect(customers.slice(0, both.size).toSorted()).toEqual([...both].toSorted());
  expect(customers.filter((id) => byToken!.includes(id))).toEqual(byToken!.toReversed());
  expect(customers.some((id) => bobs!.includes(id))).toBe(false);
  const day = await everything((cursor) => paymentsOn(db.pool, SHARD, '2024-01-17', { cursor, limit: 100 }));
  expect(ids(day).toSorted()).toEqual([...both, ...bobs!].toSorted());
  expect(await paymentsOf(db.pool, SHARD, { token: 'tok-nobody' })).toEqual({
    payments: [],
    next: undefined,
  });
});

test('a page that ends with the last payment says that there is none after it, or an empty one follows', async () => {
  const all = await everything((cursor) =>
    paymentsOf(db.pool, SHARD, { token: 'tok-bob' }, { cursor, limit: 9 }),
  );
  const whole = await paymentsOf(db.pool, SHARD, { token: 'tok-bob' }, { limit: 500 });
  expect(ids(all)).toEqual(ids(whole.payments));
  expect(whole.next).toBeUndefined();
});

test('a cursor that no page gave is refused', async () => {
  for (const cursor of ['zzz', '', '1; --'])
    await expect(paymentsOf(db.pool, SHARD, { holder: 'ann' }, { cursor })).rejects.toThrow('cursor-invalid');
});

test('a holder’s payments are those by any of their tokens, newest first, page after page', async () => {
  await db.pool.query(`insert into payments.token select shard, 'tok-ann-2', card, customer, region, requestor, 'second',
    last_four, state, suspended_by, assurance, cryptogram_required, rules, version, created_on, expires_on
    from payments.token where id = 'tok-ann'`);
  await db.pool.query(`insert into payments.token_use select shard, 'tok-ann-2', 0, 0, 0, day, 0, 0
    from payments.token_use where id = 'tok-ann'`);
  const made: string[] = [];
  for (const token of ['tok-ann', 'tok-ann-2', 'tok-ann-2', 'tok-ann']) {
    house.now += 1_000;
    const one = payment('ann', { token });
    await house.done(purchase, one);
    made.unshift(exchangeId(one));
  }
  const of = (whose: Parameters<typeof paymentsOf>[2], limit: number) =>
    everything((cursor) => paymentsOf(db.pool, SHARD, whose, { cursor, limit }));
  const all = await of({ holder: 'ann' }, 3);
  expect(ids(all).slice(0, made.length)).toEqual(made);
  expect(ids(all)).toEqual(ids((await of({ customer: 'ann' }, 100)).filter(({ token }) => token !== null)));
});

test('what came between two moments is read once, in its order, a page at a time; the last moment itself is not in it', async () => {
  const from = house.now + 1;
  const made: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    house.now += 1_000;
    const some = [payment('ann'), payment('bob')];
    await house.together(purchase, some);
    made.push(...some.map(exchangeId).sort());
  }
  const read: string[] = [];
  for (let after = { at: from, id: '' }; ; ) {
    const page = await paymentsBetween(db.pool, SHARD, after, house.now, 3);
    if (page.length === 0) break;
    read.push(...ids(page));
    after = page.at(-1)!;
  }
  expect(read).toEqual(made.slice(0, -2));
});

test('a decline keeps the figures that its reason is said with', async () => {
  await db.pool.query(
    `update payments.token set rules = '{"zone":"Asia/Shanghai","perPayment":"5.00"}' where id = 'tok-bob'`,
  );
  await house.stop();
  const { now, businessDate } = house;
  house = new House(db.pool);
  Object.assign(house, { now: now + 60_000, businessDate });
  await house.start();
  const one = payment('bob', { amount: '6.00' });
  await house.together(purchase, [one]);
  expect(await paymentAt(db.pool, SHARD, exchangeId(one))).toMatchObject({
    state: 'declined',
    reason: 'rule-per-payment',
    reason_values: { maximum: '5.00' },
  });
});
