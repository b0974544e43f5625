import { minorOf } from '../amount.ts';
import type { Loan } from '../loan/loan.ts';
import { newLoan } from '../loan/new-loan.ts';
import type { Renewal } from './renewal.ts';

/** The loan that a signed renewal becomes on its day, for what is renewed: its limit promises no more than that. */
export function newLoanOf(
  { next_loan, application, contract }: Renewal,
  from: Loan,
  amount: bigint,
  date: string,
): Loan {
  return newLoan({
    id: next_loan,
    customer: from.customer,
    region: from.region,
    application,
    product: contract.product,
    version: contract.version,
    currency: contract.currency,
    limit_amount: amount,
    draw_minimum: minorOf(contract.drawMinimum),
    rate_bps: contract.rateBps,
    term_months: contract.termMonths,
    revolving: contract.revolving,
    terms: contract.terms,
    signed_on: date,
    limitMonths: contract.limitMonths,
    pricing: contract.pricing,
  });
}

/**
 * The old loan once a drawing of it was renewed: what a revolving limit would promise again is promised by the new contract
 * instead. With nothing owed and nothing promised it is settled.
 */
export function withoutRenewed(loan: Loan, amount: bigint, date: string): Loan {
  if (!loan.revolving) return loan;
  const limit = loan.limit_amount > amount ? loan.limit_amount - amount : 0n;
  const over = limit === 0n && loan.open_drawings.length === 0 && loan.state === 'active';
  return { ...loan, limit_amount: limit, ...(over ? { state: 'settled', settled_on: date } : {}) };
}
