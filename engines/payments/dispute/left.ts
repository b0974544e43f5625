import type { Transfer } from '@sandglass/operations';
import { addDays, type BusinessDate, parseDate } from '@sandglass/time';
import { currentAccount } from '../chart.ts';
import { signedTransfer } from '../clearing/signed-transfer.ts';
import type { Authorisation } from '../issuer/authorisation.ts';
import { DISPUTES } from './chart.ts';
import type { Dispute } from './dispute.ts';
import { disputeReasons } from './reasons.ts';

/** What of a payment may be contested: what was taken or still may be, less what came back; minor units. */
export const contestableOf = (payment: Authorisation | undefined): bigint =>
  payment === undefined ? 0n : payment.captured + payment.held - payment.refunded;

const OPEN_DAYS_MAX = Math.max(...Object.values(disputeReasons).map(({ openDays }) => openDays));

/** The last date on which a payment may be contested, for the reason that leaves most time. */
export const contestableUntil = ({ business_date: paidOn }: Authorisation): BusinessDate =>
  addDays(parseDate(paidOn), OPEN_DAYS_MAX);

/** What of it was taken, less what came back: more is not charged back. */
export const takenOf = (payment: Authorisation | undefined): bigint =>
  payment === undefined ? 0n : payment.captured - payment.refunded;

/** What is contested yet of a dispute whose payment has so much to contest: never less than what was charged back of it. */
export const amountLeft = ({ amount, recovered }: Dispute, contestable: bigint): bigint => {
  const most = contestable > recovered ? contestable : recovered;
  return amount < most ? amount : most;
};

/**
 * A dispute less what its merchant gave back since it was opened: nobody gets the same money twice, so what was advanced of it
 * returns to the bank.
 */
export function left(
  row: Dispute,
  contestable: bigint,
): { readonly row: Dispute; readonly transfers: readonly Transfer[] } {
  const amount = amountLeft(row, contestable);
  if (row.amount === amount) return { row, transfers: [] };
  const tooMuch = row.advanced - amount;
  const back = tooMuch > 0n ? tooMuch : 0n;
  return {
    row: { ...row, amount, advanced: row.advanced - back },
    transfers: signedTransfer(currentAccount(row.customer), DISPUTES, back, 'dispute-given-back'),
  };
}
