import { accounts } from '@sandglass/ledger';
import type { RowKey, RowWrite, State, Transfer, Usage } from '@sandglass/operations';
import { borrowers } from '../borrower.ts';
import { LOSS_ALLOWANCE, principalAccount } from '../chart.ts';
import type { Lender } from '../lender.ts';
import { drawings } from '../loan/drawing.ts';
import { instalments, openRows } from '../loan/instalment.ts';
import { type Leaving, type Loan, loans } from '../loan/loan.ts';
import { standings } from '../nightly/standing.ts';
import { isUnpaid, openBook } from '../repayment/open-book.ts';
import { positionOf, positions } from './position.ts';
import { INCOME_ACCOUNTS, leave } from './recognise.ts';

/** Rows that every leaving needs, known by the loan's id. */
export const keysToLeave = (loanId: string): RowKey[] => [
  loans.key(loanId) as RowKey,
  accounts.key(principalAccount(loanId)) as RowKey,
  positions.key(loanId) as RowKey,
  standings.key(loanId) as RowKey,
  accounts.key(LOSS_ALLOWANCE) as RowKey,
  ...INCOME_ACCOUNTS,
];

/** Rows that are known by the loan. */
export const restToLeave = (lender: Lender, loan: Loan): RowKey[] => [
  borrowers.key(loan.customer) as RowKey,
  ...lender.keysOf(loan.customer),
  ...openRows(loan.id, loan.open_drawings),
];

export interface Left {
  readonly rows: readonly RowWrite[];
  readonly transfers: readonly Transfer[];
  readonly usage: readonly Usage[];
  /** What the ledger carried of the loan, principal and receivables: it now stands on the other account. Minor units. */
  readonly carried: bigint;
  /** What of it was laid aside as allowance: the loan leaves at its net amount, and with nothing laid aside. */
  readonly allowance: bigint;
}

/**
 * Takes all that the ledger carries of a loan to another account, and closes its rows. What was paid stays as it was;
 * what was not keeps its amounts under a state that says how it left, so that vintages still count it.
 *
 * @param to account that is debited
 * @param code of the principal's entry; the receivables' end in `-interest` and `-penalty`
 */
export function leaveBooks(
  state: State,
  loan: Loan,
  { to, code, as, date }: { to: string; code: string; as: Leaving; date: string },
): Left {
  const { id, customer, region, principal } = loan;
  const borrower = state.get(borrowers, customer);
  if (borrower === undefined) throw new Error(`loan ${id} has no borrower`);
  const position = positionOf(state, id);
  const left = leave(position, to, code);
  const entry = {
    kind: 'transfer' as const,
    debit: to,
    credit: principalAccount(id),
    amount: principal,
    code,
  };
  const standing = state.get(standings, id);
  const allowance = standing?.allowance ?? 0n;
  const wasOverdue = loan.overdue_since !== null;
  return {
    rows: [
      loans.update({
        ...loan,
        principal: 0n,
        open_drawings: [],
        next_due_on: null,
        overdue_since: null,
        frozen_on: loan.frozen_on ?? date,
        state: as,
      }),
      positions.update(left.position),
      ...(standing === undefined ? [] : [standings.update({ ...standing, loss: 0n, allowance: 0n })]),
      ...openBook(state, loan).plans.flatMap(({ drawing, instalments: rows }) => [
        drawings.update({ ...drawing, principal: 0n, state: as }),
        ...rows.filter(isUnpaid).map((row) => instalments.update({ ...row, state: as })),
      ]),
      ...(wasOverdue ? [borrowers.update({ ...borrower, loans_overdue: borrower.loans_overdue - 1 })] : []),
    ],
    transfers: [...left.transfers, ...(principal === 0n ? [] : [entry]), ...released(allowance, to, code)],
    usage: principal === 0n ? [] : [{ measure: 'balance', amount: -principal, customer, region }],
    carried: principal + position.interest + position.overdue,
    allowance,
  };
}

/** Against the allowance itself, what was laid aside is used up where it stands. */
const released = (amount: bigint, to: string, code: string): Transfer[] =>
  amount === 0n || to === LOSS_ALLOWANCE
    ? []
    : [{ kind: 'transfer', debit: LOSS_ALLOWANCE, credit: to, amount, code: `${code}-allowance` }];
