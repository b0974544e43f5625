import type { Rounding } from '@sandglass/loanmath';

/** How a drawing is repaid: 等额本息, 等额本金, 先息后本, 随借随还, 到期一次还本付息, 阶梯还款. */
export type RepaymentForm =
  | 'equal-instalment'
  | 'equal-principal'
  | 'interest-first'
  | 'draw-and-repay'
  | 'bullet'
  | 'step';

/** A stage of a plan in steps: over so many periods this part of the principal is repaid, evenly. */
export interface Step {
  readonly periods: number;
  readonly percent: number;
}

/** What is charged for repaying before it is due, in basis points of that principal, in the first months of a drawing. */
export interface PrepaymentFee {
  readonly bps: number;
  readonly withinMonths: number;
}

/** What a repayment pays, in the order that the product names. The only fee is that of repaying early, so none is ever overdue. */
export type Component = 'fees' | 'penalty' | 'compound' | 'interest' | 'principal';

/** What a prepayment changes: the instalments become smaller, or fewer. */
export type PrepaymentRule = 'reduce-instalment' | 'reduce-term';

/** A due date that is no workday stays, or moves to the next one; never earlier, for its interest is not yet earned. */
export type HolidayRule = 'none' | 'following';

/** The part of a product that a contract keeps as it was on signing. */
export interface ContractTerms {
  readonly form: RepaymentForm;
  /** Months from one due date to the next, where the form has more than one; absent: 1. */
  readonly everyMonths?: 1 | 2 | 3 | 6 | 12;
  /** First periods in which only interest is paid; absent: none. */
  readonly interestOnlyPeriods?: number;
  /** Of the form `step`; the last stage also takes whatever periods are left. */
  readonly steps?: readonly Step[];
  /** 30/360 charges whole months by the month rate, act/360 and act/365 charge days. One contract, one count. */
  readonly dayCount: '30/360' | 'act/360' | 'act/365';
  /** Where a due date goes that is no workday. The interest period keeps the contract's date. */
  readonly holidays: HolidayRule;
  /** Added to the contract rate while overdue, in percent of it: 30–50 (银发〔2003〕251号). */
  readonly penaltyPercent: number;
  /** Days after the due date without penalty. They defer the penalty, not the days past due. */
  readonly graceDays: number;
  /** Whether unpaid interest bears compound interest at the penalty rate (复利); absent: it does. */
  readonly compound?: boolean;
  /** How parts of a fen are dropped; absent: half-up (四舍五入). */
  readonly rounding?: Rounding;
  readonly repaymentOrder: readonly Component[];
  /** An instalment overdue for longer is paid principal first. */
  readonly principalFirstAfterDays: number;
  readonly prepayment: PrepaymentRule;
  readonly prepaymentFee?: PrepaymentFee;
  /** When a floating contract takes the benchmark's new rate; absent or none: the rate is fixed. */
  readonly repricing?: 'none' | 'january' | 'anniversary';
  /** Whether what matures may be renewed without repaying it first (无还本续贷), and how often; absent: it may not. */
  readonly renewal?: RenewalRule;
}

/** When a renewal is asked for, and how much renewing there may be. */
export interface RenewalRule {
  /** Days before maturity from which it may be asked for. */
  readonly withinDays: number;
  /** Renewals one after another. */
  readonly timesMax: number;
  /** The terms of the first drawing and of its renewals together; days by which holidays move a maturity are not counted. */
  readonly totalMonthsMax: number;
}

/** What a grade is worth with a product: how much of its maximum, at how many basis points more. */
export interface GradeRule {
  readonly grade: string;
  readonly sharePercent: number;
  readonly spreadBps: number;
}

/** How the rate is chosen between the grade's spread and a highest one: by expected profit. */
export interface PriceRule {
  /** What the lent money costs. */
  readonly fundingBps: number;
  /** Loss given default, percent. */
  readonly lgdPercent: number;
  /** Servicing of one loan for a year; decimal string. */
  readonly servicing: string;
  /** Over the benchmark at most. */
  readonly highestSpreadBps: number;
}

/** How much the product lends. A grade without a rule is declined. */
export interface GrantingRule {
  readonly grades: readonly GradeRule[];
  /** The limit is at most this share of the yearly turnover that the applicant states. */
  readonly turnoverPercent: number;
  /** What the loan stands on; absent: on the turnover that the applicant states. */
  readonly base?: 'tax' | 'assets' | 'mortgage';
  /** Absent: the grade's spread is the price. */
  readonly price?: PriceRule;
}
