import { dataUse } from '@sandglass/consent';
import { collectionOf, type UseOf, writingOffOf } from '@sandglass/lending';
import { useData } from './consents.ts';
import { lender } from './lending.ts';
import { DOORS, SHARD } from './shard.ts';

/** What collectors see they see to perform the contract; a list is of many contracts, and its purpose is its own. */
const useOf: UseOf = (parties, data) =>
  dataUse(SHARD, useData, { purpose: 'home-loan-arrears', basis: 'contract', data, parties });

const collection = collectionOf({ lender }, { prefix: `${DOORS}/collection`, useOf });
const writingOff = writingOffOf({ lender }, { prefix: `${DOORS}/write-offs`, useOf });

/** Everything after a missed payment: the engine's, under this pilot's name. */
export const afterDue = {
  operations: [...collection.operations, ...writingOff.operations],
  routes: [...collection.routes, ...writingOff.routes],
  daily: collection.daily,
  writingOff,
} as const;
