import { reasons } from '@sandglass/operations';

export const consentReasons = reasons({
  'consent-missing': {
    status: 403,
    title: { 'zh-Hans': '尚未授权', 'zh-Hant': '尚未授權', en: 'No consent for this use' },
    detail: {
      'zh-Hans': '使用这些数据需要客户就“{purpose}”给予授权，目前没有有效授权。请先取得授权。',
      'zh-Hant': '使用這些資料需要客戶就「{purpose}」給予授權，目前沒有有效授權。請先取得授權。',
      en: 'This use of data needs the customer’s consent for “{purpose}”, and there is none in force. Obtain the consent first.',
    },
    publicValues: ['purpose'],
  },
  'purpose-unknown': {
    status: 422,
    title: { 'zh-Hans': '未知的用途', 'zh-Hant': '未知的用途', en: 'Unknown purpose' },
    detail: {
      'zh-Hans': '没有名为“{purpose}”的数据用途。可用的用途：{purposes}。',
      'zh-Hant': '沒有名為「{purpose}」的資料用途。可用的用途：{purposes}。',
      en: 'There is no purpose “{purpose}”. The purposes are: {purposes}.',
    },
  },
  'consent-wording-outdated': {
    status: 409,
    title: { 'zh-Hans': '授权文本已更新', 'zh-Hant': '授權文本已更新', en: 'The wording has changed' },
    detail: {
      'zh-Hans': '授权文本的当前版本是 {version}。请阅读新文本后再授权。',
      'zh-Hant': '授權文本的目前版本是 {version}。請閱讀新文本後再授權。',
      en: 'The wording in force is version {version}. Read it and consent to that one.',
    },
  },
});
