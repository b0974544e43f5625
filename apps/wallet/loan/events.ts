import { type Decimal, decimalOf, minorOf } from '@sandglass/kit';
import type { Loan } from '../bank/loans.ts';

/** Something that happened to a loan, on a business date. */
export interface LoanEvent {
  readonly id: string;
  readonly on: string;
  readonly what: 'signed' | 'drawn' | 'repaid' | 'settled';
  readonly amount?: Decimal;
  readonly principal?: Decimal;
  readonly interest?: Decimal;
  /** What repaying early cost; absent when it cost nothing. */
  readonly fees?: Decimal;
}

/** What happened, the newest first; within a day in the order in which it can happen. */
export function eventsOf(loan: Loan): readonly LoanEvent[] {
  const events: LoanEvent[] = [
    { id: loan.loan, on: loan.signedOn, what: 'signed', amount: loan.limit },
    ...loan.drawings.map(
      ({ drawing, drawnOn, amount }): LoanEvent => ({ id: drawing, on: drawnOn, what: 'drawn', amount }),
    ),
    ...loan.repayments.toReversed().map((paid): LoanEvent => {
      const interest = minorOf(paid.interest) + minorOf(paid.penalty) + minorOf(paid.compound);
      const fees = minorOf(paid.fees);
      return {
        id: `${paid.repayment} ${paid.drawing}`,
        on: paid.paidOn,
        what: 'repaid',
        amount: decimalOf(minorOf(paid.principal) + interest + fees),
        principal: paid.principal,
        interest: decimalOf(interest),
        ...(fees === 0n ? {} : { fees: paid.fees }),
      };
    }),
    ...(loan.settledOn === null
      ? []
      : [{ id: `${loan.loan} settled`, on: loan.settledOn, what: 'settled' } as const]),
  ];
  const sorted = events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return sorted.toReversed();
}
