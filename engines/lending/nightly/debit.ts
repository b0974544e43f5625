import { accounts, available } from '@sandglass/ledger';
import {
  type Circumstances,
  type Decision,
  effects,
  operation,
  refuse,
  type State,
} from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { currentAccount } from '../chart.ts';
import type { Lender } from '../lender.ts';
import { openRows } from '../loan/instalment.ts';
import { loans } from '../loan/loan.ts';
import { LoanOnly } from '../recovery/inputs.ts';
import { type OpenBook, openBook } from '../repayment/open-book.ts';
import { quoteClaimed } from '../repayment/quote.ts';
import { total } from '../repayment/sums.ts';
import { isTaken, rowsToPay, takeFrom } from '../repayment/take.ts';

/**
 * That money may be taken for a loan `l`; $1 shard, $2 date: its customer has any on the current account, and it is not the day
 * of a renewal that waits for the customer's own money. Then nothing is debited: the renewal itself takes what is claimed, and
 * principal that is renewed is not taken. Plan: the account's key, loan by loan.
 */
export const MAY_BE_DEBITED = `
  exists (select from ledger.account a where a.shard = $1 and a.id = '${currentAccount('')}' || l.customer
    and a.credits - a.debits > a.debits_pending)
  and not exists (select from lending.renewal r
    where r.shard = $1 and r.loan = l.id and r.state = 'signed' and r.short_on = $2::date)`;

/** Loans of which something is due or late and may be debited, the oldest first; $1 shard, $2 date. Plan: the index of due dates. */
export const LOANS_TO_DEBIT = `
  select l.id from lending.loan l
  where l.shard = $1 and l.state = 'active' and l.next_due_on <= $2::date and ${MAY_BE_DEBITED} order by l.next_due_on, l.id`;

/**
 * Direct debit: takes what is claimed of a loan from the customer's current account, as far as the money goes, oldest due
 * date first; never anything early. The customer agreed to it on signing.
 */
export const debitOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.debit`,
    summary:
      'Collects what of a loan is due or late from the customer’s account; run for each such loan each night.',
    business: 'closing',
    roles: ['system'],
    input: LoanOnly,
    load: ({ loanId }) => [loans.key(loanId)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return [];
      return [...rowsToPay(lender, loanId, loan.customer), ...openRows(loanId, loan.open_drawings)];
    },
    decide: (state, { loanId }, at) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      return debited(lender, state, openBook(state, loan), at);
    },
  });

/** Takes what is claimed of a book, as far as the money goes. */
export function debited(
  lender: Lender,
  state: State,
  book: OpenBook,
  { now, businessDate }: Circumstances,
): Decision {
  const { loan } = book;
  const account = state.get(accounts, currentAccount(loan.customer));
  const funds = (account && available(account)) ?? 0n;
  const claimed = total(quoteClaimed(book, businessDate));
  const amount = funds < claimed ? funds : claimed;
  const reply = { loan: loan.id, claimed: amountText(claimed), taken: amountText(amount) };
  if (amount === 0n) return effects({ reply });
  const taken = takeFrom(lender, state, book, { loan, amount, businessDate, now, claimedOnly: true });
  if (!isTaken(taken)) return refuse(taken.code, taken.values, { subject: loan.customer });
  const { rows, transfers, facts = [], usage } = taken;
  return effects({
    reply,
    ...(rows && { rows }),
    ...(transfers && { transfers }),
    ...(usage && { usage }),
    facts: [
      ...facts,
      {
        kind: `${lender.shard}.debited`,
        subject: loan.customer,
        header: { product: loan.product },
        opening: { loan: loan.id, amount: amountText(amount), whole: amount === claimed },
      },
    ],
  });
}
