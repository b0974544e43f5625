import Type from 'typebox';
import { currentAccount } from '../chart.ts';
import type { Issuer } from '../issuer/issuer.ts';
import { DISPUTES } from './chart.ts';
import { disputeStep } from './step.ts';

/** The bank advances what is contested, before anybody knows how it ends; two officers. */
export const advanceDisputeOf = ({ shard }: Issuer) =>
  disputeStep(shard, {
    name: 'advance',
    summary: 'Credits the holder with the contested amount before the outcome; two officers.',
    roles: ['institution'],
    input: Type.Object({}),
    from: ['opened', 'presented', 'represented', 'presented-again', 'arbitration'],
    proposes: () => ({ step: 'advance' }),
    decide: (row) => {
      const left = row.amount - row.advanced;
      if (left === 0n) return { no: 'dispute-advanced' };
      return {
        row: { ...row, advanced: row.amount, credit_due_on: null },
        transfers: [
          {
            kind: 'transfer',
            debit: DISPUTES,
            credit: currentAccount(row.customer),
            amount: left,
            code: 'dispute-advance',
          },
        ],
        event: 'advanced',
      };
    },
  });
