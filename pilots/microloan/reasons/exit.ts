import { reasons } from '@sandglass/operations';

/** Refusals of an exit's own steps. */
export const exitReasons = reasons({
  'application-not-lapsed': {
    status: 409,
    title: { 'zh-Hans': '批复仍有效', 'zh-Hant': '核准仍有效', en: 'The offer still stands' },
    detail: {
      'zh-Hans': '这项批复到 {until} 为止有效，或已签署、已失效，不能由程序作废。',
      'zh-Hant': '這項核准到 {until} 為止有效，或已簽署、已失效，不能由程式作廢。',
      en: 'This offer stands until {until}, or is signed or over already, and cannot lapse now.',
    },
    publicValues: ['until'],
  },
});
