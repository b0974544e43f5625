import type { Sentence } from '@sandglass/operations';

/** What an expert card counted against an applicant. */
export const baseReasons = {
  'assets-held': {
    'zh-Hans': '在本行的金融资产较少',
    'zh-Hant': '在本行的金融資產較少',
    en: 'Few financial assets are kept with the bank',
  },
  'account-age': {
    'zh-Hans': '在本行开户时间较短',
    'zh-Hant': '在本行開戶時間較短',
    en: 'The account with the bank is young',
  },
  'card-use': {
    'zh-Hans': '信用卡使用率较高',
    'zh-Hant': '信用卡使用率較高',
    en: 'Credit cards are used to a large part',
  },
  'prior-liens': {
    'zh-Hans': '房产上已有较多抵押',
    'zh-Hant': '房產上已有較多抵押',
    en: 'The home already secures much',
  },
  'debt-service': {
    'zh-Hans': '还款占收入的比例较高',
    'zh-Hant': '還款占收入的比例較高',
    en: 'Repayments take a large part of the income',
  },
} as const satisfies Record<string, Sentence>;
