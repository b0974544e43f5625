import { BALANCES, CLAIMS_TO_HAND_OVER, inRecovery, TO_BE_REPAID, TO_COLLECT } from '@sandglass/lending';
import type { AnyOperation } from '@sandglass/operations';
import { CUSTOMER_CLASSES as everybody, type WindDown, type WindDownRun } from '@sandglass/pilot';
import { afterDue } from '../after-due.ts';
import { endConsent } from '../consents.ts';
import { applyToSeal, collect, freezeLimit, handOverLoan, payOut } from '../lending.ts';
import { useOfClasses } from '../reads/uses.ts';
import { CUSTOMER_CLASSES_SQL } from './classes.ts';
import { lapseOffer } from './lapse-offer.ts';
import { leftOverChecks } from './left-over.ts';

const operationOf = (operation: unknown): AnyOperation => operation as AnyOperation;
const ofLoan = (loanId: string) => ({ loanId });

const OPEN_LIMITS = `
  select id, customer, case when revolving then limit_amount - principal else limit_amount - drawn_total end as amount
  from lending.loan where shard = $1 and state = 'active' and frozen_on is null order by id`;

const freezing = { list: OPEN_LIMITS, operation: operationOf(freezeLimit), input: ofLoan } as const;

const runs: readonly WindDownRun[] = [
  {
    name: 'freeze-limits',
    title: { 'zh-Hans': '冻结未用额度', 'zh-Hant': '凍結未用額度', en: 'Freeze unused limits' },
    phase: 'freeze',
    classes: ['risky', 'non-performing'],
    ...freezing,
  },
  {
    name: 'close-limits',
    title: { 'zh-Hans': '关闭未用额度', 'zh-Hant': '關閉未用額度', en: 'Close unused limits' },
    phase: 'drain',
    classes: ['normal'],
    ...freezing,
  },
  {
    name: 'lapse-offers',
    title: { 'zh-Hans': '到期批复失效', 'zh-Hant': '到期核准失效', en: 'Let offers lapse' },
    phase: 'drain',
    classes: everybody,
    list: `select id, customer, granted as amount from microloan.application
      where shard = $1 and state = 'approved' and expires_on < $2::date order by id`,
    operation: operationOf(lapseOffer),
    input: (applicationId) => ({ applicationId }),
  },
  {
    name: 'open-collection',
    title: { 'zh-Hans': '移交清收小组', 'zh-Hant': '移交催收小組', en: 'Hand to the collection team' },
    phase: 'drain',
    classes: ['non-performing'],
    list: TO_COLLECT,
    operation: operationOf(collect),
    input: ofLoan,
  },
  {
    name: 'apply-to-seal',
    title: { 'zh-Hans': '申请查封', 'zh-Hant': '申請查封', en: 'Apply to seal' },
    phase: 'settle',
    classes: ['non-performing'],
    list: inRecovery('failed'),
    operation: operationOf(applyToSeal),
    input: ofLoan,
  },
  {
    name: 'hand-over-loans',
    title: {
      'zh-Hans': '保全后的贷款移交资产部门',
      'zh-Hant': '保全後的貸款移交資產部門',
      en: 'Hand preserved loans to the asset department',
    },
    phase: 'hand-over',
    classes: everybody,
    list: inRecovery('preserved'),
    operation: operationOf(handOverLoan),
    input: ofLoan,
  },
  {
    name: 'hand-over-claims',
    title: {
      'zh-Hans': '已核销债权移交资产部门',
      'zh-Hant': '已核銷債權移交資產部門',
      en: 'Hand written-off claims to the asset department',
    },
    phase: 'hand-over',
    classes: everybody,
    list: CLAIMS_TO_HAND_OVER,
    operation: operationOf(afterDue.writingOff.handOver),
    input: ofLoan,
  },
  {
    name: 'pay-out',
    title: { 'zh-Hans': '支付客户余额', 'zh-Hant': '支付客戶餘額', en: 'Pay customers’ balances out' },
    phase: 'hand-over',
    classes: everybody,
    list: BALANCES,
    operation: operationOf(payOut),
    input: (customer) => ({ customer }),
  },
  {
    name: 'end-consents',
    title: { 'zh-Hans': '收回数据授权', 'zh-Hant': '收回資料授權', en: 'End consents' },
    phase: 'revoke',
    classes: everybody,
    list: `select id, party as customer, 0 as amount from consent.consent
      where shard = $1 and withdrawn_at is null order by id`,
    operation: operationOf(endConsent),
    input: (consent) => ({ consent }),
  },
];

/** How the pilot's business ends, class by class, as it declared. */
export const windDown: WindDown = {
  classes: CUSTOMER_CLASSES_SQL,
  use: useOfClasses,
  runs,
  waits: [
    {
      name: 'offers',
      title: { 'zh-Hans': '未到期的批复', 'zh-Hant': '未到期的核准', en: 'Offers that still stand' },
      phase: 'drain',
      classes: everybody,
      list: `select id, customer, granted as amount from microloan.application
        where shard = $1 and state = 'approved' and expires_on >= $2::date`,
    },
    {
      name: 'collection',
      title: { 'zh-Hans': '清收中', 'zh-Hant': '催收中', en: 'Collection by agreement' },
      phase: 'drain',
      classes: ['non-performing'],
      list: inRecovery('collecting'),
    },
    {
      name: 'sealing',
      title: { 'zh-Hans': '查封申请中', 'zh-Hant': '查封申請中', en: 'Applications to seal' },
      phase: 'settle',
      classes: ['non-performing'],
      list: inRecovery('sealing'),
    },
    {
      name: 'repayment',
      title: { 'zh-Hans': '到期结清中', 'zh-Hant': '到期結清中', en: 'Loans being repaid' },
      phase: 'settle',
      classes: ['normal', 'risky'],
      list: TO_BE_REPAID,
    },
  ],
  leftOver: leftOverChecks,
  evidence: ['hand-over', 'revoke'],
};
