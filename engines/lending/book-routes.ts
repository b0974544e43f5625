import { type Route, write } from '@sandglass/http';
import { judgementReads } from './classify/reads.ts';
import type { UseOf } from './collection/reads.ts';
import type { Lending } from './lending.ts';
import { nightReads } from './nightly/reads.ts';
import { benchmarkReads } from './rate/benchmark-reads.ts';

export interface BookOptions {
  readonly shard: string;
  /** Where the doors begin, for example `/api/book`. */
  readonly prefix: string;
  readonly useOf: UseOf;
  readonly lending: Pick<
    Lending,
    | 'announceBenchmark'
    | 'planProvisions'
    | 'proposeDelay'
    | 'declareDelay'
    | 'proposeJudgement'
    | 'decideJudgement'
  >;
}

/** Doors of the book: by night, tier and account, the quarter’s plan, and what officers say about delays and tiers. */
export function bookRoutes({ shard, prefix, useOf, lending }: BookOptions): readonly Route[] {
  return [
    ...nightReads(shard, prefix),
    ...judgementReads(shard, prefix, useOf),
    ...benchmarkReads(shard, prefix),
    write({
      method: 'POST',
      path: `${prefix}/benchmarks/{id}/announce`,
      operation: lending.announceBenchmark,
      parameters: { id: 'id' },
      shard,
    }),
    write({ method: 'POST', path: `${prefix}/provision-plan`, operation: lending.planProvisions, shard }),
    write({ method: 'POST', path: `${prefix}/delays`, operation: lending.proposeDelay, shard, status: 201 }),
    write({
      method: 'POST',
      path: `${prefix}/delays/{id}/declare`,
      operation: lending.declareDelay,
      parameters: { id: 'delayId' },
      shard,
    }),
    write({
      method: 'POST',
      path: `${prefix}/judgements/{id}`,
      operation: lending.proposeJudgement,
      parameters: { id: 'loanId' },
      shard,
    }),
    write({
      method: 'POST',
      path: `${prefix}/judgements/{id}/decide`,
      operation: lending.decideJudgement,
      parameters: { id: 'loanId' },
      shard,
    }),
  ];
}
