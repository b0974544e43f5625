import type { AnyOperation } from '@sandglass/operations';
import { definePilot, nothingToWindDown } from '@sandglass/pilot';
import { deliverCodes } from './binding/deliver.ts';
import { moveTokens } from './card/move.ts';
import { compensation } from './compensation.ts';
import { declaration } from './declaration/index.ts';
import { issuing } from './issuing.ts';
import { member } from './member.ts';
import { tellPayments } from './notice/tell.ts';
import { openPilot } from './opening.ts';
import { operations } from './operations.ts';
import { WEBHOOK_JOB } from './requestor/told.ts';
import { routes, simulatedRoutes } from './routes.ts';
import { settling } from './settling.ts';
import { SHARD } from './shard.ts';
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
  measures: [],
  daily: [],
  windDown: nothingToWindDown,
  simulate: simulatedRoutes,
  member: {
    ...member,
    settlement: settling.night,
    represented: issuing.representedDispute as unknown as AnyOperation,
  },
  subLedgers: settling.subLedgers,
  compensation,
  deliver: (outside) => ({
    ...deliverCodes(outside),
    [WEBHOOK_JOB]: webhookDelivery(outside.pool),
    [`${SHARD}.move-tokens`]: moveTokens(outside),
  }),
  lookouts: (around) => [tellPayments(around)],
  open: openPilot,
  declaration,
});
