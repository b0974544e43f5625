import type { Loan } from '@sandglass/lending';
import type { CaseFile } from '../case/case-file.ts';

/** Whether a signed contract may still be ended without a reason: its hours are not over and nothing was drawn. `now` in ms. */
export const mayRescind = (
  { state, rescind_until }: Pick<CaseFile, 'state' | 'rescind_until'>,
  { drawings }: Pick<Loan, 'drawings'>,
  now: number,
): boolean => state === 'signed' && drawings === 0 && now <= (rescind_until ?? 0);
