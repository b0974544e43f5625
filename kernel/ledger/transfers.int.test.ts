import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkBalanced } from './index.ts';
import { type Leg, open, post } from './testing/post.ts';

let db: TestDatabase;
let house: House;
let names = 0;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  await house.done(open, { id: 'world', rule: 'unrestricted', currency: 'CNY' });
  await house.done(open, { id: 'abroad', rule: 'unrestricted', currency: 'HKD' });
});
afterAll(async () => {
  expect(await checkBalanced(db.pool, 'probe')).toEqual([]);
  await house.stop();
  await db.close();
});

/** A deposit of 100 that may not be overdrawn: credit-normal. */
async function deposit(): Promise<string> {
  names += 1;
  const id = `deposit${names}`;
  await house.done(open, { id, rule: 'may-not-overdraw-credit', currency: 'CNY' });
  await house.done(post, { legs: [{ kind: 'transfer', debit: 'world', credit: id, amount: 100 }] });
  return id;
}
/** A loan of 100: debit-normal. */
async function loan(): Promise<string> {
  names += 1;
  const id = `loan${names}`;
  await house.done(open, { id, rule: 'may-not-overdraw-debit', currency: 'CNY' });
  await house.done(post, { legs: [{ kind: 'transfer', debit: id, credit: 'world', amount: 100 }] });
  return id;
}
const done = (...legs: Leg[]) => house.done(post, { legs });
const refused = (...legs: Leg[]) => house.refused(post, { legs });
const row = async (id: string) =>
  (
    await db.pool.query(
      `select debits::int, credits::int, debits_pending::int as dp, credits_pending::int as cp
       from ledger.account where id = $1`,
      [id],
    )
  ).rows[0];
const stateOf = async (id: string) =>
  (await db.pool.query('select state from ledger.pending where id = $1', [id])).rows[0]?.state;

it('refuses unknown accounts, the same account twice, two currencies, and amounts that are none', async () => {
  const leg = (debit: string, credit: string, amount: number): Leg => ({
    kind: 'transfer',
    debit,
    credit,
    amount,
  });
  expect(await refused(leg('nobody', 'world', 1))).toBe('account-unknown');
  expect(await refused(leg('world', 'nobody', 1))).toBe('account-unknown');
  expect(await refused(leg('world', 'world', 1))).toBe('accounts-are-the-same');
  expect(await refused(leg('world', 'abroad', 1))).toBe('currencies-differ');
  const to = await deposit();
  expect(await refused(leg('world', to, 0))).toBe('amount-not-positive');
  expect(await refused(leg('world', to, -1))).toBe('amount-not-positive');
  expect(await refused(leg('world', to, 1e18))).toBe('amount-not-positive');
});

it('a deposit gives what it has and not one fen more', async () => {
  const id = await deposit();
  const take = (amount: number): Leg => ({ kind: 'transfer', debit: id, credit: 'world', amount });
  expect(await refused(take(101))).toBe('account-overdrawn');
  await done(take(100));
  expect(await refused(take(1))).toBe('account-overdrawn');
  expect(await row(id)).toEqual({ debits: 100, credits: 100, dp: 0, cp: 0 });
});

it('a loan takes back what it lent and not one fen more', async () => {
  const id = await loan();
  const repay = (amount: number): Leg => ({ kind: 'transfer', debit: 'world', credit: id, amount });
  expect(await refused(repay(101))).toBe('account-overdrawn');
  await done(repay(100));
  expect(await refused(repay(1))).toBe('account-overdrawn');
});

it('what is reserved counts against the rule at once, on both sides; what is promised does not count for it', async () => {
  const from = await deposit();
  await done({ kind: 'pending', id: `${from}/p`, debit: from, credit: 'world', amount: 60 });
  expect(await row(from)).toEqual({ debits: 0, credits: 100, dp: 60, cp: 0 });
  expect(await refused({ kind: 'transfer', debit: from, credit: 'world', amount: 41 })).toBe(
    'account-overdrawn',
  );
  await done({ kind: 'transfer', debit: from, credit: 'world', amount: 40 });
  await done({ kind: 'pending', id: `${from}/in`, debit: 'world', credit: from, amount: 500 });
  expect(await refused({ kind: 'transfer', debit: from, credit: 'world', amount: 1 })).toBe(
    'account-overdrawn',
  );
  const lent = await loan();
  await done({ kind: 'pending', id: `${lent}/p`, debit: 'world', credit: lent, amount: 60 });
  expect(await refused({ kind: 'transfer', debit: 'world', credit: lent, amount: 41 })).toBe(
    'account-overdrawn',
  );
  await done({ kind: 'transfer', debit: 'world', credit: lent, amount: 40 });
});

