import type { Lender } from '../lender.ts';
import { declineHardshipOf, offerHardshipOf } from './answer.ts';
import { askHardshipOf } from './ask.ts';
import { carryOutHardshipOf, replyHardshipOf } from './reply.ts';

/** What a pilot's borrowers in difficulties ask, and how they are answered. */
export const hardshipOf = (lender: Lender) => ({
  ask: askHardshipOf(lender),
  offer: offerHardshipOf(lender),
  decline: declineHardshipOf(lender),
  reply: replyHardshipOf(lender),
  carryOut: carryOutHardshipOf(lender),
});
