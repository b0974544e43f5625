import { dataUse } from '@sandglass/consent';
import type { AnyOperation } from '@sandglass/operations';
import { type DisputeReasonId, holdIsOver, NUMBERS_TO_DESTROY } from '@sandglass/payments';
import {
  type CustomerClass,
  endConsentsRun,
  CUSTOMER_CLASSES as everybody,
  type WindDown,
  type WindDownRun,
  type WindDownWait,
} from '@sandglass/pilot';
import { endConsent, useData } from '../consents.ts';
import { documentOperations } from '../documents.ts';
import { issuing } from '../issuing.ts';
import { SHARD } from '../shard.ts';
import { tellEnding, UNTOLD_OF_ENDING } from '../webhook/tell-ending.ts';
import { CUSTOMER_CLASSES_SQL } from './classes.ts';
import { leftOverChecks, NOT_SETTLED } from './left-over.ts';
import { tellHolder, UNTOLD_HOLDERS } from './tell-holders.ts';

const operationOf = (operation: unknown): AnyOperation => operation as AnyOperation;
const ofToken = (token: string) => ({ token });

const tokensIn = (states: string): string => `select id, customer, 0::int8 as amount from payments.token
  where shard = $1 and state in (${states}) order by cryptogram_required = 'first' desc, id`;

const HELD = `select p.id, a.customer, p.held as amount from payments.progress p
  join payments.authorisation_by_key a on a.shard = p.shard and a.id = p.id
  where p.shard = $1 and p.state = 'held'`;

/** Contested payments of a reason for which the bank has not paid the holder first. */
const unpaid = (
  reason: DisputeReasonId,
): string => `select id, customer, (amount - advanced) as amount from payments.dispute
  where shard = $1 and reason = '${reason}' and ended_on is null and advanced < amount order by id`;

/** Holders hear at once; where their tokens have stopped, that too. */
const telling = (name: string, classes: readonly CustomerClass[], stopped: boolean): WindDownRun => ({
  name,
  title: {
    'zh-Hans': '通知持卡人试点结束',
    'zh-Hant': '通知持卡人試辦結束',
    en: 'Tell holders that the pilot ends',
  },
  phase: 'freeze',
  classes,
  list: UNTOLD_HOLDERS,
  operation: operationOf(tellHolder),
  input: (holder) => ({ holder, stopped }),
});

const runs: readonly WindDownRun[] = [
  {
    name: 'tell-requestors',
    title: {
      'zh-Hans': '通知请求方试点结束',
      'zh-Hant': '通知請求方試辦結束',
      en: 'Tell requestors that the pilot ends',
    },
    phase: 'freeze',
    classes: everybody,
    list: UNTOLD_OF_ENDING,
    operation: operationOf(tellEnding),
    input: (requestor) => ({ requestor }),
  },
  {
    name: 'stop-tokens',
    title: { 'zh-Hans': '停用标记', 'zh-Hant': '停用代碼', en: 'Stop tokens' },
    phase: 'freeze',
    classes: ['risky', 'non-performing'],
    list: tokensIn("'active'"),
    operation: operationOf(issuing.suspendToken),
    input: ofToken,
  },
  telling('tell-holders', ['normal'], false),
  telling('tell-holders-stopped', ['risky', 'non-performing'], true),
  {
    name: 'close-tokens',
    title: {
      'zh-Hans': '关闭订阅与标记，并通知请求方',
      'zh-Hant': '關閉定期扣款與代碼，並通知請求方',
      en: 'Close subscriptions and tokens, and tell who has them',
    },
    phase: 'drain',
    last: true,
    classes: everybody,
    list: tokensIn("'active', 'suspended', 'inactive'"),
    operation: operationOf(issuing.deleteToken),
    input: ofToken,
  },
  {
    name: 'expire-holds',
    title: {
      'zh-Hans': '释放到期的预授权',
      'zh-Hant': '釋放到期的預授權',
      en: 'Free holds whose time is over',
    },
    phase: 'settle',
    classes: everybody,
    list: `${HELD} and ${holdIsOver('p.expires_at')} order by p.id`,
    operation: operationOf(issuing.expireHold),
    input: (authorisation) => ({ authorisation }),
  },
  {
    name: 'destroy-numbers',
    title: {
      'zh-Hans': '销毁标记号码密钥',
      'zh-Hant': '銷毀代碼號碼金鑰',
      en: 'Destroy the keys of token numbers',
    },
    phase: 'revoke',
    classes: everybody,
    list: NUMBERS_TO_DESTROY,
    operation: operationOf(issuing.destroyNumber),
    input: (number) => ({ number }),
  },
  {
    name: 'remove-documents',
    title: {
      'zh-Hans': '删除争议材料',
      'zh-Hant': '刪除爭議資料',
      en: 'Remove what was shown in disputes',
    },
    phase: 'revoke',
    classes: everybody,
    list: `select d.id, d.party as customer, 0::int8 as amount from documents.document d
      join documents.kept k on k.shard = d.shard and k.id = d.id
      where d.shard = $1 and d.state <> 'removed' order by d.id`,
    operation: operationOf(documentOperations.remove),
    input: (document) => ({ document }),
  },
  endConsentsRun(endConsent),
];

