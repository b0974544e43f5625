import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clearingOf } from './clearing.ts';
import { claimId } from './line-table.ts';
import '../reasons/issuer.ts';

const [ACQUIRER, BANK] = ['48023310', '63020000'];
const EXCHANGE = `${ACQUIRER}-20240116020000-000001`;
const { present } = clearingOf({ shard: 'probe', members: [] });
const of = { exchange: EXCHANGE, kind: 'credit-adjustment', n: 1, amount: '10.00', words: '' } as const;
const [bank, acquirer] = [claimId(BANK, '2024-01-16|e'), claimId(ACQUIRER, '2024-01-16|e')];

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  await db.pool.query('truncate payments.presentment, payments.relayed');
  await relayed(EXCHANGE, 'purchase');
  house = new House(db.pool);
  await house.start();
  return () => house.stop();
});
afterAll(() => db.close());

const relayed = (id: string, kind: string) =>
  db.pool.query(
    `insert into payments.relayed (shard, id, acquirer, issuer, kind, amount, state, rrn, category, card, business_date, at)
     values ('probe', $1, $2, $3, $4, 1000, 'approved', '1', '5411', 'debit', '2024-01-16', now())`,
    [id, ACQUIRER, BANK, kind],
  );
const kept = async () =>
  (await db.pool.query('select id, amount::int, claims from payments.presentment order by id')).rows;

test('what both members miss is one adjustment, however often each asks', async () => {
  for (const claim of [bank, bank, acquirer, bank, acquirer]) await house.done(present, { ...of, claim });
  expect(await kept()).toEqual([
    { id: `${EXCHANGE}/credit-adjustment-1`, amount: 1_000, claims: [bank, acquirer] },
  ]);
});

test('a claim of another amount, of the same member, or after it was cleared needs a number of its own', async () => {
  await house.done(present, { ...of, claim: bank });
  const other = claimId(BANK, '2024-01-17|e');
  for (const more of [{ claim: other }, { claim: acquirer, amount: '9.00' }])
    expect(await house.refused(present, { ...of, ...more })).toBe('adjustment-known');
  await db.pool.query(`update payments.presentment set cleared_on = '2024-01-16'`);
  await house.stop();
  house = new House(db.pool);
  await house.start();
  expect(await house.refused(present, { ...of, claim: acquirer })).toBe('adjustment-known');
  await house.done(present, { ...of, claim: bank });
  await house.done(present, { ...of, claim: acquirer, n: 2 });
  expect((await kept()).map(({ claims }) => claims)).toEqual([[bank], [acquirer]]);
});

test('nothing is claimed about what the network never passed on, nor about what came without its original', async () => {
  const [never, unseen] = [`${ACQUIRER}-20240116020000-000002`, `${ACQUIRER}-20240116020000-000003`];
  await relayed(unseen, 'unseen');
  for (const exchange of [never, unseen])
    expect(await house.refused(present, { ...of, exchange, claim: bank })).toBe('exchange-not-passed');
  expect(await kept()).toEqual([]);
});
