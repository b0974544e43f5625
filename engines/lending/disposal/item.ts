import { bigint, date, int, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { Tier } from '../classify/tier.ts';

/** listed → passed to the buyer, or fell out of the sale; with-agency → returned. Removed while the pool was a draft. */
export type ItemState = 'listed' | 'removed' | 'passed' | 'fell-out' | 'with-agency' | 'returned';

/** Why a listed loan can't pass. */
export type FellOut = 'handed-over' | 'restructured' | 'realising';

/**
 * A loan of a pool with what is said of it to bidders (尽职调查清单), as of the cut-off; its id is `pool.loan`. Bidders see
 * its number, never its loan or customer. Amounts in minor units.
 */
export const items = table(
  'lending.disposal_item',
  {
    id: text(),
    pool: text(),
    n: int(),
    loan: text(),
    customer: text(),
    region: text(),
    product: text(),
    state: text<ItemState>(),
    /** On the balance sheet, or a claim that was written off. */
    books: text<'on' | 'off'>(),
    principal: bigint(),
    /** Interest and penalty that stand on the balance sheet. */
    interest: bigint(),
    /** Interest and penalty off it: suspended, or of a written-off claim. */
    interest_off: bigint(),
    days: int(),
    tier: text<Tier>(),
    /** Low end of its security's valuation; null: unsecured. */
    collateral: nullable(bigint()),
    contacts: int(),
    promises_broken: int(),
    /** State of its preservation case. */
    court: nullable(text()),
    /** All money that the loan had taken at the cut-off. */
    received_before: bigint(),
    restructures: int(),
    /** Its claim stands between these of all claims of the pool, so that shares of a price sum to it. */
    claim_from: bigint(),
    claim_to: bigint(),
    /** Its part of the price. */
    share: nullable(bigint()),
    /** What came in since the cut-off. */
    passed: bigint(),
    result: bigint(),
    commission: bigint(),
    fell_out: nullable(text<FellOut>()),
    ended_on: nullable(date()),
  },
  { key: 'id' },
);
export type Item = RowOf<typeof items>;

export const itemId = (pool: string, loan: string): string => `${pool}.${loan}`;

/** Pool and loan of an item's id; a pool's has no dot. */
export function ofItem(id: string): { readonly poolId: string; readonly loanId: string } {
  const dot = id.indexOf('.');
  return { poolId: id.slice(0, dot), loanId: id.slice(dot + 1) };
}

/** In which pool a loan is now: in one at most. Its id is the loan's. */
export const holds = table('lending.disposal_hold', { id: text(), pool: nullable(text()) }, { key: 'id' });
