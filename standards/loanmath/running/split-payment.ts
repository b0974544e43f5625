/** What a payment can settle. */
export type Claim = 'fees' | 'penalty' | 'compound' | 'interest' | 'principal';

export type Owed = Readonly<Record<Claim, bigint>>;

/** Product data; the usual order while a loan is at most 90 days overdue. */
export const ORDER: readonly Claim[] = ['fees', 'penalty', 'compound', 'interest', 'principal'];

/** Beyond 90 days overdue, principal first (财金〔2005〕49号 practice). */
export const ORDER_OVER_90_DAYS: readonly Claim[] = ['principal', 'fees', 'penalty', 'compound', 'interest'];

export interface Split {
  readonly paid: Owed;
  readonly left: Owed;
  /** What is more than owed: it belongs to the customer's account, never to a negative principal. */
  readonly surplusMinor: bigint;
}

/**
 * Splits a payment over claims in the given order; a claim that the order leaves out is not touched.
 * @example splitPayment(100n, { fees: 0n, penalty: 5n, compound: 0n, interest: 30n, principal: 1000n }, ORDER).paid
 *   // { fees: 0n, penalty: 5n, compound: 0n, interest: 30n, principal: 65n }
 */
export function splitPayment(amountMinor: bigint, owed: Owed, order: readonly Claim[]): Split {
  const paid = { fees: 0n, penalty: 0n, compound: 0n, interest: 0n, principal: 0n };
  const left = { ...owed };
  let surplusMinor = amountMinor;
  for (const claim of order) {
    let share = left[claim];
    if (share > surplusMinor) share = surplusMinor;
    paid[claim] += share;
    left[claim] -= share;
    surplusMinor -= share;
  }
  return { paid, left, surplusMinor };
}
