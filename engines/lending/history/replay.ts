import { lesser } from '../amount.ts';
import type { Drawing } from '../loan/drawing.ts';
import { drawOn } from '../loan/drawn.ts';
import { daysLater } from '../loan/due-date.ts';
import type { Instalment } from '../loan/instalment.ts';
import type { Loan } from '../loan/loan.ts';
import { planDrawing } from '../loan/schedule.ts';
import { atNewRate } from '../rate/at-new-rate.ts';
import { isUnpaid, type OpenBook, type OpenPlan } from '../repayment/open-book.ts';
import { payLoan } from '../repayment/pay-loan.ts';
import { quoteClaimed } from '../repayment/quote.ts';
import { NOTHING, plus, type Sums, total } from '../repayment/sums.ts';
import type { History } from './history.ts';
import type { Owing } from './standing-anew.ts';

type Event =
  | { readonly kind: 'reprice'; readonly on: string; readonly rateBps: number }
  | { readonly kind: 'draw'; readonly on: string; readonly amount: bigint }
  | {
      readonly kind: 'pay';
      readonly on: string;
      readonly amount: bigint;
      readonly preferred: number | null;
      readonly claimedOnly: boolean;
    };

/** A loan as its history makes it. */
export interface Replayed {
  readonly loan: Loan;
  /** Every drawing that ever was, with all its instalments. */
  readonly drawings: readonly Drawing[];
  readonly instalments: readonly Instalment[];
  /** What was paid of each drawing, all payments together. */
  readonly paid: ReadonlyMap<string, Sums>;
  /** What its nights find unpaid. */
  readonly owing: readonly Owing[];
}

/** How far a replay has come. */
interface Course {
  book: OpenBook;
  readonly drawings: Map<string, Drawing>;
  readonly instalments: Map<string, Instalment>;
  readonly paid: Map<string, Sums>;
  readonly owing: Owing[];
}

/**
 * Does everything that happened to a loan again, in the order of its dates, by two histories; what both begin with is done
 * once. Pure: the same history, the same loan.
 */
export function replayBoth(one: History, other: History): readonly [Replayed, Replayed] {
  const [events, others] = [eventsOf(one), eventsOf(other)];
  const course = begin(one);
  let n = 0;
  for (; n < events.length && n < others.length && isSame(events[n]!, others[n]!); n += 1) {
    step(course, events[n]!, one.loan);
  }
  const fork: Course = {
    book: course.book,
    drawings: new Map(course.drawings),
    instalments: new Map(course.instalments),
    paid: new Map(course.paid),
    owing: [...course.owing],
  };
  for (const event of events.slice(n)) step(course, event, one.loan);
  for (const event of others.slice(n)) step(fork, event, other.loan);
  return [ended(course, one.loan), ended(fork, other.loan)];
}

function begin(history: History): Course {
  const course: Course = {
    book: { loan: asSigned(history), plans: [] },
    drawings: new Map(),
    instalments: new Map(),
    paid: new Map(),
    owing: [],
  };
  return history.termsOn === null ? course : onNewTerms(course, history, history.termsOn);
}

/** All principal of the day planned anew, as the new terms did it. */
function onNewTerms(course: Course, { drawings: [first] }: History, date: string): Course {
  const { id, n, amount } = first!;
  const { loan } = course.book;
  const instalments = planDrawing(loan, n, amount, date);
  const drawing: Drawing = { ...first!, principal: amount, state: 'open', settled_on: null };
  const dueOn = instalments[0]!.due_on;
  course.drawings.set(id, drawing);
  for (const row of instalments) course.instalments.set(row.id, row);
  course.owing.push({ night: daysLater(date, 1), dueOn, principal: amount });
  course.book = {
    loan: {
      ...loan,
      principal: amount,
      drawings: n,
      open_drawings: [{ n, from: 1, to: instalments.length }],
      next_due_on: dueOn,
    },
    plans: [{ drawing, instalments }],
  };
  return course;
}

const ended = ({ book, drawings, instalments, paid, owing }: Course, { frozen_on }: Loan): Replayed => ({
  loan: { ...book.loan, frozen_on },
  drawings: [...drawings.values()],
  instalments: [...instalments.values()],
  paid,
  owing,
});

