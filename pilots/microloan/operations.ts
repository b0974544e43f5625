import type { AnyOperation, Operation } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import { afterDue } from './after-due.ts';
import { acceptAgreement } from './agreement.ts';
import { apply } from './application/apply.ts';
import { sign } from './application/sign.ts';
import { askEvidence, recordEvidence } from './bases/gather.ts';
import { endConsent, grantConsent, useData, withdrawConsent } from './consents.ts';
import { enrol } from './customer/enrol.ts';
import { erase } from './customer/erase.ts';
import { comeBack } from './customer/return.ts';
import { documentOperations } from './documents.ts';
import { rules } from './eligibility/rules.ts';
import { lapseOffer } from './exit/lapse-offer.ts';
import {
  announceBenchmark,
  applyToSeal,
  collect,
  collectDue,
  debit,
  decideJudgement,
  decideRaise,
  declareDelay,
  draw,
  endLimit,
  fallDue,
  freezeLimit,
  handOverLoan,
  lowerLine,
  noteElsewhere,
  openBooks,
  payAway,
  payIn,
  payOut,
  planProvisions,
  productDesk,
  proposeDelay,
  proposeJudgement,
  proposeRaise,
  reclassify,
  recordRecovery,
  releaseBenchmark,
  releaseProduct,
  renewing,
  repay,
  repayDated,
  reprice,
  reversePayment,
} from './lending.ts';
import { monitoring } from './monitoring.ts';
import { arrangement } from './rating/arrangement.ts';
import { registry } from './rating/registry.ts';
import { signRenewal } from './renewal/sign.ts';
import { reviewing } from './review/reviewing.ts';

/**
 * For a list of operations: only the operation itself knows the type of its input, and the executor gives it what its
 * own schema let in. The kernel's `write` forgets it in the same way.
 */
const listed = <S extends TSchema, P>(operation: Operation<S, P>): AnyOperation =>
  operation as unknown as AnyOperation;

/** Every change of state in the pilot. */
export const operations: readonly AnyOperation[] = [
  listed(openBooks),
  listed(releaseProduct),
  ...productDesk.operations,
  ...rules.operations,
  ...registry.operations,
  ...arrangement.operations,
  listed(enrol),
  listed(acceptAgreement),
  listed(grantConsent),
  listed(withdrawConsent),
  listed(useData),
  listed(erase),
  listed(comeBack),
  listed(documentOperations.add),
  listed(documentOperations.remove),
  listed(askEvidence),
  listed(recordEvidence),
  listed(apply),
  listed(sign),
  ...reviewing.operations,
  listed(draw),
  listed(releaseBenchmark),
  listed(announceBenchmark),
  listed(reprice),
  listed(repay),
  listed(repayDated),
  listed(reversePayment),
  listed(payIn),
  listed(payAway),
  listed(fallDue),
  listed(collectDue),
  listed(debit),
  listed(reclassify),
  listed(noteElsewhere),
  listed(proposeJudgement),
  listed(decideJudgement),
  listed(proposeDelay),
  listed(declareDelay),
  listed(planProvisions),
  listed(freezeLimit),
  listed(lapseOffer),
  listed(collect),
  listed(applyToSeal),
  listed(recordRecovery),
  listed(handOverLoan),
  listed(payOut),
  listed(signRenewal),
  ...renewing.operations,
  ...afterDue.operations,
  ...monitoring.operations,
  listed(endLimit),
  listed(lowerLine),
  listed(proposeRaise),
  listed(decideRaise),
  listed(endConsent),
];
