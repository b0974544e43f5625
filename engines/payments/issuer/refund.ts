import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { CLEARING, currentAccount } from '../chart.ts';
import { authorisationIn, authorisationKeys, movements, progressed } from './authorisation.ts';
import { exchangeId, Origin } from './exchange.ts';
import type { Issuer } from './issuer.ts';
import { Following, notOf } from './same-original.ts';

/** Gives back what was paid, in parts or whole, never more (退货): its own exchange, against the original. */
export const refundOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.refund`,
    summary: 'Gives back what was paid by token or card, together never more than was taken.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      {
        ...Origin,
        rrn: Type.String({ pattern: '^[0-9A-Z]{12}$' }),
        original: Type.Object(Origin, { additionalProperties: false }),
        amount: Amount,
        ...Following,
      },
      { additionalProperties: false },
    ),
    load: (input) => [
      movements.key(exchangeId(input)),
      ...authorisationKeys(exchangeId(input)),
      ...authorisationKeys(exchangeId(input.original)),
      accounts.key(CLEARING),
    ],
    loadThen: (state, { original }) => {
      const row = authorisationIn(state, exchangeId(original));
      return row === undefined || row.state === 'absent'
        ? []
        : [accounts.key(currentAccount(row.customer)), subjectKey(row.customer)];
    },
    decide: (state, input, at) => {
      const { rrn, original } = input;
      if (state.get(movements, exchangeId(input)) !== undefined) return refuse('payment-known', { rrn });
      // Its own exchange is a payment's, or was reversed before it came.
      const own = authorisationIn(state, exchangeId(input));
      if (own !== undefined)
        return refuse(own.state === 'absent' ? 'payment-reversed-before' : 'payment-known', { rrn });
      const row = authorisationIn(state, exchangeId(original));
      if (row === undefined || row.state === 'absent') return refuse('original-unknown', { rrn });
      const no = (code: string, values = {}) => refuse(code, values, { subject: row.customer });
      const other = notOf(input, row);
      if (other !== undefined) return no(other.code, other.values);
      if (row.captured === 0n) return no('original-not-open', { state: row.state });
      const amount = minorOf(input.amount);
      if (amount === 0n) return no('payment-of-nothing');
      const most = row.captured - row.refunded;
      if (amount > most) return no('refund-too-much', { maximum: amountText(most) });
      return effects({
        reply: { authorisation: row.id, amount: amountText(amount), rrn },
        rows: [
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
        transfers: [
          {
            kind: 'transfer',
            debit: CLEARING,
            credit: currentAccount(row.customer),
            amount,
            code: 'card-refund',
          },
        ],
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
