import { reasons } from '@sandglass/operations';

/** Why a dispute is not opened, or a step of it not taken. */
export const disputeRefusals = reasons({
  'dispute-payment-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这笔付款', 'zh-Hant': '沒有這筆付款', en: 'No such payment' },
    detail: {
      'zh-Hans': '您的账户中没有这笔付款。请从付款列表中选择。',
      'zh-Hant': '您的帳戶中沒有這筆付款。請從付款清單中選擇。',
      en: 'There is no such payment on your account. Choose one from your list of payments.',
    },
  },
  'dispute-known': {
    status: 409,
    title: { 'zh-Hans': '已提出争议', 'zh-Hant': '已提出爭議', en: 'Contested already' },
    detail: {
      'zh-Hans': '这笔付款已提出过争议（{state}）。请在该争议中补充说明。',
      'zh-Hant': '這筆付款已提出過爭議（{state}）。請在該爭議中補充說明。',
      en: 'This payment was contested before ({state}). Add to that dispute what you have to say.',
    },
    publicValues: ['state'],
  },
  'dispute-of-nothing': {
    status: 409,
    title: { 'zh-Hans': '没有扣款可争议', 'zh-Hant': '沒有扣款可爭議', en: 'Nothing was taken' },
    detail: {
      'zh-Hans': '这笔付款的状态是 {state}，没有从账户扣款，或已全部退回。',
      'zh-Hant': '這筆付款的狀態是 {state}，沒有從帳戶扣款，或已全部退回。',
      en: 'The payment is {state}: nothing was taken for it, or all of it came back.',
    },
    publicValues: ['state'],
  },
  'dispute-amount': {
    status: 422,
    title: { 'zh-Hans': '争议金额不符', 'zh-Hant': '爭議金額不符', en: 'Not that amount' },
    detail: {
      'zh-Hans': '争议金额须大于零，最多 {maximum} 元。',
      'zh-Hant': '爭議金額須大於零，最多 {maximum} 元。',
      en: 'An amount above zero and at most ¥{maximum} may be contested.',
    },
  },
  'dispute-too-late': {
    status: 409,
    title: { 'zh-Hans': '已过争议期限', 'zh-Hant': '已過爭議期限', en: 'Too late to contest' },
    detail: {
      'zh-Hans': '这笔付款只能在 {until} 前提出争议。请直接联系商户，或致电银行。',
      'zh-Hant': '這筆付款只能在 {until} 前提出爭議。請直接聯絡商店，或致電銀行。',
      en: 'This payment could be contested until {until}. Turn to the shop, or call the bank.',
    },
    publicValues: ['until'],
  },
});
