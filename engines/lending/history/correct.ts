import type { RowWrite, State } from '@sandglass/operations';
import { type Drawing, drawings } from '../loan/drawing.ts';
import { type Instalment, instalments } from '../loan/instalment.ts';
import type { Loan } from '../loan/loan.ts';
import { onDate } from '../repayment/fall-due.ts';
import { isUnpaid, type OpenBook, type OpenPlan } from '../repayment/open-book.ts';
import { mayDrawAgain } from '../repayment/pay-loan.ts';
import { NOTHING, plus, type Sums, total } from '../repayment/sums.ts';
import { agrees, same } from './agrees.ts';
import type { Debtor } from './debtor.ts';
import { bookedInstalments, type History } from './history.ts';
import { type Replayed, replayBoth } from './replay.ts';
import { type Anew, anewRows, standAnew } from './stands-anew.ts';

/** What another history makes of a loan: its rows now, and what was paid otherwise. */
export interface Correction {
  readonly book: OpenBook;
  readonly rows: readonly RowWrite[];
  /** More paid than was booked, or less, of each drawing where it differs. */
  readonly paid: ReadonlyMap<string, Sums>;
  /** All drawings together. */
  readonly sums: Sums;
  /** What stands otherwise: the loan, and the debtor's other ones that are classified with it. */
  readonly anew: readonly Anew[];
}

/**
 * Compares what is booked with what another history makes of the loan. Undefined when the history that is known does not
 * lead to the rows that are booked: then something else happened to the loan, and nobody may compute over it.
 */
export function correct(
  state: State,
  known: History,
  other: History,
  businessDate: string,
  debtor: Debtor,
): Correction | undefined {
  const booked = bookedInstalments(state, known);
  const [before, after] = replayBoth(known, other);
  if (!agrees(before, known, booked)) return undefined;
  const rows = after.instalments.map((row) => fallen(row, booked.get(row.id), businessDate));
  const plans = plansOf(after.drawings, rows);
  const paid = differences(before, after);
  const sums = [...paid.values()].reduce(plus, NOTHING);
  const anew = standAnew(state, known, [before.owing, after.owing], debtor);
  const loan = {
    ...corrected(known.loan, after.loan, plans, businessDate),
    received: known.loan.received + total(sums),
  };
  const known_ = new Map(known.drawings.map((drawing) => [drawing.id, drawing]));
  return {
    book: { loan, plans },
    rows: [
      ...after.drawings.filter((row) => !same(row, known_.get(row.id))).map((row) => drawings.update(row)),
      ...rows.filter((row) => !same(row, booked.get(row.id))).map((row) => instalments.update(row)),
      ...anewRows(anew),
    ],
    paid,
    sums,
    anew,
  };
}

/** How far an instalment has fallen due stays as it is booked; one that is unpaid again stands as on its day. */
function fallen(row: Instalment, booked: Instalment | undefined, businessDate: string): Instalment {
  if (!isUnpaid(row)) return row;
  return booked !== undefined && isUnpaid(booked)
    ? { ...row, state: booked.state }
    : onDate(row, businessDate);
}

function plansOf(of: readonly Drawing[], rows: readonly Instalment[]): readonly OpenPlan[] {
  return of.map((drawing) => ({ drawing, instalments: rows.filter((row) => row.drawing === drawing.id) }));
}

function corrected(booked: Loan, made: Loan, plans: readonly OpenPlan[], businessDate: string): Loan {
  const overdue = plans.flatMap(({ instalments: rows }) => rows.filter(({ state }) => state === 'overdue'));
  const since = overdue.map(({ due_on }) => due_on).sort()[0] ?? null;
  return {
    ...booked,
    principal: made.principal,
    open_drawings: made.open_drawings,
    next_due_on: made.next_due_on,
    overdue_since: since,
    ...standsAs(booked, made, businessDate),
  };
}

/** With nothing owed the limit of today counts: it may have ended or been frozen since the date of the payment. */
function standsAs(booked: Loan, made: Loan, businessDate: string): Pick<Loan, 'state' | 'settled_on'> {
  if (made.open_drawings.length > 0) return { state: 'active', settled_on: null };
  if (booked.state === 'settled') return { state: 'settled', settled_on: booked.settled_on };
  if (mayDrawAgain(booked, businessDate)) return { state: 'active', settled_on: null };
  return { state: 'settled', settled_on: made.settled_on ?? businessDate };
}

function differences(before: Replayed, after: Replayed): ReadonlyMap<string, Sums> {
  const ids = new Set([...before.paid.keys(), ...after.paid.keys()]);
  const found = new Map<string, Sums>();
  for (const id of ids) {
    const more = less(after.paid.get(id) ?? NOTHING, before.paid.get(id) ?? NOTHING);
    if (Object.values(more).some((amount) => amount !== 0n)) found.set(id, more);
  }
  return found;
}

const less = (a: Sums, b: Sums): Sums => ({
  penalty: a.penalty - b.penalty,
  compound: a.compound - b.compound,
  interest: a.interest - b.interest,
  principal: a.principal - b.principal,
  fees: a.fees - b.fees,
  early: a.early - b.early,
});
