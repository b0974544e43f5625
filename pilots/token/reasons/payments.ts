import { reasons } from '@sandglass/operations';

/** Why what a holder says of a payment is not taken. */
export const paymentReasons = reasons({
  'own-payment-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这笔付款', 'zh-Hant': '沒有這筆付款', en: 'No such payment' },
    detail: {
      'zh-Hans': '您的标记没有付过编号 {payment} 的款。请在付款记录中核对。',
      'zh-Hant': '您的代碼沒有付過編號 {payment} 的款。請在付款紀錄中核對。',
      en: 'No token of yours made the payment {payment}. Look it up in your list of payments.',
    },
  },
  'payment-reported-already': {
    status: 409,
    title: { 'zh-Hans': '已经报告过', 'zh-Hant': '已經回報過', en: 'Reported already' },
    detail: {
      'zh-Hans': '您已报告这笔付款不是本人操作，标记已冻结。银行会联系您。',
      'zh-Hant': '您已回報這筆付款不是本人操作，代碼已凍結。銀行會聯絡您。',
      en: 'You said already that this payment was not yours, and its token is frozen. The bank will be in touch.',
    },
  },
});
