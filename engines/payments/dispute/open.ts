import { subjectKey } from '@sandglass/journal';
import { type Actor, effects, operation, refuse } from '@sandglass/operations';
import { addDays, addWorkdays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { authorisationIn, authorisationKeys } from '../issuer/authorisation.ts';
import type { Issuer } from '../issuer/issuer.ts';
import { type Dispute, disputes } from './dispute.ts';
import { PaymentId, Words } from './inputs.ts';
import { contestableOf } from './left.ts';
import { putRightOf } from './put-right.ts';
import { DISPUTE_REASONS, DISPUTE_WORKDAYS, disputeReasons } from './reasons.ts';
import { disputeView } from './view.ts';

const byOf = ({ role }: Actor): 'holder' | 'bank' => (role === 'customer' ? 'holder' : 'bank');

/** A holder contests a payment, or an officer for them; once a payment. What it was advanced or taken back is a later step. */
export const openDisputeOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.dispute.open`,
    summary: 'Contests a payment, with a reason: unauthorised, not received, taken twice and others.',
    business: 'closing',
    roles: ['customer', 'institution', 'system'],
    input: Type.Object(
      {
        payment: PaymentId,
        reason: Type.Enum([...DISPUTE_REASONS]),
        /** Absent: all that was taken. */
        amount: Type.Optional(Amount),
        words: Type.Optional(Words),
      },
      { additionalProperties: false },
    ),
    prepare: ({ payment }, _actor, { pool }) => putRightOf(pool, shard, payment),
    load: ({ payment }) => [...authorisationKeys(payment), disputes.key(payment)],
    loadThen: (state, { payment }) => {
      const row = authorisationIn(state, payment);
      return row === undefined || row.customer === '' ? [] : [subjectKey(row.customer)];
    },
    decide: (state, input, { businessDate, actor }, putRight) => {
      const { payment, reason, words = '' } = input;
      const row = authorisationIn(state, payment);
      const isAnothers = actor.role === 'customer' && row?.customer !== actor.party;
      if (row === undefined || row.customer === '' || isAnothers)
        return refuse('dispute-payment-unknown', { payment });
      const no = (code: string, values = {}) => refuse(code, values, { subject: row.customer });
      const known = state.get(disputes, payment);
      if (known !== undefined) return no('dispute-known', { state: known.state });
      const most = contestableOf(row) - putRight;
      if (most <= 0n) return no('dispute-of-nothing', { state: row.state });
      const amount = input.amount === undefined ? most : minorOf(input.amount);
      if (amount === 0n || amount > most) return no('dispute-amount', { maximum: amountText(most) });
      const { openDays, advanceWorkdays } = disputeReasons[reason];
      const until = addDays(parseDate(row.business_date), openDays);
      if (businessDate > until) return no('dispute-too-late', { until });
      const today = parseDate(businessDate);
      const dispute: Dispute = {
        id: payment,
        customer: row.customer,
        acquirer: payment.split('-')[0]!,
        rrn: row.rrn,
        reason,
        amount,
        state: 'opened',
        round: 0,
        due_on: addWorkdays(today, DISPUTE_WORKDAYS.present),
        credit_due_on: advanceWorkdays === null ? null : addWorkdays(today, advanceWorkdays),
        advanced: 0n,
        recovered: 0n,
        proposal: null,
        evidence: words === '' ? [] : [{ by: byOf(actor), words, documents: [], on: businessDate }],
        unauthorised: false,
        bearer: null,
        paid_on: row.business_date,
        opened_on: businessDate,
        ended_on: null,
      };
      return effects({
        reply: disputeView(dispute),
        rows: [disputes.insert(dispute)],
        facts: [
          {
            kind: `${shard}.dispute-opened`,
            subject: row.customer,
            header: { reason },
            opening: { payment, amount: amountText(amount), merchant: row.merchant_name },
          },
        ],
      });
    },
  });
