import { amountText } from '../amount.ts';
import type { Dispute } from './dispute.ts';

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

/** The same with whose it is, and what was said and shown. */
export const disputeFile = (of: Dispute) => ({
  ...disputeView(of),
  customer: of.customer,
  rrn: of.rrn,
  paidOn: of.paid_on,
  unauthorised: of.unauthorised,
  proposal: of.proposal === null ? null : { ...of.proposal },
  evidence: of.evidence.map((one) => ({ ...one, documents: [...one.documents] })),
});
