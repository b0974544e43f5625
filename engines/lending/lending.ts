import type { Lender } from './lender.ts';
import { drawOf } from './loan/draw.ts';
import { debitOf } from './nightly/debit.ts';
import { openBooksOf } from './open-books.ts';
import { payAwayOf } from './pay-away.ts';
import { payInOf } from './pay-in.ts';
import { releaseProductOf } from './product/release.ts';
import { freezeLimitOf } from './recovery/freeze-limit.ts';
import { handOverLoanOf } from './recovery/hand-over-loan.ts';
import { payOutOf } from './recovery/pay-out.ts';
import { applyToSealOf, collectOf, recordRecoveryOf } from './recovery/recover.ts';
import { fallDueOf } from './repayment/fall-due.ts';
import { repayOf } from './repayment/repay.ts';

/**
 * The operations of a pilot that lends, under its name.
 *
 * @example
 * export const { draw, repay } = lendingOf({ shard: 'microloan', keysOf: () => [], objection: () => undefined });
 */
export const lendingOf = (lender: Lender) => ({
  openBooks: openBooksOf(lender),
  releaseProduct: releaseProductOf(lender),
  draw: drawOf(lender),
  repay: repayOf(lender),
  payIn: payInOf(lender),
  payAway: payAwayOf(lender),
  fallDue: fallDueOf(lender),
  debit: debitOf(lender),
  freezeLimit: freezeLimitOf(lender),
  collect: collectOf(lender),
  applyToSeal: applyToSealOf(lender),
  recordRecovery: recordRecoveryOf(lender),
  handOverLoan: handOverLoanOf(lender),
  payOut: payOutOf(lender),
});
export type Lending = ReturnType<typeof lendingOf>;
