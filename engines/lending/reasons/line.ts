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
});
