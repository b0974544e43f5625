import { formatDate, payoff, type Row, repayEarly, roundDivide } from '@sandglass/loanmath';
import type { Drawing } from '../loan/drawing.ts';
import { monthsLater } from '../loan/due-date.ts';
import type { Instalment } from '../loan/instalment.ts';
import type { Loan } from '../loan/loan.ts';
import { interestOnlyFrom, isBroken, monthsEach, planForm, roundingOf, rowOf } from '../loan/schedule.ts';
import { rateOf } from '../rate.ts';
import type { OpenPlan } from './open-book.ts';
import { NOTHING, type Sums } from './sums.ts';

export interface PaidEarly {
  /** The same instalments: re-planned, paid off, or dropped. */
  readonly instalments: readonly Instalment[];
  readonly sums: Sums;
  readonly left: bigint;
}

/** What settles a plan whose claimed instalments are paid: its principal, and interest to the day. */
export function owedEarly({ drawing, instalments: running }: OpenPlan, loan: Loan, date: string) {
  const first = running[0]!;
  const { interestMinor, principalMinor } = payoff(early(running, drawing, loan, date));
  const accrued = first.earned + interestMinor;
  const interest = accrued - first.interest_paid;
  return {
    accrued,
    sinceEarned: interestMinor,
    interest: interest > 0n ? interest : 0n,
    principal: principalMinor,
    fees: feeOn(principalMinor, feeOf(drawing, loan, date), loan),
  };
}

/**
 * Repays a plan before it is due: interest accrued to the day, then principal; the rest is planned anew, with smaller
 * or fewer instalments as the contract says.
 */
export function payEarly(plan: OpenPlan, loan: Loan, money: bigint, date: string): PaidEarly {
  const { drawing, instalments: running } = plan;
  if (running.length === 0 || money === 0n) return { instalments: running, sums: NOTHING, left: money };
  const owed = owedEarly(plan, loan, date);
  const interest = least(money, owed.interest);
  const { principal, fees } = withFee(money - interest, owed.principal, feeOf(drawing, loan, date), loan);
  const left = money - interest - principal - fees;
  const sums = { ...NOTHING, interest, principal, fees, early: principal };
  if (principal === 0n) {
    const [first, ...later] = running;
    return {
      instalments: [{ ...first!, interest_paid: first!.interest_paid + interest }, ...later],
      sums,
      left,
    };
  }
  const { rows } = repayEarly({
    ...early(running, drawing, loan, date),
    amountMinor: owed.sinceEarned + principal,
    mode: loan.terms.prepayment,
  });
  const instalments =
    rows.length === 0 ? paidOff(running, owed, date) : running.map((row) => replanned(row, rows));
  return { instalments, sums, left };
}

const early = (running: readonly Instalment[], drawing: Drawing, loan: Loan, date: string) => ({
  rows: running.map(rowOf),
  form: planForm(loan.terms.form),
  rate: rateOf(loan.rate_bps),
  dayCount: loan.terms.dayCount,
  months: monthsEach(loan),
  broken: isBroken(running[0]!, drawing, loan) || running[0]!.earned_on > running[0]!.from_on,
  rounding: roundingOf(loan),
  date,
  interestOnlyPeriods: interestOnlyFrom(loan, running[0]!.n),
  keepsShape: loan.terms.form === 'step',
});

/** What repaying principal early costs on a date, in basis points of it. */
function feeOf({ drawn_on }: Drawing, { terms: { prepaymentFee } }: Loan, date: string): number {
  if (prepaymentFee === undefined) return 0;
  return date < monthsLater(drawn_on, prepaymentFee.withinMonths) ? prepaymentFee.bps : 0;
}

const BPS_IN_ONE = 10_000n;
const feeOn = (principal: bigint, bps: number, loan: Loan): bigint =>
  roundDivide(principal * BigInt(bps), BPS_IN_ONE, roundingOf(loan));

/** As much principal as money pays together with its fee. */
function withFee(money: bigint, owed: bigint, bps: number, loan: Loan): { principal: bigint; fees: bigint } {
  let principal = least(owed, (money * BPS_IN_ONE) / (BPS_IN_ONE + BigInt(bps)) + 1n);
  while (principal > 0n && principal + feeOn(principal, bps, loan) > money) principal -= 1n;
  return { principal, fees: feeOn(principal, bps, loan) };
}

function paidOff(
  running: readonly Instalment[],
  owed: { accrued: bigint; principal: bigint },
  date: string,
): readonly Instalment[] {
  const [first, ...later] = running;
  const paid: Instalment = {
    ...first!,
    principal: owed.principal,
    principal_paid: owed.principal,
    interest: owed.accrued,
    interest_paid: owed.accrued,
    state: 'paid',
    paid_on: date,
  };
  return [paid, ...later.map(dropped)];
}

/** The running row begins anew on the day of the payment: what it had earned until then is paid. */
function replanned(instalment: Instalment, rows: readonly Row[]): Instalment {
  const row = rows.find(({ n }) => n === instalment.n);
  if (row === undefined) return dropped(instalment);
  return {
    ...instalment,
    from_on: formatDate(row.from),
    opening: row.openingMinor,
    principal: row.principalMinor,
    interest: row.interestMinor,
    interest_paid: 0n,
    earned: 0n,
    earned_on: formatDate(row.from),
  };
}

const dropped = (instalment: Instalment): Instalment => ({
  ...instalment,
  principal: 0n,
  interest: 0n,
  state: 'dropped',
});

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
