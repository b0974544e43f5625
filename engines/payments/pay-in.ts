import { subjectKey } from '@sandglass/journal';
import { accounts, creditBalance } from '@sandglass/ledger';
import { type Actor, effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, CURRENCY, minorOf } from './amount.ts';
import { currentAccount, FUNDING } from './chart.ts';
import type { Issuer } from './issuer/issuer.ts';

/** Simulated: money that the bank's core would bring to a holder's current account. */
export const payInOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.pay-in`,
    summary: 'Simulated: money from outside the pilot arrives in the holder’s current account.',
    business: 'continuing',
    roles: ['customer', 'system'],
    input: Type.Object(
      { amount: Amount, customer: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })) },
      { additionalProperties: false },
    ),
    load: (input, actor) => {
      const customer = payee(input, actor);
      return [accounts.key(FUNDING), accounts.key(currentAccount(customer)), subjectKey(customer)];
    },
    decide: (state, input, { actor }) => {
      const customer = payee(input, actor);
      const account = currentAccount(customer);
      const before = state.get(accounts, account);
      if (before === undefined) return refuse('card-unknown');
      const amount = minorOf(input.amount);
      if (amount === 0n) return refuse('payment-of-nothing');
      return effects({
        reply: {
          amount: amountText(amount),
          balance: amountText(creditBalance(before) + amount),
          currency: CURRENCY,
          simulated: true,
        },
        transfers: [{ kind: 'transfer', debit: FUNDING, credit: account, amount, code: 'pay-in-simulated' }],
        facts: [
          {
            kind: `${shard}.paid-in`,
            subject: customer,
            header: { simulated: true },
            opening: { amount: amountText(amount), currency: CURRENCY },
          },
        ],
      });
    },
  });

/** A holder pays in for itself only; the simulated core names whom. */
const payee = (input: { customer?: string }, { role, party }: Actor): string =>
  role === 'system' ? (input.customer ?? '') : party;
