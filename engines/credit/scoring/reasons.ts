/** The languages a reason can be told in. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

type Sentence = Readonly<Record<Language, string>>;

/** Reasons of the shipped models. The code is stable; the sentence says what weighed, never "score too low". */
export const creditReasons: Readonly<Record<string, Sentence>> = {
  'loan-terms': {
    'zh-Hans': '同等金额与担保比例的贷款以往还款较差',
    'zh-Hant': '同等金額與擔保比例的貸款以往還款較差',
    en: 'Loans of this amount and guaranteed share were repaid less well',
  },
  workforce: {
    'zh-Hans': '同等员工人数的企业以往还款较差',
    'zh-Hant': '同等員工人數的企業以往還款較差',
    en: 'Firms with this number of employees repaid less well',
  },
  'new-business': {
    'zh-Hans': '企业成立时间较短',
    'zh-Hant': '企業成立時間較短',
    en: 'The firm has not been in business for long',
  },
  franchise: {
    'zh-Hans': '同类加盟或非加盟企业以往还款较差',
    'zh-Hant': '同類加盟或非加盟企業以往還款較差',
    en: 'Firms with this franchise status repaid less well',
  },
  industry: {
    'zh-Hans': '所属行业的企业以往还款较差',
    'zh-Hant': '所屬行業的企業以往還款較差',
    en: 'Firms in this industry repaid less well',
  },
  region: {
    'zh-Hans': '所在地区的企业以往还款较差',
    'zh-Hant': '所在地區的企業以往還款較差',
    en: 'Firms in this region repaid less well',
  },
  lender: {
    'zh-Hans': '经由该贷款机构发放的贷款以往还款较差',
    'zh-Hant': '經由該貸款機構發放的貸款以往還款較差',
    en: 'Loans made through this lender were repaid less well',
  },
  'loan-amount': {
    'zh-Hans': '同等金额的贷款以往还款较差',
    'zh-Hant': '同等金額的貸款以往還款較差',
    en: 'Loans of this amount were repaid less well',
  },
  'first-mortgage': {
    'zh-Hans': '第一顺位按揭余额相当的借款人以往还款较差',
    'zh-Hant': '第一順位房貸餘額相當的借款人以往還款較差',
    en: 'Borrowers with this balance on the first mortgage repaid less well',
  },
  'home-value': {
    'zh-Hans': '房产价值相当的借款人以往还款较差',
    'zh-Hant': '房產價值相當的借款人以往還款較差',
    en: 'Borrowers with a home of this value repaid less well',
  },
  'loan-purpose': {
    'zh-Hans': '同样用途的贷款以往还款较差',
    'zh-Hant': '同樣用途的貸款以往還款較差',
    en: 'Loans for this purpose were repaid less well',
  },
  occupation: {
    'zh-Hans': '同类职业的借款人以往还款较差',
    'zh-Hant': '同類職業的借款人以往還款較差',
    en: 'Borrowers in this kind of work repaid less well',
  },
  'years-at-work': {
    'zh-Hans': '现职年限相当的借款人以往还款较差',
    'zh-Hant': '現職年資相當的借款人以往還款較差',
    en: 'Borrowers with this many years at their work repaid less well',
  },
  'derogatory-reports': {
    'zh-Hans': '有不良信用记录',
    'zh-Hant': '有不良信用紀錄',
    en: 'There are derogatory credit reports',
  },
  'late-credit-lines': {
    'zh-Hans': '有逾期的信用账户',
    'zh-Hant': '有逾期的信用帳戶',
    en: 'There are credit lines in arrears',
  },
  'age-of-credit': {
    'zh-Hans': '最早的信用账户开立时间较短',
    'zh-Hant': '最早的信用帳戶開立時間較短',
    en: 'The oldest credit line is young',
  },
  'recent-enquiries': {
    'zh-Hans': '近期信用查询次数相当的借款人以往还款较差',
    'zh-Hant': '近期信用查詢次數相當的借款人以往還款較差',
    en: 'Borrowers with this many recent enquiries repaid less well',
  },
  'credit-lines': {
    'zh-Hans': '信用账户数目相当的借款人以往还款较差',
    'zh-Hant': '信用帳戶數目相當的借款人以往還款較差',
    en: 'Borrowers with this many credit lines repaid less well',
  },
  'debt-to-income': {
    'zh-Hans': '债务收入比较高，或没有记录',
    'zh-Hant': '債務收入比較高，或沒有紀錄',
    en: 'Debt is high against income, or the ratio is not recorded',
  },
};

/** A reason's sentence; a model trained on another file names its column. */
export function reasonText(code: string, language: Language): string {
  if (Object.hasOwn(creditReasons, code)) return creditReasons[code]![language];
  return {
    'zh-Hans': `“${code}”一项的取值以往还款较差`,
    'zh-Hant': `「${code}」一項的取值以往還款較差`,
    en: `Cases with this value of ${code} were repaid less well`,
  }[language];
}
