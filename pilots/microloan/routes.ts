import { agreementRoutes } from '@sandglass/agreement';
import { consentRoutes } from '@sandglass/consent';
import { type Route, write } from '@sandglass/http';
import { portfolioRoutes } from '@sandglass/lending';
import { modelRoutes, ratingRoutes } from '@sandglass/models';
import { rulesRoutes } from '@sandglass/rules';
import { afterDue } from './after-due.ts';
import { acceptAgreement } from './agreement.ts';
import { apply } from './application/apply.ts';
import { sign } from './application/sign.ts';
import { askEvidence } from './bases/gather.ts';
import { evidenceMine } from './bases/reads.ts';
import { book } from './book.ts';
import { grantConsent, necessaryPurposes, purposes, useData, withdrawConsent } from './consents.ts';
import { enrol } from './customer/enrol.ts';
import { erase } from './customer/erase.ts';
import { comeBack } from './customer/return.ts';
import { rules } from './eligibility/rules.ts';
import {
  draw,
  payAway,
  payIn,
  productDesk,
  recordRecovery,
  repay,
  repayDated,
  reversePayment,
} from './lending.ts';
import { lineRoutes } from './line/routes.ts';
import { monitoring } from './monitoring.ts';
import { caseOne } from './officer/case.ts';
import { drift } from './officer/drift.ts';
import { overrides } from './officer/overrides.ts';
import { pipeline } from './officer/pipeline.ts';
import { replayOne } from './officer/replay.ts';
import { arrangement } from './rating/arrangement.ts';
import { registry } from './rating/registry.ts';
import { applicationList, applicationOne } from './reads/applications.ts';
import { customerMe } from './reads/customer.ts';
import { loanOne } from './reads/loan.ts';
import { loanList } from './reads/loans.ts';
import { drawPreview } from './reads/preview.ts';
import { productList } from './reads/products.ts';
import { recoveryList } from './reads/recoveries.ts';
import { renewalRoutes } from './renewal/routes.ts';
import { reviewList, reviewOne } from './review/reads.ts';
import { askReview, confirmOverturn, proposeOverturn, upholdReview } from './review/reviewing.ts';
import { SHARD as shard } from './shard.ts';

/** The pilot's doors. */
export const routes: readonly Route[] = [
  ...consentRoutes(
    shard,
    purposes,
    { grant: grantConsent, withdraw: withdrawConsent, use: useData },
    necessaryPurposes,
  ),
  ...agreementRoutes(shard, acceptAgreement),
  productList,
  ...productDesk.routes,
  customerMe,
  write({ method: 'POST', path: '/api/customers/me', operation: enrol, shard, status: 201 }),
  ...rulesRoutes(rules),
  ...modelRoutes(registry),
  ...ratingRoutes(arrangement, '/api/rating'),
  drift,
  pipeline,
  caseOne,
  replayOne,
  overrides,
  ...portfolioRoutes(shard, '/api'),
  ...book,
  write({ method: 'POST', path: '/api/customers/me/return', operation: comeBack, shard }),
  write({
    method: 'POST',
    path: '/api/customers/{party}/erase',
    operation: erase,
    parameters: { party: 'party' },
    shard,
  }),
  evidenceMine,
  write({ method: 'POST', path: '/api/evidence', operation: askEvidence, shard, status: 201 }),
  applicationList,
  applicationOne,
  write({ method: 'POST', path: '/api/applications', operation: apply, shard, status: 201 }),
  write({
    method: 'POST',
    path: '/api/applications/{id}/sign',
    operation: sign,
    parameters: { id: 'applicationId' },
    shard,
    status: 201,
  }),
  write({
    method: 'POST',
    path: '/api/applications/{id}/review',
    operation: askReview,
    parameters: { id: 'id' },
    shard,
    status: 201,
  }),
  reviewList,
  reviewOne,
  write({
    method: 'POST',
    path: '/api/reviews/{id}/uphold',
    operation: upholdReview,
    parameters: { id: 'id' },
    shard,
  }),
  write({
    method: 'POST',
    path: '/api/reviews/{id}/overturn',
    operation: proposeOverturn,
    parameters: { id: 'id' },
    shard,
  }),
  write({
    method: 'POST',
    path: '/api/reviews/{id}/confirm',
    operation: confirmOverturn,
    parameters: { id: 'id' },
    shard,
  }),
  ...lineRoutes,
  loanList,
  loanOne,
  drawPreview,
  write({
    method: 'POST',
    path: '/api/loans/{id}/draw',
    operation: draw,
    parameters: { id: 'loanId' },
    shard,
    status: 201,
  }),
  write({
    method: 'POST',
    path: '/api/loans/{id}/repay',
    operation: repay,
    parameters: { id: 'loanId' },
    shard,
  }),
  ...renewalRoutes,
  ...afterDue.routes,
  write({
    method: 'POST',
    path: '/api/loans/{id}/repay-dated',
    operation: repayDated,
    parameters: { id: 'loanId' },
    shard,
  }),
  write({
    method: 'POST',
    path: '/api/loans/{id}/reverse-payment',
    operation: reversePayment,
    parameters: { id: 'loanId' },
    shard,
  }),
  ...monitoring.routes,
  recoveryList,
  write({
    method: 'POST',
    path: '/api/recoveries/{id}/record',
    operation: recordRecovery,
    parameters: { id: 'loanId' },
    shard,
  }),
];

/** The bank's core, simulated: money arrives on a customer's current account from outside, and leaves it. */
export const simulatedRoutes: readonly Route[] = [
  write({ method: 'POST', path: '/api/customers/me/pay-in', operation: payIn, shard }),
  write({ method: 'POST', path: '/api/customers/me/pay-away', operation: payAway, shard }),
];
