import { AmountString } from '@sandglass/http';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { amountText, minorOf } from '../amount.ts';
import type { Compensated } from '../compensated.ts';
import { FUND_ACCOUNT, funds } from '../tables.ts';
import { alarm } from './alarm.ts';
import { fundKeys, fundNow, isOperator, isRefused } from './now.ts';

/** The institution lays money aside; whoever waits for some is paid then, in order. */
export const payInOperation = ({ pilot, currency, funding }: Compensated) =>
  operation({
    name: `${pilot}.compensation.pay-in`,
    summary: 'The institution pays money into the compensation fund from its own account.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object({ amount: AmountString({ currency }) }, { additionalProperties: false }),
    load: () => [...fundKeys(pilot), accounts.key(funding)],
    decide: (state, input, { actor }) => {
      const now = fundNow(state, pilot);
      if (isRefused(now)) return now;
      if (!isOperator(now, actor.party)) return refuse('not-the-operator', { pilot });
      const amount = minorOf(input.amount, currency);
      const balance = now.balance + amount;
      const paid = { ...now.fund, paid_in: now.fund.paid_in + amount };
      const after = alarm(paid, balance, now.terms);
      const waiting = paid.tail > paid.head;
      return effects({
        reply: {
          amount: amountText(amount, currency),
          balance: amountText(balance, currency),
          minimum: amountText(now.terms.minimum, currency),
          belowMinimum: after.fund.below,
          waiting: Number(paid.tail - paid.head),
        },
        rows: [funds.update(after.fund)],
        transfers: [
          { kind: 'transfer', debit: funding, credit: FUND_ACCOUNT, amount, code: 'compensation-paid-in' },
        ],
        facts: [
          {
            kind: 'compensation.paid-in',
            header: {
              amount: amountText(amount, currency),
              balance: amountText(balance, currency),
              currency,
            },
          },
          ...after.facts,
        ],
        jobs: waiting ? [{ kind: 'compensation.settle', payload: { pilot } }] : [],
      });
    },
  });
