import type { AnyOperation } from '@sandglass/operations';
import { HOLDS_TO_EXPIRE, NUMBERS_TO_DESTROY, TOKENS_EXPIRED } from '@sandglass/payments';
import { definePilot } from '@sandglass/pilot';
import { deliverCodes } from './binding/deliver.ts';
import { moveTokens } from './card/move.ts';
import { rewrapNumbers } from './card/rewrap.ts';
import { compensation } from './compensation.ts';
import { declaration } from './declaration/index.ts';
import { find } from './desk/find.ts';
import { staffDue } from './desk/staff-due.ts';
import { documentRoutes } from './documents.ts';
import { windDown } from './exit/wind-down.ts';
import { againstRule } from './harmed/against-rule.ts';
import { debitedTwice } from './harmed/debited-twice.ts';
import { issuing } from './issuing.ts';
import { bindings, merchants, payments, users } from './measures/counted.ts';
import { fraudAmount, fraudShare } from './measures/fraud.ts';
import { approvalShare, paidAmount } from './measures/paid.ts';
import { unreconciledDays } from './measures/unreconciled.ts';
import { USED } from './measures/used.ts';
import { member, memberDisputes } from './member.ts';
import { tellPayments } from './notice/tell.ts';
import { openPilot } from './opening.ts';
import { operations } from './operations.ts';
import { WEBHOOK_JOB } from './requestor/told.ts';
import { routes, simulatedRoutes } from './routes.ts';
import { settling } from './settling.ts';
import { DOORS, SHARD } from './shard.ts';
import { webhookDelivery } from './webhook/deliver.ts';
import './reasons/request.ts';
import './reasons/payments.ts';
import './reasons/binding.ts';
import './reasons/requestor.ts';

/** 智令, payment tokens (modelled on the pilot of China CITIC Bank and its partners of 2020). */
export default definePilot({
  id: SHARD,
  title: { 'zh-Hans': '智令', 'zh-Hant': '智令', en: 'Payment tokens: one binding, many places' },
  operations,
  routes,
  residents: [],
  measures: [
    users,
    payments,
    paidAmount,
    bindings,
    merchants,
    fraudShare,
    fraudAmount,
    approvalShare,
    unreconciledDays,
  ],
  daily: [
    {
      name: 'expire-holds',
      list: HOLDS_TO_EXPIRE,
      operation: issuing.expireHold as unknown as AnyOperation,
      input: (authorisation) => ({ authorisation }),
    },
    {
      name: 'expire-tokens',
      list: TOKENS_EXPIRED,
      operation: issuing.deleteToken as unknown as AnyOperation,
      input: (token) => ({ token }),
    },
    {
      name: 'destroy-numbers',
      list: NUMBERS_TO_DESTROY,
      operation: issuing.destroyNumber as unknown as AnyOperation,
      input: (number) => ({ number }),
    },
  ],
  door: `${DOORS}/requestors`,
  used: USED,
  find,
  staffDue,
  windDown,
  simulate: simulatedRoutes,
  documents: { routes: documentRoutes },
  member: {
    ...member,
    settlement: settling.night,
    refuseClaim: settling.refuseClaim as unknown as AnyOperation,
    disputes: memberDisputes,
  },
  subLedgers: settling.subLedgers,
  compensation,
  harmed: [debitedTwice, againstRule],
  deliver: (outside) => ({
    ...deliverCodes(outside),
    [WEBHOOK_JOB]: webhookDelivery(outside.pool),
    [`${SHARD}.move-tokens`]: moveTokens(outside),
  }),
  lookouts: (around) => [tellPayments(around), rewrapNumbers(around)],
  open: openPilot,
  declaration,
});
