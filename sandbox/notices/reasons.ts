import { reasons } from '@sandglass/operations';

export const noticeReasons = reasons({
  'notice-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这条通知', 'zh-Hant': '沒有這則通知', en: 'No such notice' },
    detail: {
      'zh-Hans': '所列通知中有的不存在，或不是发给您所在机构的。请刷新通知列表后再试。',
      'zh-Hant': '所列通知中有的不存在，或不是發給您所在機構的。請重新整理通知清單後再試。',
      en: 'Of these notices some are not there, or are not your party’s. Load the list again.',
    },
  },
});
