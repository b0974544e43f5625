import { lendingRuns, lendingWaits, TO_BE_REPAID } from '@sandglass/lending';
import type { AnyOperation } from '@sandglass/operations';
import {
  endConsentsRun,
  CUSTOMER_CLASSES as everybody,
  type WindDown,
  type WindDownRun,
} from '@sandglass/pilot';
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
  loans.openCollection,
  loans.applyToSeal,
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
      list: `select id, customer, granted as amount from microloan.application
        where shard = $1 and state = 'approved' and expires_on >= $2::date`,
    },
    lendingWaits.collection,
    lendingWaits.sealing,
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