const waits: readonly WindDownWait[] = [
  {
    name: 'unauthorised-unpaid',
    title: {
      'zh-Hans': '未先行赔付的未授权支付',
      'zh-Hant': '未先行賠付的未授權支付',
      en: 'Unauthorised payments that the bank has not paid first',
    },
    phase: 'drain',
    classes: ['risky', 'non-performing'],
    list: unpaid('unauthorised'),
  },
  {
    name: 'undelivered-unpaid',
    title: {
      'zh-Hans': '银行未代为退款的未履行订单',
      'zh-Hant': '銀行未代為退款的未履行訂單',
      en: 'Orders paid and not received that the bank has not refunded',
    },
    phase: 'drain',
    classes: ['risky', 'non-performing'],
    list: unpaid('not-received'),
  },
  {
    name: 'holds',
    title: { 'zh-Hans': '未完成的预授权', 'zh-Hant': '未完成的預授權', en: 'Payments still held' },
    phase: 'settle',
    classes: everybody,
    list: HELD,
  },
  {
    name: 'disputes',
    title: { 'zh-Hans': '未结的争议', 'zh-Hant': '未結的爭議', en: 'Disputes that go on' },
    phase: 'settle',
    classes: everybody,
    list: `select id, customer, amount from payments.dispute
      where shard = $1 and ended_on is null order by id`,
  },
  {
    name: 'clearing',
    title: {
      'zh-Hans': '待清算和待结算款项',
      'zh-Hant': '待清算與待結算款項',
      en: 'Money not cleared and settled yet',
    },
    phase: 'settle',
    classes: everybody,
    list: `select id, '' as customer, abs(credits - debits)::int8 as amount from (${NOT_SETTLED}) a order by id`,
  },
  {
    name: 'differences',
    title: { 'zh-Hans': '未平的对账差异', 'zh-Hant': '未平的對帳差異', en: 'Differences of the books' },
    phase: 'settle',
    classes: everybody,
    list: `select id, '' as customer, 0::int8 as amount from payments.difference
      where shard = $1 and state <> 'closed' order by id`,
  },
];

/** How the pilot ends, token by token: each requestor is told of each of its tokens, refunds and reversals go on to the last. */
export const windDown: WindDown = {
  classes: CUSTOMER_CLASSES_SQL,
  use: dataUse(SHARD, useData, {
    purpose: 'exit-classes',
    basis: 'contract',
    data: 'class of the customer',
    parties: () => {
      throw new Error('the exit names whose class it shows');
    },
  }),
  runs,
  waits,
  leftOver: leftOverChecks,
  evidence: ['hand-over', 'revoke'],
};
