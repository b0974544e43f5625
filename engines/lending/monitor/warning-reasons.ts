import type { Sentence } from '@sandglass/operations';

/** What the monitoring found, as the borrower is told. `{value}` is the figure. */
export const warningReasons = {
  'sales-fell': {
    'zh-Hans': '近三个月开票销售额比去年同期变化 {value}%',
    'zh-Hant': '近三個月開立發票的銷售額較去年同期變化 {value}%',
    en: 'Invoiced sales of the last three months changed by {value} % against the year before',
  },
  'sales-stopped': {
    'zh-Hans': '已有 {value} 个月没有开具销售发票',
    'zh-Hant': '已有 {value} 個月沒有開立銷售發票',
    en: 'No sales were invoiced for {value} months',
  },
  'invoices-weak': {
    'zh-Hans': '与发票情况相似的企业还款较差',
    'zh-Hant': '與發票情況相似的企業還款較差',
    en: 'Firms with invoices like these repaid less well',
  },
  'invoices-voided': {
    'zh-Hans': '作废发票占 {value}%',
    'zh-Hant': '作廢發票占 {value}%',
    en: '{value} % of the invoices were voided',
  },
  'one-buyer': {
    'zh-Hans': '销售的 {value}% 依赖最大的一家客户',
    'zh-Hant': '銷售的 {value}% 依賴最大的一家客戶',
    en: '{value} % of the sales depend on one buyer',
  },
  'filing-stopped': {
    'zh-Hans': '已有 {value} 个月没有申报纳税',
    'zh-Hant': '已有 {value} 個月沒有申報納稅',
    en: 'No tax return was filed for {value} months',
  },
  'tax-grade-fell': {
    'zh-Hans': '纳税信用等级降为 C 或 D',
    'zh-Hant': '納稅信用等級降為 C 或 D',
    en: 'The tax credit grade fell to C or D',
  },
  'tax-arrears': {
    'zh-Hans': '有欠税 {value} 元',
    'zh-Hant': '有欠稅 {value} 元',
    en: 'Tax of {value} yuan is owed',
  },
  'balance-fell': {
    'zh-Hans': '上月在本行的平均余额比近六个月变化 {value}%',
    'zh-Hant': '上月在本行的平均餘額較近六個月變化 {value}%',
    en: 'Last month’s average balance with us changed by {value} % against six months',
  },
  'court-case': {
    'zh-Hans': '近一年有 {value} 件被诉案件',
    'zh-Hant': '近一年有 {value} 件被訴案件',
    en: '{value} court cases were opened against you within a year',
  },
  'court-enforced': {
    'zh-Hans': '被列为失信被执行人',
    'zh-Hant': '被列為失信被執行人',
    en: 'You are listed as not having obeyed a judgment',
  },
  'many-enquiries': {
    'zh-Hans': '近三个月被其他机构查询征信 {value} 次',
    'zh-Hant': '近三個月被其他機構查詢信用報告 {value} 次',
    en: 'Other lenders asked for your report {value} times within three months',
  },
  'many-lenders': {
    'zh-Hans': '在 {value} 家其他机构有贷款',
    'zh-Hant': '在 {value} 家其他機構有貸款',
    en: 'You have loans at {value} other lenders',
  },
  'overdue-elsewhere': {
    'zh-Hans': '在其他机构的贷款已逾期 {value} 天',
    'zh-Hant': '在其他機構的貸款已逾期 {value} 天',
    en: 'A loan elsewhere is {value} days overdue',
  },
} as const satisfies Record<string, Sentence>;
export type WarningCode = keyof typeof warningReasons;

/** A found reason in three languages, with its figure. */
export function warningText(code: WarningCode, value: number): Sentence {
  const { 'zh-Hans': hans, 'zh-Hant': hant, en } = warningReasons[code];
  const filled = (text: string): string => text.replace('{value}', String(value));
  return { 'zh-Hans': filled(hans), 'zh-Hant': filled(hant), en: filled(en) };
}
