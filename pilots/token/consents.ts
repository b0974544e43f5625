import { redressPurpose } from '@sandglass/compensation';
import { consentOperations, type NecessaryPurpose, type Purpose } from '@sandglass/consent';
import { SHARD } from './shard.ts';

/** That a shop gets a token and learns whose it is: a choice for each holder (PIPL art. 23). */
export const SHARE_PURPOSE = 'share-with-merchant';
export const SHARE_VERSION = '2026-11';

/** What the pilot may ask to use personal data for. */
export const purposes: readonly Purpose[] = [
  {
    id: SHARE_PURPOSE,
    version: SHARE_VERSION,
    title: {
      'zh-Hans': '向商户提供支付标记',
      'zh-Hant': '向商店提供支付代碼',
      en: 'Giving a shop your payment token',
    },
    wording: {
      'zh-Hans':
        '您为哪家商户或应用生成标记，银行就只向哪一家提供：该标记、其有效期、卡号末四位和支付账户参考号（PAR），用于收款、退款和换卡后的更新。不提供卡号、姓名和余额。您可以随时撤回：银行不再向商户提供新标记；已有的标记请在列表中逐个暂停或删除，下一笔支付起生效。',
      'zh-Hant':
        '您為哪家商店或應用產生代碼，銀行就只向哪一家提供：該代碼、其效期、卡號末四碼與支付帳戶參考號（PAR），用於收款、退款與換卡後的更新。不提供卡號、姓名與餘額。您可以隨時撤回：銀行不再向商店提供新代碼；既有的代碼請在清單中逐一暫停或刪除，下一筆支付起生效。',
      en: 'The shop or app that you make a token for, and no other, is given that token, its expiry, the last four digits of the card and the payment account reference (PAR): to be paid, to refund, and to go on when the card is replaced. It is given no card number, name or balance. You may take this back at any time: no shop is given another token; pause or delete those you have in the list, and the next payment is declined.',
    },
  },
];

/** What the contract cannot do without: not asked for, but said (PIPL art. 13 and 17). */
export const necessaryPurposes: readonly NecessaryPurpose[] = [
  {
    id: 'issue-tokens',
    basis: 'contract',
    version: '2026-11',
    title: {
      'zh-Hans': '生成标记并逐笔授权',
      'zh-Hant': '產生代碼並逐筆授權',
      en: 'Making tokens and deciding on payments',
    },
    wording: {
      'zh-Hans':
        '为履行合同，银行核验您本人持卡，生成和保管标记，并在每笔支付时核对您设定的规则、账户余额和试点限额。经办人员处理您的标记时的每次查看都有记录，您可以在“我的”中看到。支付记录依法保存。',
      'zh-Hant':
        '為履行契約，銀行核驗您本人持卡，產生並保管代碼，並於每筆支付時核對您設定的規則、帳戶餘額與試辦限額。經辦人員處理您的代碼時的每次查看都有紀錄，您可以在「我的」中看到。支付紀錄依法保存。',
      en: 'To perform the contract the bank makes sure that the card is yours, makes and keeps your tokens, and with each payment looks at your rules, your account and the pilot’s limits. Each time staff look at your tokens leaves a record that you see under “Me”. Payments are kept as the law says.',
    },
  },
  {
    id: 'exit-classes',
    basis: 'contract',
    version: '2026-11',
    title: { 'zh-Hans': '退出时的分类', 'zh-Hant': '退出時的分類', en: 'Classes on leaving' },
    wording: {
      'zh-Hans': '试点退出时，为按方案了结每个标记，工作人员查看持卡人所属类别。',
      'zh-Hant': '試辦退出時，為依方案了結每個代碼，人員查看持卡人所屬類別。',
      en: 'When the pilot leaves, staff look at each holder’s class to end each token as planned.',
    },
  },
  redressPurpose,
];

export const {
  end: endConsent,
  grant: grantConsent,
  withdraw: withdrawConsent,
  use: useData,
  objection: consentObjection,
} = consentOperations(SHARD, purposes, necessaryPurposes);
