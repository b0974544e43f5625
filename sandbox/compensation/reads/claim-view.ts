import { type Locale, say } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { Claim } from '../tables.ts';
import { refusalSentences, stateSentences } from '../words.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);

/** A claim as its customer and its institution see it. */
export const ClaimView = Type.Object({
  claim: Type.String(),
  pilot: Type.String(),
  customer: Type.String(),
  cause: Type.String(),
  amount: Type.String({ description: 'Claimed' }),
  currency: Type.String(),
  state: Type.String({ description: 'filed, proposed, waiting, paid or refused' }),
  says: Type.String({ description: 'Where it stands, in the reader’s language' }),
  filedOn: Type.String(),
  filedAt: Type.String(),
  decideBy: Type.String(),
  accepted: Nullable,
  decidedOn: Nullable,
  reason: Nullable,
  payBy: Nullable,
  paidOn: Nullable,
  overdue: Type.Boolean({ description: 'A declared deadline was missed' }),
  payout: Type.Union([Type.String(), Type.Null()], {
    description: 'The payout to the harmed that it belongs to',
  }),
});

/** `head`: the ticket that is paid next, so that a waiting claim's place is known. */
export function claimView(pilot: string, claim: Claim, head: bigint, locale: Locale) {
  const { currency } = claim;
  const accepted = claim.accepted === null ? null : amountText(claim.accepted, currency);
  const values = {
    decideBy: claim.decide_by,
    accepted: accepted === null ? '' : `${accepted} ${currency}`,
    payBy: claim.pay_by ?? '',
    paidOn: claim.paid_on ?? '',
    place: claim.ticket === null ? '' : (claim.ticket - head + 1n).toString(),
  };
  const why = claim.reason === null ? undefined : refusalSentences[claim.reason];
  const says = say(stateSentences[claim.state], locale, values);
  return {
    claim: claim.id,
    pilot,
    customer: claim.customer,
    cause: claim.cause,
    amount: amountText(claim.claimed, currency),
    currency,
    state: claim.state,
    says: why === undefined ? says : `${say(why, locale)} ${says}`,
    filedOn: claim.filed_on,
    filedAt: new Date(claim.filed_at).toISOString(),
    decideBy: claim.decide_by,
    accepted,
    decidedOn: claim.decided_on,
    reason: claim.reason,
    payBy: claim.pay_by,
    paidOn: claim.paid_on,
    overdue: claim.overdue,
    payout: claim.payout,
  };
}
