import type { Route } from '@sandglass/http';
import { feesRoute, networkDaysRoute, withoutNumbers } from '@sandglass/payments';
import { ACQUIRER_CODE, NETWORK } from './names.ts';

const PREFIX = '/api/network';
/** Who sees all members at once: a member's staff see their own positions at their own desk. */
const WATCHERS = ['supervisor', 'auditor'] as const;

/** The doors of those who watch the simulated network: its settlement dates with each member's position, and its fees. */
export const networkDesk = (): readonly Route[] =>
  [
    networkDaysRoute({
      path: `${PREFIX}/days`,
      roles: WATCHERS,
      shard: NETWORK,
      partyOf: (member) => (member === ACQUIRER_CODE ? 'acquirer' : 'bank'),
    }),
    feesRoute({ path: `${PREFIX}/fees`, roles: WATCHERS }),
  ].map((route) => withoutNumbers(route));
