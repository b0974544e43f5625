import {
  addMonths,
  CN,
  type DayNumber,
  datedTimeline,
  dueDates,
  type Form,
  formatDate,
  parseDate,
  planLoan,
  type Rounding,
  type Row,
  roundDivide,
} from '@sandglass/loanmath';
import type { ContractTerms, RepaymentForm } from '../product/terms.ts';
import { rateOf } from '../rate.ts';
import { type Drawing, drawingId } from './drawing.ts';
import { dueOn } from './due-date.ts';
import { type Instalment, instalmentId } from './instalment.ts';
import type { Loan } from './loan.ts';

/** Half a fen counts as one (四舍五入): what a contract that says nothing else means. */
export const ROUNDING = CN.rounding;

/** How a contract drops parts of a fen, once for each period's interest and for whatever it charges. */
export const roundingOf = ({ terms }: Pick<Loan, 'terms'>): Rounding => terms.rounding ?? ROUNDING;

/** What matures in one row pays its interest with it; steps are principal that is given, with interest on what is left. */
const PLAN_FORMS: Readonly<Record<RepaymentForm, Form>> = {
  'equal-instalment': 'equal-instalment',
  'equal-principal': 'equal-principal',
  'interest-first': 'interest-first',
  'draw-and-repay': 'interest-first',
  bullet: 'interest-first',
  step: 'equal-principal',
};
export const planForm = (form: RepaymentForm): Form => PLAN_FORMS[form];

/** One row that matures: 随借随还 and 到期一次还本付息. */
const isSingle = ({ form }: ContractTerms): boolean => form === 'draw-and-repay' || form === 'bullet';

/** Months from one due date to the next; what matures in one row has its whole term. */
export const periodMonths = ({ terms, term_months }: Loan): number =>
  isSingle(terms) ? term_months : (terms.everyMonths ?? 1);

/** With 30/360 a period is so many months of the month rate; null: its days are counted. */
export const monthsEach = (loan: Loan): number | null =>
  loan.terms.dayCount === '30/360' ? periodMonths(loan) : null;

/** How many instalments a drawing of this loan has. */
export const instalmentCount = (loan: Loan): number => loan.term_months / periodMonths(loan);

/** Periods from the n-th on in which only interest is paid. */
export const interestOnlyFrom = ({ terms }: Loan, n: number): number =>
  Math.max(0, (terms.interestOnlyPeriods ?? 0) - (n - 1));

/** The contract's steps fit its term; new terms that are longer or shorter repay the principal evenly. */
function keepsSteps(loan: Loan): boolean {
  const { form, steps = [] } = loan.terms;
  return form === 'step' && steps.reduce((sum, { periods }) => sum + periods, 0) === instalmentCount(loan);
}

/** The principal that each period of a plan in steps repays; the last one clears what rounding left. */
function stepPrincipals(loan: Loan, count: number, amount: bigint): bigint[] {
  const { steps = [] } = loan.terms;
  const principals: bigint[] = [];
  for (const { periods, percent } of steps) {
    const each = roundDivide(amount * BigInt(percent), 100n * BigInt(periods), roundingOf(loan));
    for (let n = 0; n < periods && principals.length < count; n += 1) principals.push(each);
  }
  while (principals.length < count) principals.push(principals.at(-1) ?? 0n);
  return principals;
}

/** The schedule of a new drawing, made on the day it is drawn. */
export function planDrawing(loan: Loan, n: number, amount: bigint, drawnOn: string): Instalment[] {
  const start = parseDate(drawnOn);
  const due = dueDates(start, 'month', periodMonths(loan), instalmentCount(loan));
  const rows = planLoan({
    principalMinor: amount,
    rate: rateOf(loan.rate_bps),
    form: planForm(loan.terms.form),
    timeline: datedTimeline(start, due, loan.terms.dayCount, monthsEach(loan)),
    convention: { ...CN, rounding: roundingOf(loan) },
    interestOnlyPeriods: interestOnlyFrom(loan, 1),
    ...(keepsSteps(loan) ? { principalsMinor: stepPrincipals(loan, due.length, amount) } : {}),
  });
  const drawing = drawingId(loan.id, n);
  return rows.map((row) => planned(loan, drawing, row));
}

function planned({ id: loan, terms }: Loan, drawing: string, row: Row): Instalment {
  const to = formatDate(row.due);
  const due = dueOn(to, terms.holidays);
  return {
    id: instalmentId(drawing, row.n),
    loan,
    drawing,
    n: row.n,
    from_on: formatDate(row.from),
    to_on: to,
    due_on: due,
    opening: row.openingMinor,
    principal: row.principalMinor,
    interest: row.interestMinor,
    penalty: 0n,
    compound: 0n,
    principal_paid: 0n,
    interest_paid: 0n,
    penalty_paid: 0n,
    compound_paid: 0n,
    accrued_to: due,
    earned: 0n,
    earned_on: formatDate(row.from),
    state: 'planned',
    paid_on: null,
  };
}

/**
 * Whether a period is no whole one any more, because something was prepaid inside it: periods count from the drawdown's
 * own day, so that a contract of the 31st comes back to the 31st.
 */
export function isBroken({ n, from_on }: Instalment, { drawn_on }: Drawing, loan: Loan): boolean {
  return from_on !== formatDate(addMonths(parseDate(drawn_on), (n - 1) * periodMonths(loan)));
}

/** The instalment as loanmath's row from where its interest runs at one rate, with what it still plans. */
export function rowOf(instalment: Instalment): Row {
  const { n, earned_on, to_on, opening, principal, interest, earned } = instalment;
  const from: DayNumber = parseDate(earned_on);
  return {
    n,
    from,
    due: parseDate(to_on),
    openingMinor: opening,
    drawnMinor: 0n,
    prepaidMinor: 0n,
    interestMinor: interest - earned,
    principalMinor: principal,
    paymentMinor: principal + interest,
    closingMinor: opening - principal,
  };
}
