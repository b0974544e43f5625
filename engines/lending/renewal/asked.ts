import type { RowKey, State } from '@sandglass/operations';
import { borrowers } from '../borrower.ts';
import { lineOf, lines } from '../line/line.ts';
import { type Drawing, drawingId, drawings } from '../loan/drawing.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { standings } from '../nightly/standing.ts';
import { products } from '../product/product.ts';
import type { Renewing, Standing } from './may-renew.ts';
import { lineages, renewals } from './renewal.ts';

/** Which drawing is to be renewed. */
export interface Renewed {
  readonly loan: string;
  /** The drawing's number. */
  readonly drawing: number;
}

/** The rows by which the bank sees whether a drawing may be renewed; borrower and line of its customer besides. */
export const keysToAsk = ({ loan, drawing }: Renewed): RowKey[] => [
  loans.key(loan),
  drawings.key(drawingId(loan, drawing)),
  renewals.key(drawingId(loan, drawing)),
  lineages.key(loan),
  standings.key(loan),
];

/** The loan and the drawing of a customer's own that are to be renewed; undefined: there is none. */
export function ownDrawing(
  state: State,
  { loan: id, drawing: n }: Renewed,
  party: string,
): { readonly loan: Loan; readonly drawing: Drawing } | undefined {
  const loan = state.get(loans, id);
  const drawing = state.get(drawings, drawingId(id, n));
  return loan === undefined || drawing === undefined || loan.customer !== party
    ? undefined
    : { loan, drawing };
}

/** How borrower and loan stand, from loaded rows. */
export function standingFor(state: State, loan: Loan, date: string): Standing {
  const borrower = state.get(borrowers, loan.customer);
  if (borrower === undefined) throw new Error(`loan ${loan.id} has no borrower`);
  return {
    loan,
    borrower,
    line: lineOf(state, loan.customer),
    tier: state.get(standings, loan.id)?.tier,
    date,
  };
}

/** All that is asked of a renewal, from the rows of `keysToAsk`. */
export function askedOf(
  state: State,
  { loan, drawing }: { readonly loan: Loan; readonly drawing: Drawing },
  asked: { readonly amount: bigint; readonly termMonths: number },
  date: string,
): Renewing {
  return {
    ...standingFor(state, loan, date),
    ...asked,
    drawing,
    rule: state.get(products, loan.product)?.terms.renewal,
    lineage: state.get(lineages, loan.id),
    signed: state.get(renewals, drawing.id)?.state === 'signed',
  };
}

export const keysOfBorrower = (customer: string): RowKey[] => [borrowers.key(customer), lines.key(customer)];
