import { dataUse } from '@sandglass/consent';
import type { Json } from '@sandglass/operations';
import { useData } from '../consents.ts';
import { SHARD } from '../shard.ts';

/** What the bank's staff see of tokens, they see to carry out the contract: each look is an entry that the holder finds. */
const useOfTokens = (data: string, parties: (found: Json) => readonly string[]) =>
  dataUse(SHARD, useData, { purpose: 'issue-tokens', basis: 'contract', data, parties });

const customerOf = (row: unknown): string => {
  const customer = (row as { customer?: unknown } | null)?.customer;
  // An answer that does not say whose it is must not leave.
  if (typeof customer !== 'string') throw new Error('a row does not name its holder');
  return customer;
};

export const useOfList = useOfTokens('tokens', (found) =>
  (found as { tokens: readonly Json[] }).tokens.map(customerOf),
);
export const useOfOne = useOfTokens('token, rules, payments', (found) => [customerOf(found)]);
