import type { AnyOperation, Operation } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import { afterDue } from './after-due.ts';
import { acceptAgreement } from './agreement.ts';
import { fill } from './case/fill.ts';
import { move } from './case/move.ts';
import { openCase } from './case/open.ts';
import { withdrawCase } from './case/withdraw.ts';
import { endConsent, grantConsent, useData, withdrawConsent } from './consents.ts';
import { changeControl } from './contract/change-control.ts';
import { closeCase } from './contract/close.ts';
import { signAsOwner } from './contract/co-owners.ts';
import { signGuarantee } from './contract/guarantee.ts';
import { rescind } from './contract/rescind.ts';
import { signCase } from './contract/sign.ts';
import { erase } from './customer/erase.ts';
import { comeBack } from './customer/return.ts';
import { decideCase } from './decision/decide.ts';
import { documentOperations } from './documents.ts';
import { rules } from './eligibility/rules.ts';
import * as lending from './lending.ts';
import { applyForMortgage } from './mortgage/apply.ts';
import { hearRegistry } from './mortgage/hear.ts';
import { searchRegister } from './mortgage/search.ts';
import { arrangement } from './rating/arrangement.ts';
import { registry } from './rating/registry.ts';
import { reviewing } from './review/reviewing.ts';
import { proposeValue, settleValue } from './value/override.ts';
import { revalue } from './value/revalue.ts';
import { value } from './value/value.ts';

/** For a list of operations: only the operation itself knows the type of its input. */
const listed = <S extends TSchema, P>(operation: Operation<S, P>): AnyOperation =>
  operation as unknown as AnyOperation;

/** Every change of state in the pilot. */
export const operations: readonly AnyOperation[] = [
  listed(lending.openBooks),
  listed(lending.releaseProduct),
  ...lending.productDesk.operations,
  listed(acceptAgreement),
  listed(grantConsent),
  listed(withdrawConsent),
  listed(endConsent),
  listed(useData),
  listed(documentOperations.add),
  listed(documentOperations.remove),
  listed(openCase),
  listed(fill),
  listed(move),
  listed(withdrawCase),
  listed(value),
  listed(proposeValue),
  listed(settleValue),
  listed(revalue),
  listed(decideCase),
  ...reviewing.operations,
  ...rules.operations,
  ...registry.operations,
  ...arrangement.operations,
  listed(signCase),
  listed(rescind),
  listed(signAsOwner),
  listed(signGuarantee),
  listed(changeControl),
  listed(closeCase),
  listed(applyForMortgage),
  listed(hearRegistry),
  listed(searchRegister),
  listed(lending.releaseBenchmark),
  listed(lending.announceBenchmark),
  listed(lending.reprice),
  listed(lending.draw),
  listed(lending.repay),
  listed(lending.repayDated),
  listed(lending.reversePayment),
  listed(lending.payIn),
  listed(lending.payAway),
  listed(lending.fallDue),
  listed(lending.collectDue),
  listed(lending.debit),
  listed(lending.endLimit),
  listed(lending.lowerLine),
  listed(lending.reclassify),
  listed(lending.noteElsewhere),
  listed(lending.proposeJudgement),
  listed(lending.decideJudgement),
  listed(lending.proposeDelay),
  listed(lending.declareDelay),
  listed(lending.planProvisions),
  ...afterDue.operations,
  listed(lending.freezeLimit),
  listed(lending.collect),
  listed(lending.applyToSeal),
  listed(lending.recordRecovery),
  listed(lending.handOverLoan),
  listed(lending.payOut),
  listed(erase),
  listed(comeBack),
];
