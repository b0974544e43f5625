import { minorOf } from '@sandglass/kit';
import type { LoanSummary } from '../bank/loans.ts';

/** How a loan stands, for the one sentence on top of its page. */
export type Standing =
  | 'settled'
  | 'handedOver'
  | 'writtenOff'
  | 'sold'
  | 'overdue'
  | 'owing'
  | 'ready'
  | 'clear';

export function standingOf(
  loan: Pick<LoanSummary, 'state' | 'overdue' | 'nextDueOn' | 'available'>,
): Standing {
  if (loan.state === 'settled') return 'settled';
  if (loan.state === 'handed-over') return 'handedOver';
  if (loan.state === 'written-off') return 'writtenOff';
  if (loan.state === 'sold') return 'sold';
  if (loan.overdue) return 'overdue';
  if (loan.nextDueOn !== null) return 'owing';
  return minorOf(loan.available) > 0n ? 'ready' : 'clear';
}
