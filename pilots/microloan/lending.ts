import { agreementKey, agreementObjection } from '@sandglass/agreement';
import { customerKey } from '@sandglass/guard';
import { lendingOf } from '@sandglass/lending';
import { SHARD } from './shard.ts';

/** The lending operations of this pilot: the engine's, under its name, with its agreement and its limits. */
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
} = lendingOf({
  shard: SHARD,
  keysOf: (customer) => [customerKey(customer), agreementKey(customer)],
  objection: (state, customer) => agreementObjection(state, SHARD, customer),
});
