import { accounts } from '@sandglass/ledger';
import type { Effects, RowKey, State, Transfer } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import {
  currentAccount,
  IMPAIRMENT_RECOVERED,
  REALISATION_CLEARING,
  WRITTEN_OFF,
  WRITTEN_OFF_CONTRA,
} from '../chart.ts';
import { liveClaim } from '../collection/owed-now.ts';
import type { Lender } from '../lender.ts';
import { openRows } from '../loan/instalment.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { openBook } from '../repayment/open-book.ts';
import { quote } from '../repayment/quote.ts';
import { total } from '../repayment/sums.ts';
import { isTaken, rowsToPay, take } from '../repayment/take.ts';
import { claimOf, claimTo, payClaim, totalOf } from '../write-off/claim.ts';
import { receiptId, receipts } from '../write-off/receipt.ts';
import { writeOffs } from '../write-off/write-off.ts';

/** Rows that paying a loan or its written-off claim needs, known by the loan. */
export function keysToSettle(lender: Lender, state: State, loanId: string): RowKey[] {
  const loan = state.get(loans, loanId);
  if (loan === undefined) return [];
  const row = state.get(writeOffs, loanId);
  return [
    ...rowsToPay(lender, loanId, loan.customer),
    ...openRows(loanId, loan.open_drawings),
    ...(row === undefined ? [] : [receipts.key(receiptId(loanId, row.receipts + 1)) as RowKey]),
  ];
}

/** The claim of a loan that was written off. */
export const keysOfClaim = (loanId: string): RowKey[] => [writeOffs.key(loanId) as RowKey];

export const ACCOUNTS_TO_SETTLE: readonly RowKey[] = [
  IMPAIRMENT_RECOVERED,
  WRITTEN_OFF,
  WRITTEN_OFF_CONTRA,
].map((id) => accounts.key(id));

/** Who enforces calls everything, and charges nothing for its being early. */
function called(loan: Loan): Loan {
  const { prepaymentFee: _, ...terms } = loan.terms;
  return { ...loan, terms };
}

/** All that is owed on a date, due or not; minor units. */
export function claimOn(state: State, loan: Loan, date: string): bigint {
  const gone = liveClaim(state, loan);
  if (gone !== undefined) return totalOf(claimOf(claimTo(gone, loan, date)));
  return loan.state === 'active' ? total(quote(openBook(state, called(loan)), date).all) : 0n;
}

type Settled = Pick<Effects, 'rows' | 'transfers' | 'facts' | 'usage'>;

/** Pays the claim from the clearing account: the loan as by a repayment, a written-off claim as recovered. */
export function settle(
  lender: Lender,
  state: State,
  loan: Loan,
  { ours, date, now }: { readonly ours: bigint; readonly date: string; readonly now: number },
): Settled {
  if (ours === 0n) return {};
  return loan.state === 'active'
    ? repaid(lender, state, loan, ours, date, now)
    : recovered(lender, state, loan, ours, date);
}

function repaid(lender: Lender, state: State, loan: Loan, ours: bigint, date: string, now: number): Settled {
  const taken = take(lender, state, {
    loan: called(loan),
    amount: ours,
    businessDate: date,
    now,
    besides: ours,
    realised: true,
  });
  if (!isTaken(taken)) throw new Error(`proceeds of ${loan.id} could not be taken: ${taken.code}`);
  if (taken.amount !== ours) throw new Error(`proceeds of ${loan.id}: ${taken.amount} of ${ours} were taken`);
  const { rows = [], transfers = [], facts = [], usage = [] } = taken;
  return {
    rows: rows.map((write) =>
      write.table.name === loans.name ? loans.update({ ...taken.paid.loan, terms: loan.terms }) : write,
    ),
    transfers: [cleared(currentAccount(loan.customer), ours, 'realised-for-loan'), ...transfers],
    facts,
    usage,
  };
}

function recovered({ shard }: Lender, state: State, loan: Loan, ours: bigint, date: string): Settled {
  const before = liveClaim(state, loan);
  if (before === undefined) throw new Error(`loan ${loan.id} has no claim to pay`);
  const { row, paid } = payClaim(before, loan, ours, date);
  const noted = ours - paid.later;
  const memo = { kind: 'transfer' as const, debit: WRITTEN_OFF_CONTRA, credit: WRITTEN_OFF };
  const claim = amountText(totalOf(claimOf(row)));
  return {
    rows: [
      writeOffs.update(row),
      loans.update({ ...loan, received: loan.received + ours }),
      receipts.insert({
        id: receiptId(loan.id, row.receipts),
        loan: loan.id,
        customer: loan.customer,
        received_on: date,
        source: 'outside',
        ...paid,
      }),
    ],
    transfers: [
      cleared(IMPAIRMENT_RECOVERED, ours, 'written-off-recovered'),
      ...(noted > 0n ? [{ ...memo, amount: noted, code: 'written-off-claim-paid' }] : []),
    ],
    facts: [
      {
        kind: `${shard}.written-off-recovered`,
        subject: loan.customer,
        header: { product: loan.product },
        opening: { loan: loan.id, amount: amountText(ours), claim },
      },
    ],
  };
}

export const cleared = (credit: string, amount: bigint, code: string): Transfer => ({
  kind: 'transfer',
  debit: REALISATION_CLEARING,
  credit,
  amount,
  code,
});
