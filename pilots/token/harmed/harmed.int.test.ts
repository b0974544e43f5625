import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { House } from '@sandglass/operations/testing';
import type { PaymentInput, Rules } from '@sandglass/payments';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuing } from '../issuing.ts';
import { SHARD } from '../shard.ts';
import { MERCHANT, nextStan, paymentBy, tokenOf } from '../testing/paying.ts';
import { tokenHouse } from '../testing/token-house.ts';
import { againstRule } from './against-rule.ts';
import { debitedTwice } from './debited-twice.ts';

/** A Tuesday, ten in the morning in China. */
const DAY = '2024-01-16';

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = await tokenHouse(db.pool);
}, 60_000);
afterAll(async () => {
  await house?.stop();
  await db?.close();
});

const originOf = ({ acquirer, transmittedAt, stan }: PaymentInput) => ({ acquirer, transmittedAt, stan });
const pay = async (token: string, amount: string): Promise<PaymentInput> => {
  const input = paymentBy(token, amount);
  await house.done(issuing.purchase, input);
  return input;
};

const harmedBy = async ({ sql }: { readonly sql: string }, from = DAY, to = DAY) =>
  Object.fromEntries(
    (
      await db.pool.query<{ customer: string; amount: string }>(
        `select customer, amount::int8::text as amount from (${sql}) h`,
        [SHARD, from, to],
      )
    ).rows.map(({ customer, amount }) => [customer, Number(amount)]),
  );

test('payments, a reversal, a hold that is taken in parts and a refund, each booked once, harm nobody', async () => {
  const token = await tokenOf(house, 'ann');
  const paid = await pay(token, '20.00');
  const undone = await pay(token, '30.00');
  await house.done(issuing.reverse, { original: originOf(undone) } as never);
  const held = paymentBy(token, '50.00');
  await house.done(issuing.authorise, held);
  for (const [amount, last] of [
    ['10.00', false],
    ['20.00', true],
  ] as const)
    await house.done(issuing.complete, follows(held, amount, { last }));
  await house.done(issuing.refund, follows(paid, '5.00'));
  expect(await harmedBy(debitedTwice)).toEqual({});
  expect(await harmedBy(againstRule)).toEqual({});
});

const follows = (original: PaymentInput, amount: string, more: object = {}) => {
  const { rrn, merchant, currency } = original;
  const own = { acquirer: original.acquirer, transmittedAt: original.transmittedAt };
  return {
    ...own,
    stan: nextStan(),
    rrn,
    original: originOf(original),
    amount,
    merchant,
    currency,
    ...more,
  } as never;
};

test('what the ledger took twice for a payment is found with its holder and amount, on its date only', async () => {
  await pay(await tokenOf(house, 'bob'), '12.00');
  // As the owner of the database: the posting of the payment once more.
  await db.pool.query(
    `insert into ledger.transfer_bundle (shard, last, count, operation, n, kind, debit, credit, amount, currency, code, pending,
       debit_before, credit_before, business_date, at)
     select shard, 1::int8 << 40, 1, array[1::int8 << 40], array[0], array[kind], array[debit], array[credit], array[amount],
       array[currency], array[code], array[null::text], array[0::int8], array[0::int8], array[business_date], array[at]
     from ledger.transfer where shard = $1 and code = 'card-payment' and debit = 'current/bob' limit 1`,
    [SHARD],
  );
  expect(await harmedBy(debitedTwice)).toEqual({ bob: 1200 });
  expect(await harmedBy(debitedTwice, '2024-01-17', '2024-12-31')).toEqual({});
});

/** As if these had been the rules when it paid, and a defective release had not looked at them. */
const hadRules = (token: string, rules: Partial<Rules>) =>
  db.pool.query('update payments.token set rules = $3 where shard = $1 and id = $2', [
    SHARD,
    token,
    JSON.stringify({ zone: 'Asia/Shanghai', ...rules }),
  ]);

const forbidding: readonly (readonly [string, Partial<Rules>, number])[] = [
  ['another weekday', { weekdays: [1, 3] }, 5000],
  ['other hours', { hours: { from: '11:00', until: '12:00' } }, 5000],
  ['hours over midnight', { hours: { from: '22:00', until: '10:00' } }, 5000],
  ['the weekday on which a night began', { hours: { from: '11:00', until: '10:30' }, weekdays: [2] }, 5000],
  ['a limit a payment', { perPayment: '25.00' }, 3000],
  ['a limit a day', { perDay: '45.00' }, 500],
  ['both limits', { perPayment: '25.00', perDay: '15.00' }, 3500],
  ['another merchant', { merchants: ['898331053990001'] }, 5000],
  ['another category', { categories: ['5411'] }, 5000],
  ['another region', { regions: ['330000'] }, 5000],
];
const allowing: Partial<Rules> = {
  weekdays: [2],
  hours: { from: '09:00', until: '10:01' },
  perPayment: '30.00',
  perDay: '50.00',
  merchants: [MERCHANT],
  categories: ['4722'],
  regions: ['310000'],
};

test('payments that a rule forbade are found by each rule with what they took, and none that all rules allow', async () => {
  const token = await tokenOf(house, 'carl');
  await pay(token, '20.00');
  const large = await pay(token, '30.00');
  for (const [name, rules, amount] of forbidding) {
    await hadRules(token, rules);
    expect([name, await harmedBy(againstRule)]).toEqual([name, { carl: amount }]);
  }
  await hadRules(token, allowing);
  expect(await harmedBy(againstRule)).toEqual({});
  await hadRules(token, { weekdays: [3] });
  await house.done(issuing.refund, follows(large, '30.00'));
  expect(await harmedBy(againstRule)).toEqual({ carl: 2000 });
});

test('a rule that the holder made afterwards was not broken', async () => {
  const token = await tokenOf(house, 'dora');
  await pay(token, '20.00');
  const rules = { zone: 'Asia/Shanghai', weekdays: [3], perDay: '1.00' };
  await house.done(issuing.changeRules, { token, rules } as never, { role: 'customer', party: 'dora' });
  expect(await harmedBy(againstRule)).not.toHaveProperty('dora');
});
