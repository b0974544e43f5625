import type { Payment } from './payments.ts';
import type { CustomerBooks } from './read.ts';
import { addTotals, NOTHING_MOVED, type Statement, statementOf, type Totals } from './statement.ts';

/** A customer's year: each loan's account over it, and what they add up to. Minor units. */
export interface Annual {
  readonly year: number;
  /** The last day that it speaks of: the year's, or today in a year that runs. */
  readonly asOf: string;
  readonly loans: readonly { readonly loan: string; readonly of: Statement }[];
  readonly totals: Totals;
  readonly closing: bigint;
  /** Taken from the customer's account in the year, and no repayment accounts for it. */
  readonly unexplained: bigint;
  /** Received from the compensation fund. */
  readonly compensated: bigint;
}

/** The summary of a year by what the ledger booked in it. A loan that stood still and owes nothing is left out. */
export function annualOf(books: CustomerBooks, year: number, today: string): Annual {
  const [from, end] = [`${year}-01-01`, `${year}-12-31`];
  const asOf = today < end ? today : end;
  const inYear = ({ date }: Payment): boolean => from <= date && date <= asOf;
  const loans = books.loans
    .map(({ loan, movements }) => ({ loan: loan.id, of: statementOf(movements, from, asOf) }))
    .filter(({ of }) => of.movements.length > 0 || of.opening !== 0n);
  const compensated = books.account
    .filter(({ code, side, businessDate }) => {
      return (
        code === 'compensation-paid' && side === 'credit' && from <= businessDate && businessDate <= asOf
      );
    })
    .reduce((sum, { amount }) => sum + amount, 0n);
  return {
    year,
    asOf,
    loans,
    totals: loans.reduce((sum, { of }) => addTotals(sum, of.totals), NOTHING_MOVED),
    closing: loans.reduce((sum, { of }) => sum + of.closing, 0n),
    unexplained: books.unexplained
      .filter(inYear)
      .reduce((sum, of) => sum + of.interest + of.penalty + of.compound + of.fees + of.principal, 0n),
    compensated,
  };
}
