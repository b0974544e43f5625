import { destroyNumberOf } from './card/destroy.ts';
import { issueCardOf } from './card/issue.ts';
import { moveTokenOf } from './card/move-token.ts';
import { type ReplacedBeside, replaceCardOf } from './card/replace.ts';
import { rewrapNumbersOf } from './card/rewrap.ts';
import type { Vault } from './card/vault.ts';
import { advanceDisputeOf } from './dispute/advance.ts';
import { acceptedDisputeOf, endDisputeOf, lapseDisputeOf, withdrawDisputeOf } from './dispute/end.ts';
import { addEvidenceOf } from './dispute/evidence.ts';
import { openDisputeOf } from './dispute/open.ts';
import { presentDisputeOf, representedOf } from './dispute/present.ts';
import { completeOf } from './issuer/complete.ts';
import { expireHoldOf } from './issuer/expire-hold.ts';
import type { Issuer } from './issuer/issuer.ts';
import { payOf } from './issuer/pay.ts';
import { refundOf } from './issuer/refund.ts';
import { reverseOf } from './issuer/reverse.ts';
import { openBooksOf } from './open-books.ts';
import { payInOf } from './pay-in.ts';
import { changeRulesOf, deleteTokenOf, resumeTokenOf, suspendTokenOf } from './token/manage.ts';
import { provisionTokenOf } from './token/provision.ts';

/**
 * The operations of a pilot that issues cards or tokens, under its name.
 *
 * @example
 * export const { purchase, reverse } = issuingOf({ shard: 'token', controller: 'SGLS', keysOf: () => [], objection: () => undefined, cryptograms });
 */
export const issuingOf = (issuer: Issuer) => ({
  openBooks: openBooksOf(issuer),
  payIn: payInOf(issuer),
  purchase: payOf(issuer, 'now'),
  authorise: payOf(issuer, 'later'),
  complete: completeOf(issuer),
  refund: refundOf(issuer),
  reverse: reverseOf(issuer),
  expireHold: expireHoldOf(issuer),
  suspendToken: suspendTokenOf(issuer),
  resumeToken: resumeTokenOf(issuer),
  deleteToken: deleteTokenOf(issuer),
  changeRules: changeRulesOf(issuer),
  moveToken: moveTokenOf(issuer),
  openDispute: openDisputeOf(issuer),
  addEvidence: addEvidenceOf(issuer),
  advanceDispute: advanceDisputeOf(issuer),
  presentDispute: presentDisputeOf(issuer),
  representedDispute: representedOf(issuer),
  endDispute: endDisputeOf(issuer),
  withdrawDispute: withdrawDisputeOf(issuer),
  lapseDispute: lapseDisputeOf(issuer),
  acceptedDispute: acceptedDisputeOf(issuer),
  destroyNumber: destroyNumberOf(issuer),
  rewrapNumbers: rewrapNumbersOf(issuer),
});
export type Issuing = ReturnType<typeof issuingOf>;

/** The operations that make numbers; the vault keeps them. */
export const vaultingOf = (issuer: Issuer, vault: Vault, beside?: ReplacedBeside) => ({
  issueCard: issueCardOf(issuer, vault),
  replaceCard: replaceCardOf(issuer, vault, beside),
  provisionToken: provisionTokenOf(issuer, vault),
});
