import type { Purpose } from '@sandglass/consent';
import type { BaseName } from './facts.ts';

/** The purpose for which each base's evidence is read; each is consented to by itself. */
export const PURPOSE_OF: Readonly<Record<BaseName, string>> = {
  tax: 'tax-record',
  assets: 'assets-at-bank',
  mortgage: 'home-record',
};

const last = {
  'zh-Hans': '只保存用于审批的指标，30 天内有效；您可以随时撤回，撤回后不再读取。',
  'zh-Hant': '只保存用於審核的指標，30 天內有效；您可以隨時撤回，撤回後不再讀取。',
  en: 'Only the figures of the decision are kept, good for 30 days. You may take this back at any time; nothing is read then.',
} as const;

/** What the bases ask for. */
export const basePurposes: readonly Purpose[] = [
  {
    id: PURPOSE_OF.tax,
    version: '2026-11',
    title: { 'zh-Hans': '纳税与开票记录', 'zh-Hant': '納稅與發票紀錄', en: 'Tax and invoice record' },
    wording: {
      'zh-Hans': `为审批纳税贷，银行向税务数据服务读取您企业的纳税信用等级、近十二个月纳税额和近三年开票情况，由模型评分。${last['zh-Hans']}`,
      'zh-Hant': `為審核納稅貸，銀行向稅務資料服務讀取您企業的納稅信用等級、近十二個月納稅額與近三年發票情況，由模型評分。${last['zh-Hant']}`,
      en: `To decide on a loan on the tax record, the bank reads your firm’s tax grade, the tax of twelve months and the invoices of three years from the tax data service; a model scores them. ${last.en}`,
    },
  },
  {
    id: PURPOSE_OF.assets,
    version: '2026-11',
    title: { 'zh-Hans': '在本行的金融资产', 'zh-Hant': '在本行的金融資產', en: 'Your assets with the bank' },
    wording: {
      'zh-Hans': `为审批资产贷，银行读取您在本行的平均金融资产、开户时间、信用卡使用率和负债率。${last['zh-Hans']}`,
      'zh-Hant': `為審核資產貸，銀行讀取您在本行的平均金融資產、開戶時間、信用卡使用率與負債率。${last['zh-Hant']}`,
      en: `To decide on a loan on your assets, the bank reads the average of what you keep with it, how long the account is open, how far cards are used, and your debts. ${last.en}`,
    },
  },
  {
    id: PURPOSE_OF.mortgage,
    version: '2026-11',
    title: { 'zh-Hans': '房产与抵押登记', 'zh-Hant': '房產與抵押登記', en: 'Your home and what it secures' },
    wording: {
      'zh-Hans': `为审批抵押贷，银行读取您房产的评估价和已有抵押登记，以及还款占收入的比例。${last['zh-Hans']}`,
      'zh-Hant': `為審核抵押貸，銀行讀取您房產的估價與既有抵押登記，以及還款占收入的比例。${last['zh-Hant']}`,
      en: `To decide on a loan on your home, the bank reads its valuation, what is registered on it already, and how much of your income repayments take. ${last.en}`,
    },
  },
];

/** What is agreed to before anything is read for a base: the base's own purpose, and the bureau's report that comes with it. */
export const purposesOf = (base: BaseName): readonly string[] => [PURPOSE_OF[base], 'bureau-query'];
