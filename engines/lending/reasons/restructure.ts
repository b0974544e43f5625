import { reasons } from '@sandglass/operations';

/** Refusals of new terms for a loan. */
export const restructureReasons = reasons({
  'restructure-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有重组方案', 'zh-Hant': '沒有重組方案', en: 'No new terms' },
    detail: {
      'zh-Hans': '贷款 {loan} 没有待处理的重组方案。请核对编号。',
      'zh-Hant': '貸款 {loan} 沒有待處理的重組方案。請核對編號。',
      en: 'No new terms were proposed for the loan {loan}. Check the number.',
    },
  },
  'restructure-state': {
    status: 409,
    title: { 'zh-Hans': '当前状态不能这样办理', 'zh-Hant': '目前狀態不能這樣辦理', en: 'Not in this state' },
    detail: {
      'zh-Hans': '重组方案或贷款的状态是“{state}”，不能这样办理。请刷新后再看。',
      'zh-Hant': '重組方案或貸款的狀態是「{state}」，不能這樣辦理。請重新整理後再看。',
      en: 'The new terms or the loan are at “{state}”, where this cannot be done. Reload and look again.',
    },
    publicValues: ['state'],
  },
  'restructure-same-officer': {
    status: 403,
    title: { 'zh-Hans': '需要另一名审批人', 'zh-Hant': '需要另一名審核人', en: 'Another officer is needed' },
    detail: {
      'zh-Hans': '提出方案的人不能自己审批。请由另一名人员审批。',
      'zh-Hant': '提出方案的人不能自己審核。請由另一名人員審核。',
      en: 'Whoever proposed the terms cannot approve them. Ask somebody else.',
    },
  },
  'restructure-terms': {
    status: 422,
    title: { 'zh-Hans': '期限不合适', 'zh-Hant': '期限不合適', en: 'The terms do not fit' },
    detail: {
      'zh-Hans': '新期限应为 {every} 个月的整数倍，且只还利息的期数应短于全部期数。',
      'zh-Hant': '新期限應為 {every} 個月的整數倍，且只還利息的期數應短於全部期數。',
      en: 'The new term is a multiple of {every} months, and longer than its periods of interest only.',
    },
    publicValues: ['every'],
  },
  'restructure-expired': {
    status: 409,
    title: { 'zh-Hans': '方案已过期', 'zh-Hant': '方案已過期', en: 'The offer of new terms is over' },
    detail: {
      'zh-Hans': '重组方案有效期到 {until} 为止。请联系银行重新办理。',
      'zh-Hant': '重組方案有效期到 {until} 為止。請聯繫銀行重新辦理。',
      en: 'These terms could be accepted until {until}. Speak to the bank about new ones.',
    },
    publicValues: ['until'],
  },
});
