import { agreementRoutes } from '@sandglass/agreement';
import { consentRoutes } from '@sandglass/consent';
import { type Route, write } from '@sandglass/http';
import type { Operation } from '@sandglass/operations';
import { withoutNumbers } from '@sandglass/payments';
import type { TSchema } from 'typebox';
import { acceptAgreement } from './agreement.ts';
import { beginBinding } from './binding/begin.ts';
import { confirmBinding } from './binding/confirm.ts';
import { makeToken } from './binding/make-token.ts';
import { grantConsent, necessaryPurposes, purposes, useData, withdrawConsent } from './consents.ts';
import { makeCryptogram } from './cryptogram/make.ts';
import { tokenStatus } from './cryptogram/status.ts';
import { erase } from './customer/erase.ts';
import { comeBack } from './customer/return.ts';
import { tokenPage } from './desk/token.ts';
import { tokenList } from './desk/tokens.ts';
import { issueCard, issuing, replaceCard } from './issuing.ts';

import { paymentList, paymentOne } from './payments/list.ts';
import { notMe } from './payments/not-me.ts';
import { bindingOne } from './reads/binding.ts';
import { holderMe } from './reads/me.ts';
import { requestorList } from './reads/requestors.ts';
import { requestRoutes } from './request/routes.ts';
import { endRequestor, registerRequestor } from './requestor/register.ts';
import { deskRoutes } from './settling.ts';
import { DOORS, SHARD as shard } from './shard.ts';
import { webhookRoute } from './webhook/routes.ts';

const { changeRules, deleteToken, payIn, resumeToken, suspendToken } = issuing;

/** A door to one token: its reference is in the path. */
const ofToken = <S extends TSchema, P>(what: string, operation: Operation<S, P>): Route =>
  write({
    method: 'POST',
    path: `${DOORS}/tokens/{id}/${what}`,
    operation,
    parameters: { id: 'token' },
    shard,
  });

const doors: readonly Route[] = [
  ...consentRoutes(
    shard,
    purposes,
    { grant: grantConsent, withdraw: withdrawConsent, use: useData },
    necessaryPurposes,
    DOORS,
  ),
  ...agreementRoutes(shard, acceptAgreement, DOORS),
  holderMe,
  requestorList,
  ...deskRoutes,
  paymentList,
  paymentOne,
  write({
    method: 'POST',
    path: `${DOORS}/payments/{id}/not-me`,
    operation: notMe,
    parameters: { id: 'payment' },
    shard,
  }),
  write({
    method: 'POST',
    path: `${DOORS}/requestors/{id}/end`,
    operation: endRequestor,
    parameters: { id: 'requestor' },
    shard,
  }),
  bindingOne,
  write({ method: 'POST', path: `${DOORS}/bindings`, operation: beginBinding, shard, status: 201 }),
  write({
    method: 'POST',
    path: `${DOORS}/bindings/{id}/confirm`,
    operation: confirmBinding,
    parameters: { id: 'binding' },
    shard,
  }),
  write({ method: 'POST', path: `${DOORS}/cards`, operation: issueCard, shard, status: 201 }),
  write({ method: 'POST', path: `${DOORS}/tokens`, operation: makeToken, shard, status: 201 }),
  ofToken('suspend', suspendToken),
  ofToken('resume', resumeToken),
  ofToken('delete', deleteToken),
  ofToken('rules', changeRules),
  ofToken('cryptogram', makeCryptogram),
  tokenStatus,
  ...requestRoutes,
  webhookRoute,
  write({ method: 'POST', path: `${DOORS}/requestors`, operation: registerRequestor, shard, status: 201 }),
  write({
    method: 'POST',
    path: `${DOORS}/cards/{id}/replace`,
    operation: replaceCard,
    parameters: { id: 'card' },
    shard,
    status: 201,
  }),
  write({ method: 'POST', path: `${DOORS}/customers/me/return`, operation: comeBack, shard }),
  write({
    method: 'POST',
    path: `${DOORS}/customers/{party}/erase`,
    operation: erase,
    parameters: { party: 'party' },
    shard,
  }),
];

/** The pilot's doors: none takes a number. The desk's say themselves that nothing is searched by one. */
export const routes: readonly Route[] = [
  ...doors.map((route) => withoutNumbers(route)),
  tokenList,
  tokenPage,
];

/** The bank's core, simulated: money arrives on a holder's current account from outside. */
export const simulatedRoutes: readonly Route[] = [
  withoutNumbers(write({ method: 'POST', path: `${DOORS}/me/pay-in`, operation: payIn, shard })),
];
