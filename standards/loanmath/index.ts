export { type CivilDate, type DayNumber, formatDate, parseDate } from './calendar/civil-date.ts';
export { DAY_COUNTS, type DayCount, yearFraction } from './calendar/day-count.ts';
export {
  addMonths,
  dueDates,
  FREQUENCIES,
  type Frequency,
  PERIODS_MAX,
  payDayDueDates,
} from './calendar/due-dates.ts';
export { type Answer, type AnswerRow, answerPlan } from './case/answer.ts';
export { regularTimeline } from './case/counted.ts';
export { answerCase } from './case/read-case.ts';
export { dayCountOf, formOf, roundingOf } from './case/words.ts';
export { AMOUNT_MINOR_MAX, formatAmount, parseAmount } from './exact/amount.ts';
export { formatRatePercent, parseRatePercent, type Rate } from './exact/rate.ts';
export type { Rational } from './exact/rational.ts';
export { ROUNDINGS, type Rounding, roundDivide } from './exact/rounding.ts';
export { LoanTermsError } from './refusal.ts';
export { type Accrual, accrued, accruedExact } from './running/accrue.ts';
export { type Overdue, type OverdueInterest, overdueInterest } from './running/overdue.ts';
export { type EarlyRepayment, payoff, type Repaid, repayEarly } from './running/repay-early.ts';
export { type Movement, type RevolvingRow, type RevolvingTerms, revolve } from './running/revolve.ts';
export {
  type Claim,
  ORDER,
  ORDER_OVER_90_DAYS,
  type Owed,
  type Split,
  splitPayment,
} from './running/split-payment.ts';
export { type Flow, type Flows, flowsOf } from './schedule/flows.ts';
export {
  countedTimeline,
  datedTimeline,
  type Period,
  type Timeline,
  timelineOfDates,
} from './schedule/period.ts';
export { planExactly, planLoan } from './schedule/plan.ts';
export { type Columns, planColumns } from './schedule/quick.ts';
export {
  CN,
  type Convention,
  FINERACT,
  FORMS,
  type Form,
  type LoanEvent,
  type LoanTerms,
  type PrepayMode,
  type Row,
} from './schedule/terms.ts';
export { annualisedRate, internalRate } from './schedule/yield.ts';
