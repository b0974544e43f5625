import { dataUse } from '@sandglass/consent';
import { textIn } from '@sandglass/declaration';
import {
  collectionOf,
  disposingOf,
  helpingOf,
  preservingOf,
  restructuringOf,
  sampleCollectionPolicy,
  type UseOf,
  writingOffOf,
} from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import { useData } from './consents.ts';
import { customers } from './customer/customer.ts';
import { innovation } from './declaration/innovation.ts';
import { lender } from './lending.ts';
import { SHARD } from './shard.ts';

export const useOf: UseOf = (parties, data) =>
  dataUse(SHARD, useData, { purpose: 'loan-servicing', basis: 'contract', data, parties });

const bankName = innovation.institutions[0]!.name;
const policy = {
  ...sampleCollectionPolicy,
  lender: {
    'zh-Hans': textIn(bankName, 'zh-Hans'),
    'zh-Hant': textIn(bankName, 'zh-Hant'),
    en: textIn(bankName, 'en'),
  },
};
const collection = collectionOf({ lender, policy }, { prefix: '/api/collection', useOf });
const writingOff = writingOffOf({ lender }, { prefix: '/api/write-offs', useOf });
const preserving = preservingOf(
  { lender },
  {
    prefix: '/api/preservations',
    useOf,
    named: {
      bank: textIn(bankName, 'zh-Hans'),
      nameOf: async (pool, customer) => {
        const [row] = await readRows(pool, customers, 'where shard = $1 and id = $2', [SHARD, customer]);
        return row?.name ?? customer;
      },
    },
  },
);
const restructuring = restructuringOf(lender, { prefix: '/api/restructures', useOf });
const disposing = disposingOf({ lender, contact: policy }, { prefix: '/api/disposals', useOf });
const helping = helpingOf(lender, { doors: '/api', useOf });
const rooms = [collection, writingOff, preserving, restructuring, helping, disposing] as const;

/** Everything after a missed payment: the engine's, under this pilot's name. */
export const afterDue = {
  operations: rooms.flatMap(({ operations }) => operations),
  routes: rooms.flatMap(({ routes }) => routes),
  daily: [...collection.daily, ...preserving.daily, ...disposing.daily],
  simulated: disposing.simulated,
  papers: preserving.papers,
  collection,
  writingOff,
  preserving,
  restructuring,
  helping,
  disposing,
} as const;
