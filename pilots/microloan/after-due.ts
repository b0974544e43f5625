import { dataUse } from '@sandglass/consent';
import { collectionOf } from '@sandglass/lending';
import { useData } from './consents.ts';
import { lender } from './lending.ts';
import { SHARD } from './shard.ts';

/** Everything after a missed payment: the engine's, under this pilot's name. */
const collection = collectionOf(
  { lender },
  {
    prefix: '/api/collection',
    useOf: (parties, data) =>
      dataUse(SHARD, useData, { purpose: 'loan-servicing', basis: 'contract', data, parties }),
  },
);

export const afterDue = {
  operations: collection.operations,
  routes: collection.routes,
  daily: collection.daily,
  collection,
} as const;
