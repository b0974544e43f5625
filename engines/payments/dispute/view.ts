import { amountText } from '../amount.ts';
import type { Authorisation } from '../issuer/authorisation.ts';
import type { Dispute } from './dispute.ts';
import { amountLeft, contestableOf } from './left.ts';
import { disputeReasons } from './reasons.ts';

/** A dispute as its holder and the bank's staff see it. */
export const disputeView = (of: Dispute) => ({
  dispute: of.id,
  reason: of.reason,
  amount: amountText(of.amount),
  state: of.state,
  round: of.round,
  dueOn: of.due_on,
  advanceDueOn: of.credit_due_on,
  advanced: amountText(of.advanced),
  recovered: amountText(of.recovered),
  openedOn: of.opened_on,
  endedOn: of.ended_on,
  bearer: of.bearer,
});

/**
 * The same with whose it is, why it is contested in words, and what was said and shown. `left` is what is contested yet, and
 * `givenBack` what its merchant gave back since: the next step reckons with it, and until then the amount stands as it was.
 */
export const disputeFile = (of: Dispute, payment: Authorisation | undefined) => {
  const left = of.ended_on === null ? amountLeft(of, contestableOf(payment)) : of.amount;
  return {
    ...disputeView(of),
    says: { ...disputeReasons[of.reason].title },
    left: amountText(left),
    givenBack: amountText(of.amount - left),
    customer: of.customer,
    rrn: of.rrn,
    paidOn: of.paid_on,
    unauthorised: of.unauthorised,
    proposal: of.proposal === null ? null : { ...of.proposal },
    evidence: of.evidence.map((one) => ({ ...one, documents: [...one.documents] })),
  };
};
