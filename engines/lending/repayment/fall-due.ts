import { subjectKey } from '@sandglass/journal';
import {
  type Circumstances,
  type Decision,
  effects,
  type Fact,
  operation,
  refuse,
  type State,
} from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { borrowers } from '../borrower.ts';
import type { Lender } from '../lender.ts';
import { type Instalment, instalments, openRows } from '../loan/instalment.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { type OpenBook, openBook } from './open-book.ts';

/**
 * The loans that a business date changes: an instalment falls due, or was due and is not paid. $1 shard, $2 date.
 * Plan: the index of running periods, of which only those that are due are read from the table.
 */
export const LOANS_FALLING_DUE = `
  select distinct loan as id from lending.instalment
  where shard = $1 and state in ('planned', 'due', 'overdue') and state <> 'overdue' and from_on < $2::date
    and (due_on < $2::date or (due_on = $2::date and state = 'planned'))
  order by loan`;

/** Brings one loan's instalments to the business date: due on their day, overdue from the day after. */
export const fallDueOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.fall-due`,
    summary:
      'Marks what of a loan falls due or becomes overdue on the business date; run for each loan of the day.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      { loanId: Type.String({ minLength: 1, maxLength: 64 }) },
      { additionalProperties: false },
    ),
    load: ({ loanId }) => [loans.key(loanId)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return [];
      return [
        borrowers.key(loan.customer),
        subjectKey(loan.customer),
        ...openRows(loanId, loan.open_drawings),
      ];
    },
    decide: (state, { loanId }, at) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      return fallenDue(lender, state, openBook(state, loan), at);
    },
  });

/** Marks what of a book is due or overdue. */
export function fallenDue(
  lender: Lender,
  state: State,
  { loan, plans }: OpenBook,
  { businessDate }: Circumstances,
): Decision {
  const borrower = state.get(borrowers, loan.customer);
  if (borrower === undefined) return refuse('loan-unknown', { loan: loan.id });
  const changed = plans
    .flatMap(({ instalments: rows }) => rows)
    .map((before) => ({ before, after: onDate(before, businessDate) }))
    .filter(({ before, after }) => before.state !== after.state);
  const overdue = changed.filter(({ after }) => after.state === 'overdue');
  const newlyOverdue = overdue.length > 0 && loan.overdue_since === null;
  const since = loan.overdue_since ?? loan.next_due_on;
  return effects({
    reply: { loan: loan.id, changed: changed.length, overdue: overdue.length },
    rows: [
      ...changed.map(({ after }) => instalments.update(after)),
      ...(newlyOverdue
        ? [
            loans.update({ ...loan, overdue_since: since }),
            borrowers.update({ ...borrower, loans_overdue: borrower.loans_overdue + 1 }),
          ]
        : []),
    ],
    facts: changed.flatMap(({ before, after }) => steps(lender, before, after, loan)),
  });
}

/** An instalment as its state is on a business date: due on its day, overdue from the day after. */
export function onDate(instalment: Instalment, date: string): Instalment {
  const { state, due_on } = instalment;
  if ((state === 'planned' || state === 'due') && due_on < date) return { ...instalment, state: 'overdue' };
  return state === 'planned' && due_on === date ? { ...instalment, state: 'due' } : instalment;
}

/** After days without a run an instalment passes due and overdue at once; both are facts. */
function steps({ shard }: Lender, before: Instalment, after: Instalment, loan: Loan): Fact[] {
  const kinds = [
    ...(before.state === 'planned' ? [`${shard}.fell-due`] : []),
    ...(after.state === 'overdue' ? [`${shard}.overdue`] : []),
  ];
  const amount = after.principal - after.principal_paid + after.interest - after.interest_paid;
  return kinds.map((kind) => ({
    kind,
    subject: loan.customer,
    header: { product: loan.product },
    opening: {
      loan: loan.id,
      drawing: after.drawing,
      n: after.n,
      dueOn: after.due_on,
      amount: amountText(amount),
    },
  }));
}
