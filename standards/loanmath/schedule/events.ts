import { formatDate } from '../calendar/civil-date.ts';
import { formatAmount } from '../exact/amount.ts';
import { LoanTermsError } from '../refusal.ts';
import type { Book } from './book.ts';
import type { LoanEvent, Row } from './terms.ts';

/** From which period rows are to be run again, and from which instalments are planned anew. */
export interface Effect {
  readonly rerunFrom: number;
  readonly replanFrom: number;
}

/**
 * Takes an event into the book. Draws and rates re-plan from the period they fall in, a change on a due date from
 * the next; a prepayment leaves the running period's instalment and re-plans from the next.
 * @throws LoanTermsError for an event outside the loan's life, or a prepayment above the balance
 */
export function takeIn(book: Book, event: LoanEvent, rows: readonly Row[]): Effect {
  const { periods } = book.terms.timeline;
  const start = periods[0]?.from ?? 0;
  const end = rows.at(-1)?.due ?? start;
  const next = periods.findIndex((period) => event.day < period.due);
  if (event.day < start || event.day > end || (next === -1 && event.kind !== 'prepay')) {
    const place = book.terms.timeline.dated ? formatDate(event.day) : `after period ${event.day}`;
    throw new LoanTermsError(
      'events',
      `the ${event.kind} ${place} is outside the loan's life: put it before the last due date.`,
    );
  }
  if (event.kind === 'rate') {
    const effective = Math.max(
      start,
      event.day - (book.terms.timeline.dated ? book.terms.convention.rateLeadDays : 0),
    );
    book.rates.push({ from: effective, rate: event.rate });
    return { rerunFrom: periods.findIndex((period) => effective < period.due), replanFrom: next };
  }
  const index = Math.max(
    0,
    periods.findIndex((period) => event.day <= period.due),
  );
  const signed = event.kind === 'draw' ? event.amountMinor : -event.amountMinor;
  if (event.kind === 'prepay') checkPrepayment(event.amountMinor, rows[index], event.day);
  book.changes.set(index, [...(book.changes.get(index) ?? []), { day: event.day, amountMinor: signed }]);
  if (event.kind === 'draw') return { rerunFrom: index, replanFrom: next };
  book.endsWhenRepaid = true;
  return { rerunFrom: index, replanFrom: event.mode === 'reduce-term' ? periods.length : index + 1 };
}

function checkPrepayment(amountMinor: bigint, row: Row | undefined, day: number): void {
  const owedMinor =
    row === undefined ? 0n : row.due === day ? row.closingMinor : row.openingMinor + row.drawnMinor;
  if (amountMinor <= owedMinor - (row === undefined || row.due === day ? 0n : row.prepaidMinor)) return;
  throw new LoanTermsError(
    'events',
    `the prepayment of ${formatAmount(amountMinor)} is more than the ${formatAmount(owedMinor)} still owed: give at most that.`,
  );
}
