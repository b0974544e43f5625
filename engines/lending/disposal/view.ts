import type { Actor } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import { amountText } from '../amount.ts';
import { officerOf } from '../collection/officer.ts';
import type { Assignment } from './assignment.ts';
import type { Bid } from './bid.ts';
import type { Buyer } from './buyer.ts';
import type { Form } from './form.ts';
import type { Item } from './item.ts';
import type { Pool } from './pool.ts';

const instantText = (at: number | null): string | null => (at === null ? null : formatInstant(at));

/** A price as an amount, a commission in percent with two decimals. */
export const valueText = (_form: Form, value: bigint | null): string | null =>
  value === null ? null : amountText(value);

/** Bids and reserve are nobody's to read before two officers opened them. */
const isOpened = ({ opened_on }: Pool): boolean => opened_on !== null;

export function poolView(pool: Pool, actor: Actor) {
  const officer = officerOf(actor);
  const open = isOpened(pool);
  const isStaff = actor.role === 'institution';
  return {
    pool: pool.id,
    name: pool.name,
    form: pool.form,
    state: pool.state,
    loans: pool.listed.length,
    debtors: pool.debtors,
    principal: amountText(pool.principal),
    claim: amountText(pool.claim),
    builtOn: pool.built_on,
    cutOff: pool.cut_off,
    round: pool.round,
    invited: isStaff ? [...pool.invited] : [],
    closesAt: instantText(pool.closes_at),
    revealUntil: instantText(pool.reveal_until),
    reserve: isStaff && open ? valueText(pool.form, pool.reserve) : null,
    openers: pool.openers.length,
    openedOn: pool.opened_on,
    winner: open ? pool.winner : null,
    price: open ? valueText(pool.form, pool.price) : null,
    awardWords: isStaff ? pool.award_words : null,
    approvals: pool.approvals.length,
    approvalsNeeded: pool.approvals_needed,
    mayOpen: pool.state === 'offered' && !pool.openers.includes(officer),
    mayApprove:
      pool.state === 'proposed' && pool.proposed_by !== officer && !pool.approvals.includes(officer),
    awardedOn: pool.awarded_on,
    termMonths: pool.term_months,
    termUntil: pool.term_until,
    paidOn: pool.paid_on,
    left: pool.left_count,
    returned: amountText(pool.returned),
    passed: amountText(pool.passed),
    result: isStaff ? amountText(pool.result) : null,
    commission: amountText(pool.commission),
    endedOn: pool.ended_on,
    endedWords: isStaff ? pool.ended_words : null,
  };
}

/** Before the opening nothing of a bid is shown but that it is there. */
export const bidView = (bid: Bid, pool: Pool) => ({
  bidder: bid.bidder,
  seal: bid.seal,
  sealedAt: formatInstant(bid.sealed_at),
  versions: bid.versions,
  revealed: bid.revealed_at !== null,
  value: isOpened(pool) ? valueText(pool.form, bid.value) : null,
});

export const itemView = (item: Item) => ({
  n: item.n,
  loan: item.loan,
  customer: item.customer,
  product: item.product,
  state: item.state,
  tier: item.tier,
  days: item.days,
  claim: amountText(item.claim_to - item.claim_from),
  share: item.share === null ? null : amountText(item.share),
  passed: amountText(item.passed),
  result: amountText(item.result),
  commission: amountText(item.commission),
  fellOut: item.fell_out,
});

export const buyerView = (buyer: Buyer) => ({
  buyer: buyer.id,
  name: buyer.name,
  kind: buyer.kind,
  licence: buyer.licence,
  licensedUntil: buyer.licensed_until,
  regions: [...buyer.regions],
  payTo: { ...buyer.pay_to },
  contact: buyer.contact,
});

export const assignmentView = (row: Assignment) => ({
  loan: row.id,
  customer: row.customer,
  buyer: row.buyer,
  buyerName: row.buyer_name,
  contact: row.contact,
  payTo: { ...row.pay_to },
  assignedOn: row.assigned_on,
  claim: amountText(row.claim),
  notice: { ...row.notice },
  toldOn: row.told_on,
  services: row.services.map((service) => ({ ...service })),
});
