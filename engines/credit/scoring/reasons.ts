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
  'sales-level': {
    'zh-Hans': '开票销售额较低',
    'zh-Hant': '開票銷售額較低',
    en: 'Invoiced sales are small',
  },
  'sales-months': {
    'zh-Hans': '有销项发票的月份较少',
    'zh-Hant': '有銷項發票的月份較少',
    en: 'Sales were invoiced in few months',
  },
  buyers: {
    'zh-Hans': '购买方数量相当的企业以往还款较差',
    'zh-Hant': '購買方數量相當的企業以往還款較差',
    en: 'Firms with this number of buyers repaid less well',
  },
  'buyer-concentration': {
    'zh-Hans': '销售集中于少数购买方',
    'zh-Hant': '銷售集中於少數購買方',
    en: 'Sales depend on few buyers',
  },
  'voided-invoices': {
    'zh-Hans': '作废发票占比较高',
    'zh-Hant': '作廢發票占比較高',
    en: 'Many invoices were voided',
  },
  'red-invoices': {
    'zh-Hans': '红字发票占比相当的企业以往还款较差',
    'zh-Hant': '紅字發票占比相當的企業以往還款較差',
    en: 'Firms with this share of red-letter invoices repaid less well',
  },
  'sales-volatility': {
    'zh-Hans': '各月销售额波动较大',
    'zh-Hant': '各月銷售額波動較大',
    en: 'Sales vary much from month to month',
  },
  'sales-trend': {
    'zh-Hans': '销售额呈下降趋势',
    'zh-Hant': '銷售額呈下降趨勢',
    en: 'Sales are falling',
  },
  'purchases-level': {
    'zh-Hans': '进项采购额相当的企业以往还款较差',
    'zh-Hant': '進項採購額相當的企業以往還款較差',
    en: 'Firms with purchases of this size repaid less well',
  },
  'purchase-months': {
    'zh-Hans': '有进项发票的月份较少',
    'zh-Hant': '有進項發票的月份較少',
    en: 'Purchases were invoiced in few months',
  },
  suppliers: {
    'zh-Hans': '供应方数量相当的企业以往还款较差',
    'zh-Hant': '供應方數量相當的企業以往還款較差',
    en: 'Firms with this number of suppliers repaid less well',
  },
  'supplier-concentration': {
    'zh-Hans': '采购集中于少数供应方',
    'zh-Hant': '採購集中於少數供應方',
    en: 'Purchases depend on few suppliers',
  },
  margin: {
    'zh-Hans': '进销差额相当的企业以往还款较差',
    'zh-Hant': '進銷差額相當的企業以往還款較差',
    en: 'Firms with this margin between sales and purchases repaid less well',
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
