import { reasons } from '@sandglass/operations';

/** Refusals on a model's way from candidate to approved, and out of use. */
export const modelReasons = reasons({
  'model-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个模型', 'zh-Hant': '沒有這個模型', en: 'No such model' },
    detail: {
      'zh-Hans': '模型 {model} 不在登记表中。请从登记表中选择。',
      'zh-Hant': '模型 {model} 不在登記表中。請從登記表中選擇。',
      en: 'Model {model} is not in the registry. Choose one from it.',
    },
    publicValues: ['model'],
  },
  'model-retired': {
    status: 409,
    title: { 'zh-Hans': '模型已停用', 'zh-Hant': '模型已停用', en: 'The model is retired' },
    detail: {
      'zh-Hans': '模型 {model} 已停用，不再验证。请登记新的版本。',
      'zh-Hant': '模型 {model} 已停用，不再驗證。請登記新的版本。',
      en: 'Model {model} is retired and is not validated any more. Register a new version.',
    },
    publicValues: ['model'],
  },
  'model-not-proposed': {
    status: 409,
    title: { 'zh-Hans': '没有这项验证', 'zh-Hant': '沒有這項驗證', en: 'No such validation' },
    detail: {
      'zh-Hans': '验证 {proposal} 已被取代、退回或确认。请刷新后查看。',
      'zh-Hant': '驗證 {proposal} 已被取代、退回或確認。請重新整理後查看。',
      en: 'Validation {proposal} was replaced, given back or confirmed. Reload and look at what stands now.',
    },
    publicValues: ['proposal'],
  },
  'model-second-officer': {
    status: 403,
    title: {
      'zh-Hans': '须由另一人确认',
      'zh-Hant': '須由另一人確認',
      en: 'Another officer must confirm it',
    },
    detail: {
      'zh-Hans': '这项验证是您本人提交的。请由另一位工作人员看过后确认。',
      'zh-Hant': '這項驗證是您本人提交的。請由另一位人員看過後確認。',
      en: 'You made this validation yourself. Ask another officer to look at it and confirm.',
    },
  },
  'model-in-use': {
    status: 409,
    title: { 'zh-Hans': '模型正在使用', 'zh-Hant': '模型正在使用', en: 'The model is in use' },
    detail: {
      'zh-Hans': '模型 {model} 正在评级，不能停用。请先改用另一个模型。',
      'zh-Hant': '模型 {model} 正在評級，不能停用。請先改用另一個模型。',
      en: 'Model {model} rates applications now and cannot be retired. Put another one in its place first.',
    },
    publicValues: ['model'],
  },
  'model-not-approved': {
    status: 409,
    title: { 'zh-Hans': '模型未获批准', 'zh-Hant': '模型未獲核准', en: 'The model is not approved' },
    detail: {
      'zh-Hans': '模型 {model} 的现行版本尚未由两人批准，或已停用，不能用于评级。请先验证并确认。',
      'zh-Hant': '模型 {model} 的現行版本尚未由兩人核准，或已停用，不能用於評級。請先驗證並確認。',
      en: 'The present version of {model} is not approved by two officers, or is retired, so it may not rate. Validate and confirm it first.',
    },
    publicValues: ['model'],
  },
});
