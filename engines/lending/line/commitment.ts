import type { Loan } from '../loan/loan.ts';

export interface Taken {
  readonly drawn: bigint;
  readonly reserved: bigint;
}

/**
 * What a loan takes up of its party's line on a date: its principal, and what its limit still promises. Principal repaid
 * is promised again by a revolving limit only; a limit that is frozen for good, ended or settled promises nothing.
 */
export function takenBy(loan: Loan, on: string): Taken {
  const promises = loan.state === 'active' && loan.frozen_on === null && on <= loan.available_until;
  const left = loan.limit_amount - (loan.revolving ? loan.principal : loan.drawn_total);
  return { drawn: loan.principal, reserved: promises && left > 0n ? left : 0n };
}
