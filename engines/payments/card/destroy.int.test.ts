import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { type Actor, readRows } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { genuine, holder, issuing, payment, REQUESTOR, SHARD, vault, vaulting } from '../testing/issuing.ts';
import { numbers } from './number.ts';

const ann: Actor = { role: 'customer', party: 'ann' };
let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  await house.done(issuing.openBooks, {});
  await house.done(holder, { customer: 'ann', funds: '100000' });
});
afterAll(async () => {
  await house.stop();
  await db.close();
});
const rowOf = async (id: string) =>
  (await readRows(db.pool, numbers, 'where shard = $1 and id = $2', [SHARD, id]))[0]!;

async function token(): Promise<string> {
  const { card } = await house.done(vaulting.issueCard, { customer: 'ann', region: '330000' });
  const made = await house.done(
    vaulting.provisionToken,
    {
      card: String(card),
      requestor: REQUESTOR,
      scenario: 'the shop',
      rules: { zone: 'Asia/Shanghai' },
      months: 12,
      recurring: false,
    },
    ann,
  );
  return String(made.token);
}
const pay = (id: string, amount: string, counter: number) => {
  const asked = payment('ann', { token: id, amount, counter: 0 });
  const bound = {
    token: id,
    amount: BigInt(amount.replace('.', '')),
    currency: '156',
    merchant: asked.merchant,
  };
  return { ...asked, cryptogram: genuine(bound, counter) };
};
const originOf = ({ acquirer, transmittedAt, stan }: ReturnType<typeof payment>) => ({
  acquirer,
  transmittedAt,
  stan,
});
const next = () => {
  const { acquirer, transmittedAt, stan, rrn } = payment('ann');
  return { acquirer, transmittedAt, stan, rrn };
};

test('a number whose key is destroyed opens to nobody, and what was paid by it is completed, reversed and given back', async () => {
  const id = await token();
  const [paid, held, undone] = [pay(id, '30.00', 1), pay(id, '20.00', 2), pay(id, '10.00', 3)];
  await house.done(issuing.purchase, paid);
  await house.done(issuing.authorise, held);
  await house.done(issuing.purchase, undone);
  expect(await house.refused(issuing.destroyNumber, { number: id })).toBe('number-alive');
  expect(vault.open(await rowOf(id))).toMatch(/^6299/);
  await house.done(issuing.deleteToken, { token: id }, ann);
  await house.done(issuing.destroyNumber, { number: id });
  const row = await rowOf(id);
  expect([row.key.length, vault.open(row), vault.rewrapped(row)]).toEqual([0, undefined, undefined]);
  expect(row.sealed.length).toBeGreaterThan(0);
  await house.done(issuing.complete, { ...next(), original: originOf(held), amount: '20.00', last: true });
  await house.done(issuing.refund, { ...next(), original: originOf(paid), amount: '30.00' });
  await house.done(issuing.reverse, { original: originOf(undone) });
  expect(await house.refused(issuing.purchase, pay(id, '1.00', 4))).toBe('token-deleted');
  // Once more it does nothing.
  expect(await house.done(issuing.destroyNumber, { number: id })).toEqual({ number: id, destroyed: true });
  expect(await house.refused(issuing.destroyNumber, { number: 'tok-nobody' })).toBe('number-unknown');
});
