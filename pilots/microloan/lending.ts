import { agreementKey, agreementObjection } from '@sandglass/agreement';
import { customerKey } from '@sandglass/guard';
import { type Lender, lendingOf } from '@sandglass/lending';
import { SHARD } from './shard.ts';

/** This pilot as the engine knows it: its name, its agreement and its limits. */
export const lender: Lender = {
  shard: SHARD,
  keysOf: (customer) => [customerKey(customer), agreementKey(customer)],
  objection: (state, customer) => agreementObjection(state, SHARD, customer),
};

/** The lending operations of this pilot: the engine's, under its name. */
export const {
  openBooks,
  releaseProduct,
  draw,
  repay,
  payIn,
  fallDue,
  freezeLimit,
  collect,
  applyToSeal,
  recordRecovery,
  handOverLoan,
  payOut,
} = lendingOf(lender);
