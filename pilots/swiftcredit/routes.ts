import { agreementRoutes } from '@sandglass/agreement';
import { consentRoutes } from '@sandglass/consent';
import { type Route, write } from '@sandglass/http';
import { portfolioRoutes } from '@sandglass/lending';
import { modelRoutes, ratingRoutes } from '@sandglass/models';
import type { Operation } from '@sandglass/operations';
import { rulesRoutes } from '@sandglass/rules';
import type { TSchema } from 'typebox';
import { afterDue } from './after-due.ts';
import { acceptAgreement } from './agreement.ts';
import { book } from './book.ts';
import { fill } from './case/fill.ts';
import { move } from './case/move.ts';
import { openCase } from './case/open.ts';
import { withdrawCase } from './case/withdraw.ts';
import { grantConsent, necessaryPurposes, purposes, useData, withdrawConsent } from './consents.ts';
import { changeControl } from './contract/change-control.ts';
import { closeCase } from './contract/close.ts';
import { signAsOwner } from './contract/co-owners.ts';
import { signGuarantee } from './contract/guarantee.ts';
import { rescind } from './contract/rescind.ts';
import { signCase } from './contract/sign.ts';
import { erase } from './customer/erase.ts';
import { comeBack } from './customer/return.ts';
import { decideCase } from './decision/decide.ts';
import { rules } from './eligibility/rules.ts';
import { draw, payAway, payIn, productDesk, recordRecovery, repay } from './lending.ts';
import { applyForMortgage } from './mortgage/apply.ts';
import { hearRegistry } from './mortgage/hear.ts';
import { searchRegister } from './mortgage/search.ts';
import { arrangement } from './rating/arrangement.ts';
import { registry } from './rating/registry.ts';
import { caseOne } from './reads/case.ts';
import { caseList } from './reads/cases.ts';
import { customerMe } from './reads/customer.ts';
import { decisionAgain } from './reads/decision-again.ts';
import { drawPreview } from './reads/draw-preview.ts';
import { drift } from './reads/drift.ts';
import { estateList } from './reads/estates.ts';
import { overrides } from './reads/overrides.ts';
import { reviewList, reviewOne } from './reads/reviews.ts';
import { reviewing } from './review/reviewing.ts';
import { DOORS, SHARD as shard } from './shard.ts';
import { proposeValue, settleValue } from './value/override.ts';
import { value } from './value/value.ts';

/** Something done to one case. */
const ofCase = <S extends TSchema, P>(verb: string, operation: Operation<S, P>): Route =>
  write({
    method: 'POST',
    path: `${DOORS}/cases/{id}/${verb}`,
    operation,
    parameters: { id: 'caseId' },
    shard,
    pilot: shard,
  });

/** Something done to a case's loan, which bears its number. */
const ofLoan = <S extends TSchema, P>(verb: string, operation: Operation<S, P>): Route =>
  write({
    method: 'POST',
    path: `${DOORS}/cases/{id}/${verb}`,
    operation,
    parameters: { id: 'loanId' },
    shard,
    pilot: shard,
  });

/** Something done about a decision and its review, which bears its number. */
const ofReview = <S extends TSchema, P>(what: string, verb: string, operation: Operation<S, P>): Route =>
  write({
    method: 'POST',
    path: `${DOORS}/${what}/{id}/${verb}`,
    operation,
    parameters: { id: 'id' },
    shard,
    pilot: shard,
  });

/** The pilot's doors. */
export const routes: readonly Route[] = [
  ...consentRoutes(
    shard,
    purposes,
    { grant: grantConsent, withdraw: withdrawConsent, use: useData },
    necessaryPurposes,
    DOORS,
  ),
  ...agreementRoutes(shard, acceptAgreement, DOORS),
  estateList,
  customerMe,
  caseList,
  caseOne,
  drawPreview,
  ...productDesk.routes,
  write({ method: 'POST', path: `${DOORS}/cases`, operation: openCase, shard, pilot: shard, status: 201 }),
  ofCase('fill', fill),
  ofCase('move', move),
  ofCase('withdraw', withdrawCase),
  ofCase('value', value),
  ofCase('propose-value', proposeValue),
  ofCase('settle-value', settleValue),
  ofCase('decide', decideCase),
  ofCase('sign', signCase),
  ofCase('rescind', rescind),
  ofCase('co-owner', signAsOwner),
  ofCase('guarantee', signGuarantee),
  ofCase('ownership', changeControl),
  ofCase('mortgage', applyForMortgage),
  ofCase('hear-registry', hearRegistry),
  ofCase('search-register', searchRegister),
  ofLoan('draw', draw),
  ofLoan('repay', repay),
  ofLoan('recovery', recordRecovery),
  ofCase('close', closeCase),
  decisionAgain,
  reviewList,
  reviewOne,
  ofReview('decisions', 'ask-review', reviewing.ask),
  ofReview('reviews', 'uphold', reviewing.uphold),
  ofReview('reviews', 'overturn', reviewing.overturn),
  ofReview('reviews', 'confirm', reviewing.confirm),
  overrides,
  ...rulesRoutes(rules),
  ...modelRoutes(registry),
  ...ratingRoutes(arrangement, `${DOORS}/rating`),
  drift,
  ...portfolioRoutes(shard, DOORS),
  ...afterDue.routes,
  ...book,
  write({ method: 'POST', path: `${DOORS}/customers/me/return`, operation: comeBack, shard }),
  write({
    method: 'POST',
    path: `${DOORS}/customers/{party}/erase`,
    operation: erase,
    parameters: { party: 'party' },
    shard,
    pilot: shard,
  }),
];

/** The bank's core, simulated: money arrives on a customer's current account from outside, and leaves it. */
export const simulatedRoutes: readonly Route[] = [
  write({ method: 'POST', path: `${DOORS}/me/pay-in`, operation: payIn, shard, pilot: shard }),
  write({ method: 'POST', path: `${DOORS}/me/pay-away`, operation: payAway, shard, pilot: shard }),
];
