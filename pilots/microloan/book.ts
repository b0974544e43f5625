import { type Route, write } from '@sandglass/http';
import { judgementReads, nightReads } from '@sandglass/lending';
import { useOf } from './after-due.ts';
import { decideJudgement, declareDelay, planProvisions, proposeDelay, proposeJudgement } from './lending.ts';
import { SHARD as shard } from './shard.ts';

/** The book by night, tier and account, and what officers say about it. */
export const bookRoutes: readonly Route[] = [
  ...nightReads(shard, '/api/book'),
  ...judgementReads(shard, '/api/book', useOf),
  write({ method: 'POST', path: '/api/book/provision-plan', operation: planProvisions, shard }),
  write({ method: 'POST', path: '/api/book/delays', operation: proposeDelay, shard, status: 201 }),
  write({
    method: 'POST',
    path: '/api/book/delays/{id}/declare',
    operation: declareDelay,
    parameters: { id: 'delayId' },
    shard,
  }),
  write({
    method: 'POST',
    path: '/api/loans/{id}/judgement',
    operation: proposeJudgement,
    parameters: { id: 'loanId' },
    shard,
  }),
  write({
    method: 'POST',
    path: '/api/loans/{id}/judgement/decide',
    operation: decideJudgement,
    parameters: { id: 'loanId' },
    shard,
  }),
];
