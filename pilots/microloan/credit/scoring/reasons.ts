/** The languages a reason can be told in. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

type Sentence = Readonly<Record<Language, string>>;

/** Reasons of the small-business card. The code is stable; the sentence says what weighed, never "score too low". */
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
