import type { Drawing } from '../loan/drawing.ts';
import type { Instalment } from '../loan/instalment.ts';
import type { Loan, OpenDrawing } from '../loan/loan.ts';
import { isClaimed, isOverdue, isUnpaid, type OpenBook, type OpenPlan } from './open-book.ts';
import { payClaimed } from './pay-claimed.ts';
import { payEarly } from './pay-early.ts';
import { NOTHING, plus, type Sums, total } from './sums.ts';

/** A drawing after a repayment, and what was paid of it. */
export interface PaidPlan extends OpenPlan {
  readonly sums: Sums;
}

export interface PaidLoan {
  readonly loan: Loan;
  readonly plans: readonly PaidPlan[];
  readonly sums: Sums;
  /** What was more than all that is owed. */
  readonly left: bigint;
}

interface Work {
  readonly drawing: Drawing;
  readonly beyond?: number;
  instalments: Instalment[];
  sums: Sums;
}

/**
 * Spreads money over a loan: first what is claimed, the oldest due date first and then by drawing; only when nothing
 * is in arrears any more, early repayment — of the drawing that was named, then of the others in their order.
 */
export function payLoan(book: OpenBook, money: bigint, date: string, preferred?: number): PaidLoan {
  const { loan } = book;
  const work = book.plans.map((plan) => ({ ...plan, instalments: [...plan.instalments], sums: NOTHING }));
  const afterClaims = payClaims(work, loan, money, date);
  const left = payEarlier(work, loan, afterClaims, date, preferred);
  const plans = work.map((plan) => ({ ...plan, drawing: paidDrawing(plan, date) }));
  const sums = plans.reduce((all, plan) => plus(all, plan.sums), NOTHING);
  return { loan: paidLoan(loan, plans, sums, date), plans, sums, left };
}

function payClaims(work: readonly Work[], loan: Loan, money: bigint, date: string): bigint {
  // The sort is stable and the drawings are in their order, so equal dates are paid by drawing.
  const claims = work
    .flatMap((plan) => plan.instalments.map((instalment, at) => ({ plan, at, instalment })))
    .filter(({ instalment }) => isClaimed(instalment, date))
    .sort((a, b) => byDate(a.instalment.due_on, b.instalment.due_on));
  let left = money;
  for (const { plan, at, instalment } of claims) {
    const paid = payClaimed(instalment, loan, left, date);
    plan.instalments[at] = paid.instalment;
    plan.sums = plus(plan.sums, paid.sums);
    left = paid.left;
  }
  return left;
}

function payEarlier(
  work: readonly Work[],
  loan: Loan,
  money: bigint,
  date: string,
  preferred?: number,
): bigint {
  const turn = ({ drawing }: Work): number => (drawing.n === preferred ? 0 : drawing.n);
  let left = money;
  for (const plan of [...work].sort((a, b) => turn(a) - turn(b))) {
    if (left === 0n) break;
    if (plan.beyond !== undefined)
      throw new Error(`drawing ${plan.drawing.id} is not all here to be repaid early`);
    const done = plan.instalments.filter((instalment) => !isUnpaid(instalment));
    const paid = payEarly(unpaidOf(plan), loan, left, date);
    plan.instalments = [...done, ...paid.instalments];
    plan.sums = plus(plan.sums, paid.sums);
    left = paid.left;
  }
  return left;
}

const unpaidOf = ({ drawing, instalments }: Work): OpenPlan => ({
  drawing,
  instalments: instalments.filter(isUnpaid),
});

const byDate = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function paidDrawing({ drawing, instalments, sums }: Work, date: string): Drawing {
  const principal = drawing.principal - sums.principal;
  if (principal < 0n) throw new Error(`drawing ${drawing.id} was repaid by more than it owed`);
  if (instalments.some(isUnpaid)) return { ...drawing, principal };
  if (principal > 0n) throw new Error(`drawing ${drawing.id} has no instalment left and owes ${principal}`);
  return { ...drawing, principal, state: 'settled', settled_on: date };
}

function paidLoan(loan: Loan, plans: readonly PaidPlan[], sums: Sums, date: string): Loan {
  const open = plans.flatMap(({ drawing, instalments, beyond }) =>
    openDrawing(drawing.n, instalments.filter(isUnpaid), beyond),
  );
  const unpaid = plans.flatMap(({ instalments }) => instalments.filter(isUnpaid));
  const nextDueOn = unpaid.map(({ due_on }) => due_on).sort(byDate)[0] ?? null;
  const overdue = unpaid.some((instalment) => isOverdue(instalment, date));
  const settled = open.length === 0 && !mayDrawAgain(loan, date);
  return {
    ...loan,
    principal: loan.principal - sums.principal,
    repayments: loan.repayments + 1,
    received: loan.received + total(sums),
    open_drawings: open,
    next_due_on: nextDueOn,
    overdue_since: loan.overdue_since !== null && overdue ? nextDueOn : null,
    ...(settled ? { state: 'settled', settled_on: date } : {}),
  };
}

/** What is repaid can be drawn again: a loan that owes nothing is not settled by it. */
export const mayDrawAgain = ({ revolving, frozen_on, available_until }: Loan, date: string): boolean =>
  revolving && frozen_on === null && date <= available_until;

function openDrawing(n: number, unpaid: readonly Instalment[], beyond?: number): OpenDrawing[] {
  const first = unpaid[0];
  return first === undefined ? [] : [{ n, from: first.n, to: beyond ?? unpaid.at(-1)!.n }];
}
