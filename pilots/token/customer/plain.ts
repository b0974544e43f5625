import { type PlainRows, plainRows } from '@sandglass/journal';
import { disputes, tokens } from '@sandglass/payments';
import { requests } from '../request/request.ts';

/** What is left in plain words of a holder all of whose tokens are deleted. Payments themselves stay: they are other parties’ books, too. */
export const plain: readonly PlainRows[] = [
  plainRows(tokens, (row) => ({ ...row, scenario: '', rules: { zone: row.rules.zone } })),
  plainRows(requests, (row) => ({ ...row, scenario: '', suggested: null })),
  plainRows(disputes, (row) => ({ ...row, evidence: [] })),
];
