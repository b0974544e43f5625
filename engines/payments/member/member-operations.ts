import { type NightStep, run } from '../clearing/clearing.ts';
import '../reasons/member.ts';
import type { ClearingMember } from './member.ts';
import { DATES_TO_RECONCILE, reconcileOf } from './reconcile.ts';
import { refuseClaimOf } from './refuse-claim.ts';
import { settleDifferenceOf } from './settle-difference.ts';
import { bookStatementOf, STATEMENTS_TO_BOOK } from './statement.ts';

/**
 * What a member of the network does about its clearing, and its night: each settlement date is compared with the network's file and
 * booked, then each statement of the settlement bank; one date after the other, and none is passed over. The network's night comes
 * before; while its file is not there the run waits.
 */
export function settlingOf(member: ClearingMember) {
  const reconcile = reconcileOf(member);
  const bookStatement = bookStatementOf(member);
  const night: readonly NightStep[] = [
    { ...run('reconcile', DATES_TO_RECONCILE, reconcile, (date) => ({ date })), inOrder: true },
    { ...run('statement', STATEMENTS_TO_BOOK, bookStatement, (date) => ({ date })), inOrder: true },
  ];
  return {
    reconcile,
    bookStatement,
    settleDifference: settleDifferenceOf(member),
    refuseClaim: refuseClaimOf(member),
    night,
  };
}
