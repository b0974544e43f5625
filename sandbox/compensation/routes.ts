import { type Route, write } from '@sandglass/http';
import type { Compensated } from './compensated.ts';
import type { CompensationOperations } from './operations.ts';
import { myClaims, type Openings, pilotClaim, pilotClaims } from './reads/claims.ts';
import { fundRoute, statementRoute } from './reads/fund.ts';
import { payoutsRoute } from './reads/payouts.ts';

/** A pilot with its operations. */
export interface Compensating {
  readonly of: Compensated;
  readonly operations: CompensationOperations;
}

/** The doors of all pilots' funds and claims. */
export function compensationRoutes(all: readonly Compensating[], openings: Openings): readonly Route[] {
  const compensated = all.map(({ of }) => of);
  return [
    fundRoute(compensated),
    myClaims(compensated),
    ...all.flatMap(({ of, operations }) => [
      statementRoute(of),
      payoutsRoute(of),
      pilotClaims(of),
      pilotClaim(of, openings),
      ...writesOf(of.pilot, operations),
    ]),
  ];
}

function writesOf(shard: string, operations: CompensationOperations): readonly Route[] {
  const { payIn, file, accept, refuse, askPayout, approvePayout } = operations;
  const path = `/api/pilots/${shard}`;
  const parameters = { claim: 'claim' };
  return [
    write({ method: 'POST', path: `${path}/compensation/pay-in`, operation: payIn, shard }),
    write({ method: 'POST', path: `${path}/claims`, operation: file, shard, status: 201 }),
    write({ method: 'POST', path: `${path}/claims/{claim}/accept`, operation: accept, parameters, shard }),
    write({ method: 'POST', path: `${path}/claims/{claim}/refuse`, operation: refuse, parameters, shard }),
    write({ method: 'POST', path: `${path}/payouts`, operation: askPayout, shard, status: 201 }),
    write({
      method: 'POST',
      path: `${path}/payouts/{payout}/approve`,
      operation: approvePayout,
      parameters: { payout: 'payout' },
      shard,
    }),
  ];
}
