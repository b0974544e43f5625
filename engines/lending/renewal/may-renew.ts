import type { Objection } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import type { Borrower } from '../borrower.ts';
import type { Tier } from '../classify/tier.ts';
import type { Line } from '../line/line.ts';
import type { Drawing } from '../loan/drawing.ts';
import { daysLater, monthsBetween } from '../loan/due-date.ts';
import type { Loan } from '../loan/loan.ts';
import type { RenewalRule } from '../product/terms.ts';
import { type Lineage, monthsRenewed, timesRenewed } from './renewal.ts';

/** How a borrower and the loan stand: what may stop a renewal at any time before its day. */
export interface Standing {
  readonly loan: Loan;
  readonly borrower: Borrower;
  readonly line: Line;
  /** As of the last night; undefined: no night has looked at it. */
  readonly tier: Tier | undefined;
  readonly date: string;
}

/** What is asked for: to renew a drawing with so much for so long. */
export interface Renewing extends Standing {
  readonly drawing: Drawing;
  /** Of the product as it is offered today; undefined: it is not renewed. */
  readonly rule: RenewalRule | undefined;
  readonly lineage: Lineage | undefined;
  /** A renewal of this drawing is signed already. */
  readonly signed: boolean;
  /** Minor units. */
  readonly amount: bigint;
  readonly termMonths: number;
}

const no = (code: string, values: Objection['values'] = {}): Objection => ({ code, values });
type StandingCheck = (of: Standing) => Objection | undefined;
type Check = (of: Renewing) => Objection | undefined;

/** 欠贷欠息: by the due date itself, so that it holds before the day's run, too. */
const nothingIsOverdue: StandingCheck = ({ loan, borrower, date }) =>
  borrower.loans_overdue > 0 || (loan.next_due_on !== null && loan.next_due_on < date)
    ? no('renewal-in-arrears')
    : undefined;

const lineIsNotFrozen: StandingCheck = ({ line }) =>
  line.frozen_on === null ? undefined : no('line-frozen', { since: line.frozen_on });

const limitIsNotFrozen: StandingCheck = ({ loan }) =>
  loan.frozen_on === null ? undefined : no('limit-frozen');

/** 原贷款为正常类 (银监发〔2014〕36号, 金规〔2024〕13号). */
const loanIsNormal: StandingCheck = ({ tier }) =>
  tier === undefined || tier === 'normal' ? undefined : no('renewal-not-normal');

/** Who could not keep the old terms is not renewed while that is observed. */
const isNotObserved: StandingCheck = ({ loan, date }) =>
  loan.observed_until !== null && loan.observed_until >= date
    ? no('renewal-observed', { until: loan.observed_until })
    : undefined;

/** A line that was lowered below what is drawn bears no new drawing. */
const lineBears: StandingCheck = ({ line }) =>
  line.approved < line.drawn ? no('line-exceeded', { available: amountText(0n) }) : undefined;

const standingChecks: readonly StandingCheck[] = [
  nothingIsOverdue,
  lineIsNotFrozen,
  limitIsNotFrozen,
  loanIsNormal,
  isNotObserved,
  lineBears,
];

const isOpen: Check = ({ loan, drawing }) =>
  loan.state === 'active' && drawing.state === 'open' ? undefined : no('nothing-owed');

const isOffered: Check = ({ rule }) => (rule === undefined ? no('renewal-not-offered') : undefined);

const isNotSigned: Check = ({ signed }) => (signed ? no('renewal-signed-already') : undefined);

/** Asked for before the day, so that the bank can decide, and not so early that the decision is old on the day. */
const isInTime: Check = ({ rule, drawing, date }) => {
  const from = daysLater(drawing.matures_on, -(rule?.withinDays ?? 0));
  if (date < from) return no('renewal-too-early', { from });
  return date >= drawing.matures_on ? no('renewal-too-late', { matures: drawing.matures_on }) : undefined;
};

const isNotTooOften: Check = ({ rule, lineage }) =>
  timesRenewed(lineage) >= (rule?.timesMax ?? 0)
    ? no('renewal-too-often', { times: String(rule?.timesMax ?? 0) })
    : undefined;

/** By the terms, not by the dates: each maturity on a holiday moves all that comes after. */
const isNotTooLong: Check = ({ rule, lineage, drawing, termMonths }) => {
  const most = rule?.totalMonthsMax ?? 0;
  const since = lineage?.first_drawn_on ?? drawing.drawn_on;
  const before = monthsRenewed(lineage) + monthsBetween(drawing.drawn_on, drawing.matures_on);
  return before + termMonths > most ? no('renewal-too-long', { months: String(most), since }) : undefined;
};

const isNotMore: Check = ({ amount, drawing }) =>
  amount > drawing.principal
    ? no('renewal-above-owed', { principal: amountText(drawing.principal) })
    : undefined;

const checks: readonly Check[] = [
  isOpen,
  isOffered,
  isNotSigned,
  isInTime,
  ...standingChecks,
  isNotTooOften,
  isNotTooLong,
  isNotMore,
];

/** Why a drawing cannot be renewed: the first that a banker would name. */
export function objectionToRenew(renewing: Renewing): Objection | undefined {
  return firstOf(checks, renewing);
}

/** What stops a renewal that was signed: how the borrower stands has changed. */
export function objectionToStanding(standing: Standing): Objection | undefined {
  return firstOf(standingChecks, standing);
}

function firstOf<T>(all: readonly ((of: T) => Objection | undefined)[], of: T): Objection | undefined {
  for (const check of all) {
    const objection = check(of);
    if (objection !== undefined) return objection;
  }
  return undefined;
}
