import { reasons } from '@sandglass/operations';

/** Why a token requestor is not registered, or gets no token. */
export const requestorReasons = reasons({
  'requestor-not-registered': {
    status: 404,
    title: {
      'zh-Hans': '没有这个标记请求方',
      'zh-Hant': '沒有這個代碼請求方',
      en: 'No such token requestor',
    },
    detail: {
      'zh-Hans': '请求方 {requestor} 没有在银行登记，不能为它生成标记。',
      'zh-Hant': '請求方 {requestor} 沒有在銀行登記，不能為它產生代碼。',
      en: 'The requestor {requestor} is not registered with the bank, and no token is made for it.',
    },
    publicValues: ['requestor'],
  },
  'requestor-ended': {
    status: 410,
    title: { 'zh-Hans': '请求方已终止', 'zh-Hant': '請求方已終止', en: 'The requestor has ended' },
    detail: {
      'zh-Hans': '请求方 {requestor} 已终止，不再为它生成标记。',
      'zh-Hant': '請求方 {requestor} 已終止，不再為它產生代碼。',
      en: 'The requestor {requestor} has ended, and no token is made for it any more.',
    },
    publicValues: ['requestor'],
  },
  'requestor-of-another': {
    status: 422,
    title: { 'zh-Hans': '不是本行的编号', 'zh-Hant': '不是本行的編號', en: 'Not a number of this provider' },
    detail: {
      'zh-Hans': '编号 {requestor} 不以本行的标记服务方代码 {provider} 开头。请更正。',
      'zh-Hant': '編號 {requestor} 不以本行的代碼服務方代號 {provider} 開頭。請更正。',
      en: 'The number {requestor} does not begin with {provider}, the code of this token service provider. Correct it.',
    },
    publicValues: ['requestor', 'provider'],
  },
});
