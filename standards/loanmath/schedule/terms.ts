import type { DayNumber } from '../calendar/civil-date.ts';
import type { Rate } from '../exact/rate.ts';
import type { Rounding } from '../exact/rounding.ts';
import type { Timeline } from './period.ts';

/** 等额本息 · 等额本金 · 先息后本 · 到期一次还本付息. 随借随还 has no plan ahead: see `revolve`. */
export type Form = 'equal-instalment' | 'equal-principal' | 'interest-first' | 'bullet';

export const FORMS: readonly Form[] = ['equal-instalment', 'equal-principal', 'interest-first', 'bullet'];

/** What a prepayment shortens: the instalment (term kept) or the term (instalment kept). */
export type PrepayMode = 'reduce-instalment' | 'reduce-term';

/** A change inside the loan's life, on a day (or position) of its timeline. */
export type LoanEvent =
  | { readonly kind: 'rate'; readonly day: DayNumber; readonly rate: Rate }
  | { readonly kind: 'draw'; readonly day: DayNumber; readonly amountMinor: bigint }
  | {
      readonly kind: 'prepay';
      readonly day: DayNumber;
      readonly amountMinor: bigint;
      readonly mode: PrepayMode;
    };

/**
 * How a house does it, where the standards leave it open.
 * `cn`: the plain Chinese practice; a period's interest is rounded once, half-up.
 * `fineract`: Apache Fineract's progressive loan (@4198b0b): interest is rounded half-even up to every draw inside
 * a period, a new rate counts from the day before it is given, and the level instalment moves by the last row's
 * difference ÷ periods where that brings the last row closer.
 */
export interface Convention {
  readonly rounding: Rounding;
  readonly roundAtEveryChange: boolean;
  readonly rateLeadDays: number;
  readonly levelled: boolean;
}

export const CN: Convention = {
  rounding: 'half-up',
  roundAtEveryChange: false,
  rateLeadDays: 0,
  levelled: false,
};
export const FINERACT: Convention = {
  rounding: 'half-even',
  roundAtEveryChange: true,
  rateLeadDays: 1,
  levelled: true,
};

export interface LoanTerms {
  readonly principalMinor: bigint;
  readonly rate: Rate;
  readonly form: Form;
  readonly timeline: Timeline;
  readonly convention: Convention;
  /** First periods in which only interest is paid; 0 when absent. */
  readonly interestOnlyPeriods?: number;
  /** Keeps a given instalment instead of computing one; the loan then ends when it is repaid. */
  readonly keepInstalmentMinor?: bigint;
  /** The principal of each period where it is given and not computed (equal-principal only); the last one clears. */
  readonly principalsMinor?: readonly bigint[];
  readonly events?: readonly LoanEvent[];
}

/** opening + drawn − principal − prepaid = closing; payment = interest + principal. All amounts in minor units. */
export interface Row {
  readonly n: number;
  readonly from: DayNumber;
  readonly due: DayNumber;
  readonly openingMinor: bigint;
  readonly drawnMinor: bigint;
  readonly prepaidMinor: bigint;
  readonly interestMinor: bigint;
  readonly principalMinor: bigint;
  readonly paymentMinor: bigint;
  readonly closingMinor: bigint;
}
