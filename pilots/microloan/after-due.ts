import { dataUse } from '@sandglass/consent';
import { collectionOf, type UseOf, writingOffOf } from '@sandglass/lending';
import { useData } from './consents.ts';
import { lender } from './lending.ts';
import { SHARD } from './shard.ts';

const useOf: UseOf = (parties, data) =>
  dataUse(SHARD, useData, { purpose: 'loan-servicing', basis: 'contract', data, parties });

const collection = collectionOf({ lender }, { prefix: '/api/collection', useOf });
const writingOff = writingOffOf({ lender }, { prefix: '/api/write-offs', useOf });

/** Everything after a missed payment: the engine's, under this pilot's name. */
export const afterDue = {
  operations: [...collection.operations, ...writingOff.operations],
  routes: [...collection.routes, ...writingOff.routes],
  daily: collection.daily,
  collection,
  writingOff,
} as const;
