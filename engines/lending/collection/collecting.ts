import { subjectKey } from '@sandglass/journal';
import type { Fact, Locale, RowKey, State } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { borrowers } from '../borrower.ts';
import type { Lender } from '../lender.ts';
import { openRows } from '../loan/instalment.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { writeOffs } from '../write-off/write-off.ts';
import { daysPastDue } from './advance-case.ts';
import { type CollectionCase, cases } from './case.ts';
import { contactId, contacts } from './contact.ts';
import { contactedPeople } from './contacted-person.ts';
import { claimedNow, dueNext } from './owed-now.ts';
import type { CollectionPolicy } from './policy.ts';
import { promiseId, promises } from './promise.ts';
import type { ScriptFields } from './scripts.ts';

/** A lender that collects: by its policy, and from whom beside the borrower. */
export interface Collecting {
  readonly lender: Lender;
  readonly policy: CollectionPolicy;
  /** Persons who answer for a loan; the rows that say so are named by `keysOf`. */
  readonly guarantors: {
    readonly keysOf: (loan: Loan) => readonly RowKey[];
    readonly of: (state: State, loan: Loan) => readonly string[];
  };
}

export const nobodyElse: Collecting['guarantors'] = { keysOf: () => [], of: () => [] };

export const caseKeys = ({ loanId }: { readonly loanId: string }): RowKey[] => [
  loans.key(loanId) as RowKey,
  cases.key(loanId) as RowKey,
  writeOffs.key(loanId) as RowKey,
];

/** All that an operation on a case may read or write of its loan. */
export function restOfCase({ guarantors }: Collecting, state: State, loanId: string): RowKey[] {
  const loan = state.get(loans, loanId);
  if (loan === undefined) return [];
  const row = state.get(cases, loanId);
  return [
    subjectKey(loan.customer) as RowKey,
    borrowers.key(loan.customer) as RowKey,
    contactedPeople.key(loan.customer) as RowKey,
    ...openRows(loanId, loan.open_drawings),
    ...guarantors.keysOf(loan),
    contacts.key(contactId(loanId, (row?.contacts ?? 0) + 1)) as RowKey,
    promises.key(promiseId(loanId, (row?.promises ?? 0) + 1)) as RowKey,
    ...(row?.promise == null ? [] : [promises.key(row.promise) as RowKey]),
  ];
}

/** A fact of a case: public by stage and product, private by loan. */
export const factOf = (
  { lender: { shard } }: Collecting,
  event: string,
  row: CollectionCase,
  opening: Readonly<Record<string, string | number>> = {},
): Fact => ({
  kind: `${shard}.${event}`,
  subject: row.customer,
  header: { product: row.product, stage: row.stage },
  opening: { loan: row.id, ...opening },
});

/** The fields of a script for a loan, as of a date. */
export function scriptFields(
  { policy }: Collecting,
  state: State,
  loan: Loan,
  date: string,
  locale: Locale,
): ScriptFields {
  const claimed = claimedNow(state, loan, date);
  const dueOn = loan.next_due_on ?? state.get(cases, loan.id)?.due_on ?? date;
  return {
    lender: policy.lender[locale],
    amount: amountText(claimed > 0n ? claimed : dueNext(state, loan)),
    currency: loan.currency,
    dueOn,
    days: String(Math.max(0, daysPastDue(dueOn, date))),
    loan: loan.id.slice(-4),
  };
}
