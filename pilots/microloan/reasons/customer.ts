import { reasons } from '@sandglass/operations';

/** Refusals around taking part in the pilot. */
export const customerReasons = reasons({
  'customer-enrolled-already': {
    status: 409,
    title: { 'zh-Hans': '已开通', 'zh-Hant': '已開通', en: 'Already enrolled' },
    detail: {
      'zh-Hans': '您已参加本试点，可以直接申请贷款。',
      'zh-Hant': '您已參加本試辦，可以直接申請貸款。',
      en: 'You take part in this pilot already. You can apply for a loan right away.',
    },
  },
  'region-unknown': {
    status: 422,
    title: { 'zh-Hans': '省份代码无效', 'zh-Hant': '省份代碼無效', en: 'No such province' },
    detail: {
      'zh-Hans': '代码 {region} 不是 GB/T 2260 的省级代码。请填写如 330000（浙江）的代码。',
      'zh-Hant': '代碼 {region} 不是 GB/T 2260 的省級代碼。請填寫如 330000（浙江）的代碼。',
      en: '{region} is not a province of GB/T 2260. Give a code such as 330000 (Zhejiang).',
    },
    publicValues: ['region'],
  },
});
