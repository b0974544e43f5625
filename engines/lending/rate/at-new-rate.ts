import {
  CN,
  datedTimeline,
  formatDate,
  parseDate,
  planLoan,
  type Rational,
  type Row,
  roundDivide,
  yearFraction,
} from '@sandglass/loanmath';
import { interestShare } from '../books/accrued.ts';
import type { Drawing } from '../loan/drawing.ts';
import type { Instalment } from '../loan/instalment.ts';
import type { Loan } from '../loan/loan.ts';
import { interestOnlyFrom, isBroken, monthsEach, planForm, roundingOf } from '../loan/schedule.ts';
import { rateOf } from '../rate.ts';
import { isUnpaid, type OpenBook, type OpenPlan } from '../repayment/open-book.ts';
import { accrueOverdue } from '../repayment/overdue-interest.ts';

const MONTHS_IN_YEAR = 12n;

/**
 * A loan from the first day of a new rate on. The period that the day falls into keeps its principal, and its interest is
 * parted there (分段计息); what lies ahead of it is planned anew over the same due dates. Periods that are over keep their
 * interest, and what is overdue its penalty and compound interest of the days before. Inside its grace nothing is charged yet: if
 * it runs out, all of it is at the rate of the day after.
 */
export function atNewRate({ loan, plans }: OpenBook, rateBps: number, date: string): OpenBook {
  return {
    loan: { ...loan, rate_bps: rateBps },
    plans: plans.map((plan) => planAtNewRate(plan, loan, rateBps, date)),
  };
}

function planAtNewRate(plan: OpenPlan, loan: Loan, rateBps: number, date: string): OpenPlan {
  const { drawing } = plan;
  const instalments = plan.instalments.map((of) => accrueOverdue(of, loan, date));
  const ahead = instalments.filter((of) => isUnpaid(of) && of.to_on > date);
  const [first, ...later] = ahead;
  if (first === undefined) return { ...plan, instalments };
  const begun = first.from_on < date ? parted(first, drawing, loan, rateBps, date) : undefined;
  const anew = begun === undefined ? ahead : later;
  const rows = replanned(anew, loan, rateBps);
  const behind = instalments.filter((of) => !ahead.includes(of));
  return {
    drawing,
    instalments: [
      ...behind,
      ...(begun === undefined ? [] : [begun]),
      ...anew.map((instalment, at) => withRow(instalment, rows[at])),
    ],
  };
}

/** The running period with its interest in two parts; its principal stays as it was claimed for its due date. */
function parted(
  running: Instalment,
  drawing: Drawing,
  loan: Loan,
  rateBps: number,
  date: string,
): Instalment {
  const earned = interestShare(running, date);
  const years = yearsFrom(date, running, drawing, loan);
  const rate = rateOf(rateBps);
  const rest = roundDivide(
    running.opening * rate.numerator * years.numerator,
    rate.denominator * years.denominator,
    roundingOf(loan),
  );
  return { ...running, interest: earned + rest, earned, earned_on: date };
}

/** The part of a year from a day to the period's end; part of a whole month goes by its days. */
function yearsFrom(date: string, running: Instalment, drawing: Drawing, loan: Loan): Rational {
  const [from, day, to] = [running.from_on, date, running.to_on].map(parseDate) as [number, number, number];
  const months = monthsEach(loan);
  if (months === null || isBroken(running, drawing, loan)) return yearFraction(loan.terms.dayCount, day, to);
  return {
    numerator: BigInt(months) * BigInt(to - day),
    denominator: MONTHS_IN_YEAR * BigInt(to - from),
  };
}

function replanned(instalments: readonly Instalment[], loan: Loan, rateBps: number): readonly Row[] {
  const [first] = instalments;
  if (first === undefined) return [];
  const due = instalments.map(({ to_on }) => parseDate(to_on));
  return planLoan({
    principalMinor: instalments.reduce((sum, { principal }) => sum + principal, 0n),
    rate: rateOf(rateBps),
    form: planForm(loan.terms.form),
    timeline: datedTimeline(parseDate(first.from_on), due, loan.terms.dayCount, monthsEach(loan)),
    convention: { ...CN, rounding: roundingOf(loan) },
    interestOnlyPeriods: interestOnlyFrom(loan, first.n),
    ...(loan.terms.form === 'step' ? { principalsMinor: instalments.map(({ principal }) => principal) } : {}),
  });
}

function withRow(instalment: Instalment, row: Row | undefined): Instalment {
  if (row === undefined) return { ...instalment, principal: 0n, interest: 0n, state: 'dropped' };
  const { openingMinor: opening, principalMinor: principal, interestMinor: interest } = row;
  return { ...instalment, opening, principal, interest, earned: 0n, earned_on: formatDate(row.from) };
}
