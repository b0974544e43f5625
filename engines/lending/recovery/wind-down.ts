import type { AnyOperation } from '@sandglass/operations';
import { CLAIMS_TO_HAND_OVER } from '../write-off/hand-over-claim.ts';
import { BALANCES, inRecovery, TO_COLLECT } from './lists.ts';

/** A lender's operations, each of which an exit does for one loan, or of `payOut` for one customer. */
export interface EndingLoans {
  readonly collect: unknown;
  readonly applyToSeal: unknown;
  readonly handOverLoan: unknown;
  readonly handOverClaim: unknown;
  readonly payOut: unknown;
}

const ofLoan = (loanId: string) => ({ loanId });
const NON_PERFORMING = ['non-performing'] as const;
const EVERYBODY = ['normal', 'risky', 'non-performing'] as const;

/** What an exit does with loans that are not repaid, and with money on customers’ accounts: a pilot that lends puts them among its own runs. */
export const lendingRuns = (of: EndingLoans) =>
  ({
    openCollection: {
      name: 'open-collection',
      title: { 'zh-Hans': '移交清收小组', 'zh-Hant': '移交催收小組', en: 'Hand to the collection team' },
      phase: 'drain',
      classes: NON_PERFORMING,
      list: TO_COLLECT,
      operation: of.collect as AnyOperation,
      input: ofLoan,
    },
    applyToSeal: {
      name: 'apply-to-seal',
      title: { 'zh-Hans': '申请查封', 'zh-Hant': '申請查封', en: 'Apply to seal' },
      phase: 'settle',
      classes: NON_PERFORMING,
      list: inRecovery('failed'),
      operation: of.applyToSeal as AnyOperation,
      input: ofLoan,
    },
    handOverLoans: {
      name: 'hand-over-loans',
      title: {
        'zh-Hans': '保全后的贷款移交资产部门',
        'zh-Hant': '保全後的貸款移交資產部門',
        en: 'Hand preserved loans to the asset department',
      },
      phase: 'hand-over',
      classes: EVERYBODY,
      list: inRecovery('preserved'),
      operation: of.handOverLoan as AnyOperation,
      input: ofLoan,
    },
    handOverClaims: {
      name: 'hand-over-claims',
      title: {
        'zh-Hans': '已核销债权移交资产部门',
        'zh-Hant': '已核銷債權移交資產部門',
        en: 'Hand written-off claims to the asset department',
      },
      phase: 'hand-over',
      classes: EVERYBODY,
      list: CLAIMS_TO_HAND_OVER,
      operation: of.handOverClaim as AnyOperation,
      input: ofLoan,
    },
    payOut: {
      name: 'pay-out',
      title: { 'zh-Hans': '支付客户余额', 'zh-Hant': '支付客戶餘額', en: 'Pay customers’ balances out' },
      phase: 'hand-over',
      classes: EVERYBODY,
      list: BALANCES,
      operation: of.payOut as AnyOperation,
      input: (customer: string) => ({ customer }),
    },
  }) as const;

/** What an exit waits for while loans are recovered: people and courts end it. */
export const lendingWaits = {
  collection: {
    name: 'collection',
    title: { 'zh-Hans': '清收中', 'zh-Hant': '催收中', en: 'Collection by agreement' },
    phase: 'drain',
    classes: NON_PERFORMING,
    list: inRecovery('collecting'),
  },
  sealing: {
    name: 'sealing',
    title: { 'zh-Hans': '查封申请中', 'zh-Hant': '查封申請中', en: 'Applications to seal' },
    phase: 'settle',
    classes: NON_PERFORMING,
    list: inRecovery('sealing'),
  },
} as const;
