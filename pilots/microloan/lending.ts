import { agreementKey, agreementObjection } from '@sandglass/agreement';
import { customerKey } from '@sandglass/guard';
import { type Lender, lendingOf, nightOf, productDeskOf, renewingOf } from '@sandglass/lending';
import { SHARD } from './shard.ts';

/** This pilot as the engine knows it: its name, its agreement and its limits. */
export const lender: Lender = {
  shard: SHARD,
  keysOf: (customer) => [customerKey(customer), agreementKey(customer)],
  objection: (state, customer) => agreementObjection(state, SHARD, customer),
};

/** The lending operations of this pilot: the engine's, under its name. */
const lending = lendingOf(lender);
export const {
  openBooks,
  releaseProduct,
  draw,
  releaseBenchmark,
  announceBenchmark,
  reprice,
  repay,
  repayDated,
  reversePayment,
  payIn,
  payAway,
  fallDue,
  collectDue,
  debit,
  reclassify,
  noteElsewhere,
  proposeJudgement,
  decideJudgement,
  proposeDelay,
  declareDelay,
  planProvisions,
  freezeLimit,
  collect,
  applyToSeal,
  recordRecovery,
  handOverLoan,
  payOut,
  endLimit,
  lowerLine,
  proposeRaise,
  decideRaise,
} = lending;

/** Renewal without a gap of repayment, under this pilot's name. */
export const renewing = renewingOf(lender);

/** Products by four eyes, under this pilot's name. */
export const productDesk = productDeskOf(lender);

/** The night of this pilot's loans. */
export const nightly = nightOf(SHARD, lending, [], renewing.nightly);