it('a pending transfer is posted in full or in part, and then it is over', async () => {
  const id = await deposit();
  await done({ kind: 'pending', id: `${id}/a`, debit: id, credit: 'world', amount: 50 });
  expect(await refused({ kind: 'pending', id: `${id}/a`, debit: id, credit: 'world', amount: 1 })).toBe(
    'pending-exists',
  );
  await done({ kind: 'post', pending: `${id}/a` });
  expect(await row(id)).toEqual({ debits: 50, credits: 100, dp: 0, cp: 0 });
  await done({ kind: 'pending', id: `${id}/b`, debit: id, credit: 'world', amount: 50 });
  expect(await refused({ kind: 'post', pending: `${id}/b`, amount: 51 })).toBe('pending-amount-exceeded');
  expect(await refused({ kind: 'post', pending: `${id}/b`, amount: 0 })).toBe('amount-not-positive');
  await done({ kind: 'post', pending: `${id}/b`, amount: 20 });
  expect(await row(id)).toEqual({ debits: 70, credits: 100, dp: 0, cp: 0 });
  expect(await stateOf(`${id}/b`)).toBe('posted');
  for (const kind of ['post', 'void', 'expire'] as const)
    expect(await refused({ kind, pending: `${id}/b` })).toBe('pending-not-open');
  expect(await refused({ kind: 'void', pending: 'never' })).toBe('pending-not-open');
});

it('a voided one frees what it reserved; one with a date expires then and not before', async () => {
  const id = await deposit();
  await done({ kind: 'pending', id: `${id}/a`, debit: id, credit: 'world', amount: 100 });
  await done({ kind: 'void', pending: `${id}/a` });
  expect(await row(id)).toEqual({ debits: 0, credits: 100, dp: 0, cp: 0 });
  const expiresAt = house.now + 60_000;
  await done({ kind: 'pending', id: `${id}/b`, debit: id, credit: 'world', amount: 100, expiresAt });
  expect(await refused({ kind: 'expire', pending: `${id}/b` })).toBe('pending-not-expired');
  house.now = expiresAt;
  await done({ kind: 'expire', pending: `${id}/b` });
  expect(await row(id)).toEqual({ debits: 0, credits: 100, dp: 0, cp: 0 });
  await done({ kind: 'pending', id: `${id}/c`, debit: id, credit: 'world', amount: 1 });
  house.now += 1e12;
  expect(await refused({ kind: 'expire', pending: `${id}/c` })).toBe('pending-not-expired');
  await done({ kind: 'void', pending: `${id}/c` });
});

it('linked transfers happen all or not at all, and a leg sees the legs before it', async () => {
  const [a, b] = [await deposit(), await deposit()];
  const onward: Leg = { kind: 'transfer', debit: b, credit: 'world', amount: 150 };
  expect(await refused(onward)).toBe('account-overdrawn');
  await done({ kind: 'transfer', debit: a, credit: b, amount: 50 }, onward);
  expect(
    await refused({ kind: 'transfer', debit: a, credit: b, amount: 50 }, { ...onward, amount: 51 }),
  ).toBe('account-overdrawn');
  expect(await row(a)).toEqual({ debits: 50, credits: 100, dp: 0, cp: 0 });
  await done(
    { kind: 'pending', id: `${a}/p`, debit: a, credit: b, amount: 50 },
    { kind: 'post', pending: `${a}/p` },
  );
  expect(await row(a)).toEqual({ debits: 100, credits: 100, dp: 0, cp: 0 });
});

it('an account’s totals end where eight bytes end: the next transfer is refused, and nothing fails', async () => {
  await house.done(open, { id: 'full-a', rule: 'unrestricted', currency: 'CNY' });
  await house.done(open, { id: 'full-b', rule: 'unrestricted', currency: 'CNY' });
  const huge: Leg = { kind: 'transfer', debit: 'full-a', credit: 'full-b', amount: 90_000_000_000_000_000 };
  await done(...Array<Leg>(102).fill(huge));
  expect(await refused(huge)).toBe('account-full');
});
