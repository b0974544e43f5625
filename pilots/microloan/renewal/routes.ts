import { type Route, write } from '@sandglass/http';
import { renewing } from '../lending.ts';
import { SHARD as shard } from '../shard.ts';
import { renewalOffer } from './offer.ts';
import { renewalList } from './reads.ts';
import { signRenewal } from './sign.ts';

const loan = { parameters: { id: 'loanId' }, shard, method: 'POST' } as const;

/** The doors of a renewal: it is asked for as any loan is, at `/api/applications`. */
export const renewalRoutes: readonly Route[] = [
  renewalList,
  renewalOffer,
  write({
    method: 'POST',
    path: '/api/applications/{id}/sign-renewal',
    operation: signRenewal,
    parameters: { id: 'applicationId' },
    shard,
    status: 201,
  }),
  write({ ...loan, path: '/api/loans/{id}/renewal/withdraw', operation: renewing.withdraw }),
  write({ ...loan, path: '/api/loans/{id}/renewal/carry-out', operation: renewing.carryOut }),
];
