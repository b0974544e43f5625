import { addWorkdays, parseDate } from '@sandglass/time';
import type { MortgageRow } from '../mortgage/mortgage.ts';

/** Working days from full repayment to the request for release. */
export const RELEASE_WORKDAYS = 3;

/** A mortgage whose debt is gone: released where it was registered, taken back where it was only applied for. */
export function released(row: MortgageRow, today: string, steps: number): MortgageRow {
  if (row.state === 'applied') return { ...row, state: 'refused', words: 'withdrawn' };
  if (row.state !== 'registered') return row;
  return {
    ...row,
    state: 'release-applied',
    reference: `${row.id}.${steps + 1}-release`,
    filed_on: today,
    release_due: addWorkdays(parseDate(today), RELEASE_WORKDAYS),
  };
}
