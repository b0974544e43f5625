import { addWorkdays, daysBetween, parseDate } from '@sandglass/time';
import type { CollectionCase } from './case.ts';
import { type Ladder, messageDayOn, type Rung, rungOn } from './ladder.ts';

/** What collection must know of a loan. */
export interface Collected {
  readonly id: string;
  readonly customer: string;
  readonly product: string;
  readonly guarantors: readonly string[];
  /** Of the earliest instalment that is not paid; null: nothing is owed. */
  readonly dueOn: string | null;
}

export type CaseStep = 'opened' | 'climbed' | 'closed';

export interface Advanced {
  /** Undefined when there is nothing to collect and never was. */
  readonly row: CollectionCase | undefined;
  readonly steps: readonly CaseStep[];
  /** Day past due whose message goes now. */
  readonly message: number | null;
}

/** Days past due: negative before the due date. */
export const daysPastDue = (dueOn: string, date: string): number =>
  daysBetween(parseDate(dueOn), parseDate(date));

/** The last day on which a collector may leave a case of this rung, from a day on. */
export const actBy = ({ actWithin }: Rung, date: string): string | null =>
  actWithin === null ? null : addWorkdays(parseDate(date), actWithin);

/**
 * Brings a case to a business date. What was overdue and is paid closes it, although the next instalment may already
 * open it again; a promise that still stands keeps collectors away until its day.
 */
export function advanceCase(
  before: CollectionCase | undefined,
  loan: Collected,
  date: string,
  ladder: Ladder,
): Advanced {
  const days = loan.dueOn === null ? null : daysPastDue(loan.dueOn, date);
  const rung = days === null ? undefined : rungOn(ladder, days);
  const wasOpen = before?.state === 'open';
  const paid = wasOpen && (rung === undefined || before.due_on !== loan.dueOn) && isBehind(days);
  if (rung === undefined || days === null || loan.dueOn === null) {
    if (!wasOpen) return { row: before, steps: [], message: null };
    return { row: closedCase(before, date), steps: ['closed'], message: null };
  }
  const now = { loan, dueOn: loan.dueOn, rung, days, date, ladder };
  if (!wasOpen) return opened(before, now, []);
  if (paid) return opened(closedCase(before, date), now, ['closed']);
  return climbed(before, now);
}

/** Nothing is overdue any more, whatever falls due next. */
const isBehind = (days: number | null): boolean => days === null || days <= 0;

interface Now {
  readonly loan: Collected;
  readonly dueOn: string;
  readonly rung: Rung;
  readonly days: number;
  readonly date: string;
  readonly ladder: Ladder;
}

function opened(before: CollectionCase | undefined, now: Now, steps: readonly CaseStep[]): Advanced {
  const { loan, dueOn, rung, days, date, ladder } = now;
  const message = messageDayOn(ladder, days);
  const row: CollectionCase = {
    contacts: 0,
    promises: 0,
    promises_broken: 0,
    episode: 0,
    agency: null,
    ...before,
    id: loan.id,
    customer: loan.customer,
    product: loan.product,
    guarantors: loan.guarantors,
    state: 'open',
    stage: rung.stage,
    opened_on: date,
    stage_since: date,
    due_on: dueOn,
    messaged: message,
    collector: null,
    act_by: actBy(rung, date),
    promise: null,
    closed_on: null,
  };
  return { row: { ...row, episode: row.episode + 1 }, steps: [...steps, 'opened'], message };
}

function climbed(before: CollectionCase, { loan, dueOn, rung, days, date, ladder }: Now): Advanced {
  const day = messageDayOn(ladder, days);
  const message = day !== null && (before.messaged === null || day > before.messaged) ? day : null;
  const isHigher = rung.stage !== before.stage;
  const row: CollectionCase = {
    ...before,
    guarantors: loan.guarantors,
    due_on: dueOn,
    messaged: day,
    ...(isHigher
      ? {
          stage: rung.stage,
          stage_since: date,
          act_by: before.promise === null ? actBy(rung, date) : before.act_by,
        }
      : {}),
  };
  return { row, steps: isHigher ? ['climbed'] : [], message };
}

/** Nothing is left to collect. */
export const closedCase = (before: CollectionCase, date: string): CollectionCase => ({
  ...before,
  state: 'closed',
  collector: null,
  act_by: null,
  promise: null,
  closed_on: date,
});
