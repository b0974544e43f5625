import { repayDatedOf } from './history/repay-dated.ts';
import { reversePaymentOf } from './history/reverse-payment.ts';
import type { Lender } from './lender.ts';
import { endLimitOf } from './line/end-limit.ts';
import { keepLine } from './line/keep-line.ts';
import { lowerLineOf } from './line/lower.ts';
import { decideRaiseOf, proposeRaiseOf } from './line/raise.ts';
import { drawOf } from './loan/draw.ts';
import { collectDueOf } from './nightly/collect-due.ts';
import { debitOf } from './nightly/debit.ts';
import { classesOf } from './nightly/operations.ts';
import { openBooksOf } from './open-books.ts';
import { payAwayOf } from './pay-away.ts';
import { payInOf } from './pay-in.ts';
import { releaseProductOf } from './product/release.ts';
import { announceBenchmarkOf } from './rate/announce.ts';
import { releaseBenchmarkOf } from './rate/release-benchmark.ts';
import { repriceOf } from './rate/reprice.ts';
import { freezeLimitOf } from './recovery/freeze-limit.ts';
import { handOverLoanOf } from './recovery/hand-over-loan.ts';
import { payOutOf } from './recovery/pay-out.ts';
import { applyToSealOf, collectOf, recordRecoveryOf } from './recovery/recover.ts';
import { fallDueOf } from './repayment/fall-due.ts';
import { repayOf } from './repayment/repay.ts';

/**
 * The operations of a pilot that lends, under its name. Those that write a loan keep its party's line with it.
 *
 * @example
 * export const { draw, repay } = lendingOf({ shard: 'microloan', keysOf: () => [], objection: () => undefined });
 */
export const lendingOf = (lender: Lender) => ({
  openBooks: openBooksOf(lender),
  releaseProduct: releaseProductOf(lender),
  draw: keepLine(drawOf(lender)),
  releaseBenchmark: releaseBenchmarkOf(lender),
  announceBenchmark: announceBenchmarkOf(lender),
  reprice: keepLine(repriceOf(lender)),
  repay: keepLine(repayOf(lender)),
  repayDated: keepLine(repayDatedOf(lender)),
  reversePayment: keepLine(reversePaymentOf(lender)),
  payIn: payInOf(lender),
  payAway: payAwayOf(lender),
  fallDue: keepLine(fallDueOf(lender)),
  collectDue: keepLine(collectDueOf(lender)),
  debit: keepLine(debitOf(lender)),
  ...classesOf(lender),
  freezeLimit: keepLine(freezeLimitOf(lender)),
  collect: collectOf(lender),
  applyToSeal: applyToSealOf(lender),
  recordRecovery: recordRecoveryOf(lender),
  handOverLoan: keepLine(handOverLoanOf(lender)),
  payOut: payOutOf(lender),
  endLimit: endLimitOf(lender),
  lowerLine: lowerLineOf(lender),
  proposeRaise: proposeRaiseOf(lender),
  decideRaise: decideRaiseOf(lender),
});
export type Lending = ReturnType<typeof lendingOf>;
