import { read } from '@sandglass/http';
import { amountText, availableToDraw, type Loan, loans, rateText } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { LIST_MAX, Of, readers, seenBy } from './readers.ts';
import { ofList, useOfLoans, withheldIn } from './uses.ts';

/** The caller's loans. */
export const loanList = read({
  path: '/api/loans',
  summary: 'Signed loans with what is owed and what may still be drawn.',
  roles: readers,
  params: Type.Object({}),
  query: Of,
  reply: Type.Object({ loans: Type.Array(Type.Object({}, { additionalProperties: true })) }),
  read: async ({ pool, actor, query, businessDate }) => {
    const rest = `where shard = $1 and ($2::text is null or customer = $2)
      order by signed_on desc, id limit ${LIST_MAX}`;
    const rows = await readRows(pool, loans, rest, [SHARD, seenBy(actor) ?? query.customer ?? null]);
    return { loans: rows.map((row) => loanView(row, businessDate)) };
  },
  uses: useOfLoans(ofList('loans'), withheldIn('loans', 'loan')),
});

/** A loan as its owner sees it. */
export const loanView = (loan: Loan, businessDate: string) => ({
  loan: loan.id,
  customer: loan.customer,
  application: loan.application,
  product: loan.product,
  form: loan.terms.form,
  limit: amountText(loan.limit_amount),
  available:
    businessDate > loan.available_until || loan.state !== 'active'
      ? '0.00'
      : amountText(availableToDraw(loan)),
  principalOwed: amountText(loan.principal),
  drawnTotal: amountText(loan.drawn_total),
  drawMinimum: amountText(loan.draw_minimum),
  currency: loan.currency,
  annualRatePercent: rateText(loan.rate_bps),
  termMonths: loan.term_months,
  signedOn: loan.signed_on,
  availableUntil: loan.available_until,
  nextDueOn: loan.next_due_on,
  overdue: loan.next_due_on !== null && loan.next_due_on < businessDate,
  state: loan.state,
  settledOn: loan.settled_on,
  frozenOn: loan.frozen_on,
});
