import { subjectKey } from '@sandglass/journal';
import { accounts, available } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { currentAccount, FUNDING } from '../chart.ts';
import { CURRENCY } from '../currency.ts';
import type { Lender } from '../lender.ts';

/** What a customer has on the pilot's account goes to their account at the bank. */
export const payOutOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.exit.pay-out`,
    summary: 'Pays a customer’s balance out of the pilot, to their account in the bank’s core system.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      { customer: Type.String({ minLength: 1, maxLength: 128 }) },
      { additionalProperties: false },
    ),
    load: ({ customer }) => [
      accounts.key(currentAccount(customer)),
      accounts.key(FUNDING),
      subjectKey(customer),
    ],
    decide: (state, { customer: subject }) => {
      const id = currentAccount(subject);
      const account = state.get(accounts, id);
      const amount = account === undefined ? 0n : (available(account) ?? 0n);
      if (amount <= 0n) return refuse('nothing-to-pay-out', {}, { subject });
      return effects({
        reply: { amount: amountText(amount), currency: CURRENCY },
        transfers: [{ kind: 'transfer', debit: id, credit: FUNDING, amount, code: 'pay-out-exit' }],
        facts: [
          {
            kind: `${lender.shard}.paid-out`,
            subject,
            opening: { amount: amountText(amount), currency: CURRENCY },
          },
        ],
      });
    },
  });
