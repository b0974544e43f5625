import { reasons } from '@sandglass/operations';

/** Refusals around a party's credit line. */
export const lineReasons = reasons({
  'line-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有授信额度', 'zh-Hant': '沒有授信額度', en: 'No credit line' },
    detail: {
      'zh-Hans': '客户 {customer} 没有授信额度。请核对编号。',
      'zh-Hant': '客戶 {customer} 沒有授信額度。請核對編號。',
      en: 'Customer {customer} has no credit line. Check the number.',
    },
  },
  'line-not-lower': {
    status: 422,
    title: { 'zh-Hans': '不低于现有额度', 'zh-Hant': '不低於現有額度', en: 'Not lower than it is' },
    detail: {
      'zh-Hans': '授信额度目前为 {approved}。请输入更低的金额。',
      'zh-Hant': '授信額度目前為 {approved}。請輸入更低的金額。',
      en: 'The line is {approved} now. Give a lower amount.',
    },
  },
  'line-exceeded': {
    status: 409,
    title: { 'zh-Hans': '超出授信总额', 'zh-Hant': '超出授信總額', en: 'More than the credit line' },
    detail: {
      'zh-Hans': '您在本行各产品合计的授信总额还可提款 {available}。请减少金额；已提的款项按原计划归还。',
      'zh-Hant': '您在本行各產品合計的授信總額還可動撥 {available}。請減少金額；已動撥的款項按原計畫償還。',
      en: 'Over all products, your credit line leaves {available} to draw. Ask for less; what was drawn is repaid as planned.',
    },
  },
  'line-frozen': {
    status: 409,
    title: { 'zh-Hans': '未用额度已冻结', 'zh-Hant': '未用額度已凍結', en: 'Your unused limit is frozen' },
    detail: {
      'zh-Hans':
        '自 {since} 起，您的未用额度因风险预警暂停使用。已提的款项按原计划归还，不会提前收回。您可以在首页查看原因并提出异议，由工作人员答复。',
      'zh-Hant':
        '自 {since} 起，您的未用額度因風險預警暫停使用。已動撥的款項按原計畫償還，不會提前收回。您可以在首頁查看原因並提出異議，由專人答覆。',
      en: 'Since {since} your unused limit is frozen because of an early warning. What was drawn is repaid as planned and not called back. See why on the home page and object there; a person answers.',
    },
    publicValues: ['since'],
  },
  'limit-not-ended': {
    status: 409,
    title: { 'zh-Hans': '额度尚未到期', 'zh-Hant': '額度尚未到期', en: 'The limit has not ended' },
    detail: {
      'zh-Hans': '额度可提款至 {until}，尚不能释放。请在到期后再试。',
      'zh-Hant': '額度可動撥至 {until}，尚不能釋放。請在到期後再試。',
      en: 'The limit can be drawn until {until} and is not released before. Try again after that date.',
    },
    publicValues: ['until'],
  },
  'line-not-higher': {
    status: 422,
    title: { 'zh-Hans': '没有提高', 'zh-Hant': '沒有提高', en: 'Not higher' },
    detail: {
      'zh-Hans': '现有授信为 ¥{approved}。请填写更高的金额，或改为调低。',
      'zh-Hant': '現有授信為 ¥{approved}。請填寫更高的金額，或改為調低。',
      en: 'The line is CNY {approved} now. Name a higher amount, or lower it instead.',
    },
  },
  'line-above-most': {
    status: 422,
    title: { 'zh-Hans': '超过单户上限', 'zh-Hant': '超過單戶上限', en: 'Above what one party may have' },
    detail: {
      'zh-Hans': '单户授信合计最高 ¥{most}。请填写较低的金额。',
      'zh-Hant': '單戶授信合計最高 ¥{most}。請填寫較低的金額。',
      en: 'One party may have at most CNY {most} over all products. Name a lower amount.',
    },
    publicValues: ['most'],
  },
  'line-in-arrears': {
    status: 409,
    title: { 'zh-Hans': '有欠款，不能提高', 'zh-Hant': '有欠款，不能提高', en: 'In arrears' },
    detail: {
      'zh-Hans': '客户有逾期的贷款，不能提高授信。还清逾期后再办理。',
      'zh-Hant': '客戶有逾期的貸款，不能提高授信。還清逾期後再辦理。',
      en: 'Something of this customer is overdue. The line is not raised before that is paid.',
    },
  },
  'line-raise-proposed': {
    status: 409,
    title: { 'zh-Hans': '已有提议', 'zh-Hant': '已有提議', en: 'Proposed already' },
    detail: {
      'zh-Hans': '已提议提高到 ¥{to}，等待另一名经办人。请先处理该提议。',
      'zh-Hant': '已提議提高到 ¥{to}，等待另一名經辦人。請先處理該提議。',
      en: 'A raise to CNY {to} is proposed and waits for another officer. Decide on that one first.',
    },
  },
  'line-raise-moved': {
    status: 409,
    title: { 'zh-Hans': '授信已有变动', 'zh-Hant': '授信已有變動', en: 'The line has moved since' },
    detail: {
      'zh-Hans': '提议时授信为 ¥{from}，现为 ¥{approved}。请退回该提议，按现在的情况重新提议。',
      'zh-Hant': '提議時授信為 ¥{from}，現為 ¥{approved}。請退回該提議，按現在的情況重新提議。',
      en: 'The line was CNY {from} when the raise was proposed, and is CNY {approved} now. Give the proposal back, and propose anew as things stand.',
    },
  },
  'line-raise-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有待处理的提议', 'zh-Hant': '沒有待處理的提議', en: 'Nothing is proposed' },
    detail: {
      'zh-Hans': '客户 {customer} 没有待处理的授信提议。请刷新后再看。',
      'zh-Hant': '客戶 {customer} 沒有待處理的授信提議。請重新整理後再看。',
      en: 'No raise waits for the customer {customer}. Reload and look again.',
    },
  },
  'line-raise-same-officer': {
    status: 403,
    title: { 'zh-Hans': '需要另一名经办人', 'zh-Hant': '需要另一名經辦人', en: 'Another officer is needed' },
    detail: {
      'zh-Hans': '提议的人不能自己决定。请由另一名经办人处理。',
      'zh-Hant': '提議的人不能自己決定。請由另一名經辦人處理。',
      en: 'Whoever proposed it cannot decide. Ask somebody else.',
    },
  },
});
