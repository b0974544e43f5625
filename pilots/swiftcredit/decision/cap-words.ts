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

/** Why nothing is offered, besides what the model says. */
export const declineWords = {
  'in-arrears': {
    'zh-Hans': '您在本试点有逾期未还的贷款。还清后可以重新申请。',
    'zh-Hant': '您在本試辦有逾期未還的貸款。還清後可以重新申請。',
    en: 'You have an overdue loan in this pilot. Pay it, then ask again.',
  },
  'grade-not-served': {
    'zh-Hans': '按企业和个人的情况，目前不能放款。主要原因见其余各项。',
    'zh-Hant': '依企業與個人的情況，目前無法撥款。主要原因見其餘各項。',
    en: 'As company and owner stand, nothing is lent now. The other reasons say why.',
  },
  'too-little-left': {
    'zh-Hans': '各项限制之内能够发放的金额低于产品起点。',
    'zh-Hant': '各項限制之內能夠撥款的金額低於產品起點。',
    en: 'Within these bounds less is left than the product’s smallest loan.',
  },
  'controller-unclear': {
    'zh-Hans': '未能穿透识别实际控制人，请由柜面核实。',
    'zh-Hant': '未能穿透識別實際控制人，請由臨櫃核實。',
    en: 'The actual controller could not be found: a clerk has to look.',
  },
} as const satisfies Record<string, Sentence>;
export type DeclineCode = keyof typeof declineWords;
