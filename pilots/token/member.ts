import { type AnyOperation, readRows } from '@sandglass/operations';
import { disputes, issuerDoor, MERCHANT_EVIDENCE } from '@sandglass/payments';
import type { MemberDisputes, NetworkMember } from '@sandglass/pilot';
import { documentOperations } from './documents.ts';
import { issuing, RANGES, vault } from './issuing.ts';
import { SHARD } from './shard.ts';

/** Institution code of the sample bank. */
export const CODE = '63020000';
const RANGE_DIGITS = 4;

/** The bank as a card network reaches it: its numbers are opened nowhere else. */
export const member: NetworkMember = {
  code: CODE,
  ranges: Object.values(RANGES).map(({ first }) => first.slice(0, RANGE_DIGITS)),
  answer: ({ executor, now }) => issuerDoor({ executor, issuing, references: vault, now }),
};

/** What its acquirer answers about a contested payment, and shows of it. */
export const memberDisputes: MemberDisputes = {
  holderOf: async (pool, payment) =>
    (await readRows(pool, disputes, 'where shard = $1 and id = $2', [SHARD, payment]))[0]?.customer,
  document: documentOperations.add as unknown as AnyOperation,
  documentKind: MERCHANT_EVIDENCE,
  represented: issuing.representedDispute as unknown as AnyOperation,
  accepted: issuing.acceptedDispute as unknown as AnyOperation,
};
