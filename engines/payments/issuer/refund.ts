import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { amountText, minorOf } from '../amount.ts';
import { currentAccount } from '../chart.ts';
import { givenBack } from '../dispute/borne.ts';
import { DISPUTE_LOSSES } from '../dispute/chart.ts';
import { disputes } from '../dispute/dispute.ts';
import { movements, progressed } from './authorisation.ts';
import { exchangeId } from './exchange.ts';
import { FollowingPayment, followed, followingKeys, originalOf } from './following.ts';
import type { Issuer } from './issuer.ts';

/** Gives back what was paid, in parts or whole, never more (退货): its own exchange, against the original. */
export const refundOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.refund`,
    summary: 'Gives back what was paid by token or card, together never more than was taken.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(FollowingPayment, { additionalProperties: false }),
    load: (input) => [
      ...followingKeys(input),
      disputes.key(exchangeId(input.original)),
      accounts.key(DISPUTE_LOSSES),
    ],
    loadThen: (state, { original }) => {
      const row = originalOf(state, original);
      return row === undefined ? [] : [accounts.key(currentAccount(row.customer)), subjectKey(row.customer)];
    },
    decide: (state, input, at) => {
      const { rrn } = input;
      const follows = followed(state, input);
      if ('refused' in follows) return follows.refused;
      const { row } = follows;
      const no = (code: string, values = {}) => refuse(code, values, { subject: row.customer });
      if (row.captured === 0n) return no('original-not-open', { state: row.state });
      const amount = minorOf(input.amount);
      if (amount === 0n) return no('payment-of-nothing');
      // What was charged back has come back already.
      const dispute = state.get(disputes, row.id);
      const most = row.captured - row.refunded - (dispute?.recovered ?? 0n);
      if (amount > most) return no('refund-too-much', { maximum: amountText(most) });
      const back = givenBack(dispute, { customer: row.customer, amount, code: 'card-refund' });
      return effects({
        reply: { authorisation: row.id, amount: amountText(amount), rrn },
        rows: [
          ...back.rows,
          progressed(state, { ...row, refunded: row.refunded + amount }),
          movements.insert({
            id: exchangeId(input),
            authorisation: row.id,
            kind: 'refund',
            amount,
            rrn,
            business_date: at.businessDate,
            at: at.now,
          }),
        ],
        transfers: back.transfers,
        facts: [
          {
            kind: `${shard}.refunded`,
            subject: row.customer,
            header: { category: row.category },
            opening: { rrn, amount: amountText(amount), merchant: row.merchant_name },
          },
        ],
      });
    },
  });
