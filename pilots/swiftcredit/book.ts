import { type Route, write } from '@sandglass/http';
import { judgementReads, nightReads } from '@sandglass/lending';
import { useOf } from './after-due.ts';
import { decideJudgement, declareDelay, planProvisions, proposeDelay, proposeJudgement } from './lending.ts';
import { DOORS, SHARD as shard } from './shard.ts';

const BOOK = `${DOORS}/book`;

/** The book by night, tier and account, the quarter's plan, and what officers say about delays and tiers. */
export const bookRoutes: readonly Route[] = [
  ...nightReads(shard, BOOK),
  ...judgementReads(shard, BOOK, useOf),
  write({ method: 'POST', path: `${BOOK}/provision-plan`, operation: planProvisions, shard }),
  write({ method: 'POST', path: `${BOOK}/delays`, operation: proposeDelay, shard, status: 201 }),
  write({
    method: 'POST',
    path: `${BOOK}/delays/{id}/declare`,
    operation: declareDelay,
    parameters: { id: 'delayId' },
    shard,
  }),
  write({
    method: 'POST',
    path: `${BOOK}/judgements/{id}`,
    operation: proposeJudgement,
    parameters: { id: 'loanId' },
    shard,
  }),
  write({
    method: 'POST',
    path: `${BOOK}/judgements/{id}/decide`,
    operation: decideJudgement,
    parameters: { id: 'loanId' },
    shard,
  }),
];
