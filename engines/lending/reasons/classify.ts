import { reasons } from '@sandglass/operations';

/** Refusals of what officers say about a loan's class. */
export const classifyReasons = reasons({
  'judgement-not-proposed': {
    status: 409,
    title: { 'zh-Hans': '没有待复核的认定', 'zh-Hant': '沒有待覆核的認定', en: 'No judgement waits' },
    detail: {
      'zh-Hans': '贷款 {loan} 没有待复核的分类认定，或已改为另一级。请刷新后再看。',
      'zh-Hant': '貸款 {loan} 沒有待覆核的分類認定，或已改為另一級。請重新整理後再看。',
      en: 'No judgement of loan {loan} waits for a second officer, or another tier is proposed by now. Look again.',
    },
  },
  'judgement-needs-another': {
    status: 409,
    title: { 'zh-Hans': '须由另一人复核', 'zh-Hant': '須由另一人覆核', en: 'Another officer must decide' },
    detail: {
      'zh-Hans': '提出的人不能自己复核。请由另一位人员处理。',
      'zh-Hant': '提出的人不能自己覆核。請由另一位人員處理。',
      en: 'Who proposed it cannot approve it. Another officer must.',
    },
  },
  'delay-unknown': {
    status: 409,
    title: { 'zh-Hans': '没有待宣布的延误', 'zh-Hant': '沒有待宣布的延誤', en: 'No such delay waits' },
    detail: {
      'zh-Hans': '没有待复核的延误 {delay}。请核对编号。',
      'zh-Hant': '沒有待覆核的延誤 {delay}。請核對編號。',
      en: 'No delay {delay} waits for a second officer. Check the number.',
    },
  },
  'delay-dates': {
    status: 422,
    title: { 'zh-Hans': '延误日期有误', 'zh-Hant': '延誤日期有誤', en: 'The delay’s dates cannot be' },
    detail: {
      'zh-Hans': '延误的首日 {from} 不得晚于末日 {to}，且最长七天。',
      'zh-Hant': '延誤的首日 {from} 不得晚於末日 {to}，且最長七天。',
      en: 'A delay begins on {from} and cannot end before, on {to}, nor last longer than seven days.',
    },
    publicValues: ['from', 'to'],
  },
  'class-unknown': {
    status: 422,
    title: { 'zh-Hans': '没有这一风险级', 'zh-Hant': '沒有這一風險級', en: 'No such risk class' },
    detail: {
      'zh-Hans': '主标尺为 1 至 {most} 级，没有 {class} 级。',
      'zh-Hant': '主標尺為 1 至 {most} 級，沒有 {class} 級。',
      en: 'The master scale runs from 1 to {most}; there is no class {class}.',
    },
    publicValues: ['most', 'class'],
  },
});
