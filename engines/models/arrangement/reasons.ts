import { reasons } from '@sandglass/operations';

/** Refusals of staff who arrange which models rate, and of what needs a second officer. */
export const ratingReasons = reasons({
  'rating-unavailable': {
    status: 409,
    title: { 'zh-Hans': '暂无评级模型', 'zh-Hant': '暫無評級模型', en: 'No model rates' },
    detail: {
      'zh-Hans': '评级模型尚未启用，或所指定的模型已不存在。请稍后再申请；银行工作人员须先启用模型。',
      'zh-Hant': '評級模型尚未啟用，或所指定的模型已不存在。請稍後再申請；銀行人員須先啟用模型。',
      en: 'No model that rates is in force, or the one named is no longer here. Apply later; the bank’s staff must put one in force first.',
    },
  },
  'rating-without-rival': {
    status: 422,
    title: {
      'zh-Hans': '挑战模型与主模型相同',
      'zh-Hant': '挑戰模型與主模型相同',
      en: 'A model cannot challenge itself',
    },
    detail: {
      'zh-Hans': '{model} 同时被指定为主模型和挑战模型。请另选一个，或不设挑战模型。',
      'zh-Hant': '{model} 同時被指定為主模型與挑戰模型。請另選一個，或不設挑戰模型。',
      en: '{model} is named as champion and as challenger. Choose another, or name no challenger.',
    },
    publicValues: ['model'],
  },
  'rating-not-proposed': {
    status: 409,
    title: { 'zh-Hans': '没有这项提议', 'zh-Hant': '沒有這項提議', en: 'No such proposal' },
    detail: {
      'zh-Hans': '提议 {proposal} 不存在，或已被新的提议取代。请刷新后查看。',
      'zh-Hant': '提議 {proposal} 不存在，或已被新的提議取代。請重新整理後查看。',
      en: 'Proposal {proposal} does not exist, or a newer one took its place. Reload and look at it.',
    },
    publicValues: ['proposal'],
  },
  'second-officer-needed': {
    status: 403,
    title: { 'zh-Hans': '须由另一人复核', 'zh-Hant': '須由另一人覆核', en: 'A second officer is needed' },
    detail: {
      'zh-Hans': '这是您本人提出的。请由另一位工作人员复核。',
      'zh-Hant': '這是您本人提出的。請由另一位人員覆核。',
      en: 'You proposed this yourself. Ask another officer to look at it.',
    },
  },
});
