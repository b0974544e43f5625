import { bigint, bool, date, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { ContractTerms } from '../product/terms.ts';
import type { Pricing } from '../rate/pricing.ts';

/** How a loan leaves the balance sheet while something is owed. */
export type Leaving = 'handed-over' | 'written-off' | 'sold';

/** Most drawings that a loan may have open at once: what one repayment may have to load. */
export const OPEN_DRAWINGS_MAX = 12;

/** The instalments of an open drawing that are not yet paid: `from` to `to`, both inclusive. */
export interface OpenDrawing {
  readonly n: number;
  readonly from: number;
  readonly to: number;
}

/** A signed contract with a limit. Amounts in minor units of `currency`; `rate_bps` is annual. */
export const loans = table(
  'lending.loan',
  {
    id: text(),
    customer: text(),
    region: text(),
    application: text(),
    product: text(),
    version: int(),
    currency: text(),
    limit_amount: bigint(),
    draw_minimum: bigint(),
    drawn_total: bigint(),
    principal: bigint(),
    rate_bps: int(),
    term_months: int(),
    revolving: bool(),
    terms: json<ContractTerms>(),
    drawings: int(),
    repayments: int(),
    /** All money that repayments ever took. */
    received: bigint(),
    repricings: int(),
    open_drawings: json<readonly OpenDrawing[]>(),
    signed_on: date(),
    available_until: date(),
    next_due_on: nullable(date()),
    overdue_since: nullable(date()),
    pricing: json<Pricing>(),
    next_reprice_on: nullable(date()),
    state: text<'active' | 'settled' | Leaving>(),
    settled_on: nullable(date()),
    frozen_on: nullable(date()),
    restructures: int(),
    /** The day of the last restructuring. */
    restructured_on: nullable(date()),
    /** Until then classification watches it (重组观察期). */
    observed_until: nullable(date()),
    /** It was non-performing when it was restructured. */
    restructured_bad: bool(),
  },
  { key: 'id' },
);
export type Loan = RowOf<typeof loans>;

/**
 * What may still be drawn, in minor units. Principal repaid restores a revolving limit; interest never does.
 * A limit lowered below what is owed leaves nothing to draw and calls nothing back; a frozen one likewise.
 */
export function availableToDraw(loan: Loan): bigint {
  if (loan.frozen_on !== null) return 0n;
  const left = loan.limit_amount - (loan.revolving ? loan.principal : loan.drawn_total);
  return left > 0n ? left : 0n;
}
