import { accounts } from '@sandglass/ledger';
import { type AnyOperation, effects, operation, system } from '@sandglass/operations';
import { CLEARING, currentAccount } from '@sandglass/payments';
import Type from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';
import { paidOut } from '../testing/paid-out.ts';
import { TokenHolder } from '../testing/token-holder.ts';

const BANK = 'institution:hengxin-bank';
const SECOND = 'institution:hengxin-bank:second';
const PILOT = '/api/pilots/token';
const at = { pilot: PILOT, officers: [BANK, SECOND] } as const;

/** The program with its defect: what a payment took is taken once more, and no payment says so. */
const debitAgain = operation({
  name: 'test.debit-again',
  summary: 'Debits a payment a second time, as a defective release would.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({ customer: Type.String(), amount: Type.String() }),
  load: ({ customer }) => [accounts.key(currentAccount(customer)), accounts.key(CLEARING)],
  decide: (_state, { customer, amount }) =>
    effects({
      reply: {},
      facts: [{ kind: 'test.debited-again' }],
      transfers: [
        {
          kind: 'transfer',
          debit: currentAccount(customer),
          credit: CLEARING,
          amount: BigInt(amount),
          code: 'card-payment',
        },
      ],
    }),
});

let demo: DemoHouse;
let lin: TokenHolder;
let chen: TokenHolder;
beforeAll(async () => {
  demo = await demoHouse();
  lin = await TokenHolder.open(demo, 'lin');
  chen = await TokenHolder.open(demo, 'chen');
  await demo.call('POST', `${PILOT}/compensation/pay-in`, BANK, { amount: '100000.00' });
}, 120_000);
afterAll(() => demo?.close());

/** What a holder has, in the bank's ledger; minor units. */
async function balanceOf({ who }: TokenHolder): Promise<bigint> {
  const { rows } = await demo.house.database.pool.query<{ balance: string }>(
    `select (credits - debits)::text as balance from ledger.account where shard = 'token' and id = $1`,
    [currentAccount(who)],
  );
  return BigInt(rows[0]!.balance);
}

test('payments debited twice are found, reviewed by another officer, paid from the fund, and each holder is told', async () => {
  const token = await lin.token();
  await lin.pay(token, '12.00');
  await chen.pay(await chen.token(), '12.00');
  const [before, other] = [await balanceOf(lin), await balanceOf(chen)];
  await demo.house.executors
    .get('token')!
    .submit(debitAgain as unknown as AnyOperation, { customer: 'lin', amount: '1200' } as never, {
      actor: system,
      key: 'again',
    });
  expect(await balanceOf(lin)).toBe(before - 1_200n);
  await paidOut(demo, at, 'debited-twice', { count: 1, sum: '12.00' });
  expect([await balanceOf(lin), await balanceOf(chen)]).toEqual([before, other]);
  for (const [language, says] of [
    ['en', 'was paid into your account on'],
    ['zh-CN', ' 存入您的账户。'],
    ['zh-Hant', ' 存入您的帳戶。'],
  ] as const) {
    const told = await demo.call('GET', '/api/my/claims', 'customer:lin', undefined, {
      'accept-language': language,
    });
    expect(told.body.claims).toEqual([expect.objectContaining({ cause: 'platform-defect', state: 'paid' })]);
    expect(JSON.stringify(told.body)).toContain(says);
  }
  expect((await demo.call('GET', '/api/my/claims', 'customer:chen')).body.claims).toEqual([]);
}, 120_000);

test('payments that were approved against a holder’s rule are paid back the same way', async () => {
  const token = await chen.token({ scenario: 'ruled' });
  await chen.pay(token, '40.00');
  // As if the rule had stood when it paid, and a defective release had not looked at it.
  await demo.house.database.pool.query(
    `update payments.token set rules = rules || '{"perPayment": "30.00"}' where shard = 'token' and id = $1`,
    [token],
  );
  const before = await balanceOf(chen);
  await paidOut(demo, at, 'against-rule', { count: 1, sum: '40.00' });
  expect(await balanceOf(chen)).toBe(before + 4_000n);
}, 120_000);
