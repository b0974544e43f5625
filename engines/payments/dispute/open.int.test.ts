import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holder, issuing, payment, SHARD } from '../testing/issuing.ts';

const { openBooks, purchase, refund, openDispute } = issuing;
const ann = { role: 'customer', party: 'ann' } as const;

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  await house.done(openBooks, {});
  await house.done(holder, { customer: 'ann', funds: '100000' });
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

const pay = async (amount = '10.00') => {
  const input = payment('ann', { amount });
  const { authorisation } = await house.done(purchase, input);
  return { input, id: String(authorisation) };
};

test('a holder contests a payment once, and the bank has two workdays to advance what somebody else paid', async () => {
  const { id } = await pay();
  // Tuesday 16 January 2024.
  expect(await house.done(openDispute, { payment: id, reason: 'unauthorised' }, ann)).toMatchObject({
    dispute: id,
    state: 'opened',
    amount: '10.00',
    advanceDueOn: '2024-01-18',
    dueOn: '2024-01-30',
  });
  expect(await house.refused(openDispute, { payment: id, reason: 'duplicate' }, ann)).toBe('dispute-known');
});

test('nobody contests another’s payment, nor more than was taken, nor what came back', async () => {
  const { id, input } = await pay();
  const of = (more: object = {}) => ({ payment: id, reason: 'not-received' as const, ...more });
  const bob = { role: 'customer', party: 'bob' } as const;
  expect(await house.refused(openDispute, of(), bob)).toBe('dispute-payment-unknown');
  expect(await house.refused(openDispute, of({ payment: 'none' }), ann)).toBe('dispute-payment-unknown');
  expect(await house.refused(openDispute, of({ amount: '10.01' }), ann)).toBe('dispute-amount');
  const { acquirer, transmittedAt, stan } = input;
  const own = payment('ann', { counter: 0 });
  const back = { acquirer, transmittedAt, stan: own.stan, rrn: own.rrn };
  await house.done(refund, { ...back, original: { acquirer, transmittedAt, stan }, amount: '10.00' });
  expect(await house.refused(openDispute, of(), ann)).toBe('dispute-of-nothing');
});

test('what people gave back as a difference of the reconciliation is not contested once more', async () => {
  const { id: one } = await pay();
  const ended = (id: string, way: string, righted: number) =>
    db.pool.query(
      `insert into payments.difference (shard, id, source, date, exchange, original, rrn, kind, state, way, righted, claimed, opened_on, closed_on)
       values ($1, $2, 'file', '2024-01-16', $3, '', '', 'only-ours', 'closed', $4, $5, 0, '2024-01-17', '2024-01-17')`,
      [SHARD, id, one, way, righted],
    );
  await ended('taken-back', 'reverse', 1_000);
  expect(await house.refused(openDispute, { payment: one, reason: 'unauthorised' }, ann)).toBe(
    'dispute-of-nothing',
  );
  await ended('late', 'post-late', -400);
  await ended('borne', 'accept', 77);
  expect(await house.done(openDispute, { payment: one, reason: 'unauthorised' }, ann)).toMatchObject({
    amount: '4.00',
  });
});

test('after its days a payment is contested no more', async () => {
  const { id } = await pay();
  house.businessDate = '2024-05-16';
  expect(await house.refused(openDispute, { payment: id, reason: 'not-received' }, ann)).toBe(
    'dispute-too-late',
  );
  house.businessDate = '2024-05-15';
  expect((await house.done(openDispute, { payment: id, reason: 'not-received' }, ann)).dueOn).toBe(
    '2024-05-29',
  );
  house.businessDate = '2024-01-16';
});
