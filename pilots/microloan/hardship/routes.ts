import { type Route, write } from '@sandglass/http';
import { SHARD as shard } from '../shard.ts';
import { hardship } from './operations.ts';
import { hardshipList, hardshipOfLoan } from './reads.ts';

const loan = { parameters: { id: 'loanId' }, shard, method: 'POST' } as const;
const path = '/api/loans/{id}/hardship';

/** The doors for borrowers in difficulties and those who answer them. */
export const hardshipRoutes: readonly Route[] = [
  hardshipList,
  hardshipOfLoan,
  write({ ...loan, path, operation: hardship.ask, status: 201 }),
  write({ ...loan, path: `${path}/offer`, operation: hardship.offer }),
  write({ ...loan, path: `${path}/decline`, operation: hardship.decline }),
  write({ ...loan, path: `${path}/reply`, operation: hardship.reply }),
  write({ ...loan, path: `${path}/carry-out`, operation: hardship.carryOut }),
];
