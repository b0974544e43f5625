import { subjectKey } from '@sandglass/journal';
import { accounts, available, creditBalance } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from './amount.ts';
import { borrowers } from './borrower.ts';
import { currentAccount, FUNDING } from './chart.ts';
import { CURRENCY } from './currency.ts';
import type { Lender } from './lender.ts';

/** Simulated: what the customer pays suppliers and staff through the bank's core, once a drawdown has come in. */
export const payAwayOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.pay-away`,
    summary: 'Simulated: the customer pays money from the current account to somebody outside the pilot.',
    business: 'closing',
    roles: ['customer'],
    input: Type.Object({ amount: Amount }, { additionalProperties: false }),
    load: (_input, { party }) => [
      borrowers.key(party),
      accounts.key(FUNDING),
      accounts.key(currentAccount(party)),
      subjectKey(party),
    ],
    decide: (state, input, { actor: { party } }) => {
      const account = state.get(accounts, currentAccount(party));
      if (account === undefined || state.get(borrowers, party) === undefined)
        return refuse('customer-not-enrolled', {}, { subject: party });
      const amount = minorOf(input.amount);
      const funds = available(account) ?? 0n;
      if (amount > funds) {
        const values = { balance: amountText(funds), amount: amountText(amount) };
        return refuse('funds-short', values, { subject: party });
      }
      return effects({
        reply: {
          amount: amountText(amount),
          balance: amountText(creditBalance(account) - amount),
          currency: CURRENCY,
          simulated: true,
        },
        transfers: [
          {
            kind: 'transfer',
            debit: currentAccount(party),
            credit: FUNDING,
            amount,
            code: 'pay-away-simulated',
          },
        ],
        facts: [
          {
            kind: `${lender.shard}.paid-away`,
            subject: party,
            header: { simulated: true },
            opening: { amount: amountText(amount), currency: CURRENCY },
          },
        ],
      });
    },
  });
