import type { Sentence } from '@sandglass/operations';

/** Why nothing is offered, besides what the model says: told to the customer. */
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
  'business-too-young': {
    'zh-Hans': '企业经营时间太短，目前不能办理。',
    'zh-Hant': '商號經營時間太短，目前無法辦理。',
    en: 'The business has not been trading for long enough.',
  },
  'home-too-small': {
    'zh-Hans': '房产面积低于可以办理的下限。',
    'zh-Hant': '不動產面積低於可以辦理的下限。',
    en: 'The home is smaller than what can be lent on.',
  },
  'liens-too-high': {
    'zh-Hans': '先顺位抵押占房产价值的比例过高。',
    'zh-Hant': '先順位抵押占不動產價值的比例過高。',
    en: 'Prior liens take too large a part of the home’s value.',
  },
  'debts-too-high': {
    'zh-Hans': '每月还款占收入的比例过高。',
    'zh-Hant': '每月還款占收入的比例過高。',
    en: 'Repaying debts takes too large a part of the income.',
  },
  'derogatory-records': {
    'zh-Hans': '信用报告中有较严重的不良记录。您可以向征信机构查询并提出异议。',
    'zh-Hant': '信用報告中有較嚴重的不良紀錄。您可以向徵信機構查詢並提出異議。',
    en: 'The credit report has serious records against you. You may read it at the bureau and object there.',
  },
  'too-many-enquiries': {
    'zh-Hans': '近期信用查询次数过多。',
    'zh-Hant': '近期信用查詢次數過多。',
    en: 'There were too many recent credit enquiries.',
  },
  'purpose-not-served': {
    'zh-Hans': '这一用途目前不办理。',
    'zh-Hant': '這一用途目前不辦理。',
    en: 'Loans for this purpose are not made now.',
  },
} as const satisfies Record<string, Sentence>;
export type DeclineCode = keyof typeof declineWords;

export const isDeclineCode = (code: string): code is DeclineCode => Object.hasOwn(declineWords, code);
