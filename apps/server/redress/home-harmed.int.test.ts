import { accounts } from '@sandglass/ledger';
import { currentAccount, INTEREST_INCOME } from '@sandglass/lending';
import { type AnyOperation, effects, operation, system } from '@sandglass/operations';
import Type from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';
import { CLAUSES, CLERK, HOMES, HomeCase, SECOND_CLERK } from '../testing/home-case.ts';
import { paidOut } from '../testing/paid-out.ts';

/** The program with its defect: interest is taken that no repayment accounts for. */
const chargeAgain = operation({
  name: 'test.charge-again',
  summary: 'Takes interest a second time, as a defective release would.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({ customer: Type.String(), amount: Type.String() }),
  load: ({ customer }) => [accounts.key(currentAccount(customer)), accounts.key(INTEREST_INCOME)],
  decide: (_state, { customer, amount }) =>
    effects({
      reply: {},
      facts: [{ kind: 'test.charged-again' }],
      transfers: [
        {
          kind: 'transfer',
          debit: currentAccount(customer),
          credit: INTEREST_INCOME,
          amount: BigInt(amount),
          code: 'repayment-interest',
        },
      ],
    }),
});

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('swiftcredit');
  for (const who of ['lin', 'chen']) {
    // Ten days ago, so that interest is paid today.
    const file = await demo.clock.tell(10, async () => {
      const own = await HomeCase.open(demo, who, '300000.00');
      await own.decided();
      await own.done('sign', { decision: 1, clauses: CLAUSES });
      for (const verb of ['mortgage', 'hear-registry']) await own.done(verb);
      await own.done('draw', { amount: '100000.00' });
      return own;
    });
    expect(Number((await file.done('repay', { amount: '20000.00' })).interest)).toBeGreaterThan(0);
  }
  await demo.call('POST', `${HOMES}/compensation/pay-in`, CLERK, { amount: '100000.00' });
}, 120_000);
afterAll(() => demo?.close());

const balanceOf = async (who: string): Promise<string> =>
  (await demo.call('GET', `${HOMES}/me`, `customer:${who}`)).body.balance;

test('whose interest on a home was taken twice is found, paid from the fund by two officers, and told; who paid it once is not', async () => {
  const [before, other] = [await balanceOf('lin'), await balanceOf('chen')];
  const charged = await demo.house.executors
    .get('swiftcredit')!
    .submit(chargeAgain as unknown as AnyOperation, { customer: 'lin', amount: '1234' } as never, {
      actor: system,
      key: 'again',
    });
  expect(charged).toMatchObject({ outcome: 'done' });
  expect(Number(await balanceOf('lin'))).toBeCloseTo(Number(before) - 12.34, 2);
  await paidOut(demo, { pilot: HOMES, officers: [CLERK, SECOND_CLERK] }, 'interest-twice', {
    count: 1,
    sum: '12.34',
  });
  expect([await balanceOf('lin'), await balanceOf('chen')]).toEqual([before, other]);
  const told = (await demo.call('GET', '/api/my/claims', 'customer:lin')).body.claims;
  expect(told).toEqual([expect.objectContaining({ cause: 'platform-defect', state: 'paid' })]);
  expect((await demo.call('GET', '/api/my/claims', 'customer:chen')).body.claims).toEqual([]);
}, 120_000);
