import { nextRepriceOn, type Pricing } from '../rate/pricing.ts';
import { monthsLater } from './due-date.ts';
import type { Loan } from './loan.ts';

/** What is signed. Amounts in minor units; rates in basis points a year. */
export interface Contract
  extends Pick<
    Loan,
    | 'id'
    | 'customer'
    | 'region'
    | 'application'
    | 'product'
    | 'version'
    | 'currency'
    | 'limit_amount'
    | 'draw_minimum'
    | 'rate_bps'
    | 'term_months'
    | 'revolving'
    | 'terms'
    | 'signed_on'
  > {
  /** How long the limit may be drawn. */
  readonly limitMonths: number;
  readonly pricing: Pricing;
}

/** A signed contract of which nothing is drawn. */
export function newLoan({ limitMonths, ...signed }: Contract): Loan {
  return {
    ...signed,
    drawn_total: 0n,
    principal: 0n,
    drawings: 0,
    repayments: 0,
    received: 0n,
    repricings: 0,
    open_drawings: [],
    available_until: monthsLater(signed.signed_on, limitMonths),
    next_due_on: null,
    overdue_since: null,
    next_reprice_on: nextRepriceOn(signed.pricing, signed.signed_on, signed.signed_on),
    state: 'active',
    settled_on: null,
    frozen_on: null,
    restructures: 0,
    restructured_on: null,
    observed_until: null,
    restructured_bad: false,
  };
}
