import { type CivilDate, formatDate, parseDate } from '../calendar/civil-date.ts';
import type { DayCount } from '../calendar/day-count.ts';
import { formatAmount } from '../exact/amount.ts';
import type { Rate } from '../exact/rate.ts';
import { type Rounding, roundDivide } from '../exact/rounding.ts';
import { LoanTermsError } from '../refusal.ts';
import { datedTimeline } from '../schedule/period.ts';
import { planLoan } from '../schedule/plan.ts';
import { CN, type Form, type PrepayMode, type Row } from '../schedule/terms.ts';
import { accrued } from './accrue.ts';

export interface EarlyRepayment {
  /** The rows not yet due on `date`, the running one first. */
  readonly rows: readonly Row[];
  readonly form: Form;
  readonly rate: Rate;
  readonly dayCount: DayCount;
  /** Whole months each period counts as (month rate), or null where days are counted. */
  readonly months: number | null;
  /** Whether the running row begins inside its period already, so that it is no whole month. */
  readonly broken?: boolean;
  /** Rows, from the first given, in which only interest is paid; absent: none. */
  readonly interestOnlyPeriods?: number;
  /** The principals keep their proportions, or with `reduce-term` their amounts, instead of being computed anew. */
  readonly keepsShape?: boolean;
  readonly rounding: Rounding;
  readonly date: CivilDate;
  /** Interest accrued since the running row began is taken from it first, the rest repays principal. */
  readonly amountMinor: bigint;
  readonly mode: PrepayMode;
}

export interface Repaid {
  readonly interestMinor: bigint;
  readonly principalMinor: bigint;
  /** The re-planned rows from `date` on, keeping the due dates and numbers; empty when all is repaid. */
  readonly rows: Row[];
}

/**
 * What settles the loan on a date: the balance and the interest accrued since its running row began.
 * A bullet's interest runs from its first row, so give all of its rows.
 */
export function payoff(early: Omit<EarlyRepayment, 'amountMinor' | 'mode'>): {
  interestMinor: bigint;
  principalMinor: bigint;
} {
  const running = runningRow(early.rows, early.date);
  const { rate, dayCount, rounding, date: to } = early;
  const span = { rate, dayCount, rounding, from: formatDate(running.from), to };
  return {
    interestMinor: accrued({ ...span, principalMinor: running.openingMinor }),
    principalMinor: running.openingMinor,
  };
}

/**
 * A partial or full early repayment of a running loan: accrued interest, then principal, then a new plan over the
 * due dates that are left, with a smaller instalment or a shorter term.
 * @throws LoanTermsError when the amount does not cover the accrued interest or exceeds what is owed
 */
export function repayEarly(early: EarlyRepayment): Repaid {
  const owed = payoff(early);
  if (
    early.amountMinor < owed.interestMinor ||
    early.amountMinor > owed.interestMinor + owed.principalMinor
  ) {
    const [low, high] = [owed.interestMinor, owed.interestMinor + owed.principalMinor];
    throw new LoanTermsError(
      'amount',
      `an early repayment of ${formatAmount(early.amountMinor)} does not fit: give ${formatAmount(low)} (interest so far) to ${formatAmount(high)} (everything).`,
    );
  }
  const principalMinor = early.amountMinor - owed.interestMinor;
  const balanceMinor = owed.principalMinor - principalMinor;
  if (balanceMinor === 0n) return { interestMinor: owed.interestMinor, principalMinor, rows: [] };
  return { interestMinor: owed.interestMinor, principalMinor, rows: replanned(early, balanceMinor) };
}

function replanned(early: EarlyRepayment, balanceMinor: bigint): Row[] {
  const running = runningRow(early.rows, early.date);
  const start = parseDate(early.date);
  const timeline = datedTimeline(
    start,
    early.rows.map((row) => row.due),
    early.dayCount,
    early.months,
  );
  const first = timeline.periods[0];
  // The rest of the running period is less than a whole month: it goes by days.
  const periods = timeline.periods.map((period) =>
    period === first && (early.broken === true || start !== running.from)
      ? { ...period, months: null }
      : period,
  );
  const interestOnlyPeriods = early.interestOnlyPeriods ?? 0;
  const principalsMinor = early.keepsShape === true ? shaped(early, balanceMinor) : undefined;
  const keepInstalmentMinor =
    early.mode === 'reduce-term' && principalsMinor === undefined
      ? keptInstalment(early.form, early.rows.slice(interestOnlyPeriods))
      : undefined;
  return planLoan({
    principalMinor: balanceMinor,
    rate: early.rate,
    form: early.form,
    timeline: { ...timeline, periods },
    convention: { ...CN, rounding: early.rounding },
    interestOnlyPeriods,
    ...(keepInstalmentMinor === undefined ? {} : { keepInstalmentMinor }),
    ...(principalsMinor === undefined ? {} : { principalsMinor }),
  }).map((row) => ({ ...row, n: row.n + running.n - 1 }));
}

/** What each row repays of a balance that is smaller than planned. */
function shaped({ rows, mode, rounding }: EarlyRepayment, balanceMinor: bigint): bigint[] {
  if (mode === 'reduce-term') return rows.map(({ principalMinor }) => principalMinor);
  const plannedMinor = rows.reduce((sum, { principalMinor }) => sum + principalMinor, 0n);
  return rows.map(({ principalMinor }) => roundDivide(principalMinor * balanceMinor, plannedMinor, rounding));
}

/** The running row's level payment or level principal; forms that repay at the end have no term to shorten. */
function keptInstalment(form: Form, rows: readonly Row[]): bigint | undefined {
  if (form === 'equal-instalment') return rows[0]?.paymentMinor;
  return form === 'equal-principal' ? rows[0]?.principalMinor : undefined;
}

function runningRow(rows: readonly Row[], date: CivilDate): Row {
  const day = parseDate(date);
  const [running] = rows;
  if (running && day >= running.from && day < running.due) return running;
  throw new LoanTermsError(
    'dates',
    `${date} is not inside the first row given: give the rows not yet due on that day.`,
  );
}
