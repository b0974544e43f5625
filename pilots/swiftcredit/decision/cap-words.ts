import type { Sentence } from '@sandglass/operations';
import type { CapCode } from './offer.ts';

/** What bounds a limit, to the customer. */
export const capWords: Readonly<Record<CapCode, Sentence>> = {
  asked: { 'zh-Hans': '您申请的金额', 'zh-Hant': '您申請的金額', en: 'What you asked for' },
  product: { 'zh-Hans': '产品最高额度', 'zh-Hant': '產品最高額度', en: 'The most that the product lends' },
  income: {
    'zh-Hans': '营业额或收入能够支持的金额，扣除其他负债',
    'zh-Hant': '營業額或收入能夠支持的金額，扣除其他負債',
    en: 'What turnover or income carries, less other debts',
  },
  value: {
    'zh-Hans': '估值下限乘以该等级的最高抵押率，扣除先顺位抵押',
    'zh-Hant': '估價下限乘以該等級的最高抵押成數，扣除先順位抵押',
    en: 'The lower end of the value at the grade’s highest loan to value, less prior liens',
  },
  line: {
    'zh-Hans': '没有可由其担保的实际控制人，以 75% 为限',
    'zh-Hant': '沒有可由其保證的實際控制人，以 75% 為限',
    en: '75 % of the value, as there is no other actual controller to stand for it',
  },
  controller: {
    'zh-Hans': '同一实际控制人名下尚余的额度',
    'zh-Hant': '同一實際控制人名下尚餘的額度',
    en: 'What is left for all borrowers of one actual controller',
  },
};
