import { dataUse } from '@sandglass/consent';
import {
  type DisputeUse,
  issuerSettlingOf,
  settlementDeskRoutes,
  simulatedSource,
} from '@sandglass/payments';
import { useData } from './consents.ts';
import { issuing } from './issuing.ts';
import { CODE } from './member.ts';
import { DOORS, SHARD } from './shard.ts';

/** Shard of the network that a demonstration's house plays, and from whose files the bank reads. */
const SIMULATED_NETWORK = 'network';

/** The bank's clearing: its books against the network's files and the settlement bank's statements, and what holders contest. */
const source = simulatedSource(SIMULATED_NETWORK, CODE);
export const settling = issuerSettlingOf(SHARD, CODE, { source, issuing });

/** What staff see of a contested payment they see to perform the contract. */
const useOf: DisputeUse = (parties, data) =>
  dataUse(SHARD, useData, { purpose: 'issue-tokens', basis: 'contract', data, parties });

export const deskRoutes = settlementDeskRoutes({
  shard: SHARD,
  prefix: DOORS,
  code: CODE,
  source,
  settleDifference: settling.settleDifference,
  issuing,
  useOf,
});
