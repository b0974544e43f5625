import { type Owed, splitPayment } from '@sandglass/loanmath';
import type { Instalment } from '../loan/instalment.ts';
import type { Loan } from '../loan/loan.ts';
import type { Component } from '../product/terms.ts';
import { accrueOverdue, daysOverdue } from './overdue-interest.ts';
import { NOTHING, type Sums } from './sums.ts';

/** An instalment after a payment, what the payment paid of it, and what of the money is left. */
export interface PaidInstalment {
  readonly instalment: Instalment;
  readonly sums: Sums;
  readonly left: bigint;
}

/** Pays an instalment whose period is over, in the product's order; long overdue, its principal comes first. */
export function payClaimed(before: Instalment, loan: Loan, money: bigint, date: string): PaidInstalment {
  if (money === 0n) return { instalment: before, sums: NOTHING, left: 0n };
  const due = accrueOverdue(before, loan, date);
  const { paid, left, surplusMinor } = splitPayment(money, owedOf(due), orderFor(due, loan, date));
  const cleared = Object.values(left).every((amount) => amount === 0n);
  return {
    instalment: {
      ...due,
      penalty_paid: due.penalty_paid + paid.penalty,
      compound_paid: due.compound_paid + paid.compound,
      interest_paid: due.interest_paid + paid.interest,
      principal_paid: due.principal_paid + paid.principal,
      ...(cleared ? { state: 'paid', paid_on: date } : {}),
    },
    sums: {
      penalty: paid.penalty,
      compound: paid.compound,
      interest: paid.interest,
      principal: paid.principal,
      fees: 0n,
      early: 0n,
    },
    left: surplusMinor,
  };
}

/** What is unpaid of an instalment that was brought up to date. */
export const owedOf = (of: Instalment): Owed => ({
  fees: 0n,
  penalty: of.penalty - of.penalty_paid,
  compound: of.compound - of.compound_paid,
  interest: of.interest - of.interest_paid,
  principal: of.principal - of.principal_paid,
});

function orderFor(instalment: Instalment, { terms }: Loan, date: string): readonly Component[] {
  const { repaymentOrder, principalFirstAfterDays } = terms;
  if (daysOverdue(instalment, date) <= principalFirstAfterDays) return repaymentOrder;
  return ['principal', ...repaymentOrder.filter((component) => component !== 'principal')];
}
