import { agreementKey, agreementObjection } from '@sandglass/agreement';
import { customerKey } from '@sandglass/guard';
import { type Lender, lendingOf, nightOf, productDeskOf } from '@sandglass/lending';
import { securityKeys, securityObjection } from './contract/may-draw.ts';
import { SHARD } from './shard.ts';

/** This pilot as the engine knows it: its agreement, its limits, and what secures a loan. */
export const lender: Lender = {
  shard: SHARD,
  retail: ['home-personal'],
  keysOf: (customer, loan) => [
    customerKey(customer),
    agreementKey(customer),
    ...(loan === undefined ? [] : securityKeys(loan)),
  ],
  objection: (state, customer, loan) =>
    agreementObjection(state, SHARD, customer) ??
    (loan === undefined ? undefined : securityObjection(state, loan)),
};

/** The lending operations of this pilot: the engine's, under its name. */
const lending = lendingOf(lender);
export const {
  openBooks,
  releaseProduct,
  releaseBenchmark,
  announceBenchmark,
  reprice,
  draw,
  repay,
  repayDated,
  reversePayment,
  payIn,
  payAway,
  fallDue,
  collectDue,
  debit,
  freezeLimit,
  collect,
  applyToSeal,
  recordRecovery,
  handOverLoan,
  payOut,
  endLimit,
  lowerLine,
  reclassify,
  noteElsewhere,
  proposeJudgement,
  decideJudgement,
  proposeDelay,
  declareDelay,
  planProvisions,
} = lending;

/** Products by four eyes, under this pilot's name. */
export const productDesk = productDeskOf(lender);

/** The night of this pilot's loans: companies are classified by debtor, persons loan by loan. */
export const nightly = nightOf(SHARD, lending, lender.retail);
