import type { AnyOperation, Operation } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import { acceptAgreement } from './agreement.ts';
import { beginBinding } from './binding/begin.ts';
import { confirmBinding } from './binding/confirm.ts';
import { tellBinding } from './binding/deliver.ts';
import { makeToken } from './binding/make-token.ts';
import { endConsent, grantConsent, useData, withdrawConsent } from './consents.ts';
import { makeCryptogram } from './cryptogram/make.ts';
import { erase } from './customer/erase.ts';
import { comeBack } from './customer/return.ts';
import { documentOperations } from './documents.ts';
import { holderTold, tellHolder } from './exit/tell-holders.ts';
import { issueCard, issuing, replaceCard } from './issuing.ts';
import { advanceTold } from './notice/advance.ts';
import { paymentTold } from './notice/told.ts';
import { notMe } from './payments/not-me.ts';
import { approveRequest } from './request/approve.ts';
import { declineRequest } from './request/decline.ts';
import { openRequest } from './request/open.ts';
import { redeemRequest } from './request/redeem.ts';
import { useOwnToken } from './request/use-own.ts';
import { endRequestor, registerRequestor } from './requestor/register.ts';
import { settling } from './settling.ts';
import { registerWebhook } from './webhook/register.ts';
import { tellEnding } from './webhook/tell-ending.ts';

/** For a list of operations: only the operation itself knows the type of its input. */
const listed = <S extends TSchema, P>(operation: Operation<S, P>): AnyOperation =>
  operation as unknown as AnyOperation;

/** Every change of state in the pilot. */
export const operations: readonly AnyOperation[] = [
  listed(acceptAgreement),
  listed(grantConsent),
  listed(withdrawConsent),
  listed(useData),
  listed(endConsent),
  listed(endRequestor),
  listed(beginBinding),
  listed(confirmBinding),
  listed(tellBinding),
  listed(issueCard),
  listed(replaceCard),
  listed(makeToken),
  listed(registerRequestor),
  listed(registerWebhook),
  listed(tellEnding),
  listed(tellHolder),
  listed(holderTold),
  listed(openRequest),
  listed(approveRequest),
  listed(useOwnToken),
  listed(declineRequest),
  listed(redeemRequest),
  listed(makeCryptogram),
  listed(issuing.openBooks),
  listed(issuing.payIn),
  listed(issuing.purchase),
  listed(issuing.authorise),
  listed(issuing.complete),
  listed(issuing.refund),
  listed(issuing.reverse),
  listed(issuing.expireHold),
  listed(issuing.suspendToken),
  listed(issuing.resumeToken),
  listed(issuing.deleteToken),
  listed(issuing.changeRules),
  listed(issuing.moveToken),
  listed(issuing.destroyNumber),
  listed(issuing.rewrapNumbers),
  listed(notMe),
  listed(advanceTold),
  listed(paymentTold),
  listed(issuing.openDispute),
  listed(issuing.addEvidence),
  listed(issuing.advanceDispute),
  listed(issuing.presentDispute),
  listed(issuing.representedDispute),
  listed(issuing.endDispute),
  listed(issuing.withdrawDispute),
  listed(issuing.lapseDispute),
  listed(issuing.acceptedDispute),
  listed(settling.reconcile),
  listed(settling.bookStatement),
  listed(settling.settleDifference),
  listed(documentOperations.add),
  listed(documentOperations.remove),
  listed(erase),
  listed(comeBack),
];
