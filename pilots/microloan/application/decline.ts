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
  'business-too-young': {
    'zh-Hans': '企业经营时间未达到本业务的要求。经营满一定时间后可以重新申请。',
    'zh-Hant': '企業經營時間未達到本業務的要求。經營滿一定時間後可以重新申請。',
    en: 'The business has not been running long enough for this loan. Apply again when it has been running longer.',
  },
  'amount-beyond-turnover': {
    'zh-Hans': '申请金额相对于年营业额过高。可以申请较小的金额。',
    'zh-Hant': '申請金額相對於年營業額過高。可以申請較小的金額。',
    en: 'The amount is too large for the yearly turnover. A smaller amount may be granted.',
  },
  'industry-not-served': {
    'zh-Hans': '目前不向您所在的行业发放此类贷款。',
    'zh-Hant': '目前不向您所在的行業核撥此類貸款。',
    en: 'This loan is not made to your industry at present.',
  },
  'region-not-served': {
    'zh-Hans': '目前不在您所在的地区办理此类贷款。',
    'zh-Hant': '目前不在您所在的地區辦理此類貸款。',
    en: 'This loan is not made in your region at present.',
  },
  'purpose-not-served': {
    'zh-Hans': '此贷款目前不能用于您所填写的用途。',
    'zh-Hant': '此貸款目前不能用於您所填寫的用途。',
    en: 'This loan cannot be used for the purpose that you named at present.',
  },
  'term-not-served': {
    'zh-Hans': '对您的企业，目前不提供所申请的期限。可以另选期限。',
    'zh-Hant': '對您的企業，目前不提供所申請的期限。可以另選期限。',
    en: 'The term that you asked for is not offered to your business at present. Another term may be.',
  },
  'business-too-small': {
    'zh-Hans': '企业规模（人数或营业额）未达到本业务的要求。',
    'zh-Hant': '企業規模（人數或營業額）未達到本業務的要求。',
    en: 'The business is too small for this loan, by its people or its turnover.',
  },
  'too-many-loans': {
    'zh-Hans': '您在本试点的贷款笔数已达上限。',
    'zh-Hant': '您在本試辦的貸款筆數已達上限。',
    en: 'You have as many loans in this pilot as one customer may have.',
  },
  'too-new-customer': {
    'zh-Hans': '您注册的时间未达到本业务的要求。过一段时间可以重新申请。',
    'zh-Hant': '您註冊的時間未達到本業務的要求。過一段時間可以重新申請。',
    en: 'You enrolled too recently for this loan. Apply again after some time.',
  },
  'line-frozen': {
    'zh-Hans': '您的未用额度因风险预警暂停使用，暂不受理新的贷款。您可以在首页查看原因并提出异议。',
    'zh-Hant': '您的未用額度因風險預警暫停使用，暫不受理新的貸款。您可以在首頁查看原因並提出異議。',
    en: 'Your unused limit is frozen because of an early warning, so nothing new is lent. See why on the home page, and object there.',
  },
  'line-used-up': {
    'zh-Hans': '您在本行各产品合计的授信总额已基本用完。归还部分贷款后可以重新申请。',
    'zh-Hant': '您在本行各產品合計的授信總額已大致用完。償還部分貸款後可以重新申請。',
    en: 'Over all products, little of your credit line is left. Repay part of a loan, then apply again.',
  },
  'late-before': {
    'zh-Hans': '近两年逾期次数过多。',
    'zh-Hant': '近兩年逾期次數過多。',
    en: 'Payments were late too often within the last two years.',
  },
  'too-many-lenders': {
    'zh-Hans': '在过多的其他银行有贷款。',
    'zh-Hant': '在過多的其他銀行有貸款。',
    en: 'You owe too many other banks.',
  },
  'too-much-elsewhere': {
    'zh-Hans': '在其他机构的贷款金额过高。',
    'zh-Hant': '在其他機構的貸款金額過高。',
    en: 'You owe too much elsewhere.',
  },
  'too-many-enquiries': {
    'zh-Hans': '近期被其他机构查询征信的次数过多。',
    'zh-Hant': '近期被其他機構查詢信用報告的次數過多。',
    en: 'Other lenders asked for your report too often of late.',
  },
  'tax-grade-too-low': {
    'zh-Hans': '纳税信用等级未达到要求。',
    'zh-Hant': '納稅信用等級未達到要求。',
    en: 'The firm’s tax grade is below what this loan needs.',
  },
  'tax-too-little': {
    'zh-Hans': '近十二个月纳税额过低。',
    'zh-Hant': '近十二個月納稅額過低。',
    en: 'Too little tax was paid within twelve months.',
  },
  'firm-too-young': {
    'zh-Hans': '企业成立时间太短。',
    'zh-Hant': '企業成立時間太短。',
    en: 'The firm is too young for this loan.',
  },
  'card-use-high': {
    'zh-Hans': '信用卡使用率过高。',
    'zh-Hant': '信用卡使用率過高。',
    en: 'Too much of the credit cards’ limits is used.',
  },
  'debts-high': {
    'zh-Hans': '负债占资产的比例过高。',
    'zh-Hant': '負債占資產的比例過高。',
    en: 'Debts are too large against the assets.',
  },
  'service-high': {
    'zh-Hans': '每年还款占收入的比例过高。',
    'zh-Hant': '每年還款占收入的比例過高。',
    en: 'A year’s repayments take too much of the income.',
  },
  'home-carries-nothing': {
    'zh-Hans': '扣除已有抵押后，房产不能再支持贷款。',
    'zh-Hant': '扣除既有抵押後，房產不能再支持貸款。',
    en: 'After what is registered on it already, the home carries no further loan.',
  },
  'evidence-carries-too-little': {
    'zh-Hans': '所提供的凭据能支持的额度低于该产品的最低金额。',
    'zh-Hant': '所提供的憑據能支持的額度低於該產品的最低金額。',
    en: 'What was shown supports less than this product’s smallest loan.',
  },
  'no-rate-bears-it': {
    'zh-Hans': '在该产品的利率范围内，不能为您的情况放款。其余各项说明了主要原因。',
    'zh-Hant': '在該產品的利率範圍內，無法為您的情況撥款。其餘各項說明主要原因。',
    en: 'Within this product’s rates the loan cannot be made in your situation. The other reasons say why.',
  },
} as const satisfies Record<string, Sentence>;

/** Those that a rule table may give; the others are the granting rule’s own. */
export const ruleReasons = [
  'in-arrears',
  'business-too-young',
  'amount-beyond-turnover',
  'industry-not-served',
  'region-not-served',
  'purpose-not-served',
  'term-not-served',
  'business-too-small',
  'too-many-loans',
  'too-new-customer',
] as const satisfies readonly (keyof typeof declineReasons)[];

export type DeclineCode = keyof typeof declineReasons;

export const isDeclineCode = (code: string): code is DeclineCode => Object.hasOwn(declineReasons, code);

export const declineReason = (code: DeclineCode): GivenReason => ({ code, text: declineReasons[code] });
