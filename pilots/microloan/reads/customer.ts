import { read } from '@sandglass/http';
import { accounts, creditBalance } from '@sandglass/ledger';
import { amountText, borrowers, CURRENCY, currentAccount } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { customers } from '../customer/customer.ts';
import { SHARD } from '../shard.ts';

/** The caller's own enrolment and current account. */
export const customerMe = read({
  path: '/api/customers/me',
  summary: 'The customer’s enrolment in the pilot and the money in its current account.',
  roles: ['customer'],
  params: Type.Object({}),
  query: Type.Object({}),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor: { party } }) => {
    const [customer] = await readRows(pool, customers, 'where shard = $1 and id = $2', [SHARD, party]);
    if (customer === undefined) return undefined;
    const [borrower] = await readRows(pool, borrowers, 'where shard = $1 and id = $2', [SHARD, party]);
    const own = [SHARD, currentAccount(party)];
    const [account] = await readRows(pool, accounts, 'where shard = $1 and id = $2', own);
    return {
      customer: customer.id,
      name: customer.name,
      region: customer.region,
      enrolledOn: customer.enrolled_on,
      openApplication: customer.open_application,
      loans: borrower?.loans ?? 0,
      loansOverdue: borrower?.loans_overdue ?? 0,
      balance: amountText(account === undefined ? 0n : creditBalance(account)),
      currency: CURRENCY,
    };
  },
});
