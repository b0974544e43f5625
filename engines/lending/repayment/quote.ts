import { isClaimed, isUnpaid, type OpenBook, type OpenPlan } from './open-book.ts';
import { accrueOverdue } from './overdue-interest.ts';
import { owedOf } from './pay-claimed.ts';
import { owedEarly } from './pay-early.ts';
import { NOTHING, plus, type Sums } from './sums.ts';

/** What settles a loan on a date: everything claimed, and the rest of the principal with interest to that day. */
export interface Quote {
  readonly all: Sums;
  /** The part that is claimed already: due today, overdue, or its period over. */
  readonly claimed: Sums;
}

/** A settlement quote; paying its total on that business date settles the loan to the last fen. */
export function quote(book: OpenBook, date: string): Quote {
  const { loan, plans } = book;
  const claimed = quoteClaimed(book, date);
  const early = plans.map((plan) => earlyOf(plan, loan, date)).reduce(plus, NOTHING);
  return { all: plus(claimed, early), claimed };
}

/** What is claimed of a loan on a date. */
export const quoteClaimed = ({ loan, plans }: OpenBook, date: string): Sums =>
  plans
    .flatMap(({ instalments }) => instalments.filter((of) => isClaimed(of, date)))
    .map((instalment): Sums => ({ ...owedOf(accrueOverdue(instalment, loan, date)), early: 0n }))
    .reduce(plus, NOTHING);

function earlyOf({ drawing, instalments }: OpenPlan, loan: OpenBook['loan'], date: string): Sums {
  const running = instalments.filter((of) => isUnpaid(of) && !isClaimed(of, date));
  if (running.length === 0) return NOTHING;
  const { interest, principal, fees } = owedEarly({ drawing, instalments: running }, loan, date);
  return { ...NOTHING, interest, principal, fees, early: principal };
}
