import { reasons } from '@sandglass/operations';

export const triggerReasons = reasons({
  'trigger-not-crossed': {
    status: 409,
    title: { 'zh-Hans': '该规则未触发', 'zh-Hant': '該規則未觸發', en: 'The trigger is not crossed' },
    detail: {
      'zh-Hans': '试点 {pilot} 的规则 {trigger} 目前没有待确认的触发。请刷新后查看。',
      'zh-Hant': '試點 {pilot} 的規則 {trigger} 目前沒有待確認的觸發。請重新整理後查看。',
      en: 'Trigger {trigger} of {pilot} has no crossing to note now. Load the page again and look.',
    },
    publicValues: ['pilot', 'trigger'],
  },
});
