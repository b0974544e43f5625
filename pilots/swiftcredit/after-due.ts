import { dataUse } from '@sandglass/consent';
import { textIn } from '@sandglass/declaration';
import {
  collectionOf,
  disposingOf,
  helpingOf,
  preservingOf,
  realisingOf,
  restructuringOf,
  sampleCollectionPolicy,
  sampleDisposalPolicy,
  type UseOf,
  writingOffOf,
} from '@sandglass/lending';
import { useData } from './consents.ts';
import { debtorName } from './customer/debtor-name.ts';
import { innovation } from './declaration/innovation.ts';
import { lender } from './lending.ts';
import { mortgagePasses } from './mortgage/pass.ts';
import { mortgagedHome } from './mortgage/realise.ts';
import { productOf } from './product.ts';
import { DOORS, SHARD } from './shard.ts';

/** What collectors see they see to perform the contract; a list is of many contracts, and its purpose is its own. */
export const useOf: UseOf = (parties, data) =>
  dataUse(SHARD, useData, { purpose: 'home-loan-arrears', basis: 'contract', data, parties });

/** Who is in difficulties need not be overdue: a request for other terms, and what is made of it, has a purpose of its own. */
const useOfTerms: UseOf = (parties, data) =>
  dataUse(SHARD, useData, { purpose: 'home-loan-terms', basis: 'contract', data, parties });

const bankName = innovation.institutions[0]!.name;
const policy = {
  ...sampleCollectionPolicy,
  lender: {
    'zh-Hans': textIn(bankName, 'zh-Hans'),
    'zh-Hant': textIn(bankName, 'zh-Hant'),
    en: textIn(bankName, 'en'),
  },
};
const collection = collectionOf({ lender, policy }, { prefix: `${DOORS}/collection`, useOf });
const writingOff = writingOffOf({ lender }, { prefix: `${DOORS}/write-offs`, useOf });
const preserving = preservingOf(
  { lender },
  {
    prefix: `${DOORS}/preservations`,
    useOf,
    named: { bank: textIn(bankName, 'zh-Hans'), nameOf: debtorName },
  },
);
const restructuring = restructuringOf(lender, { prefix: `${DOORS}/restructures`, useOf: useOfTerms });
const helping = helpingOf(lender, { doors: DOORS, useOf: useOfTerms });
const realising = realisingOf(
  { lender, security: mortgagedHome },
  { prefix: `${DOORS}/realisations`, useOf },
);

/** A person's loan on a home is the bank's own to collect; a company's may be sold, and its mortgage passes with it. */
const disposing = disposingOf(
  { lender, policy: { ...sampleDisposalPolicy, kept: [productOf('personal')] }, security: mortgagePasses },
  { prefix: `${DOORS}/disposals`, useOf },
);
const rooms = [collection, writingOff, preserving, restructuring, helping, realising, disposing] as const;

/** Everything after a missed payment: the engine's, under this pilot's name. */
export const afterDue = {
  operations: rooms.flatMap(({ operations }) => operations),
  routes: rooms.flatMap(({ routes }) => routes),
  daily: [...collection.daily, ...preserving.daily, ...realising.daily, ...disposing.daily],
  simulated: disposing.simulated,
  papers: preserving.papers,
  collection,
  writingOff,
  preserving,
  restructuring,
  helping,
  realising,
  disposing,
} as const;
