import { overdueInterest } from '@sandglass/loanmath';
import type { Loan } from '../loan/loan.ts';
import { roundingOf } from '../loan/schedule.ts';
import { rateOf } from '../rate.ts';
import { overdueDayCount } from '../repayment/overdue-interest.ts';
import type { WriteOff } from './write-off.ts';

/** What is still owed of a written-off loan, in the order in which money pays it. Minor units. */
export interface Claim {
  readonly principal: bigint;
  readonly interest: bigint;
  readonly overdue: bigint;
  /** Penalty on the principal since the write-off. */
  readonly later: bigint;
}

export const totalOf = ({ principal, interest, overdue, later }: Claim): bigint =>
  principal + interest + overdue + later;

/** The contract that a claim came from: it says how days are counted and parts of a fen dropped. */
export type OfContract = Pick<Loan, 'terms'>;

/** The claim with its penalty up to a date: it goes on at the penalty rate, on principal only. */
export function claimTo(row: WriteOff, contract: OfContract, date: string): WriteOff {
  const { later_to: from, rate_bps } = row;
  if (from === null || date <= from) return row;
  const { penaltyMinor } = overdueInterest({
    principalMinor: row.principal - row.paid_principal,
    interestMinor: 0n,
    rate: rateOf(rate_bps),
    multiplier: { numerator: 1n, denominator: 1n },
    dayCount: overdueDayCount(contract),
    due: from,
    paid: date,
    graceDays: 0,
    rounding: roundingOf(contract),
  });
  return { ...row, later: row.later + penaltyMinor, later_to: date };
}

export const claimOf = (row: WriteOff): Claim => ({
  principal: row.principal - row.paid_principal,
  interest: row.interest - row.paid_interest,
  overdue: row.overdue - row.paid_overdue,
  later: row.later - row.paid_later,
});

export interface Received {
  readonly row: WriteOff;
  readonly paid: Claim;
  /** More than the claim: it is not taken. */
  readonly left: bigint;
}

/** Spreads money over the claim on a date: principal first, as of any debt so long overdue. */
export function payClaim(before: WriteOff, contract: OfContract, money: bigint, date: string): Received {
  const row = claimTo(before, contract, date);
  const owed = claimOf(row);
  let left = money;
  const take = (amount: bigint): bigint => {
    const taken = left < amount ? left : amount;
    left -= taken;
    return taken;
  };
  const paid: Claim = {
    principal: take(owed.principal),
    interest: take(owed.interest),
    overdue: take(owed.overdue),
    later: take(owed.later),
  };
  const after: WriteOff = {
    ...row,
    paid_principal: row.paid_principal + paid.principal,
    paid_interest: row.paid_interest + paid.interest,
    paid_overdue: row.paid_overdue + paid.overdue,
    paid_later: row.paid_later + paid.later,
    receipts: row.receipts + 1,
  };
  return { row: totalOf(claimOf(after)) === 0n ? { ...after, state: 'recovered' } : after, paid, left };
}
