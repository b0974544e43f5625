import { dataUse } from '@sandglass/consent';
import {
  collectionOf,
  disposingOf,
  sampleDisposalPolicy,
  type UseOf,
  writingOffOf,
} from '@sandglass/lending';
import { useData } from './consents.ts';
import { lender } from './lending.ts';
import { mortgagePasses } from './mortgage/pass.ts';
import { productOf } from './product.ts';
import { DOORS, SHARD } from './shard.ts';

/** What collectors see they see to perform the contract; a list is of many contracts, and its purpose is its own. */
const useOf: UseOf = (parties, data) =>
  dataUse(SHARD, useData, { purpose: 'home-loan-arrears', basis: 'contract', data, parties });

const collection = collectionOf({ lender }, { prefix: `${DOORS}/collection`, useOf });
const writingOff = writingOffOf({ lender }, { prefix: `${DOORS}/write-offs`, useOf });

/** A person's loan on a home is the bank's own to collect; a company's may be sold, and its mortgage passes with it. */
const disposing = disposingOf(
  { lender, policy: { ...sampleDisposalPolicy, kept: [productOf('personal')] }, security: mortgagePasses },
  { prefix: `${DOORS}/disposals`, useOf },
);

/** Everything after a missed payment: the engine's, under this pilot's name. */
export const afterDue = {
  operations: [...collection.operations, ...writingOff.operations, ...disposing.operations],
  routes: [...collection.routes, ...writingOff.routes, ...disposing.routes],
  daily: [...collection.daily, ...disposing.daily],
  simulated: disposing.simulated,
  disposing,
  writingOff,
} as const;
