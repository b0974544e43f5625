import { reasons } from '@sandglass/operations';

/** Refusals of what counts from an earlier date. */
export const historyReasons = reasons({
  'value-date-ahead': {
    status: 422,
    title: { 'zh-Hans': '起息日在未来', 'zh-Hant': '起息日在未來', en: 'The value date is ahead' },
    detail: {
      'zh-Hans': '起息日 {date} 晚于营业日 {today}。请填写资金到账的日期。',
      'zh-Hant': '起息日 {date} 晚於營業日 {today}。請填寫款項到帳的日期。',
      en: 'The value date {date} is after the business date {today}. Give the day on which the money came.',
    },
    publicValues: ['date', 'today'],
  },
  'value-date-too-old': {
    status: 422,
    title: { 'zh-Hans': '起息日过早', 'zh-Hant': '起息日過早', en: 'The value date is too old' },
    detail: {
      'zh-Hans': '起息日 {date} 距今超过 {days} 天，程序不能补记。请交由会计人工处理。',
      'zh-Hant': '起息日 {date} 距今超過 {days} 天，程式不能補記。請交由會計人工處理。',
      en: 'The value date {date} is more than {days} days ago, which the program does not book. Hand it to accounting.',
    },
    publicValues: ['date', 'days'],
  },
  'value-date-before-drawdown': {
    status: 422,
    title: { 'zh-Hans': '起息日早于放款', 'zh-Hant': '起息日早於撥款', en: 'Dated before the disbursement' },
    detail: {
      'zh-Hans': '起息日 {date} 早于首次放款日 {drawn}，那时还没有欠款。请核对日期。',
      'zh-Hant': '起息日 {date} 早於首次撥款日 {drawn}，當時尚無欠款。請核對日期。',
      en: 'On {date} nothing was owed: the first drawdown was on {drawn}. Check the date.',
    },
    publicValues: ['date', 'drawn'],
  },
  'value-date-before-terms': {
    status: 409,
    title: { 'zh-Hans': '起息日早于重组', 'zh-Hant': '起息日早於重組', en: 'Dated before the restructuring' },
    detail: {
      'zh-Hans':
        '这笔贷款于 {restructured} 重组，此前的利息已结清、本金已重新计划，起息日 {date} 不能补记。请交由会计人工处理。',
      'zh-Hant':
        '這筆貸款於 {restructured} 重組，此前的利息已結清、本金已重新計畫，起息日 {date} 不能補記。請交由會計人工處理。',
      en: 'This loan took new terms on {restructured}: what was owed before was settled and planned anew, so nothing is booked of {date}. Hand it to accounting.',
    },
    publicValues: ['date', 'restructured'],
  },
  'payment-before-terms': {
    status: 409,
    title: { 'zh-Hans': '还款早于重组', 'zh-Hant': '還款早於重組', en: 'Paid before the restructuring' },
    detail: {
      'zh-Hans':
        '编号为 {payment} 的还款早于 {restructured} 的重组，重组时的欠款已按它计算，不能冲正。请交由会计人工处理。',
      'zh-Hant':
        '編號為 {payment} 的還款早於 {restructured} 的重組，重組時的欠款已據此計算，不能沖正。請交由會計人工處理。',
      en: 'The payment {payment} came before the restructuring of {restructured}, which reckoned with it, and cannot be reversed. Hand it to accounting.',
    },
    publicValues: ['restructured'],
  },
  'loan-left': {
    status: 409,
    title: { 'zh-Hans': '贷款已移出', 'zh-Hant': '貸款已移出', en: 'The loan left the books' },
    detail: {
      'zh-Hans': '这笔贷款的状态是“{state}”，不能再补记或冲正还款。',
      'zh-Hant': '這筆貸款的狀態是「{state}」，不能再補記或沖正還款。',
      en: 'This loan is “{state}”; no payment can be booked back or reversed on it.',
    },
    publicValues: ['state'],
  },
  'history-too-long': {
    status: 409,
    title: { 'zh-Hans': '历史记录过长', 'zh-Hant': '歷史紀錄過長', en: 'Too long a history' },
    detail: {
      'zh-Hans': '这笔贷款的提款与还款过多，程序不能一次重算。请交由会计人工处理。',
      'zh-Hant': '這筆貸款的動撥與還款過多，程式不能一次重算。請交由會計人工處理。',
      en: 'This loan has too many drawdowns and payments to be worked out anew at once. Hand it to accounting.',
    },
  },
  'history-differs': {
    status: 409,
    title: { 'zh-Hans': '历史与账面不符', 'zh-Hant': '歷史與帳面不符', en: 'History and books differ' },
    detail: {
      'zh-Hans': '按记录重算的结果与账面不一致，程序不能补记。请交由会计人工处理。',
      'zh-Hant': '依紀錄重算的結果與帳面不一致，程式不能補記。請交由會計人工處理。',
      en: 'What the records lead to is not what is booked, and nothing is worked out over it. Hand it to accounting.',
    },
  },
  'payment-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这笔还款', 'zh-Hant': '沒有這筆還款', en: 'No such payment' },
    detail: {
      'zh-Hans': '这笔贷款没有编号为 {payment} 的还款。请核对编号。',
      'zh-Hant': '這筆貸款沒有編號為 {payment} 的還款。請核對編號。',
      en: 'This loan has no payment {payment}. Check the number.',
    },
  },
  'payment-realised': {
    status: 409,
    title: {
      'zh-Hans': '还款来自抵押物处置',
      'zh-Hant': '還款來自擔保品處分',
      en: 'Paid by the sale of the security',
    },
    detail: {
      'zh-Hans': '编号为 {payment} 的还款来自抵押物的处置价款，不能冲正退回客户账户。请交由会计人工处理。',
      'zh-Hant': '編號為 {payment} 的還款來自擔保品的處分價款，不能沖正退回客戶帳戶。請交由會計人工處理。',
      en: 'The payment {payment} is out of the price of what secured the loan, and is not given back to the customer’s account. Hand it to accounting.',
    },
  },
  'payment-reversed': {
    status: 409,
    title: { 'zh-Hans': '还款已冲正', 'zh-Hant': '還款已沖正', en: 'Reversed already' },
    detail: {
      'zh-Hans': '编号为 {payment} 的还款已经冲正过，不能再次冲正。',
      'zh-Hant': '編號為 {payment} 的還款已經沖正過，不能再次沖正。',
      en: 'The payment {payment} was reversed before and cannot be reversed again.',
    },
  },
});
