import { type Route, write } from '@sandglass/http';
import type { Compensated } from './compensated.ts';
import type { CompensationOperations } from './operations.ts';
import { myClaims, type Openings, pilotClaim, pilotClaims } from './reads/claims.ts';
import { fundRoute, statementRoute } from './reads/fund.ts';

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
      pilotClaims(of),
      pilotClaim(of, openings),
      ...writesOf(of.pilot, operations),
    ]),
  ];
}

function writesOf(shard: string, { payIn, file, accept, refuse }: CompensationOperations): readonly Route[] {
  const path = `/api/pilots/${shard}`;
  const parameters = { claim: 'claim' };
  return [
    write({ method: 'POST', path: `${path}/compensation/pay-in`, operation: payIn, shard }),
    write({ method: 'POST', path: `${path}/claims`, operation: file, shard, status: 201 }),
    write({ method: 'POST', path: `${path}/claims/{claim}/accept`, operation: accept, parameters, shard }),
    write({ method: 'POST', path: `${path}/claims/{claim}/refuse`, operation: refuse, parameters, shard }),
  ];
}
