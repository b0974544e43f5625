import { read } from '@sandglass/http';
import { accounts, creditBalance } from '@sandglass/ledger';
import { amountText, borrowers, CURRENCY, currentAccount } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { customers } from '../customer/customer.ts';
import { DOORS, SHARD } from '../shard.ts';

const OWN = 'where shard = $1 and id = $2';

/** The caller's own standing with the pilot. */
export const customerMe = read({
  path: `${DOORS}/me`,
  summary: 'The customer’s standing in the pilot and the money in the current account.',
  roles: ['customer'],
  params: Type.Object({}),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor: { party } }) => {
    const [[customer], [borrower], [account]] = await Promise.all([
      readRows(pool, customers, OWN, [SHARD, party]),
      readRows(pool, borrowers, OWN, [SHARD, party]),
      readRows(pool, accounts, OWN, [SHARD, currentAccount(party)]),
    ]);
    if (customer === undefined) return undefined;
    return {
      customer: party,
      openCases: customer.open_cases,
      keptUntil: customer.kept_until,
      loans: borrower?.loans ?? 0,
      loansOverdue: borrower?.loans_overdue ?? 0,
      balance: amountText(account === undefined ? 0n : creditBalance(account)),
      currency: CURRENCY,
    };
  },
});
