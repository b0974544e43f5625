import { type Route, write } from '@sandglass/http';
import type { AnyOperation } from '@sandglass/operations';
import type { UseOf } from '../collection/reads.ts';
import type { Lender } from '../lender.ts';
import { keepLine } from '../line/keep-line.ts';
import { decideWriteOffOf } from './decide.ts';
import { handOverClaimOf } from './hand-over-claim.ts';
import { samplePolicy, type WriteOffPolicy } from './policy.ts';
import { proposeWriteOffOf } from './propose.ts';
import { writeOffReads } from './reads.ts';
import { receiveClaimOf } from './receive.ts';

/** How a lender writes loans off, and what it does with the claims afterwards. */
export function writingOffOf(
  of: { readonly lender: Lender; readonly policy?: WriteOffPolicy },
  doors: { readonly prefix: string; readonly useOf: UseOf },
) {
  const writing = { policy: samplePolicy, ...of };
  const { shard } = of.lender;
  const { prefix, useOf } = doors;
  const propose = proposeWriteOffOf(writing);
  const decide = keepLine(decideWriteOffOf(writing));
  const receive = keepLine(receiveClaimOf(of.lender));
  const handOver = keepLine(handOverClaimOf(of.lender));
  const parameters = { id: 'loanId' };
  const routes: readonly Route[] = [
    ...writeOffReads(writing, prefix, useOf),
    write({
      method: 'POST',
      path: `${prefix}/{id}/propose`,
      operation: propose,
      parameters,
      shard,
      status: 201,
    }),
    write({ method: 'POST', path: `${prefix}/{id}/decide`, operation: decide, parameters, shard }),
    write({ method: 'POST', path: `${prefix}/{id}/receive`, operation: receive, parameters, shard }),
  ];
  return {
    propose,
    decide,
    receive,
    handOver,
    operations: [propose, decide, receive, handOver] as unknown as readonly AnyOperation[],
    routes,
  };
}
