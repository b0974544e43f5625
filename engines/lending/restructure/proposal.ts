import type { Fact, Objection, RowWrite, State } from '@sandglass/operations';
import type { Hardship } from '../hardship/hardship.ts';
import { drawingId, drawings } from '../loan/drawing.ts';
import type { Loan } from '../loan/loan.ts';
import { agreedTerms, isSingle, periodOf } from './agreed-terms.ts';
import type { NewTerms } from './plan-anew.ts';
import { type Restructure, restructureId, restructures } from './restructure.ts';

export const MONTHS_MAX = 120;
export const GRACE_MAX = 12;

/** The id of a loan's next new terms. */
export const nextTerms = (loan: Loan): string => restructureId(loan.id, loan.restructures + 1);

interface Proposal {
  readonly terms: NewTerms;
  readonly words: string;
  readonly officer: string;
  /** The request from whose agreed offer it is made; null: an officer's own. */
  readonly hardship: string | null;
  readonly date: string;
}

/** Why terms cannot be proposed for a loan. */
export function objectionToTerms(
  state: State,
  loan: Loan,
  { months, gracePeriods }: NewTerms,
  date: string,
): Objection | undefined {
  const no = (code: string, values: Objection['values']): Objection => ({ code, values });
  if (loan.state !== 'active' || loan.open_drawings.length === 0)
    return no('restructure-state', { state: loan.state });
  const before = state.get(restructures, nextTerms(loan));
  // An offer that was not taken in time is over; others may follow it.
  const isOver = before?.until != null && before.until < date;
  if (before?.state === 'proposed' || (before?.state === 'approved' && !isOver))
    return no('restructure-state', { state: before.state });
  const every = periodOf(loan);
  if (months > MONTHS_MAX || gracePeriods > GRACE_MAX)
    return no('restructure-terms', { every: String(every) });
  if (isSingle(loan) && gracePeriods > 0) return no('restructure-terms', { every: String(months) });
  if (!isSingle(loan) && (months % every !== 0 || gracePeriods * every >= months))
    return no('restructure-terms', { every: String(every) });
  return undefined;
}

/** Proposed terms, for another officer to approve. */
export function proposed(
  shard: string,
  state: State,
  loan: Loan,
  { terms, words, officer, hardship, date }: Proposal,
): { readonly id: string; readonly row: RowWrite; readonly fact: Fact } {
  const id = nextTerms(loan);
  const row: Restructure = {
    id,
    loan: loan.id,
    customer: loan.customer,
    product: loan.product,
    state: 'proposed',
    months: terms.months,
    grace_periods: terms.gracePeriods,
    words,
    proposed_by: officer,
    proposed_on: date,
    approved_by: null,
    until: null,
    ended_on: null,
    principal: loan.principal,
    paid: 0n,
    drawing: null,
    hardship,
  };
  return {
    id,
    row: state.get(restructures, id) === undefined ? restructures.insert(row) : restructures.update(row),
    fact: {
      kind: `${shard}.restructure-proposed`,
      subject: loan.customer,
      header: { product: loan.product },
      opening: { loan: loan.id, months: terms.months, gracePeriods: terms.gracePeriods, words },
    },
  };
}

/** What an agreed offer needs to become proposed terms. */
export const keysOfProposal = (loan: Loan) => [
  restructures.key(nextTerms(loan)),
  ...loan.open_drawings.map(({ n }) => drawings.key(drawingId(loan.id, n))),
];

/** Proposes what was agreed with a borrower in difficulties; undefined where the loan takes no new terms now. */
export function proposedFrom(shard: string, state: State, loan: Loan, { id, offer }: Hardship, date: string) {
  if (offer === null) return undefined;
  const open = loan.open_drawings.flatMap(({ n }) => state.get(drawings, drawingId(loan.id, n)) ?? []);
  const terms = agreedTerms(offer, loan, open, date);
  if (objectionToTerms(state, loan, terms, date) !== undefined) return undefined;
  return proposed(shard, state, loan, {
    terms,
    words: offer.words,
    officer: offer.officer,
    hardship: id,
    date,
  });
}
