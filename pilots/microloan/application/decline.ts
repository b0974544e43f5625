import type { Sentence } from '@sandglass/operations';

/** A reason that stands in a decision: the model's by its code, or one of ours below. */
export interface GivenReason {
  readonly code: string;
  readonly text: Sentence;
}

/** Why an application is declined besides what the model says. Never "the score is too low". */
export const declineReasons = {
  'in-arrears': {
    'zh-Hans': '您在本试点有逾期未还的贷款。还清后可以重新申请。',
    'zh-Hant': '您在本試辦有逾期未還的貸款。還清後可以重新申請。',
    en: 'You have an overdue loan in this pilot. Pay it, then apply again.',
  },
  'grade-not-served': {
    'zh-Hans': '按您提供的经营情况，该产品目前不能放款。主要原因见其余各项。',
    'zh-Hant': '依您提供的經營情況，該產品目前無法撥款。主要原因見其餘各項。',
    en: 'On what you told us about the business, this product does not lend now. The other reasons say why.',
  },
  'turnover-too-small': {
    'zh-Hans': '您的年营业额能支持的额度低于该产品的最低金额。可以选择起点更低的产品。',
    'zh-Hant': '您的年營業額能支持的額度低於該產品的最低金額。可以選擇起點較低的產品。',
    en: 'Your yearly turnover supports less than this product’s smallest loan. A product with a lower minimum may fit.',
  },
} as const satisfies Record<string, Sentence>;

export type DeclineCode = keyof typeof declineReasons;

export const declineReason = (code: DeclineCode): GivenReason => ({ code, text: declineReasons[code] });
