import { disputeDocuments, documentsWithoutNumbers } from '@sandglass/payments';
import { useData } from './consents.ts';
import { SHARD } from './shard.ts';

/** What is shown in a dispute: the holder reads all of it, the bank's staff by a use that the holder sees. */
export const { operations: documentOperations, routes: documentRoutes } = documentsWithoutNumbers({
  ...disputeDocuments,
  pilot: SHARD,
  use: { operation: useData, purpose: 'issue-tokens', basis: 'contract' },
});
