import { subjectKey } from '@sandglass/journal';
import { accounts, creditBalance } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from './amount.ts';
import { borrowers } from './borrower.ts';
import { currentAccount, FUNDING } from './chart.ts';
import { CURRENCY } from './currency.ts';
import type { Lender } from './lender.ts';

/** Simulated: money that a customer's buyers or the bank's core would send to the current account. */
export const payInOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.pay-in`,
    summary: 'Simulated: money from outside the pilot arrives in the customer’s current account.',
    business: 'continuing',
    roles: ['customer', 'system'],
    input: Type.Object(
      { amount: Amount, customer: Type.Optional(Type.String({ minLength: 1, maxLength: 128 })) },
      { additionalProperties: false },
    ),
    load: (input, actor) => {
      const customer = payee(input, actor);
      return [
        borrowers.key(customer),
        accounts.key(FUNDING),
        accounts.key(currentAccount(customer)),
        subjectKey(customer),
      ];
    },
    decide: (state, input, { actor }) => {
      const customer = payee(input, actor);
      if (state.get(borrowers, customer) === undefined) return refuse('customer-not-enrolled');
      const amount = minorOf(input.amount);
      const account = currentAccount(customer);
      const before = state.get(accounts, account);
      const balance = (before === undefined ? 0n : creditBalance(before)) + amount;
      return effects({
        reply: {
          amount: amountText(amount),
          balance: amountText(balance),
          currency: CURRENCY,
          simulated: true,
        },
        transfers: [{ kind: 'transfer', debit: FUNDING, credit: account, amount, code: 'pay-in-simulated' }],
        facts: [
          {
            kind: `${lender.shard}.paid-in`,
            subject: customer,
            header: { simulated: true },
            opening: { amount: amountText(amount), currency: CURRENCY },
          },
        ],
      });
    },
  });

/** A customer pays in for itself only; the simulated core names whom. */
const payee = (input: { customer?: string }, actor: { role: string; party: string }): string =>
  actor.role === 'system' ? (input.customer ?? '') : actor.party;
