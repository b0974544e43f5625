import { amountText } from '../amount.ts';
import { rateText } from '../rate.ts';
import type { Loan } from './loan.ts';
import { planDrawing } from './schedule.ts';
import { yieldOf } from './yield.ts';

/** What drawing `amount` (minor units) on a day would mean: the schedule that drawing books, and its cost. */
export function drawPreview(loan: Loan, amount: bigint, day: string) {
  const schedule = planDrawing(loan, loan.drawings + 1, amount, day);
  const cost = yieldOf(loan, amount, day, schedule);
  const interest = schedule.reduce((sum, row) => sum + row.interest, 0n);
  return {
    loan: loan.id,
    customer: loan.customer,
    amount: amountText(amount),
    currency: loan.currency,
    drawnOn: day,
    annualRatePercent: rateText(loan.rate_bps),
    annualRateKind: 'simple',
    simplePercent: cost.simplePercent,
    irrPercent: cost.irrPercent,
    totalInterest: amountText(interest),
    total: amountText(amount + interest),
    schedule: schedule.map((row) => ({
      n: row.n,
      dueOn: row.due_on,
      principal: amountText(row.principal),
      interest: amountText(row.interest),
      payment: amountText(row.principal + row.interest),
    })),
  };
}
