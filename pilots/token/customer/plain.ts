import { classPlain } from '@sandglass/ending';
import { gone, type PlainRows, plainRows } from '@sandglass/journal';
import { disputes, tokenSteps, tokens } from '@sandglass/payments';
import { requests } from '../request/request.ts';

/** What is left in plain words of a holder all of whose tokens are deleted. Payments themselves stay: they are other parties’ books, too. */
export const plain: readonly PlainRows[] = [
  classPlain,
  plainRows(tokens, (row) => ({ ...row, scenario: '', rules: { zone: row.rules.zone } })),
  plainRows(
    tokenSteps,
    (row) => ({ ...row, reason: gone(row.reason) }),
    'token in (select id from payments.token where shard = $1 and customer = $2)',
  ),
  plainRows(requests, (row) => ({ ...row, scenario: '', suggested: null })),
  plainRows(disputes, (row) => ({ ...row, evidence: [] })),
];
