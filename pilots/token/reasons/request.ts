import { reasons } from '@sandglass/operations';

/** Why a shop gets no token, or is not told of it. */
export const requestReasons = reasons({
  'requestor-unknown': {
    status: 403,
    title: {
      'zh-Hans': '不是登记的标记请求方',
      'zh-Hant': '不是登記的代碼請求方',
      en: 'No registered requestor',
    },
    detail: {
      'zh-Hans': '银行没有登记您为标记请求方。请先与银行签约。',
      'zh-Hant': '銀行沒有登記您為代碼請求方。請先與銀行簽約。',
      en: 'The bank has not registered you as a token requestor. Sign a contract with it first.',
    },
  },
  'requestor-taken': {
    status: 409,
    title: {
      'zh-Hans': '编号属于另一请求方',
      'zh-Hant': '編號屬於另一請求方',
      en: 'The number is another’s',
    },
    detail: {
      'zh-Hans': '请求方编号 {requestor} 已属于另一方。请换一个编号。',
      'zh-Hant': '請求方編號 {requestor} 已屬於另一方。請換一個編號。',
      en: 'Requestor {requestor} is registered for somebody else. Choose another number.',
    },
    publicValues: ['requestor'],
  },
  'return-address-unknown': {
    status: 422,
    title: {
      'zh-Hans': '返回地址没有登记',
      'zh-Hant': '返回網址沒有登記',
      en: 'An address that is not registered',
    },
    detail: {
      'zh-Hans': '持卡人只能返回到已登记的地址，须逐字相同。请在银行登记这个地址。',
      'zh-Hant': '持卡人只能返回到已登記的網址，須逐字相同。請在銀行登記這個網址。',
      en: 'Holders are sent back only to a registered address, character by character. Register this one with the bank.',
    },
  },
  'webhook-elsewhere': {
    status: 422,
    title: {
      'zh-Hans': '通知地址不在登记的网站',
      'zh-Hant': '通知網址不在登記的網站',
      en: 'Not at a registered site',
    },
    detail: {
      'zh-Hans': '通知只发往与登记的返回地址同源的地址，{url} 不是。请改用同源地址，或先登记。',
      'zh-Hant': '通知只發往與登記的返回網址同源的網址，{url} 不是。請改用同源網址，或先登記。',
      en: 'Messages go only to the origin of a registered return address, and {url} is at none. Use one of those, or register it first.',
    },
  },
  'request-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个请求', 'zh-Hant': '沒有這個請求', en: 'No such request' },
    detail: {
      'zh-Hans': '没有这个标记请求。请回到商户重新发起。',
      'zh-Hant': '沒有這個代碼請求。請回到商店重新發起。',
      en: 'There is no such request for a token. Go back to the shop and begin again.',
    },
  },
  'request-over': {
    status: 409,
    title: { 'zh-Hans': '请求已结束', 'zh-Hant': '請求已結束', en: 'The request is over' },
    detail: {
      'zh-Hans': '这个请求已经处理或已过时（{state}）。请回到商户重新发起。',
      'zh-Hant': '這個請求已經處理或已逾時（{state}）。請回到商店重新發起。',
      en: 'This request was decided or has lapsed ({state}). Go back to the shop and begin again.',
    },
    publicValues: ['state'],
  },
  'request-token-other': {
    status: 409,
    title: {
      'zh-Hans': '这个标记不合这个请求',
      'zh-Hant': '這個代碼不合這個請求',
      en: 'Not a token for this request',
    },
    detail: {
      'zh-Hans': '这个标记不是给这家商户的、现在不能付款，或不允许定期扣款。请选另一个，或生成新的。',
      'zh-Hant': '這個代碼不是給這家商店的、現在不能付款，或不允許定期扣款。請選另一個，或產生新的。',
      en: 'This token is not for this shop, does not pay now, or allows no regular payments. Choose another, or make a new one.',
    },
  },
  'request-code-false': {
    status: 403,
    title: { 'zh-Hans': '领取码不符', 'zh-Hant': '領取碼不符', en: 'A false code' },
    detail: {
      'zh-Hans': '领取码不属于这个请求。五次不符后请求作废，请让持卡人重新同意。',
      'zh-Hant': '領取碼不屬於這個請求。五次不符後請求作廢，請讓持卡人重新同意。',
      en: 'This code is not the request’s. After five false ones the request fails; ask the holder again.',
    },
  },
  'request-code-old': {
    status: 410,
    title: { 'zh-Hans': '领取码已过期', 'zh-Hant': '領取碼已過期', en: 'The code is too old' },
    detail: {
      'zh-Hans': '领取码三分钟内有效。请让持卡人重新同意。',
      'zh-Hant': '領取碼三分鐘內有效。請讓持卡人重新同意。',
      en: 'A code is good for three minutes. Ask the holder again.',
    },
  },
});
