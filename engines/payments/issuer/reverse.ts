import { subjectKey } from '@sandglass/journal';
import { accounts, pendings } from '@sandglass/ledger';
import {
  type Circumstances,
  effects,
  operation,
  type RowWrite,
  refuse,
  type State,
  type Transfer,
  type Usage,
} from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { CLEARING, currentAccount } from '../chart.ts';
import { reversalId } from '../clearing/line-table.ts';
import { givenBack } from '../dispute/borne.ts';
import { DISPUTE_LOSSES } from '../dispute/chart.ts';
import { disputes } from '../dispute/dispute.ts';
import { unspend } from '../token/spend.ts';
import { tokenUses } from '../token/token.ts';
import {
  type Authorisation,
  authorisationIn,
  authorisationKeys,
  holdId,
  movements,
  type PaymentRow,
  payments,
  progressed,
} from './authorisation.ts';
import { exchangeId, exchangeParts, Origin, type OriginOf } from './exchange.ts';
import type { Issuer } from './issuer.ts';
import { Following, notOf } from './same-original.ts';

/**
 * Undoes a payment of which the acquirer had no answer in time (冲正, 0400 and 0420). It is right whether it comes after its
 * original, before it or without it: an original that was never seen is written down as reversed, and declined should it
 * come. A repeat finds it reversed and is answered alike.
 */
export const reverseOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.reverse`,
    summary: 'Undoes a payment, or makes sure that it never happens: 0400 of ISO 8583.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      {
        original: Type.Object(Origin, { additionalProperties: false }),
        /** Field 4: a payment is reversed whole. */
        amount: Type.Optional(Amount),
        ...Following,
      },
      { additionalProperties: false },
    ),
    load: ({ original }) => [
      ...authorisationKeys(exchangeId(original)),
      movements.key(exchangeId(original)),
      movements.key(reversalId(exchangeId(original))),
      accounts.key(CLEARING),
      accounts.key(DISPUTE_LOSSES),
      disputes.key(exchangeId(original)),
    ],
    loadThen: (state, { original }) => {
      const row = authorisationIn(state, exchangeId(original));
      if (row === undefined || row.state === 'absent') return [];
      return [
        pendings.key(holdId(row.id, row.holds)),
        accounts.key(currentAccount(row.customer)),
        subjectKey(row.customer),
        ...(row.token === null ? [] : [tokenUses.key(row.token)]),
      ];
    },
    decide: (state, { original, amount, ...said }, at) => {
      const id = exchangeId(original);
      const row = authorisationIn(state, id);
      // A completion or a refund is undone by another of its kind: to say that it is not there would be false.
      if (row === undefined && state.get(movements, id) !== undefined) return refuse('advice-not-reversed');
      if (row === undefined) {
        return effects({
          reply: { authorisation: id, state: 'absent', found: false },
          rows: [payments.insert(absent(original, at))],
          facts: [{ kind: `${shard}.reversed-unseen`, header: {} }],
        });
      }
      if (row.state !== 'absent' && amount !== undefined && minorOf(amount) !== row.amount)
        return refuse('original-amount-other', { amount: amountText(row.amount) }, { subject: row.customer });
      // Fields 2, 42 and 49: an acquirer that mixes up two of its payments undoes neither.
      const other = row.state === 'absent' ? undefined : notOf(said, row);
      if (other !== undefined) return refuse(other.code, other.values, { subject: row.customer });
      const reply = { authorisation: id, state: 'reversed', found: row.state !== 'absent' };
      // Nothing was taken, or nothing is any more.
      if (row.state === 'absent' || row.state === 'reversed' || row.state === 'declined')
        return effects({ reply: { ...reply, state: row.state } });
      const dispute = state.get(disputes, id);
      const chargedBack = dispute?.recovered ?? 0n;
      const untouched = row.state === 'paid' ? row.refunded + chargedBack === 0n : row.captured === 0n;
      if (!untouched || row.state === 'closed')
        return refuse('reversal-too-late', { state: row.state }, { subject: row.customer });
      if (row.state === 'expired') return effects({ reply: { ...reply, state: 'expired' } });
      const { customer, amount: paid } = row;
      const undone =
        row.state === 'held'
          ? freed(row)
          : givenBack(dispute, { customer, amount: paid, code: 'card-payment-reversed' });
      return effects({
        reply,
        rows: [
          ...undone.rows,
          progressed(state, { ...row, state: 'reversed', captured: 0n, held: 0n }),
          ...countedBack(state, row),
          ...takenBack(row, at),
        ],
        transfers: undone.transfers,
        facts: [
          {
            kind: `${shard}.reversed`,
            subject: row.customer,
            header: { category: row.category },
            opening: { rrn: row.rrn, amount: amountText(row.amount), merchant: row.merchant_name },
          },
        ],
        usage: unused(row, at.businessDate),
      });
    },
  });

const freed = (
  row: Authorisation,
): { readonly transfers: readonly Transfer[]; readonly rows: readonly RowWrite[] } => ({
  transfers: [{ kind: 'void', pending: holdId(row.id, row.holds), code: 'card-hold-reversed' }],
  rows: [],
});

/** What was taken at once stands in the clearing of its date, and so does that it was undone. */
const takenBack = (
  row: Authorisation,
  { businessDate, now }: Pick<Circumstances, 'businessDate' | 'now'>,
): RowWrite[] =>
  row.state === 'held'
    ? []
    : [
        movements.insert({
          id: reversalId(row.id),
          authorisation: row.id,
          kind: 'reversal',
          amount: row.amount,
          rrn: row.rrn,
          business_date: businessDate,
          at: now,
        }),
      ];

function countedBack(state: State, { token, amount, day }: Authorisation): RowWrite[] {
  const use = token === null ? undefined : state.get(tokenUses, token);
  return use === undefined ? [] : [tokenUses.update(unspend(use, amount, day))];
}

/** A limit of a later day is no wider for it. */
const unused = ({ amount, customer, region, business_date }: Authorisation, today: string): Usage[] =>
  business_date === today ? [{ measure: 'paid-amount', amount: -amount, customer, region }] : [];

const absent = (original: OriginOf, { number, businessDate, now }: Circumstances): PaymentRow => ({
  operation: number,
  id: exchangeId(original),
  ...exchangeParts(original),
  customer: '',
  card: '',
  token: null,
  before: 0n,
  answer: 'absent',
  reason: null,
  reason_values: null,
  amount: 0n,
  approval: null,
  rrn: '',
  terminal: '',
  merchant: '',
  merchant_name: '',
  category: '',
  region: '',
  day: businessDate,
  business_date: businessDate,
  at: now,
});
