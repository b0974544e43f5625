import { assetOf, lendingRuns, lendingWaits, REALISING, TO_BE_REPAID, TO_REALISE } from '@sandglass/lending';
import type { AnyOperation } from '@sandglass/operations';
import {
  endConsentsRun,
  CUSTOMER_CLASSES as everybody,
  type WindDown,
  type WindDownRun,
} from '@sandglass/pilot';
import { afterDue } from '../after-due.ts';
import { withdrawCase } from '../case/withdraw.ts';
import { endConsent } from '../consents.ts';
import { CASES_TO_CLOSE, closeCase } from '../contract/close.ts';
import { applyToSeal, collect, freezeLimit, handOverLoan, payOut } from '../lending.ts';
import { hearRegistry } from '../mortgage/hear.ts';
import { useOfClasses } from '../reads/uses.ts';
import { CUSTOMER_CLASSES_SQL } from './classes.ts';
import { leftOverChecks } from './left-over.ts';

const operationOf = (operation: unknown): AnyOperation => operation as AnyOperation;
const ofLoan = (loanId: string) => ({ loanId });
const ofCase = (caseId: string) => ({ caseId });

const UNFROZEN = `select id, customer, limit_amount - principal as amount
  from lending.loan where shard = $1 and state = 'active' and frozen_on is null`;

const listOf = (ids: string): string => `select c.id, f.customer, 0::int8 as amount from (${ids}) c
  join swiftcredit.case_file f on f.shard = $1 and f.id = c.id order by c.id`;

const ASKED_FOR_RELEASE = `select id, customer, secured as amount from swiftcredit.mortgage
  where shard = $1 and state = 'release-applied' order by id`;

const loans = lendingRuns({
  collect,
  applyToSeal,
  handOverLoan,
  handOverClaim: afterDue.writingOff.handOver,
  payOut,
});

const runs: readonly WindDownRun[] = [
  {
    name: 'freeze-limits',
    title: { 'zh-Hans': '冻结额度', 'zh-Hant': '凍結額度', en: 'Freeze limits' },
    phase: 'freeze',
    classes: ['risky', 'non-performing'],
    list: `${UNFROZEN} order by id`,
    operation: operationOf(freezeLimit),
    input: ofLoan,
  },
  {
    name: 'drop-cases',
    title: { 'zh-Hans': '未签约的案卷失效', 'zh-Hant': '未簽約的案卷失效', en: 'Let unsigned cases lapse' },
    phase: 'drain',
    classes: everybody,
    list: `select id, customer, amount from swiftcredit.case_file where shard = $1
      and (state in ('open', 'declined') or (state = 'approved' and offer_until < $2::date)) order by id`,
    operation: operationOf(withdrawCase),
    input: ofCase,
  },
  loans.openCollection,
  {
    name: 'close-limits',
    title: {
      'zh-Hans': '关闭无余额的额度',
      'zh-Hant': '關閉無餘額的額度',
      en: 'Close limits on which nothing is owed',
    },
    phase: 'settle',
    classes: ['normal'],
    // Normal business runs to the end of its term, and not a day longer: nobody draws any more once an exit has begun, so that
    // a limit on which nothing is owed would only keep a mortgage for years.
    list: `${UNFROZEN} and (available_until < $2::date or (principal = 0 and jsonb_array_length(open_drawings) = 0))
      order by id`,
    operation: operationOf(freezeLimit),
    input: ofLoan,
  },
  loans.applyToSeal,
  {
    name: 'open-realisation',
    title: { 'zh-Hans': '启动抵押物处置', 'zh-Hant': '啟動擔保品處分', en: 'Begin to realise homes' },
    phase: 'settle',
    classes: ['non-performing'],
    list: TO_REALISE,
    operation: operationOf(afterDue.realising.open),
    input: assetOf,
  },
  {
    name: 'close-cases',
    title: { 'zh-Hans': '结清案卷并申请解押', 'zh-Hant': '結清案卷並申請塗銷', en: 'Close settled cases' },
    phase: 'hand-over',
    classes: everybody,
    list: listOf(CASES_TO_CLOSE),
    operation: operationOf(closeCase),
    input: ofCase,
  },
  {
    name: 'hear-releases',
    title: { 'zh-Hans': '办理解押', 'zh-Hant': '辦理塗銷', en: 'Release mortgages' },
    phase: 'hand-over',
    classes: everybody,
    list: ASKED_FOR_RELEASE,
    operation: operationOf(hearRegistry),
    input: ofCase,
  },
  loans.handOverLoans,
  loans.handOverClaims,
  loans.payOut,
  endConsentsRun(endConsent),
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
      list: `select id, customer, amount from swiftcredit.case_file
        where shard = $1 and state = 'approved' and offer_until >= $2::date`,
    },
    lendingWaits.collection,
    lendingWaits.sealing,
    {
      name: 'realising',
      title: { 'zh-Hans': '抵押物处置中', 'zh-Hant': '擔保品處分中', en: 'Homes being realised' },
      phase: 'settle',
      classes: ['non-performing'],
      // Also what nobody began yet: between the seal and the next look it is not over.
      list: `(${TO_REALISE}) union all (${REALISING})`,
    },
    {
      name: 'repayment',
      title: {
        'zh-Hans': '履行至到期或结清',
        'zh-Hant': '履行至到期或結清',
        en: 'Loans running to their term',
      },
      phase: 'settle',
      classes: ['normal', 'risky'],
      list: TO_BE_REPAID,
    },
    {
      name: 'releases',
      title: { 'zh-Hans': '解押办理中', 'zh-Hant': '塗銷辦理中', en: 'Mortgages being released' },
      phase: 'hand-over',
      classes: everybody,
      list: ASKED_FOR_RELEASE,
    },
  ],
  leftOver: leftOverChecks,
  evidence: ['hand-over', 'revoke'],
};
