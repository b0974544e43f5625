import { addMonths, parseDate } from '@sandglass/time';
import { isNonPerforming, type Tier } from '../classify/tier.ts';
import { daysPastDue } from '../collection/advance-case.ts';
import { type Drawing, drawingId } from '../loan/drawing.ts';
import type { Instalment } from '../loan/instalment.ts';
import type { Loan } from '../loan/loan.ts';
import { planDrawing } from '../loan/schedule.ts';
import { isUnpaid, type OpenBook } from '../repayment/open-book.ts';
import { quote } from '../repayment/quote.ts';
import type { Sums } from '../repayment/sums.ts';

/** Later than so many days past due a loan is non-performing when it takes new terms. */
const BAD_AFTER_DAYS = 90;
const OBSERVED_MONTHS = 12;
const OBSERVED_PERIODS = 2;

export interface NewTerms {
  readonly months: number;
  readonly gracePeriods: number;
}

export interface PlannedAnew {
  readonly loan: Loan;
  readonly drawing: Drawing;
  readonly instalments: readonly Instalment[];
  /** The drawings and instalments that were in force, closed as they stood. */
  readonly closed: readonly { readonly drawing: Drawing; readonly instalments: readonly Instalment[] }[];
  /** What is owed beside principal up to the day, and is paid for the new terms. */
  readonly paid: Sums;
}

/**
 * Closes what is in force and plans all principal anew from a date: the old rows keep their amounts under the state
 * `restructured`, nothing is edited. Interest and penalty up to the day are paid first, so that none of it bears interest.
 *
 * @param tier in which the last night found the loan: one that is bad for whatever reason is observed as a bad one
 */
export function planAnew(
  { loan, plans }: OpenBook,
  terms: NewTerms,
  date: string,
  tier: Tier = 'normal',
): PlannedAnew {
  const { all } = quote({ loan, plans }, date);
  // Taking new terms is no early repayment: it costs no fee.
  const paid: Sums = { ...all, principal: 0n, fees: 0n, early: 0n };
  const n = loan.drawings + 1;
  const next: Loan = {
    ...loan,
    term_months: terms.months,
    terms: { ...loan.terms, interestOnlyPeriods: terms.gracePeriods },
    drawings: n,
  };
  const instalments = planDrawing(next, n, loan.principal, date);
  const [first] = instalments;
  const last = instalments.at(-1)!;
  const drawing: Drawing = {
    id: drawingId(loan.id, n),
    loan: loan.id,
    n,
    customer: loan.customer,
    amount: loan.principal,
    principal: loan.principal,
    drawn_on: date,
    matures_on: last.due_on,
    instalments: instalments.length,
    state: 'open',
    settled_on: null,
  };
  return {
    loan: {
      ...next,
      repayments: loan.repayments + 1,
      received: loan.received + paid.penalty + paid.compound + paid.interest,
      open_drawings: [{ n, from: 1, to: instalments.length }],
      next_due_on: first!.due_on,
      overdue_since: null,
      frozen_on: loan.frozen_on ?? date,
      restructures: loan.restructures + 1,
      restructured_on: date,
      observed_until: observedUntil(instalments),
      restructured_bad: isNonPerforming(tier) || isBad(loan, date),
    },
    drawing,
    instalments,
    closed: plans.map((plan) => ({
      drawing: { ...plan.drawing, principal: 0n, state: 'restructured' },
      instalments: plan.instalments
        .filter(isUnpaid)
        .map((row) => ({ ...row, state: 'restructured' as const })),
    })),
    paid,
  };
}

/** At least two periods, and a year from the first due date of the new terms (《金融资产风险分类办法》). */
function observedUntil(instalments: readonly Instalment[]): string {
  const year = addMonths(parseDate(instalments[0]!.due_on), OBSERVED_MONTHS);
  const periods = instalments[Math.min(OBSERVED_PERIODS, instalments.length) - 1]!.due_on;
  return [periods, year].sort()[1]!;
}

const isBad = ({ next_due_on, restructured_bad, observed_until }: Loan, date: string): boolean =>
  (next_due_on !== null && daysPastDue(next_due_on, date) > BAD_AFTER_DAYS) ||
  (restructured_bad && observed_until !== null && observed_until >= date);