function step(course: Course, event: Event, now: Loan): void {
  const before: OpenBook = { ...course.book, loan: asOf(course.book.loan, now, event.on) };
  const book = happened(before, event, course.paid);
  for (const plan of book.plans) {
    course.drawings.set(plan.drawing.id, plan.drawing);
    for (const row of plan.instalments) course.instalments.set(row.id, row);
  }
  course.book = { loan: book.loan, plans: openOf(book.plans) };
  const { next_due_on: dueOn, principal } = book.loan;
  course.owing.push({ night: firstNight(event), dueOn, principal });
}

/** The night of a day takes what is claimed before it looks at the loan; whatever else comes, comes after it. */
const firstNight = (event: Event): string =>
  event.kind === 'pay' && event.claimedOnly ? event.on : daysLater(event.on, 1);

function happened(before: OpenBook, event: Event, paid: Map<string, Sums>): OpenBook {
  switch (event.kind) {
    case 'draw': {
      const { loan, drawing, instalments } = drawOn(before.loan, event.amount, event.on);
      return { loan, plans: [...before.plans, { drawing, instalments }] };
    }
    case 'reprice':
      return atNewRate(before, event.rateBps, event.on);
    case 'pay': {
      const amount = event.claimedOnly
        ? lesser(event.amount, total(quoteClaimed(before, event.on)))
        : event.amount;
      if (amount === 0n) return before;
      const after = payLoan(before, amount, event.on, event.preferred ?? undefined);
      for (const { drawing, sums } of after.plans) {
        paid.set(drawing.id, plus(paid.get(drawing.id) ?? NOTHING, sums));
      }
      return after;
    }
    default:
      return event satisfies never;
  }
}

function isSame(a: Event, b: Event): boolean {
  if (a.on !== b.on) return false;
  if (a.kind === 'reprice') return b.kind === 'reprice' && a.rateBps === b.rateBps;
  if (a.kind === 'draw') return b.kind === 'draw' && a.amount === b.amount;
  return (
    b.kind === 'pay' &&
    a.amount === b.amount &&
    a.preferred === b.preferred &&
    a.claimedOnly === b.claimedOnly
  );
}

/** On one day a new rate comes before a drawdown, and that before a payment. */
function eventsOf({ drawings, payments, repricings, termsOn }: History): readonly Event[] {
  const drawn = termsOn === null ? drawings : drawings.slice(1);
  const events: Event[] = [
    ...repricings.map(({ effective_on, rate_bps }) => ({
      kind: 'reprice' as const,
      on: effective_on,
      rateBps: rate_bps,
    })),
    ...drawn.map(({ drawn_on, amount }) => ({ kind: 'draw' as const, on: drawn_on, amount })),
    ...payments
      .filter(({ state }) => state === 'booked')
      .map(({ value_date, amount, preferred, claimed_only }) => ({
        kind: 'pay' as const,
        on: value_date,
        amount,
        preferred,
        claimedOnly: claimed_only,
      })),
  ];
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function asSigned({ loan, repricings }: History): Loan {
  return {
    ...loan,
    rate_bps: repricings[0]?.before_bps ?? loan.rate_bps,
    drawn_total: 0n,
    principal: 0n,
    drawings: 0,
    repayments: 0,
    open_drawings: [],
    next_due_on: null,
    overdue_since: null,
    state: 'active',
    settled_on: null,
    frozen_on: null,
  };
}

/** A limit that was frozen later was open then, and what a payment settled could be drawn again. */
const asOf = (loan: Loan, now: Loan, date: string): Loan => ({
  ...loan,
  frozen_on: now.frozen_on !== null && now.frozen_on <= date ? now.frozen_on : null,
  state: 'active',
  settled_on: null,
});

const openOf = (plans: readonly OpenPlan[]): readonly OpenPlan[] =>
  plans.flatMap(({ drawing, instalments }) => {
    const unpaid = instalments.filter(isUnpaid);
    return unpaid.length === 0 ? [] : [{ drawing, instalments: unpaid }];
  });
