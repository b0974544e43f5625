import {
  effects,
  operation,
  type Row,
  type RowWrite,
  refuse,
  type State,
  type Table,
} from '@sandglass/operations';
import { borrowers } from '../borrower.ts';
import type { Lender } from '../lender.ts';
import { instalments, openRows } from '../loan/instalment.ts';
import { loans } from '../loan/loan.ts';
import { LoanOnly } from '../recovery/inputs.ts';
import { fallenDue } from '../repayment/fall-due.ts';
import { nearBook, nearOf, type OpenBook } from '../repayment/open-book.ts';
import { rowsToPay } from '../repayment/take.ts';
import { debited, MAY_BE_DEBITED } from './debit.ts';

/**
 * Loans of which something falls due, or was due and is not paid, and may be debited, the oldest first; $1 shard, $2 date. Plan: the index of
 * running periods, of which only those that are due are read from the table, then each such loan by key.
 */
export const LOANS_TO_COLLECT = `
  select l.id from lending.loan l
  where l.shard = $1 and l.id in (select loan from lending.instalment
      where shard = $1 and state in ('planned', 'due', 'overdue') and state <> 'overdue' and from_on < $2::date
        and (due_on < $2::date or (due_on = $2::date and state = 'planned')))
    and ${MAY_BE_DEBITED} order by l.next_due_on, l.id`;

/**
 * What the business date makes of a loan and its collection, in one decision: `fallDue`, then `debit` on what that left. The
 * money of a customer who owes something older on another loan is left for that. A loan without arrears is read only as far
 * as a date can claim; where several months were missed nothing is done here, and `fallDue` and `debit` come after it.
 */
export const collectDueOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.collect-due`,
    summary:
      'Marks what of a loan falls due and takes it from the customer’s account; run for each loan of the day that has money.',
    business: 'closing',
    roles: ['system'],
    input: LoanOnly,
    load: ({ loanId }) => [loans.key(loanId)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return [];
      return [...rowsToPay(lender, loanId, loan.customer), ...openRows(loanId, nearOf(loan))];
    },
    decide: (state, { loanId }, at) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const book = nearBook(state, loan, at.businessDate);
      if (book === undefined) return effects({ reply: { loan: loanId, changed: 0, overdue: 0 } });
      const marked = fallenDue(lender, state, book, at);
      if (marked.outcome !== 'done') return marked;
      const after = seeing(state, marked.rows ?? []);
      if (owesOlder(after, loanId)) return marked;
      const taken = debited(lender, after, againFrom(after, book), at);
      if (taken.outcome !== 'done') return taken;
      return effects({
        ...taken,
        reply: { ...marked.reply, ...taken.reply },
        rows: lastOfEach([...(marked.rows ?? []), ...(taken.rows ?? [])]),
        facts: [...(marked.facts ?? []), ...(taken.facts ?? [])],
      });
    },
  });

/** The same book with its rows as they are now. */
const againFrom = (state: State, { loan, plans }: OpenBook): OpenBook => ({
  loan: state.get(loans, loan.id) ?? loan,
  plans: plans.map((plan) => ({
    ...plan,
    instalments: plan.instalments.map((row) => state.get(instalments, row.id) ?? row),
  })),
});

/** Another loan of the same borrower is overdue. */
function owesOlder(state: State, loanId: string): boolean {
  const loan = state.get(loans, loanId);
  const borrower = loan && state.get(borrowers, loan.customer);
  return borrower !== undefined && borrower.loans_overdue > (loan?.overdue_since === null ? 0 : 1);
}

/** The state with these rows written. */
const seeing = (state: State, rows: readonly RowWrite[]): State => ({
  get: <R extends Row>(table: Table<R>, id: string) => {
    const written = rows.find((of) => of.table.name === table.name && of.table.keyOf(of.row) === id);
    return written === undefined ? state.get(table, id) : (written.row as R);
  },
  all: (table) => state.all(table),
});

/** Without updates of rows that are updated again. */
function lastOfEach(rows: readonly RowWrite[]): RowWrite[] {
  const nameOf = ({ table, row }: RowWrite): string => `${table.name} ${table.keyOf(row)}`;
  const last = new Map<string, RowWrite>();
  for (const write of rows) if (write.kind === 'update') last.set(nameOf(write), write);
  return rows.filter((write) => write.kind !== 'update' || last.get(nameOf(write)) === write);
}
